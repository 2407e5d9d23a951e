"""Lives that do not run by the book, kept beside those of `gevallen.py`."""

from datetime import date

from tests.core.gevallen import GEKOZEN, VOORINBURGERING, ZEVEN_MAANDEN, Geval

GEVALLEN_ANDERS = {
    "overplaatsing_1_naar_3": Geval(
        "Snelle start, maar overgeplaatst naar een azc ver weg: terug naar start na verhuizing.",
        date(2026, 6, 1),
        GEKOZEN
        | VOORINBURGERING
        | ZEVEN_MAANDEN
        | {
            "scenario": "start_na_verhuizing",
            "scenario_eerst_gekozen_op": "2026-03-12",
            "scenario_gekozen_op": "2026-05-28",
            "coa_geinformeerd_op": "2026-05-28",
            "inburgeraar_geinformeerd_op": "2026-05-29",
            "driegesprek_gehouden_op": "2026-03-25",
            "kennismaking_gehouden_op": "2026-03-25",
            "intake_begonnen_op": "2026-04-07",
            "overgeplaatst_op": "2026-05-18",
        },
    ),
    "gezinshereniging": Geval(
        "Het gezin komt over: niets tegelijk, het moment van het driegesprek is nog niet gekozen.",
        date(2026, 4, 20),
        GEKOZEN
        | VOORINBURGERING
        | {
            "scenario": "gecombineerde_aanpak",
            "voorkeursscenario_afgesproken": True,
            "coa_geinformeerd_op": None,
            "verwachte_verhuizing_van": "2026-11-01",
            "verwachte_verhuizing_tot": "2027-02-28",
        },
    ),
    "gezinshereniging_tegelijk": Geval(
        "Het gezin komt over, en toch lopen Voorinburgering en intake tegelijk.",
        date(2026, 4, 20),
        GEKOZEN
        | VOORINBURGERING
        | ZEVEN_MAANDEN
        | {
            "scenario": "gecombineerde_aanpak",
            "driegesprek_moment": "voor_uitstroom",
            "kennismaking_gehouden_op": "2026-03-31",
            "intake_begonnen_op": "2026-04-13",
            "intake_afgerond_op": "2026-06-05",
        },
    ),
    "heroverwogen": Geval(
        "Overgeplaatst, en daarna opnieuw bekeken: de gecombineerde aanpak past nog.",
        date(2026, 5, 25),
        GEKOZEN
        | VOORINBURGERING
        | {
            "scenario": "gecombineerde_aanpak",
            "driegesprek_moment": "na_koppeling",
            "driegesprek_gehouden_op": "2026-03-11",
            "kennismaking_gehouden_op": "2026-03-11",
            "overgeplaatst_op": "2026-05-11",
            "scenario_bevestigd_op": "2026-05-18",
            "verwachte_verhuizing_van": "2026-12-01",
            "verwachte_verhuizing_tot": "2027-01-31",
        },
    ),
    "rustperiode": Geval(
        "Snelle start, net verhuisd, in de rustperiode: het voortgangsgesprek wacht, de wet niet.",
        date(2026, 8, 17),
        GEKOZEN
        | VOORINBURGERING
        | {
            "scenario": "snelle_start",
            "driegesprek_gehouden_op": "2026-03-25",
            "kennismaking_gehouden_op": "2026-03-25",
            "voorinburgering_geeindigd_op": "2026-06-01",
            "intake_begonnen_op": "2026-04-07",
            "intake_afgerond_op": "2026-05-12",
            "leerbaarheidstoets_op": "2026-05-06",
            "pip_vastgesteld_op": "2026-05-20",
            "leerroute": "b1",
            "traject_begonnen_op": "2026-06-15",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-08-03"],
            "woning_beschikbaar_op": "2026-07-27",
            "verhuizing_gepland_op": "2026-08-10",
            "verhuisd_op": "2026-08-10",
            "rust_van": "2026-08-03",
            "rust_tot": "2026-08-30",
        },
    ),
    "logeren": Geval(
        "Logeert bij familie in afwachting van de woning; alleen het einde van de wacht is bekend.",
        date(2026, 5, 18),
        GEKOZEN
        | {
            "scenario": "start_na_verhuizing",
            "logeren_begonnen_op": "2026-04-30",
            "verwachte_verhuizing_tot": "2026-12-31",
        },
    ),
    "ingeschreven_in_een_hotel": Geval(
        "Weg uit het azc, in een hotel en daar ingeschreven: de klok van het PIP loopt nog niet.",
        date(2026, 6, 8),
        GEKOZEN
        | ZEVEN_MAANDEN
        | {
            "scenario": "start_na_verhuizing",
            "kennismaking_gehouden_op": "2026-03-25",
            "brp_azc_op": "2026-01-12",
            "brp_tussenvoorziening_op": "2026-05-11",
        },
    ),
    "late_kennisgeving": Geval(
        "Al verhuisd en ingeschreven; de kennisgeving van DUO kwam pas daarna.",
        date(2026, 6, 8),
        GEKOZEN
        | {
            "scenario": "start_na_verhuizing",
            "woning_beschikbaar_op": "2026-04-07",
            "verhuizing_gepland_op": "2026-04-20",
            "verhuisd_op": "2026-04-20",
            "brp_ingeschreven_op": "2026-04-22",
            "kennisgeving_op": "2026-06-02",
            "bijstand_vanaf_op": "2026-04-20",
        },
    ),
    "geen_kennisgeving": Geval(
        "Ingeschreven, maar DUO zweeg tot nu toe: zonder kennisgeving loopt er geen PIP-termijn.",
        date(2026, 5, 11),
        GEKOZEN
        | {
            "scenario": "start_na_verhuizing",
            "kennisgeving_op": None,
            "verhuisd_op": "2026-04-20",
            "brp_ingeschreven_op": "2026-04-22",
        },
    ),
    "voorinburgering_afgewezen": Geval(
        "De inburgeraar wil geen Voorinburgering; gecombineerde aanpak.",
        date(2026, 4, 20),
        GEKOZEN
        | ZEVEN_MAANDEN
        | {
            "scenario": "gecombineerde_aanpak",
            "voorinburgering_aangeboden_op": "2026-03-09",
            "voorinburgering_afgewezen_op": "2026-03-16",
            "driegesprek_moment": "voor_intake",
        },
    ),
    "toestemming_ingetrokken": Geval(
        "De toestemming is ingetrokken: het klantprofiel wordt niet meer gedeeld.",
        date(2026, 4, 20),
        GEKOZEN
        | VOORINBURGERING
        | ZEVEN_MAANDEN
        | {"scenario": "start_na_verhuizing", "toestemming_ingetrokken_op": "2026-04-13"},
    ),
    "gevestigd_met_pip": Geval(
        "Start na verhuizing, met PIP: de termijn van drie jaar loopt.",
        date(2027, 1, 18),
        GEKOZEN
        | {
            "scenario": "start_na_verhuizing",
            "kennismaking_gehouden_op": "2026-03-26",
            "driegesprek_gepland_op": "2026-08-20",
            "driegesprek_gehouden_op": "2026-08-27",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-08-26"],
            "verhuizing_gepland_op": "2026-09-10",
            "verhuisd_op": "2026-09-10",
            "brp_ingeschreven_op": "2026-09-11",
            "bijstand_vanaf_op": "2026-09-10",
            "intake_begonnen_op": "2026-09-28",
            "intake_afgerond_op": "2026-11-09",
            "leerbaarheidstoets_op": "2026-10-21",
            "pip_vastgesteld_op": "2026-11-18",
            "leerroute": "z",
        },
    ),
    "regel_van_2022": Geval(
        "Ingeschreven in 2022: het PIP volgt nog de oude regel, tien weken na de inschrijving.",
        date(2022, 9, 5),
        {
            "vergunning_op": "2022-03-14",
            "gekoppeld_op": "2022-03-29",
            "tvs_melding_op": "2022-03-31",
            "scenario": "start_na_verhuizing",
            "scenario_gekozen_op": "2022-04-08",
            "verhuisd_op": "2022-08-23",
            "brp_ingeschreven_op": "2022-08-25",
            "kennisgeving_op": "2022-09-01",
        },
    ),
}
