"""What the pages of the PIP need."""

from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Onderdeel
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Pip
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the PIP is shown; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.PIP)


def list_versies(*, actor: Actor, dossier: Dossier) -> QuerySet[Pip]:
    """Every version of the PIP, the first one first."""
    return Pip.objects.visible_to(actor).filter(dossier=dossier)


def get_laatste(*, actor: Actor, dossier: Dossier) -> Pip | None:
    """The version that holds now, or None."""
    return list_versies(actor=actor, dossier=dossier).last()


def get_pip(*, actor: Actor, dossier: Dossier) -> Pip:
    """The version that holds now, else `BestaatNiet`."""
    rij = get_laatste(actor=actor, dossier=dossier)
    if rij is None:
        raise BestaatNiet("Er is nog geen PIP.")
    return rij
