"""Back at work after the database is lost: copy, put back on an empty place, compare (BR2).

The drill of the product itself (`manage.py oefen_terugzetten`), on a fictive country of the size
that was asked. Goal: fifteen minutes; an hour for everything, with the people who do it.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from bench import meting

DOSSIERS = 20_000
DOEL_SECONDEN, VOL = 15 * 60, 100_000  # the goal holds with so many persons
WACHTWOORD = "alleen-voor-de-meting"
SLEUTEL = "alleen-voor-de-meting-en-lang-genoeg-om-een-kopie-mee-te-sluiten"
MANAGE = str(Path(__file__).resolve().parents[1] / "manage.py")


def run(dossiers: int | None = None) -> None:
    """The drill on each database that is there, and the page; what is not there keeps its last."""
    aantal = dossiers or DOSSIERS
    oefeningen = _vorige()
    for naam, server in (
        ("SQLite", ""),
        ("PostgreSQL", os.environ.get("OVERDRACHT_BENCH_POSTGRES_URL", "")),
    ):
        if naam == "SQLite" or server:
            print(f"{naam}: {aantal} dossiers maken, een kopie nemen en terugzetten")
            with _plek(server) as omgeving:
                voor = meting.machine()
                oefeningen[naam] = _oefen(omgeving, aantal) | {"dossiers": aantal, "machine": voor}
            meting.bewaar("herstel", _bladzijde(oefeningen), oefeningen)


def _vorige() -> dict[str, Any]:
    pad = meting.METINGEN / "herstel.json"
    vorige: dict[str, Any] = json.loads(pad.read_text("utf-8")) if pad.exists() else {}
    return vorige


@contextmanager
def _plek(server: str) -> Iterator[dict[str, str]]:
    """The environment of the owner of an empty database."""
    with tempfile.TemporaryDirectory(prefix="overdracht-herstel-") as map_:
        omgeving = meting.omgeving_voor(map_) | {
            "OVERDRACHT_KOPIESLEUTEL": SLEUTEL,
            "OVERDRACHT_ALS_EIGENAAR": "1",
            "DATABASE_URL": "",
        }
        if not server:
            yield omgeving
            return
        naam = f"overdracht_herstel_{os.getpid()}"  # of the database and of the role of the app
        delen = urlsplit(server)._replace(path=f"/{naam}")
        app = delen._replace(netloc=f"{naam}:{WACHTWOORD}@{delen.netloc.rpartition('@')[2]}")
        with psycopg.connect(server, autocommit=True) as verbinding:
            verbinding.execute(f"CREATE ROLE {naam} LOGIN PASSWORD '{WACHTWOORD}'")
            verbinding.execute(f"CREATE DATABASE {naam}")
            adressen = {"DATABASE_URL": urlunsplit(app), "DATABASE_OWNER_URL": urlunsplit(delen)}
            try:
                yield omgeving | adressen
            finally:
                verbinding.execute(f"DROP DATABASE IF EXISTS {naam} WITH (FORCE)")
                verbinding.execute(f"DROP ROLE IF EXISTS {naam}")


def _oefen(omgeving: Mapping[str, str], dossiers: int) -> dict[str, Any]:
    """A country, and the drill on it; gives the figures that the drill itself wrote down."""
    _draai(omgeving, "-m", "bench.land", str(dossiers))
    map_ = Path(omgeving["OVERDRACHT_DATA"]) / "kopie"
    map_.mkdir()
    _draai(omgeving, MANAGE, "oefen_terugzetten", str(map_))
    (uitslag,) = map_.glob("oefening-*.json")
    gemeten: dict[str, Any] = json.loads(uitslag.read_text("utf-8"))
    return gemeten


def _draai(omgeving: Mapping[str, str], *woorden: str) -> None:
    klaar = subprocess.run(
        [sys.executable, *woorden], env=omgeving, capture_output=True, text=True, check=False
    )
    if klaar.returncode:
        raise SystemExit(f"{woorden} is mislukt:\n{klaar.stdout[-1000:]}{klaar.stderr[-3000:]}")


def _bladzijde(oefeningen: Mapping[str, Any]) -> str:
    kop = (
        "Database",
        "dossiers",
        "rijen",
        "kopie maken",
        "terugzetten en vergelijken",
        "kopie",
        "doel",
    )
    rijen = [
        (
            naam,
            oefening["dossiers"],
            oefening["uitslag"]["rijen"],
            f"{oefening['maken']:.1f} s",
            f"{oefening['terugzetten']:.1f} s",
            f"{oefening['grootte'] / 1e6:.0f} MB",
            _oordeel(oefening),
        )
        for naam, oefening in oefeningen.items()
    ]
    machines = "\n".join(
        f"- {naam}: {m['processor']}, {m['kernen']} kernen, Python {m['python']}; belasting vooraf "
        f"{m['belasting']}."
        for naam, m in ((naam, oefening["machine"]) for naam, oefening in oefeningen.items())
    )
    return f"""# Herstel

Geschreven door `python3 dev.py bench --alleen herstel`. De oefening van het product zelf, op een
verzonnen land; seconden op de klok. Doel (BR2): de oefening binnen {DOEL_SECONDEN // 60} minuten
met {VOL} personen, en weer aan het werk binnen een uur.

{meting.tabel(kop, rijen)}

- Vergeleken is elke tabel op aantal en inhoud, honderd dossiers rij voor rij, de sleutels en de
  keten van het logboek. Is er iets anders, dan faalt de meting.
- De eerste 2000 dossiers zijn gemaakt, de rest is daarvan gekopieerd zonder namen en nummers van
  personen: een echt land is groter in bytes.
- Niet erbij: een machine vinden, de sleutels ophalen, de website aanzetten.
{machines}
"""


def _oordeel(oefening: Mapping[str, Any]) -> str:
    seconden = oefening["maken"] + oefening["terugzetten"]
    if seconden >= DOEL_SECONDEN:
        return "**niet gehaald**"
    return "gehaald" if oefening["dossiers"] >= VOL else "niet op volle grootte gemeten"
