"""The Voorinburgering: offered by COA, voluntary, never in the way of the rest (EV-12 … EV-18)."""

from datetime import date

from overdracht.core.errors import RegelOvertreden, Waarschuwing
from overdracht.core.feiten import Feiten
from overdracht.core.volgorde import afwijkingen, check_dagen

VELDEN = (
    "voorinburgering_aangeboden_op",
    "voorinburgering_afgewezen_op",
    "voorinburgering_begonnen_op",
    "voorinburgering_eindigt_naar_plan_op",
    "voorinburgering_geeindigd_op",
)


def check(feiten: Feiten, *, peildatum: date) -> None:
    """Refuse a Voorinburgering that ends before it starts, or starts before its offer."""
    check_dagen(feiten, VELDEN, peildatum=peildatum)


def waarschuwingen(feiten: Feiten, *, peildatum: date) -> tuple[Waarschuwing, ...]:
    """Ask why the Voorinburgering goes on after the start of the traject (IN-06)."""
    return afwijkingen(feiten, VELDEN, peildatum=peildatum)


def check_uitstel(wacht_op: str) -> None:
    """Refuse to let the move or the traject wait for the Voorinburgering (IN-07).

    `wacht_op` is the fact (an input key) for which the step is put off.
    """
    if wacht_op in VELDEN:
        raise RegelOvertreden(
            "voorinburgering.houdt_op",
            "Besluit inburgering 2021 art. 3.17 lid 4; Rva art. 9a lid 6",
            "wacht_op",
            regel="IN-07",
        )


def einde(feiten: Feiten) -> date | None:
    """The day the Voorinburgering is over: ended, traject started or moved, whichever came first.

    One that never began has no end, unless an end was recorded (HR §3.1, §3.3; EV-17, EV-18).
    """
    begonnen_op = feiten.voorinburgering_begonnen_op
    if begonnen_op is None:
        return feiten.voorinburgering_geeindigd_op
    eerste = None
    for dag in (
        feiten.voorinburgering_geeindigd_op,
        feiten.traject_begonnen_op,
        feiten.verhuisd_op,
    ):
        if dag is not None and dag >= begonnen_op and (eerste is None or dag < eerste):
            eerste = dag
    return eerste
