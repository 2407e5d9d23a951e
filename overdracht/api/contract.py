"""What the API promises about itself (NL API Design Rules 2.1), for the settings and the header."""

from enum import StrEnum
from typing import Any

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.signalen import Signaalsoort

VERSIE = "1.0.0"
PAD = "/api/"
V1 = "/api/v1"
VERSIEKOP = "API-Version"


def _namen(*lijsten: type[StrEnum]) -> dict[str, list[str]]:
    """Closed lists that stand under several names, each with one name in the document."""
    return {lijst.__name__: [waarde.value for waarde in lijst] for lijst in lijsten}


SPECTACULAR: dict[str, Any] = {
    "TITLE": "Warme Overdracht",
    "VERSION": VERSIE,
    "OAS_VERSION": "3.1.1",
    "DESCRIPTION": (
        "Lezen wat COA en gemeente samen bijhouden. Wie een verzoek doet, ziet precies wat hij of "
        "zij op het scherm ook ziet. Elk antwoord over personen staat in het logboek."
    ),
    "CONTACT": {
        "name": "Warme Overdracht",
        "email": "beheer@example.org",
        "url": "https://example.org/warme-overdracht",
    },
    "LICENSE": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    "SERVERS": [{"url": V1, "description": "Deze installatie"}],
    "SCHEMA_PATH_PREFIX": V1,
    "SCHEMA_PATH_PREFIX_TRIM": True,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,  # the values are words already
    "ENUM_NAME_OVERRIDES": _namen(Partij, Signaalsoort, Stapsoort),
    "TAGS": [
        {"name": "dossiers", "description": "De werklijst met dossiers."},
        {"name": "samenwerking", "description": "Wat gemeenten en azc's hebben afgesproken."},
    ],
}
