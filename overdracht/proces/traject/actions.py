"""Start the traject, and correct its first day."""

from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import traject as regels
from overdracht.core.begrippen import Toegangsoort
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.volgorde import check_stap
from overdracht.data.models import Dossier, Traject
from overdracht.proces.traject.queries import get_traject
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.actions import open_toegang
from overdracht.support.toegang.policy import BestaatNiet, require
from overdracht.support.toegang.queries import open_dossier


class Begin(TypedDict):
    """The first day, the place, and who gives the lessons."""

    traject_begonnen_op: date
    plaats: str
    aanbieder_id: UUID | None


@transaction.atomic
def start_traject(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **begin: Unpack[Begin],
) -> Traject:
    """The lessons begin; the Voorinburgering ends with it (derived) and COA is told (EV-18).

    The taalaanbieder may see its own student from now on.
    """
    require(actor, Handeling.TRAJECT_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    if (eerder := get_traject(actor=actor, dossier=dossier)) is not None:
        eerder.check_versie(versie, begin)
    _check(dossier, begin["traject_begonnen_op"], reden, peildatum)
    rij = Traject.objects.create(dossier=dossier, vastgelegd_door_id=actor.medewerker_id, **begin)
    if begin["aanbieder_id"] is not None:
        require(actor, Handeling.OPDRACHT_GEVEN)
        open_toegang(
            actor=actor,
            dossier=dossier,
            eenheid_id=begin["aanbieder_id"],
            soort=Toegangsoort.OPDRACHT,
        )
    nieuw = {"traject_begonnen_op": rij.traject_begonnen_op, "plaats": rij.plaats}
    settle(actor, dossier, "traject.begonnen", nieuw=nieuw, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def correct_traject(
    *,
    actor: Actor,
    dossier_id: UUID,
    traject_begonnen_op: date,
    peildatum: date,
    reden: str,
    versie: int | None = None,
) -> Traject:
    """Correct the first day; what stood there is kept, and the line moves along."""
    require(actor, Handeling.TRAJECT_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_traject(actor=actor, dossier=dossier)
    if rij is None:
        raise BestaatNiet("Er is nog geen traject.")
    oud = {"traject_begonnen_op": rij.traject_begonnen_op}
    nieuw = {"traject_begonnen_op": traject_begonnen_op}
    _check(dossier, traject_begonnen_op, reden, peildatum)
    rij.expect(versie).correct(at=timezone.now(), **nieuw)
    settle(
        actor,
        dossier,
        "traject.verbeterd",
        oud=oud,
        nieuw=nieuw,
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _check(dossier: Dossier, traject_begonnen_op: date, reden: str, peildatum: date) -> None:
    voor = load_feiten([dossier.pk])[dossier.pk]
    na = replace(voor, traject_begonnen_op=traject_begonnen_op)
    check_stap(regels, voor, na, reden=reden, peildatum=peildatum)
