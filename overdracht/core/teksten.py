"""A reason is data: `Uitleg` names a sentence and its values; `zin` writes it in Dutch (B1).

The sentences stand by noun in `core/zinnen`; another language would follow the same keys.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from overdracht.core.kalender import datum
from overdracht.core.zinnen import ZINNEN


class Woord(str):
    """A name that stands in the sentences as a word of its own: a fact, a step, a party."""

    __slots__ = ()


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
