"""What the pages of the klantprofiel need."""

from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Onderdeel
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Klantprofielmoment, Toestemming
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the klantprofiel is shown; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.SCENARIO_EN_GESPREKKEN)


def list_momenten(*, actor: Actor, dossier: Dossier) -> QuerySet[Klantprofielmoment]:
    """Every time that the klantprofiel was shared, in order."""
    return Klantprofielmoment.objects.visible_to(actor).filter(dossier=dossier)


def get_moment(*, actor: Actor, dossier: Dossier, rij_id: UUID) -> Klantprofielmoment:
    """One time that it was shared, else `BestaatNiet`."""
    rij = list_momenten(actor=actor, dossier=dossier).filter(pk=rij_id).first()
    if rij is None:
        raise BestaatNiet("Dit moment bestaat niet.")
    return rij


def list_toestemmingen(*, actor: Actor, dossier: Dossier) -> QuerySet[Toestemming]:
    """Every consent that was given, also those taken back, in order."""
    return Toestemming.objects.visible_to(actor).filter(dossier=dossier)


def get_toestemming(
    *, actor: Actor, dossier: Dossier, onderdeel: Toestemmingsonderdeel
) -> Toestemming | None:
    """The consent for this that lives now, or None."""
    return (
        list_toestemmingen(actor=actor, dossier=dossier)
        .filter(onderdeel=onderdeel, toestemming_ingetrokken_op=None)
        .first()
    )
