"""The commands that only compute touch nothing of this machine: no key, no database, no folder."""

import os
import subprocess
import sys

import pytest

from tests.house.bron import ROOT


@pytest.mark.slow
@pytest.mark.parametrize("opdracht", ["tijdlijn", "scenario_advies"])
def test_it_computes_where_no_folder_can_be_made(opdracht, tmp_path):
    bezet = tmp_path / "bestand"
    bezet.write_text("{}")
    env = {k: w for k, w in os.environ.items() if k != "OVERDRACHT_MODUS"} | {
        "OVERDRACHT_DATA": str(bezet / "data"),
        "DATABASE_URL": "mysql://nergens/niets",
    }

    klaar = subprocess.run(  # noqa: S603  # our own command
        [sys.executable, "manage.py", opdracht, str(bezet), "--json"],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (klaar.returncode, klaar.stderr) == (0, "")
    assert klaar.stdout.startswith("{")
