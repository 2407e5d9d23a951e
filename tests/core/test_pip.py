"""The PIP: what it rests on, and the inburgeringstermijn that never moves (IN-05, CC-02)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.pip import (
    check,
    check_begin_termijn,
    check_version,
    inburgeringstermijn,
    klokken,
)
from overdracht.core.teksten import zin

VANDAAG = date(2026, 11, 22)
EERSTE = date(2026, 3, 10)
FEITEN = Feiten(pip_vastgesteld_op=EERSTE)
DUO, BRP = date(2026, 4, 6), date(2026, 5, 4)


@pytest.mark.parametrize(
    ("dagtekening", "verwacht"),
    [
        (None, None),
        (date(2026, 3, 10), (date(2026, 3, 11), date(2029, 3, 10))),
        (date(2024, 2, 29), (date(2024, 3, 1), date(2027, 2, 28))),
        (date(2026, 12, 31), (date(2027, 1, 1), date(2029, 12, 31))),
    ],
)
def test_the_termijn_runs_three_years_from_the_day_after(dagtekening, verwacht):
    assert inburgeringstermijn(Feiten(pip_vastgesteld_op=dagtekening)) == verwacht


@given(st.dates(date(2022, 1, 1), date(2060, 1, 1)))
def test_a_later_pip_never_gives_an_earlier_termijn(dag):
    vandaag = inburgeringstermijn(Feiten(pip_vastgesteld_op=dag))
    morgen = inburgeringstermijn(Feiten(pip_vastgesteld_op=dag + timedelta(days=1)))

    assert vandaag is not None
    assert morgen is not None
    assert vandaag[0] < morgen[0]
    assert vandaag[1] <= morgen[1]


def test_a_pip_without_intake_is_refused():
    with pytest.raises(RegelOvertreden) as fout:
        check(FEITEN, peildatum=VANDAAG)

    assert fout.value.bron == "Wet inburgering 2021 art. 14 en art. 15 lid 1"


def test_a_new_version_follows_the_first():
    check_version(FEITEN, dagtekening=EERSTE, peildatum=VANDAAG)
    check_version(FEITEN, dagtekening=date(2026, 9, 1), peildatum=VANDAAG)


@pytest.mark.parametrize(
    ("feiten", "dagtekening", "woord"),
    [
        (Feiten(), EERSTE, "Stel eerst het PIP vast"),
        (FEITEN, date(2026, 3, 9), "is van 10 maart 2026"),
        (FEITEN, date(2026, 11, 23), "ligt na 22 november 2026"),
    ],
)
def test_a_version_that_would_move_the_termijn_is_refused(feiten, dagtekening, woord):
    with pytest.raises(RegelOvertreden) as fout:
        check_version(feiten, dagtekening=dagtekening, peildatum=VANDAAG)

    assert woord in fout.value.melding
    assert (fout.value.veld, fout.value.uitleg.waarden["regel"]) == ("dagtekening", "IN-05")


def test_the_termijn_has_no_other_start_than_the_first_pip_gives():
    check_begin_termijn(FEITEN, begint_op=date(2026, 3, 11))
    with pytest.raises(RegelOvertreden) as ander:
        check_begin_termijn(FEITEN, begint_op=date(2026, 3, 10))
    with pytest.raises(RegelOvertreden) as geen:
        check_begin_termijn(Feiten(), begint_op=date(2026, 3, 11))

    assert "begint op 11 maart 2026" in ander.value.melding
    assert "nog geen eerste PIP" in geen.value.melding


@pytest.mark.parametrize(
    ("feiten", "zegt"),
    [
        (Feiten(), "begint pas als beide bekend zijn"),
        (Feiten(kennisgeving_op=DUO), "begint pas als beide bekend zijn"),
        (Feiten(kennisgeving_op=DUO, brp_ingeschreven_op=BRP), "uiterlijk 13 juli 2026"),
        (Feiten(kennisgeving_op=BRP, brp_ingeschreven_op=DUO), "De kennisgeving is het laatst"),
        (Feiten(kennisgeving_op=DUO, pip_vastgesteld_op=BRP), "loopt niet meer"),
    ],
)
def test_the_clocks_say_which_of_them_runs(feiten, zegt):
    assert zegt in zin(klokken(feiten)[-1])
