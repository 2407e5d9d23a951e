"""What the pages of the talks need."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Gespreksoort
from overdracht.core.rechten import Actor
from overdracht.data.models import Agendapunt, Dossier, Gesprek
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the talks are shown; it does not exist when it is not visible."""
    return open_dossier(actor, dossier_id)


def list_gesprekken(*, actor: Actor, dossier: Dossier) -> QuerySet[Gesprek]:
    """All talks of the present koppeling, also those that did not go on, in order."""
    rijen = Gesprek.objects.visible_to(actor)
    return rijen.filter(dossier=dossier, koppeling=dossier.koppeling_id)


def get_gesprek(*, actor: Actor, dossier: Dossier, gesprek_id: UUID) -> Gesprek:
    """One talk of this dossier, else `BestaatNiet`."""
    rij = Gesprek.objects.visible_to(actor).filter(dossier=dossier, pk=gesprek_id).first()
    if rij is None:
        raise BestaatNiet("Dit gesprek bestaat niet.")
    return rij


def count_gehouden(*, actor: Actor, dossier: Dossier, soort: Gespreksoort) -> int:
    """How many talks of this kind were held; mostly none or one."""
    rijen = list_gesprekken(actor=actor, dossier=dossier)
    return rijen.filter(soort=soort, gehouden_op__isnull=False).count()


def get_gepland(*, actor: Actor, dossier: Dossier, soort: Gespreksoort) -> Gesprek | None:
    """The talk of this kind that is planned and still to come or to be recorded."""
    return (
        list_gesprekken(actor=actor, dossier=dossier)
        .filter(soort=soort, gehouden_op__isnull=True, niet_doorgegaan_op__isnull=True)
        .first()
    )


def list_agenda(
    *, actor: Actor, dossier: Dossier, gesprekken: Iterable[Gesprek]
) -> list[Agendapunt]:
    """The points for the next driegesprek: those added after the last one was held."""
    gehouden = [
        rij.gehouden_op
        for rij in gesprekken
        if rij.soort == Gespreksoort.DRIEGESPREK and rij.gehouden_op
    ]
    rijen = Agendapunt.objects.visible_to(actor).filter(dossier=dossier)
    return [rij for rij in rijen if rij.toegevoegd_op >= max(gehouden, default=date.min)]
