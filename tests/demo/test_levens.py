"""The lives that are drawn follow the stated shares (domain 6.4b) and never the impossible."""

from collections import Counter
from datetime import date
from random import Random
from statistics import median

import pytest

from overdracht.core.begrippen import Fase, Scenario
from overdracht.core.fase import fase
from overdracht.core.volgorde import alle_fouten
from overdracht.demo.loop import leef
from overdracht.demo.wacht import wacht

PEILDATUM = date(2026, 10, 1)
AANTAL = 1_500


@pytest.fixture(scope="module")
def levens():
    """Many lives at once: wait and facts."""
    rng = Random(7)  # fictive lives
    getrokken = [wacht(rng, peildatum=PEILDATUM, tempo=1.0) for _ in range(AANTAL)]
    return [(lot, leef(rng, lot, afgesproken=None, peildatum=PEILDATUM)) for lot in getrokken]


def test_no_life_breaks_a_rule(levens):
    assert [f for _, f in levens if alle_fouten(f, peildatum=PEILDATUM)] == []


def test_no_life_knows_its_future(levens):
    assert [f for _, f in levens if f.op(PEILDATUM) != f] == []


def test_the_wait_has_its_median(levens):
    weken = median((lot.verhuist_op - lot.vergunning_op).days / 7 for lot, _ in levens)

    assert weken == pytest.approx(34 + 19 / 7, abs=4)


def test_the_scenarios_have_their_shares(levens):
    gekozen = Counter(f.scenario for _, f in levens if f.scenario)
    aandelen = {scenario: gekozen[scenario] / sum(gekozen.values()) for scenario in Scenario}

    assert aandelen == pytest.approx(
        {
            Scenario.SNELLE_START: 0.08,
            Scenario.GECOMBINEERDE_AANPAK: 0.32,
            Scenario.START_NA_VERHUIZING: 0.60,
        },
        abs=0.05,
    )


def test_voorinburgering_and_driegesprek_have_their_shares(levens):
    verhuisd = [f for _, f in levens if f.verhuisd_op]
    voorinburgering = sum(bool(f.voorinburgering_begonnen_op) for f in verhuisd) / len(verhuisd)
    driegesprek = sum(bool(f.driegesprek_gehouden_op) for f in verhuisd) / len(verhuisd)

    assert (voorinburgering, driegesprek) == pytest.approx((0.78, 0.45), abs=0.06)


def test_every_phase_is_lived(levens):
    fasen = {fase(f, peildatum=PEILDATUM) for _, f in levens}

    assert fasen == set(Fase) - {Fase.AFGESLOTEN}


def test_the_same_dice_give_the_same_life():
    een, ander = (
        leef(rng, wacht(rng, peildatum=PEILDATUM, tempo=1), afgesproken=None, peildatum=PEILDATUM)
        for rng in map(Random, (3, 3))
    )

    assert een == ander
