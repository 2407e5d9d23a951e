"""What the pages of the koppeling need."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Eenheidsoort, Partij, Rol
from overdracht.core.feiten import Feiten
from overdracht.core.rechten import Actor
from overdracht.data.models import (
    Dossier,
    Eenheid,
    Inburgeraar,
    Koppeling,
    Medewerker,
    Verblijf,
)
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the koppeling is shown; it does not exist when it is not visible."""
    return open_dossier(actor, dossier_id)


def get_koppeling(*, actor: Actor, dossier: Dossier) -> Koppeling:
    """The present koppeling, else `BestaatNiet`."""
    rij = find_koppeling(actor=actor, dossier=dossier)
    if rij is None:
        raise BestaatNiet("Er is nu geen koppeling.")
    return rij


def find_koppeling(*, actor: Actor, dossier: Dossier) -> Koppeling | None:
    """The present koppeling, or None when the huishouden is not linked now."""
    rijen = Koppeling.objects.visible_to(actor).select_related("gemeente", "coa_locatie")
    return rijen.filter(dossiers=dossier, ontkoppeld_op__isnull=True).first()


def list_koppelingen(*, actor: Actor, dossier: Dossier) -> list[Koppeling]:
    """Every koppeling of the huishouden, the former ones too, in order."""
    rijen = Koppeling.objects.visible_to(actor).select_related("gemeente", "coa_locatie")
    return list(rijen.filter(huishouden=dossier.huishouden_id).order_by("gekoppeld_op"))


def get_inburgeraar(*, actor: Actor, dossier: Dossier) -> Inburgeraar:
    """The row with the days of vergunning and kennisgeving."""
    return Inburgeraar.objects.visible_to(actor).get(pk=dossier.inburgeraar_id)


def list_verblijven(*, actor: Actor, dossier: Dossier) -> QuerySet[Verblijf]:
    """Where the inburgeraar stayed and stays, in order."""
    rijen = Verblijf.objects.visible_to(actor).select_related("coa_locatie")
    return rijen.filter(dossier=dossier).order_by("van", "created_at")


def get_verblijf(*, actor: Actor, dossier: Dossier) -> Verblijf:
    """The stay of now, else `BestaatNiet`."""
    rij = list_verblijven(actor=actor, dossier=dossier).filter(tot__isnull=True).last()
    if rij is None:
        raise BestaatNiet("De inburgeraar verblijft nu niet bij COA.")
    return rij


def get_eerder_verblijf(*, actor: Actor, dossier: Dossier, verblijf_id: UUID) -> Verblijf:
    """One stay of this dossier, else `BestaatNiet`."""
    rij = list_verblijven(actor=actor, dossier=dossier).filter(pk=verblijf_id).first()
    if rij is None:
        raise BestaatNiet("Dit verblijf bestaat niet.")
    return rij


def list_dossiers(*, actor: Actor, dossier: Dossier) -> list[Dossier]:
    """This dossier and those of the others in the huishouden, as far as this actor sees them."""
    rijen = Dossier.objects.visible_to(actor).filter(huishouden=dossier.huishouden_id)
    return list(rijen.select_related("inburgeraar__persoon").order_by("pk"))


def list_gemeenten() -> QuerySet[Eenheid]:
    """Every gemeente that can be linked to."""
    return Eenheid.objects.filter(soort=Eenheidsoort.GEMEENTE.value, actief=True)


def list_gemeenten_voor(actor: Actor) -> QuerySet[Eenheid]:
    """The gemeenten for which this actor may register: COA all, a gemeente its own."""
    rijen = list_gemeenten()
    if actor.partij is not Partij.GEMEENTE or actor.eenheid_id is None:
        return rijen
    return rijen.filter(pk=actor.eenheid_id)


def list_locaties() -> QuerySet[Eenheid]:
    """Every COA-locatie where one can stay."""
    return Eenheid.objects.filter(soort=Eenheidsoort.COA_LOCATIE.value, actief=True)


def list_collegas(*, eenheid_id: UUID, rol: Rol, peildatum: date) -> Sequence[Medewerker]:
    """Who works at this unit in this role today."""
    rijen = Medewerker.objects.op(peildatum).filter(
        eenheid_id=eenheid_id, rol=rol.value, gebruiker__is_active=True
    )
    return list(rijen.select_related("gebruiker").order_by("gebruiker__naam"))


def get_feiten(dossier: Dossier) -> Feiten:
    """The facts of an opened dossier."""
    return load_feiten([dossier.pk])[dossier.pk]
