"""One fictive huishouden at a time as unsaved rows, kept until they are saved in bulk."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain
from random import Random
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model

from overdracht.core.begrippen import Partnersoort, Rol, Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.keuzes import Afsluitreden, Factor
from overdracht.data.models import (
    Dossier,
    Eenheid,
    Huishouden,
    Huishoudenlid,
    Inburgeraar,
    Koppeling,
    Medewerker,
    Scenariofactor,
    Scenariokeuze,
    Toestemming,
    Traject,
    Verwijderverzoek,
    Voorkeursscenario,
)
from overdracht.demo.deling import rondom
from overdracht.demo.gezin import Lid, Nummers, maak_gezin
from overdracht.demo.loop import leef
from overdracht.demo.rijen import feitrijen, huishoudrijen, verblijfrijen
from overdracht.demo.spoor import spoor
from overdracht.demo.wacht import Wacht, dagen, wacht
from overdracht.demo.wereld import Wereld, inwoners
from overdracht.demo.zaak import Zaak, contactpersonen, toegangen

R = TypeVar("R", bound=Model)
HERKOPPELD, GEZINSHERENIGING, FACTOREN_BEKEND, GESLOTEN = 0.02, 0.2, 0.7, 0.05
FACTOREN = (
    (Factor.KAN_REIZEN, {"ja": 80, "nee": 10, "onbekend": 10}),
    (Factor.DIGITAAL_VAARDIG, {"ja": 50, "nee": 30, "onbekend": 20}),
    (Factor.MIDDELEN_AANWEZIG, {"ja": 60, "nee": 20, "onbekend": 20}),
    (Factor.BELASTBAARHEID, {"normaal": 70, "laag": 15, "onbekend": 15}),
)


@dataclass(slots=True)
class Bouw:
    """Draws huishoudens one after the other; equal seeds give equal countries."""

    rng: Random
    wereld: Wereld
    peildatum: date
    nu: datetime
    nummers: Nummers = field(default_factory=Nummers)
    rijen: dict[type[Model], list[Any]] = field(default_factory=lambda: defaultdict(list))
    tempo: dict[UUID, float] = field(default_factory=dict)

    def zet(self, rij: R) -> R:
        """Keep this row, under a key from the same dice."""
        rij.pk = UUID(int=self.rng.getrandbits(128), version=4)
        self.rijen[type(rij)].append(rij)
        return rij

    def huishouden(self, *, hoogstens: int) -> list[Dossier]:
        """One more huishouden, with no more than so many dossiers."""
        leden = maak_gezin(self.rng, self.nummers, peildatum=self.peildatum, hoogstens=hoogstens)
        zaak = self._zaak()
        dossiers: list[Dossier] = []
        feiten = None
        for lid in leden:
            self.zet(lid.persoon)
            self.zet(
                Huishoudenlid(
                    huishouden=zaak.huishouden,
                    persoon=lid.persoon,
                    gezinsrol=lid.rol.value,
                    van=zaak.wacht.vergunning_op,
                )
            )
            if lid.heeft_plicht:
                feiten = self._leef(zaak)
                dossiers.append(self._dossier(zaak, lid, feiten))
        if feiten and zaak.koppeling:
            for rij in huishoudrijen(feiten, koppeling=zaak.koppeling):
                rij.vastgelegd_door = zaak.regievoerder
                self.zet(rij)
        return dossiers

    def _leef(self, zaak: Zaak) -> Feiten:
        afspraak = self._afspraak(zaak)
        scenario = Scenario(afspraak.scenario) if afspraak else None
        return leef(self.rng, zaak.wacht, afgesproken=scenario, peildatum=self.peildatum)

    def _afspraak(self, zaak: Zaak) -> Voorkeursscenario | None:
        """What was agreed for who goes from this azc to this gemeente."""
        paar = zaak.gemeente.pk, zaak.verblijven[-1][0].pk
        return self.wereld.afspraken.get(paar) if zaak.koppeling else None

    def _zaak(self) -> Zaak:
        rng, wereld = self.rng, self.wereld
        gemeente = rng.choices(wereld.gemeenten, weights=[*map(inwoners, wereld.gemeenten)])[0]
        tempo = self.tempo.setdefault(gemeente.pk, rng.uniform(0.7, 1.3))
        lot = wacht(rng, peildatum=self.peildatum, tempo=tempo)
        verblijven = [(wereld.kies_locatie(rng, gemeente), lot.vergunning_op)]
        if lot.tvs_melding_op:
            for dag in (dag for dag in lot.overgeplaatst_op if dag <= self.peildatum):
                weg = verblijven[-1][0]
                verblijven.append((wereld.kies_locatie(rng, gemeente, behalve=weg), dag))
        hereniging = rng.random() < GEZINSHERENIGING
        huishouden = self.zet(
            Huishouden(
                gezinshereniging_verwacht=hereniging,
                gezinshereniging_aantal=rng.randint(1, 5) if hereniging else None,
            )
        )
        coa = wereld.kies_medewerker(rng, wereld.koppeling, Rol.COA_REGIEVOERDER)
        zaak = Zaak(
            wacht=lot,
            huishouden=huishouden,
            koppeling=self._koppeling(lot, huishouden, gemeente, verblijven[0][0], coa),
            gemeente=gemeente,
            verblijven=verblijven,
            regievoerder=wereld.kies_medewerker(rng, gemeente, Rol.REGIEVOERDER_GEMEENTE),
            casemanager=wereld.kies_medewerker(rng, verblijven[-1][0], Rol.CASEMANAGER),
            coa=coa,
        )
        for contact in contactpersonen(zaak, peildatum=self.peildatum):
            self.zet(contact)
        return zaak

    def _koppeling(
        self,
        lot: Wacht,
        huishouden: Huishouden,
        gemeente: Eenheid,
        locatie: Eenheid,
        coa: Medewerker,
    ) -> Koppeling | None:
        if lot.gekoppeld_op is None:
            return None
        if self.rng.random() < HERKOPPELD:
            self.zet(
                Koppeling(
                    huishouden=huishouden,
                    gemeente=self.wereld.buur(gemeente),
                    coa_locatie=locatie,
                    gekoppeld_op=lot.vergunning_op + dagen(3),
                    tvs_melding_op=lot.vergunning_op + dagen(4),
                    ontkoppeld_op=lot.gekoppeld_op,
                    ontkoppeld_reden="Eigen woonruimte in een andere gemeente",
                    vastgelegd_door=coa,
                )
            )
        return self.zet(
            Koppeling(
                huishouden=huishouden,
                gemeente=gemeente,
                coa_locatie=locatie,
                gekoppeld_op=lot.gekoppeld_op,
                tvs_melding_op=lot.tvs_melding_op,
                vastgelegd_door=coa,
            )
        )

    def _dossier(self, zaak: Zaak, lid: Lid, feiten: Feiten) -> Dossier:
        inburgeraar = self.zet(
            Inburgeraar(
                persoon=lid.persoon,
                vergunning_op=feiten.vergunning_op,
                kennisgeving_op=feiten.kennisgeving_op,
                vastgelegd_door=zaak.coa,
            )
        )
        dossier = self.zet(
            Dossier(
                inburgeraar=inburgeraar,
                huishouden=zaak.huishouden,
                koppeling=zaak.koppeling,
                geopend_op=zaak.wacht.gekoppeld_op or zaak.wacht.vergunning_op,
            )
        )
        for verblijf in verblijfrijen(dossier, zaak.verblijven, verhuisd_op=feiten.verhuisd_op):
            verblijf.vastgelegd_door = zaak.casemanager
            self.zet(verblijf)
        if zaak.koppeling:
            self._feiten(zaak, dossier, zaak.koppeling, feiten)
        for toegang in toegangen(zaak, dossier, feiten, self.wereld, nu=self.nu):
            self.zet(toegang)
        return dossier

    def _feiten(self, zaak: Zaak, dossier: Dossier, koppeling: Koppeling, feiten: Feiten) -> None:
        feitelijk = feitrijen(feiten, dossier=dossier, koppeling=koppeling)
        # One by one: a row gets its key before the next one points at it.
        for rij in chain(feitelijk, rondom(feiten, dossier=dossier, koppeling=koppeling)):
            rij.vastgelegd_door = zaak.regievoerder
            if isinstance(rij, Toestemming):
                rij.vastgelegd_door = rij.uitgelegd_door = zaak.casemanager
            if isinstance(rij, Verwijderverzoek) and rij.bevestigd_op:
                rij.bevestigd_door = zaak.regievoerder
            if isinstance(rij, Traject):
                rij.aanbieder = self.wereld.partner(Partnersoort.TAALAANBIEDER, zaak.gemeente)
            if isinstance(rij, Scenariokeuze) and (afspraak := self._afspraak(zaak)):
                rij.afspraak, rij.voorkeur = afspraak, afspraak.scenario
            self.zet(rij)
        for gebeurtenis in spoor(feiten, dossier, (zaak.coa, zaak.casemanager, zaak.regievoerder)):
            self.rijen[type(gebeurtenis)].append(gebeurtenis)
        self._factoren(zaak, dossier, feiten)
        self._sluit(dossier, feiten)

    def _factoren(self, zaak: Zaak, dossier: Dossier, feiten: Feiten) -> None:
        if feiten.tvs_melding_op is None or self.rng.random() > FACTOREN_BEKEND:
            return
        waarden = {
            factor: self.rng.choices(list(kansen), weights=list(kansen.values()))[0]
            for factor, kansen in FACTOREN
        }
        hereniging = zaak.huishouden.gezinshereniging_verwacht
        waarden[Factor.GEZINSHERENIGING_LOOPT] = "ja" if hereniging else "nee"
        for factor, waarde in waarden.items():
            self.zet(
                Scenariofactor(
                    dossier=dossier,
                    factor=factor.value,
                    waarde=waarde,
                    bron="gesprek met de casemanager",
                    vastgesteld_op=min(feiten.tvs_melding_op + dagen(3), self.peildatum),
                    vastgelegd_door=zaak.casemanager,
                )
            )

    def _sluit(self, dossier: Dossier, feiten: Feiten) -> None:
        """Some who live in the gemeente for more than a year have left it, or were done soon."""
        verhuisd_op = feiten.verhuisd_op
        if verhuisd_op is None or verhuisd_op > self.peildatum - dagen(365):
            return
        if self.rng.random() < GESLOTEN:
            dossier.afgesloten_op = self.peildatum - dagen(self.rng.uniform(1, 90))
            dossier.afsluitreden = Afsluitreden.VERTROKKEN.value
