"""What would change the advice, and what to ask for: computed, never written down."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from overdracht.core.scenario import Advies, adviseer, lees_factoren
from overdracht.core.teksten import zin
from tests.core.test_scenario_eigenschappen import FACTOREN


def advies(**factoren: Any) -> Advies:
    return adviseer(lees_factoren(factoren))


def anders(**factoren: Any) -> list[str]:
    return [zin(uitleg) for uitleg in advies(**factoren).wordt_anders_als]


NA_ELKAAR = "gecombineerde aanpak, met de intake na de Voorinburgering."


def test_the_neighbours_of_a_quick_start_are_told_from_near_to_far():
    assert anders(
        reistijd_minuten=20,
        kan_reizen="ja",
        verwachte_wacht_weken=30,
        traject_in_of_bij_azc_mogelijk=True,
    ) == [
        f"Als de reistijd meer dan 30 en hoogstens 60 minuten is, is het advies: {NA_ELKAAR}",
        "Als de reistijd meer dan 60 minuten is, is het advies: start na verhuizing.",
        f"Als de wachttijd meer dan 6 en hoogstens 14 weken is, is het advies: {NA_ELKAAR}",
        (
            "Als de wachttijd 6 weken of minder is, is het advies: gecombineerde aanpak, zonder "
            "Voorinburgering."
        ),
        "Als de inburgeraar niet kan reizen, is het advies: start na verhuizing.",
        f"Als het traject niet in of bij het azc kan, is het advies: {NA_ELKAAR}",
    ]


def test_what_would_bring_an_early_start_into_reach_is_told():
    assert anders(
        reistijd_minuten=75,
        kan_reizen="nee",
        verwachte_wacht_weken=20,
        digitaal_vaardig="ja",
        middelen_aanwezig="nee",
    ) == [
        f"Als de gemeente naar het azc komt, is het advies: {NA_ELKAAR}",
        (
            "Als de inburgeraar digitaal vaardig is en de middelen heeft, is het advies: "
            f"{NA_ELKAAR}"
        ),
    ]


@pytest.mark.parametrize(
    ("factoren", "zinsdeel"),
    [
        (
            {"gemeente_naar_azc_mogelijk": True, "reistijd_minuten": 75},
            "Als de gemeente niet naar het azc komt, is het advies: start na verhuizing.",
        ),
        (
            {"digitaal_vaardig": True, "middelen_aanwezig": True, "reistijd_minuten": 75},
            "Als de intake niet digitaal kan, is het advies: start na verhuizing.",
        ),
        (
            {"kan_reizen": False, "reistijd_minuten": 20},
            f"Als de inburgeraar kan reizen, is het advies: {NA_ELKAAR}",
        ),
        (
            {"reistijd_minuten": 20, "traject_in_of_bij_azc_mogelijk": False},
            "Als het traject in of bij het azc kan, is het advies: snelle start.",
        ),
        (
            {"reistijd_minuten": 20, "voorkeursscenario_azc": "start_na_verhuizing"},
            f"Zonder de afspraak met het azc is het advies: {NA_ELKAAR}",
        ),
        (
            {
                "reistijd_minuten": 20,
                "huidig_scenario": "gecombineerde_aanpak",
                "voorinburgering_status": "loopt",
            },
            "Als de Voorinburgering klaar is, is het advies: snelle start.",
        ),
    ],
)
def test_every_factor_that_decides_is_named(factoren, zinsdeel):
    assert zinsdeel in anders(verwachte_wacht_weken=20, **factoren)


def test_a_finished_family_reunion_is_named_where_it_changes_the_form():
    uit_bereik = {"huidig_scenario": "snelle_start", "gemeente_naar_azc_mogelijk": True}

    assert "Als de gezinshereniging klaar is, is het advies: gecombineerde aanpak." in anders(
        reistijd_minuten=100, gezinshereniging_loopt=True, **uit_bereik
    )
    assert f"Als er een gezinshereniging loopt, is het advies: {NA_ELKAAR}" in anders(
        reistijd_minuten=100, **uit_bereik
    )


def test_a_change_that_leaves_too_little_to_go_on_is_not_told():
    assert anders(
        huidig_scenario="snelle_start",
        reistijd_minuten=100,
        kan_reizen="ja",
        gemeente_naar_azc_mogelijk=True,
        traject_in_of_bij_azc_mogelijk=True,
        gezinshereniging_loopt=True,
        voorinburgering_status="gestopt",
    ) == ["Als de gemeente niet naar het azc komt, is het advies: start na verhuizing."]


def test_without_a_wait_each_band_is_told():
    assert anders(reistijd_minuten=20, kan_reizen="ja", traject_in_of_bij_azc_mogelijk=True) == [
        f"Als de wachttijd meer dan 6 en hoogstens 14 weken is, is het advies: {NA_ELKAAR}",
        (
            "Als de wachttijd 6 weken of minder is, is het advies: gecombineerde aanpak, zonder "
            "Voorinburgering."
        ),
        "Als de wachttijd meer dan 14 weken is, is het advies: snelle start.",
    ]


def test_an_agreement_hides_all_but_its_own_removal():
    assert anders(
        reistijd_minuten=20, verwachte_wacht_weken=20, voorkeursscenario_azc="start_na_verhuizing"
    ) == [f"Zonder de afspraak met het azc is het advies: {NA_ELKAAR}"]


@pytest.mark.parametrize(
    ("factoren", "verwacht"),
    [
        ({}, ["reistijd_minuten", "verwachte_wacht_weken", "kan_reizen"]),
        (
            {"reistijd_minuten": 20, "verwachte_wacht_weken": 20},
            ["kan_reizen", "traject_in_of_bij_azc_mogelijk"],
        ),
        (
            {"reistijd_minuten": 75, "verwachte_wacht_weken": 20, "kan_reizen": True},
            ["digitaal_vaardig", "middelen_aanwezig", "gemeente_naar_azc_mogelijk"],
        ),
        (
            {
                "reistijd_minuten": 75,
                "verwachte_wacht_weken": 20,
                "kan_reizen": True,
                "digitaal_vaardig": True,
                "gemeente_naar_azc_mogelijk": False,
            },
            ["middelen_aanwezig"],
        ),
        (
            {
                "reistijd_minuten": 75,
                "verwachte_wacht_weken": 20,
                "kan_reizen": True,
                "digitaal_vaardig": False,
                "gemeente_naar_azc_mogelijk": False,
            },
            [],
        ),
        (
            {
                "reistijd_minuten": 20,
                "verwachte_wacht_weken": 20,
                "kan_reizen": True,
                "huidig_scenario": "gecombineerde_aanpak",
            },
            ["traject_in_of_bij_azc_mogelijk", "voorinburgering_status"],
        ),
    ],
)
def test_only_what_could_matter_is_asked_for(factoren, verwacht):
    assert list(advies(**factoren).ontbreekt) == verwacht


@given(FACTOREN)
def test_without_the_agreement_the_better_fit_is_the_advice(factoren):
    met, zonder = adviseer(factoren), adviseer(replace(factoren, voorkeursscenario_azc=None))

    assert zonder.advies is (met.past_beter or met.advies)
    assert zonder.past_beter is None
