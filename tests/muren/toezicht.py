"""What a privacy officer finds: an item and a request of the own organisation, and of next door."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from overdracht.core.keuzes import Toezichtsoort
from overdracht.data.models import Medewerker, Toezichtpunt, Uitvoerverzoek
from tests.muren.kooi import Kooi


def bewaar_punt(medewerker: Medewerker, dossier_id: UUID, kooi: Kooi | None = None) -> None:
    """With a cage: every text of it is a canary of that neighbour."""
    nu = timezone.now()
    Toezichtpunt.objects.create(
        sleutel=kooi.woord("Toezichtpunt.sleutel", None) if kooi else f"eigen:{medewerker.pk}",
        reden=kooi.woord("Toezichtpunt.reden", None) if kooi else "",
        notitie=kooi.woord("Toezichtpunt.notitie", None) if kooi else "",
        organisatie=medewerker.eenheid.organisatie,
        soort=Toezichtsoort.ZELFDE_ACHTERNAAM.value,
        gebruiker=medewerker.gebruiker,
        dossier_id=dossier_id,
        aantal=1,
        eerste_at=nu,
        laatste_at=nu,
    )
    bewaar_verzoek(medewerker, kooi)


def bewaar_verzoek(medewerker: Medewerker, kooi: Kooi | None = None) -> None:
    """An export that somebody asked for; with a cage the reason is a canary."""
    Uitvoerverzoek.objects.create(
        medewerker=medewerker,
        organisatie=medewerker.eenheid.organisatie,
        aantal=60,
        reden=kooi.woord("Uitvoerverzoek.reden", None) if kooi else "voor het jaarverslag",
        verloopt_at=timezone.now() + timedelta(days=7),
    )
