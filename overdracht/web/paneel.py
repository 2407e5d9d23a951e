"""The panel of a room on the dossier page: how each thing stands, and what one can do next."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Handeling, mag


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
