"""How long people waited for a house in one gemeente: the figures behind a forecast (domain Q-15).

Only moves that were done count, from the koppeling on. With too few of them the figures of a
gemeente say more about these few persons than about the next one: then they are not used.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from overdracht.core.kalender import maanden

# ONTWERP: fewer moves give no percentile worth the name, and come close to telling of one person.
MINSTENS = 10
# ONTWERP: what is longer ago was another market of houses.
TERUGBLIK = maanden(-24)
_KORT, _MIDDEN, _LANG = 20, 50, 80


class Wachttijd(NamedTuple):
    """Days from koppeling to move: the 20th percentile, the median, the 80th, of how many moves."""

    kort: int
    midden: int
    lang: int
    aantal: int

    def vanaf(self, gekoppeld_op: date) -> tuple[date, date]:
        """The days between which the move of someone who was linked on this day may fall."""
        return gekoppeld_op + timedelta(days=self.kort), gekoppeld_op + timedelta(days=self.lang)


def meet_wachttijd(dagen: Sequence[int]) -> Wachttijd | None:
    """The figures of these waits, in days; None when there are too few of them."""
    if len(dagen) < MINSTENS:
        return None
    op_volgorde = sorted(dagen)
    kort, midden, lang = (_percentiel(op_volgorde, deel) for deel in (_KORT, _MIDDEN, _LANG))
    return Wachttijd(kort, midden, lang, len(dagen))


def _percentiel(op_volgorde: Sequence[int], deel: int) -> int:
    """The smallest wait that at least this part of all waits does not exceed (nearest rank)."""
    rang = -(-deel * len(op_volgorde) // 100)
    return op_volgorde[max(rang, 1) - 1]
