"""Amounts of money as they are read and typed in Dutch; inside they are whole cents."""

import pytest
from django.core.exceptions import ValidationError

from overdracht.web.geld import BedragVeld, euro


@pytest.mark.parametrize(
    ("cent", "tekst"),
    [(0, "€ 0,00"), (5, "€ 0,05"), (1_250, "€ 12,50"), (123_456_789, "€ 1.234.567,89")],
)
def test_an_amount_is_written_as_in_dutch(cent, tekst):
    assert euro(cent) == tekst


@pytest.mark.parametrize(
    ("tekst", "cent"),
    [
        ("12,50", 1_250),
        ("12,5", 1_250),
        ("€ 12", 1_200),
        ("1.234,56", 123_456),
        ("0,07", 7),
        (" 3 ", 300),
    ],
)
def test_what_is_typed_becomes_cents(tekst, cent):
    assert BedragVeld().clean(tekst) == cent


@pytest.mark.parametrize("tekst", ["", "twaalf", "12.50", "-3", "1,234", "99.999.999", "1e3"])
def test_what_is_no_amount_is_refused(tekst):
    with pytest.raises(ValidationError):
        BedragVeld().clean(tekst)


def test_a_stored_amount_is_shown_as_it_is_typed():
    veld = BedragVeld(required=False)

    assert veld.prepare_value(123_450) == "1.234,50"
    assert veld.clean("") is None
