"""No number of a real person and no key stands in what is committed."""

import re

import pytest
from stdnum.exceptions import ValidationError
from stdnum.nl import bsn

from tests.house.bron import ROOT

NEGEN = re.compile(r"(?<![\w.\-+])\d{9}(?![\w.\-])")
SLEUTEL = re.compile(
    r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----|\b(?:AKIA|ghp_|glpat-|xox[bp]-)[A-Za-z0-9]{12,}"
)
FICTIEF = "9999"
# Whole tables of figures and the locks; no text of ours.
ANDERS = ("docs/metingen/", ".json")
MACHINE = {"gebouwd", "__pycache__", "node_modules"}


def find_nummers(tekst):
    """Numbers that could be the BSN of somebody: nine digits, the eleven-test, not ours."""
    return [n for n in NEGEN.findall(tekst) if not n.startswith(FICTIEF) and _is_bsn(n)]


def _is_bsn(nummer):
    try:
        bsn.validate(nummer)
    except ValidationError:
        return False
    return True


@pytest.fixture(scope="module")
def teksten():
    mappen = ("overdracht", "tests", "bench", "tooling", "docs", "changes", ".ci")
    paden = [pad for map_ in mappen for pad in (ROOT / map_).rglob("*")]
    return {
        pad.relative_to(ROOT).as_posix(): pad.read_text("utf-8", errors="ignore")
        for pad in sorted([*paden, *ROOT.glob("*")])
        if pad.is_file() and not MACHINE & set(pad.parts)
    }


def test_no_number_of_a_person_stands_in_what_is_committed(teksten):
    gevonden = {
        naam: nummers
        for naam, tekst in teksten.items()
        if not naam.startswith(ANDERS) and not naam.endswith(ANDERS)
        if (nummers := find_nummers(tekst))
    }

    assert gevonden == {}


def test_no_key_stands_in_what_is_committed(teksten):
    assert [naam for naam, tekst in teksten.items() if SLEUTEL.search(tekst)] == []


def test_the_readers_see_a_number_and_a_key():
    # Made here, or these lines would be found themselves.
    nummer = f"{111_222_333:09d}"
    sleutel = "-----BEGIN " + "RSA PRIVATE KEY-----"

    assert find_nummers(f"BSN {nummer}, en 999990007") == [nummer]
    assert SLEUTEL.search(sleutel)
