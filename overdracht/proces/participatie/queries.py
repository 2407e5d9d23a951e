"""What the pages of the participation need."""

from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Onderdeel
from overdracht.core.rechten import Actor
from overdracht.data.models import Deelname, Dossier
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the participation is shown; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.SCENARIO_EN_GESPREKKEN)


def list_deelnames(*, actor: Actor, dossier: Dossier) -> QuerySet[Deelname]:
    """Every period of participation, in order."""
    return Deelname.objects.visible_to(actor).filter(dossier=dossier)


def get_deelname(*, actor: Actor, dossier: Dossier, rij_id: UUID) -> Deelname:
    """One period of this dossier, else `BestaatNiet`."""
    rij = list_deelnames(actor=actor, dossier=dossier).filter(pk=rij_id).first()
    if rij is None:
        raise BestaatNiet("Deze deelname bestaat niet.")
    return rij
