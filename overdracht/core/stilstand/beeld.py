"""The gaps as steps of the line, so that silence is drawn where it is."""

from collections.abc import Iterable, Iterator

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.stilstand.gat import Gat
from overdracht.core.tijdlijn import Stap

# ONTWERP: a shorter gap is not worth a mark in the picture.
_MINSTENS = 7


def als_stappen(gaten: Iterable[Gat]) -> Iterator[Stap]:
    """One step for each gap, numbered in order: what was (`feit`) and what is to come."""
    zichtbaar = (gat for gat in gaten if gat.dagen >= _MINSTENS)
    for nummer, gat in enumerate(zichtbaar, start=1):
        reden = "lijn.stil_was" if gat.soort is Stapsoort.FEIT else "lijn.stil_wordt"
        yield Stap(f"stil_{nummer}", Partij.INBURGERAAR, gat.soort, gat.van, gat.tot, reden)
