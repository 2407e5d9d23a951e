"""Lives for which the whole plan is kept as a readable table (`plannen/*.txt`)."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple


class Geval(NamedTuple):
    """What is known of one person, and the day on which the plan is made."""

    verhaal: str
    peildatum: date
    feiten: Mapping[str, object]


GEKOPPELD = {
    "vergunning_op": "2026-02-09",
    "gekoppeld_op": "2026-02-26",
    "tvs_melding_op": "2026-03-02",
}
# Consent, first profile, scenario chosen and told: how most lives go on.
GEKOZEN = GEKOPPELD | {
    "toestemming_op": "2026-03-04",
    "klantprofiel_gedeeld_op": ["2026-03-04"],
    "kennisgeving_op": "2026-03-05",
    "scenario_gekozen_op": "2026-03-12",
    "coa_geinformeerd_op": "2026-03-12",
    "inburgeraar_geinformeerd_op": "2026-03-19",
}
VOORINBURGERING = {
    "voorinburgering_aangeboden_op": "2026-03-09",
    "voorinburgering_begonnen_op": "2026-03-23",
    "voorinburgering_eindigt_naar_plan_op": "2026-07-03",
}
ZEVEN_MAANDEN = {
    "verwachte_verhuizing_van": "2026-09-01",
    "verwachte_verhuizing_tot": "2026-10-31",
}
GEVALLEN = {
    "voor_de_keuze": Geval(
        "Net gekoppeld; de gemeente moet nog kiezen.", date(2026, 3, 6), GEKOPPELD
    ),
    "scenario_1_wacht_8_weken": Geval(
        "Snelle start, de woning komt snel.",
        date(2026, 3, 23),
        GEKOZEN
        | {
            "scenario": "snelle_start",
            "verwachte_verhuizing_van": "2026-04-20",
            "verwachte_verhuizing_tot": "2026-05-01",
        },
    ),
    "scenario_1_wacht_7_maanden": Geval(
        "Snelle start: driegesprek gehouden, intake loopt, Voorinburgering loopt nog.",
        date(2026, 4, 20),
        GEKOZEN
        | VOORINBURGERING
        | ZEVEN_MAANDEN
        | {
            "scenario": "snelle_start",
            "driegesprek_gehouden_op": "2026-03-25",
            "kennismaking_gehouden_op": "2026-03-25",
            "intake_begonnen_op": "2026-04-07",
        },
    ),
    "scenario_1_wacht_12_maanden": Geval(
        "Snelle start: het traject loopt in het azc, verhuizing gepland met een rustperiode.",
        date(2027, 1, 18),
        GEKOZEN
        | VOORINBURGERING
        | {
            "scenario": "snelle_start",
            "driegesprek_gehouden_op": "2026-03-25",
            "kennismaking_gehouden_op": "2026-03-25",
            "intake_begonnen_op": "2026-04-07",
            "intake_afgerond_op": "2026-05-12",
            "leerbaarheidstoets_op": "2026-05-06",
            "pip_vastgesteld_op": "2026-05-20",
            "leerroute": "b1",
            "leerroute_aangeboden_op": "2026-05-28",
            "traject_begonnen_op": "2026-06-15",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-06-16"],
            "woning_beschikbaar_op": "2027-02-08",
            "verhuizing_gepland_op": "2027-02-22",
            "rust_van": "2027-02-15",
            "rust_tot": "2027-03-07",
        },
    ),
    "scenario_2_wacht_6_weken": Geval(
        "Gecombineerde aanpak zonder Voorinburgering: de intake begint meteen.",
        date(2026, 3, 23),
        GEKOZEN
        | {
            "scenario": "gecombineerde_aanpak",
            "driegesprek_moment": "na_koppeling",
            "voorinburgering_aangeboden_op": "2026-03-09",
            "verwachte_verhuizing_van": "2026-04-09",
            "verwachte_verhuizing_tot": "2026-04-23",
        },
    ),
    "scenario_2_wacht_7_maanden": Geval(
        "Gecombineerde aanpak na elkaar: eerst Voorinburgering, dan driegesprek en intake.",
        date(2026, 4, 20),
        GEKOZEN
        | VOORINBURGERING
        | ZEVEN_MAANDEN
        | {
            "scenario": "gecombineerde_aanpak",
            "driegesprek_moment": "voor_intake",
            "driegesprek_gepland_op": "2026-06-30",
            "kennismaking_gehouden_op": "2026-04-08",
            "intake_begonnen_op": "2026-07-08",
        },
    ),
    "scenario_2_wacht_14_maanden": Geval(
        "Gecombineerde aanpak, PIP gepland; het driegesprek komt vlak voor de verhuizing.",
        date(2026, 9, 14),
        GEKOZEN
        | VOORINBURGERING
        | {
            "scenario": "gecombineerde_aanpak",
            "driegesprek_moment": "voor_uitstroom",
            "kennismaking_gehouden_op": "2026-04-08",
            "voorinburgering_geeindigd_op": "2026-07-03",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-07-10"],
            "intake_begonnen_op": "2026-08-24",
            "intake_afgerond_op": "2026-10-05",
            "leerbaarheidstoets_op": "2026-09-09",
            "pip_vastgesteld_op": "2026-10-12",
            "verwachte_verhuizing_van": "2027-04-12",
            "verwachte_verhuizing_tot": "2027-06-07",
        },
    ),
    "scenario_2_naar_1": Geval(
        "De wacht bleef lang: na de Voorinburgering kiest de gemeente alsnog snelle start.",
        date(2026, 9, 14),
        GEKOZEN
        | VOORINBURGERING
        | {
            "scenario": "snelle_start",
            "scenario_eerst_gekozen_op": "2026-03-12",
            "scenario_gekozen_op": "2026-09-07",
            "coa_geinformeerd_op": "2026-09-07",
            "inburgeraar_geinformeerd_op": "2026-09-08",
            "driegesprek_gehouden_op": "2026-04-22",
            "kennismaking_gehouden_op": "2026-04-08",
            "voorinburgering_geeindigd_op": "2026-07-03",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-07-03"],
            "intake_begonnen_op": "2026-07-13",
            "intake_afgerond_op": "2026-08-10",
            "leerbaarheidstoets_op": "2026-07-28",
            "pip_vastgesteld_op": "2026-08-19",
            "leerroute": "onderwijs",
            "verwachte_verhuizing_van": "2027-02-01",
            "verwachte_verhuizing_tot": "2027-04-30",
        },
    ),
    "scenario_3_wacht_5_weken": Geval(
        "Start na verhuizing, terwijl de woning er al bijna is.",
        date(2026, 3, 23),
        GEKOZEN | {"scenario": "start_na_verhuizing", "verhuizing_gepland_op": "2026-04-01"},
    ),
    "scenario_3_wacht_7_maanden": Geval(
        "Start na verhuizing zoals de handreiking het beschrijft.",
        date(2026, 4, 20),
        GEKOZEN | VOORINBURGERING | ZEVEN_MAANDEN | {"scenario": "start_na_verhuizing"},
    ),
    "scenario_3_wacht_16_maanden": Geval(
        "Start na verhuizing: verhuisd en ingeschreven, de intake loopt.",
        date(2027, 7, 26),
        GEKOZEN
        | VOORINBURGERING
        | {
            "scenario": "start_na_verhuizing",
            "kennismaking_gehouden_op": "2026-03-31",
            "voorinburgering_geeindigd_op": "2026-06-26",
            "verhuizing_gepland_op": "2027-07-01",
            "driegesprek_gehouden_op": "2027-06-16",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-06-30", "2027-06-14"],
            "woning_beschikbaar_op": "2027-06-10",
            "verhuisd_op": "2027-07-01",
            "brp_ingeschreven_op": "2027-07-05",
            "bijstand_vanaf_op": "2027-07-01",
            "intake_begonnen_op": "2027-07-19",
        },
    ),
}
