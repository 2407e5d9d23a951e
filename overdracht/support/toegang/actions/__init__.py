"""What the door does: give and end access, take up a role, look after accounts and sessions."""

from overdracht.data.wie import acting_as
from overdracht.support.toegang.actions.drempel import purge_gokken
from overdracht.support.toegang.actions.sessies import end_sessies, purge_sessies
from overdracht.support.toegang.actions.toegang import (
    choose_rol,
    close_toegang,
    end_toegang,
    grant_rechten,
    move_toegang,
    open_noodtoegang,
    open_toegang,
)

__all__ = [
    "acting_as",
    "choose_rol",
    "close_toegang",
    "end_sessies",
    "end_toegang",
    "grant_rechten",
    "move_toegang",
    "open_noodtoegang",
    "open_toegang",
    "purge_gokken",
    "purge_sessies",
]
