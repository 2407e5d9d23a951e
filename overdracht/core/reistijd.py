"""How long it takes by public transport from one place to another: an estimate, and marked so.

No timetable is asked. The line as the crow flies is made longer for the road that bends, and
crossed at the pace of public transport; waiting and walking come on top (ONTWERP, no source).
"""

from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

AARDSTRAAL_KM = 6371.0
OMWEG = 1.3
KM_PER_UUR = 55.0
WACHTEN_EN_LOPEN = 12
AFRONDEN_OP = 5


class Plek(NamedTuple):
    """A place on earth, in degrees."""

    lat: float
    lon: float


def hemelsbreed(van: Plek, naar: Plek) -> float:
    """The distance as the crow flies, in kilometres."""
    lat1, lat2 = radians(van.lat), radians(naar.lat)
    halve_lat, halve_lon = (lat2 - lat1) / 2, radians(naar.lon - van.lon) / 2
    boog = sin(halve_lat) ** 2 + cos(lat1) * cos(lat2) * sin(halve_lon) ** 2
    return 2 * AARDSTRAAL_KM * asin(sqrt(boog))


def schat_reistijd(van: Plek, naar: Plek) -> int:
    """Minutes one way, rounded up to five: never shorter than it is likely to be."""
    rijden = hemelsbreed(van, naar) * OMWEG / KM_PER_UUR * 60
    return -(-int(rijden + WACHTEN_EN_LOPEN) // AFRONDEN_OP) * AFRONDEN_OP


def schat_afstand(van: Plek, naar: Plek) -> int:
    """Kilometres one way along the road, rounded up: an estimate, as the travel time is."""
    return -(-int(hemelsbreed(van, naar) * OMWEG * 10) // 10)
