"""A file with many people in it: who asks says why, and somebody else says yes (RL3; ASVS 2.3.5).

The numbers are promises of this house. What was allowed lapses by itself, and holds for as many
people as were asked for.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from overdracht.core.errors import RegelOvertreden

ZONDER_TWEEDE = 50  # people in a file that needs nobody else
GELDIG = timedelta(hours=24)  # after the yes
WACHT = timedelta(days=7)  # for a yes or a no
BRON = "ASVS 5.0, 2.3.5"


class Staat(StrEnum):
    """How a request stands."""

    OPEN = "open"
    GOEDGEKEURD = "goedgekeurd"
    GEWEIGERD = "geweigerd"
    VERLOPEN = "verlopen"


def vraagt_tweede(aantal: int) -> bool:
    """Whether a file of this size needs a reason and a second person."""
    return aantal > ZONDER_TWEEDE


def staat_van(*, goedgekeurd: bool | None, verloopt_at: datetime, nu: datetime) -> Staat:
    """How a request stands at this moment; a refusal does not lapse."""
    if goedgekeurd is False:
        return Staat.GEWEIGERD
    if nu >= verloopt_at:
        return Staat.VERLOPEN
    return Staat.OPEN if goedgekeurd is None else Staat.GOEDGEKEURD


def check_oordeel(staat: Staat, *, wie: UUID | None, van_wie: UUID) -> None:
    """One judges what is open, once, and never what one asked oneself in whatever role."""
    if wie is None or wie == van_wie:
        raise RegelOvertreden("uitvoer.zelf", BRON)
    if staat is not Staat.OPEN:
        raise RegelOvertreden("uitvoer.al_beoordeeld", BRON)


def check_ophalen(staat: Staat, *, aantal: int, goedgekeurd_aantal: int) -> None:
    """What was allowed, while it holds, and not more people than were asked for."""
    if staat is not Staat.GOEDGEKEURD:
        raise RegelOvertreden("uitvoer.niet_geldig", BRON)
    if aantal > goedgekeurd_aantal:
        raise RegelOvertreden("uitvoer.gegroeid", BRON, aantal=aantal, toen=goedgekeurd_aantal)
