"""What the machine hands us: the environment, read once, typed, and refused when it is not safe."""

import json
import os
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypedDict
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SLEUTELNAMEN = ("SECRET_KEY", "OVERDRACHT_VELDSLEUTEL", "OVERDRACHT_INDEXSLEUTEL")
SLEUTELBYTES = 48
MAAK_EEN_SLEUTEL = (
    "Maak er een met: python3 -c "
    '"import base64, os; print(base64.urlsafe_b64encode(os.urandom(48)).decode())"'
)
DEZE_MACHINE = ("127.0.0.1", "localhost", "[::1]")
WAAR = frozenset({"1", "ja", "true", "aan"})


class OnveiligeInstelling(ImproperlyConfigured):
    """The process does not start: the message says, in Dutch, what to set."""

    def __init__(self, *fouten: str) -> None:
        regels = "\n".join(f"- {fout}" for fout in fouten)
        super().__init__(f"Warme Overdracht start niet. Eerst moet dit in orde zijn:\n{regels}")
        self.fouten = fouten


class Modus(StrEnum):
    """How the process runs; only the first two are for people."""

    DEMO = "demo"
    PRODUCTIE = "productie"
    TEST = "test"


class Verbinding(TypedDict):
    """How the process connects to its database."""

    data_map: Path
    pool: bool
    als_huis: bool
    is_web: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Env:
    """Every value that the environment decides; nothing else reads `os.environ`."""

    modus: Modus
    debug: bool
    hosts: tuple[str, ...]
    data_map: Path
    database_url: str
    secret_key: str
    veldsleutel: str
    veldsleutels_oud: tuple[str, ...]
    indexsleutel: str
    kopiesleutel: str
    mail_url: str
    mail_afzender: str
    tweede_factor: bool
    anker: Path | None
    vernietigingen: Path | None
    is_web: bool
    proxies: int
    als_eigenaar: bool
    approl: str

    @property
    def verbinding(self) -> Verbinding:
        """A server keeps connections ready; a test and a migration have one each.

        A migration moves everybody's rows, and a test sets its scene before anyone asks.
        """
        alleen = self.modus is Modus.TEST or self.als_eigenaar
        return {
            "data_map": self.data_map,
            "pool": not alleen,
            "als_huis": alleen,
            "is_web": self.is_web and not alleen,
        }

    @property
    def is_productie(self) -> bool:
        """True where real persons may be in the tables."""
        return self.modus is Modus.PRODUCTIE


def read_env(bron: Mapping[str, str], *, wortel: Path) -> Env:
    """The environment as one typed value; raises `OnveiligeInstelling` with all faults at once."""
    modus = _read_modus(bron)
    data_map = Path(bron.get("OVERDRACHT_DATA") or wortel / ".data")
    if modus is Modus.PRODUCTIE:
        check_productie(bron, data_map=data_map)
        sleutels: Mapping[str, str] = bron
    else:
        sleutels = TESTSLEUTELS if modus is Modus.TEST else load_demosleutels(data_map)
    return Env(
        modus=modus,
        debug=_is_waar(bron, "OVERDRACHT_DEBUG"),
        hosts=_read_list(bron, "OVERDRACHT_HOSTS") or DEZE_MACHINE,
        data_map=data_map,
        database_url=_database_url(bron),
        secret_key=sleutels["SECRET_KEY"],
        veldsleutel=sleutels["OVERDRACHT_VELDSLEUTEL"],
        veldsleutels_oud=_read_list(bron, "OVERDRACHT_VELDSLEUTELS_OUD"),
        indexsleutel=sleutels["OVERDRACHT_INDEXSLEUTEL"],
        kopiesleutel=bron.get("OVERDRACHT_KOPIESLEUTEL", ""),  # the website does without
        mail_url=bron.get("OVERDRACHT_MAIL_URL", ""),
        mail_afzender=bron.get("OVERDRACHT_MAIL_AFZENDER", "warme-overdracht@localhost"),
        tweede_factor=modus is Modus.PRODUCTIE or _is_waar(bron, "OVERDRACHT_TWEEDE_FACTOR"),
        proxies=_aantal(bron, "OVERDRACHT_PROXIES"),
        anker=_read_bestand(bron, "OVERDRACHT_ANKER", data_map / "anker.jsonl"),
        vernietigingen=_read_bestand(
            bron, "OVERDRACHT_VERNIETIGINGEN", data_map / "vernietigingen.jsonl"
        ),
        is_web=bron.get("OVERDRACHT_DEUR") == "web",  # wsgi.py says so
        als_eigenaar=_is_waar(bron, "OVERDRACHT_ALS_EIGENAAR"),
        approl=unquote(urlsplit(bron.get("DATABASE_URL", "")).username or ""),
    )


def _read_bestand(bron: Mapping[str, str], naam: str, gewoon: Path) -> Path | None:
    """A file that must outlive the database; best on another machine. None in the tests."""
    if pad := bron.get(naam):
        return Path(pad)
    return None if _read_modus(bron) is Modus.TEST else gewoon


def _is_waar(bron: Mapping[str, str], naam: str) -> bool:
    return bron.get(naam, "").lower() in WAAR


def _aantal(bron: Mapping[str, str], naam: str) -> int:
    tekst = bron.get(naam, "") or "0"
    if not tekst.isdecimal():
        raise OnveiligeInstelling(f"{naam} is '{tekst}'. Zet een getal, zoals 1.")
    return int(tekst)


def _read_list(bron: Mapping[str, str], naam: str) -> tuple[str, ...]:
    return tuple(deel.strip() for deel in bron.get(naam, "").split(",") if deel.strip())


def _read_modus(bron: Mapping[str, str]) -> Modus:
    """Said outright, or else production as soon as a database is named."""
    gezegd = bron.get("OVERDRACHT_MODUS", "")
    if not gezegd:
        return Modus.PRODUCTIE if bron.get("DATABASE_URL") else Modus.DEMO
    if gezegd not in set(Modus):
        keuzes = ", ".join(Modus)
        raise OnveiligeInstelling(f"OVERDRACHT_MODUS is '{gezegd}'. Kies een van deze: {keuzes}.")
    return Modus(gezegd)


def _database_url(bron: Mapping[str, str]) -> str:
    """Migrations run as the owner of the tables (manage.py says so); all else as the app role."""
    if _is_waar(bron, "OVERDRACHT_ALS_EIGENAAR") and bron.get("DATABASE_OWNER_URL"):
        return bron["DATABASE_OWNER_URL"]
    return bron.get("DATABASE_URL", "")


def check_productie(bron: Mapping[str, str], *, data_map: Path) -> None:
    """Production: a database, three keys of its own, named hosts and no debug pages."""
    fouten = [
        f"{naam} ontbreekt. {uitleg}"
        for naam, uitleg in (
            ("DATABASE_URL", "Zet het adres van de database, met de rol van de applicatie."),
            ("OVERDRACHT_HOSTS", "Zet de namen van de website, met komma's ertussen."),
        )
        if not bron.get(naam)
    ]
    if _is_waar(bron, "OVERDRACHT_DEBUG"):
        fouten.append("OVERDRACHT_DEBUG staat aan. Zet het uit: foutpagina's tonen dan gegevens.")
    if bron.get("OVERDRACHT_TWEEDE_FACTOR") and not _is_waar(bron, "OVERDRACHT_TWEEDE_FACTOR"):
        fouten.append(
            "OVERDRACHT_TWEEDE_FACTOR staat uit. Haal dit weg: met echte personen logt niemand in "
            "met alleen een wachtwoord."
        )
    fouten += _sleutelfouten(bron, data_map=data_map)
    if fouten:
        raise OnveiligeInstelling(*fouten)


def _sleutelfouten(bron: Mapping[str, str], *, data_map: Path) -> list[str]:
    bekend = set(TESTSLEUTELS.values()) | _demosleutels(data_map)
    fouten = []
    for naam in SLEUTELNAMEN:
        waarde = bron.get(naam, "")
        if not waarde:
            fouten.append(f"{naam} ontbreekt. {MAAK_EEN_SLEUTEL}")
        elif waarde in bekend:
            fouten.append(f"{naam} is een sleutel van de test of de demo. {MAAK_EEN_SLEUTEL}")
        elif not _is_sleutel(waarde):
            fouten.append(f"{naam} is geen sleutel van 48 bytes in base64. {MAAK_EEN_SLEUTEL}")
    waarden = [bron[naam] for naam in SLEUTELNAMEN if bron.get(naam)]
    if len(set(waarden)) < len(waarden):
        fouten.append("Twee sleutels zijn gelijk. Geef elke sleutel een eigen waarde.")
    return fouten


def _demosleutels(data_map: Path) -> set[str]:
    """Those of a demo on this machine; where we may not look, nobody copied them from either."""
    try:
        return set(_read_sleutels(data_map).values())
    except OSError:
        return set()


def _is_sleutel(waarde: str) -> bool:
    try:
        return len(urlsafe_b64decode(waarde)) >= SLEUTELBYTES
    except ValueError:
        return False


def _make_sleutel() -> str:
    return urlsafe_b64encode(secrets.token_bytes(SLEUTELBYTES)).decode()


def _read_sleutels(data_map: Path) -> dict[str, str]:
    try:
        gelezen: dict[str, str] = json.loads((data_map / "sleutels.json").read_text())
    except FileNotFoundError:
        return {}
    return gelezen


def load_demosleutels(data_map: Path) -> dict[str, str]:
    """The keys of this demo, made at the first start, readable by this user only."""
    try:
        return _read_sleutels(data_map) or _write_sleutels(data_map)
    except OSError as fout:
        raise OnveiligeInstelling(
            f"De map {data_map} is niet te gebruiken ({fout.strerror}). Zet in OVERDRACHT_DATA een "
            "map waarin u mag schrijven."
        ) from fout


def _write_sleutels(data_map: Path) -> dict[str, str]:
    data_map.mkdir(mode=0o700, parents=True, exist_ok=True)
    sleutels = {naam: _make_sleutel() for naam in SLEUTELNAMEN}
    # Written beside it and linked: another process sees all keys or none, and the first one wins.
    tijdelijk = data_map / f"sleutels.{os.getpid()}"
    with os.fdopen(os.open(tijdelijk, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as bestand:
        json.dump(sleutels, bestand)
    try:
        (data_map / "sleutels.json").hardlink_to(tijdelijk)
    except FileExistsError:
        sleutels = _read_sleutels(data_map)
    finally:
        tijdelijk.unlink()
    return sleutels


# Public on purpose, so never good outside the tests: production refuses them.
TESTSLEUTELS = {
    naam: urlsafe_b64encode(f"test {naam} test".encode().ljust(SLEUTELBYTES, b".")).decode()
    for naam in SLEUTELNAMEN
}
