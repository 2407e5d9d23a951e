"""Which open terms still ring, and which of them comes first.

A term that passed stays in the line as it is; here only what someone can still do about it counts.
"""

from collections.abc import Iterable
from datetime import date

from overdracht.core.fase import is_gevestigd
from overdracht.core.feiten import Feiten
from overdracht.core.termijn.rij import Termijn

# What leads up to the traject (HR §3 … §6): the choice, telling of it, the talks. Once the traject
# runs, or the person has moved, it was missed.
_VOOR_HET_TRAJECT = frozenset({"T-05", "T-06", "T-07", "T-09", "T-10", "T-11", "T-12", "T-13"})
# What COA tells while someone lives in the opvang (HR §3.6).
_VOOR_DE_VERHUIZING = frozenset({"T-14", "T-15", "T-16", "T-17", "T-18"})
# The pace of the whole chain: nobody can hurry a house along alone, and it is nearly always late.
WACHT_OP_EEN_WONING = ("woning_vinden", "huisvesting")


def belt(termijn: Termijn, nu: Feiten, *, peildatum: date) -> bool:
    """Whether it makes sense to ask now for what this term wants.

    What a rest holds cannot get late in it; what was late before rings again after it (HR §4.1 B).
    """
    rust = termijn.is_te_laat and nu.rust_op(peildatum)
    if rust and termijn.variant in termijn.regel.wacht_bij_rust:
        return False
    if termijn.norm in _VOOR_HET_TRAJECT:
        return nu.traject_begonnen_op is None and not is_gevestigd(nu)
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
