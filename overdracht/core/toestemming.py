"""What is explained before somebody agrees, and on which basis a klantprofiel is shared (CO1-CO5).

A text is never changed: a better one is a new version. What was shown years ago can so be shown
again, byte for byte, and its mark proves it.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Toestemmingsonderdeel

BRON = "Handreiking §3.6; AVG artikel 6 en 7"
MINSTE_TEKENS = 30  # a reason that somebody can judge afterwards
VERSIE = "2026-2"


class Teksttaal(StrEnum):
    """In which language the explanation is written; an interpreter says it in another."""

    NEDERLANDS = "nl"
    ENGELS = "en"


class Antwoord(StrEnum):
    """What somebody said when asked to agree."""

    JA = "ja"
    NEE = "nee"


class Aanwezig(StrEnum):
    """Who else heard the question: in front of family a yes may be less free (EDPB 05/2020)."""

    NIEMAND_ANDERS = "niemand_anders"
    GEZIN = "gezin"
    BEGELEIDER = "begeleider"
    IEMAND_ANDERS = "iemand_anders"


class Tekstversie(NamedTuple):
    """The texts of one version, from which day they are used, and on which source they rest."""

    sinds: date
    bron: str
    teksten: Mapping[Toestemmingsonderdeel, Mapping[Teksttaal, str]]


class Wettelijk(NamedTuple):
    """What COA gives because the law says so: that is told, and no agreement is asked."""

    wat: str
    bron: str


WETTELIJK: tuple[Wettelijk, ...] = (
    Wettelijk("wie iemand is: naam, geboortedatum en nummers", "Bi 9.4 lid 3 en 9.10; Wi 36"),
    Wettelijk("wie er bij het gezin horen", "Bi 9.4 lid 3"),
    Wettelijk("de Voorinburgering en de taalvaardigheid", "Bi 9.4 lid 3"),
)

_KLANTPROFIEL = {
    Teksttaal.NEDERLANDS: (
        "COA heeft een klantprofiel van u. Daarin staat wat u kunt, wat u hebt geleerd en wat u "
        "wilt. Uw gezondheid staat er niet in. COA wil het klantprofiel delen met de gemeente waar "
        "u gaat wonen. De gemeente kan dan beter met u plannen. U mag ja zeggen en u mag nee "
        "zeggen. Zegt u nee? Dan gaat uw inburgering gewoon door. U mag later altijd van mening "
        "veranderen. Dan wordt niets meer gedeeld en vragen wij de gemeente om het te verwijderen. "
        "Sommige gegevens moet COA geven van de wet: wie u bent, wie er bij uw gezin horen en uw "
        "Voorinburgering. Daarvoor vragen wij geen toestemming."
    ),
    Teksttaal.ENGELS: (
        "COA has a client profile about you. It says what you can do, what you have learned and "
        "what you want. It says nothing about your health. COA wants to share the profile with the "
        "municipality where you will live. The municipality can then plan better with you. You may "
        "say yes and you may say no. If you say no, your integration goes on as usual. You may "
        "always change your mind later. Then nothing more is shared and we ask the municipality to "
        "delete it. By law COA must give some data: who you are, who belongs to your family and "
        "your pre-integration programme. For those we do not ask you to agree."
    ),
}
_PIP_DAGEN = {
    Teksttaal.NEDERLANDS: (
        "De gemeente maakt met u een plan: het PIP. Mag COA zien op welke dag het plan is gemaakt? "
        "Wat erin staat, ziet COA niet. U mag ja zeggen en u mag nee zeggen. Zegt u nee? Dan "
        "verandert er niets voor u. U mag later altijd van mening veranderen."
    ),
    Teksttaal.ENGELS: (
        "The municipality makes a plan with you: the PIP. May COA see on which day the plan was "
        "made? COA does not see what it says. You may say yes and you may say no. If you say no, "
        "nothing changes for you. You may always change your mind later."
    ),
}
# By version; the texts before this one were kept by the organisations themselves.
TEKSTEN: Mapping[str, Tekstversie] = MappingProxyType(
    {
        VERSIE: Tekstversie(
            date(2026, 11, 23),
            BRON,
            {
                Toestemmingsonderdeel.KLANTPROFIEL: _KLANTPROFIEL,
                Toestemmingsonderdeel.PIP_DAGEN: _PIP_DAGEN,
            },
        )
    }
)


def tekst(onderdeel: Toestemmingsonderdeel, taal: Teksttaal, *, versie: str = VERSIE) -> str:
    """What was, or is to be, explained; KeyError for a version that is not ours."""
    return TEKSTEN[versie].teksten[onderdeel][taal]


def tekstmerk(onderdeel: Toestemmingsonderdeel, taal: Teksttaal, *, versie: str = VERSIE) -> str:
    """The mark of exactly this text."""
    return sha256(tekst(onderdeel, taal, versie=versie).encode()).hexdigest()


def leeft_op(dag: date, *, gegeven_op: date, ingetrokken_op: date | None) -> bool:
    """Whether an agreement held on this day; on the day of withdrawal it holds no longer."""
    return gegeven_op <= dag and (ingetrokken_op is None or dag < ingetrokken_op)


def check_grondslag(*, leeft: bool, uitzondering: bool) -> None:
    """Refuse to share without a living agreement or a confirmed exception (PR-03)."""
    if not leeft and not uitzondering:
        raise RegelOvertreden("toestemming.ontbreekt", BRON, "klantprofiel_gedeeld_op")


def check_nee(*, leeft: bool) -> None:
    """Refuse a no beside a living yes: that is a withdrawal, and reaches who has it."""
    if leeft:
        raise RegelOvertreden("toestemming.leeft_nog", BRON, "antwoord")


def check_uitzondering(reden: str) -> None:
    """Refuse an exception that nobody could judge."""
    if len(reden.strip()) < MINSTE_TEKENS:
        raise RegelOvertreden("toestemming.korte_reden", BRON, "waarom", tekens=MINSTE_TEKENS)


def check_tweede(*, vrager_id: UUID | None, wie_id: UUID | None, van: UUID, bij: UUID) -> None:
    """Refuse to confirm one's own exception, or that of one's own team (`van` and `bij`: units)."""
    if vrager_id == wie_id or van == bij:
        raise RegelOvertreden("toestemming.zelfde_team", BRON)
