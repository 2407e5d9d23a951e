"""The closed lists that are only recorded: no term and no right looks at them.

Values are lower snake case and are stored and exchanged as they stand here.
"""

from enum import StrEnum


class Gespreksvorm(StrEnum):
    """Where a talk is held (domain 3.6)."""

    AZC = "azc"
    GEMEENTE = "gemeente"
    ONLINE = "online"
    TELEFOON = "telefoon"


class Informatiewijze(StrEnum):
    """How the inburgeraar heard of the scenario; preferably in person (§3.4)."""

    GESPREK = "gesprek"
    ONLINE = "online"
    TELEFOON = "telefoon"
    BRIEF = "brief"
    BERICHT = "bericht"


class Toestemmingsonderdeel(StrEnum):
    """What a toestemming is given for (§3.6; domain 5.3)."""

    KLANTPROFIEL = "klantprofiel"
    PIP_DAGEN = "pip_dagen"


class Klantprofielaanleiding(StrEnum):
    """Why the klantprofiel was shared (§3.6; T-14 … T-17)."""

    NA_TOESTEMMING = "na_toestemming"
    EINDE_VOORINBURGERING = "einde_voorinburgering"
    VOOR_DRIEGESPREK = "voor_driegesprek"
    BIJ_VERHUIZING = "bij_verhuizing"
    TUSSENTIJDS = "tussentijds"


class Eindreden(StrEnum):
    """Why the Voorinburgering ended (EV-17)."""

    AFGEROND = "afgerond"
    VERHUISD = "verhuisd"
    TRAJECT_BEGONNEN = "traject_begonnen"
    GESTOPT = "gestopt"


class Intakevorm(StrEnum):
    """A few talks, or a programme of weeks (§5.1 B)."""

    KORT = "kort"
    UITGEBREID = "uitgebreid"


class Intakeplaats(StrEnum):
    """Where the Brede intake is held."""

    AZC = "azc"
    GEMEENTE = "gemeente"
    DIGITAAL = "digitaal"


class Trajectplaats(StrEnum):
    """Where the regular traject is followed at its start (EV-25)."""

    AZC = "azc"
    GEMEENTE = "gemeente"
    DIGITAAL = "digitaal"


class Pipreden(StrEnum):
    """Why a new version of the PIP was made (Bi 5.3(6); domain 3.4)."""

    LEERROUTE = "leerroute"
    AFSCHALEN = "afschalen"
    VERHUIZING = "verhuizing"
    BEZWAAR = "bezwaar"
    ANDERS = "anders"


class Woningsoort(StrEnum):
    """What kind of house is offered (EV-26)."""

    REGULIER = "regulier"
    TIJDELIJK = "tijdelijk"
    DOORSTROOMLOCATIE = "doorstroomlocatie"
    ONZELFSTANDIG = "onzelfstandig"


class Brpplaats(StrEnum):
    """Where someone is registered; only that in the gemeente of housing starts a term (EV-33)."""

    VESTIGING = "vestiging"
    AZC = "azc"
    LOGEERADRES = "logeeradres"
    TUSSENVOORZIENING = "tussenvoorziening"


class Zekerheid(StrEnum):
    """How sure the expected move is, in the words of who expects it."""

    LAAG = "laag"
    MIDDEN = "midden"
    HOOG = "hoog"


class Factor(StrEnum):
    """The facts of a person that the scenario advice asks for (domain 7.1)."""

    KAN_REIZEN = "kan_reizen"
    DIGITAAL_VAARDIG = "digitaal_vaardig"
    MIDDELEN_AANWEZIG = "middelen_aanwezig"
    GEZINSHERENIGING_LOOPT = "gezinshereniging_loopt"
    BELASTBAARHEID = "belastbaarheid"
    INTAKE_VORM = "intake_vorm"
    VERWACHTE_WACHT_WEKEN = "verwachte_wacht_weken"
    REISTIJD_MINUTEN = "reistijd_minuten"
    # How much one person can have on at once: no part of the advice, but of the load (HR §5.1).
    BELASTINGGRENS = "belastinggrens"


class Deelnamesoort(StrEnum):
    """What someone takes part in while waiting (HR §3.3(6), §5.2)."""

    BETAALD_WERK = "betaald_werk"
    VRIJWILLIGERSWERK = "vrijwilligerswerk"
    TAALACTIVITEIT = "taalactiviteit"
    KENNISMAKEN_MET_GEMEENTE = "kennismaken_met_gemeente"
    ANDERS = "anders"


class Deelnameplaats(StrEnum):
    """Where that is."""

    AZC = "azc"
    GEMEENTE = "gemeente"
    ELDERS = "elders"
    ONLINE = "online"


class Rustgenoot(StrEnum):
    """With whom a rest around the move is agreed (EV-32; HR §4.1 B)."""

    INBURGERAAR = "inburgeraar"
    COA = "coa"
    GEMEENTE = "gemeente"
    TAALAANBIEDER = "taalaanbieder"
    BEGELEIDING = "begeleiding"


class Gezinsrol(StrEnum):
    """The place of a person in the huishouden."""

    HOOFD = "hoofd"
    PARTNER = "partner"
    KIND = "kind"
    OVERIG = "overig"


class Afsluitreden(StrEnum):
    """Why a dossier was closed (EV-45, DX-09)."""

    VOLDAAN = "voldaan"
    GEEN_PLICHT = "geen_plicht"
    VERTROKKEN = "vertrokken"
    OVERLEDEN = "overleden"


class Importstaat(StrEnum):
    """Where a file stands between the door and the tables."""

    VOORBEELD = "voorbeeld"
    INGELEZEN = "ingelezen"


class Uitnodigingsoort(StrEnum):
    """What a link that works once is for."""

    ACCOUNT = "account"
    TWEEDE_STAP = "tweede_stap"
    INLOGDIENST = "inlogdienst"


class BijZwak(StrEnum):
    """What becomes of a login at the own organisation that shows no second factor (SE1)."""

    WEIGEREN = "weigeren"
    EIGEN_STAP = "eigen_stap"


class Toezichtsoort(StrEnum):
    """Why something stands on the list of the privacy officer (AU5, RL2, RL3)."""

    ZONDER_BAND = "zonder_band"
    NA_HERKOPPELING = "na_herkoppeling"
    NOODTOEGANG = "noodtoegang"
    ZELFDE_ACHTERNAAM = "zelfde_achternaam"
    UITSCHIETER = "uitschieter"
    VEEL_GELEZEN = "veel_gelezen"
    BUITEN_WERKTIJD = "buiten_werktijd"
    GESLOTEN_DOSSIER = "gesloten_dossier"
    GEWEIGERD = "geweigerd"
    GROTE_EXPORT = "grote_export"


class Toezichtoordeel(StrEnum):
    """What the privacy officer found when looking into it."""

    HOORT_BIJ_HET_WERK = "hoort_bij_het_werk"
    BESPROKEN = "besproken"
    INCIDENT = "incident"


class Werksoort(StrEnum):
    """The steps that take a regievoerder of the gemeente a part of the week (HR §3.1, §5)."""

    SCENARIOKEUZE = "scenariokeuze"
    DRIEGESPREK = "driegesprek"
    INTAKE = "intake"
    PIP = "pip"


class Stopreden(StrEnum):
    """Why a dossier is kept although its term is over."""

    KLACHT = "klacht"
    BEZWAAR_OF_BEROEP = "bezwaar_of_beroep"
    RECHTSZAAK = "rechtszaak"
    ONDERZOEK = "onderzoek"
    VERZOEK = "verzoek"


class Lijststaat(StrEnum):
    """Where a list of dossiers to destroy stands."""

    OPGESTELD = "opgesteld"
    GOEDGEKEURD = "goedgekeurd"
    UITGEVOERD = "uitgevoerd"
    INGETROKKEN = "ingetrokken"


class Regelstaat(StrEnum):
    """What happened to one dossier of such a list."""

    WACHT = "wacht"
    VERNIETIGD = "vernietigd"
    BLIJFT = "blijft"


class Kostenpost(StrEnum):
    """What an early start costs beside the traject itself (HR §4.1)."""

    REIZEN = "reizen"
    TOLK = "tolk"
    KINDEROPVANG = "kinderopvang"
    APPARAAT = "apparaat"
    PERSONEEL = "personeel"


class Kostengegeven(StrEnum):
    """What a beheerder enters before costs can be estimated: unit prices, and usual numbers."""

    PRIJS_KILOMETER = "prijs_kilometer"
    PRIJS_TOLKUUR = "prijs_tolkuur"
    PRIJS_OPVANGUUR = "prijs_opvanguur"
    PRIJS_APPARAAT = "prijs_apparaat"
    PRIJS_PERSONEELSUUR = "prijs_personeelsuur"
    LESDAGEN_PER_WEEK = "lesdagen_per_week"
    OPVANGUREN_PER_LESDAG = "opvanguren_per_lesdag"

    @property
    def is_prijs(self) -> bool:
        """Whether it is an amount of money, in cents."""
        return self.value.startswith("prijs_")


class Verzoekantwoord(StrEnum):
    """What the holder answered to someone who said that something is not right (AVG 16)."""

    VERBETERD = "verbeterd"
    AFGEWEZEN = "afgewezen"
