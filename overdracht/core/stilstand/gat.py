"""A gap in the line, and how long it is in words."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from overdracht.core.begrippen import Stapsoort
from overdracht.core.kalender import dagen, weken
from overdracht.core.stilstand.activiteit import Periode

_EENDAG = timedelta(days=1)
_PER_WEEK = 7
_IN_DAGEN = 14


class Lengte(NamedTuple):
    """A number of days as people say it: in days up to two weeks, in whole weeks above."""

    dagen: int

    @property
    def weken(self) -> int:
        """The nearest whole number of weeks."""
        return (self.dagen + _PER_WEEK // 2) // _PER_WEEK

    def __str__(self) -> str:
        """As it stands in a sentence."""
        return str(dagen(self.dagen) if self.dagen < _IN_DAGEN else weken(self.weken))


class Gat(NamedTuple):
    """Days on which nothing runs, both included; `feit` before the peildatum, else `verwacht`."""

    van: date
    tot: date
    soort: Stapsoort

    @property
    def dagen(self) -> int:
        """How many days."""
        return (self.tot - self.van).days + 1


def lege_dagen(van: date, einde: date, periodes: Iterable[Periode]) -> Iterator[tuple[date, date]]:
    """The stretches from `van` up to, and without, `einde` that no period covers."""
    for begin, tot in sorted((periode.van, periode.tot) for periode in periodes):
        if begin >= einde:
            break
        if begin > van:
            yield van, begin - _EENDAG
        if tot >= van:
            # A traject has no last day; nothing can come after it.
            if tot >= einde:
                return
            van = tot + _EENDAG
    if van < einde:
        yield van, einde - _EENDAG


def gaten(stukken: Iterable[tuple[date, date]], einde: date, peildatum: date) -> tuple[Gat, ...]:
    """These stretches up to, and without, `einde`, each cut in what was and what is to come."""
    alle: list[Gat] = []
    for begin, tot in stukken:
        if begin >= einde:
            break
        laatst = min(tot, einde - _EENDAG)
        if begin < peildatum:
            alle.append(Gat(begin, min(laatst, peildatum - _EENDAG), Stapsoort.FEIT))
        if laatst >= peildatum:
            alle.append(Gat(max(begin, peildatum), laatst, Stapsoort.VERWACHT))
    return tuple(alle)


def tel(stukken: Iterable[tuple[date, date]], einde: date) -> int:
    """How many days of these stretches lie before `einde`."""
    aantal = 0
    for van, tot in stukken:
        if van < einde:
            aantal += (tot - van).days + 1 if tot < einde else (einde - van).days
    return aantal
