"""One dossier in which everything that can be recorded was recorded."""

from datetime import date
from typing import Any

from overdracht.core.begrippen import (
    DriegesprekMoment,
    Leerroute,
    Mengvorm,
    Scenario,
)
from overdracht.core.feiten import SLEUTELS, Feiten
from overdracht.data.models import Dossier
from overdracht.support.planning.queries import load_feiten

VANDAAG = date(2026, 6, 1)
VOL = Feiten(
    vergunning_op=date(2026, 2, 2),
    gekoppeld_op=date(2026, 2, 16),
    tvs_melding_op=date(2026, 3, 2),
    kennisgeving_op=date(2026, 3, 5),
    toestemming_op=date(2026, 3, 3),
    toestemming_ingetrokken_op=date(2026, 5, 30),
    klantprofiel_gedeeld_op=(date(2026, 3, 4), date(2026, 5, 1)),
    scenario=Scenario.GECOMBINEERDE_AANPAK,
    scenario_gekozen_op=date(2026, 3, 10),
    scenario_eerst_gekozen_op=date(2026, 3, 5),
    mengvorm=Mengvorm.NA_ELKAAR,
    voorkeursscenario_afgesproken=True,
    coa_geinformeerd_op=date(2026, 3, 10),
    inburgeraar_geinformeerd_op=date(2026, 3, 12),
    kennismaking_gehouden_op=date(2026, 3, 20),
    driegesprek_moment=DriegesprekMoment.VOOR_INTAKE,
    driegesprek_gepland_op=date(2026, 4, 1),
    driegesprek_gehouden_op=date(2026, 4, 2),
    voorinburgering_aangeboden_op=date(2026, 2, 20),
    voorinburgering_begonnen_op=date(2026, 2, 23),
    voorinburgering_eindigt_naar_plan_op=date(2026, 6, 1),
    voorinburgering_geeindigd_op=date(2026, 5, 28),
    overgeplaatst_op=date(2026, 3, 15),
    intake_begonnen_op=date(2026, 4, 7),
    intake_afgerond_op=date(2026, 4, 20),
    leerbaarheidstoets_op=date(2026, 4, 15),
    pip_vastgesteld_op=date(2026, 5, 4),
    leerroute=Leerroute.B1,
    leerroute_aangeboden_op=date(2026, 5, 11),
    traject_begonnen_op=date(2026, 5, 28),
    verwachte_verhuizing_van=date(2026, 5, 1),
    verwachte_verhuizing_tot=date(2026, 6, 1),
    woning_beschikbaar_op=date(2026, 5, 10),
    verhuizing_gepland_op=date(2026, 5, 20),
    verhuisd_op=date(2026, 5, 21),
    brp_ingeschreven_op=date(2026, 5, 22),
    rust_van=date(2026, 5, 21),
    rust_tot=date(2026, 5, 27),
    logeren_begonnen_op=date(2026, 4, 1),
    logeren_geeindigd_op=date(2026, 4, 20),
    bijstand_vanaf_op=date(2026, 5, 21),
)


def dagen(feiten: Feiten) -> dict[str, Any]:
    """Every fact by its name, as `make_dossier` takes them."""
    return {sleutel: getattr(feiten, sleutel) for sleutel in SLEUTELS}


def feiten_van(dossier: Dossier) -> Feiten:
    """The facts of this dossier, as they come out of the tables."""
    return load_feiten([dossier.pk])[dossier.pk]
