"""One lane of the line: how each step is drawn, and the rows in which no two of them touch."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from overdracht.web.filters import korte_datum
from overdracht.web.lijnschaal import LINKS, RECHTS, Schaal, ingekort, tekstbreedte

RIJHOOGTE = 32
BALKHOOGTE = 22
STRAAL = 8
PIJL = 8
_MARGE = 10
_TEKST_NAAST = 6
_TEKST_IN = 8
_LABEL_HOOGSTENS = 240.0
_BALK_MINSTENS = 6.0
_MET_DAG = frozenset({"gepland", "termijn", "termijn-laat"})


class Ding(NamedTuple):
    """What is to be drawn: `soort` is the word behind `lijn-` in the style sheet.

    From `vervolg_op` on, if given, it goes on to `tot` as a bar of `vervolgsoort`. What
    `begon_eerder` began before its first day, nobody knows when.
    """

    anker: str
    naam: str
    soort: str
    van: date
    tot: date
    titel: str
    vervolg_op: date | None = None
    vervolgsoort: str = ""
    begon_eerder: bool = False


class Vorm(NamedTuple):
    """One bar, circle or diamond; a bar may have a point to the left (`pijl`) before it."""

    vorm: str
    soort: str
    x: float
    breedte: float
    pijl: bool = False


class Label(NamedTuple):
    """A text at `x`, from there to the right (`start`) or to the left (`end`)."""

    tekst: str
    x: float
    plaats: str
    soort: str

    @property
    def van(self) -> float:
        """The left edge of the text."""
        return self.x if self.plaats == "start" else self.x - tekstbreedte(self.tekst)

    @property
    def tot(self) -> float:
        """The right edge of the text."""
        return self.x + tekstbreedte(self.tekst) if self.plaats == "start" else self.x


class Beeld(NamedTuple):
    """One thing as drawn: its forms and labels, and the box in which it can be hit."""

    anker: str
    titel: str
    vormen: tuple[Vorm, ...]
    labels: tuple[Label, ...]
    van: float
    tot: float
    y: float = 0.0

    @property
    def breedte(self) -> float:
        """The width of the box."""
        return round(self.tot - self.van, 1)


def teken(ding: Ding, schaal: Schaal, peildatum: date) -> Beeld:
    """Draw one thing on the scale; its row is found later."""
    if ding.tot > ding.van:
        vormen = _balken(ding, schaal)
        labels = _balklabels(ding, vormen, peildatum)
    else:
        x = schaal.x(ding.van)
        vormen = (Vorm("ruit" if ding.soort.startswith("termijn") else "punt", ding.soort, x, 0),)
        vandaag = schaal.x(peildatum)
        naam = _met_dag(ding, peildatum)
        labels = (_naast(naam, x - STRAAL, x + STRAAL, ding.soort, vandaag),)
    randen = [*(rand for vorm in vormen for rand in _randen(vorm))]
    randen += [rand for label in labels for rand in (label.van, label.tot)]
    return Beeld(ding.anker, ding.titel, vormen, labels, min(randen), max(randen))


def _met_dag(ding: Ding, peildatum: date) -> str:
    """A day that somebody must keep is named; of the others the place on the line says enough."""
    if ding.soort in _MET_DAG or ding.naam.endswith(" tot"):
        return f"{ding.naam} {korte_datum(ding.van, peildatum)}"
    return ding.naam


def _randen(vorm: Vorm) -> tuple[float, float]:
    if vorm.vorm == "balk":
        return vorm.x - PIJL * vorm.pijl, vorm.x + vorm.breedte
    return vorm.x - STRAAL, vorm.x + STRAAL


def _balken(ding: Ding, schaal: Schaal) -> tuple[Vorm, ...]:
    eerste = _balk(ding.soort, ding.van, ding.vervolg_op or ding.tot, schaal)
    eerste = eerste._replace(pijl=ding.begon_eerder)
    if ding.vervolg_op is None:
        return (eerste,)
    return (
        eerste,
        _balk(ding.vervolgsoort, ding.vervolg_op, ding.tot, schaal),
    )


def _balk(soort: str, van: date, tot: date, schaal: Schaal) -> Vorm:
    begin = min(schaal.x(van), RECHTS - _BALK_MINSTENS)
    breedte = max(schaal.x(tot) - begin, _BALK_MINSTENS)
    return Vorm("balk", soort, begin, round(breedte, 1))


def _balklabels(ding: Ding, vormen: tuple[Vorm, ...], peildatum: date) -> tuple[Label, ...]:
    """The name in the first bar that holds it, else beside; in the rest how long it still lasts."""
    for nummer, vorm in enumerate(vormen):
        if _past(ding.naam, vorm):
            naam = Label(ding.naam, vorm.x + _TEKST_IN, "start", f"in-{vorm.soort}")
            if nummer == 0 and len(vormen) == 2:
                return (naam, *_nog(vormen[1], (ding.tot - peildatum).days))
            return (naam,)
    einde = vormen[-1].x + vormen[-1].breedte
    return (_naast(ding.naam, vormen[0].x, einde, ding.soort, RECHTS),)


def _nog(vorm: Vorm, dagen: int) -> tuple[Label, ...]:
    """How long it still lasts; what is only expected to end lasts at least that long."""
    weken = round(dagen / 7)
    zeker = "nog" if vorm.soort == "gepland" else "ten minste"
    tekst = f"{zeker} {weken} weken" if weken > 1 else "nog kort"
    label = Label(tekst, vorm.x + _TEKST_IN, "start", f"in-{vorm.soort}")
    return (label,) if _past(tekst, vorm) else ()


def _past(tekst: str, vorm: Vorm) -> bool:
    return tekstbreedte(tekst) + 2 * _TEKST_IN <= vorm.breedte


def _naast(naam: str, begin: float, einde: float, soort: str, vandaag: float) -> Label:
    """Right of the form, or left of it where the edge or the line of today is in the way."""
    tekst = ingekort(naam, _LABEL_HOOGSTENS)
    breedte = tekstbreedte(tekst)
    rechts = Label(tekst, round(einde + _TEKST_NAAST, 1), "start", soort)
    links = Label(tekst, round(begin - _TEKST_NAAST, 1), "end", soort)
    kan_rechts, kan_links = rechts.tot <= RECHTS, links.van >= LINKS
    if kan_rechts and not (kan_links and rechts.van < vandaag < rechts.tot):
        return rechts
    if kan_links:
        return links
    return Label(tekst, min(LINKS + _TEKST_IN, RECHTS - breedte), "start", f"in-{soort}")


def verdeel(beelden: Iterable[Beeld], boven: float) -> tuple[tuple[Beeld, ...], int]:
    """Give each drawn thing the first row where it touches nothing; and say how many rows.

    Bars go first: the long lines of a life stand on top, the days below them.
    """
    rijen: list[list[Beeld]] = []
    geplaatst: list[Beeld] = []
    for beeld in sorted(beelden, key=_voorrang):
        nummer = next((n for n, rij in enumerate(rijen) if _vrij(beeld, rij)), len(rijen))
        if nummer == len(rijen):
            rijen.append([])
        rijen[nummer].append(beeld)
        geplaatst.append(beeld._replace(y=boven + nummer * RIJHOOGTE))
    return tuple(sorted(geplaatst, key=lambda beeld: (beeld.van, beeld.y))), len(rijen)


def _voorrang(beeld: Beeld) -> tuple[bool, float]:
    return beeld.vormen[0].vorm != "balk", beeld.van


def _vrij(beeld: Beeld, rij: Iterable[Beeld]) -> bool:
    return all(beeld.van >= ander.tot + _MARGE or beeld.tot + _MARGE <= ander.van for ander in rij)
