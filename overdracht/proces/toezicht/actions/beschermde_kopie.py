"""A copy for somebody in danger: asked by one who is named, allowed by another, made once.

The privacy officer does not know that the dossier exists. What came since the danger says where
somebody is, so it is not on paper; nor is who looked. None of it comes into the history.
"""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.bescherming import (
    check_kopie_akkoord,
    check_kopie_maken,
    check_kopie_vragen,
)
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Bescherming, Dossier
from overdracht.data.models.bescherming import STAAND
from overdracht.data.wie import acting_as_huis
from overdracht.proces.toezicht.actions.eigen_dossier import Kopie
from overdracht.proces.toezicht.queries.eigen_dossier import load_onderdelen
from overdracht.proces.toezicht.queries.gedeeld import load_gedeeld
from overdracht.proces.toezicht.queries.wie_keek import list_alle_inzages
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import BestaatNiet, require
from overdracht.support.toegang.queries import open_dossier


class Aanvraag(NamedTuple):
    """How it stands with the copy of this dossier; `is_van_hier` False: of a housemate."""

    dossier: Dossier
    bescherming: Bescherming
    is_van_hier: bool
    vroeg_zelf: bool
    is_toegestaan: bool


@transaction.atomic
def view_beschermde_kopie(*, actor: Actor, dossier_id: UUID) -> Aanvraag:
    """The page: only for who is named, of a dossier that is put away."""
    require(actor, Handeling.BESCHERMING_INSTELLEN)
    dossier = open_dossier(actor, dossier_id, mag_gesloten=True)
    rij = _staande(actor, dossier)
    vrager = rij.kopie_gevraagd_door
    record_act(actor, "bescherming_kopie.ingezien", dossiers=[dossier])
    return Aanvraag(
        dossier,
        rij,
        is_van_hier=rij.kopie_van_id == dossier.pk,
        vroeg_zelf=vrager is not None and vrager.gebruiker_id == actor.gebruiker_id,
        is_toegestaan=rij.kopie_akkoord_at is not None,
    )


@transaction.atomic
def ask_beschermde_kopie(
    *, actor: Actor, dossier_id: UUID, reden: str, versie: int | None = None
) -> Bescherming:
    """The first of two; the reason stands with the protected words, under their key."""
    require(actor, Handeling.BESCHERMING_INSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    rij = _staande(actor, dossier, lock=True)
    check_kopie_vragen(is_gevraagd=rij.kopie_van_id is not None)
    rij.write(
        versie,
        kopie_van_id=dossier.pk,
        kopie_reden=reden,
        kopie_gevraagd_door_id=actor.medewerker_id,
    )
    record_act(actor, "bescherming_kopie.gevraagd", dossiers=[dossier])
    return rij


@transaction.atomic
def allow_beschermde_kopie(*, actor: Actor, dossier_id: UUID) -> None:
    """The second of two says yes; it holds for a day."""
    require(actor, Handeling.BESCHERMING_INSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    rij = _gevraagde(actor, dossier)
    vrager = rij.kopie_gevraagd_door
    check_kopie_akkoord(
        gevraagd_door=vrager.gebruiker_id if vrager else None, gebruiker_id=actor.gebruiker_id
    )
    rij.write(None, kopie_akkoord_at=timezone.now(), kopie_akkoord_door_id=actor.medewerker_id)
    record_act(actor, "bescherming_kopie.goedgekeurd", dossiers=[dossier])


@transaction.atomic
def drop_beschermde_kopie(*, actor: Actor, dossier_id: UUID) -> None:
    """No, or not any more: either of the named may."""
    require(actor, Handeling.BESCHERMING_INSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    _wis(_gevraagde(actor, dossier))
    record_act(actor, "bescherming_kopie.ingetrokken", dossiers=[dossier])


@transaction.atomic
def give_beschermde_kopie(*, actor: Actor, dossier_id: UUID, peildatum: date) -> Kopie:
    """The paper, once; without the name of who made it and of the organisation."""
    require(actor, Handeling.BESCHERMING_INSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    rij = _gevraagde(actor, dossier)
    check_kopie_maken(akkoord_at=rij.kopie_akkoord_at, nu=timezone.now())
    record_act(actor, "bescherming_kopie.gegeven", dossiers=[dossier])
    _wis(rij)
    with acting_as_huis():  # the person gets all of the own, also what this colleague does not read
        onderdelen = load_onderdelen(dossier_id)
        gedeeld = load_gedeeld(dossier_id)
        inzages = list_alle_inzages(actor=actor, dossier_id=dossier_id)
    return Kopie(
        voor=dossier.inburgeraar.persoon.naam,
        door="",
        organisatie="",
        op=peildatum,
        kenmerk=str(dossier_id)[:8],
        onderdelen=onderdelen,
        inzages=inzages,
        gedeeld=gedeeld,
    )


def _staande(actor: Actor, dossier: Dossier, *, lock: bool = False) -> Bescherming:
    rijen = Bescherming.objects.visible_to(actor).filter(
        STAAND, huishouden_id=dossier.huishouden_id
    )
    rij = rijen.first()
    if rij is None:
        raise BestaatNiet("Dit dossier is niet afgeschermd.")
    return Bescherming.objects.select_for_update().get(pk=rij.pk) if lock else rij


def _gevraagde(actor: Actor, dossier: Dossier) -> Bescherming:
    """What was asked of this very dossier."""
    rij = _staande(actor, dossier, lock=True)
    if rij.kopie_van_id != dossier.pk:
        raise BestaatNiet("Van dit dossier is geen kopie gevraagd.")
    return rij


def _wis(rij: Bescherming) -> None:
    rij.write(
        None,
        kopie_van_id=None,
        kopie_reden="",
        kopie_gevraagd_door_id=None,
        kopie_akkoord_at=None,
        kopie_akkoord_door_id=None,
    )
