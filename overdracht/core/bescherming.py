"""A person in danger: who still sees the dossier, and how that ends (K4; PD1-PD3)."""

from collections.abc import Collection
from uuid import UUID

from overdracht.core.errors import RegelOvertreden

BRON = "AVG artikel 32; afspraak van dit systeem voor personen in gevaar"
TEN_MINSTE = 2  # one alone could never end it


def check_namen(medewerker_ids: Collection[UUID]) -> None:
    """Refuse fewer than two named colleagues: ending takes two."""
    if len(set(medewerker_ids)) < TEN_MINSTE:
        raise RegelOvertreden("bescherming.twee_namen", BRON, veld="medewerkers")


def check_opheffen(*, gevraagd_door: UUID | None, medewerker_id: UUID | None) -> None:
    """Refuse to end what nobody asked to end, or what one asked oneself."""
    if gevraagd_door is None:
        raise RegelOvertreden("bescherming.niet_gevraagd", BRON)
    if gevraagd_door == medewerker_id:
        raise RegelOvertreden("bescherming.zelfde_persoon", BRON)
