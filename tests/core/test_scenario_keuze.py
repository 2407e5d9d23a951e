"""The choice itself: after the TVS-melding (IN-02), and with a reason where it departs."""

from datetime import date

import pytest

from overdracht.core.begrippen import DriegesprekMoment, Scenario
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.scenario import (
    Factoren,
    adviseer,
    check_keuze,
    driegesprek_opties,
    is_reden_nodig,
)

VANDAAG = date(2026, 11, 22)
SC1, SC2, SC3 = Scenario
FEITEN = Feiten(
    tvs_melding_op=date(2026, 11, 10), scenario=SC2, scenario_gekozen_op=date(2026, 11, 20)
)
# X8: the agreement is scenario 3, scenario 1 fits better.
X8 = adviseer(
    Factoren(
        reistijd_minuten=20,
        verwachte_wacht_weken=30,
        traject_in_of_bij_azc_mogelijk=True,
        voorkeursscenario_azc=SC3,
    )
)
ALLEEN_SC3 = adviseer(Factoren(reistijd_minuten=75, verwachte_wacht_weken=30))
GEEN_ADVIES = adviseer(Factoren())


@pytest.mark.parametrize(
    ("advies", "voorkeur", "met_reden"),
    [
        (X8, SC3, {SC2}),
        (ALLEEN_SC3, None, {SC1, SC2}),
        (ALLEEN_SC3, SC1, {SC2}),
        (GEEN_ADVIES, None, set()),
        (GEEN_ADVIES, SC2, {SC1, SC3}),
        (None, None, set()),
        (None, SC3, {SC1, SC2}),
    ],
)
def test_a_reason_is_asked_only_beside_advice_better_fit_and_agreement(advies, voorkeur, met_reden):
    assert {
        scenario
        for scenario in Scenario
        if is_reden_nodig(scenario, advies=advies, voorkeursscenario=voorkeur)
    } == met_reden


def kies(scenario=SC2, feiten=FEITEN, reden=""):
    check_keuze(
        feiten,
        scenario,
        advies=ALLEEN_SC3,
        voorkeursscenario=None,
        reden=reden,
        peildatum=VANDAAG,
    )


def test_another_scenario_than_advised_needs_a_reason():
    kies(scenario=SC3)
    kies(reden="De gemeente komt naar het azc.")
    with pytest.raises(RegelOvertreden) as fout:
        kies(reden="  ")

    assert fout.value.veld == "reden"
    assert fout.value.melding == (
        "U kiest voor de gecombineerde aanpak. Dat is niet het advies en niet de afspraak met het "
        "azc. Schrijf op waarom dit beter past."
    )


@pytest.mark.parametrize("gekozen_op", [date(2026, 11, 9), date(2026, 11, 23)])
def test_a_choice_before_the_tvs_melding_or_ahead_is_refused_whatever_the_reason(gekozen_op):
    feiten = Feiten(tvs_melding_op=date(2026, 11, 10), scenario=SC2, scenario_gekozen_op=gekozen_op)

    with pytest.raises(RegelOvertreden) as fout:
        kies(feiten=feiten, reden="Past beter.")
    assert fout.value.veld == "scenario_gekozen_op"


def test_the_gemeente_picks_the_moment_of_the_driegesprek_in_scenario_2():
    assert driegesprek_opties(SC1) == (
        DriegesprekMoment.NA_KOPPELING,
        DriegesprekMoment.VOOR_INTAKE,
    )
    assert driegesprek_opties(SC2) == tuple(DriegesprekMoment)
    assert driegesprek_opties(SC3) == (DriegesprekMoment.VOOR_UITSTROOM,)
