"""The talks before the move: kennismaking and driegesprek (EV-10, EV-11)."""

from datetime import date

from overdracht.core.errors import Waarschuwing
from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.volgorde import afwijkingen, check_dagen

VELDEN = ("kennismaking_gehouden_op", "driegesprek_gepland_op", "driegesprek_gehouden_op")


def check(feiten: Feiten, *, peildatum: date) -> None:
    """Refuse a talk that was held after `peildatum`; a planned one may lie ahead."""
    check_dagen(feiten, VELDEN, peildatum=peildatum)


def waarschuwingen(
    feiten: Feiten, *, peildatum: date, normen: Normenset = LANDELIJK
) -> tuple[Waarschuwing, ...]:
    """Ask why a driegesprek is out of order, or has no fresh klantprofiel (IN-09, IN-10, IN-12)."""
    anders = afwijkingen(feiten, VELDEN, peildatum=peildatum)
    gehouden_op = feiten.driegesprek_gehouden_op
    if gehouden_op is None or not _hoort_profiel_bij(feiten):
        return anders
    if is_profiel_bij(feiten, gehouden_op, normen=normen):
        return anders
    norm = normen["T-16"]
    waarden = {"driegesprek_op": gehouden_op}
    return (*anders, Waarschuwing("gesprek.oud_klantprofiel", "IN-09", norm.bron, waarden))


def is_profiel_bij(feiten: Feiten, driegesprek_op: date, *, normen: Normenset = LANDELIJK) -> bool:
    """Whether the klantprofiel was shared before the driegesprek (T-16) and is not stale (T-18)."""
    uiterlijk_op = normen["T-16"].laatste_dag(driegesprek_op)
    return any(
        dag <= uiterlijk_op <= normen["T-18"].laatste_dag(dag)
        for dag in feiten.klantprofiel_gedeeld_op
    )


def _hoort_profiel_bij(feiten: Feiten) -> bool:
    """Without consent and without any share the klantprofiel is an absent step: no fault."""
    if feiten.klantprofiel_gedeeld_op:
        return True
    return feiten.toestemming_op is not None and feiten.toestemming_ingetrokken_op is None
