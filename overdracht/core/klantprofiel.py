"""The klantprofiel that COA keeps, and shares when the inburgeraar agrees (EV-09, EV-30)."""

from datetime import date

from overdracht.core.errors import Waarschuwing
from overdracht.core.feiten import Feiten
from overdracht.core.volgorde import afwijkingen, check_dagen

VELDEN = ("toestemming_op", "toestemming_ingetrokken_op", "klantprofiel_gedeeld_op")


def check(feiten: Feiten, *, peildatum: date) -> None:
    """Refuse a share that is still to come, and a withdrawal before the consent."""
    check_dagen(feiten, VELDEN, peildatum=peildatum)


def waarschuwingen(feiten: Feiten, *, peildatum: date) -> tuple[Waarschuwing, ...]:
    """Ask why the klantprofiel was shared after the consent was withdrawn (PR-03, PR-04).

    The law itself lets COA give part of it (Bi 9.4(3)), so this warns and does not refuse.
    """
    anders = afwijkingen(feiten, VELDEN, peildatum=peildatum)
    ingetrokken_op = feiten.toestemming_ingetrokken_op
    gedeeld_op = max(feiten.klantprofiel_gedeeld_op, default=None)
    if ingetrokken_op is None or gedeeld_op is None or gedeeld_op <= ingetrokken_op:
        return anders
    bron = "Handreiking §3.6; Besluit inburgering 2021 art. 9.4 lid 3"
    waarden = {"gedeeld_op": gedeeld_op, "ingetrokken_op": ingetrokken_op}
    return (*anders, Waarschuwing("klantprofiel.na_intrekken", "PR-04", bron, waarden))


def mag_gedeeld(feiten: Feiten) -> bool:
    """Whether sharing may go on: the consent was not withdrawn (HR §3.6, PR-04)."""
    return feiten.toestemming_ingetrokken_op is None
