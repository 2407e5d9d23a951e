"""The idle weeks of a person: the gaps in the doorlopende lijn, in past and forecast."""

from overdracht.core.stilstand.activiteit import Activiteit, Periode, activiteiten
from overdracht.core.stilstand.gat import Gat, Lengte
from overdracht.core.stilstand.omstandigheden import GEEN, Deelname, Grenzen, Omstandigheden
from overdracht.core.stilstand.stilstand import Stilstand, einde_verblijf, stilstand

__all__ = [
    "GEEN",
    "Activiteit",
    "Deelname",
    "Gat",
    "Grenzen",
    "Lengte",
    "Omstandigheden",
    "Periode",
    "Stilstand",
    "activiteiten",
    "einde_verblijf",
    "stilstand",
]
