"""Share the klantprofiel, correct a day, and give or take back a consent."""

from dataclasses import replace
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import klantprofiel as regels
from overdracht.core.errors import Verouderd
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.volgorde import check_stap
from overdracht.data.models import Dossier, Klantprofielmoment, Toestemming
from overdracht.proces.klantprofiel.queries import get_moment, get_toestemming, list_momenten
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import BestaatNiet, require
from overdracht.support.toegang.queries import open_dossier


class Gegeven(TypedDict):
    """When the inburgeraar agreed, and how it was explained."""

    toestemming_op: date
    taal: str
    tolk: bool | None


# Which explanation was read out; a new text gets a new number.
TEKSTVERSIE = "2026-1"


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
    _check(dossier, reden, peildatum, erbij=klantprofiel_gedeeld_op)
    nummer = len(eerdere) + 1
    rij = Klantprofielmoment.objects.create(
        dossier=dossier,
        klantprofiel_gedeeld_op=klantprofiel_gedeeld_op,
        aanleiding=aanleiding,
        versienummer=nummer,
        vastgelegd_door_id=actor.medewerker_id,
    )
    nieuw = {"klantprofiel_gedeeld_op": klantprofiel_gedeeld_op}
    settle(actor, dossier, "klantprofiel.gedeeld", nieuw=nieuw, reden=reden, peildatum=peildatum)
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
    _check(
        dossier,
        reden,
        peildatum,
        erbij=klantprofiel_gedeeld_op,
        eraf=rij.klantprofiel_gedeeld_op,
    )
    rij.expect(versie).correct(at=timezone.now(), **nieuw)
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


@transaction.atomic
def give_toestemming(
    *,
    actor: Actor,
    dossier_id: UUID,
    onderdeel: Toestemmingsonderdeel,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **gegeven: Unpack[Gegeven],
) -> Toestemming:
    """The inburgeraar agrees to this sharing; the clock of the first klantprofiel may start."""
    require(actor, Handeling.TOESTEMMING_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    eerder = get_toestemming(actor=actor, dossier=dossier, onderdeel=onderdeel)
    if eerder is not None:
        eerder.check_versie(versie, gegeven)
    if onderdeel is Toestemmingsonderdeel.KLANTPROFIEL:
        nieuw = {"toestemming_op": gegeven["toestemming_op"], "toestemming_ingetrokken_op": None}
        _check(dossier, reden, peildatum, **nieuw)
    rij = Toestemming.objects.create(
        dossier=dossier,
        onderdeel=onderdeel,
        tekstversie=TEKSTVERSIE,
        vastgelegd_door_id=actor.medewerker_id,
        **gegeven,
    )
    settle(
        actor,
        dossier,
        "toestemming.gegeven",
        nieuw={"onderdeel": onderdeel.value, "toestemming_op": gegeven["toestemming_op"]},
        reden=reden,
        peildatum=peildatum,
    )
    return rij


@transaction.atomic
def withdraw_toestemming(
    *,
    actor: Actor,
    dossier_id: UUID,
    onderdeel: Toestemmingsonderdeel,
    toestemming_ingetrokken_op: date,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Toestemming:
    """The inburgeraar takes the consent back: from now on nothing is shared (PR-04)."""
    require(actor, Handeling.TOESTEMMING_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_toestemming(actor=actor, dossier=dossier, onderdeel=onderdeel)
    if rij is None:
        raise BestaatNiet("Er is geen toestemming om in te trekken.")
    nieuw = {"toestemming_ingetrokken_op": toestemming_ingetrokken_op}
    if onderdeel is Toestemmingsonderdeel.KLANTPROFIEL:
        _check(dossier, reden, peildatum, **nieuw)
    rij.expect(versie).amend(**nieuw)
    settle(
        actor,
        dossier,
        "toestemming.ingetrokken",
        nieuw={"onderdeel": onderdeel.value, **nieuw},
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _check(
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
