"""How many dossiers one account opens before it is asked why (RL1, RL2).

The numbers are ours: a colleague opens some twenty dossiers on a busy day. They guard against
scraping with valid rights; who has a reason writes it down and goes on.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

IN_TIEN_MINUTEN = 60
OP_EEN_DAG = 200
PER_MINUUT = 240  # requests; a person does not reach this, a program does
TIEN_MINUTEN = timedelta(minutes=10)
DAG = timedelta(days=1)
MINUUT = timedelta(minutes=1)


class Grens(StrEnum):
    """Which limit was passed."""

    TEMPO = "tempo"
    AANTAL = "aantal"


class Gelezen(NamedTuple):
    """What an account did: requests in a minute, different dossiers in ten minutes and in a day.

    `tien` counts from the last reason that was given, when that is less long ago; `redenen` is how
    many were given in the last day.
    """

    minuut: int
    tien: int
    dag: int
    redenen: int = 0


def get_grens(gelezen: Gelezen) -> Grens | None:
    """The limit that was passed, if one; each reason opens another day's worth."""
    if gelezen.minuut > PER_MINUUT:
        return Grens.TEMPO
    te_veel = gelezen.dag > OP_EEN_DAG * (1 + gelezen.redenen)
    return Grens.AANTAL if gelezen.tien > IN_TIEN_MINUTEN or te_veel else None


def wacht(grens: Grens) -> int:
    """After how many seconds it makes sense to try again."""
    return int((MINUUT if grens is Grens.TEMPO else TIEN_MINUTEN).total_seconds())


def begin_van_tien(nu: datetime, laatste_reden: datetime | None) -> datetime:
    """From when the ten minutes are counted."""
    begin = nu - TIEN_MINUTEN
    return max(begin, laatste_reden) if laatste_reden else begin
