"""The life of one inburgeraar between vergunning and traject, as facts on one day.

A whole life is drawn first and then cut off at the peildatum; so nothing ever starts before its
cause, and every phase occurs. Shares: domain.md 6.4b.
"""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from overdracht.core.begrippen import DriegesprekMoment, Leerroute, Scenario
from overdracht.core.feiten import Feiten
from overdracht.demo.wacht import Wacht, dagen, werkdag

VOORINBURGERING, DRIEGESPREK, OP_TIJD = 0.78, 0.45, 0.78
KENNISMAKING, TOESTEMMING, INGETROKKEN, VRIJGESTELD = 0.85, 0.92, 0.02, 0.02
VERTELD, GEDEELD, OPGEFRIST = 0.95, 0.85, 0.65
LEERROUTES = {Leerroute.ONDERWIJS: 0.15, Leerroute.B1: 0.55, Leerroute.Z: 0.30}
# Days of rest before and after the move, and of how many moves one has them.
RUST = {
    Scenario.SNELLE_START: (7, 14, 1),
    Scenario.GECOMBINEERDE_AANPAK: (7, 21, 3),
    Scenario.START_NA_VERHUIZING: (3, 14, 5),
}
DUUR_VOORINBURGERING = timedelta(weeks=14)
VOORUIT = timedelta(weeks=6)  # so far ahead a talk is planned

Dagen = dict[str, Any]


def leef(rng: Random, wacht: Wacht, *, afgesproken: Scenario | None, peildatum: date) -> Feiten:
    """The facts of one member of this huishouden as they are known on `peildatum`.

    `afgesproken`: the voorkeursscenario of gemeente and azc, if they have one.
    """
    leven: Dagen = {"vergunning_op": wacht.vergunning_op, "gekoppeld_op": wacht.gekoppeld_op}
    if rng.random() < 0.94:
        leven["kennisgeving_op"] = werkdag(wacht.vergunning_op + dagen(rng.uniform(25, 70)))
    if wacht.tvs_melding_op:
        leven |= _huis(rng, wacht)
        leven |= _keuze(rng, wacht, afgesproken=afgesproken)
        leven |= _aanbod(rng, wacht)
        leven |= _inburgering(rng, wacht, leven)
        leven |= _einde(rng, wacht, leven)
        leven |= _gesprekken(rng, wacht, leven)
        leven |= _klantprofiel(rng, wacht, leven)
        leven |= _opgefrist(rng, wacht, leven, peildatum)
    return _knip(Feiten(**leven), wacht, peildatum)


def _na(rng: Random, dag: date, van: float, tot: float) -> date:
    """A working day between so many days after this one."""
    return werkdag(dag + dagen(rng.uniform(van, tot)))


def _huis(rng: Random, wacht: Wacht) -> Dagen:
    """The same for every member, so nothing here is drawn per person but the registration."""
    op = wacht.verhuist_op
    rust_van, rust_tot = _rust(wacht, op)
    logeren_van, logeren_tot = wacht.logeert or (None, None)
    return {
        "tvs_melding_op": wacht.tvs_melding_op,
        "verwachte_verhuizing_van": wacht.verwacht_van,
        "verwachte_verhuizing_tot": wacht.verwacht_tot,
        "woning_beschikbaar_op": werkdag(op - dagen(8 + op.toordinal() % 16)),
        "verhuizing_gepland_op": op,
        "verhuisd_op": op,
        "brp_ingeschreven_op": _na(rng, op, 0, 6),
        **_elders(wacht, logeren_van),
        "bijstand_vanaf_op": op + dagen(op.toordinal() % 5),
        "rust_van": rust_van,
        "rust_tot": rust_tot,
        "logeren_begonnen_op": logeren_van,
        "logeren_geeindigd_op": logeren_tot,
    }


def _rust(wacht: Wacht, op: date) -> tuple[date | None, date | None]:
    """Always where someone travels to lessons already; else of some (HR §4.1)."""
    van, tot, een_op = RUST[wacht.scenario]
    if op.toordinal() % een_op:
        return None, None
    return op - dagen(van), op + dagen(tot)


def _elders(wacht: Wacht, logeren_van: date | None) -> Dagen:
    """Most are registered at the azc long before; who stays with a host is registered there."""
    aan_de_beurt = wacht.vergunning_op.toordinal() % 3 > 0
    return {
        "brp_azc_op": wacht.vergunning_op - dagen(30) if aan_de_beurt else None,
        "brp_logeeradres_op": logeren_van + dagen(4) if logeren_van else None,
    }


def _keuze(rng: Random, wacht: Wacht, *, afgesproken: Scenario | None) -> Dagen:
    melding_op = wacht.tvs_melding_op or wacht.vergunning_op
    bereik = (2, 13) if rng.random() < OP_TIJD else (15, 40)
    op = _na(rng, melding_op, *bereik)
    is_gecombineerd = wacht.scenario is Scenario.GECOMBINEERDE_AANPAK
    return {
        "scenario": wacht.scenario,
        "scenario_gekozen_op": op,
        "voorkeursscenario_afgesproken": afgesproken is wacht.scenario,
        "coa_geinformeerd_op": op,
        "inburgeraar_geinformeerd_op": _na(rng, op, 0, 10) if rng.random() < VERTELD else None,
        "driegesprek_moment": rng.choice(list(DriegesprekMoment)) if is_gecombineerd else None,
    }


def _aanbod(rng: Random, wacht: Wacht) -> Dagen:
    aangeboden_op = _na(rng, wacht.gekoppeld_op or wacht.vergunning_op, 3, 16)
    begint_op = _na(rng, aangeboden_op, 7, 35)
    leven: Dagen = {"voorinburgering_aangeboden_op": aangeboden_op}
    if rng.random() < VOORINBURGERING and begint_op < wacht.verhuist_op - dagen(7):
        leven["voorinburgering_begonnen_op"] = begint_op
        leven["voorinburgering_eindigt_naar_plan_op"] = begint_op + DUUR_VOORINBURGERING
    elif rng.random() < 0.6:
        leven["voorinburgering_afgewezen_op"] = _na(rng, aangeboden_op, 0, 12)
    return leven


def _inburgering(rng: Random, wacht: Wacht, leven: Dagen) -> Dagen:
    """Intake, toets and PIP before the move in scenario 1 and 2 where it fits, else after it."""
    begint_op = _intake(rng, wacht, leven)
    afgerond_op = _na(rng, begint_op, 14, 45)
    toets_op = None if rng.random() < VRIJGESTELD else _na(rng, begint_op, 4, 14)
    pip_op = _na(rng, afgerond_op, 5, 22)
    aangeboden_op = _na(rng, pip_op, 7, 80)
    eerst = aangeboden_op
    if wacht.scenario is not Scenario.SNELLE_START:
        eerst = max(aangeboden_op, wacht.verhuist_op + dagen(14))
    return {
        "intake_begonnen_op": begint_op,
        "intake_afgerond_op": afgerond_op,
        "leerbaarheidstoets_op": toets_op,
        "leerbaarheidstoets_vrijgesteld": toets_op is None,
        "pip_vastgesteld_op": pip_op,
        "leerroute": rng.choices(list(LEERROUTES), weights=list(LEERROUTES.values()))[0],
        "leerroute_aangeboden_op": aangeboden_op,
        "traject_begonnen_op": _na(rng, eerst, 7, 40),
    }


def _intake(rng: Random, wacht: Wacht, leven: Dagen) -> date:
    na_verhuizing = _na(rng, leven["brp_ingeschreven_op"], 7, 32)
    gekozen_op = leven["scenario_gekozen_op"]
    if wacht.scenario is Scenario.START_NA_VERHUIZING:
        return na_verhuizing
    if wacht.scenario is Scenario.SNELLE_START:
        return _na(rng, gekozen_op, 21, 50)
    klaar_op = leven.get("voorinburgering_eindigt_naar_plan_op") or gekozen_op
    begint_op = _na(rng, max(klaar_op, gekozen_op), 5, 40)
    return begint_op if begint_op < wacht.verhuist_op - dagen(20) else na_verhuizing


def _einde(rng: Random, wacht: Wacht, leven: Dagen) -> Dagen:
    """The Voorinburgering ends by itself, with the move, or with the start of the traject."""
    begonnen_op = leven.get("voorinburgering_begonnen_op")
    if begonnen_op is None:
        return {}
    naar_plan = _na(rng, leven["voorinburgering_eindigt_naar_plan_op"], -10, 20)
    einde = min(naar_plan, wacht.verhuist_op, leven["traject_begonnen_op"])
    return {"voorinburgering_geeindigd_op": max(einde, begonnen_op)}


def _gesprekken(rng: Random, wacht: Wacht, leven: Dagen) -> Dagen:
    dag = _driegesprek(rng, wacht, leven)
    melding_op = wacht.tvs_melding_op or wacht.vergunning_op
    gehouden = rng.random() < DRIEGESPREK and dag >= leven["scenario_gekozen_op"]
    kennismaking = rng.random() < KENNISMAKING
    return {
        "driegesprek_gepland_op": dag if gehouden else None,
        "driegesprek_gehouden_op": dag if gehouden else None,
        "kennismaking_gehouden_op": _na(rng, melding_op, 7, 50) if kennismaking else None,
    }


def _driegesprek(rng: Random, wacht: Wacht, leven: Dagen) -> date:
    voor_uitstroom = _na(rng, wacht.verhuist_op, -20, -10)
    if wacht.scenario is Scenario.START_NA_VERHUIZING:
        return voor_uitstroom
    direct = _na(rng, leven["scenario_gekozen_op"], 3, 17)
    voor_intake = _na(rng, leven["intake_begonnen_op"], -12, -4)
    moment = leven["driegesprek_moment"] or DriegesprekMoment.NA_KOPPELING
    return {
        DriegesprekMoment.NA_KOPPELING: direct,
        DriegesprekMoment.VOOR_INTAKE: voor_intake,
        DriegesprekMoment.VOOR_UITSTROOM: voor_uitstroom,
    }[moment]


def _klantprofiel(rng: Random, wacht: Wacht, leven: Dagen) -> Dagen:
    if rng.random() > TOESTEMMING:
        return {}
    gegeven_op = _na(rng, wacht.tvs_melding_op or wacht.vergunning_op, 0, 12)
    gedeeld = {_na(rng, gegeven_op, 1, 10)}
    if (einde := leven.get("voorinburgering_geeindigd_op")) and rng.random() < GEDEELD:
        gedeeld.add(_na(rng, einde, 2, 14))
    if (gesprek := leven["driegesprek_gepland_op"]) and rng.random() < GEDEELD:
        gedeeld.add(_na(rng, gesprek, -9, -4))
    if rng.random() < GEDEELD:
        gedeeld.add(_na(rng, wacht.verhuist_op, -15, -3))
    ingetrokken = rng.random() < INGETROKKEN
    tot = _na(rng, gegeven_op, 40, 200) if ingetrokken else None
    return {
        "toestemming_op": gegeven_op,
        "toestemming_ingetrokken_op": tot,
        "klantprofiel_gedeeld_op": tuple(
            sorted(dag for dag in gedeeld if dag >= gegeven_op and (tot is None or dag < tot))
        ),
    }


def _opgefrist(rng: Random, wacht: Wacht, leven: Dagen, peildatum: date) -> Dagen:
    """Most casemanagers keep the profile of who still waits up to date (T-18)."""
    dag = werkdag(peildatum - dagen(rng.uniform(3, 26)))
    gedeeld = leven.get("klantprofiel_gedeeld_op") or ()
    is_af = leven.get("toestemming_ingetrokken_op") or wacht.verhuist_op <= peildatum
    if rng.random() > OPGEFRIST or is_af or not gedeeld or gedeeld[0] >= dag:
        return {}
    return {"klantprofiel_gedeeld_op": tuple(sorted({*gedeeld, dag}))}


def _knip(leven: Feiten, wacht: Wacht, peildatum: date) -> Feiten:
    """What is known on this day: facts until now, and the plans that were made by then."""
    over = [dag for dag in wacht.overgeplaatst_op if dag <= peildatum]
    nu = replace(leven, overgeplaatst_op=over[-1] if over and leven.tvs_melding_op else None)
    nu = nu.op(peildatum)
    weg: set[str] = set()
    if nu.woning_beschikbaar_op is None:
        weg |= {"verhuizing_gepland_op", "rust_van", "rust_tot"}
    if nu.voorinburgering_begonnen_op is None:
        weg.add("voorinburgering_eindigt_naar_plan_op")
    if nu.pip_vastgesteld_op is None:
        weg.add("leerroute")
    if nu.scenario is None:
        weg |= {"driegesprek_moment", "driegesprek_gepland_op"}
    if nu.driegesprek_gepland_op and nu.driegesprek_gepland_op > peildatum + VOORUIT:
        weg.add("driegesprek_gepland_op")
    if nu.scenario is None or not _is_nog_nieuws(nu, wacht):
        weg |= {"verwachte_verhuizing_van", "verwachte_verhuizing_tot"}
    leeg: dict[str, Any] = dict.fromkeys(weg)
    if nu.leerbaarheidstoets_vrijgesteld and nu.intake_begonnen_op is None:
        leeg["leerbaarheidstoets_vrijgesteld"] = False
    return replace(nu, **leeg)


def _is_nog_nieuws(nu: Feiten, wacht: Wacht) -> bool:
    """One gemeente in seven never says when; who has moved needs no forecast."""
    return nu.verhuisd_op is None and wacht.verwacht_van.toordinal() % 7 != 0
