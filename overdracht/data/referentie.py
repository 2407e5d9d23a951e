"""The gemeenten and COA-locaties that the product ships with; what is there already stays as is."""

import csv
from collections.abc import Iterable
from pathlib import Path

from django.db import transaction

from overdracht.core.begrippen import Eenheidsoort
from overdracht.data.models import Eenheid, Organisatie

GEGEVENS = Path(__file__).parent / "gegevens"
COA = "COA"
COA_KOPPELING = "COA koppeling"

Rij = dict[str, str]


@transaction.atomic
def laad_referentie() -> int:
    """Add the units that are missing; returns how many. An edit of a beheerder is kept."""
    return _voeg_toe([*_gemeenten(), *_coa()])


def lees(naam: str) -> list[Rij]:
    """The rows of one of our own data files."""
    with (GEGEVENS / naam).open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def _gemeenten() -> Iterable[Eenheid]:
    organisaties = _organisaties(f"Gemeente {rij['naam']}" for rij in lees("gemeenten.csv"))
    for rij in lees("gemeenten.csv"):
        yield Eenheid(
            organisatie=organisaties[f"Gemeente {rij['naam']}"],
            soort=Eenheidsoort.GEMEENTE.value,
            naam=rij["naam"],
            gemeentecode=rij["code"],
            provincie=rij["provincie"],
            arbeidsmarktregio=rij["arbeidsmarktregio"],
            lat=float(rij["lat"]),
            lon=float(rij["lon"]),
            inwonertal=int(rij["inwonertal"]),
            bron=f"CBS 2026; plek: {rij['coord_bron']}; inwonertal {rij['inwonertal_peildatum']}",
        )


def _coa() -> Iterable[Eenheid]:
    coa = _organisaties([COA])[COA]
    yield Eenheid(organisatie=coa, soort=Eenheidsoort.COA_KOPPELING.value, naam=COA_KOPPELING)
    for rij in lees("coa_locaties.csv"):
        yield Eenheid(
            organisatie=coa,
            soort=Eenheidsoort.COA_LOCATIE.value,
            naam=f"{rij['type']} {rij['naam']}",
            gemeentecode=rij["gemeentecode"],
            provincie=rij["provincie"],
            plaats=rij["plaats"],
            lat=float(rij["lat"]),
            lon=float(rij["lon"]),
            locatietype=rij["type"],
            status=rij["status"],
            capaciteit=int(rij["capaciteit"]) if rij["capaciteit"] else None,
            zekerheid=rij["zekerheid"],
            bron=rij["bron"],
        )


def _organisaties(namen: Iterable[str]) -> dict[str, Organisatie]:
    gezocht = set(namen)
    bekend = set(Organisatie.objects.filter(naam__in=gezocht).values_list("naam", flat=True))
    Organisatie.objects.bulk_create([Organisatie(naam=naam) for naam in sorted(gezocht - bekend)])
    return {rij.naam: rij for rij in Organisatie.objects.filter(naam__in=gezocht)}


def _voeg_toe(eenheden: Iterable[Eenheid]) -> int:
    """A gemeente is known by its code (it may be renamed), any other unit by its name."""
    bekend = set(Eenheid.objects.values_list("soort", "naam"))
    codes = set(
        Eenheid.objects.filter(soort=Eenheidsoort.GEMEENTE.value).values_list(
            "gemeentecode", flat=True
        )
    )
    nieuw = [
        eenheid
        for eenheid in eenheden
        if (eenheid.soort, eenheid.naam) not in bekend
        and not (eenheid.soort == Eenheidsoort.GEMEENTE.value and eenheid.gemeentecode in codes)
    ]
    Eenheid.objects.bulk_create(nieuw)
    return len(nieuw)
