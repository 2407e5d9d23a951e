"""How days, numbers and lengths of time are written."""

from datetime import UTC, date, datetime

import pytest

from overdracht.web import filters

VANDAAG = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("schrijf", "verwacht"),
    [
        (filters.datum, "1 december 2026"),
        (filters.dag, "dinsdag 1 december"),
        (filters.korte_datum, "1 dec 2026"),
        (filters.iso, "2026-12-01"),
    ],
)
def test_a_day_is_written_in_full_short_or_for_the_machine(schrijf, verwacht):
    assert schrijf(date(2026, 12, 1)) == verwacht


@pytest.mark.parametrize(
    "schrijf", [filters.datum, filters.dag, filters.korte_datum, filters.moment]
)
def test_a_day_that_is_not_known_is_a_dash_or_the_word_that_the_page_gives(schrijf):
    assert schrijf(None) == filters.ONBEKEND
    assert schrijf(None, leeg="onbekend") == "onbekend"


def test_a_short_day_leaves_out_the_year_that_everybody_knows():
    assert filters.korte_datum(date(2026, 12, 1), VANDAAG) == "1 dec"
    assert filters.korte_datum(date(2027, 1, 1), VANDAAG) == "1 jan 2027"


def test_a_moment_of_the_machine_is_read_in_amsterdam():
    laat = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)

    assert filters.moment(laat) == "23 november 2026, 00:30"
    assert filters.datum(laat) == "23 november 2026"


@pytest.mark.parametrize(
    ("dag", "verwacht"),
    [
        (date(2026, 11, 21), "gisteren"),
        (date(2026, 11, 22), "vandaag"),
        (date(2026, 11, 23), "morgen"),
        (date(2026, 11, 30), "over 8 dagen"),
        (date(2026, 11, 1), "3 weken geleden"),
        (date(2027, 3, 22), "over 4 maanden"),
        (date(2029, 11, 22), "over 3 jaar"),
    ],
)
def test_how_far_off_a_day_is_in_words(dag, verwacht):
    assert filters.relatief(dag, VANDAAG) == verwacht


def test_nothing_is_said_of_a_day_that_is_not_known():
    assert filters.relatief(None, VANDAAG) == ""


@pytest.mark.parametrize(
    ("van", "tot", "verwacht"),
    [
        (date(2027, 4, 12), date(2027, 6, 7), "12 april tot en met 7 juni 2027"),
        (date(2027, 4, 12), None, "vanaf 12 april 2027"),
        (None, date(2027, 6, 7), "tot en met 7 juni 2027"),
        (None, None, filters.ONBEKEND),
    ],
)
def test_a_range_is_written_with_what_is_known_of_it(van, tot, verwacht):
    assert filters.periode(van, tot) == verwacht


def test_a_number_has_points_between_thousands():
    assert filters.getal(200000) == "200.000"
    assert filters.getal(None) == filters.ONBEKEND
