"""Keep the contacts of one's own side, the visits, and look at who was an exception."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.begrippen import Onderdeel
from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.zicht import leest_inhoud
from overdracht.data.models import Samenwerking, Scenariokeuze, Werkbezoek
from overdracht.proces.samenwerking.queries import (
    Paar,
    get_paar,
    get_samenwerking,
    kant_van,
    list_afwijkend,
    list_collegas,
)
from overdracht.support.audit.actions import record_act, record_read
from overdracht.support.toegang.policy import GeenRecht, require

BRON = "Handreiking §3.5"


@transaction.atomic
def record_contacten(  # noqa: PLR0913  # who acts, which pair, which two, and the row as it was shown
    *,
    actor: Actor,
    gemeente_id: UUID,
    locatie_id: UUID,
    contact: str,
    vervanger: str,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Samenwerking:
    """Who is the contact on the own side, and who stands in; it holds at once, for both to see."""
    require(actor, Handeling.SAMENWERKING_BIJHOUDEN)
    paar = get_paar(actor=actor, gemeente_id=gemeente_id, locatie_id=locatie_id)
    collegas = {
        str(rij.pk): rij.pk
        for rij in list_collegas(paar=paar, partij=kant_van(actor), peildatum=peildatum)
    }
    kant = kant_van(actor).value
    nieuw: dict[str, Any] = {
        f"contact_{kant}_id": _collega(collegas, contact, "contact"),
        f"vervanger_{kant}_id": _collega(collegas, vervanger, "vervanger"),
    }
    rij = get_samenwerking(actor=actor, paar=paar)
    if rij is None:
        rij = Samenwerking.objects.create(
            gemeente=paar.gemeente,
            coa_locatie=paar.azc,
            vastgelegd_door_id=actor.medewerker_id,
            **nieuw,
        )
    else:
        rij.expect(versie or rij.versie).correct(at=timezone.now(), **nieuw)
    record_act(actor, "samenwerking.contact_vastgelegd", velden=sorted(nieuw), doel=BRON)
    return rij


@transaction.atomic
def record_werkbezoek(  # noqa: PLR0913  # who acts, which pair, and the three facts of a visit
    *,
    actor: Actor,
    gemeente_id: UUID,
    locatie_id: UUID,
    bezocht_op: date,
    bij: str,
    onderwerp: str,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,  # a visit is always a new row
) -> Werkbezoek:
    """One side was at the other's (HR §3.5)."""
    require(actor, Handeling.SAMENWERKING_BIJHOUDEN)
    paar = get_paar(actor=actor, gemeente_id=gemeente_id, locatie_id=locatie_id)
    if bezocht_op > peildatum:
        raise RegelOvertreden("samenwerking.bezoek_later", BRON, "bezocht_op")
    rij = Werkbezoek.objects.create(
        gemeente=paar.gemeente,
        coa_locatie=paar.azc,
        bezocht_op=bezocht_op,
        bij=bij,
        onderwerp=onderwerp,
        vastgelegd_door_id=actor.medewerker_id,
    )
    record_act(actor, "werkbezoek.vastgelegd", velden=["bezocht_op", "bij"], doel=BRON)
    return rij


@transaction.atomic
def view_afwijkend(*, actor: Actor, paar: Paar) -> Sequence[Scenariokeuze]:
    """The exceptions that exist for this actor, and the line that names who was shown."""
    require(actor, Handeling.DOSSIER_INZIEN)
    if not leest_inhoud(actor, Onderdeel.SCENARIO_EN_GESPREKKEN):
        raise GeenRecht("Deze rol leest niet welk scenario is gekozen.")
    keuzes = list_afwijkend(actor=actor, paar=paar)
    dossiers = [keuze.dossier_id for keuze in keuzes]
    record_read(actor, "dossiers.ingezien", dossiers, doel=Handeling.SAMENWERKING_BIJHOUDEN.value)
    return keuzes


def _collega(collegas: dict[str, UUID], gekozen: str, veld: str) -> UUID | None:
    if not gekozen:
        return None
    if gekozen not in collegas:
        raise RegelOvertreden("samenwerking.geen_collega", BRON, veld)
    return collegas[gekozen]
