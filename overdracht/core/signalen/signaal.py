"""One signal: what the line sees, how much it asks, from when to when, and why."""

from datetime import date
from typing import NamedTuple

from overdracht.core.signalen.beeld import Beeld
from overdracht.core.signalen.optie import Optie, opties
from overdracht.core.signalen.soort import Ernst, Signaalsoort
from overdracht.core.teksten import Uitleg


class Signaal(NamedTuple):
    """What is seen in one line on one day.

    `tot` is None where no end is known. `beeld` is what the options are counted from.
    """

    soort: Signaalsoort
    ernst: Ernst
    van: date
    tot: date | None
    uitleg: Uitleg
    beeld: Beeld

    @property
    def opties(self) -> tuple[Optie, ...]:
        """What could be done, each with its own idle days; counted when asked for."""
        return opties(self.soort, self.beeld)
