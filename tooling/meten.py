"""`dev.py bench`: the speed as ratios within one run, written to docs/metingen."""

import argparse
import os

from tooling import postgres, venv
from tooling.place import PYTHON, ROOT, Stop, start


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The choices of `dev.py bench`."""
    parser.add_argument("--dossiers", type=int, help="meet de lijsten met zoveel dossiers")
    delen = ("planner", "nacht", "logboek", "web", "herstel")
    parser.add_argument("--alleen", choices=delen, help="meet alleen dit")
    parser.set_defaults(doe=run)


def run(keuze: argparse.Namespace) -> int:
    """Run every bench; the optional engines are installed when they can be."""
    venv.ensure("test")
    try:
        venv.ensure("bench")
    except Stop:
        print("De andere motoren zijn niet te installeren; hun regels worden overgeslagen.")
    extra = ("--dossiers", str(keuze.dossiers)) if keuze.dossiers else ()
    extra += ("--alleen", keuze.alleen) if keuze.alleen else ()
    with postgres.server() as url:
        env = {**os.environ, "OVERDRACHT_BENCH_POSTGRES_URL": url, "PYTHONPATH": str(ROOT)}
        return start(PYTHON, "-m", "bench", *extra, env=env).returncode
