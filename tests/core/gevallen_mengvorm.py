"""Lives in which the scenario takes a form of its own, or is switched (domain 7.4)."""

from datetime import date

from tests.core.gevallen import GEKOZEN, VOORINBURGERING, ZEVEN_MAANDEN, Geval

_TWEE = GEKOZEN | {"scenario": "gecombineerde_aanpak", "driegesprek_moment": "na_koppeling"}
_GESPROKEN = {
    "driegesprek_gehouden_op": "2026-03-11",
    "kennismaking_gehouden_op": "2026-03-11",
}

GEVALLEN_MENGVORM = {
    "mengvorm_na_elkaar": Geval(
        "Eerst de Voorinburgering, daarna de brede intake: de intake wacht tot juli.",
        date(2026, 4, 20),
        _TWEE | _GESPROKEN | VOORINBURGERING | ZEVEN_MAANDEN | {"mengvorm": "na_elkaar"},
    ),
    "mengvorm_na_elkaar_past_niet": Geval(
        "Na elkaar gekozen, maar de woning komt eerder: de intake wacht niet tot na de verhuizing.",
        date(2026, 4, 20),
        _TWEE
        | _GESPROKEN
        | VOORINBURGERING
        | {
            "mengvorm": "na_elkaar",
            "verwachte_verhuizing_van": "2026-06-01",
            "verwachte_verhuizing_tot": "2026-06-30",
        },
    ),
    "mengvorm_tegelijk": Geval(
        "Voorinburgering en brede intake in dezelfde weken: de dagdelen worden afgestemd.",
        date(2026, 4, 20),
        _TWEE | _GESPROKEN | VOORINBURGERING | ZEVEN_MAANDEN | {"mengvorm": "tegelijk"},
    ),
    "mengvorm_zonder_voorinburgering": Geval(
        "De woning komt over een maand of vier: meteen de intake, zonder Voorinburgering.",
        date(2026, 3, 23),
        _TWEE
        | _GESPROKEN
        | {
            "mengvorm": "zonder_voorinburgering",
            "voorinburgering_aangeboden_op": "2026-03-09",
            "verwachte_verhuizing_van": "2026-07-06",
            "verwachte_verhuizing_tot": "2026-07-31",
        },
    ),
    "mengvorm_korte_intake": Geval(
        "Een korte intake aan het einde van de Voorinburgering, met een vers klantprofiel ervoor.",
        date(2026, 4, 20),
        _TWEE
        | _GESPROKEN
        | VOORINBURGERING
        | ZEVEN_MAANDEN
        | {"mengvorm": "korte_intake_aan_het_einde"},
    ),
    "mengvorm_met_activiteiten": Geval(
        "Start na verhuizing, en na de Voorinburgering meedoen in de gemeente.",
        date(2026, 7, 20),
        GEKOZEN
        | VOORINBURGERING
        | {
            "scenario": "start_na_verhuizing",
            "mengvorm": "met_activiteiten",
            "kennismaking_gehouden_op": "2026-03-18",
            "voorinburgering_geeindigd_op": "2026-07-03",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-07-07"],
            "verwachte_verhuizing_van": "2026-12-01",
            "verwachte_verhuizing_tot": "2027-01-31",
        },
    ),
    "wissel_2_naar_3": Geval(
        "De inburgeraar kan niet meer reizen: terug naar start na verhuizing, de intake blijft "
        "staan.",
        date(2026, 7, 20),
        _TWEE
        | _GESPROKEN
        | VOORINBURGERING
        | {
            "scenario": "start_na_verhuizing",
            "scenario_eerst_gekozen_op": "2026-03-12",
            "scenario_gekozen_op": "2026-07-13",
            "coa_geinformeerd_op": "2026-07-13",
            "inburgeraar_geinformeerd_op": None,
            "driegesprek_moment": "voor_uitstroom",
            "voorinburgering_geeindigd_op": "2026-07-03",
            "klantprofiel_gedeeld_op": ["2026-03-04", "2026-07-07"],
            "intake_begonnen_op": "2026-07-06",
            "verwachte_verhuizing_van": "2026-12-01",
            "verwachte_verhuizing_tot": "2027-01-31",
        },
    ),
}
