"""What things are called in lists: phases, scenario's, terms, and how far away a day is."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from overdracht.core.begrippen import Fase, Scenario
from overdracht.core.kalender import tel_werkdagen, werkdagen
from overdracht.core.keuzes import Afsluitreden
from overdracht.core.normen import LANDELIJK
from overdracht.core.signalen import Signaalsoort
from overdracht.proces.dossier.formats import KLANTPROFIEL, WONING, Stapel
from overdracht.web.filters import korte_datum
from overdracht.web.woorden import hoofdletter

FASEN: Mapping[str, str] = {
    Fase.AANGEKONDIGD: "Aangekondigd",
    Fase.SCENARIOKEUZE: "Scenario kiezen",
    Fase.VOORBEREIDING: "Voorbereiding",
    Fase.TRAJECT_IN_AZC: "Traject in het azc",
    Fase.VERHUIZING: "Verhuizing",
    Fase.VESTIGING: "Vestiging",
    Fase.TRAJECT: "Traject",
    Fase.AFGESLOTEN: "Afgesloten",
}
SCENARIOS: Mapping[str, str] = {
    Scenario.SNELLE_START: "1: snelle start",
    Scenario.GECOMBINEERDE_AANPAK: "2: gecombineerde aanpak",
    Scenario.START_NA_VERHUIZING: "3: start na verhuizing",
}
AFSLUITREDENEN: Mapping[str, str] = {
    Afsluitreden.VOLDAAN: "De inburgeraar heeft aan de plicht voldaan",
    Afsluitreden.GEEN_PLICHT: "Er is geen inburgeringsplicht (meer)",
    Afsluitreden.VERTROKKEN: "De inburgeraar is vertrokken uit Nederland",
    Afsluitreden.OVERLEDEN: "De inburgeraar is overleden",
}
STAPELS: Mapping[str, str] = {
    Stapel.NIEUW: "nieuw gekoppeld, deze week",
    Stapel.ONGEOPEND: "nog niet bekeken",
    Stapel.ZONDER_MELDING: "zonder TVS-melding",
    Stapel.DRIEGESPREK_PLANNEN: "driegesprek plannen",
    Stapel.VOORINBURGERING_AANBIEDEN: "Voorinburgering aanbieden",
    Stapel.SCENARIO_ONTVANGEN: "scenario gekozen, nog niet bekeken",
    Stapel.VERHUIST_BINNENKORT: "verhuist binnen 4 weken",
}
SIGNALEN: Mapping[str, str] = {
    Signaalsoort.STILSTAND: "De lijn valt stil",
    Signaalsoort.OVERBELASTING: "Te veel tegelijk",
    Signaalsoort.PIP_VOOR_WONING: "PIP voordat er een woning is",
    Signaalsoort.PIP_TE_LAAT: "PIP te laat",
    Signaalsoort.SCENARIO_TE_LAAT: "Scenario nog niet gekozen",
    Signaalsoort.KENNISMAKING_GEMIST: "Nog niet kennisgemaakt",
    Signaalsoort.DRIEGESPREK_GEMIST: "Driegesprek gemist",
    Signaalsoort.PROFIEL_OUD: "Klantprofiel is oud",
    Signaalsoort.GEEN_VERWACHTING: "Niemand verwacht een verhuizing",
    Signaalsoort.VERWACHTING_VOORBIJ: "Verwachte verhuizing is voorbij",
    Signaalsoort.EINDE_ONBEKEND: "Einde Voorinburgering niet vastgelegd",
    Signaalsoort.OVERGEPLAATST: "Overgeplaatst na de keuze",
    Signaalsoort.WACHT_NOG_LANG: "Voorinburgering klaar, nog lang wachten",
    Signaalsoort.BRP_ELDERS: "Ingeschreven, maar niet waar de inburgeraar gaat wonen",
}
_TERMIJNEN: Mapping[str, str] = {
    WONING: "woning vinden",
    KLANTPROFIEL: "klantprofiel",
    "koppeling": "koppelen",
    "woning_vinden": "woning vinden",
    "verhuizing": "verhuizing plannen",
    "huisvesting": "van vergunning tot woning",
    "scenariokeuze": "scenario kiezen",
    "coa_informeren": "COA informeren",
    "inburgeraar_informeren": "inburgeraar informeren",
    "kennismaking": "kennismaking",
    "driegesprek": "driegesprek",
    "klantprofiel_eerste": "eerste klantprofiel",
    "klantprofiel_na_voorinburgering": "klantprofiel na Voorinburgering",
    "klantprofiel_voor_driegesprek": "klantprofiel voor driegesprek",
    "klantprofiel_bij_verhuizing": "klantprofiel bij verhuizing",
    "klantprofiel_vers": "klantprofiel vers houden",
    "logeren": "einde logeren",
    "brp_inschrijving": "inschrijving BRP",
    "pip": "PIP",
    "leerbaarheidstoets": "leerbaarheidstoets",
    "leerroute_aanbod": "leerroute aanbieden",
}
NABIJ = 7
_MORGEN = 1


class Badge(NamedTuple):
    """A few words with a colour that says the same."""

    tekst: str
    soort: str


@cache
def termijn_naam(sleutel: str) -> str:
    """A term in a few words; one without a short name keeps that of its norm."""
    if sleutel in _TERMIJNEN:
        return _TERMIJNEN[sleutel]
    return next(norm.naam for norm in LANDELIJK if norm.sleutel == sleutel)


def dagbadge(dag: date, peildatum: date) -> Badge:
    """`8 dagen te laat`, `vandaag`, `morgen`, `4 dec`."""
    over = (dag - peildatum).days
    if over < 0:
        dagen = "1 dag" if over == -1 else f"{-over} dagen"
        return Badge(f"{dagen} te laat", "te-laat")
    if over <= _MORGEN:
        return Badge("morgen" if over else "vandaag", "let-op")
    return Badge(korte_datum(dag, peildatum), "let-op" if over <= NABIJ else "neutraal")


def nog_werkdagen(dag: date, peildatum: date) -> str:
    """`nog 8 werkdagen`: what is left of an agreed term beside its day (CC-05)."""
    if dag <= peildatum:
        return ""
    aantal = tel_werkdagen(peildatum, dag)
    return f"nog {werkdagen(aantal)}" if aantal else "geen werkdag meer"


# What one says to the party whose term it is, and where that is done.
_DOE: Mapping[str, str] = {
    "scenariokeuze": "Kies het scenario",
    "coa_informeren": "Vertel COA welk scenario het wordt",
    "inburgeraar_informeren": "Vertel de inburgeraar welk scenario het wordt",
    "kennismaking": "Plan de kennismaking",
    "driegesprek": "Plan het driegesprek",
    "klantprofiel_eerste": "Deel het eerste klantprofiel",
    "klantprofiel_na_voorinburgering": "Werk het klantprofiel bij na de Voorinburgering",
    "klantprofiel_voor_driegesprek": "Werk het klantprofiel bij vóór het driegesprek",
    "klantprofiel_bij_verhuizing": "Werk het klantprofiel bij voor de verhuizing",
    "klantprofiel_vers": "Werk het klantprofiel bij",
    "woning_vinden": "Vind een woning",
    "verhuizing": "Plan de verhuizing",
    "huisvesting": "Vind een woning",
    "logeren": "Leg het einde van het logeren vast",
    "brp_inschrijving": "Leg de inschrijving in de BRP vast",
    "pip": "Stel het PIP vast",
    "leerbaarheidstoets": "Leg de leerbaarheidstoets vast",
    "leerroute_aanbod": "Bied de leerroute aan",
    "koppeling": "Koppel aan een gemeente",
}


def wat_te_doen(sleutel: str) -> str:
    """The term as a request to the one who must act."""
    return _DOE.get(sleutel) or hoofdletter(termijn_naam(sleutel))
