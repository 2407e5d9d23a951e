"""Share the klantprofiel on a living basis, and correct a day."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import klantprofiel as regels
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.toestemming import check_grondslag, leeft_op
from overdracht.core.volgorde import check_stap
from overdracht.data.models import Dossier, Klantprofielmoment, Toestemming, Uitzondering
from overdracht.proces.klantprofiel.actions.verwijderen import ask_verwijderen
from overdracht.proces.klantprofiel.queries import get_moment, list_momenten
from overdracht.support.berichten.actions import take_back
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


@transaction.atomic
def share_klantprofiel(
    *,
    actor: Actor,
    dossier_id: UUID,
    klantprofiel_gedeeld_op: date,
    aanleiding: str,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Klantprofielmoment:
    """COA shared a version of the klantprofiel; its contents stay in TVS (HR §3.6).

    `versie` is the number of the version that was the last one when the form was opened.
    """
    require(actor, Handeling.KLANTPROFIEL_DELEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    eerdere = list(list_momenten(actor=actor, dossier=dossier))
    if eerdere and versie is not None and versie != len(eerdere):
        velden = ("klantprofiel_gedeeld_op", "aanleiding")
        raise Verouderd({veld: getattr(eerdere[-1], veld) for veld in velden})
    check_feiten(dossier, reden, peildatum, erbij=klantprofiel_gedeeld_op)
    grondslag = find_grondslag(dossier, klantprofiel_gedeeld_op, peildatum=peildatum)
    nummer = len(eerdere) + 1
    rij = Klantprofielmoment.objects.create(
        dossier=dossier,
        klantprofiel_gedeeld_op=klantprofiel_gedeeld_op,
        aanleiding=aanleiding,
        versienummer=nummer,
        vastgelegd_door_id=actor.medewerker_id,
        ontvanger_id=dossier.gemeente_id,
        **grondslag,
    )
    nieuw = {"klantprofiel_gedeeld_op": klantprofiel_gedeeld_op}
    settle(actor, dossier, "klantprofiel.gedeeld", nieuw=nieuw, reden=reden, peildatum=peildatum)
    if rij.toestemming and rij.toestemming.toestemming_ingetrokken_op:
        # Shared before it was taken back, and written down after: this holder is asked too.
        take_back(dossier, "klantprofiel.")
        ask_verwijderen(actor, dossier, peildatum=peildatum)
    return rij


@transaction.atomic
def correct_klantprofiel(
    *,
    actor: Actor,
    dossier_id: UUID,
    rij_id: UUID,
    klantprofiel_gedeeld_op: date,
    peildatum: date,
    reden: str,
    versie: int | None = None,
) -> Klantprofielmoment:
    """Correct the day of a share; what stood there is kept, and the line moves along."""
    require(actor, Handeling.KLANTPROFIEL_DELEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_moment(actor=actor, dossier=dossier, rij_id=rij_id)
    oud = {"klantprofiel_gedeeld_op": rij.klantprofiel_gedeeld_op}
    nieuw = {"klantprofiel_gedeeld_op": klantprofiel_gedeeld_op}
    check_feiten(
        dossier,
        reden,
        peildatum,
        erbij=klantprofiel_gedeeld_op,
        eraf=rij.klantprofiel_gedeeld_op,
    )
    grondslag = {}
    if rij.uitzondering_id is None:
        grondslag["toestemming"] = find_toestemming(dossier, klantprofiel_gedeeld_op)
    rij.expect(versie).correct(at=timezone.now(), **nieuw, **grondslag)
    settle(
        actor,
        dossier,
        "klantprofiel.verbeterd",
        oud=oud,
        nieuw=nieuw,
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def find_grondslag(dossier: Dossier, dag: date, *, peildatum: date) -> dict[str, Any]:
    """What this share rests on: the agreement of that day, else an exception that is used up.

    Raises `RegelOvertreden` without either.
    """
    uitzondering = (
        Uitzondering.objects.filter(
            dossier=dossier, bevestigd_op__isnull=False, gebruikt_op__isnull=True
        )
        .select_for_update()
        .first()
    )
    try:
        return {"toestemming_id": find_toestemming(dossier, dag).pk}
    except RegelOvertreden:
        if uitzondering is None:
            raise
    uitzondering.amend(gebruikt_op=peildatum)
    return {"uitzondering_id": uitzondering.pk}


def find_toestemming(dossier: Dossier, dag: date) -> Toestemming:
    """The agreement that held on this day, else `RegelOvertreden`."""
    rijen = Toestemming.objects.filter(
        dossier=dossier, onderdeel=Toestemmingsonderdeel.KLANTPROFIEL.value
    )
    levend = [
        rij
        for rij in rijen
        if leeft_op(
            dag, gegeven_op=rij.toestemming_op, ingetrokken_op=rij.toestemming_ingetrokken_op
        )
    ]
    check_grondslag(leeft=bool(levend), uitzondering=False)
    return levend[-1]


def check_feiten(
    dossier: Dossier,
    reden: str,
    peildatum: date,
    *,
    erbij: date | None = None,
    eraf: date | None = None,
    **dagen: Any,
) -> None:
    voor = load_feiten([dossier.pk])[dossier.pk]
    gedeeld = list(voor.klantprofiel_gedeeld_op)
    if eraf in gedeeld:
        gedeeld.remove(eraf)
    if erbij is not None:
        gedeeld.append(erbij)
    na = replace(voor, klantprofiel_gedeeld_op=tuple(sorted(gedeeld)), **dagen)
    check_stap(regels, voor, na, reden=reden, peildatum=peildatum)
