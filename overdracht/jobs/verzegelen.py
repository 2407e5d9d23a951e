"""What the clock does with the log: seal what is committed, and anchor the seals outside."""

from typing import NamedTuple

import structlog
from django.utils import timezone

from overdracht.core.rechten import Handeling
from overdracht.support.audit.deliver.anker import AnkerWijktAf, bestand, write_anker
from overdracht.support.audit.deliver.keten import seal
from overdracht.support.toegang.policy import require, systeem

log = structlog.get_logger()


class Ronde(NamedTuple):
    """How many lines were sealed, and whether the anchor is as the database says."""

    verzegeld: int
    is_verankerd: bool


def run() -> Ronde:
    """Seal first and anchor after: a machine that falls in between anchors at the next round."""
    require(systeem("klok"), Handeling.AUDIT_VERZEGELEN)
    verzegeld = seal(moment=timezone.now())
    return Ronde(verzegeld, _anker())


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
