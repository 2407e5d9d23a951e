"""Fictive dossiers for the planner: lives in every phase, always the same ones."""

from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from overdracht.core.begrippen import DriegesprekMoment, Leerroute, Scenario
from overdracht.core.feiten import Feiten

PEILDATUM = date(2026, 11, 22)
AANTAL = 4_000
_ZAAD = 20_261_122
_WACHT_IN_WEKEN = (34, 12)

# Each step some days after the one before it: name, at least, at most, and how often it is there.
_VOOR_DE_VERHUIZING = (
    ("gekoppeld_op", 7, 25, 1.0),
    ("tvs_melding_op", 0, 4, 1.0),
    ("kennisgeving_op", 0, 20, 0.9),
    ("toestemming_op", 0, 14, 0.9),
    ("scenario_gekozen_op", 2, 18, 1.0),
    ("coa_geinformeerd_op", 0, 3, 0.95),
    ("inburgeraar_geinformeerd_op", 0, 10, 0.9),
    ("voorinburgering_aangeboden_op", 0, 10, 0.9),
    ("kennismaking_gehouden_op", 3, 30, 0.7),
    ("voorinburgering_begonnen_op", 0, 15, 0.78),
    ("driegesprek_gehouden_op", 10, 60, 0.45),
    ("voorinburgering_geeindigd_op", 40, 110, 0.8),
)
_VROEG = (
    ("intake_begonnen_op", 0, 30, 1.0),
    ("leerbaarheidstoets_op", 5, 20, 1.0),
    ("intake_afgerond_op", 5, 20, 1.0),
    ("pip_vastgesteld_op", 5, 30, 1.0),
)
_ERNA = (("leerroute_aangeboden_op", 5, 60, 0.9), ("traject_begonnen_op", 5, 60, 0.95))
_VERHUIZING = (
    ("woning_beschikbaar_op", 0, 100, 0.95),
    ("verhuisd_op", 5, 25, 1.0),
    ("brp_ingeschreven_op", 0, 8, 1.0),
    ("bijstand_vanaf_op", 0, 10, 0.9),
)


@cache
def dossiers(aantal: int = AANTAL) -> tuple[Feiten, ...]:
    """So many lives; some have only begun, some have their PIP and live in the gemeente."""
    toeval = Random(_ZAAD)
    return tuple(_leven(toeval) for _ in range(aantal))


def _leven(toeval: Random) -> Feiten:
    dag = PEILDATUM - timedelta(days=toeval.randrange(5, 700))
    feiten: dict[str, Any] = {"vergunning_op": dag}
    scenario = toeval.choices(list(Scenario), weights=(8, 32, 60))[0]
    for naam, minstens, hoogstens, kans in _stappen(scenario):
        dag += timedelta(days=toeval.randint(minstens, hoogstens))
        if dag > PEILDATUM:
            break
        if toeval.random() < kans:
            feiten[naam] = dag
    if "scenario_gekozen_op" in feiten:
        feiten["scenario"] = scenario
        if scenario is Scenario.GECOMBINEERDE_AANPAK:
            feiten["driegesprek_moment"] = toeval.choice(list(DriegesprekMoment))
    _voeg_toe(toeval, feiten)
    return Feiten(**feiten)


def _stappen(scenario: Scenario) -> tuple[tuple[str, int, int, float], ...]:
    if scenario is Scenario.SNELLE_START:
        return (*_VOOR_DE_VERHUIZING, *_VROEG, *_ERNA, *_VERHUIZING)
    if scenario is Scenario.GECOMBINEERDE_AANPAK:
        return (*_VOOR_DE_VERHUIZING, *_VROEG, *_VERHUIZING, *_ERNA)
    return (*_VOOR_DE_VERHUIZING, *_VERHUIZING, *_VROEG, *_ERNA)


def _voeg_toe(toeval: Random, feiten: dict[str, Any]) -> None:
    """Profiles that were shared, plans and expectations."""
    if "toestemming_op" in feiten:
        begin = feiten["toestemming_op"]
        dagen = {begin + timedelta(days=toeval.randrange(300)) for _ in range(toeval.randrange(4))}
        feiten["klantprofiel_gedeeld_op"] = tuple(sorted(d for d in dagen if d <= PEILDATUM))
    if "voorinburgering_begonnen_op" in feiten and toeval.random() < 0.7:
        einde = feiten["voorinburgering_begonnen_op"] + timedelta(weeks=14)
        feiten["voorinburgering_eindigt_naar_plan_op"] = einde
    if "verhuisd_op" not in feiten and toeval.random() < 0.8:
        van = PEILDATUM + timedelta(weeks=max(1, round(toeval.gauss(*_WACHT_IN_WEKEN)) - 10))
        feiten["verwachte_verhuizing_van"] = van
        feiten["verwachte_verhuizing_tot"] = van + timedelta(weeks=toeval.randrange(2, 10))
    if "pip_vastgesteld_op" in feiten:
        feiten["leerroute"] = toeval.choice(list(Leerroute))
