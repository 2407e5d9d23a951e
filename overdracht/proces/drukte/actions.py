"""Look at the peaks; enter room, leave, and how long a step takes."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.keuzes import Werksoort
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Afwezigheid, Capaciteit, Werktijd
from overdracht.proces.drukte.queries import (
    Voorraad,
    get_afwezigheid,
    get_capaciteit,
    get_collega,
    get_werktijd,
    list_voorraad,
)
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import BestaatNiet, require


class Ruimte(TypedDict):
    """What a colleague has room for; None where nothing was said."""

    stappen_per_week: int | None
    uren_per_week: int | None
    hoogstens_dossiers: int | None
    talen: Sequence[str]


@transaction.atomic(savepoint=False)
def view_drukte(*, actor: Actor, peildatum: date) -> Voorraad:
    """The work of the own gemeente, with the line that says who looked; no person is shown."""
    require(actor, Handeling.DRUKTE_INZIEN)
    voorraad = list_voorraad(actor=actor, peildatum=peildatum)
    record_act(actor, "drukte.ingezien", doel=Handeling.DRUKTE_INZIEN.value)
    return voorraad


@transaction.atomic
def record_capaciteit(
    *,
    actor: Actor,
    medewerker_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **ruimte: Unpack[Ruimte],
) -> Capaciteit:
    """Enter what one has room for oneself, or for a teamleider what a colleague has."""
    require(actor, Handeling.CAPACITEIT_INVULLEN)
    medewerker = get_collega(actor=actor, medewerker_id=medewerker_id, peildatum=peildatum)
    rij = get_capaciteit(medewerker)
    if rij is None:
        rij = Capaciteit.objects.create(
            medewerker=medewerker, vastgelegd_door_id=actor.medewerker_id, **ruimte
        )
    else:
        rij.check_versie(versie, ruimte).correct(at=timezone.now(), **ruimte)
    record_act(actor, "capaciteit.ingevuld", velden=sorted(ruimte), doel=reden or "planning")
    return rij


@transaction.atomic
def record_afwezigheid(
    *,
    actor: Actor,
    medewerker_id: UUID,
    afwezig_van: date,
    afwezig_tot: date,
    peildatum: date,
    **rest: Any,
) -> Afwezigheid:
    """A colleague does not work on these days; the reason is not asked and not kept."""
    require(actor, Handeling.CAPACITEIT_INVULLEN)
    medewerker = get_collega(actor=actor, medewerker_id=medewerker_id, peildatum=peildatum)
    rij = Afwezigheid.objects.create(
        medewerker=medewerker,
        afwezig_van=afwezig_van,
        afwezig_tot=afwezig_tot,
        vastgelegd_door_id=actor.medewerker_id,
    )
    record_act(actor, "afwezigheid.ingevuld", doel=str(rest.get("reden") or "planning"))
    return rij


@transaction.atomic
def withdraw_afwezigheid(
    *,
    actor: Actor,
    medewerker_id: UUID,
    afwezigheid_id: UUID,
    peildatum: date,
    versie: int | None = None,
    reden: str = "",
) -> None:
    """The colleague works on these days after all."""
    require(actor, Handeling.CAPACITEIT_INVULLEN)
    medewerker = get_collega(actor=actor, medewerker_id=medewerker_id, peildatum=peildatum)
    get_afwezigheid(medewerker, afwezigheid_id).expect(versie).withdraw(at=timezone.now())
    record_act(actor, "afwezigheid.ingetrokken", doel=reden or "planning")


@transaction.atomic
def record_werktijd(
    *,
    actor: Actor,
    soort: Werksoort,
    minuten: int,
    bron: str,
    versie: int | None = None,
    reden: str = "",
) -> Werktijd:
    """Say how long a step takes in the own gemeente, and how that is known."""
    require(actor, Handeling.WERKTIJD_INVULLEN)
    if actor.eenheid_id is None:
        raise BestaatNiet("Kies eerst een gemeente.")
    rij = get_werktijd(actor=actor, soort=soort)
    if rij is None:
        rij = Werktijd.objects.create(
            gemeente_id=actor.eenheid_id,
            soort=soort,
            minuten=minuten,
            bron=bron,
            vastgelegd_door_id=actor.medewerker_id,
        )
    else:
        rij.check_versie(versie, ("minuten", "bron")).correct(
            at=timezone.now(), minuten=minuten, bron=bron
        )
    record_act(actor, "werktijd.ingevuld", velden=["bron", "minuten"], doel=reden or "planning")
    return rij
