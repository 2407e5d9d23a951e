"""A database of its own for processes that will be killed: as the suite made it, and empty."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
from django.db import connection
from psycopg import sql
from psycopg.conninfo import make_conninfo

from tests.approl import let_go


@contextmanager
def eigen_database(map_: Path) -> Iterator[dict[str, str]]:
    """The environment of such a process; on PostgreSQL it comes in as the role of the app."""
    maak = _postgresql if connection.vendor == "postgresql" else _sqlite
    with maak(map_) as adres:
        yield {
            **os.environ,
            "DATABASE_URL": adres,
            "OVERDRACHT_DATA": str(map_),
            "OVERDRACHT_MODUS": "test",
            "DJANGO_SETTINGS_MODULE": "tests.verlies.instellingen",
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        }


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
