"""Whole lives as readable tables: a changed rule shows as a changed plan in review.

Renew them with `VERNIEUW_PLANNEN=1 pytest tests/core/test_plannen.py`, and read what changed.
"""

import os
from pathlib import Path

import pytest

from overdracht.core.feiten import lees_feiten
from overdracht.core.stilstand import GEEN, Omstandigheden
from overdracht.core.volgorde import alle_fouten
from overdracht.core.vooruitblik import schrijf, vooruitblik
from tests.core.gevallen import GEVALLEN
from tests.core.gevallen_anders import GEVALLEN_ANDERS
from tests.core.gevallen_overplaatsing import GEVALLEN_OVERPLAATSING

PLANNEN = Path(__file__).parent / "plannen"
ALLE = GEVALLEN | GEVALLEN_ANDERS | GEVALLEN_OVERPLAATSING
_GEZIN = Omstandigheden(gezinshereniging_loopt=True)
OMSTANDIGHEDEN = {"gezinshereniging": _GEZIN, "gezinshereniging_tegelijk": _GEZIN}


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
