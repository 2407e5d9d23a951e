"""The phase is derived: the last step that was reached decides."""

from datetime import date

import pytest

from overdracht.core.begrippen import Fase
from overdracht.core.fase import fase, is_gevestigd
from overdracht.core.feiten import Feiten, lees_feiten

VANDAAG = date(2026, 4, 20)
GEKOZEN = {
    "tvs_melding_op": "2026-03-02",
    "scenario": "snelle_start",
    "scenario_gekozen_op": "2026-03-12",
}


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        ({}, Fase.AANGEKONDIGD),
        ({"gekoppeld_op": "2026-02-26"}, Fase.AANGEKONDIGD),
        ({"tvs_melding_op": "2026-03-02"}, Fase.SCENARIOKEUZE),
        ({"tvs_melding_op": "2026-04-21"}, Fase.AANGEKONDIGD),
        (GEKOZEN, Fase.VOORBEREIDING),
        (GEKOZEN | {"scenario_gekozen_op": "2026-04-21"}, Fase.SCENARIOKEUZE),
        ({"scenario": "snelle_start"}, Fase.VOORBEREIDING),
        (GEKOZEN | {"pip_vastgesteld_op": "2026-04-01"}, Fase.VOORBEREIDING),
        (GEKOZEN | {"traject_begonnen_op": "2026-04-13"}, Fase.TRAJECT_IN_AZC),
        (
            GEKOZEN | {"traject_begonnen_op": "2026-04-13", "woning_beschikbaar_op": "2026-04-17"},
            Fase.VERHUIZING,
        ),
        (GEKOZEN | {"verhuizing_gepland_op": "2026-05-15"}, Fase.VERHUIZING),
        (GEKOZEN | {"woning_beschikbaar_op": "2026-05-15"}, Fase.VOORBEREIDING),
        (GEKOZEN | {"verhuisd_op": "2026-04-20"}, Fase.VESTIGING),
        (GEKOZEN | {"verhuisd_op": "2026-04-21"}, Fase.VOORBEREIDING),
        (GEKOZEN | {"brp_ingeschreven_op": "2026-04-20"}, Fase.VESTIGING),
        (
            GEKOZEN | {"verhuisd_op": "2026-04-01", "traject_begonnen_op": "2026-04-13"},
            Fase.TRAJECT,
        ),
    ],
)
def test_the_last_step_reached_decides(feiten, verwacht):
    assert fase(lees_feiten(feiten), peildatum=VANDAAG) is verwacht


def test_one_lives_in_the_gemeente_after_the_move_or_the_registration():
    assert not is_gevestigd(Feiten(verhuizing_gepland_op=VANDAAG))
    assert is_gevestigd(Feiten(verhuisd_op=VANDAAG))
    assert is_gevestigd(Feiten(brp_ingeschreven_op=VANDAAG))
