"""Who sees which signal: only who sees everything that it was derived from (domain 5.3)."""

from collections.abc import Iterable

from overdracht.core.begrippen import Onderdeel
from overdracht.core.signalen.signaal import Signaal
from overdracht.core.signalen.soort import Signaalsoort
from overdracht.core.zicht import Rij, Zicht

# Who misses one of these would read silence where something goes on.
NODIG = (
    Onderdeel.IDENTITEIT,
    Onderdeel.HUISHOUDEN,
    Onderdeel.VOORINBURGERING,
    Onderdeel.SCENARIO_EN_GESPREKKEN,
)
MET_PIP = frozenset({Signaalsoort.PIP_VOOR_WONING, Signaalsoort.PIP_TE_LAAT})


def ziet_signalen(gezien: Rij) -> bool:
    """Whether this reader sees enough of the line to be told what is missing in it."""
    return all(gezien.get(onderdeel, Zicht.GEEN).leest for onderdeel in NODIG)


def te_zien(signalen: Iterable[Signaal], gezien: Rij) -> tuple[Signaal, ...]:
    """The signals without those about a PIP of which this reader does not see the days."""
    if not ziet_signalen(gezien):
        return ()
    pip = gezien.get(Onderdeel.PIP, Zicht.GEEN).toont_dagen
    return tuple(signaal for signaal in signalen if pip or signaal.soort not in MET_PIP)
