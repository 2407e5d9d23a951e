"""Words and buttons for the pages of the traject."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Handeling
from overdracht.data.models import Dossier, Traject
from overdracht.web.filters import datum
from overdracht.web.paneel import Onderdeel, Stapknop, knoppen
from overdracht.web.woorden import naam_van


def onderdelen(rij: Traject | None, *, dossier_id: UUID, rol: Rol) -> list[Onderdeel]:
    """How the traject stands, and what can be done now."""
    vastleggen = Handeling.TRAJECT_VASTLEGGEN
    return [
        Onderdeel(
            naam="Traject",
            stand=tuple(_zinnen(rij)) or ("Nog niet begonnen.",),
            knoppen=knoppen(
                rol,
                dossier_id,
                (
                    Stapknop("Starten", "traject:start", vastleggen, rij is None),
                    Stapknop("Verbeteren", "traject:correct", vastleggen, rij is not None),
                ),
            ),
        )
    ]


def _zinnen(rij: Traject | None) -> Iterator[str]:
    if rij is not None:
        yield f"Begonnen op {datum(rij.traject_begonnen_op)} ({naam_van(rij.plaats)})."
        if rij.aanbieder is not None:
            yield f"Taalaanbieder: {rij.aanbieder.naam}."


def start_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to start the traject."""
    uitleg = "Als het traject begint, stopt de Voorinburgering. COA krijgt daarvan bericht."
    return _pagina(dossier, "Traject starten", uitleg)


def verbeter_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to correct the first day."""
    return _pagina(dossier, "Start van het traject verbeteren")


def _pagina(dossier: Dossier, titel: str, uitleg: str = "") -> dict[str, Any]:
    naam = dossier.inburgeraar.persoon.naam
    return {"naam": naam, "titel": titel, "knop": "Opslaan", "uitleg": uitleg}
