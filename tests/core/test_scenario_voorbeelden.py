"""The acceptance examples X1 … X10 of the domain, and the steps of the algorithm."""

from typing import Any

import pytest

from overdracht.core.begrippen import DriegesprekMoment, Scenario
from overdracht.core.scenario import Advies, Vorm, adviseer, lees_factoren
from overdracht.core.teksten import zin

SC1, SC2, SC3 = Scenario


def advies(**factoren: Any) -> Advies:
    return adviseer(lees_factoren(factoren))


def let_op(gegeven: Advies) -> str:
    return " ".join(zin(uitleg) for uitleg in gegeven.kanttekeningen)


def test_x1_near_long_wait_and_a_traject_gives_a_quick_start_with_a_warning():
    x1 = advies(
        reistijd_minuten=20,
        kan_reizen="ja",
        verwachte_wacht_weken=30,
        traject_in_of_bij_azc_mogelijk=True,
    )

    assert (x1.advies, x1.past_beter, x1.ontbreekt) == (SC1, None, ())
    assert x1.regels == ("R-01", "R-04", "R-13")
    assert x1.driegesprek_moment is DriegesprekMoment.VOOR_INTAKE
    assert "Houd het driegesprek zo snel mogelijk, vóór de brede intake." in let_op(x1)
    assert "Let op de drie jaar" in let_op(x1)


def test_x2_far_with_nothing_that_bridges_it_gives_the_minimum_package():
    x2 = advies(
        reistijd_minuten=75,
        kan_reizen="ja",
        gemeente_naar_azc_mogelijk=False,
        digitaal_vaardig="nee",
        middelen_aanwezig="nee",
        verwachte_wacht_weken=20,
    )

    assert (x2.advies, x2.is_minimumpakket) == (SC3, True)
    assert x2.regels == ("R-02", "R-04", "R-14")
    assert "Er is spanning" in let_op(x2)
    assert "ten minste voor drie dingen" in let_op(x2)


def test_x3_the_gemeente_comes_to_the_azc_so_distance_does_not_matter():
    x3 = advies(reistijd_minuten=75, gemeente_naar_azc_mogelijk=True, verwachte_wacht_weken=20)

    assert (x3.advies, x3.vorm, x3.is_te_herzien) == (SC2, Vorm.NA_ELKAAR, True)
    assert x3.regels == ("R-02", "R-03", "R-04", "R-13")
    assert "Bekijk de keuze opnieuw als de Voorinburgering klaar is." in let_op(x3)


def test_x4_a_short_wait_skips_the_voorinburgering():
    x4 = advies(reistijd_minuten=15, verwachte_wacht_weken=4)

    assert (x4.advies, x4.vorm) == (SC2, Vorm.ZONDER_VOORINBURGERING)
    assert x4.driegesprek_moment is DriegesprekMoment.NA_KOPPELING
    assert x4.ontbreekt == ("kan_reizen",)
    assert "Sla de Voorinburgering over" in let_op(x4)
    assert "Maak zo snel mogelijk na de koppeling kennis." in let_op(x4)


def test_x5_a_family_reunion_leaves_the_quick_start_but_nothing_beside_it():
    x5 = advies(
        reistijd_minuten=25,
        gezinshereniging_loopt=True,
        verwachte_wacht_weken=25,
        traject_in_of_bij_azc_mogelijk=True,
    )

    assert x5.advies is SC1
    assert "R-07" in x5.regels
    assert x5.alternatieven[0].scenario is SC2
    assert "plan niets naast het traject" in let_op(x5)
    assert "met de intake na de Voorinburgering" in let_op(x5)


def test_x6_who_cannot_travel_but_is_digital_does_the_intake_at_a_distance():
    x6 = advies(
        reistijd_minuten=40,
        kan_reizen=False,
        digitaal_vaardig="ja",
        middelen_aanwezig="ja",
        verwachte_wacht_weken=18,
    )

    assert (x6.advies, x6.is_digitaal) == (SC2, True)
    assert {"R-08", "R-09"} <= set(x6.regels)
    assert "De intake moet digitaal" in let_op(x6)


def test_x7_without_the_wait_there_is_no_advice_but_still_a_choice_to_make():
    x7 = advies(reistijd_minuten=25, kan_reizen="ja")

    assert (x7.advies, x7.past_beter, x7.regels) == (None, None, ("R-15",))
    assert x7.ontbreekt == ("verwachte_wacht_weken",)
    assert x7.geadviseerd is None
    assert [weging.scenario for weging in x7.alternatieven] == [SC2, SC3, SC1]
    assert "U kiest binnen 2 weken na de TVS-melding een scenario" in let_op(x7)


def test_x8_the_agreement_is_advised_and_the_better_fit_is_named():
    x8 = advies(
        voorkeursscenario_azc="start_na_verhuizing",
        reistijd_minuten=20,
        verwachte_wacht_weken=30,
        traject_in_of_bij_azc_mogelijk=True,
    )

    assert (x8.advies, x8.past_beter) == (SC3, SC1)
    assert x8.regels == ("R-01", "R-04", "R-11")
    assert "maar de snelle start past beter bij deze persoon" in let_op(x8)
    assert "Er is spanning" not in let_op(x8)


@pytest.mark.parametrize("traject", [True, None])
def test_x9_after_the_voorinburgering_a_long_wait_is_a_reason_to_switch(traject):
    x9 = advies(
        huidig_scenario="gecombineerde_aanpak",
        voorinburgering_status="afgerond",
        reistijd_minuten=25,
        verwachte_wacht_weken=20,
        traject_in_of_bij_azc_mogelijk=traject,
    )

    assert (x9.advies, x9.is_overstap) == (SC1, True)
    assert "R-12" in x9.regels
    assert "vertel dat dan direct aan COA" in let_op(x9)


def test_x9_without_a_traject_at_the_azc_there_is_no_switch():
    blijft = advies(
        huidig_scenario="gecombineerde_aanpak",
        voorinburgering_status="afgerond",
        reistijd_minuten=25,
        verwachte_wacht_weken=20,
        traject_in_of_bij_azc_mogelijk=False,
    )

    assert (blijft.advies, blijft.vorm, blijft.is_overstap) == (SC2, None, False)


@pytest.mark.parametrize("wacht", [None, 4, 10, 30])
@pytest.mark.parametrize(
    ("erbij", "verwacht"),
    [
        ({"gemeente_naar_azc_mogelijk": True}, SC2),
        ({"digitaal_vaardig": True, "middelen_aanwezig": True}, SC2),
        ({"digitaal_vaardig": True}, SC3),
        ({}, SC3),
    ],
)
def test_x10_a_transfer_out_of_reach_asks_for_another_scenario(erbij, verwacht, wacht):
    x10 = advies(
        huidig_scenario="snelle_start",
        reistijd_minuten=100,
        verwachte_wacht_weken=wacht,
        **erbij,
    )

    assert x10.advies is verwacht
    assert ("verwachte_wacht_weken" in x10.ontbreekt) is (wacht is None)
    assert "dan loopt de inburgeringstermijn gewoon door" in let_op(x10)


@pytest.mark.parametrize(
    ("reistijd", "wacht", "traject", "verwacht"),
    [
        (30, 15, True, SC1),
        (31, 15, True, SC2),
        (30, 14, True, SC2),
        (30, 15, False, SC2),
        (30, 15, None, SC2),
        (60, 15, True, SC2),
        (61, 15, True, SC3),
        (60, 6, True, SC2),
        (61, 6, True, SC3),
        (0, 0, True, SC2),
        (None, 20, True, None),
        (20, None, True, None),
        (None, None, True, None),
    ],
)
def test_the_thresholds_lie_where_the_domain_puts_them(reistijd, wacht, traject, verwacht):
    gegeven = advies(
        reistijd_minuten=reistijd,
        verwachte_wacht_weken=wacht,
        traject_in_of_bij_azc_mogelijk=traject,
    )

    assert gegeven.advies is verwacht


def test_an_agreement_that_cannot_be_kept_is_set_aside():
    gegeven = advies(
        reistijd_minuten=75, verwachte_wacht_weken=30, voorkeursscenario_azc="snelle_start"
    )

    assert (gegeven.advies, gegeven.past_beter) == (SC3, None)
    assert "R-11" not in gegeven.regels
    assert "De afspraak met het azc is snelle start, maar dat past nu niet" in let_op(gegeven)


def test_without_enough_data_the_agreement_can_be_used_for_now():
    gegeven = advies(reistijd_minuten=20, voorkeursscenario_azc="gecombineerde_aanpak")

    assert gegeven.advies is None
    assert "uitgaan van de afspraak met het azc: gecombineerde aanpak" in let_op(gegeven)
