"""The register of processing activities: what is done with data of persons, for whom and why.

Every line of the log names one of these by its id. An activity that changes gets a new version and
so a new id; the old one stays, for the lines that name it (AVG 30, Logboek Dataverwerkingen). The
legal basis per flow is not settled between COA and gemeenten: each entry says so (`is_concept`).
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple


class Verwerking(NamedTuple):
    """One version of one activity, as the register shows it."""

    sleutel: str
    versie: int
    geldig_vanaf: date
    naam: str
    gewoon: str
    verantwoordelijke: str
    doel: str
    grondslag: str
    betrokkenen: str
    gegevens: tuple[str, ...]
    ontvangers: tuple[str, ...]
    bewaren: str
    is_concept: bool = True

    @property
    def id(self) -> str:
        """What a line of the log names; part of the address of its page."""
        return f"{self.sleutel}-v{self.versie}"


_START = date(2026, 11, 1)
_INBURGERAARS = "Inburgeraars en hun gezinsleden"
_TAAK = "Taak van algemeen belang (AVG artikel 6, eerste lid, onder e): Wet inburgering 2021"
_BEIDE = "COA en de gemeente, elk voor het eigen deel"
_DOSSIERTERMIJN = "Zolang het dossier wordt bewaard volgens de selectielijst van de organisatie."
_LOGTERMIJN = "Ten minste drie jaar (BIO2 5.28.01), daarna zolang de organisatie vaststelt."

REGISTER: tuple[Verwerking, ...] = (
    Verwerking(
        "koppelen",
        1,
        _START,
        "Inburgeraars koppelen aan een gemeente",
        "COA geeft door in welke gemeente u gaat wonen, en waar u nu verblijft.",
        "COA",
        "De gemeente en het azc weten wie er komt, zodat zij de overdracht kunnen beginnen.",
        _TAAK,
        _INBURGERAARS,
        ("naam", "geboortedatum", "V-nummer", "BSN", "huishouden", "verblijf", "koppeling"),
        ("de gekoppelde gemeente", "de COA-locatie"),
        _DOSSIERTERMIJN,
    ),
    Verwerking(
        "overdragen",
        1,
        _START,
        "De overdracht voorbereiden en volgen",
        "COA en de gemeente spreken samen af wanneer u wat doet, en volgen of dat lukt.",
        _BEIDE,
        "Eén doorlopende lijn van azc naar gemeente: scenario, gesprekken en Voorinburgering.",
        _TAAK,
        _INBURGERAARS,
        ("scenario en redenen", "gesprekken en afspraken", "Voorinburgering", "termijnen"),
        ("de gekoppelde gemeente", "de COA-locatie", "een partner met een opdracht"),
        _DOSSIERTERMIJN,
    ),
    Verwerking(
        "klantprofiel",
        1,
        _START,
        "Het klantprofiel delen",
        "COA deelt uw klantprofiel met de gemeente, als u dat goed vindt.",
        "COA",
        "De gemeente kan het traject laten aansluiten op wat iemand al heeft gedaan en kan.",
        _TAAK + "; gedeeld nadat de inburgeraar ermee instemt (handreiking Warme overdracht)",
        "Inburgeraars",
        ("dagen waarop het klantprofiel is gedeeld", "toestemming en intrekking"),
        ("de gekoppelde gemeente",),
        _DOSSIERTERMIJN,
    ),
    Verwerking(
        "inburgeren",
        1,
        _START,
        "De inburgering inrichten",
        "De gemeente bespreekt met u wat u gaat leren, en maakt met u een plan (PIP).",
        "De gemeente",
        "Brede intake, leerbaarheidstoets, PIP en traject binnen de termijnen van de wet.",
        _TAAK + ", hoofdstuk 3",
        "Inburgeraars",
        ("dagen van intake en toets", "PIP", "leerroute", "traject", "bijstand"),
        ("de gemeente", "COA, alleen de dagen en met toestemming"),
        _DOSSIERTERMIJN,
    ),
    Verwerking(
        "huisvesten",
        1,
        _START,
        "Huisvesten en verhuizen",
        "De gemeente zoekt een woning voor u, en COA helpt u met verhuizen.",
        _BEIDE,
        "Woning, verhuizing en inschrijving in de BRP sluiten aan op het traject.",
        "Taak van algemeen belang (AVG artikel 6, eerste lid, onder e): Huisvestingswet 2014",
        _INBURGERAARS,
        ("woning", "verwachte en gekozen dagen", "logeren", "inschrijving in de BRP"),
        ("de gekoppelde gemeente", "de COA-locatie", "een corporatie met een opdracht"),
        _DOSSIERTERMIJN,
    ),
    Verwerking(
        "berichten",
        1,
        _START,
        "Collega's op de hoogte houden",
        "Een collega krijgt bericht als er iets in uw dossier verandert.",
        _BEIDE,
        "Wie aan zet is, weet dat op tijd. Een e-mail bevat geen gegevens over een persoon.",
        _TAAK,
        "Inburgeraars",
        ("dat er iets is gebeurd in een dossier",),
        ("medewerkers die het dossier mogen zien",),
        _DOSSIERTERMIJN,
    ),
    Verwerking(
        "exporteren",
        1,
        _START,
        "Een lijst van dossiers uitvoeren",
        "Een medewerker neemt een lijst mee om het werk te verdelen.",
        "De organisatie van wie de lijst uitvoert",
        "Werk verdelen en voortgang bespreken buiten deze website.",
        _TAAK,
        "Inburgeraars",
        ("de kolommen van de werklijst",),
        ("medewerkers van de eigen organisatie",),
        "De website bewaart geen kopie. Voor het bestand geldt de regel van uw organisatie.",
    ),
    Verwerking(
        "toegang",
        1,
        _START,
        "Toegang geven en intrekken",
        "Wij houden bij wie uw dossier mag zien, en tot wanneer.",
        _BEIDE,
        "Alleen wie het werk doet, ziet het dossier, en niet langer dan nodig.",
        "Wettelijke plicht tot beveiliging (AVG artikel 32)",
        "Inburgeraars en medewerkers",
        ("eenheid", "medewerker", "soort toegang", "van en tot"),
        ("de eigen organisatie",),
        _DOSSIERTERMIJN,
    ),
    Verwerking(
        "toezicht",
        1,
        _START,
        "Toezicht houden op het gebruik",
        "Wij leggen vast wie uw dossier bekijkt, en controleren of dat mocht.",
        "De organisatie van de medewerker",
        "Misbruik ontdekken, en de inburgeraar kunnen vertellen wie er keek.",
        "Wettelijke plicht tot beveiliging en verantwoording (AVG artikel 5, tweede lid, en 32)",
        "Inburgeraars en medewerkers",
        ("wie, wanneer, welk doel en welk soort gegevens; nooit de inhoud",),
        ("de privacy officer van de eigen organisatie",),
        _LOGTERMIJN,
    ),
    Verwerking(
        "bewaren",
        1,
        _START,
        "Bewaren en vernietigen",
        "Wij gooien uw dossier weg als de bewaartermijn voorbij is, en bewaren het bewijs daarvan.",
        _BEIDE,
        "Niet langer bewaren dan de wet zegt, en kunnen laten zien dat er echt is vernietigd.",
        "Besluit inburgering 2021, artikel 9.9; Archiefwet 1995",
        _INBURGERAARS,
        (
            "het hele dossier",
            "daarna alleen de kernset: naam, BSN, adres en hoe de plicht eindigde",
        ),
        ("de privacy officer en de teamleider van de eigen organisatie",),
        "De kernset tot 50 jaar na het einde van de plicht. De verklaring van vernietiging blijft.",
    ),
    Verwerking(
        "rechten",
        1,
        _START,
        "Uw rechten uitvoeren",
        "U krijgt een kopie van uw dossier als u die vraagt, en wij verbeteren wat niet klopt.",
        _BEIDE,
        "Inzage, een kopie en verbetering, binnen een maand.",
        "Wettelijke plicht (AVG artikel 12, 15, 16 en 20)",
        _INBURGERAARS,
        ("het hele dossier", "wie er keek", "wat niet klopt en wat het antwoord was"),
        ("de inburgeraar zelf", "de organisatie die moet antwoorden"),
        _DOSSIERTERMIJN,
    ),
    Verwerking(
        "inrichten",
        1,
        _START,
        "De website inrichten",
        "Hier gaat het om organisaties en medewerkers, niet om u.",
        "De organisatie die het werk doet",
        "Eenheden, medewerkers, accounts, afspraken en bewaarde weergaven bijhouden.",
        "Taak van algemeen belang (AVG artikel 6, eerste lid, onder e)",
        "Medewerkers",
        ("naam", "werkmail", "rol", "eenheid"),
        ("de functioneel beheerder",),
        "Zolang iemand er werkt, en daarna volgens de selectielijst van de organisatie.",
    ),
)
_OP_ID: Mapping[str, Verwerking] = MappingProxyType({v.id: v for v in REGISTER})
_NU: Mapping[str, Verwerking] = MappingProxyType(
    {v.sleutel: v for v in sorted(REGISTER, key=lambda v: v.versie)}
)
# The first word of an act, or the whole act where that says more.
VAN_HANDELING: Mapping[str, str] = MappingProxyType(
    {
        woord: sleutel
        for sleutel, woorden in {
            "koppelen": "koppeling koppelingen importbestand verblijf inburgeraar huishouden "
            "persoon vergunning herkoppeling",
            "overdragen": "dossier dossiers vandaag scenario factor contactpersoon gesprek "
            "kennismaking driegesprek agendapunt huisvestingsgesprek voorinburgering termijn coa "
            "drukte rustperiode verdeling kosten",
            "klantprofiel": "klantprofiel toestemming uitzondering verwijderverzoek",
            "inburgeren": "kennisgeving intake leerbaarheidstoets pip traject leerroute bijstand",
            "huisvesten": "huisvesting verhuizing verwachting brp logeren woning wachttijd",
            "berichten": "bericht berichten",
            "exporteren": "dossiers.geexporteerd export uitvoer",
            "toegang": "toegang_koppeling toegang_verblijf toegang_opdracht toegang_noodtoegang "
            "toegang_bescherming toegang opdracht rol bescherming",
            "toezicht": "logboek toezicht leesgrens lek",
            "bewaren": "vernietiging vernietigingsstop kernset",
            "rechten": "inzage verzoek bescherming_kopie",
            "inrichten": "eenheid medewerker norm normwaarde weergave voorkeursscenario "
            "samenwerking werkbezoek account "
            "inlogdienst recht sessie sessies uitnodiging uitnodiging_account "
            "uitnodiging_inlogdienst uitnodiging_tweede_stap "
            "tweede_stap organisatie land sleutel capaciteit afwezigheid werktijd reservekopie "
            "tarief",
        }.items()
        for woord in woorden.split()
    }
)


def get_verwerking(id_: str) -> Verwerking | None:
    """The entry that a line names; None when there is no such version."""
    return _OP_ID.get(id_)


def list_huidige() -> tuple[Verwerking, ...]:
    """The newest version of each activity, in the order of the register."""
    return tuple(v for v in REGISTER if _NU[v.sleutel] is v)


def verwerking_van(actie: str) -> Verwerking:
    """The activity to which an act belongs, as it is now; an act without a place is overdragen."""
    sleutel = VAN_HANDELING.get(actie) or VAN_HANDELING.get(actie.partition(".")[0])
    return _NU[sleutel or "overdragen"]
