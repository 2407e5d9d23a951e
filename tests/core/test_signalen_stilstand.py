"""Silence ahead, and what would fill it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.normen import LANDELIJK
from overdracht.core.signalen import maak_beeld
from overdracht.core.signalen.wijziging import intake_nu, na_elkaar, voorinburgering_nu
from overdracht.core.stilstand import GEEN, Omstandigheden
from overdracht.core.teksten import zin
from overdracht.core.tijdlijn import plan
from tests.core.signaal import LEVEN, STIL, VANDAAG, bij, dag, een, kort


def test_what_asks_most_stands_first():
    pip = {
        "intake_begonnen_op": dag(4, 1),
        "leerbaarheidstoets_op": dag(4, 8),
        "pip_vastgesteld_op": dag(4, 15),
    }

    assert kort(bij(**pip)) == [
        ("pip_voor_woning", "wettelijk", dag(4, 16), dag(10, 31)),
        STIL,
    ]


def test_a_gap_to_come_is_seen_weeks_ahead_with_its_reason():
    signaal = een("stilstand")

    assert kort([signaal]) == [STIL]
    assert zin(signaal.uitleg) == (
        "Van 4 juli 2026 tot en met 30 september 2026 loopt er niets: geen Voorinburgering, geen "
        "intake en geen traject. Dat is 13 weken stilte in de doorlopende lijn (Handreiking §3.2 "
        "en §5.1)."
    )


def test_every_option_counts_the_idle_days_again():
    gevonden = {optie.optie: (optie.dagen, zin(optie.uitleg)) for optie in een("stilstand").opties}

    assert {naam: dagen for naam, (dagen, _tekst) in gevonden.items()} == {
        # T-20: ten weeks, moved from a Saturday to the Monday.
        "na_elkaar": 21 + 16,
        "snelle_start": 21,
        "meedoen": 21,
        "logeren": 21 + 72,
    }
    assert gevonden["na_elkaar"][1] == (
        "Begin met de brede intake zodra de Voorinburgering klaar is, dus na elkaar (Handreiking "
        "§5.1). Dan is de inburgeraar in totaal 5 weken zonder activiteit, in plaats van 16 weken."
    )


@pytest.mark.parametrize(
    ("anders", "opties"),
    [
        (
            {"voorinburgering_begonnen_op": None, "voorinburgering_eindigt_naar_plan_op": None},
            ["intake_nu", "voorinburgering_nu", "snelle_start", "logeren"],
        ),
        (
            {
                "voorinburgering_begonnen_op": None,
                "voorinburgering_eindigt_naar_plan_op": None,
                "voorinburgering_afgewezen_op": dag(3, 16),
                "scenario": Scenario.START_NA_VERHUIZING,
                "logeren_begonnen_op": dag(3, 20),
            },
            ["intake_nu", "snelle_start"],
        ),
        (
            {"intake_begonnen_op": dag(3, 25), "pip_vastgesteld_op": dag(4, 15)},
            ["traject_nu", "logeren"],
        ),
        (
            {"intake_begonnen_op": dag(3, 25), "scenario": Scenario.SNELLE_START},
            ["snelle_start", "logeren"],
        ),
        (
            {"intake_begonnen_op": dag(7, 4), "intake_afgerond_op": dag(7, 18)},
            ["snelle_start", "logeren"],
        ),
        ({"intake_afgerond_op": dag(4, 1), "intake_bij_verstek": True}, ["logeren"]),
    ],
    ids=["niets", "afgewezen", "PIP staat", "intake loopt", "intake gepland", "verstek"],
)
def test_only_what_can_be_done_and_helps_is_an_option(anders, opties):
    gevonden = [optie.optie for optie in een("stilstand", **anders).opties]

    assert [optie for optie in gevonden if optie != "meedoen"] == opties


@pytest.mark.parametrize(("minuten", "mag"), [(None, True), (30, True), (31, False)])
def test_what_asks_for_a_weekly_journey_is_no_option_where_it_is_long(minuten, mag):
    opties = een("stilstand", omstandigheden=Omstandigheden(reistijd_minuten=minuten)).opties

    for optie in ("meedoen", "snelle_start"):
        assert (optie in {gevonden.optie for gevonden in opties}) is mag


def beeld_van(**anders):
    feiten = replace(LEVEN, **anders)
    gemaakt = plan(feiten, peildatum=VANDAAG)
    return maak_beeld(feiten, LANDELIJK, gemaakt, peildatum=VANDAAG, omstandigheden=GEEN)


def gevolg(keuze, beeld):
    wijziging = keuze(beeld)
    assert wijziging is not None
    return wijziging.feiten


def test_a_planned_intake_keeps_its_length_and_takes_no_pip_before_it():
    gepland = {
        "intake_begonnen_op": dag(5, 4),
        "intake_afgerond_op": dag(5, 18),
        "pip_vastgesteld_op": dag(5, 20),
    }
    eerder, later = (gevolg(kies, beeld_van(**gepland)) for kies in (intake_nu, na_elkaar))

    assert (eerder.intake_begonnen_op, eerder.intake_afgerond_op) == (VANDAAG, dag(5, 4))
    assert eerder.pip_vastgesteld_op == dag(5, 20)
    assert (later.intake_begonnen_op, later.intake_afgerond_op) == (dag(7, 4), dag(7, 18))
    assert later.pip_vastgesteld_op == dag(7, 18)


def test_a_planned_voorinburgering_can_start_today_with_its_length():
    feiten = gevolg(
        voorinburgering_nu,
        beeld_van(
            voorinburgering_begonnen_op=dag(6, 1), voorinburgering_eindigt_naar_plan_op=dag(7, 1)
        ),
    )

    assert feiten.voorinburgering_begonnen_op == VANDAAG
    assert feiten.voorinburgering_eindigt_naar_plan_op == dag(5, 20)


@pytest.mark.parametrize(
    ("dagen", "ernst"), [(27, None), (28, "let_op"), (55, "let_op"), (56, "waarschuwing")]
)
def test_a_short_gap_is_the_ordinary_time_between_two_steps(dagen, ernst):
    verhuizing = dag(7, 4) + timedelta(days=dagen)
    signaal = een("stilstand", verhuizing_gepland_op=verhuizing)

    assert (signaal and signaal.ernst) == ernst


def test_what_is_over_is_no_signal():
    """The weeks before the Voorinburgering were silent, but nobody can fill them any more."""
    begonnen = {"voorinburgering_begonnen_op": dag(4, 13), "verhuizing_gepland_op": dag(7, 4)}

    assert een("stilstand", **begonnen) is None
    assert een("stilstand", verhuisd_op=dag(4, 10)) is None


@pytest.mark.parametrize(
    ("anders", "tot"),
    [({}, None), ({"voorinburgering_begonnen_op": dag(5, 1)}, dag(4, 30))],
    ids=["niets gepland", "iets gepland"],
)
def test_without_an_expected_move_silence_is_seen_while_it_lasts(anders, tot):
    leeg = {
        "verwachte_verhuizing_van": None,
        "verwachte_verhuizing_tot": None,
        "voorinburgering_begonnen_op": None,
    }
    signaal = een("stilstand", **(leeg | anders))

    assert (signaal.van, signaal.tot, signaal.opties) == (dag(3, 2), tot, ())
    assert zin(signaal.uitleg).startswith("Sinds 2 maart 2026 loopt er niets")
