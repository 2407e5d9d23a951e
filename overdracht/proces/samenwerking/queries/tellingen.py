"""How often another scenario was chosen than agreed: numbers for both sides, names for who may.

The numbers are counted in the name of the house, so that both sides see the same ones; they name
nobody, and leave out who is in danger, for everybody. The dossiers themselves are listed only as
far as they exist for the actor.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncQuarter

from overdracht.core.begrippen import Fase
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Scenariokeuze
from overdracht.data.models.bescherming import niet_beschermd
from overdracht.data.wie import acting_as_huis
from overdracht.proces.samenwerking.queries.paren import Paar

KWARTALEN = 8
HOOGSTENS = 100
_ANDERS = ~Q(scenario=F("afspraak__scenario"))
# Else the numbers would be higher than the lists, and tell that somebody was hidden.
_VOOR_IEDEREEN = niet_beschermd("dossier__huishouden_id")
_IN_HET_AZC = (
    Fase.AANGEKONDIGD,
    Fase.SCENARIOKEUZE,
    Fase.VOORBEREIDING,
    Fase.TRAJECT_IN_AZC,
    Fase.VERHUIZING,
)


class Telling(NamedTuple):
    """So many choices under an agreement, and so many of them for another scenario."""

    gekozen: int = 0
    anders: int = 0


def count_keuzes(afspraak_ids: Iterable[UUID]) -> Mapping[UUID, Telling]:
    """Per version: the choices that stand now and were made while it held."""
    with acting_as_huis():
        rijen = (
            Scenariokeuze.objects.filter(
                _VOOR_IEDEREEN, afspraak_id__in=list(afspraak_ids), beeindigd_op=None
            )
            .values_list("afspraak_id")
            .annotate(gekozen=Count("pk"), anders=Count("pk", filter=_ANDERS))
            .order_by()
        )
        return {afspraak_id: Telling(*aantallen) for afspraak_id, *aantallen in rijen}


def count_wachtend(eenheid_id: UUID, *, kant: str, ander: str) -> Mapping[UUID, int]:
    """How many persons in the azc are linked now, by the unit on the other side."""
    with acting_as_huis():
        rijen = (
            Dossier.objects.filter(
                niet_beschermd(),
                **{f"{kant}_id": eenheid_id, f"{ander}__isnull": False},
                fase__in=[fase.value for fase in _IN_HET_AZC],
                afgesloten_op=None,
            )
            .values_list(f"{ander}_id")
            .annotate(aantal=Count("pk"))
            .order_by()
        )
        return dict(rijen)


def list_kwartalen(paar: Paar) -> Sequence[tuple[date, Telling]]:
    """Per quarter in which choices were made under any version, the latest first."""
    with acting_as_huis():
        rijen = (
            _keuzes(paar)
            .filter(_VOOR_IEDEREEN)
            .annotate(kwartaal=TruncQuarter("scenario_gekozen_op"))
            .values_list("kwartaal")
            .annotate(gekozen=Count("pk"), anders=Count("pk", filter=_ANDERS))
            .order_by("-kwartaal")
        )
        return [(kwartaal, Telling(*aantallen)) for kwartaal, *aantallen in rijen[:KWARTALEN]]


def list_afwijkend(*, actor: Actor, paar: Paar) -> Sequence[Scenariokeuze]:
    """The choices for another scenario of dossiers that exist for this actor, newest first."""
    zichtbaar = Dossier.objects.visible_to(actor).values("pk")
    rijen = _keuzes(paar).filter(_ANDERS, dossier__in=zichtbaar)
    rijen = rijen.select_related("dossier__inburgeraar__persoon", "afspraak")
    return list(rijen.order_by("-scenario_gekozen_op", "pk")[:HOOGSTENS])


def _keuzes(paar: Paar) -> QuerySet[Scenariokeuze]:
    return Scenariokeuze.objects.filter(
        afspraak__gemeente=paar.gemeente,
        afspraak__coa_locatie=paar.azc,
        beeindigd_op=None,
    )
