"""A real OpenID provider beside the tests, and a browser that goes there and comes back."""

import contextlib
import subprocess
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit
from uuid import UUID

import requests
from django.contrib.auth import SESSION_KEY
from django.test import Client

from overdracht.core.inlogdienst import lees_woord
from overdracht.data.models import Inlogdienst, Inlogidentiteit
from overdracht.support.toegang.actions import inlogdiensten
from tests.naast import MAP, node

PK = UUID("00000000-0000-4000-8000-000000000001")
TERUG = f"http://testserver/organisatie/{PK}/terug/"
SUB = "u-1"
MAIL = "bas@oisterwijk.test"


@contextlib.contextmanager
def begin_op() -> Iterator[str]:
    """The issuer of one that runs until the end; it ends by itself when we are gone."""
    opdracht = [*node(), str(MAP / "op.mjs"), TERUG]
    with subprocess.Popen(  # noqa: S603  # our own script
        opdracht,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as proces:
        assert proces.stdin
        assert proces.stdout
        yield proces.stdout.readline().strip()
        proces.stdin.close()


def make_dienst(issuer: str, eenheid: Any, **anders: Any) -> Inlogdienst:
    velden = {
        "issuer": issuer,
        "client_id": "warme-overdracht",
        "client_geheim": "geheim-van-de-proef",
        "amr_goed": "mfa",
    }
    return Inlogdienst.objects.create(
        pk=PK, organisatie_id=eenheid.organisatie_id, **{**velden, **anders}
    )


def verbind(dienst: Inlogdienst, gebruiker: Any, *, sub: str = SUB) -> Inlogidentiteit:
    """As an accepted invitation leaves it."""
    woord = lees_woord({"sub": sub}, ingelogd_at=None)
    return Inlogidentiteit.objects.create(
        gebruiker=gebruiker, inlogdienst=dienst, merk=inlogdiensten.merk_van(dienst, woord)
    )


class Reis:
    """One browser: a session here (Django's client) and one at the organisation (requests)."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self.hier = Client()
        self.daar = requests.Session()
        self.wens()

    def wens(self, **wens: Any) -> None:
        """Who is in front of it, and what is spoiled."""
        self.daar.post(f"{self.issuer}/kwaal", json=wens)

    def heen(self, begin: str = f"/organisatie/{PK}/") -> str:
        """Off to the organisation; returns where it sends us."""
        antwoord = self.hier.get(begin)
        assert antwoord.status_code == 302, antwoord.content.decode()
        return self.volg(antwoord["Location"])

    def volg(self, adres: str) -> str:
        """Through the pages of the organisation, until it sends us home."""
        for _ in range(8):
            antwoord = self.daar.get(adres, allow_redirects=False)
            adres = urljoin(adres, antwoord.headers["Location"])
            if adres.startswith(TERUG):
                return adres
        raise AssertionError(adres)

    def terug(self, adres: str) -> Any:
        return self.hier.get(adres.removeprefix("http://testserver"))

    def __call__(self, begin: str = f"/organisatie/{PK}/") -> Any:
        """There and back."""
        return self.terug(self.heen(begin))


def vraag_van(adres: str) -> dict[str, str]:
    return {naam: waarden[0] for naam, waarden in parse_qs(urlsplit(adres).query).items()}


def is_binnen(reis: Reis) -> bool:
    return SESSION_KEY in reis.hier.session


def zegt(antwoord: Any) -> str:
    return str(antwoord.content.decode())
