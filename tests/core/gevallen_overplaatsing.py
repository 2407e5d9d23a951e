"""The lives of the three scenario's again, now with a transfer to another azc on the way."""

from typing import Any

from tests.core.gevallen import GEVALLEN, Geval

# The day of the transfer, and what else is different because of it.
_OVERPLAATSING: dict[str, tuple[str, str, dict[str, Any]]] = {
    "scenario_1_wacht_8_weken": ("Kort na de keuze overgeplaatst.", "2026-03-20", {}),
    "scenario_1_wacht_7_maanden": (
        "Overgeplaatst tijdens de intake; het scenario is nog niet opnieuw bekeken.",
        "2026-04-13",
        {},
    ),
    "scenario_1_wacht_12_maanden": (
        "Overgeplaatst terwijl het traject loopt; nog geen woning en geen rustperiode.",
        "2026-11-02",
        {
            "woning_beschikbaar_op": None,
            "verhuizing_gepland_op": None,
            "rust_van": None,
            "rust_tot": None,
            "verwachte_verhuizing_van": "2027-02-15",
            "verwachte_verhuizing_tot": "2027-03-15",
        },
    ),
    "scenario_2_wacht_6_weken": (
        "Overgeplaatst, en de gemeente bevestigt het scenario daarna.",
        "2026-03-16",
        {
            "scenario_eerst_gekozen_op": "2026-03-12",
            "scenario_gekozen_op": "2026-03-19",
            "coa_geinformeerd_op": "2026-03-19",
            "inburgeraar_geinformeerd_op": "2026-03-20",
        },
    ),
    "scenario_2_wacht_7_maanden": (
        "De overplaatsing breekt de Voorinburgering af; de intake komt pas in juli.",
        "2026-04-10",
        {"voorinburgering_geeindigd_op": "2026-04-10"},
    ),
    "scenario_2_wacht_14_maanden": (
        "Overgeplaatst na de Voorinburgering; het PIP stond al vast en de wacht is nog lang.",
        "2026-08-31",
        {
            "intake_begonnen_op": "2026-07-13",
            "intake_afgerond_op": "2026-08-17",
            "leerbaarheidstoets_op": "2026-08-05",
            "pip_vastgesteld_op": "2026-08-24",
        },
    ),
    "scenario_3_wacht_5_weken": ("Overgeplaatst vlak voor de verhuizing.", "2026-03-18", {}),
    "scenario_3_wacht_7_maanden": (
        "Overgeplaatst; de Voorinburgering gaat in het nieuwe azc door.",
        "2026-04-09",
        {"kennismaking_gehouden_op": "2026-03-18"},
    ),
    "scenario_3_wacht_16_maanden": (
        "Overgeplaatst tijdens de lange wacht; daarna verhuisd en ingeschreven.",
        "2026-10-12",
        {},
    ),
}
GEVALLEN_OVERPLAATSING = {
    f"{naam}_overgeplaatst": Geval(
        verhaal,
        GEVALLEN[naam].peildatum,
        {**GEVALLEN[naam].feiten, **anders, "overgeplaatst_op": dag},
    )
    for naam, (verhaal, dag, anders) in _OVERPLAATSING.items()
}
