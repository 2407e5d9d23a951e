"""An empty place beside the real database, for a drill; gone again afterwards."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import psycopg
from django.conf import settings
from django.db import connection
from psycopg import sql

from overdracht.data.kopie.moment import KopieFout

OEFENING = "_oefening"


@contextmanager
def oefenplek(naar: str = "") -> Iterator[dict[str, str]]:
    """The environment of a process that sees the empty place and the keys, and nothing else of us.

    `naar` is an empty database that somebody made; without it one is made here.
    """
    with tempfile.TemporaryDirectory(prefix="oefening-") as map_, _adres(naar, map_) as adres:
        anker: Path | None = settings.OVERDRACHT_ANKER
        eigen = Path(map_) / "anker.jsonl"
        if anker is not None and anker.exists():
            shutil.copyfile(anker, eigen)
        stenen: Path | None = settings.OVERDRACHT_VERNIETIGINGEN
        waar = {"OVERDRACHT_VERNIETIGINGEN": str(stenen)} if stenen else {}
        yield (
            os.environ
            | waar
            | {
                "OVERDRACHT_MODUS": settings.OVERDRACHT_MODUS,
                "OVERDRACHT_DATA": str(settings.OVERDRACHT_DATA),
                "OVERDRACHT_KOPIESLEUTEL": settings.OVERDRACHT_KOPIESLEUTEL,
                "OVERDRACHT_ANKER": str(eigen),
                "DATABASE_URL": adres,
                "DATABASE_OWNER_URL": adres,
            }
        )


@contextmanager
def _adres(naar: str, map_: str) -> Iterator[str]:
    if naar:
        yield naar
    elif connection.vendor == "postgresql":
        with _nieuwe_database() as adres:
            yield adres
    else:
        yield f"sqlite:///{map_}/terug.sqlite3"


@contextmanager
def _nieuwe_database() -> Iterator[str]:
    naam = f"{connection.settings_dict['NAME']}{OEFENING}"
    with psycopg.connect(**_server(), autocommit=True) as server:
        weg = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam))
        server.execute(weg)
        try:
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(naam)))
        except psycopg.errors.InsufficientPrivilege as fout:
            raise KopieFout(
                f"De eigenaar mag geen database maken. Laat de beheerder een lege database "
                f"maken, bijvoorbeeld {naam}, en geef het adres met --naar."
            ) from fout
        try:
            yield _als_url(naam)
        finally:
            server.execute(weg)


def _server() -> dict[str, Any]:
    opties = connection.get_connection_params()
    return {n: opties[n] for n in ("dbname", "user", "password", "host", "port") if opties.get(n)}


def _als_url(naam: str) -> str:
    waar = connection.settings_dict
    wie = quote(str(waar["USER"]), safe="")
    if waar["PASSWORD"]:
        wie += f":{quote(str(waar['PASSWORD']), safe='')}"
    vraag = {"host": waar["HOST"]} if waar["HOST"] else {}
    poort = f":{waar['PORT']}" if waar["PORT"] else ""
    return f"postgresql://{wie}@{poort}/{quote(naam, safe='')}?{urlencode(vraag)}"
