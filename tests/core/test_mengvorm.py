"""A mixed form moves the intake beside the Voorinburgering, and holds nothing up (domain 7.4)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from overdracht.core.begrippen import MENGVORMEN, Mengvorm, Partij, Scenario, Stapsoort
from overdracht.core.feiten import Feiten, lees_feiten
from overdracht.core.signalen import signalen
from overdracht.core.teksten import zin
from overdracht.core.tijdlijn import lijn
from overdracht.core.volgorde import alle_fouten
from overdracht.core.waarom import Waarom
from tests.core.gevallen_mengvorm import GEVALLEN_MENGVORM
from tests.core.levens import LEVENS, LEVENS_MET_PLANNEN

SC1, SC2, SC3 = Scenario
VANDAAG = date(2026, 4, 20)
EINDE = date(2026, 7, 3)
VORMEN_2 = MENGVORMEN[SC2]
TWEE = lees_feiten(GEVALLEN_MENGVORM["mengvorm_na_elkaar"].feiten)
# What only a form draws.
VAN_EEN_VORM = {"afstemmen", "activiteiten"}


def stappen(feiten, peildatum=VANDAAG):
    return {stap.stap: stap for stap in lijn(feiten, peildatum=peildatum)}


def intake(vorm, *, peildatum=VANDAAG, **anders):
    stap = stappen(replace(TWEE, mengvorm=vorm, **anders), peildatum)["intake"]
    return stap.van, stap.tot, stap.soort.value


@pytest.mark.parametrize(
    ("vorm", "van", "tot"),
    [
        (None, VANDAAG, date(2026, 9, 1)),
        (Mengvorm.NA_ELKAAR, date(2026, 7, 4), date(2026, 9, 1)),
        (Mengvorm.TEGELIJK, VANDAAG, EINDE),
        (Mengvorm.ZONDER_VOORINBURGERING, VANDAAG, date(2026, 6, 29)),
        (Mengvorm.KORTE_INTAKE_AAN_HET_EINDE, date(2026, 6, 19), date(2026, 7, 17)),
    ],
)
def test_each_form_of_scenario_2_puts_the_intake_elsewhere(vorm, van, tot):
    assert intake(vorm) == (van, tot, "verwacht")


@pytest.mark.parametrize("vorm", VORMEN_2)
def test_an_intake_that_has_a_day_stays_on_it(vorm):
    gepland = date(2026, 5, 11)

    assert intake(vorm, intake_begonnen_op=gepland) == (gepland, gepland, "gepland")


@pytest.mark.parametrize("vorm", set(VORMEN_2) - {Mengvorm.ZONDER_VOORINBURGERING})
def test_without_a_voorinburgering_a_form_beside_it_changes_nothing(vorm):
    geen = {"voorinburgering_begonnen_op": None, "voorinburgering_eindigt_naar_plan_op": None}

    assert intake(vorm, **geen) == intake(None, **geen)


@pytest.mark.parametrize("vorm", set(VORMEN_2) - {Mengvorm.ZONDER_VOORINBURGERING})
def test_long_after_the_voorinburgering_the_intake_may_begin_at_once(vorm):
    later = date(2026, 8, 3)
    voorbij = {"voorinburgering_geeindigd_op": EINDE, "peildatum": later}

    assert intake(vorm, **voorbij)[0] == later
    assert intake(vorm, **voorbij)[1] == date(2026, 9, 1)


def test_a_form_that_does_not_fit_before_the_move_holds_the_intake_up_by_nothing():
    eerder: dict[str, Any] = {
        "verwachte_verhuizing_van": date(2026, 6, 1),
        "verwachte_verhuizing_tot": date(2026, 6, 30),
    }
    feiten = replace(TWEE, **eerder)

    assert intake(Mengvorm.NA_ELKAAR, **eerder) == intake(None, **eerder)
    assert "past niet" in zin(stappen(feiten)["intake"].uitleg)


def test_in_the_same_weeks_the_gemeente_asks_for_the_half_days():
    tegelijk = replace(TWEE, mengvorm=Mengvorm.TEGELIJK)
    stap = stappen(tegelijk)["afstemmen"]

    assert (stap.partij, stap.soort) == (Partij.GEMEENTE, Stapsoort.VERWACHT)
    assert (stap.van, stap.tot) == (VANDAAG, EINDE)
    assert "S-04" in Waarom(tegelijk)(stap)
    assert "afstemmen" not in stappen(TWEE)
    assert "afstemmen" not in stappen(replace(tegelijk, intake_begonnen_op=VANDAAG))
    over = replace(tegelijk, voorinburgering_geeindigd_op=VANDAAG)
    assert "afstemmen" not in stappen(over)


def test_asking_for_the_half_days_comes_before_a_planned_intake():
    gepland = replace(TWEE, mengvorm=Mengvorm.TEGELIJK, intake_begonnen_op=date(2026, 5, 11))

    assert stappen(gepland)["afstemmen"].tot == date(2026, 5, 11)


def klantprofiel_voor_intake(**anders):
    feiten = replace(TWEE, mengvorm=Mengvorm.KORTE_INTAKE_AAN_HET_EINDE, **anders)
    alle = lijn(feiten, peildatum=VANDAAG)
    return [s.van for s in alle if s.reden == "lijn.klantprofiel_voor_intake"]


def test_before_a_short_intake_coa_brings_the_klantprofiel_up_to_date():
    assert klantprofiel_voor_intake() == [date(2026, 6, 19)]
    assert klantprofiel_voor_intake(intake_begonnen_op=date(2026, 6, 22)) == []
    # A share that is not stale by then will do.
    vers = {"klantprofiel_gedeeld_op": (VANDAAG,), "voorinburgering_eindigt_naar_plan_op": None}
    assert klantprofiel_voor_intake(**vers, voorinburgering_begonnen_op=date(2026, 2, 1)) == []


def test_with_activities_the_gemeente_has_something_to_do_until_the_move():
    feiten = lees_feiten(GEVALLEN_MENGVORM["mengvorm_met_activiteiten"].feiten)
    stap = stappen(feiten, date(2026, 7, 20))["activiteiten"]

    assert (stap.van, stap.tot) == (date(2026, 7, 20), date(2026, 12, 1))
    assert "30 minuten" in zin(stap.uitleg)
    # First the Voorinburgering; without one it can begin today.
    loopt = replace(feiten, voorinburgering_geeindigd_op=None)
    assert stappen(loopt, VANDAAG)["activiteiten"].van == EINDE
    geen = replace(loopt, voorinburgering_begonnen_op=None)
    assert stappen(geen, VANDAAG)["activiteiten"].van == VANDAAG


@pytest.mark.parametrize(
    "anders",
    [
        {"mengvorm": None},
        {"verhuisd_op": date(2026, 7, 15)},
        {"verwachte_verhuizing_van": None, "verwachte_verhuizing_tot": None},
        {"verwachte_verhuizing_van": date(2026, 7, 1), "verwachte_verhuizing_tot": None},
    ],
    ids=["gewone vorm", "al verhuisd", "geen verwachting", "verwachting voorbij"],
)
def test_there_are_no_activities_to_draw(anders):
    feiten = lees_feiten(GEVALLEN_MENGVORM["mengvorm_met_activiteiten"].feiten)

    assert "activiteiten" not in stappen(replace(feiten, **anders), date(2026, 7, 20))


def test_who_chose_to_do_without_is_not_told_to_begin_the_voorinburgering():
    def opties(vorm):
        geval = GEVALLEN_MENGVORM["mengvorm_zonder_voorinburgering"]
        feiten = replace(lees_feiten(geval.feiten), mengvorm=vorm)
        gevonden = signalen(feiten, peildatum=geval.peildatum)
        return {optie.optie for signaal in gevonden for optie in signaal.opties}

    assert opties(None) - opties(Mengvorm.ZONDER_VOORINBURGERING) == {"voorinburgering_nu"}


@pytest.mark.parametrize("scenario", [None, SC1, SC3])
def test_a_form_of_another_scenario_is_a_fault_and_moves_nothing(scenario):
    feiten = replace(TWEE, scenario=scenario, scenario_gekozen_op=None)
    (fout,) = alle_fouten(feiten, peildatum=VANDAAG)

    assert (fout.veld, feiten.vorm) == ("mengvorm", None)
    assert lijn(feiten, peildatum=VANDAAG) == lijn(
        replace(feiten, mengvorm=None), peildatum=VANDAAG
    )


def _zonder_vorm(feiten: Feiten) -> Feiten:
    return replace(feiten, mengvorm=None)


@given(leven=LEVENS | LEVENS_MET_PLANNEN)
def test_a_form_moves_only_the_steps_that_are_its_own(leven):
    feiten, peildatum = leven
    met, zonder = stappen(feiten, peildatum), stappen(_zonder_vorm(feiten), peildatum)
    mag = VAN_EEN_VORM | {"intake", "leerbaarheidstoets", "pip", "traject"}
    anders = {naam for naam in met.keys() | zonder.keys() if met.get(naam) != zonder.get(naam)}

    assert {n for n in anders if not n.startswith("klantprofiel")} <= mag
    assert anders == set() or feiten.vorm is not None


@given(leven=LEVENS | LEVENS_MET_PLANNEN)
def test_no_form_moves_the_move_or_lets_the_intake_end_later(leven):
    """IN-07: nothing waits longer because of the Voorinburgering than it would without a form."""
    feiten, peildatum = leven
    met, zonder = stappen(feiten, peildatum), stappen(_zonder_vorm(feiten), peildatum)

    assert met.get("verhuizing") == zonder.get("verhuizing")
    for naam in ("intake", "leerbaarheidstoets", "pip", "traject"):
        assert (naam in met) == (naam in zonder)
        if naam in met:
            assert met[naam].tot <= zonder[naam].tot
