"""The idle weeks of a person: the gaps in the doorlopende lijn, in past and forecast."""

from overdracht.core.stilstand.activiteit import Activiteit, Periode, activiteiten
from overdracht.core.stilstand.gat import Gat, Lengte
from overdracht.core.stilstand.omstandigheden import (
    GEEN,
    LANDELIJKE_GRENZEN,
    Deelname,
    Grenzen,
    Omstandigheden,
)
from overdracht.core.stilstand.stilstand import (
    Einde,
    Stilstand,
    einde_bij,
    einde_verblijf,
    stilstand,
    tel_stilstand,
)

__all__ = [
    "GEEN",
    "LANDELIJKE_GRENZEN",
    "Activiteit",
    "Deelname",
    "Einde",
    "Gat",
    "Grenzen",
    "Lengte",
    "Omstandigheden",
    "Periode",
    "Stilstand",
    "activiteiten",
    "einde_bij",
    "einde_verblijf",
    "stilstand",
    "tel_stilstand",
]
