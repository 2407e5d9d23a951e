"""The colleagues of one's own organisation, their roles, and their way in."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Subquery

from overdracht.core.account import BIJZONDER, loopt_af
from overdracht.core.begrippen import Eenheidsoort, Rol
from overdracht.core.rechten import EENHEID_VAN_ROL, Actor, Handeling
from overdracht.data.models import (
    Beheerwijziging,
    Eenheid,
    Gebruiker,
    Inlogidentiteit,
    Medewerker,
    Rechtencontrole,
    Uitnodiging,
)
from overdracht.support.toegang.policy import BestaatNiet, require

HOOGSTENS = 500
BESTAAT_NIET = UUID(int=0)
ALLE, ZONDER_STAP, LOOPT_AF, UIT = "alle", "zonder_stap", "loopt_af", "uit"


class Collega(NamedTuple):
    """One colleague with the roles at this organisation and the state of the account."""

    gebruiker: Gebruiker
    rollen: Sequence[Medewerker]
    heeft_stap: bool
    is_uitgenodigd: bool
    heeft_identiteit: bool


class Bijzonder(NamedTuple):
    """One special right, and when somebody last looked whether it is still needed."""

    medewerker: Medewerker
    gecontroleerd_op: date | None
    door: str


def get_organisatie_id(actor: Actor) -> UUID:
    """The organisation of this beheerder."""
    require(actor, Handeling.MEDEWERKER_BEHEREN)
    return Eenheid.objects.get(pk=actor.eenheid_id or BESTAAT_NIET).organisatie_id


def list_eigen_eenheden(actor: Actor) -> Sequence[Eenheid]:
    """Where a colleague of this organisation can work."""
    rijen = Eenheid.objects.filter(organisatie_id=get_organisatie_id(actor), actief=True)
    return list(rijen.order_by("naam"))


def list_rollen(actor: Actor) -> Sequence[Rol]:
    """The roles that exist at one of those."""
    soorten = {Eenheidsoort(eenheid.soort) for eenheid in list_eigen_eenheden(actor)}
    return [rol for rol in Rol if EENHEID_VAN_ROL[rol] & soorten]


def list_collegas(*, actor: Actor, peildatum: date, toon: str = ALLE) -> Sequence[Collega]:
    """Everyone who has or had a role here and can still come in, or a part of them."""
    rijen = _gebruikers(actor)
    if toon == ZONDER_STAP:
        rijen = rijen.filter(is_active=True, heeft_stap=False, heeft_identiteit=False)
    elif toon == UIT:
        rijen = rijen.filter(is_active=False)
    collegas = [_collega(rij) for rij in rijen.order_by("naam")[:HOOGSTENS]]
    if toon == LOOPT_AF:
        collegas = [c for c in collegas if any(_loopt_af(rol, peildatum) for rol in c.rollen)]
    return collegas


def get_collega(*, actor: Actor, gebruiker_id: UUID) -> Collega:
    """One of them; `BestaatNiet` for a colleague of another organisation."""
    rij = _gebruikers(actor).filter(pk=gebruiker_id).first()
    if rij is None:
        raise BestaatNiet("Deze medewerker bestaat niet.")
    return _collega(rij)


def get_rol(*, actor: Actor, medewerker_id: UUID) -> Medewerker:
    """One role at this organisation; `BestaatNiet` for any other."""
    rijen = Medewerker.objects.filter(
        pk=medewerker_id, eenheid__organisatie_id=get_organisatie_id(actor)
    )
    rij = rijen.select_related("gebruiker", "eenheid").first()
    if rij is None:
        raise BestaatNiet("Deze rol bestaat niet.")
    return rij


def list_wijzigingen(*, actor: Actor, gebruiker_id: UUID) -> Sequence[Beheerwijziging]:
    """What was changed about this colleague by this organisation, the last first."""
    return list(
        Beheerwijziging.objects.filter(
            organisatie_id=get_organisatie_id(actor), gebruiker_id=gebruiker_id
        )[:50]
    )


def list_bijzonder(*, actor: Actor, peildatum: date) -> Sequence[Bijzonder]:
    """Who holds a special right here today."""
    laatste = Rechtencontrole.objects.filter(medewerker=OuterRef("pk"))
    rijen: QuerySet[Any] = (
        Medewerker.objects.op(peildatum)
        .filter(
            eenheid__organisatie_id=get_organisatie_id(actor),
            rol__in=[rol.value for rol in BIJZONDER],
            gebruiker__is_active=True,
        )
        .annotate(
            gecontroleerd_op=Subquery(laatste.values("gecontroleerd_op")[:1]),
            door_naam=Subquery(laatste.values("door_naam")[:1]),
        )
        .select_related("gebruiker", "eenheid")
        .order_by("gecontroleerd_op", "gebruiker__naam")
    )
    return [Bijzonder(rij, rij.gecontroleerd_op, rij.door_naam or "") for rij in rijen]


def _gebruikers(actor: Actor) -> QuerySet[Any]:
    hier = Medewerker.objects.filter(eenheid__organisatie_id=get_organisatie_id(actor))
    stappen = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)
    open_links = Uitnodiging.objects.filter(gebruikt_at__isnull=True, ingetrokken_at__isnull=True)
    return (
        Gebruiker.objects.filter(Exists(hier.filter(gebruiker=OuterRef("pk"))))
        .annotate(
            heeft_stap=Exists(stappen.filter(user_id=OuterRef("pk"))),
            is_uitgenodigd=Exists(open_links.filter(gebruiker=OuterRef("pk"))),
            heeft_identiteit=Exists(
                Inlogidentiteit.objects.filter(gebruiker=OuterRef("pk"), inlogdienst__actief=True)
            ),
        )
        .prefetch_related(
            Prefetch(
                "medewerkers",
                hier.select_related("eenheid").order_by("-van"),
                to_attr="rollen_hier",
            )
        )
    )


def _collega(rij: Gebruiker) -> Collega:
    gevonden: dict[str, object] = rij.__dict__
    rollen = gevonden["rollen_hier"]
    assert isinstance(rollen, list)  # noqa: S101  # what the prefetch put there
    return Collega(
        rij,
        rollen,
        heeft_stap=bool(gevonden["heeft_stap"]),
        is_uitgenodigd=bool(gevonden["is_uitgenodigd"]),
        heeft_identiteit=bool(gevonden["heeft_identiteit"]),
    )


def _loopt_af(rol: Medewerker, peildatum: date) -> bool:
    return loopt_af(rol.tot, peildatum=peildatum)
