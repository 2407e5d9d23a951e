"""The scenario: factors, advice with reasons, and the choice that a person makes (domain 7)."""

from overdracht.core.scenario.advies import Advies, Weging, adviseer
from overdracht.core.scenario.argumenten import Argument
from overdracht.core.scenario.drempels import LANDELIJKE_DREMPELS, Drempels, Wachtband
from overdracht.core.scenario.factoren import (
    Belastbaarheid,
    Factoren,
    OngeldigeFactoren,
    VoorinburgeringStatus,
    lees_factoren,
)
from overdracht.core.scenario.keuze import (
    DAGEN_VAN_DE_KEUZE,
    VELDEN,
    check,
    check_keuze,
    check_mengvorm,
    driegesprek_opties,
    is_reden_nodig,
    waarschuwingen,
)
from overdracht.core.scenario.oordeel import Vorm
from overdracht.core.scenario.regels import REGELS, Reden
from overdracht.core.scenario.uitvoer import ONVOLDOENDE, beschrijf, schrijf
from overdracht.core.scenario.wissel import wissel

__all__ = [
    "DAGEN_VAN_DE_KEUZE",
    "LANDELIJKE_DREMPELS",
    "ONVOLDOENDE",
    "REGELS",
    "VELDEN",
    "Advies",
    "Argument",
    "Belastbaarheid",
    "Drempels",
    "Factoren",
    "OngeldigeFactoren",
    "Reden",
    "VoorinburgeringStatus",
    "Vorm",
    "Wachtband",
    "Weging",
    "adviseer",
    "beschrijf",
    "check",
    "check_keuze",
    "check_mengvorm",
    "driegesprek_opties",
    "is_reden_nodig",
    "lees_factoren",
    "schrijf",
    "waarschuwingen",
    "wissel",
]
