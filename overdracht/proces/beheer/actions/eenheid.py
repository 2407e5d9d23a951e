"""Add an eenheid to the reference data, and change one; what it was stands in the audit trail."""

from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Eenheid, Organisatie
from overdracht.proces.beheer.queries.eenheid import get_eenheid, require_toevoegen
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import require

BRON = "Een eenheid staat er één keer in"


class Gegevens(TypedDict, total=False):
    """What is known of an eenheid; which of it depends on its kind."""

    naam: str
    partnersoort: str
    gemeentecode: str
    provincie: str
    arbeidsmarktregio: str
    plaats: str
    lat: float | None
    lon: float | None
    inwonertal: int | None
    locatietype: str
    capaciteit: int | None
    bron: str
    werkmail: str
    actief: bool


@transaction.atomic
def register_eenheid(
    *,
    actor: Actor,
    soort: Eenheidsoort,
    reden: str = "",
    versie: int | None = None,  # what is new has no earlier version
    **gegevens: Unpack[Gegevens],
) -> Eenheid:
    """A locatie that opened, a gemeente after a herindeling, or a partner of the gemeente."""
    require(actor, Handeling.EENHEID_BEHEREN)
    require_toevoegen(actor, soort)
    nieuw: dict[str, Any] = dict(gegevens)
    _check_eenmalig(soort, nieuw)
    rij = Eenheid.objects.create(
        organisatie=_organisatie(actor, soort, nieuw["naam"]), soort=soort.value, **nieuw
    )
    record_act(actor, "eenheid.geregistreerd", velden=sorted(nieuw), doel=reden or "beheer")
    return rij


@transaction.atomic
def correct_eenheid(
    *,
    actor: Actor,
    eenheid_id: UUID,
    reden: str = "",
    versie: int | None = None,
    **gegevens: Unpack[Gegevens],
) -> Eenheid:
    """Change what is known of one; `Verouderd` when a colleague saved it in the meantime."""
    require(actor, Handeling.EENHEID_BEHEREN)
    rij = get_eenheid(actor=actor, eenheid_id=eenheid_id)
    nieuw = {veld: w for veld, w in gegevens.items() if getattr(rij, veld) != w}
    _check_eenmalig(Eenheidsoort(rij.soort), nieuw, behalve=rij.pk)
    staand = Eenheid.objects.filter(pk=rij.pk, versie=versie or rij.versie)
    if not staand.update(versie=F("versie") + 1, updated_at=timezone.now(), **nieuw):
        raise Verouderd({veld: getattr(rij, veld) for veld in gegevens})
    record_act(actor, "eenheid.gewijzigd", velden=sorted(nieuw), doel=reden or "beheer")
    rij.refresh_from_db()
    return rij


def _check_eenmalig(
    soort: Eenheidsoort, nieuw: dict[str, Any], behalve: UUID | None = None
) -> None:
    """The database refuses doubles as well; here it is said in words, at the field."""
    anderen = Eenheid.objects.filter(soort=soort.value)
    if behalve is not None:
        anderen = anderen.exclude(pk=behalve)
    if "naam" in nieuw and anderen.filter(naam=nieuw["naam"]).exists():
        raise RegelOvertreden("eenheid.naam_bestaat", BRON, "naam", naam=nieuw["naam"])
    code = nieuw.get("gemeentecode", "")
    if soort is Eenheidsoort.GEMEENTE and code and anderen.filter(gemeentecode=code).exists():
        raise RegelOvertreden("eenheid.code_bestaat", BRON, "gemeentecode", code=code)


def _organisatie(actor: Actor, soort: Eenheidsoort, naam: str) -> Organisatie:
    """A locatie belongs to COA; a gemeente and a partner are organisations of their own."""
    if soort is Eenheidsoort.COA_LOCATIE:
        return Organisatie.objects.get(eenheden=actor.eenheid_id)
    eigen = f"Gemeente {naam}" if soort is Eenheidsoort.GEMEENTE else naam
    return Organisatie.objects.get_or_create(naam=eigen)[0]
