"""One step of the line."""

from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.teksten import Uitleg, zin


class Stap(NamedTuple):
    """Who does what, when, how sure that is, and why.

    `stap` is unique in a line; `van` and `tot` are equal for a step of one day. For `verwacht`
    they bound the days on which it may fall, or the forecast part of a period.
    """

    stap: str
    partij: Partij
    soort: Stapsoort
    van: date
    tot: date
    uitleg: Uitleg

    @property
    def label(self) -> str:
        """The name of the step in Dutch, a few words."""
        naam, _, nummer = self.stap.rpartition("_")
        if nummer.isdigit():
            return zin(Uitleg(f"stap.{naam}", {"nummer": nummer}))
        return zin(Uitleg(f"stap.{self.stap}"))

    @property
    def is_periode(self) -> bool:
        """Whether it takes more than one day."""
        return self.van != self.tot
