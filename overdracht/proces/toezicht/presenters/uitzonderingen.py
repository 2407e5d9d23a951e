"""Sharing without an agreement, in words."""

from collections.abc import Iterable
from itertools import groupby

from overdracht.core.kalender import MAANDEN
from overdracht.data.models import Uitzondering
from overdracht.web.filters import datum
from overdracht.web.woorden import hoofdletter


def uitzonderingen_per_maand(rijen: Iterable[Uitzondering]) -> list[tuple[str, list[str]]]:
    """The name of each month, newest first, with a sentence for each time."""
    per_maand = groupby(rijen, key=lambda r: (r.gevraagd_op.year, r.gevraagd_op.month))
    return [
        (hoofdletter(f"{MAANDEN[maand - 1]} {jaar}"), [_zin(rij) for rij in groep])
        for (jaar, maand), groep in per_maand
    ]


def _zin(rij: Uitzondering) -> str:
    door = rij.bevestigd_door
    bevestigd = f"bevestigd door {door.eenheid.naam}" if door else "nog niet bevestigd"
    gebruikt = "gebruikt" if rij.gebruikt_op else "niet gebruikt"
    wie = f"gevraagd door {rij.eenheid.naam}"
    return f"{datum(rij.gevraagd_op)}: {wie}, {bevestigd}, {gebruikt}. Reden: {rij.waarom}"
