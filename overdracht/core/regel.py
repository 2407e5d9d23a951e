"""A norm as it is explained to people, and the rules for setting a local value."""

from datetime import date
from functools import cache

from overdracht.core.errors import RegelOvertreden
from overdracht.core.kalender import GEEN_TIJD, Duur
from overdracht.core.normen import LANDELIJK, Norm
from overdracht.core.teksten import Uitleg, Woord

_TERMIJNMATEN = ("dagen", "werkdagen", "weken", "maanden")
# Longer than any norm that a gemeente sets; a slip of the keys lies far above it.
HOOGSTENS = 999


def leg_uit(norm: Norm) -> Uitleg:
    """What it asks, with its number and those of its variants."""
    waarden: dict[str, object] = {"duur": norm.duur, **(norm.varianten or {})}
    return Uitleg(f"regel.{norm.id}", waarden)


@cache
def anker_van(sleutel: str) -> str:
    """Where a term by this name is explained: its norm, or the name when norms share it."""
    normen = [norm.id for norm in LANDELIJK if norm.sleutel == sleutel and norm.geldig_tot is None]
    return normen[0] if len(normen) == 1 else sleutel


def overgang(norm: Norm) -> Uitleg:
    """What a change of it does to dossiers that run."""
    if norm.overgang is not None:
        waarden = {"feit": Woord(norm.overgang.feit), "bron": norm.overgang.bron}
        return Uitleg("regel.overgang_blijft", waarden)
    if norm.is_instelbaar:
        return Uitleg("regel.overgang_direct")
    return Uitleg("regel.overgang_wet" if norm.laag == "wettelijk" else "regel.overgang_cijfer")


def maten_van(norm: Norm) -> tuple[str, ...]:
    """The units in which a local value may be told; a threshold keeps its own."""
    if norm.duur is None or not norm.is_instelbaar:
        return ()
    if norm.is_termijn and norm.duur.eenheid not in GEEN_TIJD:
        return _TERMIJNMATEN
    return (norm.duur.eenheid,)


def check_waarde(
    norm: Norm, duur: Duur, *, geldig_van: date, peildatum: date, nu: Duur | None
) -> None:
    """Refuse a value that the status does not allow, or that would change what is behind us.

    `nu` is the length that counts on that day already; a term that passed in good time cannot
    become late afterwards, so a value begins today at the earliest.
    """
    if not norm.is_instelbaar:
        raise RegelOvertreden("norm.niet_instelbaar", norm.bron, norm=norm.id)
    if duur.eenheid not in maten_van(norm):
        raise _fout("norm.andere_maat", "maat", maten=", ".join(maten_van(norm)))
    if not 0 <= duur.aantal <= HOOGSTENS:
        raise _fout("norm.te_groot", "aantal", hoogstens=HOOGSTENS)
    check_ingang(geldig_van, peildatum=peildatum)
    if nu is not None and (abs(nu.aantal), nu.eenheid) == (duur.aantal, duur.eenheid):
        raise _fout("norm.zelfde_waarde", "aantal", duur=duur, geldig_van=geldig_van)


def check_ingang(geldig_van: date, *, peildatum: date) -> None:
    """A change counts from today on, or from a day to come."""
    if geldig_van < peildatum:
        raise _fout("norm.in_verleden", "geldig_van", peildatum=peildatum)


def _fout(sleutel: str, veld: str, **waarden: object) -> RegelOvertreden:
    return RegelOvertreden(sleutel, "Een afspraak verandert met een ingangsdatum", veld, **waarden)
