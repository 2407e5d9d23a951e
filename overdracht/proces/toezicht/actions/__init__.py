"""Keep watch over the log, and give someone the own file."""

from overdracht.proces.toezicht.actions.eigen_dossier import give_inzage, view_inzage
from overdracht.proces.toezicht.actions.toezicht import (
    Toezichtbeeld,
    find_geraakten,
    find_wie_keek,
    handle_punt,
    review,
    view_punt,
    view_toezicht,
    view_wie_keek,
)

__all__ = [
    "Toezichtbeeld",
    "find_geraakten",
    "find_wie_keek",
    "give_inzage",
    "handle_punt",
    "review",
    "view_inzage",
    "view_punt",
    "view_toezicht",
    "view_wie_keek",
]
