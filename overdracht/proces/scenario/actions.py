"""Choose a scenario, tell the inburgeraar, correct, record a factor, and agree with an azc."""

from dataclasses import replace
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import scenario as regels
from overdracht.core.begrippen import DriegesprekMoment, Scenario
from overdracht.core.keuzes import Factor
from overdracht.core.kosten import beschrijf
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.volgorde import check_stap
from overdracht.data.models import (
    Dossier,
    Kostenraming,
    Scenariofactor,
    Scenariokeuze,
    Voorkeursscenario,
)
from overdracht.proces.scenario.queries import (
    Bureau,
    bericht_sleutel,
    get_bureau,
    get_factor,
    get_gekozen,
    get_locatie,
    list_afspraken,
    list_ramingen,
)
from overdracht.support.audit.actions import record_act
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import BestaatNiet, require
from overdracht.support.toegang.queries import open_dossier


class Informatie(TypedDict):
    """When, how and in which language the inburgeraar was told."""

    inburgeraar_geinformeerd_op: date
    inburgeraar_geinformeerd_wijze: str
    inburgeraar_geinformeerd_taal: str
    inburgeraar_geinformeerd_tolk: bool | None


class Dagen(TypedDict):
    """What may be corrected: the days, and the moment of the driegesprek."""

    scenario_gekozen_op: date
    inburgeraar_geinformeerd_op: date | None
    driegesprek_moment: str


class Afspraak(TypedDict):
    """What a gemeente and an azc agree for everyone between them."""

    scenario: str
    geldig_van: date
    akkoord_coa: bool
    reistijd_minuten: int | None
    reistijd_bron: str
    gemeente_komt_naar_azc: bool | None
    traject_in_of_bij_azc_mogelijk: bool | None
    capaciteit_laag: bool | None


_GETOOND = ("scenario", "driegesprek_moment")


@transaction.atomic
def choose_scenario(
    *,
    actor: Actor,
    dossier_id: UUID,
    scenario: Scenario,
    peildatum: date,
    driegesprek_moment: str = "",
    reden: str = "",
    versie: int | None = None,
) -> Scenariokeuze:
    """Choose, or switch to, a scenario; COA is told by it at once (HR §3.1, §3.4).

    A reason is asked when the choice departs from the advice, from what fits better and from the
    agreement with the azc. The earlier choice is closed and stays in the history.
    """
    require(actor, Handeling.SCENARIO_KIEZEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    bureau = get_bureau(actor=actor, dossier=dossier, peildatum=peildatum)
    if (vorige := bureau.keuze) is not None:
        vorige.check_versie(versie, _GETOOND).amend(beeindigd_op=peildatum)
    rij = Scenariokeuze.objects.create(
        dossier=dossier,
        koppeling_id=dossier.koppeling_nu,
        driegesprek_moment=driegesprek_moment or _moment(scenario),
        vastgelegd_door_id=actor.medewerker_id,
        versie=vorige.versie + 1 if vorige else 1,
        **_weigh(bureau, scenario, reden, peildatum),
    )
    _keep_raming(actor, rij, bureau, peildatum)
    settle(
        actor,
        dossier,
        "scenario.gewisseld" if vorige else "scenario.gekozen",
        oud={"scenario": vorige.scenario if vorige else None},
        nieuw={"scenario": scenario.value},
        reden=reden,
        peildatum=peildatum,
        sleutel=bericht_sleutel(rij),
    )
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


@transaction.atomic
def record_factor(
    *,
    actor: Actor,
    dossier_id: UUID,
    factor: Factor,
    waarde: str | int,
    bron: str,
    peildatum: date,
    **rest: Any,
) -> Scenariofactor:
    """Record what is known of one factor; the earlier value is closed and stays."""
    require(actor, Handeling.FACTOR_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    vorige = get_factor(actor=actor, dossier=dossier, factor=factor)
    if vorige is not None:
        vorige.check_versie(rest.get("versie"), ("waarde", "bron"))
        vorige.amend(opgevolgd_at=timezone.now())
    rij = Scenariofactor.objects.create(
        dossier=dossier,
        factor=factor,
        waarde=str(waarde),
        bron=bron,
        vastgesteld_op=peildatum,
        vastgelegd_door_id=actor.medewerker_id,
        versie=vorige.versie + 1 if vorige else 1,
    )
    settle(
        actor,
        dossier,
        "factor.vastgelegd",
        oud={factor.value: vorige.waarde if vorige else None},
        nieuw={factor.value: rij.waarde},
        reden=str(rest.get("reden", "")),
        peildatum=peildatum,
    )
    return rij


@transaction.atomic
def agree_voorkeursscenario(
    *,
    actor: Actor,
    locatie_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **afspraak: Unpack[Afspraak],
) -> Voorkeursscenario:
    """Agree with one azc; the earlier agreement ends on the day that this one begins (HR §3.1)."""
    require(actor, Handeling.VOORKEURSSCENARIO_AFSPREKEN)
    locatie = get_locatie(locatie_id)
    if actor.eenheid_id is None:
        raise BestaatNiet("Kies eerst een gemeente.")
    afspraken = list_afspraken(gemeente_id=actor.eenheid_id, peildatum=peildatum)
    vorige = afspraken.filter(coa_locatie=locatie, geldig_tot=None).first()
    if vorige is not None:
        begin = max(afspraak["geldig_van"], vorige.geldig_van)
        vorige.check_versie(versie, afspraak).amend(geldig_tot=begin)
    rij = Voorkeursscenario.objects.create(
        gemeente_id=actor.eenheid_id,
        coa_locatie=locatie,
        akkoord_gemeente=True,
        vastgelegd_door_id=actor.medewerker_id,
        versie=vorige.versie + 1 if vorige else 1,
        **afspraak,
    )
    record_act(
        actor, "voorkeursscenario.afgesproken", velden=sorted(afspraak), doel=reden or "afspraak"
    )
    return rij


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
        "voorkeursscenario_afgesproken": voorkeur is not None,
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
