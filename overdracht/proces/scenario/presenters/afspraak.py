"""The agreement with the azc that holds today, what it does, and why."""

from typing import NamedTuple

from django.urls import reverse

from overdracht.core.begrippen import Scenario
from overdracht.data.models import Dossier, Voorkeursscenario
from overdracht.web.filters import datum

_WAAROM = (
    (
        "Beide kanten hebben dit bevestigd. Het azc gaat hiervan uit. Kiest u dit scenario, dan "
        "hoeft u COA niet apart te informeren (T-06)."
    ),
    (
        "Kiest u een ander scenario, dan krijgt COA bericht. De keuze telt mee bij de vraag of de "
        "afspraak nog past."
    ),
    "De inburgeraar vertelt u het altijd zelf (T-07).",
)
_ZONDER = ("Na uw keuze krijgt COA bericht over deze persoon (T-06).",)


class Afspraakkaart(NamedTuple):
    """The agreement in a sentence, or that there is none."""

    zin: str
    waarom: tuple[str, ...]
    url: str


def afspraak_van(dossier: Dossier, rij: Voorkeursscenario | None) -> Afspraakkaart | None:
    """What was agreed for everyone from this azc; None for who is not linked."""
    gemeente, azc = dossier.gemeente, dossier.coa_locatie
    if gemeente is None or azc is None:
        return None
    url = reverse("samenwerking:pair", args=[gemeente.pk, azc.pk])
    if rij is None or not rij.scenario:
        return Afspraakkaart(f"Met {azc.naam} is geen voorkeursscenario afgesproken.", _ZONDER, url)
    regio = f" (regio {rij.regio.naam})" if rij.regio else ""
    tot = f" tot {datum(rij.geldig_tot)}" if rij.geldig_tot else ""
    zin = (
        f"Met {azc.naam} is scenario {Scenario(rij.scenario).nummer} afgesproken{regio}, vanaf "
        f"{datum(rij.geldig_van)}{tot}."
    )
    return Afspraakkaart(zin, _WAAROM, url)
