"""Too much in the same weeks."""

from dataclasses import replace

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.signalen import Signaalsoort
from overdracht.core.stilstand import GEEN, LANDELIJKE_GRENZEN, Deelname, Omstandigheden
from overdracht.core.teksten import zin
from tests.core.signaal import bij, dag, een, kort

INTAKE = {"intake_begonnen_op": dag(4, 7), "intake_afgerond_op": dag(5, 18)}
TRAJECT = {
    "scenario": Scenario.SNELLE_START,
    "traject_begonnen_op": dag(4, 1),
    "verhuizing_gepland_op": dag(6, 1),
}
GEZIN = Omstandigheden(gezinshereniging_loopt=True)


@pytest.mark.parametrize(
    ("anders", "omstandigheden", "ernst", "van", "tot", "reden"),
    [
        (INTAKE, GEEN, "let_op", dag(4, 7), dag(5, 18), "de Voorinburgering en de brede intake"),
        (INTAKE, GEZIN, "waarschuwing", dag(4, 7), dag(5, 18), "Er loopt ook een gezinshereniging"),
        (
            INTAKE,
            Omstandigheden(
                deelname=(Deelname(van=dag(5, 1), tot=dag(6, 30), dagdelen_per_week=6),)
            ),
            "waarschuwing",
            dag(4, 7),
            dag(6, 30),
            "de Voorinburgering, de brede intake en werk of activiteiten",
        ),
        (
            INTAKE,
            Omstandigheden(gezinshereniging_loopt=True, belasting=2),
            "let_op",
            dag(4, 7),
            dag(5, 18),
            "Er loopt ook een gezinshereniging",
        ),
        (
            {},
            Omstandigheden(belasting=0),
            "let_op",
            dag(3, 23),
            dag(7, 3),
            "veel tegelijk: de Voorinburgering.",
        ),
        (TRAJECT, GEEN, "let_op", dag(5, 18), dag(6, 15), "Een rustperiode rond de verhuizing"),
        (
            TRAJECT | {"verhuizing_gepland_op": None},
            GEEN,
            "let_op",
            dag(8, 18),
            dag(11, 14),
            "het traject en de verhuizing",
        ),
        (
            {
                "voorinburgering_geeindigd_op": dag(4, 1),
                "intake_begonnen_op": dag(4, 7),
                "verhuizing_gepland_op": dag(6, 1),
            },
            GEEN,
            "let_op",
            dag(5, 18),
            dag(6, 15),
            "de brede intake en de verhuizing",
        ),
    ],
    ids=[
        "samen",
        "gezinshereniging",
        "met werk",
        "gezinshereniging, eigen grens",
        "eigen grens",
        "traject en verhuizing",
        "verwachte verhuizing",
        "intake en verhuizing",
    ],
)
def test_too_much_at_once(anders, omstandigheden, ernst, van, tot, reden):
    signaal = een("overbelasting", omstandigheden=omstandigheden, **anders)

    assert kort([signaal]) == [("overbelasting", ernst, van, tot)]
    assert reden in zin(signaal.uitleg)


@pytest.mark.parametrize(
    ("anders", "omstandigheden"),
    [
        ({}, GEEN),
        ({}, GEZIN),
        ({"verhuizing_gepland_op": dag(6, 1)}, GEEN),
        (INTAKE | {"intake_begonnen_op": dag(6, 28), "intake_afgerond_op": dag(7, 9)}, GEEN),
        (TRAJECT | {"rust_van": dag(5, 18), "rust_tot": dag(6, 15)}, GEEN),
        (INTAKE | {"intake_afgerond_op": dag(4, 19)}, GEEN),
        (INTAKE | {"rust_van": dag(4, 7), "rust_tot": dag(5, 18)}, GEEN),
        (INTAKE, Omstandigheden(grenzen=replace(LANDELIJKE_GRENZEN, belasting=2))),
        (INTAKE, Omstandigheden(belasting=2)),
    ],
    ids=[
        "één ding",
        "één ding en gezin",
        "Voorinburgering tot de verhuizing",
        "paar dagen",
        "rust",
        "voorbij",
        "intake in rust",
        "andere grens",
        "eigen grens",
    ],
)
def test_what_a_person_can_have_on(anders, omstandigheden):
    assert een("overbelasting", omstandigheden=omstandigheden, **anders) is None


def test_two_stretches_of_overload_are_two_signals():
    werk = tuple(
        Deelname(van=dag(maand, 1), tot=dag(maand, 20), dagdelen_per_week=4) for maand in (5, 6)
    )
    rijen = bij(omstandigheden=Omstandigheden(deelname=werk))

    assert [(s.van, s.tot) for s in rijen if s.soort is Signaalsoort.OVERBELASTING] == [
        (dag(5, 1), dag(5, 20)),
        (dag(6, 1), dag(6, 20)),
    ]


@pytest.mark.parametrize(
    ("anders", "opties"),
    [
        (INTAKE, {"alleen_intake": 156}),
        (
            {"intake_begonnen_op": dag(5, 4), "intake_afgerond_op": dag(6, 1)},
            {"na_elkaar": 81},
        ),
        (TRAJECT, {"rust": 21}),
        (INTAKE | {"voorinburgering_begonnen_op": dag(5, 4)}, {}),
    ],
    ids=["intake loopt", "intake gepland", "verhuizing", "Voorinburgering gepland"],
)
def test_what_could_be_done_about_overload(anders, opties):
    gevonden = een("overbelasting", **anders).opties

    assert {optie.optie: optie.dagen for optie in gevonden} == opties


def test_how_serious_it_is_hangs_on_the_heaviest_day_and_not_on_all_that_passes():
    werk = (Deelname(van=dag(5, 19), tot=dag(6, 30), dagdelen_per_week=4),)
    signaal = een("overbelasting", omstandigheden=Omstandigheden(deelname=werk), **INTAKE)

    assert kort([signaal]) == [("overbelasting", "let_op", dag(4, 7), dag(6, 30))]
