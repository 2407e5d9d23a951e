"""The door of the server opens in a process of its own, as gunicorn opens it."""

import os
import subprocess
import sys
from pathlib import Path

WORTEL = Path(__file__).parents[2]
PROBEER = "from overdracht.config.wsgi import application; print('OPEN', callable(application))"


def open_de_deur(**omgeving):
    kaal = {
        naam: waarde
        for naam, waarde in os.environ.items()
        if not naam.startswith(("DJANGO_", "OVERDRACHT_", "DATABASE_", "SECRET_"))
    }
    return subprocess.run(  # noqa: S603  # our own line
        [sys.executable, "-c", PROBEER],
        cwd=WORTEL,
        env={**kaal, **omgeving},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_server_starts_with_nothing_but_the_mode(tmp_path):
    gedaan = open_de_deur(OVERDRACHT_MODUS="demo", OVERDRACHT_DATA=str(tmp_path))

    assert "OPEN True" in gedaan.stdout, gedaan.stderr


def test_without_a_word_it_says_what_to_set(tmp_path):
    gedaan = open_de_deur(OVERDRACHT_DATA=str(tmp_path))

    assert gedaan.returncode != 0
    assert "DATABASE_URL ontbreekt" in gedaan.stderr
