"""Days as the law counts them (CC-01 … CC-05 of the domain).

A `Duur` is a signed number of one unit; `Duur.op(dag)` gives the last day of the term, with the
day of the event as day 0. `verschoven` moves an end day for the Algemene termijnenwet.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

Eenheid = Literal[
    "uren",
    "dagen",
    "werkdagen",
    "weken",
    "maanden",
    "jaren",
    "minuten",
    "dagdelen",
    "activiteiten",
    "azc's",
    "personen",
]

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_EENDAG = timedelta(days=1)
_DAGEN_PER = {"dagen": 1, "weken": 7}
_MAANDEN_PER = {"maanden": 1, "jaren": 12}
# A threshold, never a length of time in the calendar.
GEEN_TIJD = frozenset({"minuten", "dagdelen", "activiteiten", "azc's", "personen"})
_ENKELVOUD = {
    "dagen": "dag",
    "werkdagen": "werkdag",
    "weken": "week",
    "maanden": "maand",
    "jaren": "jaar",
    "minuten": "minuut",
    "dagdelen": "dagdeel",
    "activiteiten": "activiteit",
    "azc's": "azc",
    "personen": "persoon",
}
_ZATERDAG = 5

# Days equated with a holiday by koninklijk besluit (Atw 3(3)); from a secondary source (CC-04).
GELIJKGESTELDE_DAGEN = frozenset(
    {
        date(2026, 1, 2),
        date(2026, 5, 15),
        date(2027, 5, 7),
        date(2028, 4, 28),
        date(2028, 5, 26),
    }
)


class Duur(NamedTuple):
    """A length of time: a whole number of one unit; negative counts back from the event."""

    aantal: int
    eenheid: Eenheid

    def op(self, start: date) -> date:
        """The last day of this length, with `start` as day 0 (CC-01, CC-03)."""
        if self.eenheid in _MAANDEN_PER:
            return add_maanden(start, self.aantal * _MAANDEN_PER[self.eenheid])
        if self.eenheid == "werkdagen":
            return add_werkdagen(start, self.aantal)
        return start + (self.vast() or timedelta())

    def vast(self) -> timedelta | None:
        """The number of days, when that does not depend on the calendar."""
        if self.eenheid == "uren":
            return timedelta(days=-(-self.aantal // 24))
        if self.eenheid in GEEN_TIJD:
            return timedelta()
        dagen_per = _DAGEN_PER.get(self.eenheid)
        return None if dagen_per is None else timedelta(days=self.aantal * dagen_per)

    def terug(self) -> "Duur":
        """The same length, counted the other way."""
        return self._replace(aantal=-self.aantal)

    def __str__(self) -> str:
        """The length in Dutch: `2 weken`, `1 maand`."""
        if abs(self.aantal) != 1 or self.eenheid == "uren":
            return f"{abs(self.aantal)} {'uur' if self.eenheid == 'uren' else self.eenheid}"
        return f"1 {_ENKELVOUD[self.eenheid]}"


def uren(aantal: int) -> Duur:
    """A number of hours; as a term it ends on the day in which the last hour falls."""
    return Duur(aantal, "uren")


def dagen(aantal: int) -> Duur:
    """A number of calendar days."""
    return Duur(aantal, "dagen")


def werkdagen(aantal: int) -> Duur:
    """A number of working days: never in the law, but a gemeente may count so."""
    return Duur(aantal, "werkdagen")


def weken(aantal: int) -> Duur:
    """A number of weeks of seven calendar days (CC-01)."""
    return Duur(aantal, "weken")


def maanden(aantal: int) -> Duur:
    """A number of calendar months (CC-03)."""
    return Duur(aantal, "maanden")


def jaren(aantal: int) -> Duur:
    """A number of calendar years (CC-02)."""
    return Duur(aantal, "jaren")


def minuten(aantal: int) -> Duur:
    """A number of minutes: a threshold, never a term."""
    return Duur(aantal, "minuten")


def add_maanden(dag: date, aantal: int) -> date:
    """The same day `aantal` months on; the last day of that month if the day is not in it."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + aantal, 12)
    maand += 1
    if dag.day <= 28:
        return date(jaar, maand, dag.day)
    return date(jaar, maand, min(dag.day, _dagen_in_maand(jaar, maand)))


def _dagen_in_maand(jaar: int, maand: int) -> int:
    volgende = date(jaar + maand // 12, maand % 12 + 1, 1)
    return (volgende - _EENDAG).day


def pasen(jaar: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    eeuw, rest = divmod(jaar, 100)
    gulden = jaar % 19
    epacta = (19 * gulden + eeuw - eeuw // 4 - (eeuw - (eeuw + 8) // 25 + 1) // 3 + 15) % 30
    weekdag = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - epacta - rest % 4) % 7
    schuif = (gulden + 11 * epacta + 22 * weekdag) // 451
    maand, dag = divmod(epacta + weekdag - 7 * schuif + 114, 31)
    return date(jaar, maand, dag + 1)


def koningsdag(jaar: int) -> date:
    """27 April, or the day before when that is a Sunday."""
    dag = date(jaar, 4, 27)
    return dag - _EENDAG if dag.weekday() == 6 else dag


@cache
def feestdagen(jaar: int) -> frozenset[date]:
    """The recognised holidays of one year (Atw 3), with the days equated by besluit."""
    eerste_paasdag = pasen(jaar)
    vast = {date(jaar, m, d) for m, d in ((1, 1), (5, 5), (12, 25), (12, 26))}
    rond_pasen = {eerste_paasdag + timedelta(days=n) for n in (-2, 1, 39, 50)}
    gelijkgesteld = {dag for dag in GELIJKGESTELDE_DAGEN if dag.year == jaar}
    return frozenset(vast | rond_pasen | {koningsdag(jaar)} | gelijkgesteld)


def is_werkdag(dag: date) -> bool:
    """Not a Saturday, a Sunday or a recognised holiday."""
    return dag.weekday() < _ZATERDAG and dag not in feestdagen(dag.year)


def volgende_werkdag(dag: date) -> date:
    """`dag` itself when it is a working day, else the first working day after it."""
    while not is_werkdag(dag):
        dag += _EENDAG
    return dag


def add_werkdagen(dag: date, aantal: int) -> date:
    """The working day that lies `aantal` working days after `dag`, or before it when negative."""
    stap = _EENDAG if aantal > 0 else -_EENDAG
    over = abs(aantal)
    while over:
        dag += stap
        over -= is_werkdag(dag)
    return dag


def tel_werkdagen(van: date, tot: date) -> int:
    """The working days after `van` up to and including `tot`; 0 when `tot` is not later."""
    return sum(is_werkdag(dag) for dag in _dagen_na(van, tot))


def _dagen_na(van: date, tot: date) -> Iterator[date]:
    for n in range(1, (tot - van).days + 1):
        yield van + timedelta(days=n)


def verschoven(start: date, einde: date, duur: Duur) -> date:
    """The end of a term set in a wet or AMvB, moved as the Algemene termijnenwet says (CC-04).

    `start` is day 0 and `einde` the unmoved last day. A term of at least three days is first
    made long enough to hold two working days (Atw 2), then runs on to a working day (Atw 1).
    Terms that the Atw leaves alone (Atw 4) come back as they are.
    """
    if not valt_onder_atw(duur):
        return einde
    if (einde - start).days >= 3:
        einde = max(einde, add_werkdagen(start, 2))
    return volgende_werkdag(einde)


def valt_onder_atw(duur: Duur) -> bool:
    """Whether a term of this length can shift at all (Atw 4(a), (b); CC-04)."""
    grenzen = {"dagen": 90, "weken": 12, "maanden": 3}
    return 0 < duur.aantal <= grenzen.get(duur.eenheid, 0)


def datum(dag: date) -> str:
    """`16 oktober 2026`."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def dag_en_maand(dag: date) -> str:
    """`16 oktober`."""
    return f"{dag.day} {MAANDEN[dag.month - 1]}"


def dag_voluit(dag: date) -> str:
    """`vrijdag 16 oktober 2026`."""
    return f"{WEEKDAGEN[dag.weekday()]} {datum(dag)}"


def periode(van: date, tot: date) -> str:
    """`16 oktober 2026`, `12 april tot en met 7 juni 2027` or both days in full."""
    if van == tot:
        return datum(van)
    if van.year == tot.year:
        return f"{dag_en_maand(van)} tot en met {datum(tot)}"
    return f"{datum(van)} tot en met {datum(tot)}"
