"""What ends a koppeling, what replaces it, a transfer, and who belongs under this law at all."""

from datetime import date

import pytest

from overdracht.core.errors import RegelOvertreden
from overdracht.core.koppeling import (
    check_geboren,
    check_herkoppeling,
    check_ontkoppeling,
    check_overplaatsing,
    check_stelsel,
)

VANDAAG = date(2026, 11, 22)
KOPPELING = date(2026, 9, 15)


def sleutel(functie, *args, **waarden):
    """The sentence with which the rule refuses, or nothing."""
    try:
        functie(*args, **waarden)
    except RegelOvertreden as fout:
        return fout.uitleg.sleutel.removeprefix("koppeling.") if fout.melding else "zonder zin"
    return ""


@pytest.mark.parametrize(
    ("vergunning_op", "verwacht"), [(date(2021, 12, 31), "oude_wet"), (date(2022, 1, 1), "")]
)
def test_a_vergunning_of_before_2022_belongs_to_the_old_law(vergunning_op, verwacht):
    assert sleutel(check_stelsel, vergunning_op) == verwacht


@pytest.mark.parametrize(
    ("geboren_op", "verwacht"), [(VANDAAG, ""), (date(2026, 11, 23), "nog_niet_geboren")]
)
def test_nobody_is_born_after_today(geboren_op, verwacht):
    assert sleutel(check_geboren, geboren_op, peildatum=VANDAAG) == verwacht


@pytest.mark.parametrize(
    ("ontkoppeld_op", "verwacht"),
    [
        (date(2026, 9, 14), "ontkoppeling_te_vroeg"),
        (KOPPELING, ""),
        (VANDAAG, ""),
        (date(2026, 11, 23), "ontkoppeling_toekomst"),
    ],
)
def test_a_koppeling_ends_between_its_begin_and_today(ontkoppeld_op, verwacht):
    assert (
        sleutel(
            check_ontkoppeling,
            gekoppeld_op=KOPPELING,
            ontkoppeld_op=ontkoppeld_op,
            peildatum=VANDAAG,
        )
        == verwacht
    )


@pytest.mark.parametrize(
    ("nieuw_op", "verwacht"), [(KOPPELING, ""), (date(2026, 9, 14), "herkoppeling_te_vroeg")]
)
def test_the_next_koppeling_does_not_begin_before_the_last(nieuw_op, verwacht):
    assert sleutel(check_herkoppeling, oud_op=KOPPELING, nieuw_op=nieuw_op) == verwacht


@pytest.mark.parametrize(
    ("op", "is_dezelfde", "verwacht"),
    [
        (KOPPELING, False, ""),
        (VANDAAG, True, "zelfde_locatie"),
        (date(2026, 9, 14), False, "overplaatsing_te_vroeg"),
    ],
)
def test_a_transfer_goes_elsewhere_and_not_before_the_arrival(op, is_dezelfde, verwacht):
    assert (
        sleutel(check_overplaatsing, van=KOPPELING, overgeplaatst_op=op, is_dezelfde=is_dezelfde)
        == verwacht
    )
