"""The words of the command line, and who answers to them."""

import argparse
import signal
import sys
from collections.abc import Callable, Sequence
from types import FrameType

from tooling import check, docs, meten, run, suite
from tooling.place import Stop


def main(argv: Sequence[str]) -> int:
    """Answer one command; a known problem is one Dutch message, Ctrl-C is no error."""
    for stroom in (sys.stdout, sys.stderr):
        stroom.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # always a text stream here
    for nummer in (signal.SIGINT, signal.SIGTERM):
        signal.signal(nummer, _stop)
    gekozen = _parser().parse_args(argv)
    doe: Callable[[argparse.Namespace], int] = gekozen.doe
    try:
        return doe(gekozen)
    except Stop as reden:
        print(f"\n{reden}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nGestopt.")
        return 130


def _stop(_signaal: int, _frame: FrameType | None) -> None:
    """Ctrl-C, also when a shell in the background hid it from us, and a polite end."""
    raise KeyboardInterrupt


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="Warme Overdracht")
    woorden = parser.add_subparsers(required=True, metavar="OPDRACHT")
    for naam, uitleg, bouw in (
        ("run", "start de demo: installeren, vullen, server en klok", run.add_arguments),
        (
            "test",
            "draai alle tests, op SQLite, op PostgreSQL en in de browser",
            suite.add_arguments,
        ),
        ("check", "controleer stijl, typen, afspraken en documenten", check.add_check),
        ("fix", "herstel wat vanzelf te herstellen is", check.add_fix),
        ("docs", "schrijf docs/generated opnieuw uit de code", docs.add_arguments),
        ("bench", "meet de snelheid en schrijf docs/metingen", meten.add_arguments),
    ):
        bouw(woorden.add_parser(naam, help=uitleg, description=uitleg))
    return parser
