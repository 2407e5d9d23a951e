"""A pytest plugin: tells the page of promises what became of each test.

A test names a figure of its own with pytest's `record_property("AZ1", "4.812 cellen")`.
"""

import os
from collections.abc import Iterable
from typing import Any

import pytest
from django.utils import timezone

from tests.beloften import count_uitslagen, write_uitslagen

_uitslagen: dict[str, str] = {}
_cijfers: dict[str, list[str]] = {}


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """With several processes this is called in the one that gathers."""
    if report.when == "call" or report.outcome != "passed":
        _uitslagen[report.nodeid] = report.outcome
        for sleutel, cijfer in report.user_properties:
            _cijfers.setdefault(sleutel, []).append(str(cijfer))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Only the process that gathers has a summary; who chose half a file has proved nothing."""
    if is_half(config.option, config.args):
        terminalreporter.write_line(
            "Geen beloften geschreven: kies hele bestanden, zonder -k of -x."
        )
        return
    write_uitslagen(
        os.environ["OVERDRACHT_DEEL"],
        {
            "op": timezone.localdate().isoformat(),
            "diep": os.environ.get("HYPOTHESIS_PROFILE") == "deep",
            "tests": count_uitslagen(_uitslagen),
            "cijfers": _cijfers,
        },
    )


def is_half(keuze: Any, woorden: Iterable[str]) -> bool:
    """Whether some tests of a file were left out by the words of the command line."""
    return bool(keuze.keyword or keuze.maxfail) or any("::" in woord for woord in woorden)
