"""Tell the other side of a pair what was proposed, confirmed or ended."""

from datetime import date
from typing import Any

from overdracht.core.begrippen import Partij, Rol
from overdracht.core.rechten import Actor
from overdracht.data.wie import acting_as_huis
from overdracht.proces.samenwerking.queries import Paar
from overdracht.support.berichten.actions import queue

# Who may answer on each side.
LEZERS = {Partij.GEMEENTE: Rol.TEAMLEIDER, Partij.COA: Rol.CASEMANAGER_PARTICIPATIE}


def tell_side(actor: Actor, soort: str, paar: Paar, **waarden: date | str | None) -> None:
    """A message for every side at which this actor does not sit; it names no person."""
    inhoud: dict[str, Any] = {naam: w for naam, w in waarden.items() if w is not None}
    inhoud |= {
        "wie": actor.eenheid_naam,
        "paar": f"gemeente {paar.gemeente.naam} en {paar.azc.naam}",
    }
    with acting_as_huis():
        for partij, rol in LEZERS.items():
            eenheid = paar.kant(partij)
            if actor.eenheid_id != eenheid.pk:
                queue(soort, eenheid_id=eenheid.pk, rol=rol, waarden=inhoud)
