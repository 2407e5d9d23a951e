"""Agree with an azc, for everyone who comes from there."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction

from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import (
    Voorkeursscenario,
)
from overdracht.proces.scenario.queries import (
    get_locatie,
    list_afspraken,
)
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import BestaatNiet, require


class Afspraak(TypedDict):
    """What a gemeente and an azc agree for everyone between them."""

    scenario: str
    geldig_van: date
    akkoord_coa: bool
    reistijd_minuten: int | None
    reistijd_bron: str
    gemeente_komt_naar_azc: bool | None
    traject_in_of_bij_azc_mogelijk: bool | None
    capaciteit_laag: bool | None


@transaction.atomic
def agree_voorkeursscenario(
    *,
    actor: Actor,
    locatie_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **afspraak: Unpack[Afspraak],
) -> Voorkeursscenario:
    """Agree with one azc; the earlier agreement ends on the day that this one begins (HR §3.1)."""
    require(actor, Handeling.VOORKEURSSCENARIO_AFSPREKEN)
    locatie = get_locatie(locatie_id)
    if actor.eenheid_id is None:
        raise BestaatNiet("Kies eerst een gemeente.")
    afspraken = list_afspraken(gemeente_id=actor.eenheid_id, peildatum=peildatum)
    vorige = afspraken.filter(coa_locatie=locatie, geldig_tot=None).first()
    if vorige is not None:
        begin = max(afspraak["geldig_van"], vorige.geldig_van)
        vorige.check_versie(versie, afspraak).amend(geldig_tot=begin)
    rij = Voorkeursscenario.objects.create(
        gemeente_id=actor.eenheid_id,
        coa_locatie=locatie,
        akkoord_gemeente=True,
        vastgelegd_door_id=actor.medewerker_id,
        versie=vorige.versie + 1 if vorige else 1,
        **afspraak,
    )
    record_act(
        actor, "voorkeursscenario.afgesproken", velden=sorted(afspraak), doel=reden or "afspraak"
    )
    return rij
