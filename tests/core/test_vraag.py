"""What a question of the what-if does to the facts, and what it must leave alone."""

from dataclasses import replace

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.signalen import signalen
from overdracht.core.stilstand import GEEN
from overdracht.core.vraag import Vraag, kan_onderbreken, pas_toe
from tests.core.signaal import LEVEN, PIP, VANDAAG, dag


def bij(vraag, signalen_=(), **anders):
    return pas_toe(replace(LEVEN, **anders), GEEN, vraag, signalen_, peildatum=VANDAAG)


def verschil(vraag, **anders):
    """The facts that the question changes, with their new value."""
    voor, na = replace(LEVEN, **anders), bij(vraag, **anders).feiten
    return {
        veld: getattr(na, veld)
        for veld in Feiten.__dataclass_fields__
        if getattr(na, veld) != getattr(voor, veld)
    }


@pytest.mark.parametrize(
    ("vraag", "iets"),
    [
        (Vraag(), False),
        (Vraag(reistijd_minuten=40), False),
        (Vraag(weken_later=-2), True),
        (Vraag(scenario=Scenario.SNELLE_START), True),
        (Vraag(onderbroken=True), True),
        (Vraag(overgeplaatst=True), True),
        (Vraag(optie="pip_later"), True),
    ],
)
def test_a_question_knows_whether_it_asks_anything(vraag, iets):
    assert vraag.vraagt_iets is iets


VERSCHOVEN = {"verwachte_verhuizing_van": dag(9, 15), "verwachte_verhuizing_tot": dag(11, 14)}


@pytest.mark.parametrize(
    ("vraag", "anders", "verwacht"),
    [
        (Vraag(), {}, {}),
        (Vraag(weken_later=2), {}, VERSCHOVEN),
        (
            Vraag(weken_later=-26),
            {},
            {"verwachte_verhuizing_van": VANDAAG, "verwachte_verhuizing_tot": dag(5, 2)},
        ),
        (
            Vraag(weken_later=2),
            {"verwachte_verhuizing_van": dag(4, 1), "verwachte_verhuizing_tot": dag(4, 13)},
            {"verwachte_verhuizing_van": dag(5, 4), "verwachte_verhuizing_tot": dag(5, 4)},
        ),
        (Vraag(weken_later=2), {"verhuisd_op": dag(4, 1)}, {}),
        (
            Vraag(weken_later=2),
            {"verhuizing_gepland_op": dag(9, 7)},
            VERSCHOVEN | {"verhuizing_gepland_op": dag(9, 21)},
        ),
        (Vraag(weken_later=2), {"woning_beschikbaar_op": dag(4, 6)}, VERSCHOVEN),
        (Vraag(scenario=Scenario.GECOMBINEERDE_AANPAK), {}, {}),
        (
            Vraag(scenario=Scenario.SNELLE_START),
            {"inburgeraar_geinformeerd_op": dag(3, 20)},
            {
                "scenario": Scenario.SNELLE_START,
                "scenario_gekozen_op": VANDAAG,
                "scenario_eerst_gekozen_op": dag(3, 12),
                "coa_geinformeerd_op": VANDAAG,
                "inburgeraar_geinformeerd_op": None,
            },
        ),
        (Vraag(onderbroken=True), {}, {"voorinburgering_geeindigd_op": VANDAAG}),
        (Vraag(onderbroken=True), {"voorinburgering_geeindigd_op": dag(4, 3)}, {}),
        (Vraag(onderbroken=True), {"voorinburgering_begonnen_op": None}, {}),
        (
            Vraag(onderbroken=True),
            {"voorinburgering_begonnen_op": dag(5, 4)},
            {"voorinburgering_begonnen_op": None, "voorinburgering_eindigt_naar_plan_op": None},
        ),
        (Vraag(overgeplaatst=True), {}, {"overgeplaatst_op": VANDAAG}),
        (Vraag(overgeplaatst=True), {"verhuisd_op": dag(4, 1)}, {}),
    ],
    ids=[
        "niets gevraagd",
        "later",
        "eerder, maar niet voor vandaag",
        "wat voorbij is, telt vanaf vandaag",
        "wie is verhuisd blijft waar hij is",
        "ook de geplande verhuizing",
        "een woning die er al is blijft er",
        "hetzelfde scenario",
        "een ander scenario",
        "de voorinburgering stopt",
        "die was al gestopt",
        "die was er niet",
        "die begint dan niet",
        "overgeplaatst",
        "uit de opvang",
    ],
)
def test_a_question_changes_exactly_these_facts(vraag, anders, verwacht):
    assert verschil(vraag, **anders) == verwacht


def test_a_transfer_takes_the_journey_of_the_other_azc():
    assert bij(Vraag(overgeplaatst=True, reistijd_minuten=95)).omstandigheden.reistijd_minuten == 95


def test_an_option_of_a_signal_is_asked_by_its_name():
    anders = PIP | {"pip_vastgesteld_op": dag(6, 1)}
    gezien = signalen(replace(LEVEN, **anders), peildatum=VANDAAG)

    later = bij(Vraag(optie="pip_later"), gezien, **anders)

    assert later.feiten.pip_vastgesteld_op == dag(9, 1)


def test_an_option_that_nobody_offers_changes_nothing():
    assert verschil(Vraag(optie="bestaat_niet")) == {}


@pytest.mark.parametrize(
    ("voorinburgering", "kan"),
    [
        ({"voorinburgering_begonnen_op": None}, False),
        ({"voorinburgering_begonnen_op": dag(3, 1)}, True),
        ({"voorinburgering_begonnen_op": dag(6, 1)}, True),
        (
            {"voorinburgering_begonnen_op": dag(3, 1), "voorinburgering_geeindigd_op": VANDAAG},
            False,
        ),
    ],
    ids=["nooit begonnen", "loopt", "begint nog", "klaar"],
)
def test_only_a_voorinburgering_that_runs_or_is_to_begin_can_stop(voorinburgering, kan):
    assert kan_onderbreken(Feiten(**voorinburgering), peildatum=VANDAAG) is kan


def afgesproken(vraag, **anders):
    """Whether T-06 falls away, under this question."""
    return bij(vraag, **anders).feiten.voorkeursscenario_afgesproken


ZONDER_KEUZE = {
    "scenario": None,
    "scenario_gekozen_op": None,
    "voorkeursscenario_afgesproken": True,
}


@pytest.mark.parametrize(
    ("vraag", "anders", "verwacht"),
    [
        ({"voorkeursscenario": Scenario.SNELLE_START}, ZONDER_KEUZE, True),
        ({}, ZONDER_KEUZE, False),
        ({"voorkeursscenario": Scenario.SNELLE_START}, {}, False),
        ({}, {"voorkeursscenario_afgesproken": True}, True),
        (
            {"scenario": Scenario.SNELLE_START, "voorkeursscenario": Scenario.SNELLE_START},
            {},
            True,
        ),
        (
            {"scenario": Scenario.START_NA_VERHUIZING, "voorkeursscenario": Scenario.SNELLE_START},
            {"voorkeursscenario_afgesproken": True},
            False,
        ),
    ],
    ids=[
        "nog niet gekozen, daar afgesproken",
        "nog niet gekozen, daar niets afgesproken",
        "de keuze van toen blijft",
        "ook met de afspraak van toen",
        "gekozen wat daar is afgesproken",
        "iets anders gekozen",
    ],
)
def test_the_agreement_of_the_other_azc_decides_whether_coa_must_be_told(vraag, anders, verwacht):
    assert (
        afgesproken(Vraag(overgeplaatst=True, afspraak_bekend=True, **vraag), **anders) is verwacht
    )


def test_who_does_not_see_agreements_asks_nothing_of_them():
    assert afgesproken(Vraag(overgeplaatst=True), **ZONDER_KEUZE) is True
