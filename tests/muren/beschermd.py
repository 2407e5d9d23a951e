"""Who is in danger, among our own; and a neighbour who was."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.data.models import Bescherming, Eenheid, Medewerker
from overdracht.proces.bescherming.actions import protect
from tests import factories
from tests.muren.kooi import Kooi
from tests.muren.zaak import Zaak, bouw_zaak


def beschermd(
    gemeente: Eenheid, azc: Eenheid, dagen: Mapping[str, Any], *, peildatum: date
) -> Zaak:
    """Somebody of our own gemeente and azc who is in danger: for the whole cast not there."""
    kooi = Kooi("p")
    zaak = bouw_zaak(
        kooi,
        dagen,
        gemeente=gemeente,
        azc=azc,
        regie=None,
        casemanager=None,
    )
    een, twee = (
        factories.make_medewerker(gemeente, Rol.REGIEVOERDER_GEMEENTE, naam=naam)
        for naam in ("genoemd een", "genoemd twee")
    )
    protect(
        actor=factories.make_actor(een),
        dossier_id=zaak.dossier.pk,
        medewerkers=[str(twee.pk)],
        peildatum=peildatum,
        schuiladres=kooi.woord("Bescherming.schuiladres", None),
        veilig_contact=kooi.woord("Bescherming.veilig_contact", None),
        toelichting=kooi.woord("Bescherming.toelichting", None),
    )
    return zaak


def was_beschermd(zaak: Zaak, een: Medewerker, twee: Medewerker) -> None:
    """A neighbour who was in danger once; the words are still there, to be looked for."""
    nu = timezone.now()
    Bescherming.objects.create(
        huishouden=zaak.dossier.huishouden,
        schuiladres=zaak.kooi.woord("Bescherming.schuiladres", None),
        veilig_contact=zaak.kooi.woord("Bescherming.veilig_contact", None),
        toelichting=zaak.kooi.woord("Bescherming.toelichting", None),
        kopie_reden=zaak.kooi.woord("Bescherming.kopie_reden", None),
        ingesteld_at=nu,
        ingesteld_door=een,
        opheffing_gevraagd_at=nu,
        opheffing_gevraagd_door=een,
        opgeheven_at=nu,
        opgeheven_door=twee,
    )
