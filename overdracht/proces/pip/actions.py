"""Establish the PIP, renew and correct it, and offer the leerroute."""

from dataclasses import replace
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import pip as regels
from overdracht.core import traject
from overdracht.core.errors import RedenNodig, Waarschuwing
from overdracht.core.feiten import Feiten
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.volgorde import check_stap
from overdracht.data.models import Dossier, Pip
from overdracht.proces.pip.queries import get_kost, get_laatste, get_pip
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Inhoud(TypedDict):
    """The dagtekening and the leerroute."""

    pip_vastgesteld_op: date
    leerroute: str


@transaction.atomic
def establish_pip(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **inhoud: Unpack[Inhoud],
) -> Pip:
    """The first PIP; its dagtekening starts the three years and never moves them (IN-05)."""
    require(actor, Handeling.PIP_VASTSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    if (eerder := get_laatste(actor=actor, dossier=dossier)) is not None:
        eerder.check_versie(versie, inhoud)
    voor = _feiten(dossier)
    na = replace(voor, pip_vastgesteld_op=inhoud["pip_vastgesteld_op"])
    check_stap(regels, voor, na, reden=reden, peildatum=peildatum)
    _check_bewust(dossier, inhoud["pip_vastgesteld_op"], reden, peildatum)
    rij = _nieuw(actor, dossier, versienummer=1, **inhoud)
    settle(actor, dossier, "pip.vastgesteld", nieuw=dict(inhoud), reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def renew_pip(
    *,
    actor: Actor,
    dossier_id: UUID,
    reden_nieuwe_versie: str,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **inhoud: Unpack[Inhoud],
) -> Pip:
    """A later version: the leerroute may change, the inburgeringstermijn does not (Wi 11)."""
    require(actor, Handeling.PIP_VASTSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    vorige = get_pip(actor=actor, dossier=dossier).check_versie(versie, inhoud)
    dagtekening = inhoud["pip_vastgesteld_op"]
    regels.check_version(_feiten(dossier), dagtekening=dagtekening, peildatum=peildatum)
    rij = _nieuw(
        actor,
        dossier,
        versienummer=vorige.versienummer + 1,
        versie=vorige.versie + 1,
        reden_nieuwe_versie=reden_nieuwe_versie,
        **inhoud,
    )
    settle(
        actor,
        dossier,
        "pip.vernieuwd",
        oud={"leerroute": vorige.leerroute},
        nieuw={"leerroute": rij.leerroute, "reden_nieuwe_versie": reden_nieuwe_versie},
        reden=reden,
        peildatum=peildatum,
    )
    return rij


@transaction.atomic
def correct_pip(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str,
    versie: int | None = None,
    **inhoud: Unpack[Inhoud],
) -> Pip:
    """Correct what was typed wrong in the version that holds; what stood there is kept."""
    require(actor, Handeling.PIP_VASTSTELLEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_pip(actor=actor, dossier=dossier)
    oud = {veld: getattr(rij, veld) for veld in inhoud}
    if rij.versienummer == 1:
        voor = _feiten(dossier)
        na = replace(voor, pip_vastgesteld_op=inhoud["pip_vastgesteld_op"])
        check_stap(regels, voor, na, reden=reden, peildatum=peildatum)
    else:
        dagtekening = inhoud["pip_vastgesteld_op"]
        regels.check_version(_feiten(dossier), dagtekening=dagtekening, peildatum=peildatum)
    rij.expect(versie).correct(at=timezone.now(), **inhoud)
    settle(
        actor,
        dossier,
        "pip.verbeterd",
        oud=oud,
        nieuw=dict(inhoud),
        reden=reden,
        peildatum=peildatum,
    )
    return rij


@transaction.atomic
def offer_leerroute(
    *,
    actor: Actor,
    dossier_id: UUID,
    leerroute_aangeboden_op: date,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Pip:
    """The gemeente offers the leerroute; without an offer the term can be extended (T-36)."""
    require(actor, Handeling.TRAJECT_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_pip(actor=actor, dossier=dossier)
    nieuw = {"leerroute_aangeboden_op": leerroute_aangeboden_op}
    oud = {"leerroute_aangeboden_op": rij.leerroute_aangeboden_op}
    voor = _feiten(dossier)
    na = replace(voor, leerroute_aangeboden_op=leerroute_aangeboden_op)
    check_stap(traject, voor, na, reden=reden, peildatum=peildatum)
    rij.expect(versie).amend(**nieuw)
    settle(
        actor,
        dossier,
        "leerroute.aangeboden",
        oud=oud,
        nieuw=nieuw,
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _check_bewust(dossier: Dossier, dagtekening: date, reden: str, peildatum: date) -> None:
    """A PIP while no house is in sight is a considered choice, with a reason (HR §5.1; R-13)."""
    kost = get_kost(dossier, dagtekening=dagtekening, peildatum=peildatum)
    if kost is not None and not reden.strip():
        bron = "Wet inburgering 2021 art. 11"
        raise RedenNodig([Waarschuwing(kost.sleutel, "T-40", bron, kost.waarden)])


def _feiten(dossier: Dossier) -> Feiten:
    return load_feiten([dossier.pk])[dossier.pk]


def _nieuw(actor: Actor, dossier: Dossier, **velden: Any) -> Pip:
    return Pip.objects.create(
        dossier=dossier,
        koppeling_id=dossier.koppeling_nu,
        vastgelegd_door_id=actor.medewerker_id,
        **velden,
    )
