"""What the clock does when the day has changed: compute anew what time alone changed."""

from collections.abc import Callable
from datetime import date

from overdracht.proces.beheer.actions import switch_off_unused
from overdracht.proces.bewaren.actions import destroy_goedgekeurd, purge_kernsets
from overdracht.proces.huisvesting.actions import measure_wachttijden
from overdracht.proces.toezicht.actions import review as review_week
from overdracht.support.audit.actions import follow
from overdracht.support.planning.actions import wake
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import systeem


def run(*, peildatum: date) -> int:
    """Every dossier whose day has come, in the name of the clock; cheap when there is none."""
    klok = systeem("klok")
    with follow("klok", peildatum=peildatum), acting_as(klok):
        switch_off_unused(actor=klok)
        measure_wachttijden(actor=klok, peildatum=peildatum)
        return wake(actor=klok, peildatum=peildatum)


def review(*, peildatum: date) -> int:
    """Look at what was read in the last week; what was found before is not found again."""
    klok = systeem("klok")
    with follow("klok", peildatum=peildatum), acting_as(klok):
        return review_week(actor=klok, peildatum=peildatum)


def destroy(*, peildatum: date, meld: Callable[[int], None] | None = None) -> int:
    """Destroy what two people approved a night ago, and what the law keeps no longer."""
    klok = systeem("klok")
    with follow("klok", peildatum=peildatum), acting_as(klok):
        purge_kernsets(actor=klok, peildatum=peildatum)
        return destroy_goedgekeurd(actor=klok, peildatum=peildatum, meld=meld)
