"""A person in danger: who still sees the dossier, and how that ends (K4; PD1-PD3)."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from overdracht.core.errors import RegelOvertreden
from overdracht.core.uitvoer import GELDIG

BRON = "AVG artikel 32; afspraak van dit systeem voor personen in gevaar"
TEN_MINSTE = 2  # one alone could never end it


def check_namen(medewerker_ids: Collection[UUID]) -> None:
    """Refuse fewer than two named colleagues: ending takes two."""
    if len(set(medewerker_ids)) < TEN_MINSTE:
        raise RegelOvertreden("bescherming.twee_namen", BRON, veld="medewerkers")


def check_opheffen(*, gevraagd_door: UUID | None, gebruiker_id: UUID | None) -> None:
    """Refuse to end what nobody asked to end, or what one asked oneself, in whatever role."""
    if gevraagd_door is None:
        raise RegelOvertreden("bescherming.niet_gevraagd", BRON)
    if gevraagd_door == gebruiker_id:
        raise RegelOvertreden("bescherming.zelfde_persoon", BRON)


def check_kopie_vragen(*, is_gevraagd: bool) -> None:
    """One copy at a time: the other who is named looks at each."""
    if is_gevraagd:
        raise RegelOvertreden("bescherming.kopie_loopt", BRON)


def check_kopie_akkoord(*, gevraagd_door: UUID | None, gebruiker_id: UUID | None) -> None:
    """Refuse to allow what nobody asked, or what one asked oneself."""
    if gevraagd_door is None:
        raise RegelOvertreden("bescherming.kopie_niet_gevraagd", BRON)
    if gevraagd_door == gebruiker_id:
        raise RegelOvertreden("bescherming.kopie_zelf", BRON)


def check_kopie_maken(*, akkoord_at: datetime | None, nu: datetime) -> None:
    """Only what another allowed, within the same time as a long list (RL3)."""
    if akkoord_at is None or nu >= akkoord_at + GELDIG:
        raise RegelOvertreden("bescherming.kopie_niet_geldig", BRON)
