"""Prices, estimates and what was paid: of one dossier, and added up over a gemeente."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Sum

from overdracht.core.begrippen import Eenheidsoort, Onderdeel, Scenario
from overdracht.core.keuzes import Kostengegeven
from overdracht.core.kosten import is_te_tonen
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Kostenboeking, Kostenraming, Tarief
from overdracht.data.models.kosten import geldende_tarieven
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier


class Vergelijking(NamedTuple):
    """Estimated and paid over so many dossiers of one scenario; None: too few to show."""

    scenario: Scenario
    aantal: int | None
    geraamd_cent: int | None
    betaald_cent: int | None


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the costs are shown: only to who reads this part, so never to COA."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.BIJSTAND_EN_BOETES)


def list_boekingen(*, actor: Actor, dossier: Dossier) -> QuerySet[Kostenboeking]:
    """What was paid, in order."""
    return Kostenboeking.objects.visible_to(actor).filter(dossier=dossier)


def get_boeking(*, actor: Actor, dossier: Dossier, rij_id: UUID) -> Kostenboeking:
    """One payment of this dossier, else `BestaatNiet`."""
    rij = list_boekingen(actor=actor, dossier=dossier).filter(pk=rij_id).first()
    if rij is None:
        raise BestaatNiet("Deze kosten bestaan niet.")
    return rij


def get_raming(*, actor: Actor, dossier: Dossier) -> Kostenraming | None:
    """The estimate that lay beside the choice that holds now, or None."""
    rijen = Kostenraming.objects.visible_to(actor).filter(
        dossier=dossier, keuze__koppeling=dossier.koppeling_id, keuze__beeindigd_op=None
    )
    return rijen.last()


def list_tarieven(*, actor: Actor, peildatum: date) -> Mapping[Kostengegeven, Tarief]:
    """What holds today for the unit of this beheerder: its own, else that of the country."""
    return geldende_tarieven(eigenaar_van(actor), peildatum=peildatum)


def list_komend(*, actor: Actor, peildatum: date) -> Sequence[Tarief]:
    """Own prices with a day of entry into force that has yet to come."""
    rijen = Tarief.objects.filter(geldig_van__gt=peildatum)
    return list(rijen.filter(_van(eigenaar_van(actor))))


def get_tarief(*, actor: Actor, soort: Kostengegeven, geldig_van: date) -> Tarief | None:
    """The own price that begins on exactly this day, or None."""
    rijen = Tarief.objects.filter(_van(eigenaar_van(actor)), soort=soort, geldig_van=geldig_van)
    return rijen.first()


def eigenaar_van(actor: Actor) -> UUID | None:
    """A gemeente keeps its own prices; COA those for the country (None)."""
    return actor.eenheid_id if actor.eenheidsoort is Eenheidsoort.GEMEENTE else None


def _van(gemeente_id: UUID | None) -> Q:
    return Q(gemeente=None) if gemeente_id is None else Q(gemeente_id=gemeente_id)


def list_vergelijkingen(*, actor: Actor) -> list[Vergelijking]:
    """Estimate against payments per scenario, over dossiers that have both, in one query."""
    betaald = (
        Kostenboeking.objects.filter(dossier=OuterRef("dossier"))
        .order_by()
        .values("dossier")
        .annotate(som=Sum("bedrag_cent"))
        .values("som")
    )
    rijen = (
        Kostenraming.objects.visible_to(actor)
        .filter(
            Q(dossier__gemeente_id=actor.eenheid_id),
            totaal_cent__isnull=False,
            keuze__beeindigd_op=None,
        )
        .annotate(betaald=Subquery(betaald))
        .filter(betaald__isnull=False)
        .order_by()
        .values("scenario")
        .annotate(aantal=Count("pk"), geraamd=Sum("totaal_cent"), samen_betaald=Sum("betaald"))
    )
    per_scenario = {rij["scenario"]: rij for rij in rijen}
    return [_vergelijking(scenario, per_scenario.get(scenario.value)) for scenario in Scenario]


def _vergelijking(scenario: Scenario, rij: Mapping[str, Any] | None) -> Vergelijking:
    if rij is None or not is_te_tonen(rij["aantal"]):
        return Vergelijking(scenario, None, None, None)
    return Vergelijking(scenario, rij["aantal"], rij["geraamd"], rij["samen_betaald"])
