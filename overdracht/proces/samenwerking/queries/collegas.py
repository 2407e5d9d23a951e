"""Who works together for a pair, and the visits to each other."""

from collections.abc import Sequence
from datetime import date

from overdracht.core.begrippen import Partij, Rol
from overdracht.core.rechten import Actor
from overdracht.data.models import Medewerker, Samenwerking, Werkbezoek
from overdracht.proces.samenwerking.queries.paren import Paar

CONTACTEN = ("contact_gemeente", "vervanger_gemeente", "contact_coa", "vervanger_coa")
BEZOEKEN = 10
# Who can be the contact of a side.
_ROLLEN = {
    Partij.GEMEENTE: (Rol.TEAMLEIDER, Rol.REGIEVOERDER_GEMEENTE),
    Partij.COA: (Rol.CASEMANAGER_PARTICIPATIE, Rol.CASEMANAGER, Rol.PROGRAMMABEGELEIDER),
}


def get_samenwerking(*, actor: Actor, paar: Paar) -> Samenwerking | None:
    """The contacts of both sides, or None when nobody wrote them down yet."""
    rijen = Samenwerking.objects.visible_to(actor).select_related(
        *(f"{veld}__gebruiker" for veld in CONTACTEN)
    )
    return rijen.filter(gemeente=paar.gemeente, coa_locatie=paar.azc).first()


def list_collegas(*, paar: Paar, partij: Partij | None, peildatum: date) -> Sequence[Medewerker]:
    """Who works on this side today and can be its contact."""
    if partij not in _ROLLEN:
        return []
    rijen = Medewerker.objects.op(peildatum).filter(
        eenheid=paar.kant(partij), rol__in=[rol.value for rol in _ROLLEN[partij]]
    )
    return list(rijen.select_related("gebruiker").order_by("gebruiker__naam", "pk"))


def list_bezoeken(*, actor: Actor, paar: Paar) -> Sequence[Werkbezoek]:
    """The latest visits, newest first."""
    rijen = Werkbezoek.objects.visible_to(actor)
    return list(rijen.filter(gemeente=paar.gemeente, coa_locatie=paar.azc)[:BEZOEKEN])
