"""The offer of a leerroute and the start of the regular traject (EV-24, EV-25)."""

from datetime import date

from overdracht.core.errors import Waarschuwing
from overdracht.core.feiten import Feiten
from overdracht.core.volgorde import afwijkingen, check_dagen

VELDEN = ("leerroute_aangeboden_op", "traject_begonnen_op")


def check(feiten: Feiten, *, peildatum: date) -> None:
    """Refuse an offer or start still to come; the Voorinburgering is no condition (IN-07)."""
    check_dagen(feiten, VELDEN, peildatum=peildatum)


def waarschuwingen(feiten: Feiten, *, peildatum: date) -> tuple[Waarschuwing, ...]:
    """Ask why the traject is out of the normal order (IN-06, IN-10 … IN-12)."""
    return afwijkingen(feiten, VELDEN, peildatum=peildatum)
