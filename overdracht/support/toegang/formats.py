"""The row policies as the documents tell of them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from overdracht.core.begrippen import Rol
from overdracht.data.rijbeleid import BELEID, BUITEN, FUNCTIES, list_policies
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
