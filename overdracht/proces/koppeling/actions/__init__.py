"""Everything that can be done with a koppeling, by noun."""

from overdracht.proces.koppeling.actions.correctie import (
    correct_koppeling,
    correct_vergunning,
    record_kennisgeving,
)
from overdracht.proces.koppeling.actions.herkoppeling import end_koppeling, relink_koppeling
from overdracht.proces.koppeling.actions.persoon import correct_aanmelding, correct_persoon
from overdracht.proces.koppeling.actions.registratie import register_koppeling, register_persoon
from overdracht.proces.koppeling.actions.verblijf import correct_verblijf, move_verblijf

__all__ = [
    "correct_aanmelding",
    "correct_koppeling",
    "correct_persoon",
    "correct_verblijf",
    "correct_vergunning",
    "end_koppeling",
    "move_verblijf",
    "record_kennisgeving",
    "register_koppeling",
    "register_persoon",
    "relink_koppeling",
]
