"""What the items of the oversight are called, and what they can turn out to be."""

from collections.abc import Mapping

from overdracht.core.gezag import Aanvrager
from overdracht.core.keuzes import Toezichtoordeel, Toezichtsoort

S = Toezichtsoort
SOORTEN: Mapping[Toezichtsoort, tuple[str, str]] = {
    S.ZONDER_BAND: (
        "Keek zonder band met het dossier",
        "De eenheid van deze collega had nooit toegang tot dit dossier.",
    ),
    S.NA_HERKOPPELING: (
        "Keek nadat de toegang was gestopt",
        "De toegang van deze eenheid was al geëindigd, bijvoorbeeld door een nieuwe koppeling.",
    ),
    S.NOODTOEGANG: (
        "Gebruikte noodtoegang",
        "Deze collega kon het dossier alleen zien door noodtoegang. Ga na of de nood er was.",
    ),
    S.ZELFDE_ACHTERNAAM: (
        "Heeft dezelfde achternaam",
        "Deze collega heet zoals de inburgeraar, en is geen contactpersoon van dit dossier.",
    ),
    S.UITSCHIETER: (
        "Opende veel dossiers in een uur",
        "Veertig of meer verschillende dossiers in één uur is meer dan het werk vraagt.",
    ),
    S.VEEL_GELEZEN: (
        "Ging over de leesgrens",
        "Deze collega opende zoveel dossiers dat de website om een reden vroeg.",
    ),
    S.BUITEN_WERKTIJD: (
        "Keek buiten werktijd",
        "Vijf keer of vaker in een nacht (22 tot 6 uur) of op een zondag.",
    ),
    S.GESLOTEN_DOSSIER: (
        "Opende een lang gesloten dossier",
        "Het dossier was al meer dan drie maanden gesloten.",
    ),
    S.GEWEIGERD: (
        "Werd vaak geweigerd",
        "Deze collega probeerde tien keer of vaker op een dag een dossier zonder toegang.",
    ),
    S.GROTE_EXPORT: (
        "Voerde een grote lijst uit",
        "Een lijst van meer dan vijftig personen is meegenomen. Ga na waarvoor.",
    ),
}
OORDELEN = (
    (Toezichtoordeel.HOORT_BIJ_HET_WERK.value, "Hoort bij het werk"),
    (Toezichtoordeel.BESPROKEN.value, "Besproken met de collega, geen misbruik"),
    (Toezichtoordeel.INCIDENT.value, "Incident: ik meld dit verder"),
)
AANVRAGERS = (
    (Aanvrager.ZELF.value, "De persoon zelf"),
    (Aanvrager.GEMACHTIGDE.value, "Iemand met een machtiging van de persoon"),
    (Aanvrager.OUDER_OF_VOOGD.value, "Een ouder of de voogd (alleen tot 16 jaar)"),
    (Aanvrager.CURATOR_OF_MENTOR.value, "De curator of mentor (vanaf 18 jaar)"),
)
