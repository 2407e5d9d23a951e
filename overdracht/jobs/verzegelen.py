"""What the clock does with the log: seal what is committed, anchor it, and make the LDV of it."""

from typing import NamedTuple

import structlog
from django.utils import timezone

from overdracht.core.rechten import Handeling
from overdracht.support.audit.deliver.anker import AnkerWijktAf, bestand, write_anker
from overdracht.support.audit.deliver.keten import seal
from overdracht.support.audit.deliver.ldv import deliver_ldv
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import require, systeem

log = structlog.get_logger()


class Ronde(NamedTuple):
    """Lines sealed, whether the anchor is as the database says, and rows of the LDV made."""

    verzegeld: int
    is_verankerd: bool
    ldv: int


def run() -> Ronde:
    """Seal first and anchor after: a machine that falls in between anchors at the next round."""
    klok = systeem("klok")
    require(klok, Handeling.AUDIT_VERZEGELEN)
    with acting_as(klok):
        verzegeld = seal(moment=timezone.now())
        return Ronde(verzegeld, _anker(), deliver_ldv())


def _anker() -> bool:
    pad = bestand()
    if pad is None:
        return False
    try:
        write_anker(pad)
    except (AnkerWijktAf, OSError):
        # The work goes on: a person must look, and the privacy officer's page says so.
        log.exception("anker.failed")
        return False
    return True
