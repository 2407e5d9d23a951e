"""The moments of the klantprofiel: those that were, and those that the norms ask for next."""

from collections.abc import Iterator

from overdracht.core.begrippen import Partij, Scenario, Stapsoort
from overdracht.core.klantprofiel import mag_gedeeld
from overdracht.core.teksten import Uitleg, Woord
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn.blik import Bereik, Blik
from overdracht.core.tijdlijn.gesprekken import stap_driegesprek
from overdracht.core.tijdlijn.stap import Stap
from overdracht.core.tijdlijn.voorinburgering import vervolg_voorinburgering


def stappen_klantprofiel(blik: Blik) -> Iterator[Stap]:
    """`klantprofiel_1`, `klantprofiel_2` …: shared ones first, then the coming moments in order."""
    gedeeld = blik.feiten.klantprofiel_gedeeld_op
    for nummer, dag in enumerate(sorted(gedeeld), start=1):
        yield blik.dag(f"klantprofiel_{nummer}", Partij.COA, dag)
    if not mag_gedeeld(blik.feiten):
        return
    komend = sorted(_komende_momenten(blik), key=lambda moment: moment[0].van)
    for nummer, (bereik, uitleg) in enumerate(komend, start=len(gedeeld) + 1):
        yield Stap(
            f"klantprofiel_{nummer}", Partij.COA, bereik.soort, bereik.van, bereik.tot, uitleg
        )


def _komende_momenten(blik: Blik) -> Iterator[tuple[Bereik, Uitleg]]:
    if termijn := blik.open_termijn("T-14"):
        yield _van_termijn(blik, termijn)
    yield from _na_voorinburgering(blik)
    yield from _voor_driegesprek(blik)
    yield from _bij_verhuizing(blik)


def _na_voorinburgering(blik: Blik) -> Iterator[tuple[Bereik, Uitleg]]:
    if termijn := blik.open_termijn("T-15"):
        yield _van_termijn(blik, termijn)
    elif vervolg := vervolg_voorinburgering(blik):
        einde = Bereik(vervolg.tot, vervolg.tot, vervolg.soort).volgens(blik.normen["T-15"])
        yield einde, _uitleg("lijn.klantprofiel_na_voorinburgering", einde)


def _voor_driegesprek(blik: Blik) -> Iterator[tuple[Bereik, Uitleg]]:
    if termijn := blik.open_termijn("T-16"):
        yield _van_termijn(blik, termijn)
        return
    gesprek = stap_driegesprek(blik)
    if gesprek is not None and gesprek.soort in (Stapsoort.AFGELEID, Stapsoort.VERWACHT):
        ervoor = Bereik(gesprek.van, gesprek.tot, gesprek.soort).volgens(blik.normen["T-16"])
        yield ervoor, _uitleg("lijn.klantprofiel_voor_driegesprek", ervoor)


def _bij_verhuizing(blik: Blik) -> Iterator[tuple[Bereik, Uitleg]]:
    termijn = blik.termijnen.get("T-17")
    if blik.verhuizing is None or (termijn is not None and termijn.gesloten_op):
        return
    later = blik.scenario is Scenario.START_NA_VERHUIZING
    variant = Scenario.START_NA_VERHUIZING if later else ""
    bereik = blik.verhuizing.volgens(blik.normen["T-17"], variant)
    yield bereik, _uitleg("lijn.klantprofiel_bij_verhuizing", bereik)


def _van_termijn(blik: Blik, termijn: Termijn) -> tuple[Bereik, Uitleg]:
    dag = termijn.uiterlijk_op or blik.peildatum
    return Bereik(dag, dag, Stapsoort.AFGELEID), termijn.uitleg


def _uitleg(sleutel: str, bereik: Bereik) -> Uitleg:
    return Uitleg(sleutel, {"van": bereik.van, "tot": bereik.tot, "wat": Woord("klantprofiel")})
