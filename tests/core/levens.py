"""Random facts: any days at all, and lives that follow the order of the steps.

Drawn from one number each: a dictionary of forty strategies would take longer than all the rest.
"""

from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from overdracht.core.begrippen import MENGVORMEN, DriegesprekMoment, Leerroute, Mengvorm, Scenario
from overdracht.core.feiten import FEITDAGEN, PLANNEN, Feiten

DAGEN = st.dates(date(2021, 1, 1), date(2031, 12, 31))
_KEUZES: dict[str, list[Any]] = {
    "scenario": list(Scenario),
    "driegesprek_moment": list(DriegesprekMoment),
    "leerroute": list(Leerroute),
    "mengvorm": [None, *Mengvorm],
    "voorkeursscenario_afgesproken": [False, True],
    "intake_bij_verstek": [False, True],
    "leerbaarheidstoets_vrijgesteld": [False, True],
}
# In order, each some days after the one before it; but for two, any may be left out.
_LEVEN = (
    "vergunning_op",
    "gekoppeld_op",
    "tvs_melding_op",
    "kennisgeving_op",
    "toestemming_op",
    "voorinburgering_aangeboden_op",
    "scenario_eerst_gekozen_op",
    "scenario_gekozen_op",
    "coa_geinformeerd_op",
    "inburgeraar_geinformeerd_op",
    "kennismaking_gehouden_op",
    "voorinburgering_begonnen_op",
    "driegesprek_gehouden_op",
    "voorinburgering_geeindigd_op",
    "intake_begonnen_op",
    "leerbaarheidstoets_op",
    "intake_afgerond_op",
    "pip_vastgesteld_op",
    "woning_beschikbaar_op",
    "verhuisd_op",
    "brp_ingeschreven_op",
    "leerroute_aangeboden_op",
    "traject_begonnen_op",
)


def _dag(toeval: Random) -> date:
    # Often near each other and near the leap day, where terms meet; sometimes years apart.
    if toeval.random() < 0.7:
        return date(2028, 2, 29) + timedelta(days=round(toeval.gauss(0, 60)))
    return date(2021, 1, 1) + timedelta(days=toeval.randrange(4_000))


def _invoer(getal: int) -> dict[str, Any]:
    """Whatever facts, possible or not: nothing may break on them."""
    toeval = Random(getal)  # repeatable on purpose
    kans = toeval.random()
    invoer: dict[str, Any] = {
        naam: _dag(toeval) for naam in (*FEITDAGEN, *sorted(PLANNEN)) if toeval.random() < kans
    }
    invoer |= {naam: toeval.choice(keuzes) for naam, keuzes in _KEUZES.items()}
    delingen = [_dag(toeval) for _ in range(toeval.randrange(4))]
    return invoer | {"klantprofiel_gedeeld_op": tuple(sorted(delingen))}


def _leven(getal: int) -> tuple[Feiten, date]:
    """Facts that happened one after another, as far as they got, and a forecast of the move."""
    toeval = Random(getal)  # repeatable on purpose
    feiten, laatste = _stappen(toeval)
    peildatum = laatste + timedelta(days=toeval.randrange(60))
    _verwacht(toeval, feiten, vanaf=peildatum)
    return Feiten(**feiten), peildatum


def _leven_met_plannen(getal: int) -> tuple[Feiten, date]:
    """The same, looked at on a day on which the last steps are still to come."""
    toeval = Random(getal)  # repeatable on purpose
    feiten, laatste = _stappen(toeval)
    peildatum = laatste - timedelta(days=toeval.randrange(90))
    if feiten.keys().isdisjoint({"verhuisd_op", "brp_ingeschreven_op"}):
        _verwacht(toeval, feiten, vanaf=laatste)
    if "intake_begonnen_op" not in feiten:
        feiten.pop("intake_afgerond_op", None)
    return Feiten(**feiten), peildatum


def _stappen(toeval: Random) -> tuple[dict[str, Any], date]:
    dag = date(2023, 1, 1) + timedelta(days=toeval.randrange(1_800))
    feiten: dict[str, Any] = {}
    for naam in _LEVEN[: toeval.randint(1, len(_LEVEN))]:
        dag += timedelta(days=toeval.choice((0, 1, 7, toeval.randrange(40))))
        if naam in ("gekoppeld_op", "tvs_melding_op") or toeval.random() < 0.8:
            feiten[naam] = dag
    return feiten, dag


def _verwacht(toeval: Random, feiten: dict[str, Any], *, vanaf: date) -> None:
    if "scenario_gekozen_op" in feiten:
        feiten["scenario"] = scenario = toeval.choice(list(Scenario))
        feiten["mengvorm"] = toeval.choice((None, *MENGVORMEN[scenario]))
    if toeval.random() < 0.6:
        van = vanaf + timedelta(days=toeval.randrange(300))
        feiten["verwachte_verhuizing_van"] = van
        feiten["verwachte_verhuizing_tot"] = van + timedelta(days=toeval.randrange(90))
    if toeval.random() < 0.6:
        feiten["driegesprek_moment"] = toeval.choice(list(DriegesprekMoment))


def willekeurig_dossier(getal: int) -> tuple[Feiten, date]:
    """Any facts at all, or a life in order, and a day to look at it; the same for one number."""
    soort, rest = getal % 3, getal // 3
    if soort == 0:
        return Feiten(**_invoer(rest)), _dag(Random(rest + 1))  # repeatable
    return _leven(rest) if soort == 1 else _leven_met_plannen(rest)


_GETAL = st.integers(0, 2**32)
INVOER = _GETAL.map(_invoer)
FEITEN = INVOER.map(lambda invoer: Feiten(**invoer))
LEVENS = _GETAL.map(_leven)
LEVENS_MET_PLANNEN = _GETAL.map(_leven_met_plannen)
