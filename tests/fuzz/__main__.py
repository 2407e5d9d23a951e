"""`python -m tests.fuzz DOEL -atheris_runs=N`: feed one reader until it breaks or N is reached."""

import sys

import atheris
import django

with atheris.instrument_imports(include=["overdracht"]):
    django.setup()
    from tests.fuzz.doelen import DOELEN

if __name__ == "__main__":
    naam, *vlaggen = sys.argv[1:]
    atheris.Setup([sys.argv[0], *vlaggen], DOELEN[naam])
    atheris.Fuzz()
