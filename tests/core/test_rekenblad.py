"""A cell is always text: no spreadsheet calculates it, and it comes back as it went out."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from overdracht.core.rekenblad import lees, veilig

TEKENS = [
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "\uff1d",
    "\uff0b",
    "\uff0d",
    "\uff20",
    "\ufe66",
    "\ufe62",
    "\ufe63",
    "\ufe6b",
    "\u207c",
    "\u207a",
]
VOOR = [
    "",
    " ",
    "   ",
    "\u00a0",
    "\u2003",
    "\u200b",
    "\ufeff",
    "\x00",
    "'",
    '"',
    ' "',
    "\u201d",
    "\u2019 ",
]


@pytest.mark.parametrize("teken", TEKENS)
@pytest.mark.parametrize("voor", VOOR)
def test_what_could_be_a_formula_is_text(teken, voor):
    assert veilig(f"{voor}{teken}SOM(A1)").startswith("'")


@pytest.mark.parametrize(
    "tekst", ["", "Haddad", "06-1=2", "a=b", "\u2019t Hoen", "'s-Gravenhage", "\u2013", "1"]
)
def test_what_is_no_formula_stays_as_it_is(tekst):
    assert veilig(tekst) == tekst


@pytest.mark.parametrize("nummer", ["+31612345678", "+31 6 12 34 56 78", "+31 (0)13 555 01 23"])
def test_a_telephone_number_survives_the_way_out_and_back(nummer):
    assert lees(veilig(nummer)) == nummer


@given(st.text())
@example("'=1")
@example("''+")
def test_whatever_is_written_comes_back_without_its_control_characters(tekst):
    zonder = "".join(
        teken for teken in tekst if teken in "\t\r\n" or unicodedata.category(teken) != "Cc"
    )

    assert lees(veilig(tekst)) == zonder


@given(st.text())
def test_nothing_that_goes_out_begins_a_formula(tekst):
    uit = veilig(tekst)

    assert "\x00" not in uit
    assert uit.strip()[:1] not in set("=+-@")
    assert unicodedata.normalize("NFKC", uit.strip()[:1])[:1] not in set("=+-@")
