"""Which terms a dossier has, how they stand, and who must act."""

from datetime import date

import pytest

from overdracht.core.begrippen import Partij
from overdracht.core.kalender import dagen, weken
from overdracht.core.normen import LANDELIJK
from tests.core.rijen import GEKOPPELD, S1, S2, S3, rijen, stand

PIP = {"pip_vastgesteld_op": "2026-03-10"}


def test_without_any_fact_every_common_term_waits_for_its_first_starting_fact():
    assert [(rij.norm, rij.wacht_op) for rij in rijen({}).values()] == [
        ("T-01", "vergunning_op"),
        ("T-02", "gekoppeld_op"),
        ("T-03", "woning_beschikbaar_op"),
        ("T-04", "vergunning_op"),
        ("T-05", "tvs_melding_op"),
        ("T-06", "tvs_melding_op"),
        ("T-07", "tvs_melding_op"),
        ("T-14", "gekoppeld_op"),
        ("T-15", "voorinburgering_geeindigd_op"),
        ("T-16", "driegesprek_gepland_op"),
        ("T-17", "verhuizing_gepland_op"),
        ("T-18", "klantprofiel_gedeeld_op"),
        ("T-27", "verhuisd_op"),
        ("T-20", "kennisgeving_op"),
        ("T-34", "kennisgeving_op"),
        ("T-35", "pip_vastgesteld_op"),
        ("T-36", "pip_vastgesteld_op"),
        ("T-40", "pip_vastgesteld_op"),
        ("T-48", "pip_vastgesteld_op"),
        ("T-50", "pip_vastgesteld_op"),
        ("T-53", "pip_vastgesteld_op"),
        ("T-56", "brp_ingeschreven_op"),
        ("T-57", "bijstand_vanaf_op"),
    ]
    assert {rij.staat.value for rij in rijen({}).values()} == {"wacht"}


@pytest.mark.parametrize(
    ("keuze", "erbij"),
    [
        ({}, set()),
        (S1, {"T-11"}),
        (S2, {"T-10", "T-12"}),
        (S3, {"T-09", "T-13"}),
        ({"logeren_begonnen_op": "2026-04-01"}, {"T-21", "T-22"}),
        ({"overgeplaatst_op": "2026-04-01"}, {"T-25"}),
        ({"scenario": "snelle_start", "scenario_gekozen_op": "2026-05-01"}, set()),
    ],
    ids=[
        "vóór een keuze",
        "scenario 1",
        "scenario 2",
        "scenario 3",
        "wie logeert",
        "wie is overgeplaatst",
        "een keuze die nog moet komen",
    ],
)
def test_only_the_branch_that_was_chosen_adds_its_terms(keuze, erbij):
    assert set(rijen(keuze)) - set(rijen({})) == erbij
    assert set(rijen({})) - set(rijen(keuze)) == set()


def test_an_agreed_voorkeursscenario_removes_telling_coa_and_not_telling_the_inburgeraar():
    feiten = {"tvs_melding_op": "2026-04-13", "voorkeursscenario_afgesproken": True}

    assert stand(feiten, "T-06") == "2026-04-13 2026-04-27 vervallen"
    assert stand(feiten, "T-07") == "2026-04-13 2026-04-27 loopt"


def test_a_withdrawn_consent_removes_every_moment_of_the_klantprofiel():
    feiten = GEKOPPELD | {
        "toestemming_op": "2026-03-04",
        "klantprofiel_gedeeld_op": ["2026-03-04"],
        "toestemming_ingetrokken_op": "2026-04-20",
    }
    vervallen = {norm for norm, rij in rijen(feiten).items() if rij.staat == "vervallen"}
    gisteren = rijen(feiten, peildatum=date(2026, 4, 19))

    assert vervallen == {"T-14", "T-15", "T-16", "T-17", "T-18"}
    assert {rij.staat.value for rij in gisteren.values()} & {"vervallen"} == set()


def test_only_the_law_is_called_statutory():
    lagen = {rij.norm: rij.laag.value for rij in rijen(S3 | PIP).values()}

    assert {norm for norm, laag in lagen.items() if laag == "wettelijk"} == {
        "T-20",
        "T-27",
        "T-35",
        "T-36",
        "T-40",
        "T-48",
        "T-53",
        "T-56",
        "T-57",
    }


def test_a_term_tells_who_must_act_and_where_it_is_written():
    rij = rijen({"tvs_melding_op": "2026-04-13"})["T-05"]

    assert (rij.sleutel, rij.wie, rij.bron) == (
        "scenariokeuze",
        Partij.GEMEENTE,
        "Handreiking §3, §3.1 en §3.4",
    )


@pytest.mark.parametrize(
    ("norm", "feiten", "open_", "laat"),
    [
        ("T-05", {"tvs_melding_op": "2026-04-13"}, True, False),
        ("T-05", {"tvs_melding_op": "2026-03-02"}, True, True),
        ("T-05", {"tvs_melding_op": "2026-03-02"} | S3, False, False),
        ("T-05", {}, False, False),
        ("T-56", {"brp_ingeschreven_op": "2026-03-02"}, False, False),
    ],
    ids=["loopt", "verlopen", "gehaald", "wacht", "niemand kan hem sluiten"],
)
def test_somebody_still_has_to_act_when_a_fact_can_close_it(norm, feiten, open_, laat):
    rij = rijen(feiten)[norm]

    assert (rij.is_open, rij.is_te_laat) == (open_, laat)


def test_a_gemeente_may_take_its_own_time_where_the_law_leaves_it():
    normen = LANDELIJK.met({"T-05": dagen(10), "T-13": weken(3)})
    eigen = rijen(
        S3 | {"tvs_melding_op": "2026-04-01", "verhuizing_gepland_op": "2026-05-22"}, normen=normen
    )

    assert eigen["T-05"].uiterlijk_op == date(2026, 4, 11)
    assert eigen["T-13"].uiterlijk_op == date(2026, 5, 1)
