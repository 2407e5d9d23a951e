"""Days as the law counts them (CC-01 … CC-05)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.kalender import (
    GELIJKGESTELDE_DAGEN,
    Duur,
    add_maanden,
    add_werkdagen,
    dag_en_maand,
    dag_voluit,
    dagen,
    datum,
    feestdagen,
    is_werkdag,
    jaren,
    koningsdag,
    maanden,
    minuten,
    pasen,
    periode,
    tel_werkdagen,
    uren,
    valt_onder_atw,
    verschoven,
    volgende_werkdag,
    weken,
    werkdagen,
)
from tests.core.orakel import GELIJKGESTELD, PASEN, VRIJ, dagen_erbij, maanden_erbij, volgens_atw

# Room for the longest term on both sides of the calendar of the oracle.
DAGEN = st.dates(date(2021, 1, 1), date(2034, 12, 31))


@pytest.mark.parametrize(("jaar", "dag"), PASEN.items())
def test_easter_falls_on_the_day_of_the_almanac(jaar, dag):
    assert pasen(jaar) == dag


@pytest.mark.parametrize(
    ("jaar", "dag"),
    [(2024, date(2024, 4, 27)), (2025, date(2025, 4, 26)), (2031, date(2031, 4, 26))],
    ids=["een zaterdag blijft", "zondag wordt zaterdag", "ook in 2031"],
)
def test_koningsdag_is_never_a_sunday(jaar, dag):
    assert koningsdag(jaar) == dag


def test_the_holidays_of_2026_are_those_of_the_law_with_the_days_of_the_besluit():
    assert sorted(feestdagen(2026)) == [
        date(2026, 1, 1),
        date(2026, 1, 2),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 15),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


def test_5_may_is_a_holiday_every_year_and_new_years_eve_never():
    assert all(date(jaar, 5, 5) in feestdagen(jaar) for jaar in range(2020, 2036))
    assert not any(date(jaar, 12, 31) in feestdagen(jaar) for jaar in range(2020, 2036))


def test_every_day_of_sixteen_years_is_a_working_day_or_not_as_the_almanac_says():
    alle = [date(2020, 1, 1) + timedelta(days=n) for n in range(366 + 15 * 365 + 3)]

    assert alle[-1] == date(2035, 12, 31)
    assert {dag for dag in alle if not is_werkdag(dag)} == VRIJ


def test_the_days_equated_by_besluit_are_those_of_the_domain():
    assert GELIJKGESTELDE_DAGEN == GELIJKGESTELD


@pytest.mark.parametrize(
    ("duur", "start", "einde"),
    [
        (weken(2), date(2026, 3, 2), date(2026, 3, 16)),
        (weken(-2), date(2027, 1, 5), date(2026, 12, 22)),
        (dagen(0), date(2026, 3, 2), date(2026, 3, 2)),
        (dagen(28), date(2024, 2, 1), date(2024, 2, 29)),
        (maanden(1), date(2026, 1, 31), date(2026, 2, 28)),
        (maanden(1), date(2028, 1, 31), date(2028, 2, 29)),
        (maanden(3), date(2026, 11, 30), date(2027, 2, 28)),
        (maanden(-6), date(2026, 8, 31), date(2026, 2, 28)),
        (maanden(18), date(2026, 8, 31), date(2028, 2, 29)),
        (maanden(12), date(2026, 12, 31), date(2027, 12, 31)),
        (jaren(3), date(2026, 3, 10), date(2029, 3, 10)),
        (jaren(3), date(2028, 2, 29), date(2031, 2, 28)),
        (jaren(4), date(2028, 2, 29), date(2032, 2, 29)),
        (uren(48), date(2026, 3, 2), date(2026, 3, 4)),
        (uren(25), date(2026, 3, 2), date(2026, 3, 4)),
        (werkdagen(3), date(2026, 4, 1), date(2026, 4, 8)),
        (werkdagen(-2), date(2026, 4, 7), date(2026, 4, 1)),
        (minuten(30), date(2026, 3, 2), date(2026, 3, 2)),
    ],
    ids=str,
)
def test_a_length_counts_from_the_day_of_the_event_as_day_0(duur, start, einde):
    assert duur.op(start) == einde


@pytest.mark.parametrize(
    ("start", "duur", "einde"),
    [
        (date(2026, 3, 2), weken(10), date(2026, 5, 11)),
        (date(2026, 2, 14), weken(10), date(2026, 4, 28)),
        (date(2026, 10, 16), weken(10), date(2026, 12, 28)),
        (date(2026, 3, 6), weken(10), date(2026, 5, 18)),
        (date(2026, 4, 20), dagen(5), date(2026, 4, 28)),
        (date(2026, 4, 2), dagen(5), date(2026, 4, 8)),
        (date(2026, 12, 23), dagen(5), date(2026, 12, 28)),
        (date(2026, 12, 24), dagen(5), date(2026, 12, 29)),
        (date(2025, 12, 30), dagen(3), date(2026, 1, 5)),
        (date(2026, 5, 22), dagen(2), date(2026, 5, 26)),
        (date(2026, 4, 24), weken(6), date(2026, 6, 5)),
    ],
    ids=[
        "op een werkdag blijft hij staan",
        "zaterdag 25 april loopt door tot na Koningsdag",
        "eerste kerstdag op vrijdag",
        "de vrijdag na Hemelvaart is gelijkgesteld",
        "vijf dagen over Koningsdag",
        "Pasen: de termijn krijgt twee werkdagen",
        "Kerstmis met nog twee werkdagen",
        "Kerstmis met één werkdag, een erbij",
        "oud en nieuw met een gelijkgestelde dag",
        "een termijn van twee dagen hoeft geen twee werkdagen te hebben",
        "zes weken",
    ],
)
def test_a_term_of_the_law_does_not_end_on_a_day_off(start, duur, einde):
    assert verschoven(start, duur.op(start), duur) == einde


@pytest.mark.parametrize(
    "duur",
    [uren(48), dagen(91), weken(13), maanden(4), jaren(1), weken(-2), dagen(0), minuten(30)],
    ids=str,
)
def test_the_law_leaves_long_hourly_and_backward_terms_alone(duur):
    zaterdag = date(2026, 4, 25)

    assert not valt_onder_atw(duur)
    assert verschoven(date(2026, 1, 1), zaterdag, duur) == zaterdag


@pytest.mark.parametrize("duur", [dagen(90), weken(12), maanden(3), dagen(1)], ids=str)
def test_up_to_its_limits_the_law_moves_a_term(duur):
    assert valt_onder_atw(duur)


@given(start=DAGEN, aantal=st.integers(3, 84))
def test_any_term_of_days_moves_as_the_walk_through_the_calendar_says(start, aantal):
    einde = start + timedelta(days=aantal)

    assert verschoven(start, einde, dagen(aantal)) == volgens_atw(start, einde)


@given(start=DAGEN, later=st.integers(0, 40), aantal=st.integers(1, 84))
def test_a_later_start_never_gives_an_earlier_end(start, later, aantal):
    start_later = start + timedelta(days=later)
    duur = dagen(aantal)

    eerst = verschoven(start, duur.op(start), duur)
    assert verschoven(start_later, duur.op(start_later), duur) >= eerst


@given(dag=DAGEN, aantal=st.integers(-60, 60))
def test_months_are_added_as_one_counts_them_on_a_calendar(dag, aantal):
    assert add_maanden(dag, aantal) == maanden_erbij(dag, aantal)


@given(dag=DAGEN, aantal=st.integers(-60, 60))
def test_days_and_weeks_are_added_one_by_one(dag, aantal):
    assert dagen(aantal).op(dag) == dagen_erbij(dag, aantal)
    assert weken(aantal).op(dag) == dagen_erbij(dag, 7 * aantal)


@given(dag=DAGEN, aantal=st.integers(1, 30))
def test_working_days_there_and_back_end_on_the_same_working_day(dag, aantal):
    werkdag = volgende_werkdag(dag)
    verder = add_werkdagen(werkdag, aantal)

    assert is_werkdag(verder)
    assert tel_werkdagen(werkdag, verder) == aantal
    assert add_werkdagen(verder, -aantal) == werkdag


def test_working_days_left_are_counted_without_today_and_with_the_last_day():
    assert tel_werkdagen(date(2026, 4, 1), date(2026, 4, 8)) == 3
    assert tel_werkdagen(date(2026, 4, 8), date(2026, 4, 8)) == 0
    assert tel_werkdagen(date(2026, 4, 8), date(2026, 4, 1)) == 0


@pytest.mark.parametrize(
    ("duur", "tekst"),
    [
        (weken(2), "2 weken"),
        (weken(1), "1 week"),
        (weken(-3), "3 weken"),
        (dagen(1), "1 dag"),
        (maanden(1), "1 maand"),
        (jaren(1), "1 jaar"),
        (werkdagen(1), "1 werkdag"),
        (minuten(1), "1 minuut"),
        (uren(48), "48 uur"),
        (uren(1), "1 uur"),
    ],
)
def test_a_length_is_written_in_dutch(duur, tekst):
    assert str(duur) == tekst


def test_a_length_turned_round_counts_the_other_way():
    assert weken(-2).terug() == Duur(2, "weken")


def test_days_are_written_in_dutch():
    dag = date(2026, 10, 16)

    assert (datum(dag), dag_en_maand(dag)) == ("16 oktober 2026", "16 oktober")
    assert dag_voluit(dag) == "vrijdag 16 oktober 2026"


@pytest.mark.parametrize(
    ("van", "tot", "tekst"),
    [
        (date(2026, 10, 16), date(2026, 10, 16), "16 oktober 2026"),
        (date(2027, 4, 12), date(2027, 6, 7), "12 april tot en met 7 juni 2027"),
        (date(2026, 12, 1), date(2027, 1, 1), "1 december 2026 tot en met 1 januari 2027"),
    ],
)
def test_a_range_names_the_year_once(van, tot, tekst):
    assert periode(van, tot) == tekst
