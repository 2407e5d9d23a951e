"""What the code says about itself is what is committed."""

import pytest

from overdracht.jobs.documenten import DOCUMENTEN
from tests.house.bron import ROOT

MAP = ROOT / "docs" / "generated"


@pytest.mark.parametrize("naam", DOCUMENTEN)
def test_the_generated_document_is_fresh(naam):
    assert (MAP / naam).read_text(encoding="utf-8") == DOCUMENTEN[naam](), (
        "Draai: python3 dev.py docs"
    )


def test_nothing_else_stands_among_the_generated_documents():
    assert {bestand.name for bestand in MAP.iterdir()} == set(DOCUMENTEN)
