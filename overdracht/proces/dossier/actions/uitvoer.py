"""Take a list out as a file: a short one at once, a long one when a colleague said yes (RL3)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from overdracht.core.rechten import Actor, Handeling
from overdracht.core.uitvoer import (
    GELDIG,
    WACHT,
    check_oordeel,
    check_ophalen,
    staat_van,
    vraagt_tweede,
)
from overdracht.data.models import Uitvoerverzoek
from overdracht.data.wie import acting_as_huis
from overdracht.proces.dossier.formats import Filters, lees_filters
from overdracht.proces.dossier.queries.lijst import list_alles
from overdracht.proces.dossier.queries.rijen import Rij
from overdracht.proces.dossier.queries.uitvoer import (
    get_organisatie_id,
    get_verzoek,
    list_verzoeken,
)
from overdracht.support.audit.actions import record_act, record_read
from overdracht.support.berichten.actions import queue
from overdracht.support.toegang.actions.bescherming import list_beschermd
from overdracht.support.toegang.policy import BestaatNiet, require

HOOGSTENS_IN_EXPORT = 5_000


class TeVeelRijen(Exception):
    """The export would be longer than one person can look through; nothing was shown."""


class TweedeNodig(Exception):
    """The file holds more people than one may take out alone; nothing was shown."""


class Opgehaald(NamedTuple):
    """What was allowed, as it is now."""

    rijen: Sequence[Rij]
    verzoek: Uitvoerverzoek


@transaction.atomic
def export_dossiers(*, actor: Actor, filters: Filters, peildatum: date) -> Sequence[Rij]:
    """All rows of the question, and the line that names them.

    Raises `TeVeelRijen`, or `TweedeNodig` where somebody else must say yes first.
    """
    require(actor, Handeling.DOSSIER_EXPORTEREN)
    rijen = _rijen(actor, filters, peildatum)
    if vraagt_tweede(len(rijen)):
        raise TweedeNodig
    _schrijf_op(actor, rijen)
    return rijen


def count_uitvoer(*, actor: Actor, filters: Filters, peildatum: date) -> int:
    """How many people the file would hold; raises `TeVeelRijen`."""
    require(actor, Handeling.UITVOER_AANVRAGEN)
    return len(_rijen(actor, filters, peildatum))


@transaction.atomic
def request_uitvoer(
    *, actor: Actor, filters: Filters, peildatum: date, reden: str, versie: int | None = None
) -> Uitvoerverzoek:
    """Ask a colleague; the question is kept, and who is in it is looked up when it is fetched."""
    require(actor, Handeling.UITVOER_AANVRAGEN)
    aantal = count_uitvoer(actor=actor, filters=filters, peildatum=peildatum)
    wie = actor.medewerker_id
    if wie is None:
        raise BestaatNiet("Alleen een medewerker vraagt een export aan.")
    rij = Uitvoerverzoek.objects.create(
        medewerker_id=wie,
        organisatie_id=get_organisatie_id(actor),
        filters=filters.zonder_cursor().params(),
        aantal=aantal,
        reden=reden,
        verloopt_at=timezone.now() + WACHT,
    )
    record_act(actor, "uitvoer.aangevraagd", velden=["aantal", "reden"], doel=reden)
    return rij


def list_uitvoer(*, actor: Actor) -> Sequence[Uitvoerverzoek]:
    """What one asked, and what one may judge."""
    return list_verzoeken(actor)


@transaction.atomic
def judge_uitvoer(
    *,
    actor: Actor,
    verzoek_id: UUID,
    goedgekeurd: bool,
    reden: str = "",
    versie: int | None = None,
) -> None:
    """Say yes, for a day, or no; of what one asked oneself another one says it."""
    require(actor, Handeling.UITVOER_GOEDKEUREN)
    rij = get_verzoek(actor, verzoek_id, lock=True)
    nu = timezone.now()
    staat = staat_van(goedgekeurd=rij.goedgekeurd, verloopt_at=rij.verloopt_at, nu=nu)
    check_oordeel(staat, wie=actor.gebruiker_id, van_wie=rij.medewerker.gebruiker_id)
    Uitvoerverzoek.objects.filter(pk=rij.pk).update(
        goedgekeurd=goedgekeurd,
        beoordeeld_at=nu,
        beoordeeld_door_id=actor.medewerker_id,
        verloopt_at=nu + GELDIG,
        updated_at=nu,
    )
    antwoord = "goedgekeurd" if goedgekeurd else "geweigerd"
    record_act(actor, f"uitvoer.{antwoord}", doel=rij.reden)
    with acting_as_huis():  # a privacy officer who judges sends no messages
        queue(
            f"dossier.export_{antwoord}",
            eenheid_id=rij.medewerker.eenheid_id,
            medewerker_id=rij.medewerker_id,
            sleutel=f"dossier.export_{antwoord}:{rij.pk}",
        )


@transaction.atomic
def fetch_uitvoer(*, actor: Actor, verzoek_id: UUID, peildatum: date) -> Opgehaald:
    """The file of one's own request: what one may see now, and the line that names everyone."""
    require(actor, Handeling.DOSSIER_EXPORTEREN)
    verzoek = get_verzoek(actor, verzoek_id, lock=True)
    if verzoek.medewerker_id != actor.medewerker_id:
        raise BestaatNiet("Deze aanvraag bestaat niet.")
    staat = staat_van(
        goedgekeurd=verzoek.goedgekeurd, verloopt_at=verzoek.verloopt_at, nu=timezone.now()
    )
    filters, _ = lees_filters(verzoek.filters.items())
    rijen = _rijen(actor, filters, peildatum)
    check_ophalen(staat, aantal=len(rijen), goedgekeurd_aantal=verzoek.aantal)
    Uitvoerverzoek.objects.filter(pk=verzoek.pk).update(opgehaald=F("opgehaald") + 1)
    _schrijf_op(actor, rijen)
    return Opgehaald(rijen, verzoek)


def _rijen(actor: Actor, filters: Filters, peildatum: date) -> Sequence[Rij]:
    rijen = list_alles(
        actor=actor, filters=filters, peildatum=peildatum, hoogstens=HOOGSTENS_IN_EXPORT
    )
    if len(rijen) > HOOGSTENS_IN_EXPORT:
        raise TeVeelRijen
    beschermd = list_beschermd(rij.id for rij in rijen)
    return [rij for rij in rijen if rij.id not in beschermd]


def _schrijf_op(actor: Actor, rijen: Sequence[Rij]) -> None:
    """Before the first row leaves."""
    getoond = [rij.id for rij in rijen]
    record_read(actor, "dossiers.geexporteerd", getoond, doel=Handeling.DOSSIER_EXPORTEREN.value)
