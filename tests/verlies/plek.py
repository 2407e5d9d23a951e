"""A database of its own for processes that will be killed: as the suite made it, and empty."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
from django.db import connection
from psycopg import sql
from psycopg.conninfo import make_conninfo

from overdracht.data.kopie.postgresql import find_programma
from tests.approl import let_go
from tooling.postgres import ROL, VAST, Server, own_server


@contextmanager
def eigen_database(map_: Path) -> Iterator[dict[str, str]]:
    """The environment of such a process; on PostgreSQL it comes in as the role of the app."""
    maak = _postgresql if connection.vendor == "postgresql" else _sqlite
    with maak(map_) as adres:
        yield _omgeving(map_, adres, "tests.verlies.instellingen")


@contextmanager
def eigen_server(map_: Path) -> Iterator[tuple[dict[str, str], Server]]:
    """The environment of a website on a PostgreSQL of its own, that may be killed: empty too."""
    with own_server(VAST) as server:
        eigenaar, app = let_go()["USER"] or ROL, connection.settings_dict["USER"]
        adres = make_conninfo(dbname="postgres", host=str(server.map_), user="postgres")
        with psycopg.connect(adres, autocommit=True) as baas:
            for naam in sorted({eigenaar, app} - {ROL}):
                baas.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(naam)))
            maak = sql.SQL("CREATE DATABASE verlies OWNER {}")
            baas.execute(maak.format(sql.Identifier(eigenaar)))
        _neem_over(server)
        waarheen = f"postgresql://{quote(app, safe='')}@/verlies?host={server.map_}"
        yield _omgeving(map_, waarheen, "tests.verlies.instellingen_web"), server


def _omgeving(map_: Path, adres: str, instellingen: str) -> dict[str, str]:
    return {
        **os.environ,
        "DATABASE_URL": adres,
        "OVERDRACHT_DATA": str(map_),
        "OVERDRACHT_MODUS": "test",
        "DJANGO_SETTINGS_MODULE": instellingen,
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
    }


def _neem_over(server: Server) -> None:
    """The tables of the suite, with their walls and rights, and without a row."""
    waar, eigenaar = connection.settings_dict, let_go()
    van = make_conninfo(
        dbname=waar["NAME"],
        host=waar["HOST"],
        port=waar["PORT"] or None,
        user=eigenaar["USER"] or None,
        password=eigenaar["PASSWORD"] or None,
    )
    naar = make_conninfo(dbname="verlies", host=str(server.map_), user="postgres")
    dump = subprocess.run(  # noqa: S603  # a program of the database
        [find_programma("pg_dump"), "--schema-only", f"--dbname={van}"],
        check=True,
        capture_output=True,
    )
    subprocess.run(  # noqa: S603  # a program of the database
        [find_programma("psql"), "-q", "-v", "ON_ERROR_STOP=1", "-1", f"--dbname={naar}"],
        check=True,
        capture_output=True,
        input=dump.stdout,
    )


@contextmanager
def _sqlite(map_: Path) -> Iterator[str]:
    pad = map_ / "verlies.sqlite3"
    with (
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as van,
        closing(sqlite3.connect(pad)) as naar,
    ):
        van.backup(naar)
    yield f"sqlite:///{pad}"


@contextmanager
def _postgresql(_map: Path) -> Iterator[str]:
    waar = connection.settings_dict
    app, host = waar["USER"], waar["HOST"]
    eigenaar = let_go()
    adres = make_conninfo(
        dbname="postgres",
        host=host,
        port=waar["PORT"] or None,
        user=eigenaar["USER"] or None,
        password=eigenaar["PASSWORD"] or None,
    )
    naam, bron = (sql.Identifier(n) for n in (f"{waar['NAME']}_verlies", waar["NAME"]))
    with psycopg.connect(adres, autocommit=True) as server:
        weg = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(naam)
        server.execute(weg)
        server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(naam, bron))
        wie = f"{quote(app, safe='')}:{quote(waar['PASSWORD'] or '', safe='')}"
        waarheen = f"{waar['NAME']}_verlies?host={quote(host, safe='/')}"
        yield f"postgresql://{wie}@{':' + waar['PORT'] if waar['PORT'] else ''}/{waarheen}"
        server.execute(weg)
