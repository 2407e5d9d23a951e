"""What is shown, thing by thing, and the requests about it, in words."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse

from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.verzoek import ANDERS
from overdracht.data.models import Verzoek
from overdracht.proces.verzoek.queries import Gegeven, Verzoekbeeld
from overdracht.support.audit.sentences import naam_van_veld, waarde_in_woorden
from overdracht.web.filters import datum
from overdracht.web.talen import taalnaam
from overdracht.web.woorden import PARTIJEN, hoofdletter, naam_van

_NAMEN = {"v_nummer": "V-nummer", "bsn": "BSN", "mail": "e-mail", ANDERS: "iets anders"}


class Gegevenregel(NamedTuple):
    """One thing, what stands there, and the way to say that it is not right."""

    wat: str
    waarde: str
    url: str


class Verzoekregel(NamedTuple):
    """One request, who answers it before when, and what the answer was."""

    wat: str
    zin: str
    stand: str
    antwoord: str
    url: str


def verzoek_pagina(beeld: Verzoekbeeld, *, actor: Actor, peildatum: date) -> dict[str, Any]:
    """Every thing that is shown, and the requests about it."""
    dossier = beeld.dossier
    return {
        "naam": dossier.inburgeraar.persoon.naam,
        "dossier_id": dossier.pk,
        "gegevens": [_gegeven(gegeven, dossier.pk) for gegeven in beeld.gegevens],
        "verzoeken": [_verzoek(rij, actor, peildatum) for rij in beeld.verzoeken],
    }


def gegeven_weetjes(beeld: Verzoekbeeld, onderwerp: str) -> tuple[str, ...]:
    """What stands there now, beside the form."""
    waarde = next((g.waarde for g in beeld.gegevens if g.onderwerp == onderwerp), "")
    return (f"Het gaat over: {naam(onderwerp)}.", *_staat_er(onderwerp, waarde))


def verzoek_weetjes(rij: Verzoek) -> tuple[str, ...]:
    """What was asked, beside the form of the answer."""
    return (
        f"Het gaat over: {naam(rij.onderwerp)}.",
        *_staat_er(rij.onderwerp, rij.getoond),
        f"Volgens de inburgeraar: {rij.klopt_niet}",
        f"Antwoord uiterlijk op {datum(rij.uiterlijk_op)}.",
    )


def naam(onderwerp: str) -> str:
    """What one calls it: `de verhuizing`, `BSN`."""
    return _NAMEN.get(onderwerp) or naam_van_veld(onderwerp)


def _staat_er(onderwerp: str, waarde: Any) -> Iterator[str]:
    if waarde:
        yield f"Er staat: {_woord(onderwerp, waarde)}."


def _woord(onderwerp: str, waarde: Any) -> str:
    woord = waarde_in_woorden(waarde)
    if onderwerp == "taal":
        return taalnaam(woord)
    return naam_van(woord) if "_" in woord and " " not in woord else woord


def _gegeven(gegeven: Gegeven, dossier_id: UUID) -> Gegevenregel:
    return Gegevenregel(
        hoofdletter(naam(gegeven.onderwerp)),
        _woord(gegeven.onderwerp, gegeven.waarde),
        reverse("verzoek:ask", args=[dossier_id, gegeven.onderwerp]),
    )


def _verzoek(rij: Verzoek, actor: Actor, peildatum: date) -> Verzoekregel:
    is_open = rij.beantwoord_op is None
    is_van_mij = rij.eenheid_id == actor.eenheid_id
    mag_antwoorden = is_open and is_van_mij and mag(actor.rol, Handeling.PERSOON_CORRIGEREN)
    te_laat = " Het antwoord is te laat." if is_open and rij.uiterlijk_op < peildatum else ""
    wie = f"{PARTIJEN[rij.partij]}, {rij.eenheid.naam}"  # type: ignore[index]  # a closed list
    stand = f"Wacht op antwoord van {wie}, uiterlijk {datum(rij.uiterlijk_op)}.{te_laat}"
    if not is_open:
        stand = f"{hoofdletter(naam_van(rij.antwoord))} op {datum(rij.beantwoord_op)}, {wie}."
    return Verzoekregel(
        wat=hoofdletter(naam(rij.onderwerp)),
        zin=rij.klopt_niet,
        stand=stand,
        antwoord=rij.toelichting,
        url=reverse("verzoek:answer", args=[rij.dossier_id, rij.pk]) if mag_antwoorden else "",
    )
