"""One dossier of which every text and every day is a canary."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Any

from django.db import models
from stdnum.nl import bsn

from overdracht.core.begrippen import (
    Gespreksoort,
    Onderdeel,
    Partij,
    Scenario,
    Toegangsoort,
)
from overdracht.core.keuzes import Deelnameplaats, Deelnamesoort, Factor, Kostenpost
from overdracht.core.zicht import FEIT_IN
from overdracht.data import models as tabellen
from overdracht.data.models import (
    Afspraak,
    Deelname,
    Dossier,
    Eenheid,
    Gesprek,
    Koppeling,
    Kostenboeking,
    Medewerker,
    Normwaarde,
    OpgeslagenWeergave,
    Regioafspraak,
    Scenariofactor,
    Toegang,
    Verhuisverwachting,
    Voorkeursscenario,
    Werkbezoek,
)
from overdracht.data.velden import AfgeleidVeld
from tests import factories
from tests.muren.bewaren import maak_stop, maak_verzoek
from tests.muren.kooi import Kooi
from tests.muren.sporen import GEBEURTENISSEN, voeg_bericht_toe, voeg_gebeurtenis_toe

# In which part of the dossier the texts of a table stand.
DEEL: Mapping[type[models.Model], Onderdeel] = {
    tabellen.Persoon: Onderdeel.IDENTITEIT,
    tabellen.Koppeling: Onderdeel.IDENTITEIT,
    tabellen.Vernietigingsstop: Onderdeel.IDENTITEIT,
    tabellen.Verzoek: Onderdeel.IDENTITEIT,
    tabellen.Huishouden: Onderdeel.HUISHOUDEN,
    tabellen.Huisvesting: Onderdeel.HUISHOUDEN,
    tabellen.Verhuisverwachting: Onderdeel.HUISHOUDEN,
    tabellen.Logeerperiode: Onderdeel.HUISHOUDEN,
    tabellen.Voorinburgering: Onderdeel.VOORINBURGERING,
    tabellen.Leerbaarheidstoets: Onderdeel.INTAKE,
    tabellen.Scenariokeuze: Onderdeel.SCENARIO_EN_GESPREKKEN,
    tabellen.Scenariofactor: Onderdeel.SCENARIO_EN_GESPREKKEN,
    tabellen.Gesprek: Onderdeel.SCENARIO_EN_GESPREKKEN,
    tabellen.Afspraak: Onderdeel.SCENARIO_EN_GESPREKKEN,
    tabellen.Uitzondering: Onderdeel.SCENARIO_EN_GESPREKKEN,
    tabellen.Toestemming: Onderdeel.SCENARIO_EN_GESPREKKEN,
    tabellen.Deelname: Onderdeel.SCENARIO_EN_GESPREKKEN,
}
_GEEN_VRIJE_TEKST = frozenset({"norm", "maat", "onderwerp", "waarde", "taal", "rol"})

# Not the first of the range: those stand in the examples that a page gives.
_BSNS = (str(n) for n in count(999995000) if bsn.is_valid(str(n)))


@dataclass
class Zaak:
    """A dossier with its canaries, and the rows that an address can name."""

    kooi: Kooi
    dossier: Dossier

    @property
    def koppeling(self) -> Koppeling:
        """The koppeling of now."""
        assert self.dossier.koppeling is not None
        return self.dossier.koppeling

    def rijen(self, tabel: type[models.Model]) -> Any:
        """The rows of this dossier in one table."""
        return tabel._default_manager.filter(dossier=self.dossier).order_by("created_at", "pk")  # noqa: SLF001  # a table that is handed in


def bouw_zaak(
    kooi: Kooi,
    dagen: Mapping[str, Any],
    *,
    gemeente: Eenheid,
    azc: Eenheid,
    regie: Medewerker | None,
    casemanager: Medewerker | None,
    partners: tuple[Eenheid, ...] = (),
) -> Zaak:
    """The person, the huishouden and every row of these facts, each text made a canary."""
    persoon, kind = _persoon(kooi, Onderdeel.IDENTITEIT), _persoon(kooi, Onderdeel.HUISHOUDEN)
    dossier = factories.make_dossier(
        persoon,
        huishouden=factories.make_huishouden(
            persoon, kind, kenmerk=kooi.woord("Huishouden.kenmerk", Onderdeel.HUISHOUDEN)
        ),
        gemeente=gemeente,
        coa_locatie=azc,
        contactpersonen=tuple(m for m in (regie, casemanager) if m),
        **dagen,
    )
    for partner in partners:
        factories.give_toegang(dossier, partner, Toegangsoort.OPDRACHT)
    zaak = Zaak(kooi, dossier)
    if regie and casemanager:
        for sleutel, dag in dagen.items():
            _onthoud(kooi, sleutel, dag)
        _vertel(zaak, regie, casemanager)
        Verhuisverwachting.objects.filter(koppeling=dossier.koppeling_id).update(
            opgegeven_op=kooi.dag(_verder(dossier, 19), "opgegeven_op", Onderdeel.HUISHOUDEN)
        )
        for rij in _rijen_met_tekst(dossier):
            vul(kooi, rij, DEEL[type(rij)])
    return zaak


def vul(kooi: Kooi, rij: models.Model, onderdeel: Onderdeel | None) -> None:
    """Put a canary in every free text of this row."""
    if isinstance(rij, Gesprek) and rij.soort == Gespreksoort.HUISVESTINGSGESPREK:
        onderdeel = Onderdeel.HUISHOUDEN
    for veld in vrije_teksten(type(rij)):
        plek = f"{type(rij).__name__}.{veld.name}"
        if veld.name == "telefoon":
            nummer = f"06-44{ord(kooi.merk) - 96:02d}{len(kooi.nummers):04d}"
            waarde = kooi.nummer(nummer, plek, onderdeel)
        elif isinstance(veld, models.EmailField):
            waarde = f"{kooi.woord(plek, onderdeel)}@voorbeeld.test"
        else:
            waarde = kooi.woord(plek, onderdeel)
        setattr(rij, veld.attname, waarde)
    rij.save()


def vrije_teksten(tabel: type[models.Model]) -> "list[models.Field[Any, Any]]":
    """The columns in which somebody can write what he likes."""
    return [
        veld
        for veld in tabel._meta.concrete_fields
        if isinstance(veld, models.CharField | models.TextField)
        and not isinstance(veld, AfgeleidVeld)
        and not veld.choices
        and veld.name not in {*_GEEN_VRIJE_TEKST, "v_nummer", "bsn"}
    ]


def _persoon(kooi: Kooi, onderdeel: Onderdeel) -> tabellen.Persoon:
    geboren = date(1987, 4, 13) if onderdeel is Onderdeel.IDENTITEIT else date(2017, 8, 22)
    geboren += timedelta(days=ord(kooi.merk))
    persoon = factories.make_persoon(
        bsn=kooi.nummer(next(_BSNS), "Persoon.bsn", onderdeel),
        v_nummer=kooi.nummer(factories.fictief_v_nummer(), "Persoon.v_nummer", onderdeel),
        geboortedatum=kooi.dag(geboren, "Persoon.geboortedatum", onderdeel),
    )
    vul(kooi, persoon, onderdeel)
    return persoon


def _onthoud(kooi: Kooi, sleutel: str, waarde: Any) -> None:
    for dag in waarde if isinstance(waarde, tuple) else (waarde,):
        if isinstance(dag, date):
            kooi.dag(dag, sleutel, FEIT_IN[sleutel])


def _rijen_met_tekst(dossier: Dossier) -> Iterator[models.Model]:
    """What the facts made, as far as somebody can write in it."""
    for tabel in DEEL:
        paden = {veld.name for veld in tabel._meta.fields}
        rijen = tabel._default_manager  # noqa: SLF001  # each table in turn
        if "dossier" in paden:
            yield from rijen.filter(dossier=dossier)
        elif tabel is Koppeling:
            yield from rijen.filter(pk=dossier.koppeling_id)
        elif "koppeling" in paden:
            yield from rijen.filter(koppeling=dossier.koppeling_id)


def _deel(dossier: Dossier, casemanager: Medewerker) -> None:
    """Sharing without an agreement that was asked, and a gemeente that must delete."""
    dag = date(2025, 1, 6)
    tabellen.Uitzondering.objects.create(
        dossier=dossier,
        organisatie=casemanager.eenheid.organisatie,
        eenheid=casemanager.eenheid,
        waarom="x",
        gevraagd_op=dag,
        inburgeraar_geinformeerd_op=dag,
        vastgelegd_door=casemanager,
    )
    gemeente = dossier.gemeente
    assert gemeente is not None
    tabellen.Verwijderverzoek.objects.create(dossier=dossier, eenheid=gemeente, gevraagd_op=dag)


def _vertel(zaak: Zaak, regie: Medewerker, casemanager: Medewerker) -> None:
    """Rows that no fact makes: talks, factors, history, messages, agreements and saved views."""
    kooi, dossier, koppeling = zaak.kooi, zaak.dossier, zaak.koppeling
    driegesprek = Gesprek.objects.get(dossier=dossier, soort=Gespreksoort.DRIEGESPREK)
    Afspraak.objects.create(dossier=dossier, gesprek=driegesprek, wie=Partij.COA.value)
    maak_stop(dossier, regie)
    maak_verzoek(dossier, regie)
    _deel(dossier, casemanager)
    Gesprek.objects.create(
        dossier=dossier,
        koppeling=koppeling,
        soort=Gespreksoort.HUISVESTINGSGESPREK.value,
        gepland_op=kooi.dag(_verder(dossier, 17), "huisvestingsgesprek", Onderdeel.HUISHOUDEN),
    )
    Scenariofactor.objects.create(
        dossier=dossier,
        factor=Factor.KAN_REIZEN.value,
        waarde="nee",
        bron="x",
        vastgesteld_op=koppeling.gekoppeld_op,
    )
    Deelname.objects.create(
        dossier=dossier,
        soort=Deelnamesoort.VRIJWILLIGERSWERK.value,
        plaats=Deelnameplaats.AZC.value,
        dagdelen_per_week=3,
        deelname_van=kooi.dag(
            _verder(dossier, 21), "deelname_van", Onderdeel.SCENARIO_EN_GESPREKKEN
        ),
    )
    Kostenboeking.objects.create(
        dossier=dossier,
        post=Kostenpost.TOLK.value,
        bedrag_cent=12_345,
        geboekt_op=kooi.dag(_verder(dossier, 23), "geboekt_op", Onderdeel.BIJSTAND_EN_BOETES),
    )
    for soort in GEBEURTENISSEN:
        voeg_gebeurtenis_toe(kooi, dossier, soort, regie)
    for eenheid in (regie.eenheid, casemanager.eenheid):
        voeg_bericht_toe(kooi, dossier, eenheid, "driegesprek.gepland")
        voeg_bericht_toe(kooi, dossier, eenheid, "verhuizing.gepland")
    OpgeslagenWeergave.objects.create(
        medewerker=regie, naam=kooi.woord("OpgeslagenWeergave.naam", None)
    )
    afspraak = Voorkeursscenario(
        gemeente=regie.eenheid,
        coa_locatie=casemanager.eenheid,
        scenario=Scenario.START_NA_VERHUIZING.value,
        geldig_van=date(2022, 1, 3),
        reistijd_minuten=41,
        voorgesteld_door=Partij.COA.value,
        voorgesteld_op=date(2022, 1, 3),
        akkoord_coa=True,
    )
    regio = Regioafspraak(
        coa_locatie=casemanager.eenheid,
        voorgesteld_door=Partij.COA.value,
        voorgesteld_op=date(2022, 1, 3),
    )
    bezoek = Werkbezoek(
        gemeente=regie.eenheid,
        coa_locatie=casemanager.eenheid,
        bezocht_op=date(2022, 1, 5),
        bij=Partij.COA.value,
    )
    norm = Normwaarde(
        gemeente=regie.eenheid, norm="T-05", aantal=3, maat="weken", geldig_van=date(2022, 1, 3)
    )
    for rij in (afspraak, norm, regio, bezoek):
        vul(kooi, rij, None)
    Toegang.objects.create(
        dossier=dossier,
        eenheid=regie.eenheid,
        medewerker=regie,
        soort=Toegangsoort.NOODTOEGANG.value,
        reden=kooi.woord("Toegang.reden", Onderdeel.IDENTITEIT),
        van=factories.moment(factories.BEGIN),
        tot=factories.moment(date(2027, 6, 3)),
    )


def _verder(dossier: Dossier, dag: int) -> date:
    """A day that no fact of the dossier has, in another year than this one."""
    assert dossier.koppeling is not None
    return dossier.koppeling.gekoppeld_op.replace(month=12, day=dag)
