"""Requests for a file with many people in it, in words."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.uitvoer import ZONDER_TWEEDE, Staat, staat_van
from overdracht.data.models import Uitvoerverzoek
from overdracht.proces.dossier.formats import Filters
from overdracht.web.filters import moment
from overdracht.web.woorden import ROLLEN


class Verzoekregel(NamedTuple):
    """One request, and what this reader can do with it."""

    kop: str
    wie: str
    reden: str
    stand: str
    beoordeel_url: str
    ophaal_url: str


def aanvraag_url(filters: Filters) -> str:
    """Where the same question is asked of a colleague."""
    vraag = urlencode(filters.params())
    pad = reverse("dossier:request_export")
    return f"{pad}?{vraag}" if vraag else pad


def aanvraag_pagina(aantal: int) -> dict[str, Any]:
    """Why a second person is asked, and who that is."""
    return {
        "titel": "Grote export aanvragen",
        "naam": "Exports",
        "knop": "Vraag aan",
        "uitleg": f"In dit bestand staan {aantal} personen. Zijn het er meer dan {ZONDER_TWEEDE}, "
        "dan kijkt eerst een ander mee: de teamleider of de privacy officer van uw organisatie. "
        "Na een ja kunt u het bestand 24 uur ophalen.",
    }


def oordeel_pagina(rij: Uitvoerverzoek) -> dict[str, Any]:
    """What was asked, for who says yes or no."""
    return {
        "titel": "Export beoordelen",
        "naam": "Exports",
        "knop": "Opslaan",
        "weetjes": [
            f"{_wie(rij)} vraagt een bestand met {rij.aantal} personen.",
            f"Gevraagd op {moment(rij.created_at)}.",
            f"Reden: {rij.reden}",
            "Zegt u ja, dan kan uw collega het bestand 24 uur ophalen, met niet meer personen.",
        ],
    }


def verzoek_regels(
    rijen: Sequence[Uitvoerverzoek], *, actor: Actor, nu: datetime
) -> list[Verzoekregel]:
    """What is to be judged first, then the newest."""
    regels = [_regel(rij, actor, nu) for rij in rijen]
    return sorted(regels, key=lambda regel: not regel.beoordeel_url)


def _regel(rij: Uitvoerverzoek, actor: Actor, nu: datetime) -> Verzoekregel:
    staat = staat_van(goedgekeurd=rij.goedgekeurd, verloopt_at=rij.verloopt_at, nu=nu)
    van_mij = rij.medewerker_id == actor.medewerker_id
    is_ander = rij.medewerker.gebruiker_id != actor.gebruiker_id
    mag_oordelen = staat is Staat.OPEN and is_ander and mag(actor.rol, Handeling.UITVOER_GOEDKEUREN)
    return Verzoekregel(
        kop=f"{rij.aantal} personen, {moment(rij.created_at)}",
        wie=_wie(rij),
        reden=rij.reden,
        stand=_stand(rij, staat),
        beoordeel_url=reverse("dossier:judge_export", args=[rij.pk]) if mag_oordelen else "",
        ophaal_url=reverse("dossier:fetch_export", args=[rij.pk])
        if van_mij and staat is Staat.GOEDGEKEURD
        else "",
    )


def _stand(rij: Uitvoerverzoek, staat: Staat) -> str:
    door = rij.beoordeeld_door.gebruiker.naam if rij.beoordeeld_door else ""
    keren = f", {rij.opgehaald} keer opgehaald" if rij.opgehaald else ""
    return {
        Staat.OPEN: "wacht op een ander",
        Staat.GOEDGEKEURD: f"goedgekeurd door {door}, tot {moment(rij.verloopt_at)}{keren}",
        Staat.GEWEIGERD: f"geweigerd door {door}",
        Staat.VERLOPEN: f"verlopen{keren}",
    }[staat]


def _wie(rij: Uitvoerverzoek) -> str:
    rol = ROLLEN[Rol(rij.medewerker.rol)]
    return f"{rij.medewerker.gebruiker.naam} ({rol}, {rij.medewerker.eenheid.naam})"
