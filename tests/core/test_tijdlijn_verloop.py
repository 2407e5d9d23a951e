"""How the line changes: a move that shifts, profiles that follow it, and lives that turn."""

from datetime import date, timedelta

import pytest

from overdracht.core.begrippen import Stapsoort
from overdracht.core.feiten import lees_feiten
from overdracht.core.kalender import dagen
from overdracht.core.normen import LANDELIJK
from overdracht.core.teksten import zin
from overdracht.core.tijdlijn import lijn
from tests.core.test_tijdlijn import DOSSIER, S1, S2, S3, VANDAAG, VERWACHT, stand, stappen

KLANTPROFIEL = {"toestemming_op": "2026-03-04", "klantprofiel_gedeeld_op": ["2026-03-04"]}
GEVESTIGD = {"verhuisd_op": "2026-04-10", "brp_ingeschreven_op": "2026-04-13"}


def test_a_changed_expected_move_moves_driegesprek_profiles_and_forecast_on_both_sides():
    later = {
        naam: (date.fromisoformat(dag) + timedelta(weeks=8)).isoformat()
        for naam, dag in VERWACHT.items()
    }
    voor, na = stappen(S3 | KLANTPROFIEL | VERWACHT), stappen(S3 | KLANTPROFIEL | later)
    verschoven = {naam: (na[naam].van - stap.van).days for naam, stap in voor.items()}

    assert {naam for naam, verschil in verschoven.items() if verschil} == {
        "driegesprek",
        "klantprofiel_2",
        "klantprofiel_3",
        "woning",
        "verhuizing",
        "brp_inschrijving",
        "maatschappelijke_begeleiding",
        "intake",
        "leerbaarheidstoets",
        "pip",
        "traject",
        "pip_uiterlijk",
    }
    assert {verschoven[naam] for naam in ("driegesprek", "klantprofiel_3", "verhuizing")} == {56}
    assert voor["opvang_vervolg"].tot + timedelta(weeks=8) == na["opvang_vervolg"].tot


def test_a_forecast_is_a_range_and_never_one_invented_day():
    verwacht = [s for s in stappen(S3 | VERWACHT).values() if s.soort is Stapsoort.VERWACHT]

    assert len(verwacht) >= 10
    assert [stap.stap for stap in verwacht if not stap.is_periode] == []


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        (S3, ["feit 2026-03-04"]),
        (
            S3 | VERWACHT,
            [
                "feit 2026-03-04",
                "verwacht 2026-08-17 2026-10-16",
                "verwacht 2026-08-18 2026-10-17",
            ],
        ),
        (
            S2 | {"verhuizing_gepland_op": "2026-06-01", "driegesprek_gepland_op": "2026-05-18"},
            ["feit 2026-03-04", "afgeleid 2026-05-17", "afgeleid 2026-06-01"],
        ),
        (
            S1 | {"voorinburgering_begonnen_op": "2026-03-23"},
            ["feit 2026-03-04", "verwacht 2026-06-29"],
        ),
        (
            S1 | VERWACHT | {"voorinburgering_begonnen_op": "2026-03-23"},
            [
                "feit 2026-03-04",
                "verwacht 2026-06-29 2026-10-31",
                "verwacht 2026-09-01 2026-10-31",
            ],
        ),
        (S3 | {"toestemming_ingetrokken_op": "2026-04-13"} | VERWACHT, ["feit 2026-03-04"]),
    ],
    ids=[
        "alleen gedeeld",
        "scenario 3: vóór het driegesprek en vóór de verhuizing",
        "geplande dagen",
        "na de Voorinburgering",
        "uiterlijk met de verhuizing is de Voorinburgering klaar",
        "toestemming ingetrokken",
    ],
)
def test_the_moments_of_the_klantprofiel_are_numbered_in_order(feiten, verwacht):
    alle = stappen(KLANTPROFIEL | feiten)
    namen = [naam for naam in alle if naam.startswith("klantprofiel_")]

    assert namen == [f"klantprofiel_{n}" for n in range(1, len(namen) + 1)]
    assert [stand(KLANTPROFIEL | feiten, naam) for naam in namen] == verwacht


def test_shared_and_planned_moments_keep_their_place_among_the_others():
    feiten = S3 | VERWACHT | {"klantprofiel_gedeeld_op": ["2026-10-01", "2026-03-04"]}
    momenten = [s for s in stappen(feiten).values() if s.stap.startswith("klantprofiel_")]

    assert [stap.soort.value for stap in momenten] == ["feit", "verwacht", "verwacht", "gepland"]
    assert [stap.label for stap in momenten] == [f"Klantprofiel {n}" for n in range(1, 5)]


@pytest.mark.parametrize(
    ("feiten", "stap", "verwacht"),
    [
        (S3 | {"verhuizing_gepland_op": "2026-03-20"}, "driegesprek", "afgeleid 2026-03-12"),
        (S3 | {"woning_beschikbaar_op": "2026-03-09"}, "driegesprek", "afgeleid 2026-03-12"),
        (
            S3
            | {"verwachte_verhuizing_van": "2026-04-27", "verwachte_verhuizing_tot": "2026-05-18"},
            "driegesprek",
            "verwacht 2026-04-20 2026-05-04",
        ),
        (
            S3
            | {"verwachte_verhuizing_van": "2026-04-27", "verwachte_verhuizing_tot": "2026-05-18"},
            "woning",
            "verwacht 2026-04-20 2026-05-04",
        ),
    ],
    ids=[
        "niet vóór de keuze van het scenario",
        "ook niet als de woning er al was",
        "een verwachting ligt niet achter ons",
        "de woning evenmin",
    ],
)
def test_no_step_stands_before_its_cause(feiten, stap, verwacht):
    assert stand(feiten, stap) == verwacht


def test_what_follows_from_a_choice_waits_for_it_when_it_is_still_planned():
    later = S1 | VERWACHT | {"scenario_gekozen_op": "2026-05-04"}

    assert stand(later, "scenariokeuze") == "gepland 2026-05-04"
    for stap in ("kennismaking", "driegesprek", "intake", "pip", "traject"):
        assert stand(later, stap) == "verwacht 2026-05-04 2026-09-01"


def test_a_driegesprek_that_can_only_be_at_once_says_so():
    stap = stappen(S3 | {"woning_beschikbaar_op": "2026-03-09"})["driegesprek"]

    assert zin(stap.uitleg) == (
        "Driegesprek: zo snel mogelijk. De verhuizing komt al binnen 2 weken (Handreiking §6.1)."
    )


def test_a_forecast_of_a_move_that_did_not_come_foretells_nothing_more():
    voorbij = {
        "verwachte_verhuizing_van": "2026-03-16",
        "verwachte_verhuizing_tot": "2026-04-17",
    }

    for scenario in (S1, S2, S3):
        assert stand(scenario | voorbij, "verhuizing") == "verwacht 2026-03-16 2026-04-17"
        for stap in ("intake", "pip", "traject", "pip_uiterlijk"):
            assert stand(scenario | voorbij, stap) == "-"


def test_a_move_that_can_still_come_leaves_what_comes_before_it_until_its_last_day():
    midden = {"verwachte_verhuizing_van": "2026-04-01", "verwachte_verhuizing_tot": "2026-05-31"}

    assert stand(S2 | midden, "intake") == "verwacht 2026-04-20 2026-05-31"


@pytest.mark.parametrize(
    ("feiten", "stap", "verwacht"),
    [
        (S1 | GEVESTIGD, "intake", "verwacht 2026-04-20 2026-06-01"),
        (S2 | GEVESTIGD, "leerbaarheidstoets", "afgeleid 2026-06-01"),
        (S3 | GEVESTIGD, "pip", "verwacht 2026-06-01 2026-06-22"),
        (S3 | GEVESTIGD, "traject", "verwacht 2026-06-01 2026-09-22"),
        (S3 | GEVESTIGD, "maatschappelijke_begeleiding", "afgeleid 2026-04-13"),
        (S3 | GEVESTIGD, "opvang", "feit 2026-02-26 2026-04-10"),
        (S3 | {"verhuisd_op": "2026-04-17"}, "brp_inschrijving", "afgeleid 2026-04-22"),
        (S3 | {"brp_ingeschreven_op": "2026-04-13"}, "opvang", "feit 2026-02-26 2026-04-13"),
        (
            S3 | {"brp_ingeschreven_op": "2026-04-13"},
            "intake",
            "verwacht 2026-04-20 2026-06-01",
        ),
        (
            DOSSIER | {"scenario_gekozen_op": None} | GEVESTIGD,
            "intake",
            "verwacht 2026-04-20 2026-06-01",
        ),
        (
            S3 | GEVESTIGD | {"leerbaarheidstoets_vrijgesteld": True},
            "leerbaarheidstoets",
            "-",
        ),
        (
            S3 | {"verhuizing_gepland_op": "2026-06-01", "kennisgeving_op": None},
            "pip_uiterlijk",
            "verwacht 2026-08-10 2026-08-17",
        ),
    ],
)
def test_who_lives_in_the_gemeente_follows_the_order_after_the_move(feiten, stap, verwacht):
    assert stand(feiten, stap) == verwacht


def test_a_late_pip_leaves_its_missed_days_on_the_line_and_foretells_nothing():
    laat = S3 | GEVESTIGD
    later = date(2026, 8, 3)

    assert stand(laat, "pip_uiterlijk", peildatum=later) == "afgeleid 2026-06-22"
    assert stand(laat, "pip", peildatum=later) == "-"
    # The toets is late, but the PIP can still be in time.
    assert stand(laat, "intake", peildatum=date(2026, 6, 8)) == "verwacht 2026-06-08 2026-06-22"


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        (S2 | VERWACHT, "verwacht 2026-04-20 2026-09-01"),
        (
            S2 | VERWACHT | {"voorinburgering_begonnen_op": "2026-03-23"},
            "verwacht 2026-04-20 2026-06-29",
        ),
        (S3 | VERWACHT | {"gekoppeld_op": None}, "verwacht 2026-04-20 2026-09-01"),
        (S1 | {"driegesprek_gehouden_op": "2026-03-25"} | VERWACHT, "-"),
        (DOSSIER | VERWACHT, "-"),
        (S2, "-"),
    ],
    ids=[
        "zonder Voorinburgering: vóór de verhuizing",
        "vóór het verwachte einde van de Voorinburgering",
        "koppeldag onbekend",
        "het driegesprek was de kennismaking",
        "nog geen scenario",
        "geen enkele dag bekend",
    ],
)
def test_a_kennismaking_without_a_last_day_is_expected_in_time(feiten, verwacht):
    assert stand(feiten, "kennismaking") == verwacht


def test_a_gemeente_with_its_own_norm_draws_its_own_line():
    feiten = lees_feiten(S3 | VERWACHT)
    eigen = LANDELIJK.met({"T-13": dagen(28)})
    stap = next(s for s in lijn(feiten, eigen, peildatum=VANDAAG) if s.stap == "driegesprek")

    assert (stap.van, stap.tot) == (date(2026, 8, 4), date(2026, 10, 3))
    assert "28 dagen" in zin(stap.uitleg)


@pytest.mark.parametrize(("dagen_geleden", "nog_een"), [(0, False), (60, True)])
def test_a_klantprofiel_that_is_fresh_by_then_is_not_asked_again_for_the_move(
    dagen_geleden, nog_een
):
    feiten = S3 | {
        "klantprofiel_gedeeld_op": [(VANDAAG - timedelta(days=dagen_geleden)).isoformat()],
        "verwachte_verhuizing_van": (VANDAAG + timedelta(weeks=3)).isoformat(),
        "verwachte_verhuizing_tot": (VANDAAG + timedelta(weeks=5)).isoformat(),
    }

    redenen = {stap.reden for stap in stappen(feiten).values()}

    assert ("lijn.klantprofiel_bij_verhuizing" in redenen) is nog_een
