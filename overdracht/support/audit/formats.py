"""The shapes in which the history is handed around: an event as shown, and a day that moved."""

import re
import secrets
import time
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from overdracht.core.begrippen import Partij, Rol

_TRACEPARENT = re.compile(r"00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}")


class Oproep(NamedTuple):
    """One call, as the standard for data processing logs knows it: its trace and who called."""

    trace_id: str
    parent_span_id: str
    begonnen: float

    def duur_ms(self) -> int:
        """How long ago it began, in milliseconds."""
        return round((time.monotonic() - self.begonnen) * 1000)


def nieuwe_oproep(traceparent: str = "") -> Oproep:
    """A new trace, or the one that the caller handed on (W3C Trace Context)."""
    gevonden = _TRACEPARENT.fullmatch(traceparent.strip())
    trace_id, parent = gevonden.groups() if gevonden else (secrets.token_hex(16), "")
    if not int(trace_id, 16):
        trace_id, parent = secrets.token_hex(16), ""
    return Oproep(trace_id, parent, time.monotonic())


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
