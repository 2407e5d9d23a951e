"""The work of the weeks ahead: each step counts once, and the room is what colleagues entered."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.drukte import (
    WEKEN_VOORUIT,
    Inzet,
    Week,
    Werk,
    tel_drukte,
    vergelijk,
    werk_te_doen,
)
from overdracht.core.keuzes import Werksoort
from overdracht.core.tijdlijn import Stap

MAANDAG = date(2026, 11, 23)  # week 48
S = Werksoort
DAGEN = st.dates(date(2026, 6, 1), date(2027, 12, 31))
WERK = st.builds(
    lambda soort, van, lengte: Werk(soort, van, van + timedelta(days=lengte)),
    st.sampled_from(Werksoort),
    DAGEN,
    st.integers(0, 120),
)


def week(nummer, jaar=2026):
    return Week(jaar, nummer)


def stap(naam, soort, van=MAANDAG, tot=None):
    return Stap(naam, Partij.GEMEENTE, soort, van, tot or van, "lijn.feit")


def telling(*werk, peildatum=MAANDAG):
    """The weeks in which something counts, as `week: aantal (minst-meest)`."""
    drukte = tel_drukte(werk, peildatum=peildatum)
    return [
        f"{w.week.nummer}: {w.aantal} ({w.minst}-{w.meest})"
        for w in drukte.weken
        if w.aantal or w.meest
    ]


def test_a_step_counts_in_the_week_of_its_day():
    op_zondag = MAANDAG + timedelta(days=6)

    assert telling(Werk(S.INTAKE, op_zondag, op_zondag)) == ["48: 1 (1-1)"]


def test_a_range_counts_with_its_middle_and_shows_where_it_may_fall():
    drie_weken = Werk(S.DRIEGESPREK, MAANDAG, MAANDAG + timedelta(days=20))

    assert telling(drie_weken) == ["48: 0 (0-1)", "49: 1 (0-1)", "50: 0 (0-1)"]


def test_what_should_have_been_done_counts_now():
    drukte = tel_drukte(
        [Werk(S.SCENARIOKEUZE, date(2026, 9, 1), date(2026, 9, 1))], peildatum=MAANDAG
    )

    assert (drukte.weken[0].per_soort[S.SCENARIOKEUZE], drukte.te_laat) == (1, 1)


def test_a_range_that_has_begun_counts_with_what_is_left_of_it_in_sight():
    lopend = Werk(S.PIP, MAANDAG - timedelta(days=40), MAANDAG + timedelta(days=3))

    assert telling(lopend) == ["48: 1 (1-1)"]


def test_what_falls_after_the_weeks_in_sight_is_counted_apart():
    dag = MAANDAG + timedelta(weeks=WEKEN_VOORUIT)

    assert tel_drukte([Werk(S.PIP, dag, dag)], peildatum=MAANDAG).later == 1


def test_the_weeks_run_on_over_the_new_year():
    weken = [w.week for w in tel_drukte([], peildatum=MAANDAG).weken]

    assert weken[5:7] == [week(53), week(1, 2027)]


@pytest.mark.parametrize(
    ("stappen", "verwacht"),
    [
        ([stap("scenariokeuze", Stapsoort.FEIT)], []),
        ([stap("scenariokeuze", Stapsoort.AFGELEID)], [S.SCENARIOKEUZE]),
        ([stap("driegesprek", Stapsoort.GEPLAND)], [S.DRIEGESPREK]),
        ([stap("intake", Stapsoort.VERWACHT)], [S.INTAKE]),
        ([stap("pip_uiterlijk", Stapsoort.AFGELEID)], [S.PIP]),
        ([stap("pip", Stapsoort.VERWACHT), stap("pip_uiterlijk", Stapsoort.AFGELEID)], [S.PIP]),
        ([stap("verhuizing", Stapsoort.VERWACHT)], []),
    ],
)
def test_only_what_the_gemeente_still_has_to_do_is_work(stappen, verwacht):
    assert [werk.soort for werk in werk_te_doen(stappen)] == verwacht


@pytest.mark.parametrize(
    ("inzet", "nummer", "verwacht"),
    [
        (Inzet(stappen=5), 48, (5, None)),
        (Inzet(uren=24), 48, (None, 24 * 60)),
        (Inzet(stappen=5, uren=10), 48, (5, 600)),
        # Two of five days worked: 5 * 2 / 5, and 7 * 2 / 5 rounded down.
        (Inzet(stappen=5, afwezig=((MAANDAG, date(2026, 11, 25)),)), 48, (2, None)),
        (Inzet(stappen=7, afwezig=((MAANDAG, date(2026, 11, 25)),)), 48, (2, None)),
        # Christmas 2026 is a Friday; the leave of that Friday takes nothing more.
        (Inzet(stappen=5, afwezig=((date(2026, 12, 25), date(2026, 12, 25)),)), 52, (4, None)),
        (Inzet(stappen=0), 48, (0, None)),
        (Inzet(), 48, (None, None)),
    ],
)
def test_the_room_of_a_week_is_the_part_of_it_that_is_worked(inzet, nummer, verwacht):
    assert tuple(inzet.ruimte(week(nummer))) == verwacht


def drie_intakes():
    return tel_drukte([Werk(S.INTAKE, MAANDAG, MAANDAG)] * 3, peildatum=MAANDAG).weken[0]


def test_a_week_is_full_when_there_are_more_steps_than_room():
    stand = vergelijk(drie_intakes(), [Inzet(stappen=1), Inzet(stappen=1)], {})

    assert (stand.is_bekend, stand.is_vol, stand.stappen_te_veel) == (True, True, 1)


def test_a_week_is_full_when_the_steps_take_more_hours_than_there_are():
    stand = vergelijk(drie_intakes(), [Inzet(uren=5)], {S.INTAKE: 120})

    assert (stand.is_bekend, stand.is_vol, stand.minuten_te_veel) == (True, True, 60)


@pytest.mark.parametrize(
    ("inzetten", "per_stap"),
    [
        ([Inzet(stappen=9), Inzet()], {}),  # one of the two entered nothing
        ([Inzet(uren=1)], {}),  # nobody said how long an intake takes
        ([], {}),
    ],
)
def test_what_nobody_entered_is_never_called_full(inzetten, per_stap):
    stand = vergelijk(drie_intakes(), inzetten, per_stap)

    assert (stand.is_bekend, stand.is_vol) == (False, False)


@given(st.lists(WERK, max_size=30), DAGEN)
def test_every_step_counts_once(werk, peildatum):
    drukte = tel_drukte(werk, peildatum=peildatum)

    assert sum(w.aantal for w in drukte.weken) + drukte.later == len(werk)


@given(st.lists(WERK, max_size=30), DAGEN)
def test_the_count_of_a_week_lies_between_what_is_certain_and_what_may_be(werk, peildatum):
    assert all(w.minst <= w.aantal <= w.meest for w in tel_drukte(werk, peildatum=peildatum).weken)


@given(st.lists(WERK, max_size=12), DAGEN, st.randoms())
def test_the_order_of_the_steps_is_irrelevant(werk, peildatum, toeval):
    anders = list(werk)
    toeval.shuffle(anders)

    assert tel_drukte(werk, peildatum=peildatum) == tel_drukte(anders, peildatum=peildatum)
