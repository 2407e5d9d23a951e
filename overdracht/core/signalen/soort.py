"""The closed lists of the signals."""

from collections.abc import Iterable
from enum import StrEnum


class Ernst(StrEnum):
    """How much a signal asks: mind this, do something, or a statutory term is at stake."""

    LET_OP = "let_op"
    WAARSCHUWING = "waarschuwing"
    WETTELIJK = "wettelijk"


class Signaalsoort(StrEnum):
    """What the line sees (Handreiking §3 … §6; domain chapter 8)."""

    STILSTAND = "stilstand"
    OVERBELASTING = "overbelasting"
    PIP_VOOR_WONING = "pip_voor_woning"
    PIP_TE_LAAT = "pip_te_laat"
    SCENARIO_TE_LAAT = "scenario_te_laat"
    KENNISMAKING_GEMIST = "kennismaking_gemist"
    DRIEGESPREK_GEMIST = "driegesprek_gemist"
    PROFIEL_OUD = "profiel_oud"
    GEEN_VERWACHTING = "geen_verwachting"
    VERWACHTING_VOORBIJ = "verwachting_voorbij"
    EINDE_ONBEKEND = "einde_onbekend"
    OVERGEPLAATST = "overgeplaatst"
    WACHT_NOG_LANG = "wacht_nog_lang"
    BRP_ELDERS = "brp_elders"

    @property
    def bit(self) -> int:
        """Its place in a number that holds several kinds; a new kind is added at the end."""
        return _BITS[self]


_BITS = {soort: 1 << plaats for plaats, soort in enumerate(Signaalsoort)}


def als_getal(soorten: Iterable[Signaalsoort]) -> int:
    """Several kinds in one number, as a list keeps them."""
    return sum({soort.bit for soort in soorten})


def uit_getal(getal: int) -> tuple[Signaalsoort, ...]:
    """The kinds in such a number, in their fixed order."""
    return tuple(soort for soort in Signaalsoort if getal & soort.bit)
