"""The moments of the klantprofiel: those that were, and those that the norms ask for next."""

from collections.abc import Iterator
from datetime import date

from overdracht.core.begrippen import Partij, Scenario, Stapsoort
from overdracht.core.klantprofiel import mag_gedeeld
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn.bereik import Bereik
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.tijdlijn.stap import Stap

_Moment = tuple[Bereik, str | Termijn]


def stappen_klantprofiel(blik: Blik, gesprek: Stap | None, vervolg: Bereik | None) -> None:
    """`klantprofiel_1`, `klantprofiel_2` …: shared, planned and coming moments, in order of day."""
    momenten = [_gedeeld(blik, dag) for dag in blik.feiten.klantprofiel_gedeeld_op]
    if mag_gedeeld(blik.nu):
        momenten += _komende_momenten(blik, gesprek, vervolg)
    momenten.sort(key=_eerste_dag)
    for nummer, (bereik, reden) in enumerate(momenten, start=1):
        blik.bereik(f"klantprofiel_{nummer}", Partij.COA, bereik, reden)


def _eerste_dag(moment: _Moment) -> date:
    return moment[0].van


def _gedeeld(blik: Blik, dag: date) -> _Moment:
    soort = blik.soort(dag)
    return Bereik(dag, dag, soort), "lijn.feit" if soort is Stapsoort.FEIT else "lijn.gepland"


def _komende_momenten(
    blik: Blik, gesprek: Stap | None, vervolg: Bereik | None
) -> Iterator[_Moment]:
    yield from _op_laatste_dag(blik, "T-14")
    yield from _na_voorinburgering(blik, vervolg)
    yield from _voor_driegesprek(blik, gesprek)
    yield from _bij_verhuizing(blik)


def _op_laatste_dag(blik: Blik, norm_id: str) -> Iterator[_Moment]:
    termijn = blik.open_termijn(norm_id)
    if termijn is not None and termijn.uiterlijk_op is not None:
        dag = termijn.uiterlijk_op
        yield blik.niet_eerder(Bereik(dag, dag, Stapsoort.AFGELEID)), termijn


def _na_voorinburgering(blik: Blik, vervolg: Bereik | None) -> Iterator[_Moment]:
    """T-15; a forecast end may be as late as the move, which always ends it."""
    yield from _op_laatste_dag(blik, "T-15")
    if vervolg is None:
        return
    tot = vervolg.tot
    if vervolg.soort is Stapsoort.VERWACHT and blik.verhuizing is not None:
        tot = max(tot, blik.verhuizing.tot)
    einde = Bereik(vervolg.tot, tot, vervolg.soort).volgens(blik.normen["T-15"])
    yield einde, "lijn.klantprofiel_na_voorinburgering"


def _voor_driegesprek(blik: Blik, gesprek: Stap | None) -> Iterator[_Moment]:
    yield from _op_laatste_dag(blik, "T-16")
    if gesprek is None or gesprek.soort not in (Stapsoort.AFGELEID, Stapsoort.VERWACHT):
        return
    ervoor = Bereik(gesprek.van, gesprek.tot, gesprek.soort).volgens(blik.normen["T-16"])
    if not _is_vers(blik, ervoor.van):
        yield blik.niet_eerder(ervoor), "lijn.klantprofiel_voor_driegesprek"


def _is_vers(blik: Blik, dag: date) -> bool:
    """Whether a share of now is not yet stale on this day (T-18)."""
    gedeeld = blik.nu.klantprofiel_gedeeld_op
    return bool(gedeeld) and max(gedeeld) >= blik.normen["T-18"].zo_lang_voor(dag)


def _bij_verhuizing(blik: Blik) -> Iterator[_Moment]:
    """T-17; as long as the move is only expected, its range."""
    verhuizing, termijn = blik.verhuizing, blik.termijnen.get("T-17")
    if verhuizing is None or (termijn is not None and termijn.gesloten_op is not None):
        return
    if verhuizing.soort in (Stapsoort.FEIT, Stapsoort.GEPLAND):
        yield from _op_laatste_dag(blik, "T-17")
        return
    eerder = blik.scenario is Scenario.START_NA_VERHUIZING
    variant = Scenario.START_NA_VERHUIZING if eerder else ""
    bereik = verhuizing.volgens(blik.normen["T-17"], variant)
    yield blik.niet_eerder(bereik), "lijn.klantprofiel_bij_verhuizing"
