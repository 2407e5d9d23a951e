"""The organisations of the fictive country: real places, fictive staff and fictive partners."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from math import cos, exp, hypot, radians
from random import Random
from typing import Any
from uuid import UUID

from overdracht.core.account import RECHT_MAANDEN
from overdracht.core.begrippen import Eenheidsoort, Partij, Partnersoort, Rol, Scenario
from overdracht.core.identiteit import zoeknaam
from overdracht.core.kalender import add_maanden
from overdracht.data.models import Eenheid, Gebruiker, Medewerker, Organisatie, Voorkeursscenario
from overdracht.data.referentie import COA_KOPPELING, laad_referentie
from overdracht.demo.namen import kies_collega
from overdracht.demo.wacht import dagen

GEWONE_CAPACITEIT = 500
REIKWIJDTE_KM = 45.0
VASTE_STROOM = 0.3  # so many come from the azc that a gemeente has most to do with
KM_PER_GRAAD = 111.2
IN_DIENST = dagen(1600)  # everyone was there before the first dossier
AFGESPROKEN = 0.2
PARTNERNAMEN = {
    Partnersoort.BEGELEIDING: "Begeleiding Nieuwkomers {}",
    Partnersoort.TAALAANBIEDER: "Taalschool {}",
    Partnersoort.CORPORATIE: "Woonstichting {}",
}
ROLLEN_LOCATIE = (
    Rol.CASEMANAGER_PARTICIPATIE,
    Rol.PROGRAMMABEGELEIDER,
    Rol.WOONBEGELEIDER,
    Rol.NT2_DOCENT,
)


@dataclass(slots=True)
class Wereld:
    """Everything that a dossier can point to."""

    gemeenten: list[Eenheid]
    locaties: list[Eenheid]
    koppeling: Eenheid
    partners: dict[tuple[Partnersoort, str], Eenheid]
    medewerkers: dict[tuple[UUID, Rol], list[Medewerker]] = field(default_factory=dict)
    afspraken: dict[tuple[UUID, UUID], Voorkeursscenario] = field(default_factory=dict)
    nabij: dict[UUID, list[float]] = field(default_factory=dict)

    @property
    def drukste(self) -> Eenheid:
        """The gemeente that receives most people."""
        return max(self.gemeenten, key=inwoners)

    def buur(self, gemeente: Eenheid) -> Eenheid:
        """The gemeente next to this one."""
        anderen = [ander for ander in self.gemeenten if ander.pk != gemeente.pk]
        return min(anderen, key=lambda ander: afstand(gemeente, ander))

    def azc_van(self, gemeente: Eenheid) -> Eenheid:
        """The locatie from which most people go to this gemeente."""
        gewichten = self.nabij[gemeente.pk]
        return self.locaties[gewichten.index(max(gewichten))]

    def partner(self, soort: Partnersoort, gemeente: Eenheid) -> Eenheid:
        """The one of this kind in the province of the gemeente."""
        return self.partners[soort, gemeente.provincie]

    def kies_locatie(
        self, rng: Random, gemeente: Eenheid, *, behalve: Eenheid | None = None
    ) -> Eenheid:
        """A locatie: rather a large one, rather nearby; never the one that is left."""
        gewichten = self.nabij[gemeente.pk]
        if behalve is None and rng.random() < VASTE_STROOM:
            return self.azc_van(gemeente)
        if behalve is not None:
            gewichten = list(gewichten)
            gewichten[self.locaties.index(behalve)] = 0
        return rng.choices(self.locaties, weights=gewichten)[0]

    def kies_medewerker(self, rng: Random, eenheid: Eenheid, rol: Rol) -> Medewerker:
        """A colleague of this unit in this role."""
        return rng.choice(self.medewerkers[eenheid.pk, rol])


def inwoners(gemeente: Eenheid) -> int:
    """How many people live there; a gemeente of which that is unknown counts as a small one."""
    return gemeente.inwonertal or 10_000


def afstand(een: Eenheid, ander: Eenheid) -> float:
    """Kilometres as the crow flies; far away when a place is unknown."""
    if een.lat is None or een.lon is None or ander.lat is None or ander.lon is None:
        return 1_000.0
    noord = (een.lat - ander.lat) * KM_PER_GRAAD
    oost = (een.lon - ander.lon) * KM_PER_GRAAD * cos(radians(een.lat))
    return hypot(noord, oost)


def maak_wereld(rng: Random, *, peildatum: date, dossiers: int) -> Wereld:
    """Load or make the organisations and their staff, enough for so many dossiers."""
    laad_referentie()
    actief = Eenheid.objects.filter(actief=True).order_by("gemeentecode", "naam")
    wereld = Wereld(
        gemeenten=list(actief.filter(soort=Eenheidsoort.GEMEENTE.value)),
        locaties=list(actief.filter(soort=Eenheidsoort.COA_LOCATIE.value)),
        koppeling=Eenheid.objects.get(soort=Eenheidsoort.COA_KOPPELING.value, naam=COA_KOPPELING),
        partners=_partners(),
    )
    for gemeente in wereld.gemeenten:
        wereld.nabij[gemeente.pk] = [
            (locatie.capaciteit or GEWONE_CAPACITEIT)
            * exp(-afstand(gemeente, locatie) / REIKWIJDTE_KM)
            for locatie in wereld.locaties
        ]
    _personeel(rng, wereld, dossiers, peildatum=peildatum)
    _afspraken(rng, wereld, van=peildatum - IN_DIENST)
    return wereld


def _partners() -> dict[tuple[Partnersoort, str], Eenheid]:
    """One of each kind in every province."""
    gemeenten = Eenheid.objects.filter(soort=Eenheidsoort.GEMEENTE.value)
    provincies = sorted(set(gemeenten.values_list("provincie", flat=True)))
    partners = {}
    for soort, naam in PARTNERNAMEN.items():
        for provincie in provincies:
            organisatie, _ = Organisatie.objects.get_or_create(naam=naam.format(provincie))
            partners[soort, provincie], _ = Eenheid.objects.get_or_create(
                soort=Eenheidsoort.PARTNER.value,
                naam=organisatie.naam,
                defaults={
                    "organisatie": organisatie,
                    "partnersoort": soort.value,
                    "provincie": provincie,
                    "bron": "verzonnen",
                },
            )
    return partners


def _personeel(rng: Random, wereld: Wereld, dossiers: int, *, peildatum: date) -> None:
    """Those who are there, or else new ones; nobody can sign in as one of these."""
    for rij in Medewerker.objects.select_related("gebruiker").order_by("gebruiker__email"):
        wereld.medewerkers.setdefault((rij.eenheid_id, Rol(rij.rol)), []).append(rij)
    nodig = [
        (eenheid, rol)
        for eenheid, rol, aantal in _formatie(wereld, dossiers)
        if (eenheid.pk, rol) not in wereld.medewerkers
        for _ in range(aantal)
    ]
    gebruikers, medewerkers = [], defaultdict(list)
    for nummer, (eenheid, rol) in enumerate(nodig, start=1):
        naam = kies_collega(rng)
        adres = zoeknaam(naam).replace(" ", "."), zoeknaam(eenheid.naam).replace(" ", "-")
        gebruiker = Gebruiker(naam=naam, email=f"{adres[0]}.{nummer}@{adres[1]}.test", password="!")  # noqa: S106  # no password at all
        gebruikers.append(gebruiker)
        medewerkers[eenheid.pk, rol].append(
            Medewerker(
                gebruiker=gebruiker,
                eenheid=eenheid,
                rol=rol.value,
                van=peildatum - IN_DIENST,
                tot=add_maanden(peildatum, RECHT_MAANDEN),
            )
        )
    Gebruiker.objects.bulk_create(gebruikers)
    Medewerker.objects.bulk_create([rij for rijen in medewerkers.values() for rij in rijen])
    wereld.medewerkers |= medewerkers


def _formatie(wereld: Wereld, dossiers: int) -> Iterator[tuple[Eenheid, Rol, int]]:
    """How many of each role at each unit: as the number of their dossiers asks."""
    totaal = sum(map(inwoners, wereld.gemeenten))
    for gemeente in wereld.gemeenten:
        eigen = dossiers * inwoners(gemeente) / totaal
        yield gemeente, Rol.REGIEVOERDER_GEMEENTE, 1 + int(eigen // 60)
        yield gemeente, Rol.TEAMLEIDER, 1
    for locatie in wereld.locaties:
        yield locatie, Rol.CASEMANAGER, 1 + int(dossiers / len(wereld.locaties) // 60)
        for rol in ROLLEN_LOCATIE:
            yield locatie, rol, 1
    yield wereld.koppeling, Rol.COA_REGIEVOERDER, 6


def _afspraken(rng: Random, wereld: Wereld, *, van: date) -> None:
    """What each gemeente agreed with its own azc, long ago; the busiest only what is possible."""
    if not Voorkeursscenario.objects.exists():
        Voorkeursscenario.objects.bulk_create(
            [
                _afspraak(rng, gemeente, wereld.azc_van(gemeente), van, wereld)
                for gemeente in wereld.gemeenten
            ]
        )


def akkoord(op: date, *, door: Partij) -> dict[str, Any]:
    """Proposed by one side and confirmed by both, on one day."""
    return {
        "voorgesteld_door": door.value,
        "voorgesteld_op": op,
        "akkoord_gemeente": True,
        "akkoord_gemeente_op": op,
        "akkoord_coa": True,
        "akkoord_coa_op": op,
    }


def _afspraak(
    rng: Random, gemeente: Eenheid, locatie: Eenheid, van: date, wereld: Wereld
) -> Voorkeursscenario:
    scenario = rng.choices(list(Scenario), weights=(1, 4, 5))[0]
    is_afgesproken = rng.random() < AFGESPROKEN and gemeente.pk != wereld.drukste.pk
    return Voorkeursscenario(
        gemeente=gemeente,
        coa_locatie=locatie,
        scenario=scenario.value if is_afgesproken else "",
        geldig_van=van,
        **akkoord(van, door=Partij.GEMEENTE),
        gemeente_komt_naar_azc=rng.random() < 0.5,
        traject_in_of_bij_azc_mogelijk=afstand(gemeente, locatie) < 25 and rng.random() < 0.5,
        capaciteit_laag=rng.random() < 0.2,
    )
