"""The shapes in which a koppeling is reported, and what we think of a report."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID


class Lid(NamedTuple):
    """A person as the report of a koppeling gives it; what is empty was not said."""

    v_nummer: str
    achternaam: str
    geboortedatum: date
    vergunning_op: date
    voornamen: str = ""
    bsn: str = ""
    telefoon: str = ""
    taal: str = ""


class Aanmelding(NamedTuple):
    """One huishouden, linked to one gemeente from one azc."""

    leden: tuple[Lid, ...]
    gemeente_id: UUID
    coa_locatie_id: UUID
    gekoppeld_op: date
    tvs_melding_op: date


class Soort(StrEnum):
    """What a report means against what we have."""

    NIEUW = "nieuw"
    ONGEWIJZIGD = "ongewijzigd"
    GEWIJZIGD = "gewijzigd"
    HERKOPPELING = "herkoppeling"
    CONFLICT = "conflict"
    NIET_VAN_U = "niet_van_u"


# What cannot go in as it stands.
GEWEIGERD = frozenset({Soort.CONFLICT, Soort.NIET_VAN_U})


class Verandering(NamedTuple):
    """A field that the report says otherwise than we have it; a number is named, never shown."""

    veld: str
    oud: date | str | None
    nieuw: date | str


class Lidoordeel(NamedTuple):
    """What the report means for one person."""

    soort: Soort
    veranderingen: tuple[Verandering, ...] = ()
    dossier_id: UUID | None = None


class Oordeel(NamedTuple):
    """What the report means for the huishouden, and why it cannot be where it is refused."""

    soort: Soort
    leden: tuple[Lidoordeel, ...]
    koppeling_id: UUID | None = None
    koppeling: tuple[Verandering, ...] = ()
    melding: str = ""
    veld: str = ""

    @property
    def dossier_ids(self) -> tuple[UUID, ...]:
        """The dossiers that were looked at."""
        return tuple(lid.dossier_id for lid in self.leden if lid.dossier_id)


WOORDEN: Mapping[str, str] = {
    "achternaam": "achternaam",
    "voornamen": "voornamen",
    "geboortedatum": "geboortedatum",
    "telefoon": "telefoon",
    "taal": "taal",
    "bsn": "BSN",
    "vergunning_op": "vergunning",
    "gekoppeld_op": "koppeling",
    "tvs_melding_op": "TVS-melding",
    "dossier": "dossier",
}
