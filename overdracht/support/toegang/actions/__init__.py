"""What the door does: give and end access, take up a role, look after accounts and sessions."""

from overdracht.data.kopie.moment import KopieFout
from overdracht.data.wie import acting_as
from overdracht.support.toegang.actions.drempel import purge_gokken
from overdracht.support.toegang.actions.kopie import (
    Teruggezet,
    make_reservekopie,
    open_oefenplek,
    prune_reservekopieen,
    restore_reservekopie,
)
from overdracht.support.toegang.actions.sessies import end_sessies, purge_sessies
from overdracht.support.toegang.actions.sleutels import change_sleutel, count_oude_sleutel
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
    "KopieFout",
    "Teruggezet",
    "acting_as",
    "change_sleutel",
    "choose_rol",
    "close_toegang",
    "count_oude_sleutel",
    "end_sessies",
    "end_toegang",
    "grant_rechten",
    "make_reservekopie",
    "move_toegang",
    "open_noodtoegang",
    "open_oefenplek",
    "open_toegang",
    "prune_reservekopieen",
    "purge_gokken",
    "purge_sessies",
    "restore_reservekopie",
]
