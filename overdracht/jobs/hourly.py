"""What the clock does all day: deliver the mail that is due, throw away what is stale."""

from datetime import date

from overdracht.exchange.actions import purge_importbestanden
from overdracht.support.audit.actions import follow
from overdracht.support.berichten.actions import Ronde, deliver
from overdracht.support.toegang.actions import acting_as, purge_gokken, purge_sessies
from overdracht.support.toegang.policy import systeem


def run(*, peildatum: date) -> Ronde:
    """One round of the outbox, in the name of the clock; uploaded lists live one day."""
    klok = systeem("klok")
    with follow("klok", peildatum=peildatum), acting_as(klok):
        purge_importbestanden()
        purge_sessies()
        purge_gokken()
        return deliver(actor=klok)
