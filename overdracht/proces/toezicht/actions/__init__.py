"""Keep watch over the log, and give someone the own file."""

from overdracht.proces.toezicht.actions.beschermde_kopie import (
    Aanvraag,
    allow_beschermde_kopie,
    ask_beschermde_kopie,
    drop_beschermde_kopie,
    give_beschermde_kopie,
    view_beschermde_kopie,
)
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
from overdracht.proces.toezicht.actions.uitzonderingen import view_uitzonderingen

__all__ = [
    "Aanvraag",
    "Toezichtbeeld",
    "allow_beschermde_kopie",
    "ask_beschermde_kopie",
    "drop_beschermde_kopie",
    "find_geraakten",
    "find_wie_keek",
    "give_beschermde_kopie",
    "give_inzage",
    "handle_punt",
    "review",
    "view_beschermde_kopie",
    "view_inzage",
    "view_punt",
    "view_toezicht",
    "view_uitzonderingen",
    "view_wie_keek",
]
