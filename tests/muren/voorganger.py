"""What an earlier gemeente wrote: nothing of it is for the next one (DX-02)."""

from datetime import date

from overdracht.core.begrippen import Gespreksoort, Onderdeel, Rol, Scenario
from overdracht.data.models import Eenheid, Gesprek, Intake, Koppeling, Scenariokeuze
from tests import factories
from tests.muren.kooi import Kooi
from tests.muren.sporen import voeg_gebeurtenis_toe
from tests.muren.zaak import Zaak, vul


def voeg_voorganger_toe(kooi: Kooi, zaak: Zaak, gemeente: Eenheid) -> None:
    """An earlier koppeling of the same huishouden, with what that gemeente wrote (DX-02)."""
    dossier = zaak.dossier
    toen = Koppeling.objects.create(
        huishouden=dossier.huishouden,
        gemeente=gemeente,
        coa_locatie=zaak.koppeling.coa_locatie,
        gekoppeld_op=date(2024, 9, 3),
        ontkoppeld_op=date(2025, 2, 12),
    )
    keuze = Scenariokeuze(
        scenario=Scenario.SNELLE_START.value, scenario_gekozen_op=date(2024, 9, 18)
    )
    gesprek = Gesprek(soort=Gespreksoort.KENNISMAKING.value, gehouden_op=date(2024, 10, 8))
    for rij in (keuze, gesprek):
        rij.dossier, rij.koppeling = dossier, toen
        vul(kooi, rij, Onderdeel.SCENARIO_EN_GESPREKKEN)
    Intake.objects.create(
        dossier=dossier,
        koppeling=toen,
        intake_begonnen_op=kooi.dag(date(2024, 11, 13), "intake_begonnen_op", Onderdeel.INTAKE),
    )
    collega = factories.make_medewerker(
        gemeente, Rol.REGIEVOERDER_GEMEENTE, naam=kooi.woord("Gebruiker.naam", None)
    )
    for soort in ("scenario.gekozen", "kennismaking.gehouden", "intake.begonnen"):
        voeg_gebeurtenis_toe(kooi, dossier, soort, collega)
