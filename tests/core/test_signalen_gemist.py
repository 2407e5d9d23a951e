"""What was missed, is not known or asks for a new look."""

from datetime import date

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.teksten import zin
from tests.core.signaal import ONBEKEND, PIP, VANDAAG, dag, een


@pytest.mark.parametrize(
    ("soort", "ernst", "anders", "van", "tekst"),
    [
        (
            "profiel_oud",
            "let_op",
            {"klantprofiel_gedeeld_op": (dag(3, 4),)},
            dag(4, 2),
            "voor het laatst gedeeld op 4 maart 2026, meer dan 28 dagen geleden",
        ),
        (
            "scenario_te_laat",
            "waarschuwing",
            {"scenario": None, "scenario_gekozen_op": None},
            dag(3, 17),
            "uiterlijk 16 maart 2026 gekozen",
        ),
        (
            "driegesprek_gemist",
            "waarschuwing",
            {"scenario": Scenario.SNELLE_START},
            dag(3, 27),
            "norm T-11",
        ),
        (
            "driegesprek_gemist",
            "waarschuwing",
            {"verhuisd_op": dag(4, 15)},
            dag(4, 15),
            "verhuisd zonder driegesprek",
        ),
        (
            "kennismaking_gemist",
            "let_op",
            {"scenario": Scenario.START_NA_VERHUIZING, "kennismaking_gehouden_op": None},
            dag(3, 20),
            "norm T-09",
        ),
        (
            "pip_te_laat",
            "wettelijk",
            {
                "kennisgeving_op": date(2025, 9, 1),
                "verhuisd_op": date(2025, 9, 8),
                "brp_ingeschreven_op": date(2025, 9, 9),
            },
            date(2025, 11, 19),
            "de wettelijke termijn van 10 weken is voorbij",
        ),
        ("geen_verwachting", "let_op", ONBEKEND, VANDAAG, "Er is geen verwachte verhuizing"),
        (
            "verwachting_voorbij",
            "waarschuwing",
            {"verwachte_verhuizing_van": dag(4, 1), "verwachte_verhuizing_tot": dag(4, 12)},
            dag(4, 13),
            "uiterlijk 12 april 2026 verwacht",
        ),
        (
            "verwachting_voorbij",
            "waarschuwing",
            {"verhuizing_gepland_op": dag(4, 12)},
            dag(4, 13),
            "woont nog in de opvang",
        ),
        (
            "einde_onbekend",
            "let_op",
            {"voorinburgering_eindigt_naar_plan_op": dag(4, 10)},
            dag(4, 11),
            "zou klaar zijn op 10 april 2026",
        ),
        (
            "overgeplaatst",
            "let_op",
            {"overgeplaatst_op": dag(4, 9)},
            dag(4, 9),
            "na de keuze voor de gecombineerde aanpak",
        ),
        (
            "overgeplaatst",
            "let_op",
            {"overgeplaatst_op": dag(4, 9), "scenario": None},
            dag(4, 9),
            "na de keuze van het scenario",
        ),
        (
            "wacht_nog_lang",
            "waarschuwing",
            {"voorinburgering_geeindigd_op": dag(4, 10)},
            VANDAAG,
            "pas over 23 weken; dat is langer dan 14 weken",
        ),
    ],
)
def test_what_was_missed_is_not_known_or_asks_for_a_new_look(soort, ernst, anders, van, tekst):
    signaal = een(soort, **anders)

    assert (signaal.ernst, signaal.van) == (ernst, van)
    assert tekst in zin(signaal.uitleg)


@pytest.mark.parametrize(
    ("soort", "anders"),
    [
        ("profiel_oud", {"klantprofiel_gedeeld_op": (dag(3, 30),)}),
        ("profiel_oud", {"klantprofiel_gedeeld_op": (dag(3, 4),), "verhuisd_op": dag(4, 15)}),
        (
            "profiel_oud",
            {"klantprofiel_gedeeld_op": (dag(3, 4),), "toestemming_ingetrokken_op": dag(3, 9)},
        ),
        ("driegesprek_gemist", {}),
        ("driegesprek_gemist", PIP | {"verhuisd_op": dag(4, 15)}),
        ("driegesprek_gemist", {"verhuisd_op": dag(4, 15), "scenario": None}),
        ("geen_verwachting", ONBEKEND | {"tvs_melding_op": None}),
        ("geen_verwachting", ONBEKEND | {"brp_ingeschreven_op": dag(4, 15)}),
        ("einde_onbekend", {"voorinburgering_geeindigd_op": dag(4, 10)}),
        ("einde_onbekend", {"voorinburgering_begonnen_op": None}),
        ("overgeplaatst", {"overgeplaatst_op": dag(3, 10)}),
        ("overgeplaatst", {"overgeplaatst_op": dag(4, 9), "verhuisd_op": dag(4, 15)}),
        ("wacht_nog_lang", {}),
        (
            "wacht_nog_lang",
            {"voorinburgering_geeindigd_op": dag(4, 10), "scenario": Scenario.SNELLE_START},
        ),
        (
            "wacht_nog_lang",
            {"voorinburgering_geeindigd_op": dag(4, 10), "traject_begonnen_op": dag(4, 13)},
        ),
        (
            "wacht_nog_lang",
            {"voorinburgering_geeindigd_op": dag(4, 10), "verwachte_verhuizing_van": dag(6, 1)}
            | {"verwachte_verhuizing_tot": dag(6, 30)},
        ),
        (
            "wacht_nog_lang",
            {"voorinburgering_geeindigd_op": dag(4, 10), "verhuizing_gepland_op": dag(9, 1)},
        ),
    ],
)
def test_no_signal_without_a_reason(soort, anders):
    assert een(soort, **anders) is None


def test_a_voorinburgering_that_still_runs_can_be_recorded_so():
    (optie,) = een("einde_onbekend", voorinburgering_eindigt_naar_plan_op=dag(4, 10)).opties

    assert (optie.optie, optie.dagen) == ("einde_vastleggen", 21 + (dag(10, 1) - dag(4, 21)).days)


def test_a_gap_of_a_day_is_said_in_days():
    """In weeks both would be the same, and nobody would see what is won."""
    opties = een("einde_onbekend", voorinburgering_eindigt_naar_plan_op=dag(4, 19)).opties

    assert zin(opties[0].uitleg).endswith(
        "Dan is de inburgeraar 1 dag minder zonder activiteit; in totaal 26 weken."
    )
