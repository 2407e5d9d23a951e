"""What a file would do, before it does it: its rows in huishoudens, each with a verdict."""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from overdracht.exchange.formats.tvs import FOUT, Blad, Fout, Regel
from overdracht.exchange.formats.uitvoer import schrijf_csv
from overdracht.proces.koppeling.formats import GEWEIGERD, Aanmelding, Oordeel


class Uitkomst(StrEnum):
    """What becomes of a row; the first four are the verdicts of the koppeling."""

    NIEUW = "nieuw"
    ONGEWIJZIGD = "ongewijzigd"
    GEWIJZIGD = "gewijzigd"
    HERKOPPELING = "herkoppeling"
    FOUT = "fout"


class Groep(NamedTuple):
    """The rows of one huishouden: they go in together, or not at all."""

    regels: tuple[Regel, ...]
    aanmelding: Aanmelding | None = None
    oordeel: Oordeel | None = None

    @property
    def nummer(self) -> int:
        """The row by which this huishouden is named on the page."""
        return self.regels[0].nummer

    @property
    def soort(self) -> Uitkomst:
        """What becomes of the huishouden as a whole."""
        if self.oordeel is None:
            return Uitkomst.FOUT
        return Uitkomst(self.oordeel.soort.value)

    def uitkomsten(self) -> Iterator[tuple[Regel, Uitkomst]]:
        """Each row with what becomes of it."""
        if self.oordeel is None:
            yield from ((regel, Uitkomst.FOUT) for regel in self.regels)
            return
        for regel, lid in zip(self.regels, self.oordeel.leden, strict=True):
            yield regel, Uitkomst(lid.soort.value)

    def weiger(self, melding: str, veld: str = "") -> "Groep":
        """The same huishouden, refused for one reason in all its rows."""
        regels = tuple(regel.weiger(Fout(veld, "", melding)) for regel in self.regels)
        return Groep(regels)


class Voorbeeld(NamedTuple):
    """Every row of the file, in its huishouden."""

    blad: Blad
    groepen: tuple[Groep, ...]

    @property
    def aantallen(self) -> dict[str, int]:
        """How many rows there are of each outcome."""
        telling = Counter(uitkomst for groep in self.groepen for _, uitkomst in groep.uitkomsten())
        return {uitkomst.value: telling[uitkomst] for uitkomst in Uitkomst}

    @property
    def fout(self) -> list[Regel]:
        """The rows that do not go in, in the order of the file."""
        return fouten_van(self.groepen)


def oordeel_over(groep: Groep, oordeel: Oordeel | None) -> Groep:
    """The huishouden with its verdict; a refusal stands as a fault in each of its rows."""
    if oordeel is None:
        return groep
    if oordeel.soort in GEWEIGERD:
        return groep.weiger(oordeel.melding, oordeel.veld)
    return groep._replace(oordeel=oordeel)


def fouten_van(groepen: Iterable[Groep]) -> list[Regel]:
    """Every row with a fault, in the order of the file."""
    regels = (regel for groep in groepen for regel in groep.regels if regel.fouten)
    return sorted(regels, key=lambda regel: regel.nummer)


def schrijf_rest(blad: Blad, regels: Iterable[Regel]) -> str:
    """The rows that did not go in, as they came, with a column that says what to do."""
    over = [n for n, kop in enumerate(blad.kop) if kop.strip().casefold() != FOUT]
    return schrijf_csv(
        [*(blad.kop[n] for n in over), FOUT],
        (
            [
                *(regel.ruw.cellen[n] if n < len(regel.ruw.cellen) else "" for n in over),
                *regel.ruw.cellen[len(blad.kop) :],
                " | ".join(fout.zin for fout in regel.fouten),
            ]
            for regel in regels
        ),
    )
