"""The house, the move and the registration in the gemeente (EV-26 … EV-35, DX-04)."""

from datetime import date

from overdracht.core.errors import RegelOvertreden, Waarschuwing
from overdracht.core.feiten import Feiten
from overdracht.core.volgorde import afwijkingen, check_dagen

VELDEN = (
    "verwachte_verhuizing_van",
    "verwachte_verhuizing_tot",
    "woning_beschikbaar_op",
    "verhuizing_gepland_op",
    "verhuisd_op",
    "brp_ingeschreven_op",
    "rust_van",
    "rust_tot",
    "logeren_begonnen_op",
    "logeren_geeindigd_op",
    "bijstand_vanaf_op",
)


def check(feiten: Feiten, *, peildatum: date) -> None:
    """Refuse a range or a period that ends before it starts, and a move still to come."""
    check_dagen(feiten, VELDEN, peildatum=peildatum)


def waarschuwingen(feiten: Feiten, *, peildatum: date) -> tuple[Waarschuwing, ...]:
    """Ask why the move is out of the normal order of the scenario (IN-10 … IN-12)."""
    return afwijkingen(feiten, VELDEN, peildatum=peildatum)


def check_begeleiding(
    feiten: Feiten, *, begonnen_op: date, eerste_inschrijving_op: date | None = None
) -> None:
    """Maatschappelijke begeleiding starts on the day of the BRP-inschrijving (IN-08, Wi 13(3)).

    `eerste_inschrijving_op`: for a family member with a regular permit (Wi 13(1)b) the first
    registration in any gemeente counts instead.
    """
    ingeschreven_op = eerste_inschrijving_op or feiten.brp_ingeschreven_op
    if ingeschreven_op is None:
        raise _begeleiding("huisvesting.geen_inschrijving")
    if begonnen_op != ingeschreven_op:
        raise _begeleiding("huisvesting.begeleiding_andere_dag", ingeschreven_op=ingeschreven_op)


def _begeleiding(sleutel: str, **waarden: date) -> RegelOvertreden:
    bron = "Wet inburgering 2021 art. 13 lid 3"
    return RegelOvertreden(sleutel, bron, "begonnen_op", regel="IN-08", **waarden)
