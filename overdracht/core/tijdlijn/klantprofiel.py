"""The moments of the klantprofiel: those that were, and those that the norms ask for next."""

from datetime import date
from functools import lru_cache
from operator import itemgetter

from overdracht.core.begrippen import Mengvorm, Partij, Scenario, Stapsoort
from overdracht.core.klantprofiel import mag_gedeeld
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn.bereik import Bereik
from overdracht.core.tijdlijn.blik import OPEN, Blik
from overdracht.core.tijdlijn.stap import Stap

_COA = Partij.COA
_KORTE_INTAKE = Mengvorm.KORTE_INTAKE_AAN_HET_EINDE
_START_NA_VERHUIZING = Scenario.START_NA_VERHUIZING
_FEIT, _GEPLAND = Stapsoort.FEIT, Stapsoort.GEPLAND
_AFGELEID, _VERWACHT = Stapsoort.AFGELEID, Stapsoort.VERWACHT
_BEKEND = frozenset({_FEIT, _GEPLAND})

# The constructor of a NamedTuple costs twice this.
_nieuw = tuple.__new__
_ZONDER_VERHUIZING = ("T-14", "T-15", "T-16")
_ALLE = (*_ZONDER_VERHUIZING, "T-17")

# first day, last day, how sure, and why
_Moment = tuple[date, date, Stapsoort, str | Termijn]
_eerste_dag = itemgetter(0)


def stappen_klantprofiel(blik: Blik, gesprek: Stap | None, vervolg: Bereik | None) -> None:
    """`klantprofiel_1`, `klantprofiel_2` …: shared, planned and coming moments, in order of day."""
    momenten: list[_Moment] = []
    for dag in blik.feiten.klantprofiel_gedeeld_op:
        is_feit = dag <= blik.peildatum
        soort, sleutel = (_FEIT, "lijn.feit") if is_feit else (_GEPLAND, "lijn.gepland")
        momenten.append((dag, dag, soort, sleutel))
    if mag_gedeeld(blik.nu):
        _voeg_termijnen_toe(momenten, blik)
        _voeg_verwachting_toe(momenten, blik, gesprek, vervolg)
    momenten.sort(key=_eerste_dag)
    teken = blik.stappen.append
    for naam, (van, tot, soort, reden) in zip(_namen(len(momenten)), momenten, strict=True):
        teken(_nieuw(Stap, (naam, _COA, soort, van, tot, reden, None)))


@lru_cache(maxsize=256)
def _namen(aantal: int) -> tuple[str, ...]:
    return tuple(f"klantprofiel_{nummer}" for nummer in range(1, aantal + 1))


def _voeg_termijnen_toe(momenten: list[_Moment], blik: Blik) -> None:
    """T-14 to T-16, and T-17 when the day of the move is known: on their last day."""
    is_bekend = blik.verhuizing is not None and blik.verhuizing.soort in _BEKEND
    for norm_id in _ALLE if is_bekend else _ZONDER_VERHUIZING:
        termijn = blik.termijnen[norm_id]
        if termijn.staat in OPEN and termijn.uiterlijk_op is not None:
            dag = max(termijn.uiterlijk_op, blik.vroegst)
            momenten.append((dag, dag, _AFGELEID, termijn))


def _voeg_verwachting_toe(
    momenten: list[_Moment], blik: Blik, gesprek: Stap | None, vervolg: Bereik | None
) -> None:
    """The same moments as long as their day is not known: in a range."""
    if vervolg is not None:
        einde = _na_voorinburgering(blik, vervolg)
        momenten.append((*einde, "lijn.klantprofiel_na_voorinburgering"))
        _voor_korte_intake(momenten, blik, vervolg)
    if gesprek is not None and gesprek.soort not in _BEKEND:
        dagen: Bereik = _nieuw(Bereik, (gesprek.van, gesprek.tot, gesprek.soort))
        ervoor = dagen.volgens(blik.normen["T-16"])
        if not _is_vers(blik, ervoor.van):
            bereik = blik.niet_eerder(ervoor)
            momenten.append((*bereik, "lijn.klantprofiel_voor_driegesprek"))
    verhuizing = blik.verhuizing
    if verhuizing is None or verhuizing.soort in _BEKEND:
        return
    if blik.termijnen["T-17"].gesloten_op is None:
        bereik = _bij_verhuizing(blik, verhuizing)
        momenten.append((*bereik, "lijn.klantprofiel_bij_verhuizing"))


def _na_voorinburgering(blik: Blik, vervolg: Bereik) -> Bereik:
    """T-15; a forecast end may be as late as the move, which always ends it."""
    _van, tot, soort = vervolg
    laatst = tot
    if soort is _VERWACHT and blik.verhuizing is not None:
        laatst = max(tot, blik.verhuizing.tot)
    erna: Bereik = _nieuw(Bereik, (tot, laatst, soort))
    return erna.volgens(blik.normen["T-15"])


def _voor_korte_intake(momenten: list[_Moment], blik: Blik, vervolg: Bereik) -> None:
    """A short intake near the end uses what the Voorinburgering showed (HR §5.1, §3.6)."""
    feiten = blik.feiten
    if feiten.vorm is not _KORTE_INTAKE or feiten.intake_begonnen_op or feiten.intake_afgerond_op:
        return
    dag = max(blik.vanaf, blik.normen["S-13"].zo_lang_voor(vervolg.tot))
    if dag <= vervolg.tot and blik.voor_verhuizing and not _is_vers(blik, dag):
        momenten.append((dag, dag, _VERWACHT, "lijn.klantprofiel_voor_intake"))


def _is_vers(blik: Blik, dag: date) -> bool:
    """Whether a share of now is not yet stale on this day (T-18)."""
    gedeeld = blik.nu.klantprofiel_gedeeld_op
    return bool(gedeeld) and max(gedeeld) >= blik.normen["T-18"].zo_lang_voor(dag)


def _bij_verhuizing(blik: Blik, verhuizing: Bereik) -> Bereik:
    """T-17: at the move; in scenario 3 some weeks before it."""
    eerder = blik.scenario is _START_NA_VERHUIZING
    variant = _START_NA_VERHUIZING if eerder else ""
    return blik.niet_eerder(verhuizing.volgens(blik.normen["T-17"], variant))
