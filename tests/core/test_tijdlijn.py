"""The two-sided line: what each scenario draws, and how plans and forecasts differ from facts."""

from datetime import date

import pytest

from overdracht.core.feiten import lees_feiten
from overdracht.core.teksten import zin
from overdracht.core.tijdlijn import Stap, lijn

VANDAAG = date(2026, 4, 20)
DOSSIER = {
    "gekoppeld_op": "2026-02-26",
    "tvs_melding_op": "2026-03-02",
    "kennisgeving_op": "2026-03-05",
    "scenario_gekozen_op": "2026-03-12",
}
S1 = DOSSIER | {"scenario": "snelle_start"}
S2 = DOSSIER | {"scenario": "gecombineerde_aanpak"}
S3 = DOSSIER | {"scenario": "start_na_verhuizing"}
VERWACHT = {"verwachte_verhuizing_van": "2026-09-01", "verwachte_verhuizing_tot": "2026-10-31"}


def stappen(feiten, *, peildatum=VANDAAG) -> dict[str, Stap]:
    return {stap.stap: stap for stap in lijn(lees_feiten(feiten), peildatum=peildatum)}


def stand(feiten, stap, *, peildatum=VANDAAG):
    """One step in a few words, or that it is absent."""
    gevonden = stappen(feiten, peildatum=peildatum).get(stap)
    if gevonden is None:
        return "-"
    dagen = f"{gevonden.van}" + (f" {gevonden.tot}" if gevonden.is_periode else "")
    return f"{gevonden.soort.value} {dagen}"


def test_no_facts_draw_no_line():
    assert lijn(lees_feiten({}), peildatum=VANDAAG) == ()


@pytest.mark.parametrize(
    ("feit", "stap"),
    [
        ("vergunning_op", "vergunning"),
        ("gekoppeld_op", "koppeling"),
        ("tvs_melding_op", "tvs_melding"),
        ("kennisgeving_op", "kennisgeving"),
        ("toestemming_op", "toestemming"),
        ("toestemming_ingetrokken_op", "toestemming_ingetrokken"),
        ("scenario_gekozen_op", "scenariokeuze"),
        ("coa_geinformeerd_op", "coa_geinformeerd"),
        ("inburgeraar_geinformeerd_op", "inburgeraar_geinformeerd"),
        ("overgeplaatst_op", "overplaatsing"),
        ("kennismaking_gehouden_op", "kennismaking"),
        ("driegesprek_gehouden_op", "driegesprek"),
        ("voorinburgering_aangeboden_op", "voorinburgering_aanbod"),
        ("voorinburgering_afgewezen_op", "voorinburgering_afgewezen"),
        ("intake_afgerond_op", "intake"),
        ("leerbaarheidstoets_op", "leerbaarheidstoets"),
        ("pip_vastgesteld_op", "pip"),
        ("traject_begonnen_op", "traject"),
        ("woning_beschikbaar_op", "woning"),
        ("verhuisd_op", "verhuizing"),
        ("brp_ingeschreven_op", "brp_inschrijving"),
    ],
)
def test_a_recorded_day_is_a_fact_up_to_today_and_a_plan_after_it(feit, stap):
    assert stand({feit: "2026-04-20"}, stap) == "feit 2026-04-20"
    assert stand({feit: "2026-04-21"}, stap) == "gepland 2026-04-21"


@pytest.mark.parametrize(
    ("feiten", "stap", "verwacht"),
    [
        (S1, "driegesprek", "afgeleid 2026-03-26"),
        (S1, "kennismaking", "afgeleid 2026-03-26"),
        (S1 | VERWACHT, "intake", "verwacht 2026-04-20 2026-09-01"),
        (S1 | VERWACHT, "traject", "verwacht 2026-04-20 2026-09-01"),
        (
            S1 | VERWACHT | {"driegesprek_gepland_op": "2026-05-04"},
            "intake",
            "verwacht 2026-05-04 2026-09-01",
        ),
        (S1, "intake", "-"),
        (S2 | VERWACHT, "driegesprek", "verwacht 2026-04-20 2026-09-01"),
        (S2 | {"driegesprek_moment": "na_koppeling"}, "driegesprek", "afgeleid 2026-03-12"),
        (
            S2 | {"driegesprek_moment": "voor_intake", "intake_begonnen_op": "2026-07-08"},
            "driegesprek",
            "afgeleid 2026-07-07",
        ),
        (
            S2 | VERWACHT | {"driegesprek_moment": "voor_uitstroom"},
            "driegesprek",
            "verwacht 2026-08-18 2026-10-17",
        ),
        (
            S2 | VERWACHT | {"driegesprek_moment": "voor_uitstroom"},
            "intake",
            "verwacht 2026-04-20 2026-09-01",
        ),
        (S2 | VERWACHT, "pip", "verwacht 2026-04-20 2026-09-01"),
        (S2 | VERWACHT, "traject", "verwacht 2026-09-01 2027-01-31"),
        (S3, "kennismaking", "afgeleid 2026-03-19"),
        (S3, "driegesprek", "-"),
        (S3 | VERWACHT, "driegesprek", "verwacht 2026-08-18 2026-10-17"),
        (S3 | {"verhuizing_gepland_op": "2026-09-15"}, "driegesprek", "afgeleid 2026-09-01"),
        (S3 | {"woning_beschikbaar_op": "2026-05-04"}, "driegesprek", "afgeleid 2026-05-04"),
        (S3 | VERWACHT, "intake", "verwacht 2026-09-01 2026-12-24"),
        (S3 | VERWACHT, "pip", "verwacht 2026-09-01 2027-01-14"),
        (S3 | VERWACHT, "pip_uiterlijk", "verwacht 2026-11-10 2027-01-14"),
        (S3 | VERWACHT, "traject", "verwacht 2026-09-01 2027-04-14"),
    ],
)
def test_what_the_scenario_puts_where(feiten, stap, verwacht):
    assert stand(feiten, stap) == verwacht


@pytest.mark.parametrize(
    ("feiten", "volgorde"),
    [
        (S1, "driegesprek intake leerbaarheidstoets pip traject verhuizing brp_inschrijving"),
        (S2, "intake leerbaarheidstoets pip verhuizing brp_inschrijving traject pip_uiterlijk"),
        (S3, "driegesprek verhuizing brp_inschrijving intake leerbaarheidstoets pip traject"),
    ],
    ids=["IN-10", "IN-11", "IN-12"],
)
def test_the_steps_stand_in_the_order_of_the_handreiking(feiten, volgorde):
    gevonden = list(stappen(feiten | VERWACHT))

    assert [stap for stap in gevonden if stap in volgorde.split()] == volgorde.split()


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        (VERWACHT, "verwacht 2026-09-01 2026-10-31"),
        ({"verwachte_verhuizing_van": "2026-09-01"}, "verwacht 2026-09-01"),
        ({"verwachte_verhuizing_tot": "2026-10-31"}, "verwacht 2026-04-20 2026-10-31"),
        (VERWACHT | {"verhuizing_gepland_op": "2026-09-15"}, "gepland 2026-09-15"),
        (VERWACHT | {"verhuisd_op": "2026-04-13"}, "feit 2026-04-13"),
        (VERWACHT | {"woning_beschikbaar_op": "2026-09-10"}, "verwacht 2026-09-10 2026-10-31"),
        (VERWACHT | {"woning_beschikbaar_op": "2026-11-02"}, "afgeleid 2026-11-16"),
        (VERWACHT | {"brp_ingeschreven_op": "2026-04-13"}, "-"),
        (VERWACHT | {"brp_ingeschreven_op": "2026-09-21"}, "verwacht 2026-09-01 2026-09-21"),
        (DOSSIER | {"brp_ingeschreven_op": "2026-05-11"}, "-"),
        (DOSSIER | {"vergunning_op": "2026-02-25"}, "afgeleid 2026-06-03"),
        (DOSSIER | {"vergunning_op": "2026-02-01"}, "afgeleid 2026-05-21"),
        ({"vergunning_op": "2026-02-01"}, "afgeleid 2026-05-10"),
    ],
    ids=[
        "een verwachting",
        "een verwachte dag",
        "alleen het einde: vanaf vandaag",
        "een plan gaat voor",
        "een feit gaat voor",
        "niet vóór de woning er is",
        "de woning komt na de verwachting",
        "ingeschreven: de dag is onbekend",
        "uiterlijk op de dag van een geplande inschrijving",
        "de norm zegt niets over wie zich al laat inschrijven",
        "de norm voor de hele wacht",
        "maar niet vóór de woning volgens de norm",
        "nog niet gekoppeld",
    ],
)
def test_when_the_move_is(feiten, verwacht):
    assert stand(feiten, "verhuizing") == verwacht


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        ({}, "-"),
        ({"voorinburgering_begonnen_op": "2026-03-23"}, "verwacht 2026-04-20 2026-06-29"),
        (
            {
                "voorinburgering_begonnen_op": "2026-03-23",
                "voorinburgering_eindigt_naar_plan_op": "2026-07-03",
            },
            "gepland 2026-04-20 2026-07-03",
        ),
        (
            {"voorinburgering_begonnen_op": "2026-03-23", "traject_begonnen_op": "2026-05-04"},
            "gepland 2026-04-20 2026-05-04",
        ),
        (
            {"voorinburgering_begonnen_op": "2026-03-23", "verhuizing_gepland_op": "2026-05-15"},
            "verwacht 2026-04-20 2026-05-15",
        ),
        (
            {"voorinburgering_begonnen_op": "2026-03-23", "traject_begonnen_op": "2026-04-13"},
            "-",
        ),
        ({"voorinburgering_begonnen_op": "2025-10-01"}, "-"),
    ],
    ids=[
        "nooit begonnen",
        "gemiddeld veertien weken",
        "tot het geplande einde",
        "het traject maakt er een einde aan",
        "de verhuizing maakt er een einde aan",
        "het traject is al begonnen",
        "langer dan gemiddeld: het einde is onbekend",
    ],
)
def test_how_long_the_voorinburgering_goes_on(feiten, verwacht):
    assert stand(feiten, "voorinburgering_vervolg") == verwacht


def test_a_voorinburgering_that_is_planned_has_no_part_behind_it():
    feiten = {
        "voorinburgering_begonnen_op": "2026-05-04",
        "voorinburgering_eindigt_naar_plan_op": "2026-08-14",
    }

    assert stand(feiten, "voorinburgering") == "gepland 2026-05-04 2026-08-14"
    assert stand(feiten, "voorinburgering_vervolg") == "-"


def test_a_voorinburgering_whose_plan_has_passed_is_not_drawn_as_running():
    feiten = S2 | {
        "voorinburgering_begonnen_op": "2026-03-02",
        "voorinburgering_eindigt_naar_plan_op": "2026-04-17",
    }

    assert stand(feiten, "voorinburgering") == "feit 2026-03-02 2026-04-17"
    assert stand(feiten, "voorinburgering_vervolg") == "-"
    uitleg = zin(stappen(feiten)["voorinburgering"].uitleg)
    assert uitleg.endswith("17 april 2026. Het einde is nog niet vastgelegd.")


@pytest.mark.parametrize(
    ("erbij", "verwacht"),
    [
        ({"intake_begonnen_op": "2026-04-13"}, "feit 2026-04-13 2026-04-20 -"),
        (
            {"intake_begonnen_op": "2026-04-13", "intake_afgerond_op": "2026-05-04"},
            "feit 2026-04-13 2026-04-20 gepland 2026-04-20 2026-05-04",
        ),
        (
            {"intake_begonnen_op": "2026-03-23", "intake_afgerond_op": "2026-04-13"},
            "feit 2026-03-23 2026-04-13 -",
        ),
        (
            {"intake_begonnen_op": "2026-05-04", "intake_afgerond_op": "2026-05-18"},
            "gepland 2026-05-04 2026-05-18 -",
        ),
    ],
    ids=["loopt", "loopt, met een gepland einde", "voorbij", "nog te beginnen"],
)
def test_the_part_of_the_intake_that_was_stands_apart_from_what_is_planned(erbij, verwacht):
    feiten = S2 | erbij

    assert f"{stand(feiten, 'intake')} {stand(feiten, 'intake_vervolg')}" == verwacht


def test_a_planned_pip_bounds_the_intake_and_keeps_its_last_legal_day_in_sight():
    feiten = S2 | VERWACHT | {"pip_vastgesteld_op": "2026-07-01"}

    assert stand(feiten, "pip") == "gepland 2026-07-01"
    assert stand(feiten, "intake") == "verwacht 2026-04-20 2026-07-01"
    assert stand(feiten, "pip_uiterlijk") == "verwacht 2026-11-10 2027-01-14"
    assert stand(feiten, "inburgeringstermijn") == "afgeleid 2026-07-02 2029-07-01"
    assert stand(feiten, "bezwaar") == "-"


@pytest.mark.parametrize(
    ("brp", "kennisgeving", "verwacht"),
    [
        ("2026-04-13", "2026-03-05", "afgeleid 2026-06-22"),
        ("2026-05-04", "2026-03-05", "afgeleid 2026-07-13"),
        ("2026-04-13", "2026-05-11", "afgeleid 2026-07-20"),
        ("2026-04-13", None, "-"),
    ],
    ids=["beide bekend", "inschrijving gepland", "kennisgeving aangekondigd", "geen kennisgeving"],
)
def test_the_last_day_of_the_pip_follows_from_sure_days_and_waits_for_the_notice(
    brp, kennisgeving, verwacht
):
    feiten = S3 | {
        "verhuisd_op": "2026-04-10",
        "brp_ingeschreven_op": brp,
        "kennisgeving_op": kennisgeving,
    }

    assert stand(feiten, "pip_uiterlijk") == verwacht
