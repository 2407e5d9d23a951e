"""Ask, share, take back, and hear that it was deleted."""

from overdracht.proces.klantprofiel.actions.delen import correct_klantprofiel, share_klantprofiel
from overdracht.proces.klantprofiel.actions.toestemming import (
    give_toestemming,
    withdraw_toestemming,
)
from overdracht.proces.klantprofiel.actions.uitzondering import (
    ask_uitzondering,
    confirm_uitzondering,
    view_uitzondering,
    view_uitzonderingen,
)
from overdracht.proces.klantprofiel.actions.verwijderen import confirm_verwijderd, view_verzoeken

__all__ = [
    "ask_uitzondering",
    "confirm_uitzondering",
    "confirm_verwijderd",
    "correct_klantprofiel",
    "give_toestemming",
    "share_klantprofiel",
    "view_uitzondering",
    "view_uitzonderingen",
    "view_verzoeken",
    "withdraw_toestemming",
]
