"""One step of the line."""

from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.kalender import Duur
from overdracht.core.teksten import Tussen, Uitleg, zin
from overdracht.core.termijn import Termijn


class Stap(NamedTuple):
    """Who does what, when, how sure that is, and why.

    `stap` is unique in a line; `van` and `tot` are equal for a step of one day. For `verwacht`
    they bound the days on which it may fall, or the forecast part of a period. `reden` is the key
    of a sentence, or the term of which this is the last day; `duur` is the length in the sentence.
    """

    stap: str
    partij: Partij
    soort: Stapsoort
    van: date
    tot: date
    reden: str | Termijn
    duur: Duur | None = None

    @property
    def label(self) -> str:
        """The name of the step in Dutch, a few words."""
        naam, _, nummer = self.stap.rpartition("_")
        if nummer.isdigit():
            return zin(Uitleg(f"stap.{naam}", {"nummer": nummer}))
        return zin(Uitleg(f"stap.{self.stap}"))

    @property
    def uitleg(self) -> Uitleg:
        """Why this step stands where it stands; made when asked for."""
        if isinstance(self.reden, Termijn):
            return self.reden.uitleg
        waarden = {
            "wat": self.label,
            "van": self.van,
            "tot": self.tot,
            "wanneer": Tussen(self.van, self.tot),
            "duur": self.duur,
        }
        return Uitleg(self.reden, waarden)

    @property
    def is_periode(self) -> bool:
        """Whether it takes more than one day."""
        return self.van != self.tot
