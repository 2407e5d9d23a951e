"""A small country of which every value is known: what is one's own, and what is a neighbour's.

Every date lies outside the year of the peildatum, so that pages write it with its year.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from overdracht.core.begrippen import (
    DriegesprekMoment,
    Eenheidsoort,
    Leerroute,
    Onderdeel,
    Partij,
    Partnersoort,
    Rol,
    Scenario,
)
from overdracht.core.rechten import EENHEID_VAN_ROL, Actor, Handeling, mag
from overdracht.core.zicht import zicht_van
from overdracht.data.models import Dossier, Eenheid, Medewerker
from overdracht.support.planning.actions import replan_many
from tests import factories
from tests.muren.beschermd import beschermd, was_beschermd
from tests.muren.bestanden import bewaar_bestanden
from tests.muren.bewaren import bewaar_lijst, maak_kernset
from tests.muren.kooi import Kanarie, Kooi, Speurder
from tests.muren.toezicht import bewaar_punt
from tests.muren.voorganger import voeg_voorganger_toe
from tests.muren.zaak import Zaak, bouw_zaak, vul

VANDAAG = date(2026, 1, 20)
Onderdelen = frozenset[Onderdeel | None]
ANONIEM, ZONDER_ROL = "anoniem", "zonder_rol"
_KEUZES = {
    "scenario": Scenario.GECOMBINEERDE_AANPAK,
    "driegesprek_moment": DriegesprekMoment.VOOR_UITSTROOM,
    "leerroute": Leerroute.Z,
    "leerbaarheidstoets_vrijgesteld": True,
}
# Not moved yet: the COA regievoerder still sees it.
EIGEN = _KEUZES | {
    "vergunning_op": date(2025, 2, 3),
    "gekoppeld_op": date(2025, 2, 12),
    "tvs_melding_op": date(2025, 2, 17),
    "kennisgeving_op": date(2025, 2, 20),
    "toestemming_op": date(2025, 2, 26),
    "klantprofiel_gedeeld_op": (date(2025, 3, 4), date(2025, 7, 9)),
    "scenario_gekozen_op": date(2025, 3, 6),
    "coa_geinformeerd_op": date(2025, 3, 7),
    "inburgeraar_geinformeerd_op": date(2025, 3, 11),
    "kennismaking_gehouden_op": date(2025, 3, 19),
    "driegesprek_gepland_op": date(2027, 2, 9),
    "voorinburgering_aangeboden_op": date(2025, 3, 13),
    "voorinburgering_begonnen_op": date(2025, 3, 25),
    "voorinburgering_eindigt_naar_plan_op": date(2027, 4, 6),
    "intake_begonnen_op": date(2025, 5, 8),
    "intake_afgerond_op": date(2025, 6, 18),
    "pip_vastgesteld_op": date(2025, 8, 21),
    "leerroute_aangeboden_op": date(2025, 9, 17),
    "verwachte_verhuizing_van": date(2027, 3, 10),
    "verwachte_verhuizing_tot": date(2027, 5, 19),
    "woning_beschikbaar_op": date(2025, 12, 5),
    "verhuizing_gepland_op": date(2027, 3, 23),
    "logeren_begonnen_op": date(2025, 10, 14),
    "logeren_geeindigd_op": date(2025, 10, 29),
    "bijstand_vanaf_op": date(2025, 11, 26),
}
# Everything that can happen has happened; for COA koppeling it closed with the move.
VREEMD = _KEUZES | {
    "vergunning_op": date(2022, 2, 7),
    "gekoppeld_op": date(2022, 2, 18),
    "tvs_melding_op": date(2022, 2, 22),
    "kennisgeving_op": date(2022, 2, 24),
    "toestemming_op": date(2022, 3, 1),
    "klantprofiel_gedeeld_op": (date(2022, 3, 9), date(2022, 6, 14)),
    "scenario_gekozen_op": date(2022, 3, 10),
    "coa_geinformeerd_op": date(2022, 3, 11),
    "inburgeraar_geinformeerd_op": date(2022, 3, 15),
    "kennismaking_gehouden_op": date(2022, 3, 24),
    "driegesprek_gepland_op": date(2022, 7, 5),
    "driegesprek_gehouden_op": date(2022, 7, 7),
    "voorinburgering_aangeboden_op": date(2022, 3, 16),
    "voorinburgering_begonnen_op": date(2022, 3, 29),
    "voorinburgering_eindigt_naar_plan_op": date(2022, 9, 27),
    "voorinburgering_geeindigd_op": date(2022, 9, 20),
    "intake_begonnen_op": date(2022, 5, 11),
    "intake_afgerond_op": date(2022, 6, 22),
    "pip_vastgesteld_op": date(2022, 8, 25),
    "leerroute_aangeboden_op": date(2022, 9, 8),
    "traject_begonnen_op": date(2022, 10, 4),
    "verwachte_verhuizing_van": date(2022, 10, 11),
    "verwachte_verhuizing_tot": date(2022, 11, 16),
    "woning_beschikbaar_op": date(2022, 10, 19),
    "verhuizing_gepland_op": date(2022, 11, 2),
    "verhuisd_op": date(2022, 11, 3),
    "brp_ingeschreven_op": date(2022, 11, 9),
    "rust_van": date(2022, 11, 4),
    "rust_tot": date(2022, 11, 17),
    "logeren_begonnen_op": date(2022, 4, 12),
    "logeren_geeindigd_op": date(2022, 4, 26),
    "bijstand_vanaf_op": date(2022, 11, 10),
}
ZONDER_GESCHIEDENIS = {
    "vergunning_op": date(2025, 4, 2),
    "gekoppeld_op": date(2025, 4, 10),
    "tvs_melding_op": date(2025, 4, 15),
}


class Persona(NamedTuple):
    """One visitor: a role at a unit, an account without a role, or nobody at all."""

    naam: str
    medewerker: Medewerker | None

    @property
    def actor(self) -> Actor | None:
        """As the door sees this visitor."""
        return factories.make_actor(self.medewerker) if self.medewerker else None


@dataclass
class Wereld:
    """The cast and the dossiers; `vreemd` exists for none of the cast."""

    personas: list[Persona]
    eigen: Zaak
    kaal: Zaak
    vreemd: Zaak
    zaken: list[Zaak]
    voorganger: Kooi
    lid: Medewerker  # an account whose role is not taken up
    _bewaard: dict[str, dict[str, Onderdelen]] = field(default_factory=dict)
    _gelezen: dict[str, list[Kanarie]] = field(default_factory=dict)
    _bestaat: dict[tuple[str, str], bool] = field(default_factory=dict)

    def cast(self) -> list[Medewerker]:
        """Everyone on our side of the wall."""
        return [persona.medewerker for persona in self.personas if persona.medewerker]

    def ziet(self, persona: Persona, zaak: Zaak) -> bool:
        """Whether this dossier exists for this visitor."""
        actor = persona.actor
        return (
            actor is not None
            and Dossier.objects.visible_to(actor).filter(pk=zaak.dossier.pk).exists()
        )

    def ziet_merk(self, persona: Persona, merk: str) -> bool:
        """Whether the dossier of these canaries exists for this visitor."""
        if (persona.naam, merk) not in self._bestaat:
            zaken = [zaak for zaak in self.zaken if zaak.kooi.merk == merk] or [self.eigen]
            self._bestaat[persona.naam, merk] = self.ziet(persona, zaken[0])
        return self._bestaat[persona.naam, merk]

    def vind(self, persona: Persona, tekst: str) -> list[Kanarie]:
        """What stands in the text and may not come back to this visitor."""
        verboden = self._verboden(persona)
        return [k for k in self.gezien(tekst) if k.onderdeel in verboden[k.merk]]

    def gezien(self, tekst: str) -> list[Kanarie]:
        """Every canary in the text, whoever reads it."""
        if tekst not in self._gelezen:
            self._gelezen[tekst] = self._speurder.zoek(tekst)
        return self._gelezen[tekst]

    @cached_property
    def _speurder(self) -> Speurder:
        return Speurder([*(zaak.kooi for zaak in self.zaken), self.voorganger])

    def _verboden(self, persona: Persona) -> dict[str, Onderdelen]:
        """Of each dossier the parts of which nothing may be seen."""
        if persona.naam not in self._bewaard:
            self._bewaard[persona.naam] = self._lees_verboden(persona)
        return self._bewaard[persona.naam]

    def _lees_verboden(self, persona: Persona) -> dict[str, Onderdelen]:
        alles: Onderdelen = frozenset({*Onderdeel, None})
        actor = persona.actor
        van_coa = actor is not None and actor.partij is Partij.COA
        return {
            zaak.kooi.merk: _verborgen(persona) if self.ziet(persona, zaak) else alles
            for zaak in self.zaken
        } | {self.voorganger.merk: _verborgen(persona) if van_coa else alles}


def bouw_wereld() -> Wereld:
    """Two gemeenten, two azc's and their partners, with dossiers on both sides of every wall."""
    hier = _plek("Oisterwijk", "GM0824", "azc Oisterwijk", "Brug")
    daar = _plek("Tilburg", "GM0855", "azc Budel", "Kade")
    personas = [*_rollen(hier)]
    per_rol = {p.naam: p.medewerker for p in personas if p.medewerker}
    eigen = bouw_zaak(
        Kooi("e"),
        EIGEN,
        gemeente=hier.gemeente,
        azc=hier.azc,
        regie=per_rol["regievoerder_gemeente"],
        casemanager=per_rol["casemanager"],
        partners=hier.partners,
    )
    vreemd_kooi = Kooi("v")
    regie = _vreemde(vreemd_kooi, daar.gemeente, Rol.REGIEVOERDER_GEMEENTE)
    casemanager = _vreemde(vreemd_kooi, daar.azc, Rol.CASEMANAGER)
    vreemd = bouw_zaak(
        vreemd_kooi,
        VREEMD,
        gemeente=daar.gemeente,
        azc=daar.azc,
        regie=regie,
        casemanager=casemanager,
        partners=daar.partners,
    )
    was_beschermd(vreemd, regie, casemanager)
    kaal, uit_azc, naar_gemeente = (
        bouw_zaak(
            Kooi(merk),
            ZONDER_GESCHIEDENIS,
            gemeente=gemeente,
            azc=azc,
            regie=None,
            casemanager=None,
        )
        for merk, gemeente, azc in (
            ("k", hier.gemeente, hier.azc),
            ("b", daar.gemeente, hier.azc),
            ("g", hier.gemeente, daar.azc),
        )
    )
    voorganger = Kooi("o")
    voeg_voorganger_toe(voorganger, eigen, factories.make_gemeente("Goirle", code="GM0785"))
    weg = beschermd(hier.gemeente, hier.azc, ZONDER_GESCHIEDENIS, peildatum=VANDAAG)
    zaken = [eigen, kaal, uit_azc, naar_gemeente, vreemd, weg]
    cast = [persona.medewerker for persona in personas if persona.medewerker]
    v_nummer = vreemd.dossier.inburgeraar.persoon.v_nummer
    bewaar_bestanden(cast, regie, vreemd_kooi, v_nummers=(v_nummer, factories.fictief_v_nummer()))
    bewaar_punt(per_rol["teamleider"], eigen.dossier.pk)
    bewaar_punt(regie, vreemd.dossier.pk, vreemd_kooi)
    bewaar_lijst(per_rol["privacy_officer"], eigen.dossier)
    bewaar_lijst(regie, vreemd.dossier)
    vul(vreemd_kooi, maak_kernset(regie), None)
    replan_many([zaak.dossier.pk for zaak in zaken], peildatum=VANDAAG)
    lid = per_rol["teamleider"]
    return Wereld(personas, eigen, kaal, vreemd, zaken, voorganger, lid)


class _Plek(NamedTuple):
    gemeente: Eenheid
    azc: Eenheid
    partners: tuple[Eenheid, ...]


def _plek(gemeente: str, code: str, azc: str, partner: str) -> _Plek:
    return _Plek(
        factories.make_gemeente(gemeente, code=code, lat=51.58, lon=5.2),
        factories.make_azc(azc, lat=51.5, lon=5.3),
        tuple(factories.make_partner(f"{partner} {soort}", soort) for soort in Partnersoort),
    )


def _rollen(hier: _Plek) -> list[Persona]:
    """Everyone who can come: nobody, an account without a role, and each role where it sits."""
    per_soort = {
        Eenheidsoort.GEMEENTE: (hier.gemeente,),
        Eenheidsoort.COA_LOCATIE: (hier.azc,),
        Eenheidsoort.COA_KOPPELING: (factories.make_coa_koppeling(),),
        Eenheidsoort.PARTNER: hier.partners,
    }
    personas = [Persona(ANONIEM, None), Persona(ZONDER_ROL, None)]
    for rol in Rol:
        soort = next((s for s in Eenheidsoort if s in EENHEID_VAN_ROL[rol]), None)
        for eenheid in per_soort[soort] if soort else ():
            naam = f"{rol}_{eenheid.partnersoort}" if eenheid.partnersoort else rol.value
            medewerker = factories.make_medewerker(eenheid, rol, naam=f"Collega {naam}")
            personas.append(Persona(naam, medewerker))
    return personas


def _vreemde(kooi: Kooi, eenheid: Eenheid, rol: Rol) -> Medewerker:
    """A colleague next door, of whom the name and the telephone number are canaries."""
    medewerker = factories.make_medewerker(eenheid, rol, naam=kooi.woord("Gebruiker.naam", None))
    medewerker.telefoon = kooi.nummer(
        f"06-5550{len(kooi.woorden):04d}", "Medewerker.telefoon", None
    )
    medewerker.werkmail = f"{kooi.woord('Medewerker.werkmail', None)}@voorbeeld.test"
    medewerker.save()
    return medewerker


def _verborgen(persona: Persona) -> Onderdelen:
    """The parts of a dossier of one's own side that this role does not read."""
    actor = persona.actor
    if actor is None or not mag(actor.rol, Handeling.DOSSIER_INZIEN):
        return frozenset(Onderdeel)
    gezien = zicht_van(actor, verhuisd=False, toestemming_pip=False)
    return frozenset(onderdeel for onderdeel in Onderdeel if not gezien[onderdeel].leest)
