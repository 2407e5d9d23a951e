"""Kill -9 of the database server under eight writers: what was confirmed stays (DL2)."""

import json
import subprocess
import sys
from random import SystemRandom

import pytest
from django.db import connection

from tests.verlies.plek import eigen_server

# Not inside a transaction: the tables of the suite are copied to a server of its own.
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite heeft geen server"),
]
KEER, KEER_DIEP = 2, 51
WEER_BINNEN = 30  # seconds


def kill(map_, keer):
    zaad = SystemRandom().randrange(10**6)
    with eigen_server(map_) as (omgeving, server):
        plek = json.dumps(server._asdict(), default=str)
        opdracht = [sys.executable, "-m", "tests.verlies.server_kill", str(keer), str(zaad), plek]
        proces = subprocess.run(  # noqa: S603  # our own program
            opdracht, env=omgeving, capture_output=True, text=True, check=False
        )
    assert proces.returncode == 0, f"zaad {zaad}: {proces.stderr[-2000:]}"
    print(proces.stdout)  # noqa: T201  # shown when it fails, and by -s
    return json.loads(proces.stdout.splitlines()[-1])


def check(uitslag, keer, record_property):
    assert uitslag["breuken"] == [], json.dumps(uitslag, indent=1)
    assert uitslag["gekild"] == keer
    assert uitslag["bevestigd"] > keer, uitslag
    # In the middle of an act somebody was thrown out, and nobody needed to be started anew.
    assert uitslag["onbekend"] > 0, uitslag
    midden, langst = uitslag["terug_na"]
    assert langst < WEER_BINNEN
    cijfer = f"{keer} kills, {uitslag['bevestigd']} bevestigd, 0 kwijt"
    record_property("DL2", f"{cijfer}, terug na {midden} s (langst {langst})")


def test_a_killed_server_loses_nothing_and_the_website_goes_on(tmp_path, record_property):
    check(kill(tmp_path, KEER), KEER, record_property)


@pytest.mark.deep
def test_fifty_times_a_killed_server_loses_nothing(tmp_path, record_property):
    check(kill(tmp_path, KEER_DIEP), KEER_DIEP, record_property)
