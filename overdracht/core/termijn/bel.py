"""Which open terms still ring, and which of them comes first.

A term that passed stays in the line as it is; here only what someone can still do about it counts.
"""

from collections.abc import Iterable
from datetime import date

from overdracht.core.fase import is_gevestigd
from overdracht.core.feiten import Feiten
from overdracht.core.termijn.rij import Termijn

# What must be done while someone lives in the opvang (HR §3 … §6): after the move it was missed.
_VOOR_DE_VERHUIZING = frozenset(
    {
        "T-05",
        "T-06",
        "T-07",
        *(f"T-{nummer:02d}" for nummer in range(9, 19)),
    }
)
# The pace of the whole chain: nobody can hurry a house along alone, and it is nearly always late.
WACHT_OP_EEN_WONING = ("woning_vinden", "huisvesting")


def belt(termijn: Termijn, nu: Feiten) -> bool:
    """Whether it still makes sense to do what this term asks."""
    return termijn.norm not in _VOOR_DE_VERHUIZING or not is_gevestigd(nu)


def eerste(termijnen: Iterable[Termijn]) -> Termijn | None:
    """The open term that asks for attention first; waiting for a house asks for none."""
    open_ = (
        termijn
        for termijn in termijnen
        if termijn.is_open and termijn.sleutel not in WACHT_OP_EEN_WONING
    )
    return min(open_, key=_dag, default=None)


def _dag(termijn: Termijn) -> date:
    return termijn.uiterlijk_op or date.max
