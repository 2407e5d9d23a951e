"""End a koppeling, and link the huishouden to another gemeente (DX-02)."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from overdracht.core import koppeling as regels
from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Contactpersoon, Dossier, Koppeling, Verblijf
from overdracht.data.wie import acting_as_huis
from overdracht.proces.koppeling.actions.contact import add_contactpersonen
from overdracht.proces.koppeling.actions.dossier import announce, give_toegang
from overdracht.proces.koppeling.actions.registratie import BRON, lock_registratie
from overdracht.proces.koppeling.queries import find_koppeling
from overdracht.support.audit.actions import record
from overdracht.support.berichten.actions import queue
from overdracht.support.planning.actions import replan_many
from overdracht.support.toegang.actions import close_toegang
from overdracht.support.toegang.actions.bescherming import find_bescherming
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Nieuw(TypedDict):
    """The koppeling that comes instead."""

    gemeente_id: UUID
    gekoppeld_op: date
    tvs_melding_op: date


@transaction.atomic
def end_koppeling(
    *,
    actor: Actor,
    dossier_id: UUID,
    ontkoppeld_op: date,
    reden: str,
    peildatum: date,
    versie: int | None = None,
) -> Koppeling:
    """The huishouden is no longer linked; for the gemeente its dossiers are gone at once."""
    require(actor, Handeling.KOPPELING_HERKOPPELEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    koppeling = _open_koppeling(actor, dossier)
    koppeling.expect(versie)
    with acting_as_huis():
        dossiers = _huisgenoten(dossier)
        _beeindig(
            actor, koppeling, dossiers, ontkoppeld_op=ontkoppeld_op, reden=reden, op=peildatum
        )
        replan_many([een.pk for een in dossiers], peildatum=peildatum)
        for een in dossiers:
            _vertel_azc(een, "koppeling.beeindigd", {"ontkoppeld_op": ontkoppeld_op})
    return koppeling


@transaction.atomic
def relink_koppeling(
    *,
    actor: Actor,
    dossier_id: UUID,
    reden: str,
    peildatum: date,
    versie: int | None = None,
    **nieuw: Unpack[Nieuw],
) -> Koppeling:
    """Another gemeente houses this huishouden: its T0 is the new TVS-melding.

    The old koppeling closes with the reason and its terms fall away; PIP, toets and klantprofiel
    moments stay. The former gemeente sees nothing from this moment on.
    """
    require(actor, Handeling.KOPPELING_HERKOPPELEN)
    lock_registratie()
    dossier = open_dossier(actor, dossier_id, lock=True)
    oud = find_koppeling(actor=actor, dossier=dossier)
    _check(dossier, oud, nieuw, peildatum)
    if oud is not None:
        oud.expect(versie)
    return _herkoppel(actor, dossier, oud, nieuw, reden, peildatum)


@acting_as_huis()
def _herkoppel(
    actor: Actor,
    dossier: Dossier,
    oud: Koppeling | None,
    nieuw: Nieuw,
    reden: str,
    peildatum: date,
) -> Koppeling:
    """For everyone of the huishouden, whoever of them the actor may see."""
    dossiers = _huisgenoten(dossier)
    casemanager_id = _casemanager(oud)
    if oud is not None:
        op = nieuw["gekoppeld_op"]
        _beeindig(actor, oud, dossiers, ontkoppeld_op=op, reden=reden, op=peildatum)
    koppeling = _koppel(actor, dossier, nieuw, casemanager_id, peildatum)
    lopend = [een for een in dossiers if een.afgesloten_op is None]
    for een in lopend:
        _zet(een, koppeling)
        give_toegang(actor, een, koppeling.gemeente_id, None)
    announce(actor, lopend, koppeling, peildatum=peildatum)
    return koppeling


def _open_koppeling(actor: Actor, dossier: Dossier) -> Koppeling:
    koppeling = find_koppeling(actor=actor, dossier=dossier)
    if koppeling is None:
        raise RegelOvertreden("koppeling.niet_gekoppeld", BRON, "ontkoppeld_op")
    return koppeling


def _check(dossier: Dossier, oud: Koppeling | None, nieuw: Nieuw, peildatum: date) -> None:
    if dossier.afgesloten_op is not None:
        raise RegelOvertreden("koppeling.dossier_gesloten", BRON)
    if oud is not None and oud.gemeente_id == nieuw["gemeente_id"]:
        raise RegelOvertreden("koppeling.zelfde_gemeente", BRON, "gemeente_id")
    for eerder in Koppeling.objects.filter(huishouden_id=dossier.huishouden_id):
        regels.check_herkoppeling(
            oud_op=eerder.ontkoppeld_op or eerder.gekoppeld_op, nieuw_op=nieuw["gekoppeld_op"]
        )
    feiten = Feiten(
        vergunning_op=dossier.inburgeraar.vergunning_op,
        gekoppeld_op=nieuw["gekoppeld_op"],
        tvs_melding_op=nieuw["tvs_melding_op"],
    )
    regels.check(feiten, peildatum=peildatum)


def _huisgenoten(dossier: Dossier) -> list[Dossier]:
    """Every dossier of the huishouden: it is linked as one, whoever of them one may see."""
    rijen = Dossier.objects.select_for_update(of=("self",)).filter(
        huishouden_id=dossier.huishouden_id
    )
    return list(rijen.select_related("inburgeraar__persoon").order_by("pk"))


def _beeindig(
    actor: Actor,
    koppeling: Koppeling,
    dossiers: list[Dossier],
    *,
    ontkoppeld_op: date,
    reden: str,
    op: date,
) -> None:
    regels.check_ontkoppeling(
        gekoppeld_op=koppeling.gekoppeld_op, ontkoppeld_op=ontkoppeld_op, peildatum=op
    )
    koppeling.amend(ontkoppeld_op=ontkoppeld_op, ontkoppeld_reden=reden)
    _sluit_contacten(koppeling, ontkoppeld_op)
    for dossier in dossiers:
        _zet(dossier, None)
        record(
            actor,
            "koppeling.beeindigd",
            dossier,
            oud={"gemeente": koppeling.gemeente.naam, "ontkoppeld_op": None},
            nieuw={"ontkoppeld_op": ontkoppeld_op},
            reden=reden,
            peildatum=op,
        )
        _sluit_toegang(actor, dossier, koppeling.gemeente_id)
    if find_bescherming(dossiers[0].pk) is not None:
        return  # nobody is told of who is in danger, without a name neither
    queue(
        "koppeling.ontkoppeld",
        eenheid_id=koppeling.gemeente_id,
        waarden={"ontkoppeld_op": ontkoppeld_op},
        sleutel=f"koppeling.ontkoppeld:{koppeling.pk}",
    )


def _sluit_toegang(actor: Actor, dossier: Dossier, gemeente_id: UUID) -> None:
    """The gemeente, whom it let in for an emergency, and the partners that work for it."""
    for soort in (Toegangsoort.KOPPELING, Toegangsoort.NOODTOEGANG):
        close_toegang(actor=actor, dossier=dossier, soort=soort, eenheid_id=gemeente_id)
    close_toegang(actor=actor, dossier=dossier, soort=Toegangsoort.OPDRACHT)


def _sluit_contacten(koppeling: Koppeling, op: date) -> None:
    for rij in Contactpersoon.objects.filter(koppeling=koppeling, tot__isnull=True):
        rij.amend(tot=max(rij.van, op))


def _koppel(
    actor: Actor, dossier: Dossier, nieuw: Nieuw, casemanager_id: UUID | None, peildatum: date
) -> Koppeling:
    verblijven = Verblijf.objects.filter(dossier=dossier).order_by("van")
    verblijf = verblijven.filter(tot__isnull=True).last() or verblijven.last()
    if verblijf is None:
        raise RegelOvertreden("koppeling.zonder_verblijf", BRON, "gemeente_id")
    koppeling = Koppeling.objects.create(
        huishouden_id=dossier.huishouden_id,
        coa_locatie_id=verblijf.coa_locatie_id,
        vastgelegd_door_id=actor.medewerker_id,
        **nieuw,
    )
    add_contactpersonen(actor, koppeling, peildatum=peildatum, casemanager_id=casemanager_id)
    return koppeling


def _casemanager(koppeling: Koppeling | None) -> UUID | None:
    """The casemanager goes along: at the azc nothing changes."""
    rijen = Contactpersoon.objects.filter(
        koppeling=koppeling, rol=Rol.CASEMANAGER.value, tot__isnull=True
    )
    return rijen.values_list("medewerker_id", flat=True).first()


def _zet(dossier: Dossier, koppeling: Koppeling | None) -> None:
    dossier.koppeling = koppeling
    Dossier.objects.filter(pk=dossier.pk).update(
        koppeling=koppeling, versie=F("versie") + 1, updated_at=timezone.now()
    )


def _vertel_azc(dossier: Dossier, soort: str, waarden: dict[str, date]) -> None:
    verblijf = Verblijf.objects.filter(dossier=dossier, tot__isnull=True).first()
    if verblijf is not None:
        queue(soort, eenheid_id=verblijf.coa_locatie_id, dossier_id=dossier.pk, waarden=waarden)
