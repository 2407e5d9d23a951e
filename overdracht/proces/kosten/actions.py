"""Enter a price, book what was paid, correct it, take it back; look at the figures."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Kostengegeven, Kostenpost
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.teksten import Woord
from overdracht.data.models import Kostenboeking, Tarief
from overdracht.proces.kosten.queries import (
    Vergelijking,
    eigenaar_van,
    get_boeking,
    get_tarief,
    list_vergelijkingen,
)
from overdracht.support.audit.actions import record, record_act
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier

_GETOOND = ("aantal", "bron")


class Boeking(TypedDict):
    """What was paid, for what, and when; cents."""

    post: Kostenpost
    bedrag_cent: int
    geboekt_op: date


@transaction.atomic(savepoint=False)
def view_vergelijking(*, actor: Actor) -> Sequence[Vergelijking]:
    """The figures of the own gemeente; no person is shown."""
    require(actor, Handeling.RAPPORTAGE_INZIEN)
    record_act(actor, "kosten.vergeleken", doel=Handeling.RAPPORTAGE_INZIEN.value)
    return list_vergelijkingen(actor=actor)


@transaction.atomic
def record_tarief(  # noqa: PLR0913  # the form of the page, field by field
    *,
    actor: Actor,
    soort: Kostengegeven,
    aantal: int,
    geldig_van: date,
    bron: str,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Tarief:
    """Enter a price or number from a day on; what began on that same day is corrected and kept.

    The form showed what begins today: of that `versie` is the version, 0 when there was none.
    """
    require(actor, Handeling.TARIEF_BEHEREN)
    rij = get_tarief(actor=actor, soort=soort, geldig_van=geldig_van)
    if rij is None:
        rij = Tarief.objects.create(
            gemeente_id=eigenaar_van(actor),
            soort=soort,
            aantal=aantal,
            geldig_van=geldig_van,
            bron=bron,
            vastgelegd_door_id=actor.medewerker_id,
        )
    else:
        if geldig_van == peildatum:
            rij.check_versie(versie, _GETOOND)
        rij.correct(at=timezone.now(), aantal=aantal, bron=bron)
    record_act(actor, "tarief.ingevuld", velden=[soort.value], doel=reden or "kosten ramen")
    return rij


@transaction.atomic
def book_kosten(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,  # a payment is always a new row
    **boeking: Unpack[Boeking],
) -> Kostenboeking:
    """Something was paid for this dossier; the amount stands in the table, not in the history."""
    require(actor, Handeling.KOSTEN_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    _check_dag(boeking["geboekt_op"], peildatum)
    rij = Kostenboeking.objects.create(
        dossier=dossier, vastgelegd_door_id=actor.medewerker_id, **boeking
    )
    record(actor, "kosten.geboekt", dossier, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def correct_kosten(
    *,
    actor: Actor,
    dossier_id: UUID,
    rij_id: UUID,
    peildatum: date,
    reden: str,
    versie: int | None = None,
    **boeking: Unpack[Boeking],
) -> Kostenboeking:
    """Correct a payment; what stood there is kept."""
    require(actor, Handeling.KOSTEN_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    rij = get_boeking(actor=actor, dossier=dossier, rij_id=rij_id)
    _check_dag(boeking["geboekt_op"], peildatum)
    rij.expect(versie).correct(at=timezone.now(), **boeking)
    record(actor, "kosten.verbeterd", dossier, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def withdraw_kosten(
    *,
    actor: Actor,
    dossier_id: UUID,
    rij_id: UUID,
    peildatum: date,
    reden: str,
    versie: int | None = None,
) -> None:
    """It was never paid for this dossier."""
    require(actor, Handeling.KOSTEN_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    rij = get_boeking(actor=actor, dossier=dossier, rij_id=rij_id)
    rij.expect(versie).withdraw(at=timezone.now())
    record(actor, "kosten.weggehaald", dossier, reden=reden, peildatum=peildatum)


def _check_dag(geboekt_op: date, peildatum: date) -> None:
    if geboekt_op > peildatum:
        raise RegelOvertreden(
            "volgorde.toekomst",
            "Een feit ligt niet na vandaag",
            "geboekt_op",
            feit=Woord("geboekt_op"),
            dag=geboekt_op,
            peildatum=peildatum,
        )
