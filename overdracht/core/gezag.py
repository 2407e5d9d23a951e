"""Who may ask what is kept of a person: by the age of that very day, never by a stored grant (PD5).

Nothing is opened for a parent or a guardian that would have to be closed again: each request is
judged anew, so that nothing is left over on a birthday or when a guardian changes. No rule of this
house looks at 12: that is the age of medical data (BW 7:465), and those are not kept here.
"""

from datetime import date
from enum import StrEnum

from overdracht.core.errors import RegelOvertreden
from overdracht.core.kalender import jaren

# UAVG 5(1) and (4): until then a parent or guardian asks, from then on the person alone.
ZELF_VANAF = jaren(16)
# BW 1:233: the authority of parents and guardian is over; a curator or mentor may come instead.
MEERDERJARIG = jaren(18)
BRON = "UAVG artikel 5; BW 1:233 en 1:381"


class Aanvrager(StrEnum):
    """Who asks for the copy of a person."""

    ZELF = "zelf"
    OUDER_OF_VOOGD = "ouder_of_voogd"
    GEMACHTIGDE = "gemachtigde"
    CURATOR_OF_MENTOR = "curator_of_mentor"


def list_aanvragers(geboren_op: date | None, *, peildatum: date) -> frozenset[Aanvrager]:
    """Who may ask on this day; of whom the birth is not known, as of an adult."""
    if geboren_op is not None and peildatum < ZELF_VANAF.op(geboren_op):
        return frozenset({Aanvrager.OUDER_OF_VOOGD})
    if geboren_op is not None and peildatum < MEERDERJARIG.op(geboren_op):
        return frozenset({Aanvrager.ZELF, Aanvrager.GEMACHTIGDE})
    return frozenset({Aanvrager.ZELF, Aanvrager.GEMACHTIGDE, Aanvrager.CURATOR_OF_MENTOR})


def check_aanvrager(aanvrager: Aanvrager, *, geboren_op: date | None, peildatum: date) -> None:
    """Refuse who may not ask on this day."""
    if aanvrager in list_aanvragers(geboren_op, peildatum=peildatum):
        return
    raise RegelOvertreden(f"gezag.{aanvrager}_niet", BRON, "aanvrager")
