"""How much work falls in which week, and whether the colleagues have room for it.

A step that is still to be done counts once: in the week of its day, or of the middle of the days
between which it falls. What should have been done already counts in the week of the peildatum,
for that is when it can be done at the earliest.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from overdracht.core.begrippen import Stapsoort
from overdracht.core.kalender import is_werkdag
from overdracht.core.keuzes import Werksoort
from overdracht.core.tijdlijn import Stap

# ONTWERP: the expected moves reach further, but who works when is not planned so far ahead.
WEKEN_VOORUIT = 12
WERKDAGEN_PER_WEEK = 5
MINUTEN_PER_UUR = 60
_WEEK = timedelta(days=7)
_SOORTEN = {soort.value: soort for soort in Werksoort}
# Until the days left for intake and PIP are known, the last day of the PIP is all there is.
_PIP_UITERLIJK = "pip_uiterlijk"


class Werk(NamedTuple):
    """One step still to be done, and the first and last day on which it may fall."""

    soort: Werksoort
    van: date
    tot: date

    def telt_op(self, peildatum: date) -> date:
        """The day by which it counts: the middle of its days, never before the peildatum."""
        return max(self.van + (self.tot - self.van) // 2, peildatum)


class Week(NamedTuple):
    """A week as ISO 8601 numbers it: from Monday, week 1 holds the first Thursday."""

    jaar: int
    nummer: int

    @classmethod
    def van(cls, dag: date) -> "Week":
        """The week in which this day lies."""
        return cls(*dag.isocalendar()[:2])

    @property
    def maandag(self) -> date:
        """Its first day."""
        return date.fromisocalendar(self.jaar, self.nummer, 1)

    @property
    def dagen(self) -> tuple[date, ...]:
        """Its seven days."""
        return tuple(self.maandag + timedelta(days=n) for n in range(7))


class Weekdrukte(NamedTuple):
    """The steps of one week per kind; `minst` fall in it for certain, `meest` may fall in it."""

    week: Week
    per_soort: Mapping[Werksoort, int]
    minst: int
    meest: int

    @property
    def aantal(self) -> int:
        """All kinds together."""
        return sum(self.per_soort.values())

    def minuten(self, per_stap: Mapping[Werksoort, int]) -> int | None:
        """The time it takes; None when nobody said how long one of these kinds takes."""
        if any(aantal and soort not in per_stap for soort, aantal in self.per_soort.items()):
            return None
        return sum(aantal * per_stap.get(soort, 0) for soort, aantal in self.per_soort.items())


class Drukte(NamedTuple):
    """The weeks ahead; `later` falls after them, `te_laat` should have been done already."""

    weken: tuple[Weekdrukte, ...]
    later: int
    te_laat: int


class Inzet(NamedTuple):
    """What one colleague has room for in a full week, as far as entered, and when not at work."""

    stappen: int | None = None
    uren: int | None = None
    afwezig: tuple[tuple[date, date], ...] = ()

    def werkdagen(self, week: Week) -> int:
        """The days of this week on which this colleague works: no holiday, no leave."""
        return sum(is_werkdag(dag) and not self.is_afwezig(dag) for dag in week.dagen)

    def is_afwezig(self, dag: date) -> bool:
        """Whether this day lies in a leave; both its days count."""
        return any(van <= dag <= tot for van, tot in self.afwezig)

    def ruimte(self, week: Week) -> "Ruimte":
        """The room of this week: the part of a full week that is worked, rounded down."""
        deel = self.werkdagen(week)
        return Ruimte(
            *(
                None if vol is None else vol * deel // WERKDAGEN_PER_WEEK
                for vol in (self.stappen, self.uren and self.uren * MINUTEN_PER_UUR)
            )
        )


class Ruimte(NamedTuple):
    """How many steps, and how many minutes of them; None where that is not known."""

    stappen: int | None
    minuten: int | None


class Stand(NamedTuple):
    """Work against room in one week, in steps or in minutes; both None: nothing to compare."""

    werk: Ruimte
    ruimte: Ruimte

    @property
    def stappen_te_veel(self) -> int:
        """How many steps there are more than there is room for."""
        return _te_veel(self.werk.stappen, self.ruimte.stappen)

    @property
    def minuten_te_veel(self) -> int:
        """How many minutes of work there are more than there is room for."""
        return _te_veel(self.werk.minuten, self.ruimte.minuten)

    @property
    def is_bekend(self) -> bool:
        """Whether there is something to compare."""
        paren = zip(self.werk, self.ruimte, strict=True)
        return any(werk is not None and ruimte is not None for werk, ruimte in paren)

    @property
    def is_vol(self) -> bool:
        """Whether there is more work than room, in whichever of the two."""
        return bool(self.stappen_te_veel or self.minuten_te_veel)


def werk_te_doen(stappen: Iterable[Stap]) -> tuple[Werk, ...]:
    """The steps of one line that the gemeente still has to do; what is recorded as done is not."""
    per_naam = {stap.stap: stap for stap in stappen}
    werk = []
    for naam, soort in _SOORTEN.items():
        stap = per_naam.get(naam)
        if stap is None and soort is Werksoort.PIP:
            stap = per_naam.get(_PIP_UITERLIJK)
        if stap is not None and stap.soort is not Stapsoort.FEIT:
            werk.append(Werk(soort, stap.van, stap.tot))
    return tuple(werk)


def tel_drukte(werk: Iterable[Werk], *, peildatum: date, weken: int = WEKEN_VOORUIT) -> Drukte:
    """Count these steps per week, from the week of the peildatum on."""
    begin = Week.van(peildatum).maandag
    telling = [dict.fromkeys(Werksoort, 0) for _ in range(weken)]
    minst, meest = [0] * weken, [0] * weken
    later = te_laat = 0
    for stap in werk:
        nummer, eerste, laatste = (
            (dag - begin) // _WEEK
            for dag in (
                stap.telt_op(peildatum),
                max(stap.van, peildatum),
                max(stap.tot, peildatum),
            )
        )
        te_laat += stap.tot < peildatum
        if nummer < weken:
            telling[nummer][stap.soort] += 1
        else:
            later += 1
        for kan in range(eerste, min(laatste + 1, weken)):
            meest[kan] += 1
            minst[kan] += eerste == laatste
    return Drukte(
        tuple(
            Weekdrukte(Week.van(begin + n * _WEEK), telling[n], minst[n], meest[n])
            for n in range(weken)
        ),
        later,
        te_laat,
    )


def vergelijk(
    telling: Weekdrukte, inzetten: Sequence[Inzet], per_stap: Mapping[Werksoort, int]
) -> Stand:
    """The work of one week against the room of these colleagues together.

    Room in steps, or in hours, is only known when each of them entered it.
    """
    ruimten = [inzet.ruimte(telling.week) for inzet in inzetten]
    return Stand(
        Ruimte(telling.aantal, telling.minuten(per_stap)),
        Ruimte(_som([r.stappen for r in ruimten]), _som([r.minuten for r in ruimten])),
    )


def _som(delen: Sequence[int | None]) -> int | None:
    bekend = [deel for deel in delen if deel is not None]
    return sum(bekend) if bekend and len(bekend) == len(delen) else None


def _te_veel(werk: int | None, ruimte: int | None) -> int:
    return 0 if werk is None or ruimte is None else max(0, werk - ruimte)
