"""The power goes off in the middle of writing: what was confirmed is there after it (DL3)."""

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from random import SystemRandom
from typing import NamedTuple

import apsw
import pytest
from django.db import connection, transaction

from overdracht.config.databases import SQLITE_PRAGMAS
from overdracht.data.wie import acting_as_huis
from tests.verlies.daden import maak_wereld
from tests.verlies.kill import doe
from tests.verlies.stroom import Schijf

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
    pytest.mark.skipif(connection.vendor == "postgresql", reason="PostgreSQL: test_checks"),
]
KEER, KEER_DIEP = 10, 1_000
DADEN, DADEN_DIEP = 6, 18
NAAM = "proef.sqlite3"
# The log goes into the file after so many pages and not after a thousand: else no cut falls there.
VAAK = "PRAGMA wal_autocheckpoint=200;"
# Another process would need shared memory, which this disk has not; writes and syncs are the same.
ALLEEN = "PRAGMA locking_mode=EXCLUSIVE;"


class Werk(NamedTuple):
    """A database, the transactions that the rooms did in it, and how it stood after each."""

    begin: bytes
    transacties: list[list[str]]
    standen: list[int]


def stand(db):
    """A mark of every row of every table."""
    tabellen = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return hash(
        tuple(
            (naam, *sorted(map(repr, db.execute(f'SELECT * FROM "{naam}"'))))  # noqa: S608  # our own tables
            for (naam,) in tabellen.fetchall()
        )
    )


def neem_op(map_, aantal):
    """Real acts of the rooms, as the statements in which they came to the database."""
    with acting_as_huis(), transaction.atomic():
        wereld = maak_wereld(10, random.Random(7))  # a draw that can be drawn again
    gehoord: list[str] = []
    begin = map_ / "begin.sqlite3"
    with closing(sqlite3.connect(begin)) as naar:
        connection.connection.backup(naar)
    connection.connection.set_trace_callback(gehoord.append)
    uit = (map_ / "uit").open("wb")
    with uit:
        doe(wereld.daden[:aantal], uit.fileno())
    connection.connection.set_trace_callback(None)
    assert (map_ / "uit").read_text().count("+") == aantal
    transacties = list(_transacties(gehoord))
    return Werk(begin.read_bytes(), transacties, list(_standen(begin, transacties)))


def _transacties(gehoord):
    """What was between BEGIN and COMMIT; without what a trigger did by itself."""
    lopend: list[str] = []
    for regel in gehoord:
        if regel.startswith("BEGIN"):
            lopend = [regel]
        elif regel.startswith("ROLLBACK") and not regel.startswith("ROLLBACK TO"):
            lopend = []
        elif lopend and not regel.startswith(("--", "SELECT", "EXPLAIN")):
            lopend.append(regel)
        if regel.startswith("COMMIT") and len(lopend) > 2:
            yield lopend


def _standen(begin: Path, transacties):
    with closing(sqlite3.connect(begin, isolation_level=None)) as db:
        yield stand(db)
        for opdrachten in transacties:
            for opdracht in opdrachten:
                db.execute(opdracht)
            yield stand(db)


def werk_tot(werk, pragmas, snij_bij):
    """Do the work on a disk that goes off; gives the disk and how many were confirmed."""
    schijf = Schijf("stroom", {NAAM: werk.begin}, snij_bij)
    bevestigd = 0
    db = None
    with suppress(apsw.Error):
        db = apsw.Connection(NAAM, vfs="stroom")
        db.execute(ALLEEN + pragmas + VAAK).fetchall()
        for opdrachten in werk.transacties:
            for opdracht in opdrachten:
                db.execute(opdracht).fetchall()
            bevestigd += 1
    with suppress(apsw.Error):
        if db is not None:
            schijf.is_uit = True  # closing it is no work of ours
            db.close(force=True)
    schijf.unregister()
    return schijf, bevestigd


def vind_terug(map_, bestanden):
    """The database of the product itself starts on what is left; gives how it stands."""
    for oud in map_.iterdir():
        oud.unlink()
    for pad, inhoud in bestanden.items():
        (map_ / pad).write_bytes(inhoud)
    with closing(sqlite3.connect(map_ / NAAM)) as db:
        try:
            if db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return None
            return stand(db)
        except sqlite3.DatabaseError:
            return None


def snijd(map_, werk, pragmas, keer, zaad):
    """Cut so many times; gives per cut what was wrong with what was found after it."""
    willekeur = random.Random(zaad)  # a draw that can be drawn again
    plek = map_ / "plek"
    plek.mkdir(exist_ok=True)
    heel, alles = werk_tot(werk, pragmas, None)
    assert alles == len(werk.transacties)
    fouten = []
    for _ in range(keer):
        schijf, bevestigd = werk_tot(werk, pragmas, willekeur.randint(1, heel.geteld))
        gevonden = vind_terug(plek, schijf.na(willekeur))
        if gevonden is None:
            fouten.append("stuk")
        elif gevonden not in werk.standen:
            fouten.append("half")
        # What was being confirmed when the power went may be there, or not.
        elif werk.standen.index(gevonden) < bevestigd:
            fouten.append("verloren")
        elif werk.standen.index(gevonden) > bevestigd + 1:
            fouten.append("te veel")
    return heel.geteld, fouten


def check(map_, keer, daden, record_property):
    zaad = SystemRandom().randrange(10**6)
    werk = neem_op(map_, daden)
    plekken, fouten = snijd(map_, werk, SQLITE_PRAGMAS, keer, zaad)
    assert fouten == [], f"zaad {zaad}: {fouten}"
    assert plekken > 10 * daden  # so many moments to choose from
    # Such cuts lose work when a commit does not wait for the disk: so they do cut.
    los = SQLITE_PRAGMAS.replace("synchronous=FULL", "synchronous=NORMAL")
    _, gevonden = snijd(map_, werk, los, max(KEER, keer // 10), zaad)
    assert "verloren" in gevonden, f"zaad {zaad}"
    print(plekken, len(gevonden), gevonden)  # noqa: T201  # shown when it fails, and by -s
    cijfer = f"{keer} keer stroom weg op {plekken} plekken, 0 verloren, 0 half, 0 stuk"
    record_property("DL3", f"{cijfer}; met NORMAL {gevonden.count('verloren')} van {len(gevonden)}")


def test_a_power_cut_loses_nothing_that_was_confirmed(tmp_path, record_property):
    check(tmp_path, KEER, DADEN, record_property)


@pytest.mark.deep
def test_a_thousand_power_cuts_lose_nothing_that_was_confirmed(tmp_path, record_property):
    check(tmp_path, KEER_DIEP, DADEN_DIEP, record_property)
