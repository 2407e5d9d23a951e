"""The Voorinburgering in the azc: offer, the part that was, and the part that is to come."""

from datetime import date

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.tijdlijn.bereik import Bereik
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.voorinburgering import einde

_COA, _INBURGERAAR = Partij.COA, Partij.INBURGERAAR
_FEIT, _GEPLAND, _VERWACHT = Stapsoort.FEIT, Stapsoort.GEPLAND, Stapsoort.VERWACHT
# The constructor of a NamedTuple costs twice this.
_nieuw = tuple.__new__
_TOT_VERHUIZING = "lijn.voorinburgering_tot_verhuizing"
_VERVOLG = {_GEPLAND: "lijn.voorinburgering_gepland", _VERWACHT: "lijn.voorinburgering_verwacht"}


def stappen_voorinburgering(blik: Blik, vervolg: Bereik | None) -> None:
    """The offer and the answer, the period up to today, and what follows of it."""
    feiten = blik.feiten
    if (aangeboden_op := feiten.voorinburgering_aangeboden_op) is not None:
        blik.dag("voorinburgering_aanbod", _COA, aangeboden_op)
    if (afgewezen_op := feiten.voorinburgering_afgewezen_op) is not None:
        blik.dag("voorinburgering_afgewezen", _INBURGERAAR, afgewezen_op)
    begonnen_op = blik.nu.voorinburgering_begonnen_op
    if begonnen_op is not None:
        tot, sleutel = _tot(blik)
        blik.stap("voorinburgering", _COA, (begonnen_op, tot, _FEIT), sleutel)
    if vervolg is not None:
        stap = "voorinburgering_vervolg" if begonnen_op else "voorinburgering"
        tot_verhuizing = blik.verhuizing is not None and vervolg.tot == blik.verhuizing.tot
        sleutel = _TOT_VERHUIZING if tot_verhuizing else _VERVOLG[vervolg.soort]
        blik.stap(stap, _COA, vervolg, sleutel, blik.normen["T-19"].duur)


def _tot(blik: Blik) -> tuple[date, str]:
    """Up to where it is drawn as done: a plan that has passed is no sign that it still runs."""
    geeindigd_op = einde(blik.nu)
    if geeindigd_op is not None:
        return geeindigd_op, "lijn.periode_voorbij"
    plan_op = blik.nu.voorinburgering_eindigt_naar_plan_op
    if plan_op is not None and plan_op < blik.peildatum:
        return plan_op, "lijn.voorinburgering_plan_voorbij"
    return blik.peildatum, "lijn.periode_loopt"


def vervolg_voorinburgering(blik: Blik) -> Bereik | None:
    """The part after the peildatum: as planned, else for as long as it takes on average (T-19).

    It ends at the latest when the traject starts or the person moves (HR §3.1, §3.3).
    """
    feiten = blik.feiten
    begonnen_op = feiten.voorinburgering_begonnen_op
    if begonnen_op is None or einde(blik.nu) is not None:
        return None
    vastgelegd = einde(feiten) or feiten.voorinburgering_eindigt_naar_plan_op
    tot = vastgelegd or blik.normen["T-19"].laatste_dag(begonnen_op)
    soort = _GEPLAND if vastgelegd else _VERWACHT
    if blik.verhuizing is not None and blik.verhuizing.tot < tot:
        tot = blik.verhuizing.tot
        # A plan that an expected move cuts off is no plan any more.
        soort = _VERWACHT if blik.verhuizing.soort is _VERWACHT else soort
    van = max(begonnen_op, blik.peildatum)
    if van >= tot:
        return None
    return _nieuw(Bereik, (van, tot, soort))
