"""Choose a scenario, keep or correct it, record a factor, and agree with an azc."""

from overdracht.proces.scenario.actions.afspraak import agree_voorkeursscenario
from overdracht.proces.scenario.actions.factor import record_factor
from overdracht.proces.scenario.actions.keuze import (
    choose_scenario,
    confirm_scenario,
    correct_scenario,
    inform_inburgeraar,
)

__all__ = [
    "agree_voorkeursscenario",
    "choose_scenario",
    "confirm_scenario",
    "correct_scenario",
    "inform_inburgeraar",
    "record_factor",
]
