"""Kill -9 of the app while it writes: what was confirmed stays, nothing is half (DL1, IM3)."""

import json
import subprocess
import sys
from random import SystemRandom

import pytest
from django.db import connection

from tests.verlies.plek import eigen_database

# Not inside a transaction: the database of the suite is copied, and nobody may be in it.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
KEER, KEER_DIEP, KEER_LIJST = 100, 1_000, 200
SOORTEN = 6  # kinds of acts that must have been confirmed at least once


def kill(map_, keer, *woorden):
    """Kill so many times on a database of its own, and hear what was found."""
    zaad = SystemRandom().randrange(10**6)
    with eigen_database(map_) as omgeving:
        opdracht = [sys.executable, "-m", "tests.verlies.kill", str(keer), str(zaad), *woorden]
        proces = subprocess.run(  # noqa: S603  # our own program
            opdracht, env=omgeving, capture_output=True, text=True, check=False
        )
    assert proces.returncode == 0, f"zaad {zaad}: {proces.stderr[-2000:]}"
    uitslag = json.loads(proces.stdout.splitlines()[-1])
    print(proces.stdout)  # noqa: T201  # shown when it fails, and by -s
    return uitslag


def check(uitslag, keer, record_property):
    assert uitslag["breuken"] == [], json.dumps(uitslag, indent=1)
    assert uitslag["gekild"] >= keer
    assert uitslag["bevestigd"] > keer, uitslag
    assert len(uitslag["soorten"]) >= SOORTEN
    record_property("DL1", f"{uitslag['gekild']} kills, {uitslag['bevestigd']} bevestigd, 0 kwijt")


def test_a_hundred_kills_lose_nothing_and_leave_nothing_half(tmp_path, record_property):
    check(kill(tmp_path, KEER), KEER, record_property)


@pytest.mark.deep
def test_a_thousand_kills_lose_nothing_and_leave_nothing_half(tmp_path, record_property):
    check(kill(tmp_path, KEER_DIEP), KEER_DIEP, record_property)


@pytest.mark.deep
def test_two_hundred_kills_of_an_import_let_a_list_in_whole_or_not(tmp_path, record_property):
    uitslag = kill(tmp_path, KEER_LIJST, "lijsten")

    assert uitslag["breuken"] == [], json.dumps(uitslag, indent=1)
    assert uitslag["gekild"] >= KEER_LIJST
    # Work was lost in the middle: else the kills fell between the lists.
    assert uitslag["bevestigd"] < 2 * KEER_LIJST, uitslag
    cijfer = f"{uitslag['gekild']} kills, {uitslag['bevestigd']} lijsten bevestigd"
    record_property("IM3", f"{cijfer}, 0 half; daarna alle lijsten heel")


@pytest.mark.deep
@pytest.mark.skipif(connection.vendor == "postgresql", reason="een slot eist daar een transactie")
def test_the_proof_sees_what_is_left_half_without_transactions(tmp_path):
    assert kill(tmp_path, KEER, "stuk")["breuken"]
