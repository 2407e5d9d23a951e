"""The closed lists of the field: every choice that a rule may look at (domain glossary).

Values are lower snake case and are stored and exchanged as they stand here.
"""

from collections.abc import Mapping
from enum import StrEnum


class Scenario(StrEnum):
    """The three scenario's of the handreiking (§4, §5, §6)."""

    SNELLE_START = "snelle_start"
    GECOMBINEERDE_AANPAK = "gecombineerde_aanpak"
    START_NA_VERHUIZING = "start_na_verhuizing"

    @property
    def nummer(self) -> int:
        """1, 2 or 3, as the handreiking numbers them."""
        return list(Scenario).index(self) + 1


class Mengvorm(StrEnum):
    """How a scenario is set up where it is not the plain form (domain 7.4; HR §3.2, §5.1, §5.2)."""

    NA_ELKAAR = "na_elkaar"
    TEGELIJK = "tegelijk"
    ZONDER_VOORINBURGERING = "zonder_voorinburgering"
    KORTE_INTAKE_AAN_HET_EINDE = "korte_intake_aan_het_einde"
    MET_ACTIVITEITEN = "met_activiteiten"


# Scenario 1 has none: what it does other than scenario 2 is a switch (domain 7.4).
MENGVORMEN: Mapping[Scenario, tuple[Mengvorm, ...]] = {
    Scenario.SNELLE_START: (),
    Scenario.GECOMBINEERDE_AANPAK: (
        Mengvorm.NA_ELKAAR,
        Mengvorm.TEGELIJK,
        Mengvorm.ZONDER_VOORINBURGERING,
        Mengvorm.KORTE_INTAKE_AAN_HET_EINDE,
    ),
    Scenario.START_NA_VERHUIZING: (Mengvorm.MET_ACTIVITEITEN,),
}


class Partij(StrEnum):
    """Who acts in the line."""

    COA = "coa"
    GEMEENTE = "gemeente"
    INBURGERAAR = "inburgeraar"
    DUO = "duo"
    PARTNER = "partner"


class Rol(StrEnum):
    """The roles of the handreiking (§1), and those that keep the house."""

    COA_REGIEVOERDER = "coa_regievoerder"
    CASEMANAGER = "casemanager"
    CASEMANAGER_PARTICIPATIE = "casemanager_participatie"
    PROGRAMMABEGELEIDER = "programmabegeleider"
    WOONBEGELEIDER = "woonbegeleider"
    NT2_DOCENT = "nt2_docent"
    REGIEVOERDER_GEMEENTE = "regievoerder_gemeente"
    TEAMLEIDER = "teamleider"
    FUNCTIONEEL_BEHEERDER = "functioneel_beheerder"
    PRIVACY_OFFICER = "privacy_officer"
    PARTNER = "partner"
    SYSTEEM = "systeem"


class Eenheidsoort(StrEnum):
    """The kinds of unit to which access is given."""

    GEMEENTE = "gemeente"
    COA_LOCATIE = "coa_locatie"
    COA_KOPPELING = "coa_koppeling"
    PARTNER = "partner"


class Partnersoort(StrEnum):
    """What a partner does (domain 5.3)."""

    BEGELEIDING = "begeleiding"
    TAALAANBIEDER = "taalaanbieder"
    CORPORATIE = "corporatie"


class Onderdeel(StrEnum):
    """The parts of a dossier, each with its own row in the visibility matrix (domain 5.3)."""

    IDENTITEIT = "identiteit"
    HUISHOUDEN = "huishouden"
    OPLEIDING_WERK = "opleiding_werk"
    VOORINBURGERING = "voorinburgering"
    SCENARIO_EN_GESPREKKEN = "scenario_en_gesprekken"
    INTAKE = "intake"
    GEZONDHEID = "gezondheid"
    PIP = "pip"
    BIJSTAND_EN_BOETES = "bijstand_en_boetes"


class Gespreksoort(StrEnum):
    """The three talks before the move (§5.1, §6.1; domain 3.5-3.7)."""

    KENNISMAKING = "kennismaking"
    DRIEGESPREK = "driegesprek"
    HUISVESTINGSGESPREK = "huisvestingsgesprek"


class DriegesprekMoment(StrEnum):
    """When the driegesprek of scenario 2 is held (§5.1; T-12)."""

    NA_KOPPELING = "na_koppeling"
    VOOR_INTAKE = "voor_intake"
    VOOR_UITSTROOM = "voor_uitstroom"


class Leerroute(StrEnum):
    """The three leerroutes (Wi 7-9)."""

    ONDERWIJS = "onderwijs"
    B1 = "b1"
    Z = "z"


class Fase(StrEnum):
    """Where the dossier stands; always derived from facts, never stored as truth."""

    AANGEKONDIGD = "aangekondigd"
    SCENARIOKEUZE = "scenariokeuze"
    VOORBEREIDING = "voorbereiding"
    TRAJECT_IN_AZC = "traject_in_azc"
    VERHUIZING = "verhuizing"
    VESTIGING = "vestiging"
    TRAJECT = "traject"
    AFGESLOTEN = "afgesloten"


class Status(StrEnum):
    """How hard a norm is (domain 0.1)."""

    WET = "WET"
    NORM = "NORM"
    PRAKTIJK = "PRAKTIJK"
    AK = "AK"
    ONTWERP = "ONTWERP"


class Niveau(StrEnum):
    """Where a norm is written down; decides whether the Algemene termijnenwet applies (CC-04)."""

    WET = "wet"
    AMVB = "amvb"
    REGELING = "regeling"
    BESLUIT = "besluit"
    AFSPRAAK = "afspraak"


class Laag(StrEnum):
    """Only the first may be called a statutory term (CC-08)."""

    WETTELIJK = "wettelijk"
    AFSPRAAK = "afspraak"


class Staat(StrEnum):
    """How a term stands on the peildatum, in the order in which it is tested."""

    VERVALLEN = "vervallen"
    GEHAALD = "gehaald"
    TE_LAAT_GEHAALD = "te_laat_gehaald"
    WACHT = "wacht"
    VERLOPEN = "verlopen"
    LOOPT = "loopt"


class Stapsoort(StrEnum):
    """How sure a step of the line is."""

    FEIT = "feit"
    GEPLAND = "gepland"
    AFGELEID = "afgeleid"
    VERWACHT = "verwacht"


class JaNee(StrEnum):
    """The three-valued answer of the klantprofiel."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


class Toegangsoort(StrEnum):
    """Why a unit may see a dossier; each has an interval (architecture, access rows)."""

    KOPPELING = "koppeling"
    VERBLIJF = "verblijf"
    OPDRACHT = "opdracht"
    NOODTOEGANG = "noodtoegang"
    BESCHERMING = "bescherming"


class Uitkomst(StrEnum):
    """How an act ended, as the audit line says it."""

    OK = "ok"
    GEWEIGERD = "geweigerd"


class Kanaal(StrEnum):
    """How a message reaches its reader."""

    INBOX = "inbox"
    MAIL = "mail"


class Berichtstaat(StrEnum):
    """Where a message stands in the outbox."""

    KLAAR = "klaar"
    BEZIG = "bezig"
    AFGELEVERD = "afgeleverd"
    OVERBODIG = "overbodig"
    OPGEGEVEN = "opgegeven"
