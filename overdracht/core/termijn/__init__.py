"""Facts and norms give terms: each with its norm, first day, last day, state and reason."""

from datetime import date
from operator import itemgetter

from overdracht.core.begrippen import Staat
from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.termijn.regel import regels
from overdracht.core.termijn.rij import Termijn

__all__ = ["Termijn", "termijnen", "termijnen_nu"]

_UITERLIJK_OP = itemgetter(Termijn._fields.index("uiterlijk_op"))
# The constructor of a NamedTuple costs twice this, and every page makes dozens.
_nieuw = tuple.__new__


def termijnen(
    feiten: Feiten, normen: Normenset = LANDELIJK, *, peildatum: date
) -> tuple[Termijn, ...]:
    """Every term of the chosen branch, in the order in which they fall due; waiting ones last.

    A day after `peildatum` is a plan: it starts and closes nothing.
    """
    return termijnen_nu(feiten.op(peildatum), normen, peildatum)


def termijnen_nu(nu: Feiten, normen: Normenset, peildatum: date) -> tuple[Termijn, ...]:
    """The same, for facts that already hold no day after `peildatum`."""
    met_dag: list[Termijn] = []
    wachtend: list[Termijn] = []
    for norm, hoort_erbij, is_vervallen, dagen, gesloten_op in regels(normen):
        if hoort_erbij is not None and not hoort_erbij(nu, peildatum):
            continue
        begint_op, uiterlijk_op, feit, variant = dagen(nu)
        gesloten = None if gesloten_op is None else gesloten_op(nu, uiterlijk_op)
        if is_vervallen is not None and is_vervallen(nu):
            staat = Staat.VERVALLEN
        else:
            staat = _staat(gesloten, uiterlijk_op, peildatum)
        lijst = wachtend if uiterlijk_op is None else met_dag
        lijst.append(
            _nieuw(Termijn, (norm, begint_op, uiterlijk_op, staat, feit, variant, gesloten))
        )
    met_dag.sort(key=_UITERLIJK_OP)
    return (*met_dag, *wachtend)


def _staat(gesloten: date | None, uiterlijk_op: date | None, peildatum: date) -> Staat:
    if uiterlijk_op is None:
        return _WACHT if gesloten is None else _GEHAALD
    if gesloten is None:
        return _VERLOPEN if peildatum > uiterlijk_op else _LOOPT
    return _TE_LAAT_GEHAALD if gesloten > uiterlijk_op else _GEHAALD


_WACHT, _GEHAALD, _TE_LAAT_GEHAALD = Staat.WACHT, Staat.GEHAALD, Staat.TE_LAAT_GEHAALD
_VERLOPEN, _LOOPT = Staat.VERLOPEN, Staat.LOOPT
