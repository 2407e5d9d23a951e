"""Facts and norms give terms: each with its norm, first day, last day, state and reason."""

from collections.abc import Iterable
from datetime import date
from operator import itemgetter

from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.termijn.regel import regels
from overdracht.core.termijn.rij import Termijn
from overdracht.core.termijn.tak import tak_van

__all__ = ["Termijn", "op_volgorde", "termijnen", "termijnen_per_norm"]

_uiterlijk_op = itemgetter(Termijn._fields.index("uiterlijk_op"))


def termijnen(
    feiten: Feiten, normen: Normenset = LANDELIJK, *, peildatum: date
) -> tuple[Termijn, ...]:
    """Every term of the chosen branch, in the order in which they fall due; waiting ones last.

    A day after `peildatum` is a plan: it starts and closes nothing.
    """
    return op_volgorde(termijnen_per_norm(feiten.op(peildatum), normen, peildatum).values())


def termijnen_per_norm(nu: Feiten, normen: Normenset, peildatum: date) -> dict[str, Termijn]:
    """The same by the id of the norm, for facts that already hold no day after `peildatum`."""
    van_deze_tak = regels(normen, tak_van(nu, normen, peildatum))
    return {norm_id: regel(nu, peildatum) for norm_id, regel in van_deze_tak.items()}


def op_volgorde(rijen: Iterable[Termijn]) -> tuple[Termijn, ...]:
    """By last day; those that wait stand last, in the order of their norms."""
    met_dag: list[Termijn] = []
    wachtend: list[Termijn] = []
    for rij in rijen:
        (wachtend if _uiterlijk_op(rij) is None else met_dag).append(rij)
    met_dag.sort(key=_uiterlijk_op)
    return (*met_dag, *wachtend)
