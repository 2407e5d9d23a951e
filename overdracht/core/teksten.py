"""A reason is data: `Uitleg` names a sentence and its values; `zin` writes it in Dutch (B1).

The sentences stand by noun in `core/zinnen`; another language would follow the same keys.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from overdracht.core.kalender import dag_en_maand, datum
from overdracht.core.zinnen import ZINNEN


class Woord(str):
    """A name that stands in the sentences as a word of its own: a fact, a step, a party."""

    __slots__ = ()


class Tussen(NamedTuple):
    """The days between which something falls: `tussen 12 april en 7 juni 2027`, or one day."""

    van: date
    tot: date

    def __str__(self) -> str:
        """As it stands in a sentence."""
        if self.van == self.tot:
            return f"op {datum(self.van)}"
        van = dag_en_maand(self.van) if self.van.year == self.tot.year else datum(self.van)
        return f"tussen {van} en {datum(self.tot)}"


class Uitleg(NamedTuple):
    """Which sentence, and the values that go in it."""

    sleutel: str
    waarden: Mapping[str, object] = {}


def zin(uitleg: Uitleg) -> str:
    """The sentence in Dutch; KeyError when no sentence has this key."""
    return ZINNEN[uitleg.sleutel].format_map(
        {naam: _woord(waarde) for naam, waarde in uitleg.waarden.items()}
    )


def _woord(waarde: object) -> str:
    if isinstance(waarde, date):
        return datum(waarde)
    if isinstance(waarde, Woord | StrEnum):
        return ZINNEN.get(f"woord.{waarde}", str(waarde).replace("_", " "))
    return str(waarde)
