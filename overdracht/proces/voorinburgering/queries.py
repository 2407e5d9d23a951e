"""What the pages of the Voorinburgering need."""

from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Onderdeel
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Voorinburgering
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the Voorinburgering is shown; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.VOORINBURGERING)


def list_deelnames(*, actor: Actor, dossier: Dossier) -> QuerySet[Voorinburgering]:
    """Every offer and what came of it, in order."""
    return Voorinburgering.objects.visible_to(actor).filter(dossier=dossier)


def get_lopend(*, actor: Actor, dossier: Dossier) -> Voorinburgering | None:
    """The deelname that was offered or runs, and is neither declined nor ended."""
    return (
        list_deelnames(actor=actor, dossier=dossier)
        .filter(voorinburgering_afgewezen_op=None, voorinburgering_geeindigd_op=None)
        .first()
    )


def get_deelname(*, actor: Actor, dossier: Dossier, rij_id: UUID) -> Voorinburgering:
    """One deelname of this dossier, else `BestaatNiet`."""
    rij = list_deelnames(actor=actor, dossier=dossier).filter(pk=rij_id).first()
    if rij is None:
        raise BestaatNiet("Deze Voorinburgering bestaat niet.")
    return rij
