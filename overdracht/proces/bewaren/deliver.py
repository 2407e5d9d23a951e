"""The tombstones in a file outside the database: a backup that is put back knows them not.

One line per dossier: its pseudonym and the moment. The file only grows.
"""

import json
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from django.conf import settings


def bestand() -> Path | None:
    """Where the file stands (OVERDRACHT_VERNIETIGINGEN); None in the tests."""
    pad: Path | None = settings.OVERDRACHT_VERNIETIGINGEN
    return pad


def write_steen(pseudoniem: str, moment: datetime) -> None:
    """Add one line and be sure of it, before anything is deleted."""
    pad = bestand()
    if pad is None:
        return
    pad.parent.mkdir(parents=True, exist_ok=True)
    regel = json.dumps({"pseudoniem": pseudoniem, "vernietigd_at": moment.isoformat()})
    greep = os.open(pad, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        # First a line end: after half a line of a machine that fell, begin on a new one.
        os.write(greep, f"\n{regel}\n".encode())
        os.fsync(greep)
    finally:
        os.close(greep)


def read_stenen() -> Mapping[str, datetime]:
    """Every tombstone in the file; half a line tells nothing."""
    pad = bestand()
    if pad is None or not pad.exists():
        return {}
    return dict(
        steen for regel in pad.read_bytes().split(b"\n") if (steen := _lees(regel)) is not None
    )


def _lees(regel: bytes) -> tuple[str, datetime] | None:
    try:
        waarden = json.loads(regel)
        return str(waarden["pseudoniem"]), datetime.fromisoformat(waarden["vernietigd_at"])
    except (ValueError, TypeError, KeyError):
        return None
