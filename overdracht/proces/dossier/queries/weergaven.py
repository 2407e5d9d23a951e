"""Saved views and the choices of the filter form."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Eenheid, Medewerker, OpgeslagenWeergave
from overdracht.data.voorbereid import Voorbereid
from overdracht.proces.dossier.formats import Filters
from overdracht.proces.dossier.queries.selectie import dossiers_van, narrow_to_eenheid
from overdracht.support.toegang.policy import BestaatNiet

REGIEVOERDERS = (Rol.REGIEVOERDER_GEMEENTE.value, Rol.TEAMLEIDER.value)
CASEMANAGERS = (Rol.CASEMANAGER.value, Rol.CASEMANAGER_PARTICIPATIE.value)

Keuzes = Sequence[tuple[UUID, str]]


class Filterkeuzes(NamedTuple):
    """What there is to choose from: places of one's own dossiers, colleagues of one's own unit."""

    azcs: Keuzes
    gemeenten: Keuzes
    collegas: Keuzes


class Weergave(NamedTuple):
    """One saved view: its filters are words of an address."""

    id: UUID
    naam: str
    filters: Mapping[str, str]


def list_weergaven(*, actor: Actor) -> Sequence[Weergave]:
    """The actor's own saved views."""
    return [Weergave(*rij) for rij in _weergaven(medewerker_id=actor.medewerker_id)]


@Voorbereid
def _weergaven(*, medewerker_id: UUID) -> QuerySet[OpgeslagenWeergave, Any]:
    rijen = OpgeslagenWeergave.objects.filter(medewerker_id=medewerker_id)
    return rijen.values_list("pk", "naam", "filters")


def find_weergave(*, actor: Actor, naam: str) -> OpgeslagenWeergave | None:
    """The actor's own view of this name, or None."""
    return _eigen(actor).filter(naam=naam).first()


def get_weergave(*, actor: Actor, weergave_id: UUID) -> OpgeslagenWeergave:
    """One of the actor's own saved views, else `BestaatNiet`."""
    rij = _eigen(actor).filter(pk=weergave_id).first()
    if rij is None:
        raise BestaatNiet("Deze weergave bestaat niet.")
    return rij


def get_keuzes(*, actor: Actor, peildatum: date) -> Filterkeuzes:
    """The choices of the filter form; only asked when it is opened."""
    eigen = narrow_to_eenheid(dossiers_van(actor), actor).filter(afgesloten_op__isnull=True)
    return Filterkeuzes(
        azcs=_eenheden(eigen, "coa_locatie_id"),
        gemeenten=_eenheden(eigen, "gemeente_id"),
        collegas=list_collegas(actor=actor, peildatum=peildatum),
    )


def get_namen(filters: Filters) -> dict[UUID, str]:
    """What the places and colleagues in a question are called; no query when there are none."""
    namen: dict[UUID, str] = {}
    if filters.azc or filters.gemeente:
        ids = [sleutel for sleutel in (filters.azc, filters.gemeente) if sleutel]
        namen |= dict(Eenheid.objects.filter(pk__in=ids).values_list("pk", "naam"))
    mensen = [m for m in (filters.regievoerder, filters.casemanager) if isinstance(m, UUID)]
    if mensen:
        rijen = Medewerker.objects.filter(pk__in=mensen)
        namen |= dict(rijen.values_list("pk", "gebruiker__naam"))
    return namen


def list_collegas(*, actor: Actor, peildatum: date) -> Keuzes:
    """Who of the actor's own unit may be the contact person for a dossier today."""
    rijen = Medewerker.objects.op(peildatum).filter(
        Q(eenheid_id=actor.eenheid_id), rol__in=(*REGIEVOERDERS, *CASEMANAGERS)
    )
    return list(rijen.order_by("gebruiker__naam").values_list("pk", "gebruiker__naam"))


def _eigen(actor: Actor) -> QuerySet[OpgeslagenWeergave]:
    return OpgeslagenWeergave.objects.filter(Q(medewerker_id=actor.medewerker_id))


def _eenheden(dossiers: QuerySet[Dossier], veld: str) -> list[Any]:
    ids = dossiers.order_by().values(veld).distinct()
    return list(Eenheid.objects.filter(pk__in=ids).order_by("naam").values_list("pk", "naam"))
