"""An estimate of the move: it draws ranges and counts silence, and it is no fact."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Stapsoort
from overdracht.core.fase import is_gevestigd
from overdracht.core.termijn import termijnen
from overdracht.core.tijdlijn import lijn
from tests.core.levens import LEVENS

_GEEN = {"verwachte_verhuizing_van": None, "verwachte_verhuizing_tot": None}


def met_schatting(leven, van, lengte):
    feiten, peildatum = leven
    eerst = peildatum + timedelta(days=van)
    return replace(
        feiten,
        **_GEEN,
        verhuizing_geschat_van=eerst,
        verhuizing_geschat_tot=eerst + timedelta(days=lengte),
    )


@given(LEVENS, st.integers(-100, 400), st.integers(0, 300))
def test_an_estimate_starts_and_moves_no_term(leven, van, lengte):
    feiten, peildatum = leven
    met = met_schatting(leven, van, lengte)

    zonder = termijnen(replace(feiten, **_GEEN), peildatum=peildatum)
    assert termijnen(met, peildatum=peildatum) == zonder


@given(LEVENS, st.integers(1, 400), st.integers(0, 300))
def test_an_estimated_move_is_a_range_that_says_so(leven, van, lengte):
    feiten, peildatum = leven
    bekend = (feiten.verhuisd_op, feiten.woning_beschikbaar_op, feiten.brp_ingeschreven_op)
    stappen = {s.stap: s for s in lijn(met_schatting(leven, van, lengte), peildatum=peildatum)}
    if any(bekend) or is_gevestigd(feiten.op(peildatum)):
        return
    verhuizing = stappen["verhuizing"]

    assert verhuizing.soort is Stapsoort.VERWACHT
    assert verhuizing.reden == "lijn.verhuizing_geschat"
    assert verhuizing.tot == peildatum + timedelta(days=van + lengte)


@given(LEVENS, st.integers(1, 400), st.integers(0, 300))
def test_what_somebody_expects_goes_before_an_estimate(leven, van, lengte):
    feiten, peildatum = leven
    if feiten.verwachte_verhuizing_van is None:
        return
    schatting = met_schatting(leven, van, lengte)
    beide = replace(
        feiten,
        verhuizing_geschat_van=schatting.verhuizing_geschat_van,
        verhuizing_geschat_tot=schatting.verhuizing_geschat_tot,
    )

    assert lijn(beide, peildatum=peildatum) == lijn(feiten, peildatum=peildatum)
