"""What a file would do, before it does it: its rows in huishoudens, each with a verdict."""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from overdracht.exchange.formats.tvs import VERSLAG, Blad, Fout, Regel, is_verslag
from overdracht.exchange.formats.uitvoer import schrijf_csv
from overdracht.proces.koppeling.formats import GEWEIGERD, Aanmelding, Oordeel


class Uitkomst(StrEnum):
    """What becomes of a row: the verdicts of the koppeling, or that it cannot be read."""

    NIEUW = "nieuw"
    ONGEWIJZIGD = "ongewijzigd"
    GEWIJZIGD = "gewijzigd"
    HERKOPPELING = "herkoppeling"
    CONFLICT = "conflict"
    NIET_VAN_U = "niet_van_u"
    FOUT = "fout"


# What does not go in as it stands.
NIET_MEE = frozenset({Uitkomst.CONFLICT, Uitkomst.NIET_VAN_U, Uitkomst.FOUT})
_NUMMERS = frozenset({"v_nummer", "bsn"})


class Groep(NamedTuple):
    """The rows of one huishouden: they go in together, or not at all (then `geweigerd` as what)."""

    regels: tuple[Regel, ...]
    aanmelding: Aanmelding | None = None
    oordeel: Oordeel | None = None
    geweigerd: Uitkomst = Uitkomst.FOUT

    @property
    def nummer(self) -> int:
        """The row by which this huishouden is named on the page."""
        return self.regels[0].nummer

    @property
    def soort(self) -> Uitkomst:
        """What becomes of the huishouden as a whole."""
        if self.oordeel is None:
            return self.geweigerd
        return Uitkomst(self.oordeel.soort.value)

    def uitkomsten(self) -> Iterator[tuple[Regel, Uitkomst]]:
        """Each row with what becomes of it."""
        if self.oordeel is None:
            yield from ((regel, self.geweigerd) for regel in self.regels)
            return
        for regel, lid in zip(self.regels, self.oordeel.leden, strict=True):
            yield regel, Uitkomst(lid.soort.value)

    def weiger(self, melding: str, veld: str = "", *, soort: Uitkomst = Uitkomst.FOUT) -> "Groep":
        """The same huishouden, refused for one reason in all its rows."""
        regels = (r.weiger(Fout(veld, _te_tonen(r, veld), melding)) for r in self.regels)
        return Groep(tuple(regels), geweigerd=soort)


class Voorbeeld(NamedTuple):
    """Every row of the file, in its huishouden."""

    blad: Blad
    groepen: tuple[Groep, ...]

    @property
    def uitkomsten(self) -> list[tuple[int, Uitkomst]]:
        """The number of each row, in the order of the file, with what would become of it."""
        paren = (paar for groep in self.groepen for paar in groep.uitkomsten())
        return sorted((regel.nummer, uitkomst) for regel, uitkomst in paren)

    @property
    def aantallen(self) -> dict[str, int]:
        """How many rows there are of each outcome."""
        return tel(self.uitkomsten)

    @property
    def fout(self) -> list[Regel]:
        """The rows that do not go in, in the order of the file."""
        return fouten_van(self.groepen)


def tel(uitkomsten: Iterable[tuple[int, Uitkomst]]) -> dict[str, int]:
    """How many rows there are of each outcome, also of those that did not occur."""
    telling = Counter(uitkomst for _, uitkomst in uitkomsten)
    return {uitkomst.value: telling[uitkomst] for uitkomst in Uitkomst}


def oordeel_over(groep: Groep, oordeel: Oordeel | None) -> Groep:
    """The huishouden with its verdict; a refusal stands as a fault in each of its rows."""
    if oordeel is None:
        return groep
    if oordeel.soort in GEWEIGERD:
        soort = Uitkomst(oordeel.soort.value)
        return groep.weiger(oordeel.melding, oordeel.veld, soort=soort)
    return groep._replace(oordeel=oordeel)


def fouten_van(groepen: Iterable[Groep]) -> list[Regel]:
    """Every row with a fault, in the order of the file."""
    regels = (regel for groep in groepen for regel in groep.regels if regel.fouten)
    return sorted(regels, key=lambda regel: regel.nummer)


def schrijf_rest(blad: Blad, regels: Iterable[Regel]) -> str:
    """The rows that did not go in, as they came, each with what is wrong and what to do."""
    over = [n for n, kop in enumerate(blad.kop) if not is_verslag(kop)]
    return schrijf_csv(
        [*(blad.kop[n] for n in over), *VERSLAG],
        (
            [
                *(regel.ruw.cellen[n] if n < len(regel.ruw.cellen) else "" for n in over),
                *regel.ruw.cellen[len(blad.kop) :],
                *_verslag(regel),
            ]
            for regel in regels
        ),
    )


def _te_tonen(regel: Regel, veld: str) -> str:
    """What stands in the cell; a number is named, never shown again."""
    return "" if veld in _NUMMERS else regel.tekst.get(veld, "")[:60]


def _verslag(regel: Regel) -> Iterator[str]:
    """The cells of `VERSLAG`; more faults in one row stand behind each other."""
    yield str(regel.nummer)
    delen = [(fout.kolom, fout.waarde, *fout.in_twee) for fout in regel.fouten]
    yield from (" | ".join(deel).strip(" |") for deel in zip(*delen, strict=True))
