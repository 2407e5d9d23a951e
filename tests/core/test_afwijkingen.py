"""Steps in another order than normal: allowed, with a reason (IN-06, IN-10 … IN-12)."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from overdracht.core import gesprek, traject
from overdracht.core.begrippen import Scenario
from overdracht.core.errors import RedenNodig, RegelOvertreden
from overdracht.core.feiten import FEITDAGEN, PLANNEN, Feiten
from overdracht.core.volgorde import afwijkingen, check_stap

VANDAAG = date(2026, 11, 22)
GISTEREN, MORGEN = VANDAAG - timedelta(days=1), VANDAAG + timedelta(days=1)
DRIEGESPREK, INTAKE_BEGIN = "driegesprek_gehouden_op", "intake_begonnen_op"
PIP_DAG, START, VERHUIZING = "pip_vastgesteld_op", "traject_begonnen_op", "verhuisd_op"
GEWOON = {
    Scenario.SNELLE_START: (
        "IN-10",
        (DRIEGESPREK, INTAKE_BEGIN, PIP_DAG, START, VERHUIZING),
    ),
    Scenario.GECOMBINEERDE_AANPAK: (
        "IN-11",
        (INTAKE_BEGIN, PIP_DAG, VERHUIZING, START),
    ),
    Scenario.START_NA_VERHUIZING: (
        "IN-12",
        (DRIEGESPREK, VERHUIZING, INTAKE_BEGIN, PIP_DAG, START),
    ),
}
ALLES = frozenset((*FEITDAGEN, *PLANNEN))


def waarschuwt(velden=ALLES, **feiten):
    """Norm and both steps of every warning."""
    return [
        (w.norm, str(w.waarden["eerst"]), str(w.waarden["dan"]))
        for w in afwijkingen(Feiten(**feiten), velden, peildatum=VANDAAG)
    ]


@pytest.mark.parametrize("gekozen", Scenario)
def test_the_normal_order_of_a_scenario_gives_no_warning(gekozen):
    _norm, stappen = GEWOON[gekozen]
    dagen = {stap: date(2026, 1, 1) + timedelta(days=n) for n, stap in enumerate(stappen)}

    assert waarschuwt(scenario=gekozen, **dagen) == []


@pytest.mark.parametrize("gekozen", Scenario)
def test_two_steps_the_other_way_round_ask_for_a_reason(gekozen):
    norm, stappen = GEWOON[gekozen]
    for eerst, dan in pairwise(stappen):
        dagen = {eerst: VANDAAG, dan: GISTEREN}

        assert waarschuwt(scenario=gekozen, **dagen) == [(norm, eerst, dan)]
        assert waarschuwt({eerst}, scenario=gekozen, **dagen) == [(norm, eerst, dan)]
        assert waarschuwt({dan}, scenario=gekozen, **dagen) == [(norm, eerst, dan)]
        assert waarschuwt({"vergunning_op"}, scenario=gekozen, **dagen) == []
        assert waarschuwt(**dagen) == []


def test_steps_of_before_the_choice_are_not_measured_by_it():
    dagen = {"intake_begonnen_op": date(2026, 5, 1), "driegesprek_gehouden_op": date(2026, 6, 1)}
    gekozen_op = date(2026, 5, 20)
    zelfde_dag = date(2026, 5, 1)

    assert waarschuwt(scenario=Scenario.SNELLE_START, **dagen) != []
    assert waarschuwt(scenario=Scenario.SNELLE_START, scenario_gekozen_op=gekozen_op, **dagen) == []
    assert waarschuwt(scenario=Scenario.SNELLE_START, scenario_gekozen_op=zelfde_dag, **dagen) != []


def test_a_plan_counts_as_long_as_its_day_is_not_past():
    sc3 = {"scenario": Scenario.START_NA_VERHUIZING, "intake_begonnen_op": VANDAAG}

    eerder = sc3 | {"intake_begonnen_op": GISTEREN}

    assert waarschuwt(**eerder, verhuizing_gepland_op=VANDAAG) != []
    assert waarschuwt(**sc3, verhuizing_gepland_op=MORGEN) == [
        ("IN-12", "verhuizing_gepland_op", "intake_begonnen_op")
    ]
    assert waarschuwt(**sc3, driegesprek_gepland_op=MORGEN) == [
        ("IN-12", "driegesprek_gepland_op", "intake_begonnen_op")
    ]
    sc2 = {"scenario": Scenario.GECOMBINEERDE_AANPAK, "pip_vastgesteld_op": VANDAAG}
    assert waarschuwt(**sc2, verhuizing_gepland_op=GISTEREN) == []
    assert waarschuwt(**sc2, verhuisd_op=GISTEREN) != []


def test_the_voorinburgering_is_over_when_the_traject_starts():
    assert waarschuwt(voorinburgering_geeindigd_op=VANDAAG, traject_begonnen_op=GISTEREN) == [
        ("IN-06", "voorinburgering_geeindigd_op", "traject_begonnen_op")
    ]
    assert waarschuwt(voorinburgering_begonnen_op=VANDAAG, traject_begonnen_op=GISTEREN) == [
        ("IN-06", "voorinburgering_begonnen_op", "traject_begonnen_op")
    ]
    assert waarschuwt(voorinburgering_geeindigd_op=VANDAAG, traject_begonnen_op=VANDAAG) == []


def test_a_warning_says_what_is_normal_and_asks_why():
    feiten = Feiten(
        scenario=Scenario.SNELLE_START,
        intake_begonnen_op=date(2026, 5, 1),
        driegesprek_gehouden_op=date(2026, 5, 8),
    )
    einde = Feiten(
        voorinburgering_geeindigd_op=date(2026, 5, 8), traject_begonnen_op=date(2026, 5, 1)
    )

    assert [w.melding for w in gesprek.waarschuwingen(feiten, peildatum=VANDAAG)] == [
        (
            "Bij de snelle start komt het driegesprek normaal vóór de start van de brede intake. "
            "Nu is het driegesprek op 8 mei 2026 en de start van de brede intake op 1 mei 2026. "
            "Schrijf op waarom u dit anders doet."
        )
    ]
    assert [w.melding for w in traject.waarschuwingen(einde, peildatum=VANDAAG)] == [
        (
            "De Voorinburgering stopt normaal als het traject begint. Nu is het einde van de "
            "Voorinburgering op 8 mei 2026 en de start van het traject op 1 mei 2026. Schrijf op "
            "waarom."
        )
    ]


def test_a_change_asks_a_reason_only_for_what_it_makes_different():
    voor = Feiten(scenario=Scenario.SNELLE_START, intake_begonnen_op=date(2026, 5, 1))
    na = Feiten(
        scenario=Scenario.SNELLE_START,
        intake_begonnen_op=date(2026, 5, 1),
        driegesprek_gehouden_op=date(2026, 5, 8),
    )

    with pytest.raises(RedenNodig) as vraag:
        check_stap(gesprek, voor, na, reden=" ", peildatum=VANDAAG)
    assert [w.norm for w in vraag.value.waarschuwingen] == ["IN-10"]
    check_stap(gesprek, voor, na, reden="De tolk was ziek.", peildatum=VANDAAG)
    check_stap(gesprek, na, na, reden="", peildatum=VANDAAG)
    with pytest.raises(RegelOvertreden):
        check_stap(gesprek, na, na, reden="ja", peildatum=date(2026, 5, 2))
