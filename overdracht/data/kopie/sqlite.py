"""SQLite at one moment: its own online backup to a second file, that nobody else knows."""

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from django.db.backends.base.base import BaseDatabaseWrapper

from overdracht.data.kopie.kluis import BLOK
from overdracht.data.kopie.moment import KopieFout, Moment

_TABELLEN = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


class Sqlite(NamedTuple):
    """The database in one file."""

    db: BaseDatabaseWrapper

    @contextmanager
    def neem(self) -> Iterator[Moment]:
        """In one step, so that it never begins again because somebody writes."""
        # Beside the database: what stands in the copy may not travel to a disk for all.
        with tempfile.TemporaryDirectory(prefix="kopie-", dir=self._bestand().parent) as map_:
            pad = Path(map_) / "moment.sqlite3"
            # By a connection of its own: one that is writing would wait for itself without end.
            with (
                closing(sqlite3.connect(self._bestand())) as bron,
                closing(sqlite3.connect(pad)) as kopie,
            ):
                bron.backup(kopie)
                # One file: without this the header asks for a log beside it.
                kopie.execute("PRAGMA journal_mode=DELETE")

                def vraag(sql: str) -> Iterator[tuple[Any, ...]]:
                    yield from kopie.execute(sql)

                tabellen = tuple(sorted(naam for (naam,) in vraag(_TABELLEN)))
                yield Moment("sqlite", vraag, tabellen, lambda: _stukken(pad))

    def is_leeg(self) -> bool:
        """No file, or one without a table."""
        pad = self._bestand()
        if not pad.exists():
            return True
        with closing(sqlite3.connect(pad)) as db:
            return not db.execute(_TABELLEN).fetchall()

    def zet_terug(self, stukken: Iterable[bytes]) -> None:
        """Written whole beside its place, checked, and only then put there."""
        pad = self._bestand()
        self.db.close()
        naast = pad.with_name(f"{pad.name}.terug")
        try:
            with os.fdopen(
                os.open(naast, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb"
            ) as bestand:
                bestand.writelines(stukken)
                bestand.flush()
                os.fsync(bestand.fileno())
            with closing(sqlite3.connect(naast)) as db:
                if db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                    raise KopieFout("De database in de reservekopie is beschadigd.")
            for rest in ("-wal", "-shm"):  # of an earlier file here; it would be read as ours
                pad.with_name(pad.name + rest).unlink(missing_ok=True)
            naast.replace(pad)
            zeker(pad.parent)
        finally:
            with suppress(FileNotFoundError):
                naast.unlink()

    def _bestand(self) -> Path:
        return Path(str(self.db.settings_dict["NAME"]))


def zeker(map_: Path) -> None:
    """A new name is only certain when its folder is."""
    greep = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(greep)
    finally:
        os.close(greep)


def _stukken(pad: Path) -> Iterator[bytes]:
    with pad.open("rb") as bestand:
        while stuk := bestand.read(BLOK):
            yield stuk
