"""House and move: ranges that make sense, and begeleiding from the registration on (IN-08)."""

from datetime import date
from typing import Any

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.huisvesting import (
    check,
    check_begeleiding,
    check_rust,
    stel_rust_voor,
    waarschuwingen,
    waarschuwingen_rust,
)

VANDAAG = date(2026, 11, 22)
INSCHRIJVING = date(2026, 9, 1)
FEITEN = Feiten(brp_ingeschreven_op=INSCHRIJVING)


@pytest.mark.parametrize(
    ("van", "tot"),
    [
        ("verwachte_verhuizing_van", "verwachte_verhuizing_tot"),
        ("rust_van", "rust_tot"),
        ("logeren_begonnen_op", "logeren_geeindigd_op"),
    ],
)
def test_a_period_that_ends_before_it_starts_is_refused(van, tot):
    dagen: dict[str, Any] = {van: date(2026, 5, 2), tot: date(2026, 5, 1)}
    with pytest.raises(RegelOvertreden) as fout:
        check(Feiten(**dagen), peildatum=VANDAAG)

    assert fout.value.veld == tot


def test_begeleiding_starts_on_the_day_of_the_registration():
    check_begeleiding(FEITEN, begonnen_op=INSCHRIJVING)


def test_a_family_member_with_a_regular_permit_counts_from_any_registration():
    eerder = date(2026, 8, 1)

    check_begeleiding(FEITEN, begonnen_op=eerder, eerste_inschrijving_op=eerder)
    check_begeleiding(Feiten(), begonnen_op=eerder, eerste_inschrijving_op=eerder)


@pytest.mark.parametrize(
    ("feiten", "woord"),
    [(Feiten(), "Leg eerst die inschrijving vast"), (FEITEN, "Dat is 1 september 2026")],
)
def test_begeleiding_on_another_day_is_refused(feiten, woord):
    with pytest.raises(RegelOvertreden) as fout:
        check_begeleiding(feiten, begonnen_op=date(2026, 9, 2))

    assert woord in fout.value.melding
    assert (fout.value.veld, fout.value.uitleg.waarden["regel"]) == ("begonnen_op", "IN-08")


def test_a_move_before_the_traject_is_unusual_in_scenario_1():
    feiten = Feiten(
        scenario=Scenario.SNELLE_START,
        verhuisd_op=date(2026, 9, 1),
        traject_begonnen_op=date(2026, 10, 1),
    )

    assert [w.norm for w in waarschuwingen(feiten, peildatum=VANDAAG)] == ["IN-10"]


@pytest.mark.parametrize(
    ("met", "op", "veld"),
    [
        (["coa"], VANDAAG, "afgesproken_met"),
        (["inburgeraar"], date(2026, 11, 23), "afgesproken_op"),
    ],
    ids=["zonder de inburgeraar", "morgen"],
)
def test_a_rest_is_agreed_with_the_person_on_a_day_that_has_been(met, op, veld):
    with pytest.raises(RegelOvertreden) as fout:
        check_rust(afgesproken_op=op, afgesproken_met=met, peildatum=VANDAAG)

    assert fout.value.veld == veld
    check_rust(afgesproken_op=VANDAAG, afgesproken_met=["inburgeraar"], peildatum=VANDAAG)


@pytest.mark.parametrize(
    ("verhuizing", "vraagt"),
    [
        ({"verhuisd_op": date(2026, 6, 1)}, False),
        ({"verhuizing_gepland_op": date(2026, 6, 20)}, False),
        ({"verhuizing_gepland_op": date(2026, 6, 29)}, True),
        ({"verhuisd_op": date(2026, 5, 10)}, True),
        ({"verwachte_verhuizing_tot": date(2026, 6, 1)}, False),
        ({"verwachte_verhuizing_van": date(2026, 8, 1)}, True),
        ({}, False),
    ],
    ids=["verhuisd", "gepland", "te vroeg", "te laat", "verwacht", "ver weg", "onbekend"],
)
def test_a_rest_lies_in_the_weeks_around_the_move(verhuizing, vraagt):
    rust = Feiten(rust_van=date(2026, 6, 1), rust_tot=date(2026, 6, 14), **verhuizing)

    assert [w.sleutel for w in waarschuwingen_rust(rust)] == ["huisvesting.rust_los"] * vraagt
    assert waarschuwingen_rust(Feiten(**verhuizing)) == ()


def test_a_new_rest_is_proposed_around_a_day_that_is_known():
    gepland = Feiten(verhuizing_gepland_op=date(2026, 6, 15))

    assert stel_rust_voor(gepland) == (date(2026, 6, 1), date(2026, 6, 29))
    assert stel_rust_voor(Feiten(verwachte_verhuizing_van=date(2026, 6, 15))) is None
