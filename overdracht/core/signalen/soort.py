"""The closed lists of the signals."""

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
