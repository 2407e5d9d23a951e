"""Choose a scenario, keep or correct it, and record a factor."""

from overdracht.proces.scenario.actions.factor import record_factor, record_factoren
from overdracht.proces.scenario.actions.keuze import (
    choose_scenario,
    confirm_scenario,
    correct_scenario,
    inform_inburgeraar,
)

__all__ = [
    "choose_scenario",
    "confirm_scenario",
    "correct_scenario",
    "inform_inburgeraar",
    "record_factor",
    "record_factoren",
]
