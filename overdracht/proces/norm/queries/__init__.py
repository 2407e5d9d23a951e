"""The norms as they stand here, and what a change would move."""

from overdracht.proces.norm.queries.stand import (
    Stand,
    count_te_doen,
    duur_nu,
    get_gemeente,
    get_instelbaar,
    get_locatie,
    get_norm,
    get_stand,
    list_azcs,
    list_waarden,
    open_dossiers,
)
from overdracht.proces.norm.queries.voorbeeld import Voorbeeld, preview

__all__ = [
    "Stand",
    "Voorbeeld",
    "count_te_doen",
    "duur_nu",
    "get_gemeente",
    "get_instelbaar",
    "get_locatie",
    "get_norm",
    "get_stand",
    "list_azcs",
    "list_waarden",
    "open_dossiers",
    "preview",
]
