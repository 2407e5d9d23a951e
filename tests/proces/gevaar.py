"""What is known of somebody in danger, and who still sees it."""

from typing import Any

from overdracht.data.models import Bescherming, Dossier
from tests.factories import make_actor

GEHEIM: dict[str, Any] = {
    "schuiladres": "Verborgen 12 in Nergenshuizen",
    "veilig_contact": "via tante Kanarie",
    "toelichting": "broer zoekt haar",
}


def ziet(medewerker, dossier):
    return Dossier.objects.visible_to(make_actor(medewerker)).filter(pk=dossier.pk).exists()


def rij_van(rij):
    return Bescherming.objects.get(pk=rij.pk)
