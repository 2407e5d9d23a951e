"""What is known of a person beside the facts, and the limits that no source gives."""

from dataclasses import dataclass, field, replace
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Grenzen:
    """The numbers of idle weeks and load; no source has one, so all are our own (ONTWERP)."""

    # ONTWERP: a shorter gap is the ordinary time between two steps.
    gat_signaal: int = 28
    # ONTWERP: as long as this, a gap is a warning and no longer a remark.
    gat_lang: int = 56
    # ONTWERP: half-days a week from which participation breaks the silence ("wekelijks", §5.2).
    dagdelen: int = 2
    # ONTWERP: what a person can have on at once; "een flinke belasting" is two (§5.1 A).
    belasting: int = 1
    # ONTWERP: a shorter overlap is a change of one thing for another.
    overlap: int = 7
    # ONTWERP: "de weken rondom de verhuizing" (§4.1 B) after the day itself.
    na_verhuizing: int = 14
    # ONTWERP: what a PIP before the house may cost without a word: one with a day, and a forecast.
    pip_vooraf: int = 7
    pip_verwacht: int = 28


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
    grenzen: Grenzen = field(default=Grenzen())

    def met_reistijd(self, minuten: int | None) -> "Omstandigheden":
        """The same with this travel time, where nobody recorded another."""
        if minuten is None or self.reistijd_minuten is not None:
            return self
        return replace(self, reistijd_minuten=minuten)


GEEN = Omstandigheden()
