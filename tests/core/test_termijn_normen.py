"""Each norm by name: when its term begins and ends, what closes it, and what removes it."""

import pytest

from tests.core.rijen import GEKOPPELD, S1, S2, S3, stand


@pytest.mark.parametrize(
    ("norm", "feiten", "verwacht"),
    [
        ("T-01", {"vergunning_op": "2026-04-10"}, "2026-04-10 2026-04-24 loopt"),
        ("T-01", GEKOPPELD, "2026-02-09 2026-02-23 te_laat_gehaald"),
        ("T-01", {"gekoppeld_op": "2026-02-26"}, "None None gehaald vergunning_op"),
        ("T-02", GEKOPPELD, "2026-02-26 2026-05-07 loopt"),
        ("T-03", {"woning_beschikbaar_op": "2026-04-06"}, "2026-04-06 2026-04-20 loopt"),
        ("T-03", {"woning_beschikbaar_op": "2026-04-05"}, "2026-04-05 2026-04-19 verlopen"),
        ("T-04", GEKOPPELD, "2026-02-09 2026-05-18 loopt"),
        ("T-05", {"tvs_melding_op": "2026-04-06"}, "2026-04-06 2026-04-20 loopt"),
        ("T-05", {"tvs_melding_op": "2026-04-05"}, "2026-04-05 2026-04-19 verlopen"),
        ("T-05", {"tvs_melding_op": "2026-03-02"} | S3, "2026-03-02 2026-03-16 gehaald"),
        ("T-05", {"tvs_melding_op": "2026-02-25"} | S3, "2026-02-25 2026-03-11 te_laat_gehaald"),
        ("T-05", {"tvs_melding_op": "2026-04-21"}, "None None wacht tvs_melding_op"),
    ],
)
def test_the_terms_from_permit_to_house(norm, feiten, verwacht):
    assert stand(feiten, norm) == verwacht


@pytest.mark.parametrize(
    ("norm", "feiten", "verwacht"),
    [
        ("T-09", S3 | GEKOPPELD, "2026-02-26 2026-03-19 verlopen"),
        (
            "T-10",
            S2 | GEKOPPELD | {"voorinburgering_eindigt_naar_plan_op": "2026-07-03"},
            "2026-02-26 2026-07-03 loopt",
        ),
        ("T-10", S2 | GEKOPPELD, "None None wacht voorinburgering_eindigt_naar_plan_op"),
        ("T-10", S2, "None None wacht gekoppeld_op"),
        (
            "T-10",
            S2 | GEKOPPELD | {"voorinburgering_afgewezen_op": "2026-03-10"},
            "None None vervallen voorinburgering_eindigt_naar_plan_op",
        ),
        (
            "T-10",
            S2
            | GEKOPPELD
            | {
                "voorinburgering_begonnen_op": "2026-03-10",
                "voorinburgering_geeindigd_op": "2026-04-10",
            },
            "2026-02-26 2026-04-10 verlopen",
        ),
        ("T-11", S1, "2026-03-12 2026-03-26 verlopen"),
        ("T-11", S1 | {"driegesprek_gehouden_op": "2026-03-26"}, "2026-03-12 2026-03-26 gehaald"),
        ("T-12", S2, "None None wacht driegesprek_moment"),
        (
            "T-12",
            S2 | {"driegesprek_moment": "na_koppeling"} | GEKOPPELD,
            "2026-02-26 2026-03-12 verlopen",
        ),
        (
            "T-12",
            S2 | {"driegesprek_moment": "voor_intake", "intake_begonnen_op": "2026-04-14"},
            "2026-04-14 2026-04-13 verlopen",
        ),
        (
            "T-12",
            S2 | {"driegesprek_moment": "voor_intake", "intake_begonnen_op": "2026-06-14"},
            "None None wacht intake_begonnen_op",
        ),
        (
            "T-12",
            S2 | {"driegesprek_moment": "voor_uitstroom", "verhuizing_gepland_op": "2026-05-15"},
            "2026-05-15 2026-05-01 loopt",
        ),
        ("T-13", S3 | {"verhuizing_gepland_op": "2026-05-15"}, "2026-05-15 2026-05-01 loopt"),
        (
            "T-13",
            S3
            | {"verwachte_verhuizing_van": "2027-04-12", "verwachte_verhuizing_tot": "2027-06-07"},
            "2027-04-12 2027-03-29 loopt",
        ),
        (
            "T-13",
            S3 | {"verwachte_verhuizing_van": "2027-04-12", "verhuizing_gepland_op": "2027-05-20"},
            "2027-05-20 2027-05-06 loopt",
        ),
        ("T-13", S3 | {"verhuisd_op": "2026-04-13"}, "2026-04-13 2026-03-30 verlopen"),
        (
            "T-13",
            S3 | {"driegesprek_gehouden_op": "2026-04-01"},
            "None None gehaald verhuizing_gepland_op",
        ),
    ],
)
def test_the_talks_of_each_scenario(norm, feiten, verwacht):
    assert stand(feiten, norm) == verwacht


@pytest.mark.parametrize(
    ("norm", "feiten", "verwacht"),
    [
        ("T-14", GEKOPPELD, "None None wacht toestemming_op"),
        ("T-14", GEKOPPELD | {"toestemming_op": "2026-04-20"}, "2026-04-20 2026-04-20 loopt"),
        ("T-14", GEKOPPELD | {"toestemming_op": "2026-02-10"}, "2026-02-26 2026-02-26 verlopen"),
        (
            "T-14",
            GEKOPPELD | {"toestemming_op": "2026-03-04", "klantprofiel_gedeeld_op": ["2026-03-05"]},
            "2026-03-04 2026-03-04 te_laat_gehaald",
        ),
        (
            "T-15",
            {"voorinburgering_begonnen_op": "2026-03-09", "traject_begonnen_op": "2026-04-13"},
            "2026-04-13 2026-04-13 verlopen",
        ),
        (
            "T-15",
            {"voorinburgering_begonnen_op": "2026-03-09", "verhuisd_op": "2026-04-20"},
            "2026-04-20 2026-04-20 loopt",
        ),
        (
            "T-15",
            {
                "voorinburgering_geeindigd_op": "2026-04-10",
                "klantprofiel_gedeeld_op": ["2026-04-09"],
            },
            "2026-04-10 2026-04-10 verlopen",
        ),
        (
            "T-15",
            {"voorinburgering_afgewezen_op": "2026-04-10"},
            "None None vervallen voorinburgering_geeindigd_op",
        ),
        ("T-16", {"driegesprek_gepland_op": "2026-05-01"}, "2026-05-01 2026-04-30 loopt"),
        (
            "T-16",
            {"driegesprek_gepland_op": "2026-05-01", "klantprofiel_gedeeld_op": ["2026-04-02"]},
            "2026-05-01 2026-04-30 gehaald",
        ),
        (
            "T-16",
            {"driegesprek_gepland_op": "2026-05-01", "klantprofiel_gedeeld_op": ["2026-04-01"]},
            "2026-05-01 2026-04-30 loopt",
        ),
        (
            "T-16",
            {"driegesprek_gehouden_op": "2026-04-15", "klantprofiel_gedeeld_op": ["2026-04-15"]},
            "2026-04-15 2026-04-14 te_laat_gehaald",
        ),
        ("T-17", S1 | {"verhuizing_gepland_op": "2026-05-15"}, "2026-05-15 2026-05-15 loopt"),
        ("T-17", S3 | {"verhuizing_gepland_op": "2026-05-15"}, "2026-05-15 2026-05-01 loopt"),
        ("T-17", {"verwachte_verhuizing_van": "2026-04-18"}, "2026-04-18 2026-04-18 verlopen"),
        (
            "T-18",
            {"klantprofiel_gedeeld_op": ["2026-03-04", "2026-04-01"]},
            "2026-04-01 2026-04-29 loopt",
        ),
        (
            "T-18",
            {"klantprofiel_gedeeld_op": ["2026-03-04", "2026-05-01"]},
            "2026-03-04 2026-04-01 verlopen",
        ),
    ],
)
def test_the_moments_of_the_klantprofiel(norm, feiten, verwacht):
    assert stand(feiten, norm) == verwacht


@pytest.mark.parametrize(
    ("norm", "feiten", "verwacht"),
    [
        ("T-21", {"logeren_begonnen_op": "2026-01-31"}, "2026-01-31 2026-04-30 loopt"),
        (
            "T-21",
            {"logeren_begonnen_op": "2026-01-31", "logeren_geeindigd_op": "2026-03-01"},
            "2026-01-31 2026-04-30 gehaald",
        ),
        ("T-22", {"logeren_begonnen_op": "2026-04-20"}, "2026-04-20 2026-04-28 loopt"),
        (
            "T-22",
            {"logeren_begonnen_op": "2026-04-20", "brp_logeeradres_op": "2026-04-20"},
            "2026-04-20 2026-04-28 gehaald",
        ),
        (
            "T-22",
            {"logeren_begonnen_op": "2026-04-01", "logeren_geeindigd_op": "2026-04-10"},
            "2026-04-01 2026-04-07 vervallen",
        ),
        ("T-25", {"overgeplaatst_op": "2026-04-18"}, "2026-04-18 2026-04-20 loopt"),
        ("T-27", {"verhuisd_op": "2026-04-02"}, "2026-04-02 2026-04-08 verlopen"),
        (
            "T-27",
            {"verhuisd_op": "2026-04-02", "brp_ingeschreven_op": "2026-04-08"},
            "2026-04-02 2026-04-08 gehaald",
        ),
        ("T-56", {"brp_ingeschreven_op": "2026-04-20"}, "2026-04-20 2026-04-20 loopt"),
        ("T-57", {"bijstand_vanaf_op": "2026-04-01"}, "2026-04-01 2026-09-30 loopt"),
        ("T-57", {"bijstand_vanaf_op": "2026-03-01"}, "2026-03-01 2026-08-31 loopt"),
        ("T-57", {"bijstand_vanaf_op": "2025-08-29"}, "2025-08-29 2026-02-27 verlopen"),
    ],
)
def test_the_terms_around_the_move(norm, feiten, verwacht):
    assert stand(feiten, norm) == verwacht
