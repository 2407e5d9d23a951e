"""Every number has one place, one id and a source."""

import re
from collections import Counter

from overdracht.core.normen import LANDELIJK
from tests.house.bron import PAKKET, python_files

# The terms and thresholds of the domain that this version knows.
GEVRAAGD = {f"T-{nummer:02d}" for nummer in (*range(1, 37), 40, 48, 50, 53, 56, 57)}


def test_every_norm_stands_in_the_code_exactly_once():
    telling = Counter(
        treffer
        for bestand in python_files(PAKKET / "core" / "normen")
        for treffer in re.findall(r"""\bid=["']([TS]-\d+\w?)["']""", bestand.read_text("utf-8"))
    )

    assert {norm: keer for norm, keer in telling.items() if keer != 1} == {}
    assert set(telling) == {norm.id for norm in LANDELIJK}


def test_the_norms_of_the_domain_are_there():
    assert GEVRAAGD - {norm.id for norm in LANDELIJK} == set()


def test_every_norm_names_its_source():
    assert [norm.id for norm in LANDELIJK if not norm.bron.strip()] == []
