"""Intake, leerbaarheidstoets and PIP: recorded, or expected in the order of the scenario.

The order is that of IN-10 … IN-12: before the move in scenario's 1 and 2, after it in scenario 3,
and after it for everyone who lives in the gemeente before it came so far.
"""

from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.tijdlijn.bereik import Bereik
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.tijdlijn.gesprekken import is_voor_intake
from overdracht.core.tijdlijn.stap import Stap

_WIE = Partij.GEMEENTE
_PIP = ("T-20", "T-20b")


class _Venster(NamedTuple):
    """The days that are left for intake and PIP; the toets is done by `toets_op`."""

    van: date
    toets_op: date
    tot: date


def stappen_pip(blik: Blik, gesprek: Stap | None) -> Bereik | None:
    """Draw the steps up to the PIP, and tell when the PIP is there, or is expected."""
    uiterlijk = _pip_uiterlijk(blik)
    venster = _venster(blik, gesprek, uiterlijk)
    _intake(blik, venster)
    toets_op = _toets(blik, venster)
    pip = _pip(blik, venster, toets_op)
    if uiterlijk is not None and not blik.uiterlijk("pip_uiterlijk", _WIE, *_PIP):
        sleutel = f"lijn.pip_uiterlijk_{uiterlijk.soort.value}"
        blik.bereik("pip_uiterlijk", _WIE, uiterlijk, sleutel, blik.normen["T-20"].duur)
    return pip


def _pip_uiterlijk(blik: Blik) -> Bereik | None:
    """The last day of the first PIP (T-20), or the range in which it will fall."""
    if blik.nu.pip_vastgesteld_op is not None:
        return None
    termijn = blik.open_termijn(*_PIP)
    if termijn is not None and termijn.uiterlijk_op is not None:
        return Bereik(termijn.uiterlijk_op, termijn.uiterlijk_op, Stapsoort.AFGELEID)
    begin = _begin_pip_termijn(blik)
    return begin and begin.volgens(blik.normen["T-20"])


def _begin_pip_termijn(blik: Blik) -> Bereik | None:
    """When the later will be of DUO's notice and the registration."""
    inschrijving, kennisgeving_op = blik.inschrijving(), blik.feiten.kennisgeving_op
    if inschrijving is None or blik.vestiging() is None:
        return None
    if inschrijving.soort is Stapsoort.VERWACHT:
        if inschrijving.tot < blik.peildatum:
            return None
        inschrijving = blik.niet_eerder(inschrijving)
    elif kennisgeving_op is None:
        # Mostly the notice comes before the move; who is registered without one waits for it.
        return None
    van, tot, soort = inschrijving
    return Bereik(max(van, kennisgeving_op or van), max(tot, kennisgeving_op or tot), soort)


def _venster(blik: Blik, gesprek: Stap | None, uiterlijk: Bereik | None) -> _Venster | None:
    if blik.voor_verhuizing:
        return _venster_ervoor(blik, gesprek)
    vestiging = blik.vestiging()
    if uiterlijk is None or vestiging is None or not (blik.is_gevestigd or blik.scenario):
        return None
    van, tot = max(vestiging.van, blik.peildatum), _pip_gepland(blik, uiterlijk.tot)
    toets_op = blik.normen["T-34"].laatste_dag(uiterlijk.tot)
    if not van <= toets_op <= tot:
        toets_op = tot
    return _Venster(van, toets_op, tot) if van <= tot else None


def _venster_ervoor(blik: Blik, gesprek: Stap | None) -> _Venster | None:
    bereik = blik.tot_de_verhuizing()
    if bereik is None:
        return None
    van, tot = bereik.van, _pip_gepland(blik, bereik.tot)
    if gesprek is not None and gesprek.soort is not Stapsoort.VERWACHT and is_voor_intake(blik):
        van = max(van, gesprek.tot)
    return _Venster(van, tot, tot) if van <= tot else None


def _pip_gepland(blik: Blik, tot: date) -> date:
    """A planned PIP bounds what must come before it."""
    return min(tot, blik.feiten.pip_vastgesteld_op or tot)


def _intake(blik: Blik, venster: _Venster | None) -> None:
    feiten = blik.feiten
    begonnen_op, afgerond_op = feiten.intake_begonnen_op, feiten.intake_afgerond_op
    if begonnen_op is not None:
        _periode(blik, begonnen_op, afgerond_op)
    elif afgerond_op is not None:
        blik.dag("intake", _WIE, afgerond_op)
    elif venster is not None and blik.nu.pip_vastgesteld_op is None:
        bereik = Bereik(venster.van, venster.toets_op, Stapsoort.VERWACHT)
        blik.bereik("intake", _WIE, bereik, reden_volgorde(blik))


def _periode(blik: Blik, begonnen_op: date, afgerond_op: date | None) -> None:
    """What was of the intake up to today, and what is planned of it."""
    if begonnen_op > blik.peildatum:
        bereik = Bereik(begonnen_op, afgerond_op or begonnen_op, Stapsoort.GEPLAND)
        blik.bereik("intake", _WIE, bereik, "lijn.gepland_tussen")
        return
    is_klaar = afgerond_op is not None and afgerond_op <= blik.peildatum
    tot = afgerond_op if afgerond_op is not None and is_klaar else blik.peildatum
    sleutel = "lijn.periode_voorbij" if is_klaar else "lijn.periode_loopt"
    blik.bereik("intake", _WIE, Bereik(begonnen_op, tot, Stapsoort.FEIT), sleutel)
    if afgerond_op is not None and not is_klaar:
        vervolg = Bereik(blik.peildatum, afgerond_op, Stapsoort.GEPLAND)
        blik.bereik("intake_vervolg", _WIE, vervolg, "lijn.periode_gepland")


def _toets(blik: Blik, venster: _Venster | None) -> date | None:
    """Draw the leerbaarheidstoets; its first day, before which no PIP is drawn (IN-04)."""
    feiten = blik.feiten
    dag = feiten.leerbaarheidstoets_op
    if dag is not None:
        blik.dag("leerbaarheidstoets", _WIE, dag)
        return dag
    if feiten.leerbaarheidstoets_vrijgesteld or feiten.intake_bij_verstek:
        return None
    termijn = blik.open_termijn("T-34")
    if termijn is not None:
        blik.op_laatste_dag("leerbaarheidstoets", _WIE, termijn)
        return termijn.uiterlijk_op
    if venster is None or blik.nu.pip_vastgesteld_op is not None:
        return None
    van = max(venster.van, feiten.intake_begonnen_op or venster.van)
    bereik = Bereik(van, max(van, venster.toets_op), Stapsoort.VERWACHT)
    blik.bereik("leerbaarheidstoets", _WIE, bereik, reden_volgorde(blik))
    return van


def _pip(blik: Blik, venster: _Venster | None, toets_op: date | None) -> Bereik | None:
    feiten = blik.feiten
    dag = feiten.pip_vastgesteld_op
    if dag is not None:
        blik.dag("pip", _WIE, dag)
        return Bereik(dag, dag, blik.soort(dag))
    if venster is None:
        return None
    intake_op = feiten.intake_afgerond_op or feiten.intake_begonnen_op or venster.van
    van = max(venster.van, intake_op, toets_op or venster.van)
    if van > venster.tot:
        return None
    bereik = Bereik(van, venster.tot, Stapsoort.VERWACHT)
    blik.bereik("pip", _WIE, bereik, reden_volgorde(blik))
    return bereik


def reden_volgorde(blik: Blik) -> str:
    """Which order of the handreiking puts a step here (IN-10 … IN-12)."""
    if blik.voor_verhuizing or not blik.is_gevestigd:
        return f"lijn.verwacht_{blik.scenario}"
    return "lijn.verwacht_gevestigd"
