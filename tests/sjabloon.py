"""The migrated SQLite of an earlier run, used again as long as nothing that makes it has changed.

Migrating costs twenty seconds. `pytest --create-db` does it all the same.
"""

import hashlib
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

ROOT = Path(__file__).parents[1]
# The migrations and what they call, the apps, and the packages with tables of their own.
MAAKT_TABELLEN = (
    "overdracht/data/**/*.py",
    "overdracht/config/settings*.py",
    "requirements/*.txt",
)
_DAG = 24 * 3600


def find(verbinding: BaseDatabaseWrapper) -> Path | None:
    """Where the template of today's tables lies, or would lie; None on another database."""
    if verbinding.vendor != "sqlite":
        return None
    merk = hashlib.sha256(sys.version.encode())
    for pad in _bronnen():
        merk.update(pad.relative_to(ROOT).as_posix().encode() + pad.read_bytes())
    wie = os.getuid() if hasattr(os, "getuid") else ""
    return _MAP / f"overdracht-sjabloon-{wie}-{merk.hexdigest()[:24]}.sqlite3"


def take(sjabloon: Path, naar: str) -> None:
    """A copy of the template, in which the tests may write."""
    _kopieer(sjabloon, Path(naar))


def keep(van: str, sjabloon: Path) -> None:
    """Make this database, migrated and still empty, the template; old ones go."""
    voorlopig = sjabloon.with_suffix(f".{os.getpid()}")
    _kopieer(Path(van), voorlopig)
    voorlopig.replace(sjabloon)
    for oud in _MAP.glob("overdracht-sjabloon-*.sqlite3"):
        if oud != sjabloon and oud.stat().st_mtime < time.time() - _DAG:
            oud.unlink(missing_ok=True)


def drop(naam: str) -> None:
    """Throw the database of the tests away, with what SQLite keeps beside it."""
    for staart in ("", "-wal", "-shm", "-journal"):
        Path(f"{naam}{staart}").unlink(missing_ok=True)


_MAP = Path(tempfile.gettempdir())


def _bronnen() -> Iterator[Path]:
    for patroon in MAAKT_TABELLEN:
        yield from sorted(ROOT.glob(patroon))


def _kopieer(van: Path, naar: Path) -> None:
    """By SQLite itself: beside a file may lie what is not written into it yet."""
    naar.unlink(missing_ok=True)
    with closing(sqlite3.connect(van)) as bron, closing(sqlite3.connect(naar)) as doel:
        bron.backup(doel)
