"""Propose, confirm, close and end an agreement; keep the contacts and the visits."""

from overdracht.proces.samenwerking.actions.akkoord import confirm_afspraak, end_afspraak
from overdracht.proces.samenwerking.actions.bijhouden import (
    record_contacten,
    record_werkbezoek,
    view_afwijkend,
)
from overdracht.proces.samenwerking.actions.regio import propose_regio
from overdracht.proces.samenwerking.actions.voorstel import (
    Afspraak,
    close_voorstel,
    propose_afspraak,
)

__all__ = [
    "Afspraak",
    "close_voorstel",
    "confirm_afspraak",
    "end_afspraak",
    "propose_afspraak",
    "propose_regio",
    "record_contacten",
    "record_werkbezoek",
    "view_afwijkend",
]
