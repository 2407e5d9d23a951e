"""Words for the pages of the beheer."""

from typing import Any, NamedTuple

from django.urls import reverse

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.beheer import TOE_TE_VOEGEN, houdt_bij
from overdracht.core.rechten import Actor
from overdracht.data.models import Eenheid
from overdracht.proces.beheer.queries import Gevonden
from overdracht.web.woorden import EENHEDEN

UITLEG = (
    "Een wijziging geldt meteen voor iedereen. De reistijd wordt geschat uit breedte- en "
    "lengtegraad."
)
TOEVOEGEN = {
    Eenheidsoort.GEMEENTE: "Gemeente toevoegen",
    Eenheidsoort.COA_LOCATIE: "COA-locatie toevoegen",
    Eenheidsoort.PARTNER: "Partner toevoegen",
}


class Regel(NamedTuple):
    """One eenheid in the list; without `url` another beheerder keeps it."""

    naam: str
    url: str
    plek: str
    stand: str
    bron: str


def lijst(gevonden: Gevonden, *, actor: Actor, soort: Eenheidsoort) -> dict[str, Any]:
    """What the list shows, one's own first, and what may be added."""
    toe = TOE_TE_VOEGEN[actor.eenheidsoort] if actor.eenheidsoort else ()
    return {
        "titel": EENHEDEN[soort],
        "regels": sorted(
            (_regel(rij, actor) for rij in gevonden.eenheden), key=lambda regel: not regel.url
        ),
        "is_meer": gevonden.is_meer,
        "toe_te_voegen": [(TOEVOEGEN[s], reverse("beheer:register", args=[s])) for s in toe],
    }


def pagina(titel: str) -> dict[str, Any]:
    """The words around the form of one eenheid."""
    return {"titel": titel, "knop": "Opslaan", "uitleg": UITLEG}


def _regel(rij: Eenheid, actor: Actor) -> Regel:
    van_mij = houdt_bij(actor, eenheid_id=rij.pk, soort=Eenheidsoort(rij.soort))
    return Regel(
        naam=rij.naam,
        url=reverse("beheer:correct", args=[rij.pk]) if van_mij else "",
        plek=", ".join(deel for deel in (rij.plaats, rij.provincie) if deel),
        stand="in gebruik" if rij.actief else "niet meer in gebruik",
        bron=rij.bron,
    )
