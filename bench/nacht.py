"""The night and the replan of a gemeente, on PostgreSQL, beside gathering all facts.

Goals: the night at most 0.3 times gathering the facts of every dossier, a full recompute at most
four times, ten times the dossiers at most eleven times the time, the memory of the client flat; the
replan of a gemeente of five thousand dossiers at most twice the bare bulk update of the same rows.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

import psycopg

from bench import meting
from bench.nachtpagina import Gemeten, schrijf

GROOT = 20_000
KEER = 10
RONDES = 3
OVERAL = ("pivot", "pivot_sql", "nacht", "alles")
ALLEEN_GROOT = ("gemeente", "kaal", "kaal_upsert")
APPROL, WACHTWOORD = f"overdracht_nacht_{os.getpid()}", "alleen-voor-de-meting"


class Adres(NamedTuple):
    """One database, for the role of the application and for the owner of the tables."""

    app: str
    eigenaar: str


def run(dossiers: int | None = None) -> None:
    """Make two countries, check the answers, measure in turn, write the page."""
    url = os.environ.get("OVERDRACHT_BENCH_POSTGRES_URL")
    if not url:
        print("De nacht is overgeslagen: er is geen PostgreSQL.")
        return
    groot = max(dossiers or GROOT, KEER)
    with tempfile.TemporaryDirectory(prefix="overdracht-nacht-") as map_:
        omgeving = meting.omgeving_voor(map_)
        with _landen(url, (groot // KEER, groot), omgeving) as landen:
            gewekt, gemeente = {}, 0
            for aantal, adres in landen.items():
                klaar = json.loads(_draai(adres, omgeving, "bench.nachtproces", "controle"))
                gewekt[aantal], gemeente = int(klaar["gewekt"]), int(klaar["gemeente"])
                print(f"{aantal} dossiers: de nacht laat achter wat opnieuw berekenen geeft")
            voor = meting.machine()
            gemeten = _meet(landen, groot, omgeving)
    machine = voor | {"belasting_na": meting.machine()["belasting"]}
    meting.bewaar("nacht", *schrijf(gemeten, gewekt, machine, rondes=RONDES, gemeente=gemeente))


def _meet(landen: Mapping[int, Adres], groot: int, omgeving: Mapping[str, str]) -> list[Gemeten]:
    """Every way on every country, in turn."""
    rondes: dict[tuple[int, str], list[Mapping[str, float]]] = {}
    for ronde in range(RONDES):
        print(f"ronde {ronde + 1} van {RONDES}")
        for aantal, adres in landen.items():
            for wijze in (*OVERAL, *(ALLEEN_GROOT if aantal == groot else ())):
                cijfers = json.loads(_draai(adres, omgeving, "bench.nachtproces", wijze))
                rondes.setdefault((aantal, wijze), []).append(cijfers)
    return [Gemeten(*sleutel, tuple(cijfers)) for sleutel, cijfers in rondes.items()]


@contextmanager
def _landen(
    url: str, aantallen: Sequence[int], omgeving: Mapping[str, str]
) -> Iterator[dict[int, Adres]]:
    """A database for each size; the large one begins as a copy of the small one."""
    landen: dict[int, Adres] = {}
    namen: list[str] = []
    _sql(url, f"DROP ROLE IF EXISTS {APPROL}")
    _sql(url, f"CREATE ROLE {APPROL} LOGIN PASSWORD '{WACHTWOORD}'")
    try:
        for aantal in aantallen:
            naam = f"overdracht_nacht_{os.getpid()}_{aantal}"
            _sql(url, f'CREATE DATABASE "{naam}"' + (f' TEMPLATE "{namen[-1]}"' if namen else ""))
            namen.append(naam)
            landen[aantal] = _adres(url, naam)
            print(f"{aantal} dossiers maken")
            als_eigenaar = {**omgeving, "OVERDRACHT_ALS_EIGENAAR": "1"}
            _draai(landen[aantal], als_eigenaar, "bench.land", str(aantal))
        yield landen
    finally:
        for naam in namen:
            _sql(url, f'DROP DATABASE IF EXISTS "{naam}" WITH (FORCE)')
        _sql(url, f"DROP ROLE IF EXISTS {APPROL}")


def _adres(url: str, naam: str) -> Adres:
    delen = urlsplit(url)._replace(path=f"/{naam}")
    plek = delen.netloc.rpartition("@")[2]
    app = delen._replace(netloc=f"{APPROL}:{WACHTWOORD}@{plek}")
    return Adres(urlunsplit(app), urlunsplit(delen))


def _sql(url: str, opdracht: str) -> None:
    with psycopg.connect(url, autocommit=True) as verbinding:
        verbinding.execute(opdracht)  # the names are our own


def _draai(adres: Adres, omgeving: Mapping[str, str], module: str, *woorden: str) -> str:
    klaar = subprocess.run(
        [sys.executable, "-m", module, *woorden],
        env={**omgeving, "DATABASE_URL": adres.app, "DATABASE_OWNER_URL": adres.eigenaar},
        capture_output=True,
        text=True,
        check=False,
    )
    if klaar.returncode:
        raise SystemExit(f"{module} {woorden} is mislukt:\n{klaar.stderr[-3000:]}")
    return klaar.stdout
