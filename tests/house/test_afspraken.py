"""The agreements of the house that a tool can hold."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.bron import ROOT
from tooling import check


@pytest.mark.slow
def test_every_import_goes_down():
    programma = Path(sys.executable).parent / "lint-imports"

    uitslag = subprocess.run(  # noqa: S603  # our own program
        [programma, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert uitslag.returncode == 0, uitslag.stdout


def test_the_locks_name_no_address():
    assert check.check_locks()


@pytest.mark.parametrize("klein", ["run.txt"])
def test_the_lock_of_the_tests_holds_the_lock_of_the_product(klein):
    """Both commands share one .venv: they must never pull it to and fro."""
    regels = {r for r in _pins(klein) if not r.startswith("pip==")}

    assert regels - _pins("test.txt") == set()


def _pins(lock):
    tekst = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    return {regel.rstrip(" \\") for regel in tekst.splitlines() if regel[:1].isalnum()}
