"""Move an inburgeraar to another azc (DX-01), and correct where somebody stayed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import koppeling as regels
from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.volgorde import check_stap
from overdracht.data.models import Contactpersoon, Dossier, Koppeling, Verblijf
from overdracht.data.wie import acting_as_huis
from overdracht.proces.koppeling.queries import (
    get_eerder_verblijf,
    get_feiten,
    get_verblijf,
    list_collegas,
    list_dossiers,
    list_verblijven,
)
from overdracht.support.berichten.actions import queue
from overdracht.support.planning.actions import settle
from overdracht.support.toegang.actions import move_toegang
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Overplaatsing(TypedDict):
    """Where to, since when, and whether the whole huishouden went."""

    coa_locatie_id: UUID
    overgeplaatst_op: date
    met_huishouden: bool


class Plek(TypedDict):
    """What may be corrected of a stay."""

    coa_locatie_id: UUID
    van: date


@transaction.atomic
def move_verblijf(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **over: Unpack[Overplaatsing],
) -> Verblijf:
    """A transfer: the old locatie loses sight of the dossier, the new one gains it.

    The Voorinburgering stays open (it goes on at the new azc); the gemeente is asked to look at
    the scenario again, for the distance changed.
    """
    require(actor, Handeling.VERBLIJF_REGISTREREN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_verblijf(actor=actor, dossier=dossier)
    rij.expect(versie)
    samen = _wie_gaan_mee(actor, dossier, rij) if over["met_huishouden"] else ()
    nieuw = _verplaats(actor, dossier, rij, over, reden, peildatum)
    for ander, verblijf in samen:
        _verplaats(actor, ander, verblijf, over, reden, peildatum)
    if dossier.koppeling is not None:
        _wissel_casemanager(actor, dossier.koppeling, rij.coa_locatie_id, nieuw, peildatum)
    return nieuw


@transaction.atomic
def correct_verblijf(
    *,
    actor: Actor,
    dossier_id: UUID,
    verblijf_id: UUID,
    reden: str,
    peildatum: date,
    versie: int | None = None,
    **plek: Unpack[Plek],
) -> Verblijf:
    """The locatie or the day of a stay was wrong; who may see the dossier follows."""
    require(actor, Handeling.VERBLIJF_REGISTREREN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_eerder_verblijf(actor=actor, dossier=dossier, verblijf_id=verblijf_id)
    oud = {"coa_locatie": rij.coa_locatie.naam, "aankomst_op": rij.van}
    overgeplaatst_op = plek["van"] if rij.overgeplaatst_op else None
    _check(dossier, overgeplaatst_op, reden, peildatum)
    vorige = _vorige(actor, dossier, rij, plek["van"])
    # The later of the two goes first, for the stays may never overlap.
    is_later = plek["van"] > rij.van
    if vorige is not None and not is_later:
        vorige.correct(at=timezone.now(), tot=plek["van"])
    rij.expect(versie).correct(at=timezone.now(), **plek, overgeplaatst_op=overgeplaatst_op)
    if vorige is not None and is_later:
        vorige.correct(at=timezone.now(), tot=plek["van"])
    rij.refresh_from_db(fields=["coa_locatie"])
    _corrigeer_koppeling(dossier, rij)
    if rij.tot is None:
        _geef_door(actor, dossier, rij)
    settle(
        actor,
        dossier,
        "verblijf.verbeterd",
        oud=oud,
        nieuw={"coa_locatie": rij.coa_locatie.naam, "aankomst_op": rij.van},
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _verplaats(
    actor: Actor,
    dossier: Dossier,
    rij: Verblijf,
    over: Overplaatsing,
    reden: str,
    peildatum: date,
) -> Verblijf:
    op = over["overgeplaatst_op"]
    regels.check_overplaatsing(
        van=rij.van,
        overgeplaatst_op=op,
        is_dezelfde=rij.coa_locatie_id == over["coa_locatie_id"],
    )
    _check(dossier, op, reden, peildatum)
    rij.amend(tot=op)
    nieuw = Verblijf.objects.create(
        dossier=dossier,
        coa_locatie_id=over["coa_locatie_id"],
        van=op,
        overgeplaatst_op=op,
        vastgelegd_door_id=actor.medewerker_id,
    )
    _geef_door(actor, dossier, nieuw)
    settle(
        actor,
        dossier,
        "inburgeraar.overgeplaatst",
        oud={"coa_locatie": rij.coa_locatie.naam, "overgeplaatst_op": rij.overgeplaatst_op},
        nieuw={"coa_locatie": nieuw.coa_locatie.naam, "overgeplaatst_op": op},
        reden=reden,
        peildatum=peildatum,
    )
    _vraag_heroverweging(dossier, nieuw)
    return nieuw


def _geef_door(actor: Actor, dossier: Dossier, verblijf: Verblijf) -> None:
    """From now on the dossier is that of this locatie, which is told."""
    move_toegang(
        actor=actor,
        dossier=dossier,
        soort=Toegangsoort.VERBLIJF,
        naar_id=verblijf.coa_locatie_id,
    )
    queue(
        "dossier.overgedragen",
        eenheid_id=verblijf.coa_locatie_id,
        dossier_id=dossier.pk,
        sleutel=f"dossier.overgedragen:{verblijf.pk}:{verblijf.coa_locatie_id}",
    )


def _vraag_heroverweging(dossier: Dossier, verblijf: Verblijf) -> None:
    if dossier.scenario and dossier.koppeling is not None:
        queue(
            "scenario.heroverwegen",
            eenheid_id=dossier.koppeling.gemeente_id,
            dossier_id=dossier.pk,
            waarden={"coa_locatie": verblijf.coa_locatie.naam},
            sleutel=f"scenario.heroverwegen:{verblijf.pk}",
        )


def _wie_gaan_mee(
    actor: Actor, dossier: Dossier, rij: Verblijf
) -> Iterable[tuple[Dossier, Verblijf]]:
    """The others of the huishouden who stay at the same locatie."""
    anderen = [d for d in list_dossiers(actor=actor, dossier=dossier) if d.pk != dossier.pk]
    verblijven = Verblijf.objects.visible_to(actor).select_related("coa_locatie")
    rijen = verblijven.filter(
        dossier__in=anderen, tot__isnull=True, coa_locatie_id=rij.coa_locatie_id
    )
    per_dossier = {verblijf.dossier_id: verblijf for verblijf in rijen}
    return [(ander, per_dossier[ander.pk]) for ander in anderen if ander.pk in per_dossier]


@acting_as_huis()
def _wissel_casemanager(
    actor: Actor, koppeling: Koppeling, van_id: UUID, verblijf: Verblijf, peildatum: date
) -> None:
    """When nobody of the huishouden is left there, the casemanager of the old azc is not the
    contact any more; of the new azc it is, if there is only one."""
    leden = Verblijf.objects.filter(dossier__koppeling=koppeling, tot__isnull=True)
    if leden.filter(coa_locatie_id=van_id).exists():
        return
    rollen = Contactpersoon.objects.filter(
        koppeling=koppeling, rol=Rol.CASEMANAGER.value, tot__isnull=True
    )
    for contact in rollen.exclude(medewerker__eenheid_id=verblijf.coa_locatie_id):
        contact.amend(tot=max(contact.van, verblijf.van))
    collegas = list_collegas(
        eenheid_id=verblijf.coa_locatie_id, rol=Rol.CASEMANAGER, peildatum=peildatum
    )
    if len(collegas) == 1 and not rollen.exists():
        Contactpersoon.objects.create(
            koppeling=koppeling,
            rol=Rol.CASEMANAGER.value,
            medewerker=collegas[0],
            van=verblijf.van,
            vastgelegd_door_id=actor.medewerker_id,
        )


def _vorige(actor: Actor, dossier: Dossier, rij: Verblijf, van: date) -> Verblijf | None:
    """The stay that ended on the day on which this one began, and now on another."""
    if rij.overgeplaatst_op is None or van == rij.van:
        return None
    eerdere = list_verblijven(actor=actor, dossier=dossier).filter(tot=rij.van)
    vorige = eerdere.exclude(pk=rij.pk).last()
    if vorige is not None:
        regels.check_overplaatsing(van=vorige.van, overgeplaatst_op=van, is_dezelfde=False)
    return vorige


def _corrigeer_koppeling(dossier: Dossier, rij: Verblijf) -> None:
    """The first stay is the azc of the koppeling."""
    koppeling = dossier.koppeling
    if rij.overgeplaatst_op is not None or koppeling is None:
        return
    if koppeling.coa_locatie_id != rij.coa_locatie_id:
        koppeling.correct(at=timezone.now(), coa_locatie=rij.coa_locatie)


def _check(dossier: Dossier, overgeplaatst_op: date | None, reden: str, peildatum: date) -> None:
    voor = get_feiten(dossier)
    na = replace(voor, overgeplaatst_op=overgeplaatst_op)
    check_stap(regels, voor, na, reden=reden, peildatum=peildatum)
