"""Write what is encrypted again with a new key, while everybody goes on working."""

from collections.abc import Callable

from overdracht.core.rechten import Actor, Handeling
from overdracht.data.herversleuteling import count_oud, herversleutel, list_kolommen
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import require


def count_oude_sleutel(*, actor: Actor) -> dict[str, int]:
    """Of each encrypted column, how many values still need an old key."""
    require(actor, Handeling.SLEUTEL_WISSELEN)
    return {kolom.naam: count_oud(kolom) for kolom in list_kolommen()}


def change_sleutel(*, actor: Actor, meld: Callable[[str, int], None] | None = None) -> int:
    """Every value under the newest key; returns how many values were written again.

    Safe to stop and to repeat. `meld` hears after each portion how many of a column are done.
    """
    require(actor, Handeling.SLEUTEL_WISSELEN)
    totaal = 0
    for kolom in list_kolommen():
        gedaan, laatste = 0, None
        while (portie := herversleutel(kolom, na=laatste)).aantal:
            laatste, gedaan = portie.laatste, gedaan + portie.aantal
            if meld is not None:
                meld(kolom.naam, gedaan)
        if gedaan:
            record_act(actor, "sleutel.gewisseld", velden=[kolom.naam])
        totaal += gedaan
    return totaal
