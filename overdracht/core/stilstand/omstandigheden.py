"""What is known of a person beside the facts, and the limits from which the line speaks."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from overdracht.core.normen import LANDELIJK, Norm, Normenset


@dataclass(frozen=True, slots=True, kw_only=True)
class Grenzen:
    """The numbers of idle weeks and load, in days unless the name says otherwise (S-01 … S-08)."""

    gat_signaal: int
    gat_lang: int
    dagdelen: int
    belasting: int
    overlap: int
    na_verhuizing: int
    pip_vooraf: int
    pip_verwacht: int


@lru_cache(maxsize=1_024)  # one for each set of norms
def grenzen_uit(normen: Normenset) -> Grenzen:
    """The limits that go with the norms of this gemeente and azc."""
    return Grenzen(
        gat_signaal=_aantal(normen["S-01"]),
        gat_lang=_aantal(normen["S-02"]),
        dagdelen=_aantal(normen["S-03"]),
        belasting=_aantal(normen["S-04"]),
        overlap=_aantal(normen["S-05"]),
        na_verhuizing=_aantal(normen["S-06"]),
        pip_vooraf=_aantal(normen["S-07"]),
        pip_verwacht=_aantal(normen["S-08"]),
    )


def _aantal(norm: Norm) -> int:
    """In days, whatever unit a gemeente chose; a threshold as it stands."""
    if norm.duur is None:
        raise KeyError(norm.id)
    vast = norm.duur.vast()
    return vast.days if vast else norm.duur.aantal


LANDELIJKE_GRENZEN = grenzen_uit(LANDELIJK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelname:
    """A period of work, volunteering or activities, in half-days a week; both days included."""

    van: date
    tot: date
    dagdelen_per_week: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Omstandigheden:
    """What weighs on the weeks of this person and is no day of the dossier.

    `belasting` is the load limit of this person, where it differs from that of `grenzen`.
    """

    deelname: tuple[Deelname, ...] = ()
    gezinshereniging_loopt: bool = False
    reistijd_minuten: int | None = None
    belasting: int | None = None
    grenzen: Grenzen = LANDELIJKE_GRENZEN

    def met_reistijd(self, minuten: int | None) -> "Omstandigheden":
        """The same with this travel time, where nobody recorded another."""
        if minuten is None or self.reistijd_minuten is not None:
            return self
        return replace(self, reistijd_minuten=minuten)

    def volgens(self, normen: Normenset) -> "Omstandigheden":
        """The same with the limits of this set of norms."""
        grenzen = grenzen_uit(normen)
        return self if grenzen == self.grenzen else replace(self, grenzen=grenzen)


GEEN = Omstandigheden()
