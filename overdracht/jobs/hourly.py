"""What the clock does all day: deliver the mail that is due."""

from datetime import date

from overdracht.support.audit.actions import follow
from overdracht.support.berichten.actions import Ronde, deliver
from overdracht.support.toegang.policy import systeem


def run(*, peildatum: date) -> Ronde:
    """One round of the outbox, in the name of the clock."""
    with follow("klok", peildatum=peildatum):
        return deliver(actor=systeem("klok"))
