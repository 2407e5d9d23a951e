"""Facts and norms give terms: each with its norm, first day, last day, state and reason."""

from datetime import date

from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.termijn.regel import regels
from overdracht.core.termijn.rij import Termijn
from overdracht.core.termijn.snel import snel
from overdracht.core.termijn.tak import tak_van

__all__ = ["Termijn", "termijnen", "termijnen_nu", "termijnen_volgens_de_regels"]


def termijnen(
    feiten: Feiten, normen: Normenset = LANDELIJK, *, peildatum: date
) -> tuple[Termijn, ...]:
    """Every term of the chosen branch, in the order in which they fall due; waiting ones last.

    A day after `peildatum` is a plan: it starts and closes nothing.
    """
    return termijnen_nu(feiten.op(peildatum), normen, peildatum)[0]


def termijnen_nu(
    nu: Feiten, normen: Normenset, peildatum: date
) -> tuple[tuple[Termijn, ...], dict[str, Termijn]]:
    """The same, also by the id of the norm, for facts that hold no day after `peildatum`."""
    return snel(normen, tak_van(nu, normen, peildatum))(nu, peildatum)


def termijnen_volgens_de_regels(
    feiten: Feiten, normen: Normenset = LANDELIJK, *, peildatum: date
) -> tuple[Termijn, ...]:
    """The same as `termijnen`, from the form to read: one rule after another."""
    nu = feiten.op(peildatum)
    van_deze_tak = regels(normen, tak_van(nu, normen, peildatum)).values()
    rijen = [regel(nu, peildatum) for regel in van_deze_tak]
    # The sort is stable: rows that wait keep the order of their norms.
    return tuple(sorted(rijen, key=lambda rij: rij.uiterlijk_op or date.max))
