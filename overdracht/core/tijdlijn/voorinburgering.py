"""The Voorinburgering in the azc: offer, the part that was, and the part that is to come."""

from collections.abc import Iterator
from datetime import date

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.tijdlijn.blik import Bereik, Blik
from overdracht.core.tijdlijn.stap import Stap
from overdracht.core.voorinburgering import einde


def stappen_voorinburgering(blik: Blik) -> Iterator[Stap]:
    """The offer and the answer, the period up to today, and what follows of it."""
    feiten = blik.feiten
    if feiten.voorinburgering_aangeboden_op:
        yield blik.dag("voorinburgering_aanbod", Partij.COA, feiten.voorinburgering_aangeboden_op)
    if feiten.voorinburgering_afgewezen_op:
        afgewezen_op = feiten.voorinburgering_afgewezen_op
        yield blik.dag("voorinburgering_afgewezen", Partij.INBURGERAAR, afgewezen_op)
    if feiten.voorinburgering_begonnen_op:
        yield from _periode(blik, feiten.voorinburgering_begonnen_op)


def _periode(blik: Blik, begonnen_op: date) -> Iterator[Stap]:
    geeindigd_op = einde(blik.nu)
    if begonnen_op <= blik.peildatum:
        bereik = Bereik(begonnen_op, geeindigd_op or blik.peildatum, Stapsoort.FEIT)
        sleutel = "lijn.periode_voorbij" if geeindigd_op else "lijn.periode_loopt"
        yield blik.in_bereik("voorinburgering", Partij.COA, bereik, sleutel)
    vervolg = vervolg_voorinburgering(blik)
    if vervolg is not None:
        sleutel = f"lijn.voorinburgering_{vervolg.soort.value}"
        yield blik.in_bereik("voorinburgering_vervolg", Partij.COA, vervolg, sleutel, "T-19")


def vervolg_voorinburgering(blik: Blik) -> Bereik | None:
    """The part after the peildatum: as planned, else for as long as it takes on average (T-19).

    It ends at the latest when the traject starts or the person moves (HR §3.1, §3.3).
    """
    feiten = blik.feiten
    begonnen_op = feiten.voorinburgering_begonnen_op
    if begonnen_op is None or einde(blik.nu) is not None:
        return None
    vastgelegd = einde(feiten) or feiten.voorinburgering_eindigt_naar_plan_op
    soort = Stapsoort.GEPLAND if vastgelegd else Stapsoort.VERWACHT
    tot = vastgelegd or blik.normen["T-19"].laatste_dag(begonnen_op)
    if blik.verhuizing is not None and blik.verhuizing.soort is not Stapsoort.VERWACHT:
        tot = min(tot, blik.verhuizing.van)
    van = max(begonnen_op, blik.peildatum)
    return Bereik(van, tot, soort) if van < tot else None
