"""Choose a scenario, keep it after a second look, tell the inburgeraar, and correct."""

from dataclasses import replace
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import scenario as regels
from overdracht.core.begrippen import DriegesprekMoment, Scenario
from overdracht.core.kosten import beschrijf
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.samenwerking import neemt_t06_weg
from overdracht.core.volgorde import check_stap
from overdracht.data.models import (
    Dossier,
    Kostenraming,
    Scenariokeuze,
)
from overdracht.proces.scenario.queries import (
    Bureau,
    bericht_sleutel,
    get_bureau,
    get_gekozen,
    list_ramingen,
)
from overdracht.support.berichten.actions import tell_partners
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Informatie(TypedDict):
    """When, how and in which language the inburgeraar was told."""

    inburgeraar_geinformeerd_op: date
    inburgeraar_geinformeerd_wijze: str
    inburgeraar_geinformeerd_taal: str
    inburgeraar_geinformeerd_tolk: bool | None


class Opzet(TypedDict, total=False):
    """How the scenario is set up: when the driegesprek is, and which mixed form it takes."""

    driegesprek_moment: str
    mengvorm: str


class Dagen(TypedDict):
    """What may be corrected: the days, and the moment of the driegesprek."""

    scenario_gekozen_op: date
    inburgeraar_geinformeerd_op: date | None
    driegesprek_moment: str


_GETOOND = ("scenario", "driegesprek_moment")


@transaction.atomic
def choose_scenario(
    *,
    actor: Actor,
    dossier_id: UUID,
    scenario: Scenario,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **opzet: Unpack[Opzet],
) -> Scenariokeuze:
    """Choose, or switch to, a scenario; COA and the partners are told at once (HR §3.1, §3.4).

    A reason is asked when the choice departs from the advice, from what fits better and from the
    agreement with the azc. The earlier choice is closed and stays in the history.
    """
    require(actor, Handeling.SCENARIO_KIEZEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    bureau = get_bureau(actor=actor, dossier=dossier, peildatum=peildatum)
    if (vorige := bureau.keuze) is not None:
        vorige.check_versie(versie, _GETOOND).amend(beeindigd_op=peildatum)
    regels.check_mengvorm(scenario, opzet.get("mengvorm", ""))
    rij = Scenariokeuze.objects.create(
        dossier=dossier,
        koppeling_id=dossier.koppeling_nu,
        driegesprek_moment=opzet.get("driegesprek_moment") or _moment(scenario),
        mengvorm=opzet.get("mengvorm", ""),
        vastgelegd_door_id=actor.medewerker_id,
        versie=vorige.versie + 1 if vorige else 1,
        **_weigh(bureau, scenario, reden, peildatum),
    )
    _keep_raming(actor, rij, bureau, peildatum)
    soort = "scenario.gewisseld" if vorige else "scenario.gekozen"
    oud = {"scenario": vorige.scenario if vorige else None}
    nieuw = {"scenario": scenario.value} | ({"mengvorm": rij.mengvorm} if rij.mengvorm else {})
    _finish(actor, dossier, soort, oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum, rij=rij)
    return rij


@transaction.atomic
def confirm_scenario(
    *, actor: Actor, dossier_id: UUID, peildatum: date, reden: str, versie: int | None = None
) -> Scenariokeuze:
    """The choice was looked at again (a transfer, a long wait) and stays as it is (DX-01, R-12)."""
    require(actor, Handeling.SCENARIO_KIEZEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_gekozen(actor=actor, dossier=dossier)
    oud, nieuw = ({"scenario_bevestigd_op": dag} for dag in (rij.scenario_bevestigd_op, peildatum))
    _check(dossier, nieuw, reden, peildatum)
    rij.expect(versie).amend(**nieuw)
    soort = "scenario.bevestigd"
    _finish(actor, dossier, soort, oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def inform_inburgeraar(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **informatie: Unpack[Informatie],
) -> Scenariokeuze:
    """Somebody told the inburgeraar which scenario it is; the system never assumes that (T-07)."""
    require(actor, Handeling.INBURGERAAR_INFORMEREN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_gekozen(actor=actor, dossier=dossier)
    nieuw = {"inburgeraar_geinformeerd_op": informatie["inburgeraar_geinformeerd_op"]}
    _check(dossier, nieuw, reden, peildatum)
    rij.expect(versie).amend(**informatie)
    settle(
        actor, dossier, "inburgeraar.geinformeerd", nieuw=nieuw, reden=reden, peildatum=peildatum
    )
    return rij


@transaction.atomic
def correct_scenario(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str,
    versie: int | None = None,
    **dagen: Unpack[Dagen],
) -> Scenariokeuze:
    """Correct the days of the choice; what stood there is kept, and the line moves along."""
    require(actor, Handeling.SCENARIO_KIEZEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_gekozen(actor=actor, dossier=dossier)
    oud = {veld: getattr(rij, veld) for veld in dagen}
    moment = DriegesprekMoment(dagen["driegesprek_moment"])
    _check(dossier, {**dagen, "driegesprek_moment": moment}, reden, peildatum)
    rij.expect(versie).correct(at=timezone.now(), **dagen)
    settle(
        actor,
        dossier,
        "scenario.verbeterd",
        oud=oud,
        nieuw=dict(dagen),
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _finish(
    actor: Actor,
    dossier: Dossier,
    soort: str,
    *,
    nieuw: dict[str, Any],
    rij: Scenariokeuze | None = None,
    **rest: Any,
) -> None:
    """Record, replan, and tell the other party and the partners."""
    sleutel = bericht_sleutel(rij) if rij else ""
    settle(actor, dossier, soort, nieuw=nieuw, sleutel=sleutel, **rest)
    tell_partners(dossier, soort, waarden=nieuw)


def _weigh(bureau: Bureau, scenario: Scenario, reden: str, peildatum: date) -> dict[str, Any]:
    """Check the choice; the row with what was advised and agreed on this day beside it."""
    advies = bureau.advies
    voorkeur = bureau.factoren.voorkeursscenario_azc
    na = replace(bureau.feiten, scenario=scenario, scenario_gekozen_op=peildatum)
    regels.check_keuze(
        na, scenario, advies=advies, voorkeursscenario=voorkeur, reden=reden, peildatum=peildatum
    )
    return {
        "scenario": scenario,
        "scenario_gekozen_op": peildatum,
        "reden": reden,
        "geadviseerd": advies.advies or "",
        "voorkeur": voorkeur or "",
        "wijkt_af": regels.is_reden_nodig(scenario, advies=advies, voorkeursscenario=voorkeur),
        "afspraak": bureau.afspraak if voorkeur else None,
        "voorkeursscenario_afgesproken": neemt_t06_weg(scenario, afgesproken=voorkeur),
        # The message lies in the list of the azc as soon as this is final: that is the delivery.
        "coa_geinformeerd_op": peildatum,
    }


def _keep_raming(actor: Actor, rij: Scenariokeuze, bureau: Bureau, peildatum: date) -> None:
    """Keep what this choice was estimated to cost on its day, with the reasons as they were."""
    ramingen = list_ramingen(actor=actor, bureau=bureau, peildatum=peildatum)
    raming = next(raming for raming in ramingen if raming.scenario == rij.scenario)
    Kostenraming.objects.create(
        dossier=bureau.dossier,
        keuze=rij,
        scenario=rij.scenario,
        totaal_cent=raming.totaal,
        regels=beschrijf(raming),
        geraamd_op=peildatum,
        vastgelegd_door_id=actor.medewerker_id,
    )


def _moment(scenario: Scenario) -> str:
    """In scenario 1 the driegesprek comes first, in scenario 3 before the move (HR §4, §6)."""
    if scenario is Scenario.START_NA_VERHUIZING:
        return DriegesprekMoment.VOOR_UITSTROOM.value
    return DriegesprekMoment.NA_KOPPELING.value


def _check(dossier: Dossier, nieuw: dict[str, Any], reden: str, peildatum: date) -> None:
    voor = load_feiten([dossier.pk])[dossier.pk]
    check_stap(regels, voor, replace(voor, **nieuw), reden=reden, peildatum=peildatum)
