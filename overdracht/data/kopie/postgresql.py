"""PostgreSQL at one moment: pg_dump reads the snapshot that this connection holds open."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Any, NamedTuple

import psycopg
from django.db.backends.base.base import BaseDatabaseWrapper

from overdracht.core.begrippen import Rol
from overdracht.data.kopie.kluis import BLOK
from overdracht.data.kopie.moment import KopieFout, Moment
from overdracht.data.rijmuur import list_gaps

DEBIAN = Path("/usr/lib/postgresql")
_TABELLEN = (
    "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p')"
    " AND relnamespace = 'public'::regnamespace ORDER BY relname"
)
_IN_WOORDEN: Mapping[str, str] = {  # of a connection, as the programs of PostgreSQL read them
    "dbname": "PGDATABASE",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "host": "PGHOST",
    "port": "PGPORT",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}
_OPEN = f"-c overdracht.rol={Rol.SYSTEEM.value}"
_DUMP = ("--format=custom", "--no-owner", "--no-privileges", "--enable-row-security")
_TERUG = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges")
_RIJEN = 2_000


class Postgresql(NamedTuple):
    """The database of a server, in the name of the owner of the tables."""

    db: BaseDatabaseWrapper

    @contextmanager
    def neem(self) -> Iterator[Moment]:
        """A read-only transaction whose snapshot pg_dump takes over.

        Who dumps with row security on gets what the policies show: so they must be ours, whole.
        """
        if gaten := list(list_gaps(self.db)):
            raise KopieFout(f"Een kopie zou rijen kunnen missen. {gaten[0]}")
        with psycopg.connect(**self._adres(), options=_OPEN) as verbinding:
            verbinding.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            verbinding.read_only = True
            (merk,) = _een(verbinding, "SELECT pg_export_snapshot()")

            def vraag(sql: str) -> Iterator[tuple[Any, ...]]:
                with verbinding.cursor(name="kopie") as cursor:
                    cursor.itersize = _RIJEN
                    yield from cursor.execute(sql.encode())

            tabellen = tuple(naam for (naam,) in vraag(_TABELLEN))
            yield Moment("postgresql", vraag, tabellen, partial(self._dump, merk))

    def is_leeg(self) -> bool:
        """A database without a table."""
        with psycopg.connect(**self._adres()) as verbinding:
            return not verbinding.execute(_TABELLEN.encode()).fetchall()

    def zet_terug(self, stukken: Iterable[bytes]) -> None:
        """In one transaction: an error anywhere leaves the place as empty as it was."""
        self.db.close()
        with tempfile.TemporaryFile() as fouten:
            opdracht = [find_programma("pg_restore"), *_TERUG, f"--dbname={self._naam()}"]
            with subprocess.Popen(  # noqa: S603  # a program of the database, fixed words
                opdracht, stdin=subprocess.PIPE, stderr=fouten, env=self._omgeving()
            ) as proces:
                if proces.stdin is None:
                    raise KopieFout("pg_restore is niet te bereiken.")
                try:
                    _giet(stukken, proces.stdin)
                except BaseException:  # what is not whole may not be committed
                    proces.kill()
                    raise
            if proces.returncode:
                raise KopieFout(f"Terugzetten is niet gelukt: {_laatste(fouten)}")

    def _dump(self, merk: str) -> Iterator[bytes]:
        with tempfile.TemporaryFile() as fouten:
            opdracht = [find_programma("pg_dump"), *_DUMP, f"--snapshot={merk}"]
            with subprocess.Popen(  # noqa: S603  # a program of the database, fixed words
                opdracht, stdout=subprocess.PIPE, stderr=fouten, env=self._omgeving()
            ) as proces:
                while proces.stdout is not None and (stuk := proces.stdout.read(BLOK)):
                    yield stuk
            if proces.returncode:
                raise KopieFout(f"De kopie is niet gelukt: {_laatste(fouten)}")

    def _adres(self) -> dict[str, Any]:
        opties = self.db.get_connection_params()
        return {naam: opties[naam] for naam in _IN_WOORDEN if opties.get(naam)}

    def _naam(self) -> str:
        return str(self.db.settings_dict["NAME"])

    def _omgeving(self) -> dict[str, str]:
        """Not on the command line: everybody on the machine can read that, password and all."""
        adres = self._adres()
        eigen = {woord: str(adres[naam]) for naam, woord in _IN_WOORDEN.items() if naam in adres}
        return {"PATH": os.environ.get("PATH", ""), "PGOPTIONS": _OPEN, **eigen}


def _giet(stukken: Iterable[bytes], naar: IO[bytes]) -> None:
    try:
        naar.writelines(stukken)
        naar.close()
    except BrokenPipeError:
        return  # it stopped by itself, and says why in its exit code


def _een(verbinding: psycopg.Connection[Any], sql: str) -> tuple[Any, ...]:
    rij: tuple[Any, ...] | None = verbinding.execute(sql.encode()).fetchone()
    return rij or ()


def _laatste(fouten: IO[bytes]) -> str:
    """What the program said of its failure: it names tables and never a value of a row."""
    fouten.seek(0)
    regels = [r for r in fouten.read().decode(errors="replace").splitlines() if "error" in r]
    return regels[0][:200] if regels else "het programma van PostgreSQL gaf geen reden"


def find_programma(naam: str) -> str:
    """The newest one that is installed: an older one refuses a newer server.

    Raises `KopieFout` when there is none.
    """
    gevonden = sorted(DEBIAN.glob(f"*/bin/{naam}"), key=lambda p: float(p.parts[-3]))
    pad = str(gevonden[-1]) if gevonden else shutil.which(naam)
    if pad is None:
        raise KopieFout(f"Het programma {naam} ontbreekt. Installeer het pakket postgresql-client.")
    return pad
