"""Who looked at a dossier: of every organisation, with names of the own one only."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from overdracht.core.begrippen import Rol, Uitkomst
from overdracht.core.rechten import Actor
from overdracht.core.verwerkingen import Verwerking, get_verwerking, verwerking_van
from overdracht.data.models import (
    Auditregel,
    Bescherming,
    Dossier,
    Eenheid,
    Gebruiker,
    Ldvregel,
    Persoon,
    Toegang,
)
from overdracht.data.wie import acting_as_huis
from overdracht.proces.toezicht.queries.punten import organisatie_van
from overdracht.support.audit.deliver.ldv import betrokkene
from overdracht.support.audit.queries import pseudoniem
from overdracht.support.toegang.actions.bescherming import find_bescherming
from overdracht.support.toegang.policy import BestaatNiet

HOOGSTENS = 100
# That somebody was protected, and by whom, is told to nobody afterwards (PD4).
GEHEIM = Q(actie__startswith="bescherming") | Q(actie__startswith="toegang_bescherming")


class Inzage(NamedTuple):
    """One time that somebody looked or did something; `naam` only after an assessment."""

    id: int
    op: datetime
    organisatie: str
    eenheid: str
    rol: Rol | None
    actie: str
    doel: str
    verwerking: Verwerking
    naam: str


def find_dossier(*, actor: Actor, v_nummer: str) -> UUID:
    """The dossier with this V-nummer, if the own organisation has or had access to it."""
    with acting_as_huis():  # who keeps watch sees no persons; here only whether there is one
        personen = Persoon.objects.met_v_nummer(v_nummer)
        gevonden = Dossier.objects.filter(inburgeraar__persoon__in=personen)
        dossier_id = gevonden.values_list("pk", flat=True).first()
    if dossier_id is None:
        raise BestaatNiet("Dit dossier bestaat niet.")
    return get_dossier(actor=actor, dossier_id=dossier_id)


def get_dossier(*, actor: Actor, dossier_id: UUID) -> UUID:
    """`BestaatNiet` for a dossier with which the own organisation never had anything to do."""
    eenheden = Eenheid.objects.filter(organisatie_id=organisatie_van(actor))
    with acting_as_huis():
        bestaat = Toegang.objects.filter(dossier_id=dossier_id, eenheid__in=eenheden).exists()
    # Who looks at a person in danger would say where that person is (PD4).
    if not bestaat or find_bescherming(dossier_id) is not None:
        raise BestaatNiet("Dit dossier bestaat niet.")
    return dossier_id


def list_inzages(
    *,
    actor: Actor,
    dossier_id: UUID,
    met_namen: bool = False,
    voor: int | None = None,
    voor_persoon: bool = False,
) -> Sequence[Inzage]:
    """Newest first, a page at a time. Found through the LDV, which is indexed by person.

    `voor_persoon`: what goes to the person leaves out who looked while the huishouden was in
    danger: only the named could, and one of them may be what nobody may find (PD4).
    """
    merk = pseudoniem(dossier_id)
    traces = Ldvregel.objects.filter(betrokkene=betrokkene(merk)).values("trace_id")
    regels = Auditregel.objects.filter(
        trace_id__in=traces, pseudoniemen__contains=merk, uitkomst=Uitkomst.OK.value
    ).exclude(Q(rol=Rol.SYSTEEM.value) | GEHEIM)
    if voor_persoon:
        regels = regels.exclude(_tijdens_bescherming(dossier_id))
    if voor is not None:
        regels = regels.filter(id__lt=voor)
    rijen = list(regels.order_by("-id")[:HOOGSTENS])
    eenheden = Eenheid.objects.select_related("organisatie").in_bulk(
        [rij.eenheid_id for rij in rijen if rij.eenheid_id]
    )
    namen = _namen(rijen, eenheden, organisatie_van(actor)) if met_namen else {}
    return [_inzage(rij, eenheden, namen) for rij in rijen]


def list_alle_inzages(*, actor: Actor, dossier_id: UUID) -> Sequence[Inzage]:
    """Every look from the first on, without names: for the person whose dossier it is."""
    alle: list[Inzage] = []
    while stuk := list_inzages(
        actor=actor,
        dossier_id=dossier_id,
        voor=alle[-1].id if alle else None,
        voor_persoon=True,
    ):
        alle.extend(stuk)
    return alle


def _tijdens_bescherming(dossier_id: UUID) -> Q:
    with acting_as_huis():
        rijen = Bescherming.objects.filter(
            huishouden__leden__persoon__inburgeraars__dossier=dossier_id
        )
        tijden = list(rijen.values_list("ingesteld_at", "opgeheven_at").distinct())
    binnen = Q(pk__in=())
    for van, tot in tijden:
        binnen |= Q(created_at__gte=van, **({"created_at__lte": tot} if tot else {}))
    return binnen


def _namen(
    rijen: Sequence[Auditregel], eenheden: dict[UUID, Eenheid], organisatie_id: UUID
) -> dict[UUID, str]:
    """Names of the own colleagues: those of another organisation are for that one to give."""
    eigen = {
        rij.gebruiker_id
        for rij in rijen
        if rij.gebruiker_id
        and rij.eenheid_id in eenheden
        and eenheden[rij.eenheid_id].organisatie_id == organisatie_id
    }
    return dict(Gebruiker.objects.filter(pk__in=eigen).values_list("pk", "naam"))


def _inzage(rij: Auditregel, eenheden: dict[UUID, Eenheid], namen: dict[UUID, str]) -> Inzage:
    eenheid = eenheden.get(rij.eenheid_id) if rij.eenheid_id else None
    return Inzage(
        id=rij.pk,
        op=rij.created_at,
        organisatie=eenheid.organisatie.naam if eenheid else "",
        eenheid=rij.eenheid_naam,
        rol=Rol(rij.rol) if rij.rol else None,
        actie=rij.actie,
        doel=rij.doel,
        verwerking=get_verwerking(rij.verwerking) or verwerking_van(rij.actie),
        naam=namen.get(rij.gebruiker_id, "") if rij.gebruiker_id else "",
    )
