"""Whole lives as readable tables: a changed rule shows as a changed plan in review.

Renew them with `VERNIEUW_PLANNEN=1 pytest tests/core/test_plannen.py`, and read what changed.
"""

import os
from itertools import product
from pathlib import Path

import pytest

from overdracht.core.begrippen import Mengvorm, Scenario
from overdracht.core.feiten import lees_feiten
from overdracht.core.normen import LANDELIJK
from overdracht.core.stilstand import GEEN, Omstandigheden, einde_verblijf
from overdracht.core.volgorde import alle_fouten
from overdracht.core.vooruitblik import schrijf, vooruitblik
from tests.core.gevallen import GEVALLEN
from tests.core.gevallen_anders import GEVALLEN_ANDERS
from tests.core.gevallen_kruising import GEVALLEN_KRUISING
from tests.core.gevallen_mengvorm import GEVALLEN_MENGVORM
from tests.core.gevallen_overplaatsing import GEVALLEN_OVERPLAATSING

PLANNEN = Path(__file__).parent / "plannen"
ALLE = GEVALLEN | GEVALLEN_ANDERS | GEVALLEN_OVERPLAATSING | GEVALLEN_KRUISING | GEVALLEN_MENGVORM
_GEZIN = Omstandigheden(gezinshereniging_loopt=True)
OMSTANDIGHEDEN = {naam: _GEZIN for naam in ALLE if naam.startswith("gezinshereniging")}
# How long the wait is, counted from the TVS-melding to the middle of the move.
WACHTEN = {"kort": (0, 14), "midden": (14, 35), "lang": (35, 90)}


@pytest.mark.parametrize("naam", ALLE)
def test_the_plan_of(naam):
    verhaal, peildatum, invoer = ALLE[naam]
    feiten = lees_feiten(invoer)
    omstandigheden = OMSTANDIGHEDEN.get(naam, GEEN)
    blik = vooruitblik(feiten, peildatum=peildatum, omstandigheden=omstandigheden)
    plan = f"{verhaal}\n\n{schrijf(blik)}"
    bestand = PLANNEN / f"{naam}.txt"
    if os.environ.get("VERNIEUW_PLANNEN"):
        bestand.write_text(plan, encoding="utf-8")

    assert bestand.read_text(encoding="utf-8") == plan
    assert alle_fouten(feiten, peildatum=peildatum) == ()


def test_every_kept_plan_belongs_to_a_life():
    assert {bestand.stem for bestand in PLANNEN.glob("*.txt")} == set(ALLE)


def kenmerken(naam):
    """Scenario, wait and transfer of a life, by its facts and not by its name."""
    feiten = lees_feiten(ALLE[naam].feiten)
    begin, einde = (
        feiten.tvs_melding_op,
        einde_verblijf(feiten, LANDELIJK, peildatum=ALLE[naam].peildatum),
    )
    if begin is None or einde is None or feiten.scenario is None:
        return None
    weken = (einde.midden - begin).days / 7
    wacht = next(wacht for wacht, (van, tot) in WACHTEN.items() if van <= weken < tot)
    return feiten.scenario, wacht, feiten.overgeplaatst_op is not None


def test_the_lives_cross_scenario_wait_and_transfer():
    gevonden = {kenmerken(naam) for naam in ALLE}

    assert set(product(Scenario, WACHTEN, (False, True))) - gevonden == set()


def bijzonder(wat):
    """In which scenario's there is a life in which this happens."""
    test = {
        "gezinshereniging": lambda naam, _feiten: naam in OMSTANDIGHEDEN,
        "logeren": lambda _naam, feiten: feiten.logeren_begonnen_op,
        "late kennisgeving": lambda _naam, feiten: (
            feiten.kennisgeving_op
            and feiten.brp_ingeschreven_op
            and feiten.kennisgeving_op > feiten.brp_ingeschreven_op
        ),
    }[wat]
    feiten = {naam: lees_feiten(ALLE[naam].feiten) for naam in ALLE}
    return {feiten[naam].scenario for naam in ALLE if test(naam, feiten[naam])}


@pytest.mark.parametrize("wat", ["gezinshereniging", "logeren", "late kennisgeving"])
def test_what_may_come_between_is_there_in_every_scenario(wat):
    assert bijzonder(wat) == set(Scenario)


def test_every_mixed_form_has_a_life():
    assert {lees_feiten(geval.feiten).mengvorm for geval in ALLE.values()} == {None, *Mengvorm}
