"""The travel time is an estimate from the map."""

from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.reistijd import Plek, hemelsbreed, schat_afstand, schat_reistijd

PLEKKEN = st.builds(Plek, st.floats(50.7, 53.6), st.floats(3.3, 7.3))


def test_the_estimate_grows_with_the_distance_and_is_never_nothing():
    zwolle, almelo = Plek(52.5168, 6.0830), Plek(52.3567, 6.6625)

    assert hemelsbreed(zwolle, zwolle) == 0
    assert 40 < hemelsbreed(zwolle, almelo) < 46
    assert schat_reistijd(zwolle, zwolle) == 15
    assert schat_reistijd(zwolle, almelo) == schat_reistijd(almelo, zwolle) == 75


@given(PLEKKEN, PLEKKEN)
def test_there_and_back_take_equally_long(van, naar):
    assert schat_reistijd(van, naar) == schat_reistijd(naar, van) >= 15


def test_the_distance_along_the_road_is_rounded_up_and_the_same_both_ways():
    van, naar = Plek(51.5806, 5.1972), Plek(52.3676, 4.9041)

    assert schat_afstand(van, naar) == schat_afstand(naar, van) == 117
    assert schat_afstand(van, van) == 0
