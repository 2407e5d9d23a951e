"""One term of one dossier: the rules as they are to be read.

`snel.py` writes the same out for a whole branch at once; that is what answers. Tests hold both
against each other.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from overdracht.core.begrippen import Staat
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset
from overdracht.core.termijn.dagen import dagen_van
from overdracht.core.termijn.rij import Termijn
from overdracht.core.termijn.rust import met_rust
from overdracht.core.termijn.sluiting import gesloten_op
from overdracht.core.termijn.tak import Tak, hoort_erbij, is_vervallen

# From the facts as known on a day, and that day, to one term.
Regel = Callable[[Feiten, date], Termijn]


@lru_cache(maxsize=256)
def regels(normen: Normenset, tak: Tak) -> Mapping[str, Regel]:
    """The rule of each term of this branch, by norm, in the order of the set."""
    return {
        norm.id: _regel(norm, normen, tak) for norm in normen.termijnen if hoort_erbij(norm, tak)
    }


def _regel(norm: Norm, normen: Normenset, tak: Tak) -> Regel:
    """The order is that of the machine interface: removed, closed, waiting, past, running."""
    dagen, sluiting = dagen_van(norm, normen, tak), gesloten_op(norm, normen)
    vervallen, rust = is_vervallen(norm), met_rust(norm)

    def termijn(nu: Feiten, peildatum: date) -> Termijn:
        begint_op, uiterlijk_op, feit, variant = dagen(nu)
        if rust is not None and begint_op is not None and uiterlijk_op is not None:
            uiterlijk_op = rust(nu, begint_op, uiterlijk_op, variant)
        gesloten = sluiting(nu, uiterlijk_op)
        if vervallen is not None and vervallen(nu):
            staat = Staat.VERVALLEN
        elif uiterlijk_op is None:
            staat = Staat.WACHT if gesloten is None else Staat.GEHAALD
        elif gesloten is None:
            staat = Staat.VERLOPEN if peildatum > uiterlijk_op else Staat.LOOPT
        else:
            staat = Staat.TE_LAAT_GEHAALD if gesloten > uiterlijk_op else Staat.GEHAALD
        return Termijn(norm, begint_op, uiterlijk_op, staat, feit, variant, gesloten)

    return termijn
