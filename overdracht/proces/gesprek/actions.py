"""Plan, hold, cancel and correct a talk."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import gesprek as regels
from overdracht.core.begrippen import Gespreksoort
from overdracht.core.errors import Verouderd
from overdracht.core.feiten import Feiten
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.volgorde import check_stap
from overdracht.data.models import Dossier, Gesprek
from overdracht.proces.gesprek.queries import (
    count_gehouden,
    get_gepland,
    get_gesprek,
    list_gesprekken,
)
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier

PLANNEN = {
    Gespreksoort.KENNISMAKING: Handeling.KENNISMAKING_PLANNEN,
    Gespreksoort.DRIEGESPREK: Handeling.DRIEGESPREK_PLANNEN,
    Gespreksoort.HUISVESTINGSGESPREK: Handeling.HUISVESTINGSGESPREK_PLANNEN,
}
VASTLEGGEN = {
    Gespreksoort.KENNISMAKING: Handeling.KENNISMAKING_VASTLEGGEN,
    Gespreksoort.DRIEGESPREK: Handeling.DRIEGESPREK_VASTLEGGEN,
    Gespreksoort.HUISVESTINGSGESPREK: Handeling.HUISVESTINGSGESPREK_VASTLEGGEN,
}


class Plan(TypedDict):
    """When and where a talk is to be."""

    gepland_op: date
    gepland_om: time | None
    vorm: str
    plaats: str
    tolk: bool | None


class Verslag(TypedDict):
    """When and how a talk was held, and who was there (roles, no names)."""

    gehouden_op: date
    vorm: str
    tolk: bool | None
    aanwezigen: list[str]


class Dagen(TypedDict):
    """The days of a talk that may be corrected."""

    gepland_op: date | None
    gehouden_op: date | None


@transaction.atomic
def plan_gesprek(
    *,
    actor: Actor,
    dossier_id: UUID,
    soort: Gespreksoort,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **plan: Unpack[Plan],
) -> Gesprek:
    """Plan a talk, or move the one that is planned; the klantprofiel moments move along."""
    require(actor, PLANNEN[soort])
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_gepland(actor=actor, dossier=dossier, soort=soort)
    oud = {"gepland_op": rij.gepland_op if rij else None}
    _check_eerder(actor, dossier, soort, rij, versie, plan)
    _check(dossier, _feit(soort, gepland_op=plan["gepland_op"]), reden, peildatum)
    if rij is None:
        rij = Gesprek.objects.create(
            dossier=dossier,
            koppeling_id=dossier.koppeling_nu,
            soort=soort,
            vastgelegd_door_id=actor.medewerker_id,
            **plan,
        )
    else:
        rij.expect(versie).amend(**plan)
    woord = "gepland" if oud["gepland_op"] is None else "verzet"
    settle(
        actor,
        dossier,
        f"{soort}.{woord}",
        oud=oud,
        nieuw={"gepland_op": rij.gepland_op},
        reden=reden,
        peildatum=peildatum,
    )
    return rij


@transaction.atomic
def hold_gesprek(
    *,
    actor: Actor,
    dossier_id: UUID,
    soort: Gespreksoort,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **verslag: Unpack[Verslag],
) -> Gesprek:
    """Record that a talk was held; the one that was planned becomes the one that was held."""
    require(actor, VASTLEGGEN[soort])
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_gepland(actor=actor, dossier=dossier, soort=soort)
    _check_eerder(actor, dossier, soort, rij, versie, verslag)
    _check(dossier, _feit(soort, gehouden_op=verslag["gehouden_op"]), reden, peildatum)
    if rij is None:
        rij = Gesprek.objects.create(
            dossier=dossier,
            koppeling_id=dossier.koppeling_nu,
            soort=soort,
            vastgelegd_door_id=actor.medewerker_id,
            **verslag,
        )
    else:
        rij.expect(versie).amend(**verslag)
    nieuw = {"gehouden_op": rij.gehouden_op}
    settle(actor, dossier, f"{soort}.gehouden", nieuw=nieuw, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def cancel_gesprek(  # a cancellation says when and why
    *,
    actor: Actor,
    dossier_id: UUID,
    gesprek_id: UUID,
    niet_doorgegaan_op: date,
    reden: str,
    peildatum: date,
    versie: int | None = None,
) -> Gesprek:
    """A planned talk did not go on, with the reason; the next one is a plan of its own."""
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_gesprek(actor=actor, dossier=dossier, gesprek_id=gesprek_id)
    require(actor, PLANNEN[Gespreksoort(rij.soort)])
    rij.expect(versie).amend(niet_doorgegaan_op=niet_doorgegaan_op, niet_doorgegaan_reden=reden)
    soort = f"{rij.soort}.niet_doorgegaan"
    nieuw = {"niet_doorgegaan_op": niet_doorgegaan_op}
    settle(actor, dossier, soort, nieuw=nieuw, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def correct_gesprek(  # a correction says of which row, and why
    *,
    actor: Actor,
    dossier_id: UUID,
    gesprek_id: UUID,
    reden: str,
    peildatum: date,
    versie: int | None = None,
    **dagen: Unpack[Dagen],
) -> Gesprek:
    """Correct the days of a talk; what stood there is kept, and the line moves along."""
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_gesprek(actor=actor, dossier=dossier, gesprek_id=gesprek_id)
    soort = Gespreksoort(rij.soort)
    require(actor, VASTLEGGEN[soort])
    oud = {veld: getattr(rij, veld) for veld in dagen}
    _check(dossier, _feit(soort, **dagen), reden, peildatum)
    rij.expect(versie).correct(at=timezone.now(), **dagen)
    settle(
        actor,
        dossier,
        f"{soort}.verbeterd",
        oud=oud,
        nieuw=dict(dagen),
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _feit(soort: Gespreksoort, **dagen: date | None) -> dict[str, Any]:
    """The days as facts of the line; the huisvestingsgesprek starts no term and is none."""
    namen = {f"{soort}_{naam}": dag for naam, dag in dagen.items()}
    return {naam: dag for naam, dag in namen.items() if naam in regels.VELDEN}


def _check_eerder(
    actor: Actor,
    dossier: Dossier,
    soort: Gespreksoort,
    gepland: Gesprek | None,
    versie: int | None,
    velden: Iterable[str],
) -> None:
    """Raise `Verouderd` when a colleague planned, held or cancelled this talk in the meantime.

    A form that showed no plan says how many talks were held: 0, -1, -2 …
    """
    if gepland is not None:
        gepland.check_versie(versie, velden)
        return
    eerdere = list_gesprekken(actor=actor, dossier=dossier)
    laatste = eerdere.filter(soort=soort).last()
    if laatste is None or versie is None:
        return
    if versie != -count_gehouden(actor=actor, dossier=dossier, soort=soort):
        raise Verouderd({veld: getattr(laatste, veld) for veld in velden})


def _check(dossier: Dossier, nieuw: dict[str, Any], reden: str, peildatum: date) -> None:
    voor: Feiten = load_feiten([dossier.pk])[dossier.pk]
    check_stap(regels, voor, replace(voor, **nieuw), reden=reden, peildatum=peildatum)
