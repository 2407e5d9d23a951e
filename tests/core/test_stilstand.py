"""The idle days of a person: which days are silent, in what was and in what is expected."""

from dataclasses import replace
from datetime import date

import pytest

from overdracht.core.begrippen import Scenario, Stapsoort
from overdracht.core.feiten import Feiten
from overdracht.core.stilstand import (
    Deelname,
    Gat,
    Lengte,
    Omstandigheden,
    Stilstand,
    stilstand,
)

FEIT, VERWACHT = Stapsoort.FEIT, Stapsoort.VERWACHT
TVS = date(2026, 3, 2)
VANDAAG = date(2026, 4, 20)
# Middle: 1 October, thirty days after the one end and before the other.
WACHT = Feiten(
    tvs_melding_op=TVS,
    verwachte_verhuizing_van=date(2026, 9, 1),
    verwachte_verhuizing_tot=date(2026, 10, 31),
)
TOT_OKTOBER = (date(2026, 10, 1) - TVS).days


def stil(*, omstandigheden=None, peildatum=VANDAAG, feiten=WACHT, **anders):
    erbij = {} if omstandigheden is None else {"omstandigheden": omstandigheden}
    return stilstand(replace(feiten, **anders), peildatum=peildatum, **erbij)


def dag(maand, nummer):
    return date(2026, maand, nummer)


def test_without_any_activity_every_day_from_the_notice_to_the_middle_of_the_move_is_silent():
    assert stil() == Stilstand(
        TOT_OKTOBER,
        TOT_OKTOBER - 30,
        TOT_OKTOBER + 30,
        (Gat(TVS, dag(4, 19), FEIT), Gat(VANDAAG, dag(9, 30), VERWACHT)),
    )


@pytest.mark.parametrize(
    ("feiten", "bezig"),
    [
        # planned, recorded and average end of the Voorinburgering
        (
            {
                "voorinburgering_begonnen_op": dag(3, 23),
                "voorinburgering_eindigt_naar_plan_op": dag(7, 3),
            },
            103,
        ),
        (
            {
                "voorinburgering_begonnen_op": dag(3, 23),
                "voorinburgering_eindigt_naar_plan_op": dag(7, 3),
                "voorinburgering_geeindigd_op": dag(4, 1),
            },
            10,
        ),
        ({"voorinburgering_begonnen_op": dag(3, 23)}, 14 * 7 + 1),
        # what should be over and of which nothing is known, is not taken to run on
        (
            {
                "voorinburgering_begonnen_op": dag(3, 9),
                "voorinburgering_eindigt_naar_plan_op": dag(3, 15),
            },
            7,
        ),
        # the traject ends it and goes on
        (
            {
                "voorinburgering_begonnen_op": dag(3, 23),
                "voorinburgering_eindigt_naar_plan_op": dag(7, 3),
                "traject_begonnen_op": dag(7, 1),
            },
            (dag(10, 1) - dag(3, 23)).days,
        ),
        ({"intake_begonnen_op": dag(4, 1), "intake_afgerond_op": dag(4, 30)}, 30),
        ({"intake_begonnen_op": dag(4, 1), "pip_vastgesteld_op": dag(4, 10)}, 10),
        # without an end: the ten weeks of the law (T-20)
        ({"intake_begonnen_op": dag(4, 1)}, 71),
        ({"intake_afgerond_op": dag(4, 1)}, 1),
        ({"intake_afgerond_op": dag(4, 1), "intake_bij_verstek": True}, 0),
        # a rest that was agreed is no silence
        ({"rust_van": dag(4, 3), "rust_tot": dag(4, 9)}, 7),
        ({"rust_van": dag(4, 3)}, 1),
        # a PIP alone, talks and logeren are no activity
        (
            {
                "pip_vastgesteld_op": dag(4, 10),
                "kennismaking_gehouden_op": dag(4, 1),
                "driegesprek_gehouden_op": dag(4, 2),
                "logeren_begonnen_op": dag(4, 10),
            },
            0,
        ),
    ],
    ids=[
        "volgens plan",
        "geeindigd",
        "gemiddeld",
        "plan voorbij",
        "traject",
        "intake",
        "intake tot PIP",
        "intake open",
        "alleen afgerond",
        "bij verstek",
        "rust",
        "rust van één dag",
        "geen activiteit",
    ],
)
def test_what_counts_as_an_activity_and_for_how_long(feiten, bezig):
    assert stil(**feiten).dagen == TOT_OKTOBER - bezig


@pytest.mark.parametrize(
    "open_", ["voorinburgering_begonnen_op", "intake_begonnen_op"], ids=["VI", "intake"]
)
def test_what_has_no_end_nor_plan_runs_at_least_until_today(open_):
    laat = dag(8, 20)
    begonnen = dag(3, 20)

    assert stil(**{open_: begonnen}, peildatum=laat).gaten == (
        Gat(TVS, dag(3, 19), FEIT),
        Gat(dag(8, 21), dag(9, 30), VERWACHT),
    )


@pytest.mark.parametrize(("dagdelen", "bezig"), [(1, 0), (2, 31), (10, 31)])
def test_participation_counts_from_a_number_of_half_days_on(dagdelen, bezig):
    deelname = Deelname(van=dag(5, 1), tot=dag(5, 31), dagdelen_per_week=dagdelen)

    assert stil(omstandigheden=Omstandigheden(deelname=(deelname,))).dagen == TOT_OKTOBER - bezig


def test_what_runs_at_once_counts_once():
    feiten = {
        "voorinburgering_begonnen_op": dag(3, 23),
        "voorinburgering_geeindigd_op": dag(7, 3),
        "intake_begonnen_op": dag(6, 20),
        "intake_afgerond_op": dag(7, 20),
    }

    assert stil(**feiten).gaten == (
        Gat(TVS, dag(3, 22), FEIT),
        Gat(dag(7, 21), dag(9, 30), VERWACHT),
    )


@pytest.mark.parametrize(
    "verhuizing",
    [
        {"verhuisd_op": dag(4, 6)},
        {"brp_ingeschreven_op": dag(4, 6)},
    ],
    ids=["verhuisd", "ingeschreven"],
)
def test_after_the_move_nothing_more_is_counted(verhuizing):
    gat = (Gat(TVS, dag(4, 5), FEIT),)

    assert stil(**verhuizing) == Stilstand(35, 35, 35, gat)
    assert stil(**verhuizing, peildatum=dag(12, 1)) == Stilstand(35, 35, 35, gat)


@pytest.mark.parametrize(
    ("verhuizing", "dagen"),
    [
        ({"verhuizing_gepland_op": dag(5, 1)}, 60),
        ({"woning_beschikbaar_op": dag(4, 17), "verwachte_verhuizing_van": None}, 60),
        ({"verwachte_verhuizing_tot": None}, (dag(9, 1) - TVS).days),
    ],
    ids=["gepland", "twee weken na de woning", "één dag verwacht"],
)
def test_a_planned_day_or_a_house_is_surer_than_a_range(verhuizing, dagen):
    anders = {"verwachte_verhuizing_tot": None} | verhuizing

    assert stil(**anders)[:3] == (dagen, dagen, dagen)


def test_who_did_not_move_yet_is_there_at_least_until_today():
    """The range began or passed; the silence of the days since is certain."""
    tot_nu = (dag(10, 15) - TVS).days

    assert stil(peildatum=dag(10, 15))[:3] == (tot_nu, tot_nu, (dag(10, 31) - TVS).days)
    assert stil(peildatum=dag(11, 30))[:3] == ((dag(11, 30) - TVS).days,) * 3


def test_without_an_expected_move_only_what_was_is_counted():
    feiten = Feiten(tvs_melding_op=TVS, voorinburgering_begonnen_op=dag(3, 23))

    assert stil(feiten=feiten) == Stilstand(None, 21, None, (Gat(TVS, dag(3, 22), FEIT),))


def test_without_a_notice_nothing_is_known():
    assert stil(tvs_melding_op=None) == Stilstand(None, None, None, ())


def test_a_notice_still_to_come_is_counted_from_its_day():
    assert stil(peildatum=dag(2, 1)) == Stilstand(
        TOT_OKTOBER, TOT_OKTOBER - 30, TOT_OKTOBER + 30, (Gat(TVS, dag(9, 30), VERWACHT),)
    )


@pytest.mark.parametrize(
    ("dagen", "tekst"),
    [(1, "1 dag"), (13, "13 dagen"), (14, "2 weken"), (17, "2 weken"), (18, "3 weken")],
)
def test_a_length_is_said_in_days_or_in_whole_weeks(dagen, tekst):
    assert str(Lengte(dagen)) == tekst


def test_the_scenario_alone_fills_no_day():
    assert {stil(scenario=scenario).dagen for scenario in Scenario} == {TOT_OKTOBER}
