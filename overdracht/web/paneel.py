"""The panel of a room on the dossier page: how each thing stands, and what one can do next."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Handeling, mag
from overdracht.web.http import ActorRequest


class Knop(NamedTuple):
    """Something one can do next."""

    tekst: str
    url: str


class Onderdeel(NamedTuple):
    """One thing of the room: how it stands now, what came before, and what can be done."""

    naam: str
    stand: tuple[str, ...]
    eerder: tuple[str, ...] = ()
    knoppen: tuple[Knop, ...] = ()


class Stapknop(NamedTuple):
    """A button that stands there when it makes sense and the role may press it."""

    tekst: str
    adres: str
    handeling: Handeling
    mits: bool = True
    rij: UUID | None = None


def knoppen(rol: Rol, dossier_id: UUID, kandidaten: Iterable[Stapknop]) -> tuple[Knop, ...]:
    """Those of the candidates that this role sees, in order."""
    return tuple(
        Knop(knop.tekst, reverse(knop.adres, args=[dossier_id, *([knop.rij] if knop.rij else [])]))
        for knop in kandidaten
        if knop.mits and mag(rol, knop.handeling)
    )


def toon_paneel(
    request: ActorRequest,
    dossier_id: UUID,
    onderdelen: Sequence[Onderdeel],
    *,
    gesloten_op: date | None,
) -> HttpResponse:
    """The panel of a room; of a closed dossier nothing can be changed, so no button says so."""
    context: dict[str, object] = {"onderdelen": onderdelen, "gesloten_op": gesloten_op}
    if mag(request.actor.rol, Handeling.VERZOEK_VASTLEGGEN):
        context["klopt_niet_url"] = reverse("verzoek:index", args=[dossier_id])
    if gesloten_op is not None:
        context["onderdelen"] = [onderdeel._replace(knoppen=()) for onderdeel in onderdelen]
        if mag(request.actor.rol, Handeling.DOSSIER_AFSLUITEN):
            context["heropen_url"] = reverse("dossier:reopen", args=[dossier_id])
    return render(request, "paneel.html", context)
