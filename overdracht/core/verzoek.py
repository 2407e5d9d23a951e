"""Someone says that something is not right: who answers, and before when (AVG 12, 16; RT5)."""

from datetime import date

from overdracht.core.begrippen import Onderdeel, Partij
from overdracht.core.errors import RegelOvertreden
from overdracht.core.normen.verzoek import VERZOEKEN
from overdracht.core.zicht import FEIT_IN, Rij, Zicht, toont_veld

# What the page shows of a person beside the facts; `anders` is for what stands nowhere else.
PERSOONSVELDEN = (
    "voornamen",
    "roepnaam",
    "tussenvoegsel",
    "achternaam",
    "geboortedatum",
    "taal",
    "tolk_nodig",
    "telefoon",
    "mail",
    "voogd",
    "v_nummer",
    "bsn",
)
ANDERS = "anders"
# Numbers and ways to reach someone: shown here to who may correct them, and to nobody else.
ALLEEN_WIE_VERBETERT = frozenset({"telefoon", "mail", "voogd", "v_nummer", "bsn"})
BRON = "AVG art. 12 lid 3"
# COA holds what happens before and around the azc; the gemeente all the rest.
_VAN_COA = frozenset({Onderdeel.IDENTITEIT, Onderdeel.VOORINBURGERING})
_OOK_VAN_COA = ("klantprofiel", "toestemming", "logeren", "overgeplaatst")


def onderdeel_van_gegeven(onderwerp: str) -> Onderdeel:
    """The part of the dossier in which this stands."""
    if onderwerp in PERSOONSVELDEN:
        return Onderdeel.IDENTITEIT
    return FEIT_IN.get(onderwerp, Onderdeel.IDENTITEIT)


def toont_gegeven(onderwerp: str, gezien: Rij) -> bool:
    """Whether this reader sees it, and so can say that it is wrong."""
    onderdeel = onderdeel_van_gegeven(onderwerp)
    if onderwerp in FEIT_IN:
        return toont_veld(onderwerp, onderdeel, gezien)
    zie = gezien.get(onderdeel, Zicht.GEEN)
    if onderwerp in ALLEEN_WIE_VERBETERT:
        return zie.schrijft
    return onderwerp in (*PERSOONSVELDEN, ANDERS) and zie.leest


def houder_van(onderwerp: str, *, verhuisd: bool) -> Partij:
    """Who answers: who recorded it, and after the move always the gemeente."""
    van_coa = onderdeel_van_gegeven(onderwerp) in _VAN_COA or onderwerp.startswith(_OOK_VAN_COA)
    return Partij.COA if van_coa and not verhuisd else Partij.GEMEENTE


def uiterlijk_op(gevraagd_op: date) -> date:
    """The last day on which the answer is in time."""
    return VERZOEKEN["V-01"].laatste_dag(gevraagd_op)


def check_verzoek(onderwerp: str, gezien: Rij) -> None:
    """Raises `RegelOvertreden` for what this reader does not see."""
    if not toont_gegeven(onderwerp, gezien):
        raise RegelOvertreden("verzoek.niet_te_zien", BRON, "onderwerp")
