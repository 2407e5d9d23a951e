"""On what the last day of a term rests."""

from overdracht.core.feiten import Feiten
from overdracht.core.termijn import Termijn
from overdracht.core.waarom.grond import Grond, grond_van


def grond_van_termijn(termijn: Termijn, feiten: Feiten) -> Grond:
    """The norm in the version that governs, and the fact that decides or is missing."""
    if termijn.begint_op is None:
        return Grond(termijn.regel, termijn.feit)
    return grond_van(termijn.regel, feiten, termijn.feit, dag=termijn.begint_op)
