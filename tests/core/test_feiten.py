"""Facts from plain values, and facts as they stand on a day."""

from datetime import date

import pytest

from overdracht.core.begrippen import DriegesprekMoment, Leerroute, Scenario
from overdracht.core.feiten import (
    FEITDAGEN,
    PLANNEN,
    SLEUTELS,
    Feiten,
    OngeldigeFeiten,
    lees_dag,
    lees_feiten,
)

# The keys of the machine interface: a promise to other programs.
BELOOFD = """
vergunning_op gekoppeld_op tvs_melding_op kennisgeving_op toestemming_op
toestemming_ingetrokken_op klantprofiel_gedeeld_op scenario scenario_gekozen_op
scenario_eerst_gekozen_op mengvorm voorkeursscenario_afgesproken coa_geinformeerd_op
inburgeraar_geinformeerd_op scenario_bevestigd_op
kennismaking_gehouden_op driegesprek_moment driegesprek_gepland_op driegesprek_gehouden_op
voorinburgering_aangeboden_op voorinburgering_afgewezen_op voorinburgering_begonnen_op
voorinburgering_eindigt_naar_plan_op voorinburgering_geeindigd_op overgeplaatst_op
intake_begonnen_op intake_afgerond_op intake_bij_verstek leerbaarheidstoets_op
leerbaarheidstoets_vrijgesteld pip_vastgesteld_op leerroute leerroute_aangeboden_op
traject_begonnen_op verwachte_verhuizing_van verwachte_verhuizing_tot woning_beschikbaar_op
verhuizing_gepland_op verhuisd_op brp_ingeschreven_op
    brp_azc_op brp_logeeradres_op brp_tussenvoorziening_op rust_van rust_tot logeren_begonnen_op
logeren_geeindigd_op bijstand_vanaf_op
"""


def fouten(invoer):
    with pytest.raises(OngeldigeFeiten) as fout:
        lees_feiten(invoer)
    return fout.value.fouten


def test_the_keys_are_those_that_were_promised():
    assert list(SLEUTELS) == BELOOFD.split()


def test_every_key_is_read_as_what_it_is():
    invoer = dict.fromkeys((*FEITDAGEN, *PLANNEN), "2026-03-02") | {
        "klantprofiel_gedeeld_op": ["2026-05-01", "2026-03-02"],
        "scenario": "start_na_verhuizing",
        "mengvorm": "met_activiteiten",
        "driegesprek_moment": "voor_uitstroom",
        "leerroute": "b1",
        "voorkeursscenario_afgesproken": True,
        "intake_bij_verstek": False,
        "leerbaarheidstoets_vrijgesteld": True,
    }
    feiten = lees_feiten(invoer)

    assert set(invoer) == set(SLEUTELS)
    assert {getattr(feiten, naam) for naam in (*FEITDAGEN, *PLANNEN)} == {date(2026, 3, 2)}
    assert feiten.klantprofiel_gedeeld_op == (date(2026, 3, 2), date(2026, 5, 1))
    assert feiten.scenario is Scenario.START_NA_VERHUIZING
    assert feiten.driegesprek_moment is DriegesprekMoment.VOOR_UITSTROOM
    assert feiten.leerroute is Leerroute.B1
    assert (feiten.voorkeursscenario_afgesproken, feiten.intake_bij_verstek) == (True, False)


def test_missing_and_null_both_mean_not_known():
    assert lees_feiten({}) == lees_feiten(dict.fromkeys(SLEUTELS)) == Feiten()


@pytest.mark.parametrize(
    ("invoer", "veld", "melding"),
    [
        ({"tvs_melding": "x"}, "tvs_melding", "Het veld 'tvs_melding' bestaat niet. Haal het weg."),
        (
            {"tvs_melding_op": "2026-02-30"},
            "tvs_melding_op",
            "'2026-02-30' is geen datum voor tvs_melding_op. Schrijf de datum als JJJJ-MM-DD.",
        ),
        (
            {"rust_van": 20260302},
            "rust_van",
            "'20260302' is geen datum voor rust_van. Schrijf de datum als JJJJ-MM-DD.",
        ),
        (
            {"rust_van": "nooit\n" * 20},
            "rust_van",
            (
                "'nooit nooit nooit nooit nooit nooit nooi…' is geen datum voor rust_van. "
                "Schrijf de datum als JJJJ-MM-DD."
            ),
        ),
        (
            {"klantprofiel_gedeeld_op": "2026-03-02"},
            "klantprofiel_gedeeld_op",
            "klantprofiel_gedeeld_op moet een lijst van datums zijn, elk als JJJJ-MM-DD.",
        ),
        (
            {"klantprofiel_gedeeld_op": ["2026-03-02", None]},
            "klantprofiel_gedeeld_op",
            "klantprofiel_gedeeld_op moet een lijst van datums zijn, elk als JJJJ-MM-DD.",
        ),
        (
            {"scenario": 2},
            "scenario",
            (
                "'2' is geen waarde voor scenario. Kies uit: snelle_start, gecombineerde_aanpak, "
                "start_na_verhuizing."
            ),
        ),
        (
            {"leerroute": ["b1"]},
            "leerroute",
            "'['b1']' is geen waarde voor leerroute. Kies uit: onderwijs, b1, z.",
        ),
        (
            {"intake_bij_verstek": "ja"},
            "intake_bij_verstek",
            "'ja' is geen waarde voor intake_bij_verstek. Schrijf true of false.",
        ),
        (
            {"intake_bij_verstek": 1},
            "intake_bij_verstek",
            "'1' is geen waarde voor intake_bij_verstek. Schrijf true of false.",
        ),
    ],
)
def test_a_fault_names_its_field_and_says_what_to_do(invoer, veld, melding):
    assert fouten(invoer) == ((veld, melding),)


def test_all_faults_are_told_at_once():
    gevonden = fouten({"x": 1, "rust_van": "x", "tvs_melding_op": "2026-03-02"})

    assert [fout.veld for fout in gevonden] == ["x", "rust_van"]


def test_the_exception_shows_every_fault():
    with pytest.raises(OngeldigeFeiten, match=r"'x' bestaat niet.*'y' bestaat niet"):
        lees_feiten({"x": 1, "y": 2})


@pytest.mark.parametrize(
    "waarde",
    [
        "20260302",
        "2026-W10-1",
        "2026-3-2",
        " 2026-03-02",
        "2026-03-02T00:00",
        "02-03-2026",
        "0001-01-01",
        "1899-12-31",
        "2200-01-01",
        "9999-12-31",
        "",
        None,
        True,
        date(2026, 3, 2),
    ],
)
def test_a_day_is_written_in_one_way_and_lies_within_reach(waarde):
    with pytest.raises(ValueError, match=r".*"):
        lees_dag(waarde)


@pytest.mark.parametrize("dag", ["1900-01-01", "2024-02-29", "2199-12-31"])
def test_a_good_day_is_read(dag):
    assert lees_dag(dag).isoformat() == dag


@pytest.mark.parametrize("naam", FEITDAGEN)
def test_a_fact_of_later_is_not_known_yet_and_one_of_today_is(naam):
    feiten = lees_feiten({naam: "2026-03-02"})

    assert getattr(feiten.op(date(2026, 3, 2)), naam) == date(2026, 3, 2)
    assert getattr(feiten.op(date(2026, 3, 1)), naam) is None


@pytest.mark.parametrize("naam", sorted(PLANNEN))
def test_a_plan_stays_whatever_its_day(naam):
    feiten = lees_feiten({naam: "2026-03-02"})

    assert feiten.op(date(2026, 3, 1)) == feiten


def test_shares_of_later_are_left_out_in_any_order():
    feiten = Feiten(klantprofiel_gedeeld_op=(date(2026, 5, 1), date(2026, 3, 2)))

    assert feiten.op(date(2026, 4, 1)).klantprofiel_gedeeld_op == (date(2026, 3, 2),)


def test_a_scenario_that_is_still_to_be_chosen_chooses_no_branch():
    feiten = Feiten(scenario=Scenario.SNELLE_START, scenario_gekozen_op=date(2026, 3, 2))

    assert feiten.op(date(2026, 3, 1)).scenario is None
    assert feiten.op(date(2026, 3, 2)).scenario is Scenario.SNELLE_START
