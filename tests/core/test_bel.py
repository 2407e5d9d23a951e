"""Which open terms ring, and which comes first."""

from dataclasses import replace
from datetime import date
from typing import Any

from overdracht.core.begrippen import Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.termijn import termijnen
from overdracht.core.termijn.bel import belt, eerste

KETEN: dict[str, Any] = {
    "vergunning_op": date(2026, 2, 2),
    "gekoppeld_op": date(2026, 2, 16),
    "tvs_melding_op": date(2026, 3, 2),
}
LAAT = date(2026, 9, 1)


def bel(feiten, peildatum=LAAT):
    return {
        t.sleutel
        for t in termijnen(feiten, peildatum=peildatum)
        if t.is_open and belt(t, feiten.op(peildatum), peildatum=peildatum)
    }


def test_a_step_of_the_opvang_rings_as_long_as_someone_lives_there():
    assert {"scenariokeuze", "inburgeraar_informeren"} <= bel(Feiten(**KETEN))


def test_a_step_of_the_opvang_that_was_missed_rings_no_more_after_the_move():
    verhuisd = Feiten(**KETEN, verhuisd_op=date(2026, 8, 3))

    assert bel(verhuisd) == {"brp_inschrijving"}


def test_the_talks_ring_no_more_once_the_traject_runs_and_the_klantprofiel_does():
    loopt = Feiten(
        **KETEN,
        toestemming_op=date(2026, 2, 20),
        scenario=Scenario.SNELLE_START,
        scenario_gekozen_op=date(2026, 3, 4),
        traject_begonnen_op=date(2026, 6, 1),
    )

    assert "driegesprek" in bel(replace(loopt, traject_begonnen_op=None))
    assert "driegesprek" not in bel(loopt)
    assert "klantprofiel_eerste" in bel(loopt)


def test_a_planned_move_silences_nothing_yet():
    assert "scenariokeuze" in bel(Feiten(**KETEN, verhuisd_op=date(2026, 12, 1)))


def test_waiting_for_a_house_is_never_what_comes_first():
    rijen = termijnen(Feiten(**KETEN), peildatum=LAAT)

    assert {"woning_vinden", "huisvesting"} <= {t.sleutel for t in rijen if t.is_te_laat}
    voorop = eerste(rijen)
    assert voorop is not None
    assert voorop.sleutel == "scenariokeuze"


def test_when_nothing_is_open_nothing_comes_first():
    assert eerste(termijnen(Feiten(), peildatum=LAAT)) is None
