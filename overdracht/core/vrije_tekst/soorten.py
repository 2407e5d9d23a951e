"""What can be noticed in a free text."""

from enum import StrEnum
from typing import NamedTuple


class Vondstsoort(StrEnum):
    """The kinds that the law names (AVG art. 9 and 10; UAVG art. 46), and behaviour (HR §3.6)."""

    BSN = "bsn"
    GEZONDHEID = "gezondheid"
    GELOOF = "geloof"
    GEAARDHEID = "geaardheid"
    GEDRAG = "gedrag"
    STRAFBAAR = "strafbaar"


class Vondst(NamedTuple):
    """One finding: its kind, and from where to where it stands in the text (characters)."""

    soort: Vondstsoort
    van: int
    tot: int
