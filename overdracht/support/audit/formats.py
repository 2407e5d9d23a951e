"""The shapes in which the history is handed around: an event as shown, and a day that moved."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from overdracht.core.begrippen import Partij, Rol


class Verschuiving(NamedTuple):
    """A day that moved because something else changed; None: it began, or it fell away.

    `sleutel` is that of a term, or `stap.<name>` for a step of the line.
    """

    sleutel: str
    naam: str
    wie: Partij
    van: date | None
    naar: date | None


class Regel(NamedTuple):
    """One event of the history, with only what its reader may see of it."""

    id: int
    soort: str
    wie: str
    eenheid: str
    rol: Rol
    peildatum: date
    created_at: datetime
    oud: Mapping[str, Any]
    nieuw: Mapping[str, Any]
    reden: str
    verschoven: tuple[Verschuiving, ...]
    is_correctie: bool
