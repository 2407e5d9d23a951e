"""The thresholds of the scenario advice; only two of them have a number in a source."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from overdracht.core.normen import LANDELIJK, Norm, Normenset


class Wachtband(StrEnum):
    """How long the wait for a house is expected to be (domain 7.3(2))."""

    KORT = "kort"
    MIDDEN = "midden"
    LANG = "lang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drempels:
    """The numbers of domain 7.3(1), with defaults of our own (ONTWERP) where no source has one."""

    # T-23, Handreiking §5.2: a weekly programme in the gemeente is realistic.
    reistijd_wekelijks: int
    # T-19, Handreiking §3.3: the average length of the Voorinburgering.
    wacht_lang: int
    # ONTWERP: as far as one travels for a few talks of the intake.
    max_reistijd_intake: int = 60
    # ONTWERP for "een aantal weken" (Handreiking §3.2(2)).
    wacht_kort: int = 6
    # ONTWERP after the example of gemeente A (Handreiking §3.4).
    veel_azcs: int = 4
    # ONTWERP: persons in a half-year, for "een hogere taakstelling" (Handreiking §3.2(1)).
    grote_taakstelling: int = 100

    @classmethod
    def uit(cls, normen: Normenset) -> Self:
        """The thresholds that go with the norms of this gemeente and azc."""
        return cls(reistijd_wekelijks=_aantal(normen["T-23"]), wacht_lang=_aantal(normen["T-19"]))

    def band(self, weken: int | None) -> Wachtband | None:
        """The band of a wait in weeks; None when the wait is not known."""
        if weken is None:
            return None
        if weken <= self.wacht_kort:
            return Wachtband.KORT
        return Wachtband.MIDDEN if weken <= self.wacht_lang else Wachtband.LANG


def _aantal(norm: Norm) -> int:
    if norm.duur is None:
        raise KeyError(norm.id)
    return norm.duur.aantal


LANDELIJKE_DREMPELS = Drempels.uit(LANDELIJK)
