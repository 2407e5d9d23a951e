"""What the desk, the panel and the forms of the scenario need."""

from overdracht.proces.scenario.queries.bureau import (
    Bureau,
    Waarde,
    bericht_sleutel,
    get_afspraak,
    get_bureau,
    get_dossier,
    get_factor,
    get_gekozen,
    get_keuze,
    list_keuzes,
    list_ramingen,
)
from overdracht.proces.scenario.queries.stil import Stil, count_stil

__all__ = [
    "Bureau",
    "Stil",
    "Waarde",
    "bericht_sleutel",
    "count_stil",
    "get_afspraak",
    "get_bureau",
    "get_dossier",
    "get_factor",
    "get_gekozen",
    "get_keuze",
    "list_keuzes",
    "list_ramingen",
]
