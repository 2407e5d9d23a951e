"""The thresholds of the scenario advice; only T-23 and T-19 have a number in a source."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from overdracht.core.kalender import Duur
from overdracht.core.normen import LANDELIJK, Norm, Normenset


class Wachtband(StrEnum):
    """How long the wait for a house is expected to be (domain 7.3(2))."""

    KORT = "kort"
    MIDDEN = "midden"
    LANG = "lang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drempels:
    """The numbers of domain 7.3(1): in minutes, in weeks, and two in how many there are.

    `termijn` is how long the gemeente has to choose (T-05).
    """

    reistijd_wekelijks: int
    wacht_lang: int
    max_reistijd_intake: int
    wacht_kort: int
    veel_azcs: int
    grote_taakstelling: int
    termijn: Duur | None

    @classmethod
    def uit(cls, normen: Normenset) -> Self:
        """The thresholds that go with the norms of this gemeente and azc."""
        return cls(
            reistijd_wekelijks=_aantal(normen["T-23"]),
            wacht_lang=_aantal(normen["T-19"]),
            max_reistijd_intake=_aantal(normen["S-09"]),
            wacht_kort=_aantal(normen["S-10"]),
            veel_azcs=_aantal(normen["S-11"]),
            grote_taakstelling=_aantal(normen["S-12"]),
            termijn=normen["T-05"].duur,
        )

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
