"""Every step of every room, with its input, who does it and the fact that follows."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from overdracht.core.begrippen import Gespreksoort, Leerroute
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.proces.gesprek import actions as gesprek
from overdracht.proces.huisvesting import actions as huisvesting
from overdracht.proces.intake import actions as intake
from overdracht.proces.klantprofiel import actions as klantprofiel
from overdracht.proces.pip import actions as pip
from overdracht.proces.traject import actions as traject
from overdracht.proces.voorinburgering import actions as voorinburgering

MEI = date(2026, 5, 4)


class Stap(NamedTuple):
    """One action with its input, who does it, the fact that follows and what stood before."""

    act: Callable[..., Any]
    velden: dict[str, Any]
    door: str
    feit: str
    waarde: Any
    soort: str
    vooraf: dict[str, Any] = {}


PLAN = {
    "gepland_op": date(2026, 6, 20),
    "gepland_om": None,
    "vorm": "azc",
    "plaats": "",
    "tolk": True,
}
VERSLAG = {"gehouden_op": MEI, "vorm": "azc", "tolk": None, "aanwezigen": ["inburgeraar"]}
INTAKE_EN_TOETS = {
    "intake_begonnen_op": date(2026, 4, 1),
    "leerbaarheidstoets_op": date(2026, 4, 8),
}

STAPPEN = {
    "kennismaking gehouden": Stap(
        gesprek.hold_gesprek,
        {"soort": Gespreksoort.KENNISMAKING, **VERSLAG},
        "gemeente",
        "kennismaking_gehouden_op",
        MEI,
        "kennismaking.gehouden",
    ),
    "driegesprek gepland": Stap(
        gesprek.plan_gesprek,
        {"soort": Gespreksoort.DRIEGESPREK, **PLAN},
        "gemeente",
        "driegesprek_gepland_op",
        date(2026, 6, 20),
        "driegesprek.gepland",
    ),
    "driegesprek gehouden": Stap(
        gesprek.hold_gesprek,
        {"soort": Gespreksoort.DRIEGESPREK, **VERSLAG},
        "coa",
        "driegesprek_gehouden_op",
        MEI,
        "driegesprek.gehouden",
    ),
    "Voorinburgering aangeboden": Stap(
        voorinburgering.offer_voorinburgering,
        {"voorinburgering_aangeboden_op": MEI},
        "coa",
        "voorinburgering_aangeboden_op",
        MEI,
        "voorinburgering.aangeboden",
    ),
    "Voorinburgering afgewezen": Stap(
        voorinburgering.answer_voorinburgering,
        {
            "voorinburgering_ingestemd_op": None,
            "voorinburgering_afgewezen_op": MEI,
            "afwijsreden": "",
        },
        "coa",
        "voorinburgering_afgewezen_op",
        MEI,
        "voorinburgering.afgewezen",
        {"voorinburgering_aangeboden_op": date(2026, 4, 1)},
    ),
    "Voorinburgering begonnen": Stap(
        voorinburgering.start_voorinburgering,
        {
            "voorinburgering_begonnen_op": MEI,
            "voorinburgering_eindigt_naar_plan_op": date(2026, 8, 10),
        },
        "coa",
        "voorinburgering_begonnen_op",
        MEI,
        "voorinburgering.begonnen",
        {"voorinburgering_aangeboden_op": date(2026, 4, 1)},
    ),
    "Voorinburgering geëindigd": Stap(
        voorinburgering.end_voorinburgering,
        {"voorinburgering_geeindigd_op": MEI, "eindreden": "afgerond"},
        "coa",
        "voorinburgering_geeindigd_op",
        MEI,
        "voorinburgering.geeindigd",
        {"voorinburgering_begonnen_op": date(2026, 3, 2)},
    ),
    "klantprofiel gedeeld": Stap(
        klantprofiel.share_klantprofiel,
        {"klantprofiel_gedeeld_op": MEI, "aanleiding": "na_toestemming"},
        "coa",
        "klantprofiel_gedeeld_op",
        (MEI,),
        "klantprofiel.gedeeld",
        {"toestemming_op": date(2026, 3, 2)},
    ),
    "toestemming gegeven": Stap(
        klantprofiel.give_toestemming,
        {
            "onderdeel": Toestemmingsonderdeel.KLANTPROFIEL,
            "toestemming_op": MEI,
            "antwoord": "ja",
            "teksttaal": "nl",
            "taal": "Arabisch",
            "tolk": True,
            "uitgelegd_door_id": None,
            "aanwezig": "niemand_anders",
        },
        "coa",
        "toestemming_op",
        MEI,
        "toestemming.gegeven",
    ),
    "toestemming ingetrokken": Stap(
        klantprofiel.withdraw_toestemming,
        {"onderdeel": Toestemmingsonderdeel.KLANTPROFIEL, "toestemming_ingetrokken_op": MEI},
        "coa",
        "toestemming_ingetrokken_op",
        MEI,
        "toestemming.ingetrokken",
        {"toestemming_op": date(2026, 3, 2)},
    ),
    "intake begonnen": Stap(
        intake.start_intake,
        {"intake_begonnen_op": MEI, "vorm": "kort", "plaats": "azc"},
        "gemeente",
        "intake_begonnen_op",
        MEI,
        "intake.begonnen",
    ),
    "intake afgerond": Stap(
        intake.complete_intake,
        {"intake_afgerond_op": MEI, "intake_bij_verstek": False},
        "gemeente",
        "intake_afgerond_op",
        MEI,
        "intake.afgerond",
        {"intake_begonnen_op": date(2026, 4, 1)},
    ),
    "leerbaarheidstoets": Stap(
        intake.record_toets,
        {
            "leerbaarheidstoets_op": MEI,
            "uitslag": "b1",
            "leerbaarheidstoets_vrijgesteld": False,
            "vrijstelling_reden": "",
        },
        "gemeente",
        "leerbaarheidstoets_op",
        MEI,
        "leerbaarheidstoets.vastgelegd",
    ),
    "PIP vastgesteld": Stap(
        pip.establish_pip,
        {"pip_vastgesteld_op": MEI, "leerroute": "b1", "reden": "Het traject begint al in het azc"},
        "gemeente",
        "pip_vastgesteld_op",
        MEI,
        "pip.vastgesteld",
        INTAKE_EN_TOETS,
    ),
    "leerroute aangeboden": Stap(
        pip.offer_leerroute,
        {"leerroute_aangeboden_op": MEI},
        "gemeente",
        "leerroute_aangeboden_op",
        MEI,
        "leerroute.aangeboden",
        {**INTAKE_EN_TOETS, "pip_vastgesteld_op": date(2026, 4, 20), "leerroute": Leerroute.B1},
    ),
    "traject begonnen": Stap(
        traject.start_traject,
        {"traject_begonnen_op": MEI, "plaats": "gemeente", "aanbieder_id": None},
        "gemeente",
        "traject_begonnen_op",
        MEI,
        "traject.begonnen",
    ),
    "verhuizing verwacht": Stap(
        huisvesting.expect_verhuizing,
        {
            "verwachte_verhuizing_van": date(2026, 9, 1),
            "verwachte_verhuizing_tot": date(2026, 11, 1),
            "zekerheid": "",
            "bron": "corporatie",
        },
        "gemeente",
        "verwachte_verhuizing_van",
        date(2026, 9, 1),
        "verwachting.opgegeven",
    ),
    "woning": Stap(
        huisvesting.record_woning,
        {
            "woningsoort": "regulier",
            "woonplaats": "Oisterwijk",
            "adres": "Dorpsstraat 1",
            "woning_beschikbaar_op": MEI,
            "woning_aangeboden_op": None,
        },
        "gemeente",
        "woning_beschikbaar_op",
        MEI,
        "huisvesting.vastgelegd",
    ),
    "verhuizing": Stap(
        huisvesting.record_verhuizing,
        {"verhuizing_gepland_op": None, "verhuisd_op": MEI},
        "gemeente",
        "verhuisd_op",
        MEI,
        "verhuizing.vastgelegd",
    ),
    "rust": Stap(
        huisvesting.agree_rust,
        {
            "rust_van": date(2026, 8, 25),
            "rust_tot": date(2026, 9, 8),
            "afgesproken_op": MEI,
            "afgesproken_met": ["inburgeraar"],
            "dagdelen_ervoor": 2,
            "dagdelen_erna": 4,
        },
        "gemeente",
        "rust_van",
        date(2026, 8, 25),
        "rustperiode.afgesproken",
    ),
    "BRP": Stap(
        huisvesting.record_inschrijving,
        {"brp_ingeschreven_op": MEI},
        "gemeente",
        "brp_ingeschreven_op",
        MEI,
        "brp.vastgelegd",
    ),
    "bijstand": Stap(
        huisvesting.record_bijstand,
        {"bijstand_vanaf_op": MEI},
        "gemeente",
        "bijstand_vanaf_op",
        MEI,
        "bijstand.vastgelegd",
    ),
    "logeren": Stap(
        huisvesting.record_logeren,
        {"logeren_begonnen_op": MEI, "logeren_geeindigd_op": None, "plaats": "Tilburg"},
        "coa",
        "logeren_begonnen_op",
        MEI,
        "logeren.vastgelegd",
    ),
}
