"""Walks through the doors as each visitor, and keeps everything that comes back."""

import logging
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZipFile, is_zipfile

from django.contrib.messages.storage.cookie import CookieStorage
from django.core import mail
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpRequest
from django.test import Client

from overdracht.data.models import Auditregel
from overdracht.support.toegang.queries import SESSIE_MEDEWERKER
from tests.muren.deuren import EIGEN, KRUIS, NERGENS, VREEMD, Deur, adres
from tests.muren.formulieren import lees_formulieren, vers
from tests.muren.wereld import ANONIEM, ZONDER_ROL, Persona, Wereld

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
_MERK = re.compile(r'csrfmiddlewaretoken" value="[^"]+"')
_REGELS = "SELECT uitkomst, pseudoniemen FROM overdracht_auditregel WHERE id > %s ORDER BY id"
_SCHRIJFT = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')
DICHT = frozenset({302, 401, 403})
Keuze = Callable[[Iterable[Deur]], Sequence[Deur]]


class Regel(NamedTuple):
    """A line of the audit that one request left."""

    uitkomst: str
    pseudoniemen: str


class Stap(NamedTuple):
    """One request and what came of it."""

    deur: Deur
    persona: Persona
    methode: str
    relatie: str
    status: int
    lijf: str
    alles: str
    regels: tuple[Regel, ...]
    geschreven: frozenset[str]
    bron: str = ""  # the door on whose page the posted form stood

    @property
    def waar(self) -> str:
        """How a failure names it."""
        return f"{self.persona.naam}: {self.methode} {self.deur.titel} ({self.relatie})"


class Wandelaar:
    """One visitor with a browser; whatever a request does is undone after it."""

    def __init__(self, wereld: Wereld, persona: Persona) -> None:
        self.wereld, self.persona = wereld, persona
        self.client = Client(raise_request_exception=False)
        self.formulieren: dict[str, dict[str, Any]] = {}
        self.bronnen: dict[str, str] = {}
        self._adressen: dict[tuple[Deur, str], str] = {}
        if persona.naam != ANONIEM:
            medewerker = persona.medewerker or wereld.lid
            self.client.force_login(medewerker.gebruiker, backend=BACKEND)
        if persona.medewerker:
            sessie = self.client.session
            sessie[SESSIE_MEDEWERKER] = str(persona.medewerker.pk)
            sessie.save()
        self.koekjes = {naam: koek.value for naam, koek in self.client.cookies.items()}
        self.laatste = Auditregel.objects.order_by("pk").values_list("pk", flat=True).last() or 0

    def loop(self, deur: Deur) -> Iterator[Stap]:
        """This door with what is one's own and what is not, read and written."""
        eigen = self.vraag(deur, "GET", EIGEN), self.vraag(deur, "POST", EIGEN)
        yield from eigen
        if not deur.noemt_een_rij:
            return
        yield self.vraag(deur, "POST", VREEMD)
        if {stap.status for stap in eigen} <= DICHT:
            return  # the door is shut before it is asked what stands behind it
        yield self.vraag(deur, "GET", VREEMD)
        yield self.vraag(deur, "GET", NERGENS)
        if deur.noemt_meer_rijen:
            yield self.vraag(deur, "GET", KRUIS)
            yield self.vraag(deur, "POST", KRUIS)

    def vraag(self, deur: Deur, methode: str, relatie: str) -> Stap:
        """What stands behind this door; a post sends the form of one's own page."""
        naar, van = self._adres(deur, relatie), self._adres(deur, EIGEN)
        if methode != "POST":
            return self.haal(deur, naar, {}, methode=methode, relatie=relatie)
        data = self.formulieren.get(van, {})
        stap = self.haal(deur, naar, data, methode=methode, relatie=relatie)
        return stap._replace(bron=self.bronnen.get(van, ""))

    def haal(
        self, deur: Deur, naar: str, data: dict[str, Any], *, methode: str, relatie: str = EIGEN
    ) -> Stap:
        """The request at this address, undone when everything about it is known."""
        self._begin_opnieuw()
        with _luister() as gehoord, transaction.atomic():
            antwoord = self._stuur(methode, naar, data)
            lijf = _lijf(antwoord)
            regels = self._regels(gehoord.tabellen)
            transaction.set_rollback(True)
        if methode == "GET" and antwoord.status_code == 200:
            for actie, velden in lees_formulieren(lijf):
                self._onthoud(actie or naar.partition("?")[0], velden, deur)
        return Stap(
            deur,
            self.persona,
            methode,
            relatie,
            antwoord.status_code,
            zonder_merk(lijf),
            "\n".join((zonder_merk(lijf), *_randen(antwoord), *gehoord.log)),
            regels,
            frozenset(gehoord.tabellen),
        )

    def _stuur(self, methode: str, naar: str, data: dict[str, Any]) -> Any:
        if methode in {"GET", "POST"}:
            return getattr(self.client, methode.lower())(naar, vers(data))
        return self.client.generic(methode, naar)

    def _onthoud(self, adres_: str, velden: dict[str, Any], deur: Deur) -> None:
        self.formulieren[adres_], self.bronnen[adres_] = velden, deur.naam

    def _regels(self, _geschreven: Iterable[str]) -> tuple[Regel, ...]:
        """The lines that the request left, before it is undone."""
        with connection.cursor() as cursor:
            cursor.execute(_REGELS, [self.laatste])
            return tuple(Regel(*rij) for rij in cursor.fetchall())

    def _adres(self, deur: Deur, relatie: str) -> str:
        if (deur, relatie) not in self._adressen:
            gevonden = adres(deur, self.wereld, self.persona, relatie)
            self._adressen[deur, relatie] = gevonden
        return self._adressen[deur, relatie]

    def _begin_opnieuw(self) -> None:
        self.client.cookies.clear()
        for naam, waarde in self.koekjes.items():
            self.client.cookies[naam] = waarde
        mail.outbox = []
        cache.clear()


def wandel(wereld: Wereld, deuren: Sequence[Deur], kies: Keuze = list) -> Iterator[Stap]:
    """Every visitor through every door, or through those that are chosen for this visitor.

    Doors of packages are for who has a session without a role, and who has none.
    """
    for persona in wereld.personas:
        wandelaar = Wandelaar(wereld, persona)
        derden = persona.naam in (ANONIEM, ZONDER_ROL)
        for deur in kies(deur for deur in deuren if derden or not deur.is_van_derden):
            yield from wandelaar.loop(deur)


def zonder_merk(lijf: str) -> str:
    """The page without the token of its forms, which is masked anew each time."""
    return _MERK.sub("", lijf)


def _lijf(antwoord: Any) -> str:
    """The body as text; of a spreadsheet what is packed in it."""
    ruw = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
    if is_zipfile(BytesIO(ruw)):
        with ZipFile(BytesIO(ruw)) as pak:
            ruw = b"\n".join(pak.read(naam) for naam in pak.namelist())
    return ruw.decode("utf-8", "replace")


def _randen(antwoord: Any) -> Iterator[str]:
    """Everything beside the body: headers, cookies, messages, mail."""
    yield from (f"{naam}: {waarde}" for naam, waarde in antwoord.items())
    for koek in antwoord.cookies.values():
        yield f"{koek.key}={koek.value}"
        if koek.key == CookieStorage.cookie_name:
            # The only reader of what is packed in it.
            yield from map(str, CookieStorage(HttpRequest())._decode(koek.value) or ())  # type: ignore[attr-defined]  # noqa: SLF001
    for bericht in mail.outbox:
        yield f"{bericht.to} {bericht.message()}"


@dataclass
class _Gehoord:
    """What was logged, and which tables were written."""

    log: list[str] = field(default_factory=list)
    tabellen: set[str] = field(default_factory=set)


class _Vanger(logging.Handler):
    def __init__(self, regels: list[str]) -> None:
        super().__init__()
        self.regels = regels

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line with the fault it speaks of."""
        fout = record.exc_info[1] if record.exc_info else ""
        self.regels.append(f"{record.name} {record.getMessage()} {fout!r}")


@contextmanager
def _luister() -> Iterator[_Gehoord]:
    """Nobody else listens to the log meanwhile: the trace of every refusal would cost time."""
    gehoord, wortel = _Gehoord(), logging.root

    def schrijft(voer_uit: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        if gevonden := _SCHRIJFT.match(sql):
            gehoord.tabellen.add(gevonden[1])
        return voer_uit(sql, params, many, context)

    anderen, wortel.handlers = wortel.handlers, [_Vanger(gehoord.log)]
    try:
        with connection.execute_wrapper(schrijft):
            yield gehoord
    finally:
        wortel.handlers = anderen
