"""Intake, leerbaarheidstoets and PIP: recorded, or expected in the order of the scenario.

The order is that of IN-10 … IN-12: before the move in scenario's 1 and 2, after it in scenario 3,
and after it for everyone who lives in the gemeente before it came so far.
"""

from datetime import date

from overdracht.core.begrippen import Partij, Scenario, Stapsoort
from overdracht.core.tijdlijn.bereik import Bereik, op_dag
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.tijdlijn.gesprekken import is_voor_intake
from overdracht.core.tijdlijn.stap import Stap
from overdracht.core.tijdlijn.vorm import Venster, met_vorm, stap_afstemmen

_FEIT, _GEPLAND = Stapsoort.FEIT, Stapsoort.GEPLAND
_AFGELEID, _VERWACHT = Stapsoort.AFGELEID, Stapsoort.VERWACHT
_WIE = Partij.GEMEENTE
# The constructor of a NamedTuple costs twice this.
_nieuw = tuple.__new__
_VOLGORDE = {scenario: f"lijn.verwacht_{scenario.value}" for scenario in Scenario}


def stappen_pip(blik: Blik, gesprek: Stap | None, vervolg: Bereik | None) -> Bereik | None:
    """Draw the steps up to the PIP, and tell when the PIP is there, or is expected."""
    uiterlijk = _pip_uiterlijk(blik)
    venster, reden = _venster(blik, gesprek, uiterlijk), ""
    if venster is not None:
        venster, reden = met_vorm(blik, venster, vervolg)
    stap_afstemmen(blik, vervolg, venster and venster.toets_op)
    _intake(blik, venster, reden or reden_volgorde(blik))
    toets_op = _toets(blik, venster)
    return _pip(blik, venster, toets_op)


def _pip_uiterlijk(blik: Blik) -> Bereik | None:
    """Draw the last day of the first PIP (T-20), or the range in which it will fall."""
    if blik.nu.pip_vastgesteld_op is not None:
        return None
    termijn = blik.open_termijn("T-20", "T-20b")
    if termijn is not None and termijn.uiterlijk_op is not None:
        blik.op_laatste_dag("pip_uiterlijk", _WIE, termijn)
        return op_dag(termijn.uiterlijk_op, _AFGELEID)
    begin, norm = _begin_pip_termijn(blik), blik.normen["T-20"]
    if begin is None:
        return None
    bereik = begin.volgens(norm)
    is_zeker = bereik.soort is _AFGELEID
    sleutel = "lijn.pip_uiterlijk_afgeleid" if is_zeker else "lijn.pip_uiterlijk_verwacht"
    blik.stap("pip_uiterlijk", _WIE, bereik, sleutel, norm.duur)
    return bereik


def _begin_pip_termijn(blik: Blik) -> Bereik | None:
    """When the later will be of DUO's notice and the registration."""
    inschrijving, kennisgeving_op = blik.inschrijving, blik.feiten.kennisgeving_op
    if inschrijving is None or blik.vestiging is None:
        return None
    if inschrijving.soort is _VERWACHT:
        if inschrijving.tot < blik.peildatum:
            return None
        inschrijving = blik.niet_eerder(inschrijving)
    elif kennisgeving_op is None:
        # Mostly the notice comes before the move; who is registered without one waits for it.
        return None
    return inschrijving if kennisgeving_op is None else inschrijving.vanaf(kennisgeving_op)


def _venster(blik: Blik, gesprek: Stap | None, uiterlijk: Bereik | None) -> Venster | None:
    if blik.voor_verhuizing:
        return _venster_ervoor(blik, gesprek)
    vestiging = blik.vestiging
    if uiterlijk is None or vestiging is None or not (blik.is_gevestigd or blik.scenario):
        return None
    van, tot = max(vestiging.van, blik.vanaf), _pip_gepland(blik, uiterlijk.tot)
    toets_op = blik.normen["T-34"].laatste_dag(uiterlijk.tot)
    if not van <= toets_op <= tot:
        toets_op = tot
    return _nieuw(Venster, (van, toets_op, tot)) if van <= tot else None


def _venster_ervoor(blik: Blik, gesprek: Stap | None) -> Venster | None:
    if blik.voorbereiding is None:
        return None
    van, tot, _soort = blik.voorbereiding
    tot = _pip_gepland(blik, tot)
    if gesprek is not None and gesprek.soort is not _VERWACHT and is_voor_intake(blik):
        van = max(van, gesprek.tot)
    return _nieuw(Venster, (van, tot, tot)) if van <= tot else None


def _pip_gepland(blik: Blik, tot: date) -> date:
    """A planned PIP bounds what must come before it."""
    gepland_op = blik.feiten.pip_vastgesteld_op
    return tot if gepland_op is None else min(tot, gepland_op)


def _intake(blik: Blik, venster: Venster | None, reden: str) -> None:
    begonnen_op, afgerond_op = blik.feiten.intake_begonnen_op, blik.feiten.intake_afgerond_op
    if begonnen_op is not None:
        _periode(blik, begonnen_op, afgerond_op)
    elif afgerond_op is not None:
        blik.dag("intake", _WIE, afgerond_op)
    elif venster is not None and blik.nu.pip_vastgesteld_op is None:
        bereik = (venster.van, venster.toets_op, _VERWACHT)
        blik.stap("intake", _WIE, bereik, reden)


def _periode(blik: Blik, begonnen_op: date, afgerond_op: date | None) -> None:
    """What was of the intake up to today, and what is planned of it."""
    vandaag = blik.peildatum
    if begonnen_op > vandaag:
        bereik = (begonnen_op, afgerond_op or begonnen_op, _GEPLAND)
        blik.stap("intake", _WIE, bereik, "lijn.gepland_tussen")
    elif afgerond_op is not None and afgerond_op <= vandaag:
        blik.stap("intake", _WIE, (begonnen_op, afgerond_op, _FEIT), "lijn.periode_voorbij")
    else:
        blik.stap("intake", _WIE, (begonnen_op, vandaag, _FEIT), "lijn.periode_loopt")
        if afgerond_op is not None:
            vervolg = (vandaag, afgerond_op, _GEPLAND)
            blik.stap("intake_vervolg", _WIE, vervolg, "lijn.periode_gepland")


def _toets(blik: Blik, venster: Venster | None) -> date | None:
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
    bereik = (van, max(van, venster.toets_op), _VERWACHT)
    blik.stap("leerbaarheidstoets", _WIE, bereik, reden_volgorde(blik))
    return van


def _pip(blik: Blik, venster: Venster | None, toets_op: date | None) -> Bereik | None:
    feiten = blik.feiten
    dag = feiten.pip_vastgesteld_op
    if dag is not None:
        blik.dag("pip", _WIE, dag)
        return op_dag(dag, _FEIT if dag <= blik.peildatum else _GEPLAND)
    if venster is None:
        return None
    intake_op = feiten.intake_afgerond_op or feiten.intake_begonnen_op or venster.van
    van = max(venster.van, intake_op, toets_op or venster.van)
    if van > venster.tot:
        return None
    bereik: Bereik = _nieuw(Bereik, (van, venster.tot, _VERWACHT))
    blik.stap("pip", _WIE, bereik, reden_volgorde(blik))
    return bereik


def reden_volgorde(blik: Blik) -> str:
    """Which order of the handreiking puts a step here (IN-10 … IN-12)."""
    if blik.scenario is None or blik.is_gevestigd:
        return "lijn.verwacht_gevestigd"
    return _VOLGORDE[blik.scenario]
