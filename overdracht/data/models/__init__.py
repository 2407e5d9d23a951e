"""Every table of the product, one file per noun."""

from overdracht.data.models.auditregel import Auditregel
from overdracht.data.models.auditzegel import Auditsegment, Auditzegel
from overdracht.data.models.beheerwijziging import Beheerwijziging
from overdracht.data.models.bericht import Bericht
from overdracht.data.models.bescherming import Bescherming, Vertrouweling
from overdracht.data.models.deelname import Deelname
from overdracht.data.models.deling import Uitzondering, Verwijderverzoek
from overdracht.data.models.dossier import Dossier
from overdracht.data.models.eenheid import Eenheid
from overdracht.data.models.gebeurtenis import Gebeurtenis
from overdracht.data.models.gebruiker import Gebruiker
from overdracht.data.models.gesprek import Afspraak, Agendapunt, Gesprek
from overdracht.data.models.huishouden import Huishouden, Huishoudenlid
from overdracht.data.models.huisvesting import BrpInschrijving, Huisvesting, Verhuisverwachting
from overdracht.data.models.importbestand import Importbestand
from overdracht.data.models.inburgeraar import Inburgeraar
from overdracht.data.models.inlogdienst import Inlogdienst, Inlogidentiteit
from overdracht.data.models.inlogpoging import Inlogpoging
from overdracht.data.models.intake import Intake, Leerbaarheidstoets
from overdracht.data.models.inzet import Afwezigheid, Capaciteit, Werktijd
from overdracht.data.models.kernset import Kernset
from overdracht.data.models.klantprofiel import Klantprofielmoment
from overdracht.data.models.koppeling import Contactpersoon, Koppeling
from overdracht.data.models.kosten import Kostenboeking, Kostenraming, Tarief
from overdracht.data.models.ldvregel import Ldvregel
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.models.normwaarde import Normwaarde
from overdracht.data.models.opgeslagen_weergave import OpgeslagenWeergave
from overdracht.data.models.organisatie import Organisatie
from overdracht.data.models.persoon import Persoon
from overdracht.data.models.pip import Pip
from overdracht.data.models.rechtencontrole import Rechtencontrole
from overdracht.data.models.rustperiode import Rustperiode
from overdracht.data.models.samenwerking import Samenwerking, Werkbezoek
from overdracht.data.models.scenariofactor import Scenariofactor
from overdracht.data.models.scenariokeuze import Scenariokeuze
from overdracht.data.models.sessie import Sessie
from overdracht.data.models.termijn import Termijn
from overdracht.data.models.toegang import Toegang
from overdracht.data.models.toestemming import Toestemming
from overdracht.data.models.toezichtpunt import Toezichtpunt
from overdracht.data.models.traject import Traject
from overdracht.data.models.uitnodiging import Uitnodiging
from overdracht.data.models.uitvoerverzoek import Uitvoerverzoek
from overdracht.data.models.verblijf import Logeerperiode, Verblijf
from overdracht.data.models.vernietiging import Vernietiging
from overdracht.data.models.vernietigingslijst import (
    Vernietigingslijst,
    Vernietigingsregel,
    Vernietigingsstop,
)
from overdracht.data.models.verzoek import Verzoek
from overdracht.data.models.voorinburgering import Voorinburgering
from overdracht.data.models.voorkeursscenario import Regioafspraak, Voorkeursscenario
from overdracht.data.models.wachttijd import Wachttijd

__all__ = [
    "Afspraak",
    "Afwezigheid",
    "Agendapunt",
    "Auditregel",
    "Auditsegment",
    "Auditzegel",
    "Beheerwijziging",
    "Bericht",
    "Bescherming",
    "BrpInschrijving",
    "Capaciteit",
    "Contactpersoon",
    "Deelname",
    "Dossier",
    "Eenheid",
    "Gebeurtenis",
    "Gebruiker",
    "Gesprek",
    "Huishouden",
    "Huishoudenlid",
    "Huisvesting",
    "Importbestand",
    "Inburgeraar",
    "Inlogdienst",
    "Inlogidentiteit",
    "Inlogpoging",
    "Intake",
    "Kernset",
    "Klantprofielmoment",
    "Koppeling",
    "Kostenboeking",
    "Kostenraming",
    "Ldvregel",
    "Leerbaarheidstoets",
    "Logeerperiode",
    "Medewerker",
    "Normwaarde",
    "OpgeslagenWeergave",
    "Organisatie",
    "Persoon",
    "Pip",
    "Rechtencontrole",
    "Regioafspraak",
    "Rustperiode",
    "Samenwerking",
    "Scenariofactor",
    "Scenariokeuze",
    "Sessie",
    "Tarief",
    "Termijn",
    "Toegang",
    "Toestemming",
    "Toezichtpunt",
    "Traject",
    "Uitnodiging",
    "Uitvoerverzoek",
    "Uitzondering",
    "Verblijf",
    "Verhuisverwachting",
    "Vernietiging",
    "Vernietigingslijst",
    "Vernietigingsregel",
    "Vernietigingsstop",
    "Vertrouweling",
    "Verwijderverzoek",
    "Verzoek",
    "Voorinburgering",
    "Voorkeursscenario",
    "Wachttijd",
    "Werkbezoek",
    "Werktijd",
]
