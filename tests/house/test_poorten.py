"""A gate that cannot fail guards nothing: in a copy of the tree each one is made to say no (GR1).

All of them is deep work of minutes; a quick one runs always.
"""

import argparse
import os
import shutil
import subprocess
import sys

import pytest

from tests.house.bron import ROOT
from tests.house.poorten import POORTEN, STAPPEN, Poort
from tooling import check

SNEL = {"sloten noemen geen adres"}
GROOT = (".venv", "node_modules")


@pytest.fixture
def kopie(tmp_path):
    """The tree as it stands here, to spoil; what was fetched is shared."""
    weg = shutil.ignore_patterns(*GROOT, ".git", ".data", ".*_cache", "__pycache__", "gebouwd")
    doel = shutil.copytree(ROOT, tmp_path / "boom", ignore=weg)
    for map_ in GROOT:
        (doel / map_).symlink_to(ROOT / map_)
    return doel


def _draai(poort: Poort, boom):
    eigen = {"OVERDRACHT_MODUS": "test", "OVERDRACHT_DATA": str(boom / ".data")}
    weg = {"DATABASE_URL", "DATABASE_OWNER_URL", "OVERDRACHT_TELLING", "PYTEST_ADDOPTS"}
    return subprocess.run(  # noqa: S603  # our own commands
        [sys.executable, *poort.opdracht],
        cwd=boom,
        env={k: w for k, w in os.environ.items() if k not in weg} | eigen,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "poort",
    [pytest.param(p, id=p.naam, marks=() if p.naam in SNEL else pytest.mark.deep) for p in POORTEN],
)
def test_the_gate_says_no_to_the_planted_fault(kopie, poort):
    pad = kopie / poort.bestand
    gaaf = pad.read_text("utf-8")
    pad.write_text(poort.plant(gaaf), "utf-8")
    assert pad.read_text("utf-8") != gaaf

    antwoord = _draai(poort, kopie)

    assert antwoord.returncode != 0
    assert poort.zegt in antwoord.stdout


def test_every_step_of_the_check_has_a_planted_fault():
    stappen = check._steps(argparse.Namespace(gaten=False))  # noqa: SLF001  # the list itself

    assert [stap.naam for stap in stappen] == [poort.naam for poort in STAPPEN]
