"""The norms made ready to be asked of many dossiers: looked up once, then only called."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset
from overdracht.core.termijn.dagen import DagenVan, dagen_van
from overdracht.core.termijn.sluiting import GeslotenOp, gesloten_op
from overdracht.core.termijn.tak import hoort_erbij, is_vervallen


class Regel(NamedTuple):
    """One norm with its questions; None where the answer is the same for every dossier."""

    norm: Norm
    hoort_erbij: Callable[[Feiten, date], bool] | None
    is_vervallen: Callable[[Feiten], bool] | None
    dagen: DagenVan
    gesloten_op: GeslotenOp | None


@lru_cache(maxsize=1024)  # one set per gemeente and azc with values of its own
def regels(normen: Normenset) -> tuple[Regel, ...]:
    """The rule of each norm that can become a term, in the order of the set."""
    return tuple(
        Regel(
            norm=norm,
            hoort_erbij=hoort_erbij(norm, normen),
            is_vervallen=is_vervallen(norm),
            dagen=dagen_van(norm, normen),
            gesloten_op=gesloten_op(norm, normen),
        )
        for norm in normen.termijnen
    )
