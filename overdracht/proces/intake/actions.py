"""Start, complete and correct the Brede intake; record the leerbaarheidstoets."""

from dataclasses import replace
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import intake as regels
from overdracht.core.feiten import SLEUTELS
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.volgorde import check_stap
from overdracht.data.models import Dossier, Intake, Leerbaarheidstoets
from overdracht.proces.intake.queries import get_intake, get_toets
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import BestaatNiet, require
from overdracht.support.toegang.queries import open_dossier


class Begin(TypedDict):
    """The first day, the form and the place."""

    intake_begonnen_op: date
    vorm: str
    plaats: str


class Einde(TypedDict):
    """The last day, and whether the person was there."""

    intake_afgerond_op: date
    intake_bij_verstek: bool


class Dagen(TypedDict):
    """The days that may be corrected."""

    intake_begonnen_op: date | None
    intake_afgerond_op: date | None


class Toets(TypedDict):
    """The day and the result, or the exemption and its ground."""

    leerbaarheidstoets_op: date | None
    uitslag: str
    leerbaarheidstoets_vrijgesteld: bool
    vrijstelling_reden: str


@transaction.atomic
def start_intake(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **begin: Unpack[Begin],
) -> Intake:
    """The Brede intake begins; in the azc that is allowed since 2022."""
    return _record_intake(actor, dossier_id, "begonnen", dict(begin), reden, versie, peildatum)


@transaction.atomic
def complete_intake(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **einde: Unpack[Einde],
) -> Intake:
    """The Brede intake is complete, if need be in absence after the third call (Wi 14(2))."""
    return _record_intake(actor, dossier_id, "afgerond", dict(einde), reden, versie, peildatum)


@transaction.atomic
def correct_intake(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str,
    versie: int | None = None,
    **dagen: Unpack[Dagen],
) -> Intake:
    """Correct the days; what stood there is kept, and the line moves along."""
    require(actor, Handeling.INTAKE_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_intake(actor=actor, dossier=dossier)
    if rij is None:
        raise BestaatNiet("Er is nog geen intake.")
    oud = {veld: getattr(rij, veld) for veld in dagen}
    _check(dossier, dict(dagen), reden, peildatum)
    rij.expect(versie).correct(at=timezone.now(), **dagen)
    settle(
        actor,
        dossier,
        "intake.verbeterd",
        oud=oud,
        nieuw=dict(dagen),
        reden=reden,
        peildatum=peildatum,
    )
    return rij


@transaction.atomic
def record_toets(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **toets: Unpack[Toets],
) -> Leerbaarheidstoets:
    """The leerbaarheidstoets was done, or the person is exempt (Wi 14(3), (6)).

    A second time corrects the first: what stood there is kept.
    """
    require(actor, Handeling.LEERBAARHEIDSTOETS_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_toets(actor=actor, dossier=dossier)
    oud = {veld: getattr(rij, veld, None) for veld in toets}
    if rij is not None:
        rij.check_versie(versie, toets)
    _check(dossier, dict(toets), reden, peildatum)
    woord = "vastgelegd" if rij is None else "verbeterd"
    if rij is None:
        rij = Leerbaarheidstoets.objects.create(
            dossier=dossier, vastgelegd_door_id=actor.medewerker_id, **toets
        )
    else:
        rij.expect(versie).correct(at=timezone.now(), **toets)
    settle(
        actor,
        dossier,
        f"leerbaarheidstoets.{woord}",
        oud=oud,
        nieuw=_dagen(dict(toets)),
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _record_intake(  # the common way of the two steps above
    actor: Actor,
    dossier_id: UUID,
    woord: str,
    nieuw: dict[str, Any],
    reden: str,
    versie: int | None,
    peildatum: date,
) -> Intake:
    require(actor, Handeling.INTAKE_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_intake(actor=actor, dossier=dossier)
    oud = {veld: getattr(rij, veld, None) for veld in nieuw}
    if rij is not None:
        rij.check_versie(versie, nieuw)
    _check(dossier, nieuw, reden, peildatum)
    if rij is None:
        rij = Intake.objects.create(
            dossier=dossier,
            koppeling_id=dossier.koppeling_nu,
            vastgelegd_door_id=actor.medewerker_id,
            **nieuw,
        )
    else:
        rij.expect(versie).amend(**nieuw)
    settle(
        actor,
        dossier,
        f"intake.{woord}",
        oud=_dagen(oud),
        nieuw=_dagen(nieuw),
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _dagen(velden: dict[str, Any]) -> dict[str, Any]:
    """The history shows the days to both parties; what was found is the gemeente's (domain 5.3)."""
    return {veld: waarde for veld, waarde in velden.items() if veld in regels.VELDEN}


def _check(dossier: Dossier, nieuw: dict[str, Any], reden: str, peildatum: date) -> None:
    voor = load_feiten([dossier.pk])[dossier.pk]
    feiten = {veld: waarde for veld, waarde in nieuw.items() if veld in SLEUTELS}
    check_stap(regels, voor, replace(voor, **feiten), reden=reden, peildatum=peildatum)
