"""The arithmetic of the seal: every change in a line or in its order shows."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.zegel import (
    BEGIN,
    LANGSTE_TRANSACTIE,
    Bevinding,
    Segment,
    canoniek,
    is_te_laat,
    schakel,
    vergelijk_ankers,
)

NU = datetime(2026, 6, 1, 12, tzinfo=UTC)
REGELS = st.lists(st.lists(st.text(max_size=8) | st.integers() | st.none(), max_size=4), max_size=5)


def einde(regels):
    """The hash with which a chain of these lines ends."""
    hash_ = BEGIN
    for regel in regels:
        hash_ = schakel(hash_, regel)
    return hash_


@given(REGELS, REGELS)
def test_two_chains_end_alike_only_when_they_are_alike(een, ander):
    assert (einde(een) == einde(ander)) == ([*map(canoniek, een)] == [*map(canoniek, ander)])


@pytest.mark.parametrize(
    ("regel", "vorige", "laat"),
    [
        (NU, None, False),
        (NU - LANGSTE_TRANSACTIE, NU, False),
        (NU - LANGSTE_TRANSACTIE - timedelta(seconds=1), NU, True),
    ],
)
def test_a_line_that_was_put_in_between_afterwards_is_too_late(regel, vorige, laat):
    assert is_te_laat(regel, vorige) is laat


EEN, TWEE, DRIE = (Segment(n, n * 10, n * 10 + 9, f"hash {n}", "2026-06-01") for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("segmenten", "ankers", "gevonden"),
    [
        ([], [], []),
        ([EEN, TWEE], [EEN, TWEE], []),
        ([EEN, TWEE, DRIE], [EEN, TWEE], []),
        ([EEN], [EEN, TWEE], [Bevinding("segment_weg", 2)]),
        ([EEN, TWEE._replace(hash="x")], [EEN, TWEE], [Bevinding("anker_wijkt_af", 2)]),
        ([EEN, TWEE, DRIE], [EEN, DRIE], [Bevinding("anker_gat", 2)]),
    ],
)
def test_what_stands_outside_tells_what_changed_inside(segmenten, ankers, gevonden):
    assert vergelijk_ankers(segmenten, ankers) == gevonden
