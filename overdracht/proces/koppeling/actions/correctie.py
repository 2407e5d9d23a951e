"""Correct the days of a koppeling and of a vergunning, and record DUO's kennisgeving."""

from dataclasses import replace
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import koppeling as regels
from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.volgorde import check_dagen, check_stap
from overdracht.data.models import Dossier, Inburgeraar, Koppeling
from overdracht.proces.koppeling.queries import (
    get_feiten,
    get_inburgeraar,
    get_koppeling,
    list_dossiers,
)
from overdracht.support.planning.actions import settle
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Koppeldagen(TypedDict):
    """The days of a koppeling that may be corrected."""

    gekoppeld_op: date
    tvs_melding_op: date | None


@transaction.atomic
def correct_koppeling(
    *,
    actor: Actor,
    dossier_id: UUID,
    reden: str,
    peildatum: date,
    versie: int | None = None,
    **dagen: Unpack[Koppeldagen],
) -> Koppeling:
    """Correct the days of a koppeling; the line of everyone in the huishouden moves along."""
    require(actor, Handeling.KOPPELING_CORRIGEREN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_koppeling(actor=actor, dossier=dossier)
    dossiers = list_dossiers(actor=actor, dossier=dossier)
    oud = {veld: getattr(rij, veld) for veld in dagen}
    for een in dossiers:
        _check(een, dict(dagen), reden, peildatum)
    rij.expect(versie).correct(at=timezone.now(), **dagen)
    for een in dossiers:
        settle(
            actor,
            een,
            "koppeling.verbeterd",
            oud=oud,
            nieuw=dict(dagen),
            reden=reden,
            peildatum=peildatum,
        )
    return rij


@transaction.atomic
def correct_vergunning(
    *,
    actor: Actor,
    dossier_id: UUID,
    vergunning_op: date,
    reden: str,
    peildatum: date,
    versie: int | None = None,
) -> Inburgeraar:
    """Correct the day of the vergunning of one inburgeraar."""
    require(actor, Handeling.KOPPELING_CORRIGEREN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_inburgeraar(actor=actor, dossier=dossier)
    nieuw = {"vergunning_op": vergunning_op}
    regels.check_stelsel(vergunning_op)
    _check(dossier, nieuw, reden, peildatum)
    oud = {"vergunning_op": rij.vergunning_op}
    rij.expect(versie).correct(at=timezone.now(), **nieuw)
    settle(
        actor,
        dossier,
        "vergunning.verbeterd",
        oud=oud,
        nieuw=nieuw,
        reden=reden,
        peildatum=peildatum,
    )
    return rij


@transaction.atomic
def record_kennisgeving(
    *,
    actor: Actor,
    dossier_id: UUID,
    kennisgeving_op: date,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Inburgeraar:
    """DUO's written notice of the plicht: one of the two days that start the PIP clock.

    A second time corrects the first, with a reason: what stood there is kept.
    """
    require(actor, Handeling.KENNISGEVING_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_inburgeraar(actor=actor, dossier=dossier)
    oud = {"kennisgeving_op": rij.kennisgeving_op}
    nieuw: dict[str, Any] = {"kennisgeving_op": kennisgeving_op}
    is_verbetering = rij.kennisgeving_op is not None
    if is_verbetering and not reden.strip():
        raise RegelOvertreden("koppeling.zonder_reden", "Besluit inburgering 5.3", "reden")
    na = replace(get_feiten(dossier), **nieuw)
    check_dagen(na, ("kennisgeving_op",), peildatum=peildatum)
    if is_verbetering:
        rij.expect(versie).correct(at=timezone.now(), **nieuw)
    else:
        rij.expect(versie).amend(**nieuw)
    settle(
        actor,
        dossier,
        "kennisgeving.verbeterd" if is_verbetering else "kennisgeving.vastgelegd",
        oud=oud,
        nieuw=nieuw,
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _check(dossier: Dossier, nieuw: dict[str, Any], reden: str, peildatum: date) -> None:
    voor = get_feiten(dossier)
    check_stap(regels, voor, replace(voor, **nieuw), reden=reden, peildatum=peildatum)
