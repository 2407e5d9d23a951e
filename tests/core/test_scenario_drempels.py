"""The thresholds come from the norms; another number moves the advice."""

from dataclasses import replace

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.kalender import minuten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.scenario import LANDELIJKE_DREMPELS, Drempels, Factoren, Wachtband, adviseer

DICHTBIJ = Factoren(
    reistijd_minuten=40, verwachte_wacht_weken=30, traject_in_of_bij_azc_mogelijk=True
)


def test_the_national_thresholds_are_those_of_the_handreiking():
    assert (LANDELIJKE_DREMPELS.reistijd_wekelijks, LANDELIJKE_DREMPELS.wacht_lang) == (30, 14)
    assert (LANDELIJKE_DREMPELS.max_reistijd_intake, LANDELIJKE_DREMPELS.wacht_kort) == (60, 6)


@pytest.mark.parametrize(
    ("weken", "band"),
    [
        (None, None),
        (0, Wachtband.KORT),
        (6, Wachtband.KORT),
        (7, Wachtband.MIDDEN),
        (14, Wachtband.MIDDEN),
        (15, Wachtband.LANG),
    ],
)
def test_the_wait_falls_in_one_of_three_bands(weken, band):
    assert LANDELIJKE_DREMPELS.band(weken) is band


def test_a_gemeente_that_sets_its_own_travel_time_gets_another_advice():
    eigen = Drempels.uit(LANDELIJK.met({"T-23": minuten(45)}))

    assert adviseer(DICHTBIJ).advies is Scenario.GECOMBINEERDE_AANPAK
    assert adviseer(DICHTBIJ, eigen).advies is Scenario.SNELLE_START


def test_a_norm_without_a_number_cannot_be_a_threshold():
    leeg = Normenset([replace(LANDELIJK["T-23"], duur=None), LANDELIJK["T-19"]])

    with pytest.raises(KeyError, match="T-23"):
        Drempels.uit(leeg)
