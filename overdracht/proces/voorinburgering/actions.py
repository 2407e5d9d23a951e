"""Offer, answer, start, end and correct the Voorinburgering."""

from dataclasses import replace
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import voorinburgering as regels
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.volgorde import check_stap
from overdracht.data.models import Dossier, Voorinburgering
from overdracht.proces.voorinburgering.queries import get_deelname, get_lopend
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Antwoord(TypedDict):
    """Agreed or declined, one of the two; a reason only when it was told."""

    voorinburgering_ingestemd_op: date | None
    voorinburgering_afgewezen_op: date | None
    afwijsreden: str


class Begin(TypedDict):
    """The first day, and the last day according to plan."""

    voorinburgering_begonnen_op: date
    voorinburgering_eindigt_naar_plan_op: date | None


class Einde(TypedDict):
    """The last day, and why it was the last."""

    voorinburgering_geeindigd_op: date
    eindreden: str


class Dagen(TypedDict):
    """The days that may be corrected."""

    voorinburgering_aangeboden_op: date | None
    voorinburgering_begonnen_op: date | None
    voorinburgering_eindigt_naar_plan_op: date | None
    voorinburgering_geeindigd_op: date | None


@transaction.atomic
def offer_voorinburgering(
    *,
    actor: Actor,
    dossier_id: UUID,
    voorinburgering_aangeboden_op: date,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Voorinburgering:
    """COA must offer it, and the person decides (Bi 3.17); an earlier "no" may be asked again."""
    require(actor, Handeling.VOORINBURGERING_AANBIEDEN)
    nieuw = {"voorinburgering_aangeboden_op": voorinburgering_aangeboden_op}
    return _record(actor, dossier_id, "aangeboden", nieuw, reden, versie, peildatum)


@transaction.atomic
def answer_voorinburgering(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **antwoord: Unpack[Antwoord],
) -> Voorinburgering:
    """The inburgeraar agrees or declines; both are fine, for it is voluntary (Bi 3.17)."""
    require(actor, Handeling.VOORINBURGERING_VASTLEGGEN)
    woord = "afgewezen" if antwoord["voorinburgering_afgewezen_op"] else "aanvaard"
    return _record(actor, dossier_id, woord, dict(antwoord), reden, versie, peildatum)


@transaction.atomic
def start_voorinburgering(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **begin: Unpack[Begin],
) -> Voorinburgering:
    """The modules begin; the planned end shows where the line may fall silent."""
    require(actor, Handeling.VOORINBURGERING_VASTLEGGEN)
    return _record(actor, dossier_id, "begonnen", dict(begin), reden, versie, peildatum)


@transaction.atomic
def end_voorinburgering(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **einde: Unpack[Einde],
) -> Voorinburgering:
    """The modules end; COA then brings the klantprofiel up to date (T-15)."""
    require(actor, Handeling.VOORINBURGERING_VASTLEGGEN)
    return _record(actor, dossier_id, "geeindigd", dict(einde), reden, versie, peildatum)


@transaction.atomic
def correct_voorinburgering(
    *,
    actor: Actor,
    dossier_id: UUID,
    rij_id: UUID,
    peildatum: date,
    reden: str,
    versie: int | None = None,
    **dagen: Unpack[Dagen],
) -> Voorinburgering:
    """Correct the days; what stood there is kept, and the line moves along."""
    require(actor, Handeling.VOORINBURGERING_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_deelname(actor=actor, dossier=dossier, rij_id=rij_id)
    oud = {veld: getattr(rij, veld) for veld in dagen}
    _check(dossier, dict(dagen), reden, peildatum)
    rij.expect(versie).correct(at=timezone.now(), **dagen)
    settle(
        actor,
        dossier,
        "voorinburgering.verbeterd",
        oud=oud,
        nieuw=dict(dagen),
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _record(  # the common way of the four steps above
    actor: Actor,
    dossier_id: UUID,
    woord: str,
    nieuw: dict[str, Any],
    reden: str,
    versie: int | None,
    peildatum: date,
) -> Voorinburgering:
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_lopend(actor=actor, dossier=dossier)
    oud = {veld: getattr(rij, veld, None) for veld in nieuw}
    if rij is not None:
        rij.check_versie(versie, nieuw)
    # After a "no" or an end another offer begins anew: the earlier days are of another deelname.
    schoon = dict.fromkeys(regels.VELDEN) if rij is None else {}
    _check(dossier, {**schoon, **nieuw}, reden, peildatum)
    if rij is None:
        rij = Voorinburgering.objects.create(
            dossier=dossier, vastgelegd_door_id=actor.medewerker_id, **nieuw
        )
    else:
        rij.expect(versie).amend(**nieuw)
    settle(
        actor,
        dossier,
        f"voorinburgering.{woord}",
        oud=oud,
        nieuw=nieuw,
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _check(dossier: Dossier, nieuw: dict[str, Any], reden: str, peildatum: date) -> None:
    voor = load_feiten([dossier.pk])[dossier.pk]
    dagen = {veld: dag for veld, dag in nieuw.items() if veld in regels.VELDEN}
    check_stap(regels, voor, replace(voor, **dagen), reden=reden, peildatum=peildatum)
