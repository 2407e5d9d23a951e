"""One switch for a person in danger, and the way back with two."""

from collections.abc import Collection
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.bescherming import check_namen, check_opheffen
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Bescherming, Dossier
from overdracht.data.wie import acting_as_huis
from overdracht.proces.bescherming.queries import get_staande, list_kandidaten
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.actions.bescherming import (
    add_vertrouwelingen,
    shield,
    unshield,
)
from overdracht.support.toegang.policy import GeenRecht, require
from overdracht.support.toegang.queries import open_dossier


class Geheim(TypedDict):
    """What only named colleagues read."""

    schuiladres: str
    veilig_contact: str
    toelichting: str


@transaction.atomic
def protect(
    *,
    actor: Actor,
    dossier_id: UUID,
    medewerkers: Collection[str],
    peildatum: date,
    reden: str = "",  # asked of nobody: the danger is reason enough
    versie: int | None = None,  # one stands at a time; the database says so
    **geheim: Unpack[Geheim],
) -> Bescherming:
    """Put the huishouden away from everybody but the actor and these colleagues, at once.

    Nothing of it comes into the history: afterwards that would tell who was in danger.
    """
    require(actor, Handeling.BESCHERMING_INSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    namen = [*_gekozen(actor, dossier, medewerkers, peildatum), _wie(actor)]
    check_namen(namen)
    with acting_as_huis():
        bescherming = Bescherming.objects.create(
            huishouden_id=dossier.huishouden_id,
            ingesteld_at=timezone.now(),
            ingesteld_door_id=_wie(actor),
            **geheim,
        )
    shield(actor=actor, bescherming=bescherming, medewerker_ids=namen)
    record_act(actor, "bescherming.ingesteld", dossiers=[dossier])
    return bescherming


@transaction.atomic
def change_bescherming(
    *,
    actor: Actor,
    dossier_id: UUID,
    medewerkers: Collection[str],
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **geheim: Unpack[Geheim],
) -> Bescherming:
    """Other words, or one more colleague; taking one away is done by ending it."""
    require(actor, Handeling.BESCHERMING_INSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    bescherming = get_staande(actor=actor, dossier=dossier, lock=True)
    bescherming.write(versie, **geheim)
    erbij = _gekozen(actor, dossier, medewerkers, peildatum)
    add_vertrouwelingen(actor=actor, bescherming=bescherming, medewerker_ids=erbij)
    record_act(actor, "bescherming.gewijzigd", dossiers=[dossier], velden=sorted(geheim))
    return bescherming


@transaction.atomic
def ask_opheffen(*, actor: Actor, dossier_id: UUID) -> None:
    """The first of two says that the danger is over."""
    require(actor, Handeling.BESCHERMING_INSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    bescherming = get_staande(actor=actor, dossier=dossier, lock=True)
    bescherming.opheffing_gevraagd_at = timezone.now()
    bescherming.opheffing_gevraagd_door_id = _wie(actor)
    bescherming.save(
        update_fields=["opheffing_gevraagd_at", "opheffing_gevraagd_door", "updated_at"]
    )
    record_act(actor, "bescherming.opheffen_gevraagd", dossiers=[dossier])


@transaction.atomic
def lift_bescherming(*, actor: Actor, dossier_id: UUID) -> None:
    """The second of two ends it: who saw the dossier before, sees it again.

    The words that only named colleagues read are gone with it.
    """
    require(actor, Handeling.BESCHERMING_INSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    bescherming = get_staande(actor=actor, dossier=dossier, lock=True)
    vrager = bescherming.opheffing_gevraagd_door
    check_opheffen(
        gevraagd_door=vrager.gebruiker_id if vrager else None, gebruiker_id=actor.gebruiker_id
    )
    record_act(actor, "bescherming.opgeheven", dossiers=[dossier])
    with acting_as_huis():
        bescherming.schuiladres = bescherming.veilig_contact = bescherming.toelichting = ""
        bescherming.kopie_reden = ""
        bescherming.opgeheven_at = timezone.now()
        bescherming.opgeheven_door_id = _wie(actor)
        bescherming.save()
    unshield(actor=actor, bescherming=bescherming)


def _gekozen(
    actor: Actor, dossier: Dossier, medewerkers: Collection[str], peildatum: date
) -> list[UUID]:
    """Only colleagues who could be chosen."""
    kandidaten = list_kandidaten(actor=actor, dossier=dossier, peildatum=peildatum)
    return [rij.pk for rij in kandidaten if str(rij.pk) in set(medewerkers)]


def _wie(actor: Actor) -> UUID:
    if actor.medewerker_id is None:
        raise GeenRecht("Dit doet een medewerker, niet het systeem.")
    return actor.medewerker_id
