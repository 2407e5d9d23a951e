"""Words for the small forms of this room."""

from typing import Any

from overdracht.core.begrippen import Partij
from overdracht.core.rechten import Actor
from overdracht.data.models import Contactpersoon, Dossier
from overdracht.web.stap import NOG_GEEN_RIJ


def begin_toewijzen(nu: Contactpersoon | None) -> dict[str, Any]:
    """The form opens with who it is now."""
    if nu is None:
        return {"versie": NOG_GEEN_RIJ}
    return {
        "versie": nu.versie,
        "medewerker_id": str(nu.medewerker_id),
        "vervanger_id": str(nu.vervanger_id or ""),
    }


def toewijs_pagina(dossier: Dossier, actor: Actor) -> dict[str, Any]:
    """The page to name a contact person."""
    wie = "casemanager" if actor.partij is Partij.COA else "regievoerder"
    uitleg = (
        "Deze collega is het vaste aanspreekpunt voor het hele huishouden. De collega krijgt een "
        "bericht, en de andere partij ook."
    )
    return _pagina(dossier, f"Een {wie} aanwijzen", "Aanwijzen", uitleg)


def afsluit_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to close a dossier."""
    uitleg = (
        "Na het afsluiten lopen er geen termijnen meer. Alles wat is vastgelegd, blijft staan. U "
        "kunt het dossier later weer openen."
    )
    return _pagina(dossier, "Dossier afsluiten", "Afsluiten", uitleg)


def heropen_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to open a closed dossier again."""
    uitleg = "De termijnen gaan weer lopen, zoals de vastgelegde dagen dat zeggen."
    return _pagina(dossier, "Dossier weer openen", "Weer openen", uitleg)


def _pagina(dossier: Dossier, titel: str, knop: str, uitleg: str) -> dict[str, Any]:
    naam = dossier.inburgeraar.persoon.naam
    return {"naam": naam, "titel": titel, "knop": knop, "uitleg": uitleg}
