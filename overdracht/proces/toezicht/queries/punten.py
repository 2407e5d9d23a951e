"""The items of the privacy officer's own organisation, and how the log stands."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.rechten import Actor
from overdracht.core.zegel import STOP, WAARSCHUWING
from overdracht.data.models import Eenheid, Toezichtpunt
from overdracht.support.audit.deliver.anker import als_segment, bestand, read_anker
from overdracht.support.audit.deliver.keten import get_laatste, oldest_unsealed
from overdracht.support.audit.deliver.ldv import laatste_regel
from overdracht.support.toegang.policy import BestaatNiet

HOOGSTENS = 100


class Logstand(NamedTuple):
    """Whether the log is sealed and anchored as it should be."""

    regels: int
    verzegeld_at: datetime | None
    oudste_at: datetime | None
    anker: str
    is_verankerd: bool
    ldv: int

    def loopt_achter(self, nu: datetime) -> bool:
        """Lines wait longer than a quarter of an hour, or the clock never sealed any."""
        return self.oudste_at is not None and nu - self.oudste_at > WAARSCHUWING

    def staat_stil(self, nu: datetime) -> bool:
        """So long that changes are refused."""
        return self.oudste_at is not None and nu - self.oudste_at > STOP


def list_punten(*, actor: Actor, open_: bool) -> Sequence[Toezichtpunt]:
    """What is to be done, the newest first; or what was done."""
    rijen = _eigen(actor).filter(afgehandeld_at__isnull=open_)
    return list(rijen.select_related("gebruiker")[:HOOGSTENS])


def get_punt(*, actor: Actor, punt_id: UUID) -> Toezichtpunt:
    """One item of the own organisation; `BestaatNiet` for any other."""
    rij = _eigen(actor).select_related("gebruiker").filter(pk=punt_id).first()
    if rij is None:
        raise BestaatNiet("Dit punt bestaat niet.")
    return rij


def organisatie_van(actor: Actor) -> UUID:
    """The organisation for which this privacy officer keeps watch."""
    if actor.eenheid_id is None:
        raise BestaatNiet("Wie toezicht houdt, hoort bij een eenheid.")
    return Eenheid.objects.only("organisatie_id").get(pk=actor.eenheid_id).organisatie_id


def get_logstand() -> Logstand:
    """How far the seal, the anchor and the LDV have come."""
    laatste = get_laatste()
    pad = bestand()
    ankers = read_anker(pad) if pad else []
    is_verankerd = bool(laatste and ankers and ankers[-1] == als_segment(laatste))
    return Logstand(
        regels=laatste.laatste if laatste else 0,
        verzegeld_at=laatste.sealed_at if laatste else None,
        oudste_at=oldest_unsealed(),
        anker=str(pad) if pad else "",
        is_verankerd=is_verankerd,
        ldv=laatste_regel(),
    )


def _eigen(actor: Actor) -> QuerySet[Toezichtpunt]:
    return Toezichtpunt.objects.filter(organisatie_id=organisatie_van(actor))
