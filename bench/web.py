"""The pages: worklist and dossier, signed in, scoped and audited, beside a bare query.

Goals: the worklist as HTML at least a tenth and as JSON at least a quarter of the requests per
second of the bare query, at most 3 ms of CPU in the app for a worklist, and with ten times as many
dossiers at most 1.2 times the CPU and as many statements.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit

import psycopg

from bench import meting
from bench.webpagina import schrijf

GROOT = 20_000
KEER = 10
APPROL, WACHTWOORD = "overdracht_bench_app", "alleen-voor-de-meting"
RONDES = 3
OP_POSTGRESQL = ("kaal", "api", "lijst", "lijst_open", "dossier", "dossier_open")
OP_SQLITE = ("api", "lijst", "dossier")
_OPENEN = """
    SELECT format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', relname) FROM pg_class
    WHERE relforcerowsecurity AND relnamespace = 'public'::regnamespace
"""


class Plek(NamedTuple):
    """One database, with so many dossiers: for the app, and for who owns the tables.

    `open` is the owner on a copy whose policies are not forced, for what has no walls.
    """

    soort: str
    dossiers: int
    url: str
    eigenaar: str
    open: str = ""


Cijfers = Mapping[str, float]


class Gemeten(NamedTuple):
    """One way on one database: what each round gave."""

    soort: str
    dossiers: int
    wijze: str
    rondes: Sequence[Cijfers]

    def midden(self, *namen: str) -> float:
        """The median over the rounds of these figures together."""
        return median(sum(ronde[naam] for naam in namen) for ronde in self.rondes)

    def spreiding(self, *namen: str) -> tuple[float, float]:
        """The lowest and the highest round."""
        sommen = [sum(ronde[naam] for naam in namen) for ronde in self.rondes]
        return min(sommen), max(sommen)


def run(dossiers: int | None = None) -> None:
    """Make the countries, check the answers, measure in turn, write the page."""
    groot = max(dossiers or GROOT, GROOT)  # fewer do not fill a page
    with tempfile.TemporaryDirectory(prefix="overdracht-bench-") as map_:
        omgeving = meting.omgeving_voor(map_)
        with _plekken(groot, Path(map_), omgeving) as plekken:
            for plek in plekken:
                klaar = _kind(plek, "controle", omgeving)
                print(f"{plek.soort}, {klaar['dossiers']} dossiers: de antwoorden kloppen")
            voor = meting.machine()
            gemeten = _meet(plekken, omgeving)
    machine = voor | {"belasting_na": meting.machine()["belasting"]}
    meting.bewaar("web", *schrijf(gemeten, machine, rondes=RONDES))


def _meet(plekken: Sequence[Plek], omgeving: Mapping[str, str]) -> list[Gemeten]:
    """Every way on every database, in turn."""
    rondes: dict[tuple[str, int, str], list[Cijfers]] = {}
    getoond: dict[Plek, str] = {}
    for ronde in range(RONDES):
        print(f"ronde {ronde + 1} van {RONDES}")
        for plek in plekken:
            for wijze in OP_SQLITE if plek.soort == "sqlite" else OP_POSTGRESQL:
                cijfers = _kind(plek, wijze, omgeving)
                if getoond.setdefault(plek, cijfers["getoond"]) != cijfers.pop("getoond"):
                    raise SystemExit(f"{wijze} toont andere dossiers dan de andere wijzen")
                rondes.setdefault((plek.soort, plek.dossiers, wijze), []).append(cijfers)
    return [Gemeten(*sleutel, cijfers) for sleutel, cijfers in rondes.items()]


@contextmanager
def _plekken(groot: int, map_: Path, omgeving: Mapping[str, str]) -> Iterator[list[Plek]]:
    """Both sizes on both databases; the large one begins as a copy of the small one."""
    klein = groot // KEER
    plekken = []
    if url := os.environ.get("OVERDRACHT_BENCH_POSTGRES_URL"):
        namen = (f"overdracht_bench_{os.getpid()}_{aantal}" for aantal in (klein, groot))
        plekken += [
            Plek(
                "postgresql",
                aantal,
                _als(APPROL, naam, url),
                _als("", naam, url),
                _als("", f"{naam}_open", url),
            )
            for aantal, naam in zip((klein, groot), namen, strict=True)
        ]
        _maak_rol(url)
    plekken += [
        Plek("sqlite", aantal, adres := f"sqlite:///{map_}/{aantal}.sqlite3", adres)
        for aantal in (klein, groot)
    ]
    try:
        vorige: Plek | None = None
        for plek in plekken:
            _maak(plek, vorige if vorige and vorige.soort == plek.soort else None, url or "")
            print(f"{plek.soort}: {plek.dossiers} dossiers maken")
            _draai(
                plek, {**omgeving, "OVERDRACHT_ALS_EIGENAAR": "1"}, "bench.land", str(plek.dossiers)
            )
            vorige = plek
            if plek.open:
                _sql(url or "", f'CREATE DATABASE "{_naam(plek)}_open" TEMPLATE "{_naam(plek)}"')
                _dwing_niet_af(plek.open)
        yield plekken
    finally:
        for plek in plekken:
            if plek.soort == "postgresql" and url:
                for naam in (_naam(plek), f"{_naam(plek)}_open"):
                    _sql(url, f'DROP DATABASE IF EXISTS "{naam}" WITH (FORCE)')
        if url:
            _sql(url, f"DROP ROLE IF EXISTS {APPROL}")


def _maak(plek: Plek, van: Plek | None, url: str) -> None:
    if plek.soort == "sqlite":
        if van is not None:
            shutil.copy(_bestand(van), _bestand(plek))
        return
    _sql(url, f'CREATE DATABASE "{_naam(plek)}"' + (f' TEMPLATE "{_naam(van)}"' if van else ""))


def _dwing_niet_af(url: str) -> None:
    """The owner is let past the policies."""
    with psycopg.connect(url, autocommit=True) as verbinding:
        for (opdracht,) in verbinding.execute(_OPENEN).fetchall():
            verbinding.execute(opdracht)


def _als(rol: str, database: str, url: str) -> str:
    """The same server, another database, and another role when one is named."""
    delen = urlsplit(url)._replace(path=f"/{database}")
    if rol:
        plek = delen.netloc.rpartition("@")[2]
        delen = delen._replace(netloc=f"{rol}:{WACHTWOORD}@{plek}")
    return urlunsplit(delen)


def _maak_rol(url: str) -> None:
    _sql(url, f"DROP ROLE IF EXISTS {APPROL}")
    _sql(url, f"CREATE ROLE {APPROL} LOGIN PASSWORD '{WACHTWOORD}'")


def _naam(plek: Plek) -> str:
    return urlsplit(plek.url).path.removeprefix("/")


def _bestand(plek: Plek) -> Path:
    return Path(plek.url.removeprefix("sqlite:///"))


def _sql(url: str, opdracht: str) -> None:
    with psycopg.connect(url, autocommit=True) as verbinding:
        verbinding.execute(opdracht)  # the names are our own


def _kind(plek: Plek, wijze: str, omgeving: Mapping[str, str]) -> dict[str, Any]:
    """A process of its own: the last line it says is JSON."""
    uit: dict[str, Any] = json.loads(_draai(plek, omgeving, "bench.webproces", wijze))
    return uit


def _draai(plek: Plek, omgeving: Mapping[str, str], module: str, *woorden: str) -> str:
    klaar = subprocess.run(
        [sys.executable, "-m", module, *woorden],
        env={
            **omgeving,
            "DATABASE_URL": plek.open if woorden[0].endswith("_open") else plek.url,
            "DATABASE_OWNER_URL": plek.eigenaar,
            "OVERDRACHT_BENCH_KAAL_URL": plek.open,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    if klaar.returncode:
        raise SystemExit(f"{module} {woorden} is mislukt op {plek.soort}:\n{klaar.stderr[-3000:]}")
    return klaar.stdout
