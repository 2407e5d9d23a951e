"""The document of the machine interface names everything that the interface gives or takes."""

import re
from pathlib import Path

import pytest

from overdracht.core.begrippen import Fase, Laag, Partij, Staat, Stapsoort
from overdracht.core.feiten import PLANNEN, SLEUTELS
from overdracht.core.signalen import Signaalsoort
from overdracht.core.zinnen.tijdlijn import STAPPEN

TEKST = (Path(__file__).parents[2] / "docs" / "koppelvlak.md").read_text(encoding="utf-8")
GENOEMD = set(re.findall(r"`([a-z0-9_]+)`", TEKST))


@pytest.mark.parametrize(
    "namen",
    [
        SLEUTELS,
        # `stil` is drawn on the screen; here the idle days are `gaten`.
        [stap.replace("klantprofiel", "klantprofiel_1") for stap in STAPPEN if stap != "stil"],
        [*Staat, *Stapsoort, *Laag, *Partij],
        [fase for fase in Fase if fase is not Fase.AFGESLOTEN],
        list(Signaalsoort),
    ],
    ids=["feiten", "stappen", "termijnen en lijn", "fasen", "signalen"],
)
def test_every_name_is_explained(namen):
    assert [naam for naam in namen if str(naam) not in GENOEMD] == []


def test_the_plans_are_marked():
    gemerkt = set(re.findall(r"`([a-z_]+)`\*", TEKST))

    assert gemerkt == PLANNEN
