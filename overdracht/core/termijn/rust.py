"""What a rest around the move does to a term (HR §4.1 B): it holds what was agreed, never the law.

A held term stands still on the days of the rest: those after its first day come on top of it.
"""

from collections.abc import Callable
from datetime import date, timedelta

from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm

# From the facts, both days of the term and its variant to its last day.
Rust = Callable[[Feiten, date, date, str], date]

EENDAG = timedelta(days=1)


def met_rust(norm: Norm) -> Rust | None:
    """How a rest moves the last day of this term; None where it never does."""
    varianten = norm.wacht_bij_rust
    if not varianten:
        return None

    def rust(nu: Feiten, begint_op: date, uiterlijk_op: date, variant: str) -> date:
        if nu.rustperiode is None or variant not in varianten:
            return uiterlijk_op
        van, tot = nu.rustperiode
        if uiterlijk_op < van or tot <= begint_op:
            return uiterlijk_op
        return uiterlijk_op + (tot - max(begint_op, van - EENDAG))

    return rust


def is_gehouden(norm: Norm, begint_op: date, uiterlijk_op: date, variant: str) -> bool:
    """Whether a rest moved this last day: the term is longer than its norm says."""
    wacht = variant in norm.wacht_bij_rust
    return wacht and uiterlijk_op != norm.laatste_dag(begint_op, variant)
