"""The row policies, and the fields behind them, as the documents tell of them."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models

from overdracht.core.begrippen import Rol
from overdracht.data.rijbeleid import BELEID, BUITEN, FUNCTIES, list_policies
from overdracht.data.velden import AfgeleidVeld, VersleuteldVeld
from overdracht.data.wie import DEUR

_ANDEREN = {
    DEUR: "de inlogdeur telt ongelezen berichten",
    Rol.PRIVACY_OFFICER.value: "de privacy officer leest alles",
}


class Rijregel(NamedTuple):
    """One table: who sees a row, who else, and what the database is told."""

    tabel: str
    wie: str
    ook: str
    opdrachten: Sequence[str]


class Veldsoort(Enum):
    """How a field is stored: as it is, encrypted, or made of an encrypted one to search by."""

    OPEN = auto()
    VERSLEUTELD = auto()
    AFGELEID = auto()


class Persoonstabel(NamedTuple):
    """One table with data of persons: its name, its fields, and who sees a row."""

    naam: str
    tabel: str
    velden: Sequence[tuple[str, Veldsoort]]
    wie: str


def list_persoonstabellen() -> Iterator[Persoonstabel]:
    """Every table behind the second wall with its fields, by name."""
    for model in sorted(apps.get_app_config("overdracht").get_models(), key=lambda m: m.__name__):
        tabel = model._meta.db_table.removeprefix("overdracht_")
        if tabel in BELEID:
            velden = [(veld.name, _soort(veld)) for veld in model._meta.local_concrete_fields]
            yield Persoonstabel(model.__name__, tabel, velden, BELEID[tabel].uitleg)


def _soort(veld: "models.Field[Any, Any]") -> Veldsoort:
    if isinstance(veld, VersleuteldVeld):
        return Veldsoort.VERSLEUTELD
    return Veldsoort.AFGELEID if isinstance(veld, AfgeleidVeld) else Veldsoort.OPEN


def list_rijregels() -> Iterator[Rijregel]:
    """Every table with data of a person."""
    for tabel, beleid in BELEID.items():
        ook = ", ".join(_ANDEREN[rol] for rol in beleid.ook_lezen)
        opdrachten = [f"{opdracht} {rest}" for _, opdracht, rest in list_policies(tabel)]
        yield Rijregel(tabel, beleid.uitleg, ook, opdrachten)


def list_zonder() -> Iterator[tuple[str, str]]:
    """Tables without a policy, each with its reason."""
    yield from BUITEN.items()


def list_functies() -> Iterator[tuple[str, str]]:
    """The questions that the policies ask, by name."""
    for naam, vraag in FUNCTIES.items():
        yield f"overdracht_{naam}(gevraagd)", vraag
