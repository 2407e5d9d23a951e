"""With whom the klantprofiel of one person was shared, on what, and who was asked to delete it."""

from typing import NamedTuple
from uuid import UUID

from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.data.models import Klantprofielmoment, Toestemming, Verwijderverzoek


class Gedeeld(NamedTuple):
    """The answers, every share and every request to delete, each in order of day."""

    antwoorden: tuple[Toestemming, ...] = ()
    momenten: tuple[Klantprofielmoment, ...] = ()
    verzoeken: tuple[Verwijderverzoek, ...] = ()


def load_gedeeld(dossier_id: UUID) -> Gedeeld:
    """All of it for this dossier; the caller asked for the right."""
    klantprofiel = Toestemmingsonderdeel.KLANTPROFIEL.value
    antwoorden = Toestemming.objects.filter(dossier=dossier_id, onderdeel=klantprofiel)
    momenten = Klantprofielmoment.objects.filter(dossier=dossier_id)
    verzoeken = Verwijderverzoek.objects.filter(dossier=dossier_id)
    return Gedeeld(
        tuple(antwoorden),
        tuple(momenten.select_related("ontvanger", "toestemming", "uitzondering")),
        tuple(verzoeken.select_related("eenheid")),
    )
