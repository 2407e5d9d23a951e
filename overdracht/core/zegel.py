"""The seal over the audit lines: a chain of hashes in which every later change shows.

Each line is hashed together with the hash before it; what was sealed together is a segment, whose
last hash is kept outside the database as well. Pure arithmetic: no table, no clock, no file.
"""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, NamedTuple

VORM = 1  # how a line is written before it is hashed; a new way gets a new number
BEGIN = "0" * 64  # before the first line
# Lines come in out of order when a transaction lasts; one that lasts longer than this was put in
# between afterwards.
LANGSTE_TRANSACTIE = timedelta(hours=1)
# X-Road stops after four hours without a seal; before that it warns (AU4).
WAARSCHUWING = timedelta(minutes=15)
STOP = timedelta(hours=4)

# The columns of a line in the order in which they are hashed.
VELDEN = (
    "id",
    "created_at",
    "gebruiker_id",
    "medewerker_id",
    "eenheid_id",
    "eenheid_naam",
    "rol",
    "actie",
    "doel",
    "herkomst",
    "uitkomst",
    "pseudoniemen",
    "velden",
    "verwerking",
    "trace_id",
    "parent_span_id",
    "duur_ms",
)
_schrijf = json.JSONEncoder(separators=(",", ":"), default=str).encode


class Segment(NamedTuple):
    """What was sealed in one go: the numbers of its lines, and the hash it ends with."""

    nummer: int
    eerste: int
    laatste: int
    hash: str
    verzegeld_op: str


class Bevinding(NamedTuple):
    """One thing that is not as it was sealed: where, and what it looks like."""

    soort: str
    segment: int
    volgnummer: int | None = None
    auditregel_id: int | None = None


def canoniek(regel: Sequence[Any]) -> bytes:
    """The line as it is hashed: the values of `VELDEN` as one JSON array, the same everywhere."""
    return _schrijf(regel).encode()


def schakel(vorige: str, regel: Sequence[Any]) -> str:
    """The hash of this line after the one before it, in hex."""
    return sha256(vorige.encode() + canoniek(regel)).hexdigest()


def is_te_laat(created_at: datetime, vorige_at: datetime | None) -> bool:
    """Whether a line is older than anything that could still come in after the last sealing."""
    return vorige_at is not None and created_at < vorige_at - LANGSTE_TRANSACTIE


def vergelijk_ankers(segmenten: Sequence[Segment], ankers: Sequence[Segment]) -> list[Bevinding]:
    """Where the segments of the database differ from those that were written down outside it."""
    hier = {segment.nummer: segment for segment in segmenten}
    gevonden = [
        Bevinding("segment_weg" if anker.nummer not in hier else "anker_wijkt_af", anker.nummer)
        for anker in ankers
        if hier.get(anker.nummer) != anker
    ]
    verwacht = {anker.nummer for anker in ankers}
    gaten = set(range(1, max(verwacht, default=0) + 1)) - verwacht
    return gevonden + [Bevinding("anker_gat", nummer) for nummer in sorted(gaten)]
