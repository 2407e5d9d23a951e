"""A pytest plugin: tells the page of promises what became of each test.

A test names a figure of its own with pytest's `record_property("AZ1", "4.812 cellen")`.
"""

import os

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


def pytest_terminal_summary() -> None:
    """Only the process that gathers has a summary."""
    write_uitslagen(
        os.environ["OVERDRACHT_DEEL"],
        {
            "op": timezone.localdate().isoformat(),
            "diep": os.environ.get("HYPOTHESIS_PROFILE") == "deep",
            "tests": count_uitslagen(_uitslagen),
            "cijfers": _cijfers,
        },
    )
