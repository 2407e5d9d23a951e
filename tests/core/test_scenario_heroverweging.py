"""A choice is looked at again after a transfer and after the Voorinburgering (DX-01, R-12)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from overdracht.core.begrippen import MENGVORMEN, Scenario
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.scenario import check_mengvorm, wissel
from overdracht.core.signalen import Ernst, signalen
from overdracht.core.teksten import zin
from overdracht.core.tijdlijn import lijn
from tests.core.levens import LEVENS

SC1, SC2, SC3 = Scenario
GEKOZEN = Feiten(
    gekoppeld_op=date(2026, 2, 26),
    tvs_melding_op=date(2026, 3, 2),
    scenario=SC2,
    scenario_gekozen_op=date(2026, 3, 12),
    voorinburgering_begonnen_op=date(2026, 3, 23),
    voorinburgering_eindigt_naar_plan_op=date(2026, 7, 3),
    verwachte_verhuizing_van=date(2027, 1, 1),
    verwachte_verhuizing_tot=date(2027, 3, 1),
)
OVER = replace(GEKOZEN, overgeplaatst_op=date(2026, 5, 11))


def stap(feiten, naam, peildatum=date(2026, 5, 18)):
    stappen = lijn(feiten, peildatum=peildatum)
    return next(((s.van, s.soort.value) for s in stappen if s.stap == naam), None)


def soorten(feiten, peildatum):
    return {s.soort.value: s.ernst for s in signalen(feiten, peildatum=peildatum)}


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, (date(2026, 5, 25), "afgeleid")),
        ({"scenario_bevestigd_op": date(2026, 5, 18)}, (date(2026, 5, 18), "feit")),
        ({"scenario_bevestigd_op": date(2026, 5, 1)}, (date(2026, 5, 25), "afgeleid")),
        ({"scenario_gekozen_op": date(2026, 5, 12)}, None),
        ({"overgeplaatst_op": None}, None),
        ({"verhuisd_op": date(2026, 5, 17)}, None),
        ({"scenario": None, "scenario_gekozen_op": None}, None),
    ],
    ids=["gevraagd", "blijft", "eerder", "gewisseld", "woont er nog", "verhuisd", "geen keuze"],
)
def test_after_a_transfer_the_gemeente_has_as_long_as_for_the_first_choice(anders, verwacht):
    assert stap(replace(OVER, **anders), "heroverweging") == verwacht


def test_the_signal_asks_more_once_the_day_has_passed_and_goes_with_the_answer():
    op_tijd, te_laat = date(2026, 5, 25), date(2026, 5, 26)
    blijft = replace(OVER, scenario_bevestigd_op=date(2026, 5, 20))

    assert soorten(OVER, op_tijd)["overgeplaatst"] is Ernst.LET_OP
    assert soorten(OVER, te_laat)["overgeplaatst"] is Ernst.WAARSCHUWING
    assert "overgeplaatst" not in soorten(blijft, te_laat)


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, (date(2026, 7, 17), "afgeleid")),
        ({"voorinburgering_geeindigd_op": date(2026, 5, 4)}, (date(2026, 5, 18), "afgeleid")),
        ({"scenario": SC3}, (date(2026, 7, 17), "afgeleid")),
        ({"scenario": SC1}, None),
        ({"verwachte_verhuizing_van": date(2026, 9, 1)}, (date(2026, 7, 17), "afgeleid")),
        ({"verwachte_verhuizing_tot": date(2026, 9, 1)}, None),
        ({"verhuizing_gepland_op": date(2027, 2, 1)}, None),
        ({"traject_begonnen_op": date(2026, 5, 1)}, None),
        ({"voorinburgering_begonnen_op": None}, None),
    ],
    ids=[
        "gepland einde",
        "geeindigd",
        "scenario 3",
        "scenario 1",
        "wacht nog lang",
        "woning komt",
        "verhuizing gepland",
        "traject loopt",
        "geen Voorinburgering",
    ],
)
def test_a_long_wait_after_the_voorinburgering_is_a_moment_to_look_again(anders, verwacht):
    feiten = replace(GEKOZEN, **anders)
    if feiten.verwachte_verhuizing_tot == date(2026, 9, 1):
        feiten = replace(feiten, verwachte_verhuizing_van=date(2026, 8, 1))

    assert stap(feiten, "heroverweging_wacht") == verwacht


def test_who_looked_again_after_the_voorinburgering_is_not_asked_once_more():
    klaar, vandaag = (
        replace(GEKOZEN, voorinburgering_geeindigd_op=date(2026, 7, 3)),
        date(2026, 7, 20),
    )
    blijft = replace(klaar, scenario_bevestigd_op=date(2026, 7, 13))
    anders = replace(klaar, scenario_gekozen_op=date(2026, 7, 13))

    assert "wacht_nog_lang" in soorten(klaar, vandaag)
    assert "wacht_nog_lang" not in soorten(blijft, vandaag)
    assert stap(blijft, "heroverweging_wacht", vandaag) == (date(2026, 7, 13), "feit")
    assert stap(anders, "heroverweging_wacht", vandaag) is None


@pytest.mark.parametrize(
    ("nu", "naar", "woorden"),
    [
        ({}, SC1, ["al in het azc", "Voorinburgering stopt", "krijgen bericht"]),
        (
            {"voorinburgering_geeindigd_op": date(2026, 4, 1)},
            SC1,
            ["al in het azc", "krijgen bericht"],
        ),
        ({"scenario": SC1}, SC2, ["pas na de verhuizing", "krijgen bericht"]),
        (
            {"scenario": SC1, "pip_vastgesteld_op": date(2026, 5, 1)},
            SC3,
            [
                "pas na de verhuizing",
                "wachten tot na",
                "twee weken voor",
                "drie jaar lopen door",
                "krijgen bericht",
            ],
        ),
        (
            {"intake_begonnen_op": date(2026, 4, 1)},
            SC3,
            ["blijft staan", "twee weken voor", "krijgen bericht"],
        ),
        ({"scenario": SC3}, SC2, ["vóór de verhuizing", "krijgen bericht"]),
        ({}, SC2, []),
        ({"scenario": None}, SC1, []),
    ],
    ids=["2-1", "2-1 klaar", "1-2", "1-3 met PIP", "2-3 intake", "3-2", "zelfde", "eerste keuze"],
)
def test_what_a_switch_ends_and_begins_is_said_before_it_is_made(nu, naar, woorden):
    zinnen = [zin(deel) for deel in wissel(replace(GEKOZEN, **nu), naar)]

    assert len(zinnen) == len(woorden)
    assert all(woord in tekst for woord, tekst in zip(woorden, zinnen, strict=True))


@pytest.mark.parametrize("scenario", Scenario)
def test_a_mixed_form_belongs_to_its_scenario(scenario):
    for vorm in ("", *MENGVORMEN[scenario]):
        check_mengvorm(scenario, vorm)
    with pytest.raises(RegelOvertreden):
        check_mengvorm(scenario, "met_activiteiten" if scenario is SC2 else "na_elkaar")


@given(leven=LEVENS)
def test_looking_again_moves_nothing_else(leven):
    feiten, peildatum = leven
    if feiten.scenario_gekozen_op is None:
        return
    blijft = replace(feiten, scenario_bevestigd_op=feiten.scenario_gekozen_op)
    kaal = [s for s in lijn(feiten, peildatum=peildatum) if "heroverweging" not in s.stap]

    assert [s for s in lijn(blijft, peildatum=peildatum) if "heroverweging" not in s.stap] == kaal


@pytest.mark.parametrize(
    ("anders", "vraagt"),
    [
        ({}, True),
        ({"scenario_bevestigd_op": date(2026, 7, 6)}, False),
        ({"scenario_gekozen_op": date(2026, 7, 6)}, False),
        ({"scenario_gekozen_op": None}, True),
    ],
    ids=["nog niet bekeken", "bevestigd", "opnieuw gekozen", "geen dag van de keuze"],
)
def test_a_choice_since_the_voorinburgering_answers_the_question_of_the_long_wait(anders, vraagt):
    klaar = replace(GEKOZEN, voorinburgering_geeindigd_op=date(2026, 7, 3), **anders)
    soorten = {signaal.soort.value for signaal in signalen(klaar, peildatum=date(2026, 7, 13))}

    assert ("wacht_nog_lang" in soorten) is vraagt


def test_a_driegesprek_that_was_held_is_not_told_to_come_later():
    gehouden = replace(GEKOZEN, driegesprek_gehouden_op=date(2026, 3, 25))
    later = "Het driegesprek is twee weken voor de verhuizing"

    assert later in " ".join(zin(deel) for deel in wissel(GEKOZEN, SC3))
    assert later not in " ".join(zin(deel) for deel in wissel(gehouden, SC3))
