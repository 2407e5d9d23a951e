"""What the actions of this room share: the check, the change, the whole huishouden."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.utils import timezone

from overdracht.core import huisvesting as regels
from overdracht.core.errors import RedenNodig, Waarschuwing
from overdracht.core.feiten import SLEUTELS
from overdracht.core.rechten import Actor
from overdracht.core.volgorde import check_stap
from overdracht.data.models import Dossier
from overdracht.data.models.vastlegging import Vastlegging
from overdracht.proces.huisvesting.queries import list_huishouden
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten


def check_huisvesting(dossier: Dossier, nieuw: dict[str, Any], reden: str, peildatum: date) -> None:
    """Refuse what a rule refuses, and ask a reason for each norm that this passes over."""
    voor = load_feiten([dossier.pk])[dossier.pk]
    check_stap(regels, voor, replace(voor, **only_dagen(nieuw)), reden=reden, peildatum=peildatum)


def change(rij: Vastlegging, versie: int | None, nieuw: dict[str, Any], reden: str) -> None:
    """Add what was empty; change what was filled only with a reason, and keep what stood there."""
    rij.check_versie(versie, nieuw)
    anders = [veld for veld, w in nieuw.items() if getattr(rij, veld) and getattr(rij, veld) != w]
    if not anders:
        rij.amend(**nieuw)
    elif reden.strip():
        rij.correct(at=timezone.now(), **nieuw)
    else:
        raise RedenNodig([Waarschuwing("huisvesting.verandert", "", "")])


def settle_huishouden(  # every dossier of the huishouden has its own line
    actor: Actor,
    dossier: Dossier,
    soort: str,
    oud: dict[str, Any],
    nieuw: dict[str, Any],
    reden: str,
    peildatum: date,
) -> None:
    """Close the step on every dossier that this koppeling houses."""
    for lid in list_huishouden(dossier):
        settle(actor, lid, soort, oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum)


def only_dagen(velden: dict[str, Any]) -> dict[str, Any]:
    """What the history may show: days, never the address."""
    return {veld: waarde for veld, waarde in velden.items() if veld in SLEUTELS}
