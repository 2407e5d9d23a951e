"""Choose the fixed contact person of one side (EV-06)."""

from datetime import date
from uuid import UUID

from django.db import transaction

from overdracht.core.begrippen import Partij, Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Contactpersoon, Dossier
from overdracht.proces.koppeling.queries import get_koppeling, list_collegas, list_dossiers
from overdracht.support.berichten.actions import queue
from overdracht.support.planning.actions import settle
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier

# The contact of the own side: COA's is the casemanager, the gemeente's the regievoerder.
CONTACT_VAN_PARTIJ = {
    Partij.COA: Rol.CASEMANAGER,
    Partij.GEMEENTE: Rol.REGIEVOERDER_GEMEENTE,
}


@transaction.atomic
def choose_contactpersoon(
    *,
    actor: Actor,
    dossier_id: UUID,
    medewerker_id: UUID,
    van: date,
    peildatum: date,
    reden: str = "",
) -> Contactpersoon:
    """One fixed contact of the own side for the whole huishouden, from this day on."""
    require(actor, Handeling.DOSSIER_TOEWIJZEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    koppeling = get_koppeling(actor=actor, dossier=dossier)
    rol = rol_van(actor)
    check_collega(actor, rol, medewerker_id, peildatum)
    vorige = Contactpersoon.objects.filter(koppeling=koppeling, rol=rol.value, tot__isnull=True)
    oud = {"contactpersoon": ""}
    for rij in vorige.select_related("medewerker__gebruiker"):
        oud = {"contactpersoon": rij.medewerker.gebruiker.naam}
        rij.amend(tot=max(rij.van, van))
    nieuw = Contactpersoon.objects.create(
        koppeling=koppeling,
        rol=rol.value,
        medewerker_id=medewerker_id,
        van=van,
        vastgelegd_door_id=actor.medewerker_id,
    )
    for een in list_dossiers(actor=actor, dossier=dossier):
        _vertel(actor, een, nieuw, oud, reden, peildatum)
    return nieuw


def rol_van(actor: Actor) -> Rol:
    """The role of the contact that this actor chooses."""
    if actor.partij is None or actor.partij not in CONTACT_VAN_PARTIJ:
        raise RegelOvertreden("koppeling.geen_collega", "Handreiking §1", "medewerker_id")
    return CONTACT_VAN_PARTIJ[actor.partij]


def check_collega(actor: Actor, rol: Rol, medewerker_id: UUID, peildatum: date) -> None:
    """The contact works today at the actor's own unit, in this role."""
    if actor.eenheid_id is not None:
        collegas = list_collegas(eenheid_id=actor.eenheid_id, rol=rol, peildatum=peildatum)
        if medewerker_id in {collega.pk for collega in collegas}:
            return
    raise RegelOvertreden("koppeling.geen_collega", "Handreiking §1", "medewerker_id")


def _vertel(
    actor: Actor,
    dossier: Dossier,
    nieuw: Contactpersoon,
    oud: dict[str, str],
    reden: str,
    peildatum: date,
) -> None:
    settle(
        actor,
        dossier,
        "contactpersoon.gekozen",
        oud=oud,
        nieuw={"contactpersoon": nieuw.medewerker.gebruiker.naam},
        reden=reden,
        peildatum=peildatum,
    )
    if nieuw.medewerker_id != actor.medewerker_id:
        queue(
            "dossier.toegewezen",
            eenheid_id=nieuw.medewerker.eenheid_id,
            medewerker_id=nieuw.medewerker_id,
            dossier_id=dossier.pk,
        )
