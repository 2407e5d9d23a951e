"""A PIP before the house."""

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.signalen.pip import wacht_kost
from overdracht.core.teksten import zin
from tests.core.signaal import ONBEKEND, PIP, VANDAAG, beeld, dag, een, kort


@pytest.mark.parametrize(
    ("anders", "ernst", "van", "tot", "tekst"),
    [
        (PIP, "wettelijk", dag(4, 14), dag(10, 31), "kost naar verwachting 20 tot 29 weken van"),
        (PIP | ONBEKEND, "wettelijk", dag(4, 14), None, "kostte al 7 dagen van de termijn"),
        (
            PIP | {"traject_begonnen_op": dag(4, 15)},
            "let_op",
            dag(4, 14),
            dag(10, 31),
            "Het traject loopt sinds 15 april 2026, dus die tijd wordt gebruikt",
        ),
        (
            PIP | {"traject_begonnen_op": dag(4, 15)} | ONBEKEND,
            "let_op",
            dag(4, 14),
            None,
            "loopt al 7 dagen",
        ),
        (
            PIP | {"pip_vastgesteld_op": dag(8, 25)},
            "waarschuwing",
            dag(8, 26),
            dag(10, 31),
            "kost dan naar verwachting 7 dagen tot 10 weken van",
        ),
        (
            PIP | {"pip_vastgesteld_op": dag(8, 25)} | ONBEKEND,
            "waarschuwing",
            dag(8, 26),
            None,
            "terwijl er nog geen woning in zicht is",
        ),
        (
            {"driegesprek_gehouden_op": dag(4, 1)},
            "let_op",
            dag(4, 21),
            dag(10, 31),
            "kan hoogstens 28 weken kosten",
        ),
        (
            PIP | {"verwachte_verhuizing_van": dag(5, 4), "verwachte_verhuizing_tot": dag(5, 4)},
            "wettelijk",
            dag(4, 14),
            dag(5, 4),
            "kost naar verwachting 3 weken van",
        ),
    ],
    ids=[
        "staat",
        "staat, onbekend",
        "traject",
        "traject, onbekend",
        "gepland",
        "gepland, onbekend",
        "verwacht",
        "één dag",
    ],
)
def test_a_pip_before_the_house_says_what_the_wait_eats(anders, ernst, van, tot, tekst):
    signaal = een("pip_voor_woning", **anders)

    assert kort([signaal]) == [("pip_voor_woning", ernst, van, tot)]
    assert tekst in zin(signaal.uitleg)
    assert "Wet inburgering 2021 art. 11" in zin(signaal.uitleg)


@pytest.mark.parametrize(
    "anders",
    [
        PIP | {"woning_beschikbaar_op": dag(4, 17)},
        PIP | {"verhuizing_gepland_op": dag(6, 1)},
        PIP | {"verhuisd_op": dag(4, 15)},
        PIP | {"brp_ingeschreven_op": dag(4, 15)},
        PIP | {"verwachte_verhuizing_van": VANDAAG, "verwachte_verhuizing_tot": dag(4, 19)},
        {"scenario": Scenario.START_NA_VERHUIZING},
        {"verwachte_verhuizing_van": dag(5, 1), "verwachte_verhuizing_tot": dag(5, 10)},
    ],
    ids=["woning", "gepland", "verhuisd", "ingeschreven", "bijna", "scenario 3", "kort"],
)
def test_with_a_house_in_sight_the_pip_is_no_worry(anders):
    signaal = een("pip_voor_woning", **anders)

    assert signaal is None or signaal.tot <= VANDAAG


def test_the_pip_can_start_the_traject_or_wait_for_the_house():
    staat, gepland = (
        een("pip_voor_woning", **anders).opties
        for anders in (PIP, PIP | {"pip_vastgesteld_op": dag(6, 1)})
    )

    assert [(optie.optie, optie.dagen) for optie in staat] == [("traject_nu", 21)]
    assert [optie.optie for optie in gepland] == ["pip_later"]
    assert gepland[0].wijziging.feiten.pip_vastgesteld_op == dag(9, 1)
    assert zin(gepland[0].uitleg).endswith(
        "De tijd zonder activiteit blijft gelijk: in totaal 16 weken."
    )


def test_a_pip_that_is_planned_after_the_first_possible_move_need_not_wait_longer():
    signaal = een("pip_voor_woning", **PIP | {"pip_vastgesteld_op": dag(9, 10)})

    assert signaal.opties == ()
    assert "kost dan naar verwachting hoogstens 7 weken" in zin(signaal.uitleg)


@pytest.mark.parametrize(
    ("anders", "tekst"),
    [
        ({}, "kost er naar verwachting 19 tot 28 weken van"),
        (ONBEKEND, "niemand weet hoe lang het wachten nog duurt"),
        ({"woning_beschikbaar_op": dag(4, 17)}, None),
        (
            {"verwachte_verhuizing_van": dag(4, 22), "verwachte_verhuizing_tot": dag(4, 23)},
            None,
        ),
    ],
    ids=["lang", "onbekend", "woning", "bijna"],
)
def test_before_a_pip_is_set_it_is_said_what_waiting_would_cost(anders, tekst):
    kost = wacht_kost(beeld(**anders), VANDAAG)

    if tekst is None:
        assert kost is None
    else:
        assert kost is not None
        assert tekst in zin(kost)
