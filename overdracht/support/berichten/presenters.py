"""A message as the inbox writes it."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from overdracht.data.models import Bericht
from overdracht.support.berichten.sentences import zin_van


class Regel(NamedTuple):
    """One line of the inbox."""

    id: UUID
    op: datetime
    wie: str
    zin: str
    heeft_dossier: bool
    gelezen_at: datetime | None
    gelezen_door: str


def regels(berichten: Iterable[Bericht]) -> list[Regel]:
    """The messages, each about whom and what."""
    return [
        Regel(
            id=bericht.pk,
            op=bericht.created_at,
            wie=str(bericht.dossier) if bericht.dossier else "",
            zin=zin_van(bericht.soort, bericht.waarden),
            heeft_dossier=bericht.dossier_id is not None,
            gelezen_at=bericht.gelezen_at,
            gelezen_door=bericht.gelezen_door.gebruiker.naam if bericht.gelezen_door else "",
        )
        for bericht in berichten
    ]
