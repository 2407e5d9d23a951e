"""Taking part in work and activities while waiting (HR §5.2): it breaks the silence."""

from datetime import date

from overdracht.core.errors import RegelOvertreden

MEESTE_DAGDELEN = 14  # two on each day of the week: mornings and afternoons, or an evening
_BRON = "Een einde ligt niet vóór zijn begin"


def check_deelname(*, deelname_van: date, deelname_tot: date | None) -> None:
    """Refuse a period that ends before it begins; a period may lie ahead, for it may be agreed."""
    if deelname_tot is not None and deelname_tot < deelname_van:
        raise RegelOvertreden("participatie.omgekeerd", _BRON, "deelname_tot", regel="einde")
