"""Facts and norms give terms: each with its norm, first day, last day, state and reason."""

from datetime import date

from overdracht.core.begrippen import Staat
from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Norm, Normenset
from overdracht.core.termijn.dagen import dagen_van
from overdracht.core.termijn.rij import Termijn
from overdracht.core.termijn.sluiting import gesloten_op
from overdracht.core.termijn.tak import hoort_erbij, is_vervallen

__all__ = ["Termijn", "termijnen"]


def termijnen(
    feiten: Feiten, normen: Normenset = LANDELIJK, *, peildatum: date
) -> tuple[Termijn, ...]:
    """Every term of the chosen branch, in the order in which they fall due; waiting ones last.

    A day after `peildatum` is a plan: it starts and closes nothing.
    """
    nu = feiten.op(peildatum)
    gevonden = [
        _termijn(norm, nu, normen, peildatum)
        for norm in normen.termijnen
        if hoort_erbij(norm, nu, peildatum)
    ]
    gevonden.sort(key=_volgorde)
    return tuple(gevonden)


def _volgorde(termijn: Termijn) -> date:
    return termijn.uiterlijk_op or date.max


def _termijn(norm: Norm, nu: Feiten, normen: Normenset, peildatum: date) -> Termijn:
    begint_op, uiterlijk_op, feit, variant = dagen_van(norm, nu, normen)
    gesloten = gesloten_op(norm, nu, normen, uiterlijk_op)
    staat = _staat(gesloten, uiterlijk_op, peildatum)
    if is_vervallen(norm, nu):
        staat = Staat.VERVALLEN
    return Termijn(norm, begint_op, uiterlijk_op, staat, feit, variant, gesloten)


def _staat(gesloten: date | None, uiterlijk_op: date | None, peildatum: date) -> Staat:
    if gesloten is not None:
        laat = uiterlijk_op is not None and gesloten > uiterlijk_op
        return Staat.TE_LAAT_GEHAALD if laat else Staat.GEHAALD
    if uiterlijk_op is None:
        return Staat.WACHT
    return Staat.VERLOPEN if peildatum > uiterlijk_op else Staat.LOOPT
