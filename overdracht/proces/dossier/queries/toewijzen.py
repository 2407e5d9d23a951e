"""Who is the contact person of a side, and who may become it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q

from overdracht.core.begrippen import Partij, Rol
from overdracht.core.rechten import Actor
from overdracht.data.models import Contactpersoon, Dossier, Medewerker
from overdracht.data.wie import acting_as_huis
from overdracht.proces.dossier.queries.weergaven import CASEMANAGERS, REGIEVOERDERS
from overdracht.support.toegang.policy import BestaatNiet

CONTACTROL = {Partij.GEMEENTE: Rol.REGIEVOERDER_GEMEENTE, Partij.COA: Rol.CASEMANAGER}


def get_collega(*, actor: Actor, medewerker_id: UUID, peildatum: date) -> Medewerker:
    """A colleague of the actor's own unit who may be a contact person today, else `BestaatNiet`."""
    rij = (
        Medewerker.objects.op(peildatum)
        .filter(Q(eenheid_id=actor.eenheid_id), pk=medewerker_id)
        .filter(rol__in=(*REGIEVOERDERS, *CASEMANAGERS))
        .select_related("gebruiker")
        .first()
    )
    if rij is None:
        raise BestaatNiet("Deze collega bestaat niet.")
    return rij


def get_eigen_contact(*, actor: Actor, dossier: Dossier) -> Contactpersoon | None:
    """The fixed contact of the actor's own side now, or None."""
    rol = CONTACTROL[actor.partij or Partij.GEMEENTE]
    rijen = Contactpersoon.objects.visible_to(actor).filter(
        koppeling=dossier.koppeling, rol=rol.value, tot__isnull=True
    )
    return rijen.select_related("medewerker__gebruiker").first()


@acting_as_huis()
def list_huishouden(dossier: Dossier) -> Sequence[Dossier]:
    """Every dossier that shares this koppeling, and so its contact persons."""
    return list(Dossier.objects.filter(koppeling_id=dossier.koppeling_nu).order_by("pk"))
