"""Canaries: values that occur nowhere else, so that finding one says from where it came."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Onderdeel
from overdracht.core.kalender import MAANDEN
from overdracht.web.filters import MAANDEN_KORT

_WOORD = re.compile(r"zq[a-z]x\d{3}y")
# `1 mei 2025` does not stand in `11 mei 2025`.
_DAG = re.compile(r"(?<!\d)(?:\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4}|\d{1,2} [a-z]{3,9} \d{4})")
_SCHEIDING = str.maketrans("", "", " .-\n\t\u00a0")


class Kanarie(NamedTuple):
    """One value: of which dossier, where it stands, and in which part (None: of no part)."""

    merk: str
    teken: str
    plek: str
    onderdeel: Onderdeel | None


@dataclass
class Kooi:
    """The canaries of one dossier; `merk` is the letter by which they are known."""

    merk: str
    woorden: dict[str, Kanarie] = field(default_factory=dict)
    nummers: dict[str, Kanarie] = field(default_factory=dict)
    dagen: dict[str, Kanarie] = field(default_factory=dict)

    def woord(self, plek: str, onderdeel: Onderdeel | None) -> str:
        """A new word, such as `Zqvx017y`."""
        teken = f"Zq{self.merk}x{len(self.woorden):03d}y"
        self.woorden[teken.casefold()] = Kanarie(self.merk, teken, plek, onderdeel)
        return teken

    def nummer(self, waarde: str, plek: str, onderdeel: Onderdeel | None) -> str:
        """A number of digits; it is found with dots, dashes and spaces in it too."""
        self.nummers[waarde.translate(_SCHEIDING)] = Kanarie(self.merk, waarde, plek, onderdeel)
        return waarde

    def dag(self, waarde: date, plek: str, onderdeel: Onderdeel | None) -> date:
        """A day that no other fact of this world has."""
        for vorm in vormen(waarde):
            self.dagen[vorm] = Kanarie(self.merk, waarde.isoformat(), plek, onderdeel)
        return waarde


class Speurder:
    """Finds every canary of these cages in a text, whatever their number."""

    def __init__(self, kooien: Iterable[Kooi]) -> None:
        kooien = list(kooien)
        self.woorden = {teken: k for kooi in kooien for teken, k in kooi.woorden.items()}
        self.nummers = {teken: k for kooi in kooien for teken, k in kooi.nummers.items()}
        self.dagen = {vorm: k for kooi in kooien for vorm, k in kooi.dagen.items()}

    def zoek(self, tekst: str) -> list[Kanarie]:
        """The canaries in the text, each once."""
        laag = tekst.casefold()
        dicht = laag.translate(_SCHEIDING)
        gevonden = (
            *(self.woorden.get(woord) for woord in _WOORD.findall(laag)),
            *(kanarie for nummer, kanarie in self.nummers.items() if nummer in dicht),
            *(self.dagen.get(dag) for dag in _DAG.findall(laag)),
        )
        return [kanarie for kanarie in dict.fromkeys(gevonden) if kanarie]


def personen(kanaries: Iterable[Kanarie]) -> set[str]:
    """The letters of those who are named, or known by a number, among these."""
    return {
        kanarie.merk
        for kanarie in kanaries
        if kanarie.plek.startswith("Persoon.") and kanarie.onderdeel is Onderdeel.IDENTITEIT
    }


def vormen(dag: date) -> tuple[str, ...]:
    """How a day of another year than this one is written anywhere in the product."""
    maand, kort = MAANDEN[dag.month - 1], MAANDEN_KORT[dag.month - 1]
    return (
        dag.isoformat(),
        f"{dag:%d-%m-%Y}",
        f"{dag.day} {maand} {dag.year}",
        f"{dag.day} {kort} {dag.year}",
    )
