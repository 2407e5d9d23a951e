"""The brede intake and the leerbaarheidstoets (EV-19 … EV-21)."""

from datetime import date

from overdracht.core.errors import Waarschuwing
from overdracht.core.feiten import Feiten
from overdracht.core.volgorde import afwijkingen, check_dagen

VELDEN = ("intake_begonnen_op", "intake_afgerond_op", "leerbaarheidstoets_op")


def check(feiten: Feiten, *, peildatum: date) -> None:
    """Refuse an intake or toets after the PIP that rests on it (IN-03, IN-04; Wi 14, 15(1))."""
    check_dagen(feiten, VELDEN, peildatum=peildatum)


def waarschuwingen(feiten: Feiten, *, peildatum: date) -> tuple[Waarschuwing, ...]:
    """Ask why the intake is out of the normal order of the scenario (IN-10 … IN-12)."""
    return afwijkingen(feiten, VELDEN, peildatum=peildatum)
