"""The matrix of one unit: everyone on the other side with whom there is something."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, Max, Q

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.rechten import Actor
from overdracht.data.models import Eenheid, Samenwerking, Voorkeursscenario, Werkbezoek
from overdracht.data.models.voorkeursscenario import OPEN_VOORSTEL
from overdracht.proces.samenwerking.queries.collegas import CONTACTEN
from overdracht.proces.samenwerking.queries.paren import Paar
from overdracht.proces.samenwerking.queries.tellingen import (
    Telling,
    count_keuzes,
    count_wachtend,
)

_KANTEN = ("gemeente", "coa_locatie")


@dataclass(slots=True)
class Matrixrij:
    """One pair: what holds or held last, what is proposed, who, and how often it was otherwise."""

    ander: Eenheid
    afspraak: Voorkeursscenario | None = None
    voorstel: Voorkeursscenario | None = None
    samenwerking: Samenwerking | None = None
    bezocht_op: date | None = None
    wachtend: int = 0
    telling: Telling = field(default_factory=Telling)


class Matrix(NamedTuple):
    """The rows of one unit."""

    eenheid: Eenheid
    rijen: Sequence[Matrixrij]

    def paar(self, rij: Matrixrij) -> Paar:
        """Both sides of this row."""
        if self.eenheid.soort == Eenheidsoort.GEMEENTE.value:
            return Paar(self.eenheid, rij.ander)
        return Paar(rij.ander, self.eenheid)


class Azcregel(NamedTuple):
    """One azc in the list of COA koppeling."""

    azc: Eenheid
    gelden: int
    voorstellen: int


def get_matrix(*, actor: Actor, eenheid_id: UUID, peildatum: date) -> Matrix:
    """Everyone with whom this gemeente, or this azc, has an agreement, contacts or persons."""
    eenheid = Eenheid.objects.get(pk=eenheid_id)
    kant, ander = _KANTEN if eenheid.soort == Eenheidsoort.GEMEENTE.value else _KANTEN[::-1]
    van_ons: dict[str, Any] = {f"{kant}_id": eenheid.pk}
    wachtend = count_wachtend(eenheid.pk, kant=kant, ander=ander)
    versies = Voorkeursscenario.objects.visible_to(actor).filter(**van_ons, slot="")
    van = _per_ander(
        versies.select_related("regio").order_by("geldig_van", "versienummer"), f"{ander}_id"
    )
    samenwerkingen = Samenwerking.objects.visible_to(actor).filter(**van_ons)
    samen = {
        getattr(rij, f"{ander}_id"): rij
        for rij in samenwerkingen.select_related(*(f"{veld}__gebruiker" for veld in CONTACTEN))
    }
    bezoeken = Werkbezoek.objects.visible_to(actor).filter(**van_ons).order_by()
    bezocht: Mapping[UUID, date] = dict(
        bezoeken.values_list(f"{ander}_id").annotate(laatste=Max("bezocht_op"))
    )
    namen = Eenheid.objects.in_bulk({*van, *samen, *bezocht, *wachtend})
    rijen = {
        pk: Matrixrij(
            ander=naam,
            afspraak=_nu_of_laatst(van.get(pk, ()), peildatum),
            voorstel=next((rij for rij in van.get(pk, ()) if rij.stand.is_open_voorstel), None),
            samenwerking=samen.get(pk),
            bezocht_op=bezocht.get(pk),
            wachtend=wachtend.get(pk, 0),
        )
        for pk, naam in namen.items()
    }
    tellingen = count_keuzes([rij.afspraak.pk for rij in rijen.values() if rij.afspraak])
    for rij in rijen.values():
        if rij.afspraak is not None:
            rij.telling = tellingen.get(rij.afspraak.pk, Telling())
    return Matrix(eenheid, sorted(rijen.values(), key=_volgorde))


def list_azcs(*, actor: Actor, peildatum: date) -> Sequence[Azcregel]:
    """Every azc with how many agreements hold there, and how many proposals wait."""
    over = Q(geldig_tot__isnull=False, geldig_tot__lte=peildatum)
    geldt = Q(akkoord_gemeente=True, akkoord_coa=True, geldig_van__lte=peildatum) & ~over
    rijen = (
        Voorkeursscenario.objects.visible_to(actor)
        .order_by()
        .values_list("coa_locatie_id")
        .annotate(gelden=Count("pk", filter=geldt), voorstellen=Count("pk", filter=OPEN_VOORSTEL))
    )
    aantallen = {azc_id: tuple(rest) for azc_id, *rest in rijen}
    azcs = Eenheid.objects.filter(soort=Eenheidsoort.COA_LOCATIE.value, actief=True)
    return [Azcregel(azc, *aantallen.get(azc.pk, (0, 0))) for azc in azcs.order_by("naam")]


def _per_ander(
    versies: Iterable[Voorkeursscenario], veld: str
) -> Mapping[UUID, Sequence[Voorkeursscenario]]:
    van: dict[UUID, list[Voorkeursscenario]] = defaultdict(list)
    for rij in versies:
        van[getattr(rij, veld)].append(rij)
    return van


def _nu_of_laatst(
    versies: Sequence[Voorkeursscenario], peildatum: date
) -> Voorkeursscenario | None:
    """What holds now; else what comes, else what ended last."""
    alle = [rij for rij in versies if rij.stand.is_afgesproken]
    nu = [rij for rij in alle if rij.stand.geldt_op(peildatum)]
    gekozen = nu or alle
    return gekozen[-1] if gekozen else None


def _volgorde(rij: Matrixrij) -> tuple[bool, bool, int, str]:
    """What waits first, then what is agreed, then by how many persons there are."""
    return rij.voorstel is None, rij.afspraak is None, -rij.wachtend, rij.ander.naam
