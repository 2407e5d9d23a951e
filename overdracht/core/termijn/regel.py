"""The norms made ready to be asked of many dossiers: looked up once, then only called."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from operator import attrgetter

from overdracht.core.begrippen import Staat
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset
from overdracht.core.termijn.dagen import DagenVan, dagen_van, heeft_eigen_dagen
from overdracht.core.termijn.rij import Termijn
from overdracht.core.termijn.sluiting import GeslotenOp, gesloten_op, heeft_eigen_sluiting
from overdracht.core.termijn.tak import Tak, hoort_erbij, is_vervallen

# From the facts as known on a day, and that day, to one term.
Regel = Callable[[Feiten, date], Termijn]

_WACHT, _GEHAALD, _TE_LAAT_GEHAALD = Staat.WACHT, Staat.GEHAALD, Staat.TE_LAAT_GEHAALD
_VERLOPEN, _LOOPT, _VERVALLEN = Staat.VERLOPEN, Staat.LOOPT, Staat.VERVALLEN
# The constructor of a NamedTuple costs twice this, and every page makes dozens.
_nieuw = tuple.__new__


@lru_cache(maxsize=4_096)  # a few branches for each set of norms: of a gemeente, or with one azc
def regels(normen: Normenset, tak: Tak) -> Mapping[str, Regel]:
    """The rule of each term of this branch, by norm, in the order of the set."""
    return {
        norm.id: _regel(norm, normen, tak) for norm in normen.termijnen if hoort_erbij(norm, tak)
    }


def _regel(norm: Norm, normen: Normenset, tak: Tak) -> Regel:
    if is_vervallen(norm) or heeft_eigen_dagen(norm) or heeft_eigen_sluiting(norm):
        return _eigen(norm, dagen_van(norm, normen, tak), _sluiting(norm, normen))
    return _van_feit_tot_feit(norm) if norm.sluit else _vanaf_feit(norm)


def _sluiting(norm: Norm, normen: Normenset) -> GeslotenOp | None:
    if heeft_eigen_sluiting(norm):
        return gesloten_op(norm, normen)
    if not norm.sluit:
        return None
    lees: Callable[[Feiten], date | None] = attrgetter(norm.sluit[0])
    return lambda nu, _uiterlijk_op: lees(nu)


def _van_feit_tot_feit(norm: Norm) -> Regel:
    """Most terms: one fact starts it, one fact closes it, and nothing removes it."""
    (begint,), (sluit,) = norm.begint, norm.sluit
    lees_begin, lees_sluiting, laatste_dag = attrgetter(begint), attrgetter(sluit), norm.teller()
    wachtend = Termijn(norm, None, None, _WACHT, begint, "", None)

    def termijn(nu: Feiten, peildatum: date) -> Termijn:
        begint_op, gesloten = lees_begin(nu), lees_sluiting(nu)
        if begint_op is None:
            if gesloten is None:
                return wachtend
            return Termijn(norm, None, None, _GEHAALD, begint, "", gesloten)
        uiterlijk_op = laatste_dag(begint_op)
        if gesloten is None:
            staat = _VERLOPEN if peildatum > uiterlijk_op else _LOOPT
        else:
            staat = _TE_LAAT_GEHAALD if gesloten > uiterlijk_op else _GEHAALD
        return _nieuw(Termijn, (norm, begint_op, uiterlijk_op, staat, begint, "", gesloten))

    return termijn


def _vanaf_feit(norm: Norm) -> Regel:
    """One fact starts it; none of ours closes it."""
    (begint,) = norm.begint
    lees_begin, laatste_dag = attrgetter(begint), norm.teller()
    wachtend = Termijn(norm, None, None, _WACHT, begint, "", None)

    def termijn(nu: Feiten, peildatum: date) -> Termijn:
        begint_op = lees_begin(nu)
        if begint_op is None:
            return wachtend
        uiterlijk_op = laatste_dag(begint_op)
        staat = _VERLOPEN if peildatum > uiterlijk_op else _LOOPT
        return _nieuw(Termijn, (norm, begint_op, uiterlijk_op, staat, begint, "", None))

    return termijn


def _eigen(norm: Norm, dagen: DagenVan, gesloten_op: GeslotenOp | None) -> Regel:
    """Counted or closed in a way of its own, or removed by a choice.

    The order is that of the machine interface: removed, closed, waiting, past, running.
    """
    vervallen = is_vervallen(norm)

    def termijn(nu: Feiten, peildatum: date) -> Termijn:
        begint_op, uiterlijk_op, feit, variant = dagen(nu)
        gesloten = None if gesloten_op is None else gesloten_op(nu, uiterlijk_op)
        if vervallen is not None and vervallen(nu):
            staat = _VERVALLEN
        elif uiterlijk_op is None:
            staat = _WACHT if gesloten is None else _GEHAALD
        elif gesloten is None:
            staat = _VERLOPEN if peildatum > uiterlijk_op else _LOOPT
        else:
            staat = _TE_LAAT_GEHAALD if gesloten > uiterlijk_op else _GEHAALD
        return _nieuw(Termijn, (norm, begint_op, uiterlijk_op, staat, feit, variant, gesloten))

    return termijn
