"""The scale of the line: which days are shown, where a day stands, how wide a word is."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from overdracht.core.kalender import add_maanden
from overdracht.web.filters import MAANDEN_KORT

BREEDTE = 1216
LINKS = 112
RECHTS = BREEDTE - 8
_LANGST_IN_MAANDEN = 30
_VERLEDEN_IN_MAANDEN = 12
_MAANDLABEL_BREEDTE = 62
_STAPPEN_IN_MAANDEN = (1, 2, 3, 6, 12)

# Advance widths of Noto Sans in thousandths of the letter size; other letters count as `n`.
_LETTERS = {
    **dict.fromkeys("ijlI'|.,:;!", 290),
    **dict.fromkeys("ftr-()/ ", 390),
    **dict.fromkeys("mMW", 935),
    **dict.fromkeys("wGHNOQDU→…", 790),
    **dict.fromkeys("ACBEKPRSTVXYZ&", 650),
    **dict.fromkeys("cskvxyz", 530),
}
_LETTER = 618
# Room for a wider letter on machines without our font.
_SPELING = 1.08


@lru_cache(maxsize=1024)  # the names of steps come back on every page
def tekstbreedte(tekst: str, grootte: float = 13) -> float:
    """A careful estimate of the width of a text, in pixels."""
    return sum(_LETTERS.get(letter, _LETTER) for letter in tekst) / 1000 * grootte * _SPELING


def ingekort(tekst: str, breedte: float) -> str:
    """The text, cut off with an ellipsis where it would be wider than `breedte`."""
    if tekstbreedte(tekst) <= breedte:
        return tekst
    while tekst and tekstbreedte(tekst + "…") > breedte:
        tekst = tekst[:-1]
    return tekst.rstrip() + "…"


class Maand(NamedTuple):
    """A line in the background at the first day of a month, with its name or without."""

    x: float
    naam: str


class Schaal(NamedTuple):
    """The window of days; `x` says where a day stands in it."""

    van: date
    tot: date

    @property
    def per_dag(self) -> float:
        """Pixels in a day."""
        return (RECHTS - LINKS) / (self.tot - self.van).days

    def x(self, dag: date) -> float:
        """Where a day stands; a day outside the window stands on its edge."""
        binnen = min(max(dag, self.van), self.tot)
        return round(LINKS + (binnen - self.van).days * self.per_dag, 1)

    def bevat(self, van: date, tot: date) -> bool:
        """Whether any of these days is in the window."""
        return van < self.tot and tot >= self.van

    def maanden(self) -> tuple[Maand, ...]:
        """The months of the background; names only as far apart as they can be read."""
        eersten = _eersten(self.van, self.tot)
        per_maand = (RECHTS - LINKS) / len(eersten)
        stap = next(
            (n for n in _STAPPEN_IN_MAANDEN if n * per_maand >= _MAANDLABEL_BREEDTE),
            _STAPPEN_IN_MAANDEN[-1],
        )
        jaar = 0
        maanden: list[Maand] = []
        for nummer, eerste in enumerate(eersten):
            naam = ""
            if nummer % stap == 0:
                naam = MAANDEN_KORT[eerste.month - 1]
                naam = naam if eerste.year == jaar else f"{naam} {eerste.year}"
                jaar = eerste.year
            x = self.x(eerste)
            past = x + _MAANDLABEL_BREEDTE <= BREEDTE
            maanden.append(Maand(x, naam if past else ""))
        return tuple(maanden)


def _eersten(van: date, tot: date) -> list[date]:
    aantal = (tot.year - van.year) * 12 + tot.month - van.month
    return [add_maanden(van, n) for n in range(max(aantal, 1))]


def maak_schaal(dagen: Iterable[date], peildatum: date) -> Schaal:
    """Whole months: one before the first of these days, one after the last, today among them.

    A window longer than thirty months would be unreadable: it then begins a year before today,
    and what falls outside is named beside the line.
    """
    alle = [*dagen, peildatum]
    van = add_maanden(min(alle).replace(day=1), -1)
    tot = add_maanden(max(alle).replace(day=1), 2)
    if tot > add_maanden(van, _LANGST_IN_MAANDEN):
        van = max(van, add_maanden(peildatum.replace(day=1), -_VERLEDEN_IN_MAANDEN))
        tot = min(tot, add_maanden(van, _LANGST_IN_MAANDEN))
    return Schaal(van, tot)
