"""Gezinshereniging, logeren and a late kennisgeving in the scenario's where they were missing."""

from datetime import date

from tests.core.gevallen import GEKOZEN, VOORINBURGERING, ZEVEN_MAANDEN, Geval

_EEN = GEKOZEN | {
    "scenario": "snelle_start",
    "driegesprek_gehouden_op": "2026-03-25",
    "kennismaking_gehouden_op": "2026-03-25",
}
_TWEE = GEKOZEN | {
    "scenario": "gecombineerde_aanpak",
    "driegesprek_moment": "voor_intake",
    "kennismaking_gehouden_op": "2026-04-08",
}

GEVALLEN_KRUISING = {
    "gezinshereniging_scenario_1": Geval(
        "Snelle start terwijl het gezin overkomt: de intake loopt, de Voorinburgering is gestopt.",
        date(2026, 5, 18),
        _EEN
        | VOORINBURGERING
        | {
            "voorinburgering_geeindigd_op": "2026-05-01",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-05-04"],
            "intake_begonnen_op": "2026-05-04",
            "verwachte_verhuizing_van": "2026-10-01",
            "verwachte_verhuizing_tot": "2026-12-31",
        },
    ),
    "gezinshereniging_scenario_3": Geval(
        "Het gezin komt over en er is een groter huis nodig: rustig aan, start na verhuizing.",
        date(2026, 4, 20),
        GEKOZEN
        | VOORINBURGERING
        | {
            "scenario": "start_na_verhuizing",
            "kennismaking_gehouden_op": "2026-03-18",
            "verwachte_verhuizing_van": "2026-11-01",
            "verwachte_verhuizing_tot": "2027-02-28",
        },
    ),
    "logeren_scenario_1": Geval(
        "Logeert dicht bij de gemeente, en het traject begint daar al vóór de woning er is.",
        date(2026, 6, 29),
        _EEN
        | ZEVEN_MAANDEN
        | {
            "logeren_begonnen_op": "2026-04-13",
            "brp_logeeradres_op": "2026-04-15",
            "intake_begonnen_op": "2026-04-20",
            "intake_afgerond_op": "2026-05-29",
            "leerbaarheidstoets_op": "2026-05-19",
            "pip_vastgesteld_op": "2026-06-10",
            "leerroute": "b1",
            "leerroute_aangeboden_op": "2026-06-15",
            "traject_begonnen_op": "2026-06-22",
        },
    ),
    "logeren_scenario_2": Geval(
        "Terug uit het gasthuishouden in het azc; de intake is gepland, de wacht is nog lang.",
        date(2026, 8, 17),
        _TWEE
        | VOORINBURGERING
        | {
            "voorinburgering_geeindigd_op": "2026-05-08",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-05-11"],
            "logeren_begonnen_op": "2026-05-11",
            "logeren_geeindigd_op": "2026-08-11",
            "brp_logeeradres_op": "2026-05-13",
            "driegesprek_gepland_op": "2026-08-31",
            "intake_begonnen_op": "2026-09-07",
            "verwachte_verhuizing_van": "2027-02-01",
            "verwachte_verhuizing_tot": "2027-04-30",
        },
    ),
    "late_kennisgeving_scenario_1": Geval(
        "Het PIP staat al, en pas na de verhuizing komt de kennisgeving van DUO.",
        date(2026, 11, 2),
        _EEN
        | {
            "intake_begonnen_op": "2026-04-07",
            "intake_afgerond_op": "2026-05-12",
            "leerbaarheidstoets_op": "2026-05-06",
            "pip_vastgesteld_op": "2026-05-20",
            "leerroute": "b1",
            "leerroute_aangeboden_op": "2026-05-28",
            "traject_begonnen_op": "2026-06-15",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-09-07"],
            "woning_beschikbaar_op": "2026-09-01",
            "verhuizing_gepland_op": "2026-09-14",
            "verhuisd_op": "2026-09-14",
            "brp_ingeschreven_op": "2026-09-16",
            "bijstand_vanaf_op": "2026-09-14",
            "kennisgeving_op": "2026-10-19",
        },
    ),
    "late_kennisgeving_scenario_2": Geval(
        "Verhuisd vóór het PIP; de kennisgeving kwam na de inschrijving en bepaalt de tien weken.",
        date(2026, 9, 28),
        _TWEE
        | VOORINBURGERING
        | {
            "voorinburgering_geeindigd_op": "2026-07-03",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-07-06", "2026-08-24"],
            "driegesprek_gehouden_op": "2026-07-07",
            "intake_begonnen_op": "2026-07-13",
            "intake_afgerond_op": "2026-08-21",
            "woning_beschikbaar_op": "2026-08-17",
            "verhuizing_gepland_op": "2026-08-31",
            "verhuisd_op": "2026-08-31",
            "brp_ingeschreven_op": "2026-09-02",
            "bijstand_vanaf_op": "2026-08-31",
            "kennisgeving_op": "2026-09-21",
        },
    ),
}
