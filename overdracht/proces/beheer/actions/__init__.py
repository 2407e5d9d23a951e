"""What a beheerder does: keep the eenheden, and look after the colleagues and their rights."""

from overdracht.proces.beheer.actions.account import (
    end_account,
    reset_tweede_stap,
    send_inlogdienst,
    send_uitnodiging,
    switch_off_unused,
    switch_on,
)
from overdracht.proces.beheer.actions.begin import appoint_beheerder
from overdracht.proces.beheer.actions.eenheid import correct_eenheid, register_eenheid
from overdracht.proces.beheer.actions.inlogdienst import set_inlogdienst
from overdracht.proces.beheer.actions.rol import change_rol, check_rol, invite_medewerker

__all__ = [
    "appoint_beheerder",
    "change_rol",
    "check_rol",
    "correct_eenheid",
    "end_account",
    "invite_medewerker",
    "register_eenheid",
    "reset_tweede_stap",
    "send_inlogdienst",
    "send_uitnodiging",
    "set_inlogdienst",
    "switch_off_unused",
    "switch_on",
]
