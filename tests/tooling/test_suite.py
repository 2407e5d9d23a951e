"""The last lines of `dev.py test` say exactly what ran."""

import argparse

import pytest

from tooling import suite
from tooling.place import ROOT
from tooling.suite import Uitslag


@pytest.mark.parametrize(
    ("uitslag", "regel"),
    [
        (Uitslag("sqlite", passed=812), "sqlite: 812 passed"),
        (Uitslag("sqlite", 810, 2), "sqlite: 810 passed, 2 failed"),
        (Uitslag("browser", 3, 0, 1), "browser: 3 passed, 1 skipped"),
        (
            Uitslag("browser", reden="geen Chromium gevonden"),
            "browser: NIET GEDRAAID op deze machine: geen Chromium gevonden",
        ),
    ],
)
def test_a_part_is_told_in_one_line(uitslag, regel):
    assert str(uitslag) == regel


@pytest.mark.parametrize(
    ("uitslag", "eis_alles", "code"),
    [
        (Uitslag("sqlite", passed=5), False, 0),
        (Uitslag("sqlite", passed=5, failed=1), False, 1),
        (Uitslag("sqlite"), False, 1),
        (Uitslag("sqlite", reden="kan niet"), False, 0),
        (Uitslag("sqlite", reden="kan niet"), True, 1),
    ],
)
def test_what_cannot_run_fails_only_when_all_is_demanded(
    monkeypatch, capsys, uitslag, eis_alles, code
):
    monkeypatch.setattr("tooling.venv.ensure", lambda _lock: None)
    monkeypatch.setattr(suite, "_prepare", lambda _keuze: None)  # fetches packages
    monkeypatch.setattr(suite, "DELEN", {"sqlite": lambda _keuze: uitslag})

    keuze = argparse.Namespace(alleen=None, eis_alles=eis_alles, beloften=False)
    assert suite.run(keuze) == code
    assert capsys.readouterr().out.splitlines()[-1] == str(uitslag)


def test_the_deep_promises_are_proved_by_their_own_files_only(monkeypatch):
    gezien = []

    def onthoud(keuze):
        gezien.append(keuze.pytest)
        return Uitslag("sqlite", passed=1)

    monkeypatch.setattr("tooling.venv.ensure", lambda _lock: None)
    monkeypatch.setattr(suite, "_prepare", lambda _keuze: None)
    monkeypatch.setattr(suite, "DELEN", {"sqlite": onthoud})
    keuze = argparse.Namespace(alleen=None, eis_alles=False, beloften=True, deep=True, pytest=[])
    suite.run(keuze)

    assert "tests/verlies/test_kill.py" in gezien[0]
    assert all("::" not in pad and (ROOT / pad).is_file() for pad in gezien[0])
    assert "tests/web/test_schil.py" not in gezien[0]  # proves nothing deep
