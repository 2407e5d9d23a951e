"""Which unit a name in a file means; near names are proposed, never taken."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import NamedTuple
from uuid import UUID

from overdracht.core.identiteit import zoeknaam
from overdracht.exchange.formats.cellen import CelFout

VOORSTELLEN = 3


class Plekken(NamedTuple):
    """The names of one kind of unit, as they are compared and as they are written."""

    wat: str
    per_naam: Mapping[str, UUID]
    geschreven: Mapping[str, str]

    def vind(self, tekst: str) -> UUID:
        """The unit with this name, whatever its capitals; else `CelFout` with near names."""
        naam = zoeknaam(tekst)
        if naam in self.per_naam:
            return self.per_naam[naam]
        raise CelFout(f"Deze {self.wat} kennen wij niet. {self._voorstel(naam)}")

    def _voorstel(self, naam: str) -> str:
        begint = [n for n in self.per_naam if naam and (n.startswith(naam) or n.endswith(naam))]
        dichtbij = get_close_matches(naam, self.per_naam, n=VOORSTELLEN, cutoff=0.7)
        namen = list(dict.fromkeys([*begint, *dichtbij]))[:VOORSTELLEN]
        if not namen:
            return "Controleer de naam."
        return f"Bedoelt u {' of '.join(self.geschreven[n] for n in namen)}?"


def maak_plekken(
    wat: str, eenheden: Iterable[tuple[UUID, str]], *, voor: tuple[str, ...] = ()
) -> Plekken:
    """The names of these units, also with one of the words `voor` in front, as people write it."""
    alle = list(eenheden)
    per_naam: dict[str, UUID] = {}
    geschreven: dict[str, str] = {}
    for woord in ("", *voor):
        for pk, naam in alle:
            per_naam.setdefault(zoeknaam(woord, naam), pk)
            geschreven.setdefault(zoeknaam(woord, naam), naam)
    return Plekken(wat, per_naam, geschreven)
