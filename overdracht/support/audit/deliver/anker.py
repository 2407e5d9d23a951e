"""The anchor: the last hash of every segment, in a file that only grows, outside the database.

Who can rewrite the whole chain cannot rewrite what stands elsewhere. The clock brings the file up
to date from the database, and stops as soon as the two tell different things.
"""

import fcntl
import json
import os
from pathlib import Path

from django.conf import settings

from overdracht.core.zegel import Segment
from overdracht.data.models import Auditsegment


class AnkerWijktAf(Exception):
    """The file tells something else than the database: nothing is added until a person looked."""


def bestand() -> Path | None:
    """Where the anchor stands (OVERDRACHT_ANKER); None in the tests."""
    pad: Path | None = settings.OVERDRACHT_ANKER
    return pad


def read_anker(pad: Path) -> list[Segment]:
    """The segments in the file; half a line, from a machine that fell, was written again below."""
    if not pad.exists():
        return []
    regels = pad.read_bytes().split(b"\n")
    return [segment for regel in regels if (segment := _lees_regel(regel)) is not None]


def als_segment(rij: Auditsegment) -> Segment:
    """What of a segment is written down outside the database."""
    return Segment(rij.nummer, rij.eerste, rij.laatste, rij.hash, rij.sealed_at.isoformat())


def write_anker(pad: Path) -> int:
    """Add what the file does not have yet; raises `AnkerWijktAf` when its last line is not ours."""
    is_nieuw = not pad.exists()
    pad.parent.mkdir(parents=True, exist_ok=True)
    greep = os.open(pad, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        fcntl.flock(greep, fcntl.LOCK_EX)
        ankers = read_anker(pad)
        laatste = ankers[-1] if ankers else None
        _check(laatste)
        erbij = Auditsegment.objects.filter(nummer__gt=laatste.nummer if laatste else 0)
        segmenten = [als_segment(rij) for rij in erbij.order_by("nummer")]
        if segmenten:
            _schrijf(greep, pad, segmenten)
    finally:
        os.close(greep)
    if is_nieuw:
        _zeker(pad.parent)
    return len(segmenten)


def _check(laatste: Segment | None) -> None:
    if laatste is None:
        return
    hier = Auditsegment.objects.filter(nummer=laatste.nummer).first()
    if hier is None or als_segment(hier) != laatste:
        raise AnkerWijktAf(f"segment {laatste.nummer}")


def _schrijf(greep: int, pad: Path, segmenten: list[Segment]) -> None:
    tekst = "".join(f"{json.dumps(segment._asdict())}\n" for segment in segmenten)
    # After half a line of a machine that fell, begin on a new one.
    stomp = pad.stat().st_size > 0 and not pad.read_bytes().endswith(b"\n")
    os.write(greep, ("\n" * stomp + tekst).encode())
    os.fsync(greep)


def _zeker(map_: Path) -> None:
    """A new file is only certain when its folder is."""
    greep = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(greep)
    finally:
        os.close(greep)


def _lees_regel(regel: bytes) -> Segment | None:
    try:
        return Segment(**json.loads(regel))
    except (ValueError, TypeError):
        return None
