"""On what a step of the line rests: a recorded fact, a term, or a norm from which is counted."""

from collections.abc import Mapping

from overdracht.core.begrippen import Scenario, Stapsoort
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Normenset
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Stap
from overdracht.core.waarom.grond import Grond, grond_van
from overdracht.core.waarom.termijn import grond_van_termijn

_VERHUIZING = (
    "verhuisd_op",
    "verhuizing_gepland_op",
    "verwachte_verhuizing_van",
    "verwachte_verhuizing_tot",
    "verhuizing_geschat_van",
    "woning_beschikbaar_op",
    "gekoppeld_op",
)
_VOORINBURGERING = (
    "voorinburgering_geeindigd_op",
    "voorinburgering_eindigt_naar_plan_op",
    "voorinburgering_begonnen_op",
)
_MELDING = ("tvs_melding_op", "gekoppeld_op")
_INSCHRIJVING = ("brp_ingeschreven_op", *_VERHUIZING)
# The facts of each step: the first that is known is the one it stands on.
_FEITEN: Mapping[str, tuple[str, ...]] = {
    "vergunning": ("vergunning_op",),
    "koppeling": ("gekoppeld_op",),
    "tvs_melding": ("tvs_melding_op",),
    "kennisgeving": ("kennisgeving_op",),
    "toestemming": ("toestemming_op",),
    "toestemming_ingetrokken": ("toestemming_ingetrokken_op",),
    "scenariokeuze": ("scenario_gekozen_op",),
    "scenariokeuze_eerst": ("scenario_eerst_gekozen_op",),
    "coa_geinformeerd": ("coa_geinformeerd_op",),
    "inburgeraar_geinformeerd": ("inburgeraar_geinformeerd_op",),
    "overplaatsing": ("overgeplaatst_op",),
    "kennismaking": ("kennismaking_gehouden_op", "scenario_gekozen_op"),
    "driegesprek": ("driegesprek_gehouden_op", "driegesprek_gepland_op", *_VERHUIZING),
    "voorinburgering_aanbod": ("voorinburgering_aangeboden_op",),
    "voorinburgering_afgewezen": ("voorinburgering_afgewezen_op",),
    "voorinburgering": ("voorinburgering_begonnen_op",),
    "voorinburgering_vervolg": _VOORINBURGERING,
    "klantprofiel": ("klantprofiel_gedeeld_op",),
    "intake": ("intake_begonnen_op", "intake_afgerond_op", *_INSCHRIJVING),
    "intake_vervolg": ("intake_afgerond_op",),
    "afstemmen": _VOORINBURGERING,
    "activiteiten": (*_VOORINBURGERING, "scenario_gekozen_op"),
    "leerbaarheidstoets": ("leerbaarheidstoets_op", "intake_begonnen_op", *_INSCHRIJVING),
    "pip": ("pip_vastgesteld_op", "intake_afgerond_op", "intake_begonnen_op", *_INSCHRIJVING),
    "pip_uiterlijk": _INSCHRIJVING,
    "inburgeringstermijn": ("pip_vastgesteld_op",),
    "verlenging_aanvragen": ("pip_vastgesteld_op",),
    "leerroute_aanbod": ("leerroute_aangeboden_op",),
    "traject": ("traject_begonnen_op", "pip_vastgesteld_op", *_INSCHRIJVING),
    "opvang": ("gekoppeld_op", "tvs_melding_op"),
    "opvang_vervolg": _VERHUIZING,
    "woning": ("woning_beschikbaar_op", *_VERHUIZING),
    "verhuizing": _VERHUIZING,
    "brp_inschrijving": _INSCHRIJVING,
    "maatschappelijke_begeleiding": _INSCHRIJVING,
    "ontzorgen": ("bijstand_vanaf_op",),
    "brp_azc": ("brp_azc_op",),
    "brp_logeeradres": ("brp_logeeradres_op",),
    "brp_tussenvoorziening": ("brp_tussenvoorziening_op",),
    "heroverweging": ("overgeplaatst_op",),
    "heroverweging_wacht": _VOORINBURGERING,
    "rustperiode": ("rust_van",),
    "logeren": ("logeren_begonnen_op",),
    "stil": _MELDING,
}
# What a step that did not happen yet is counted with.
_NORM: Mapping[str, str] = {
    "voorinburgering": "T-19",
    "voorinburgering_vervolg": "T-19",
    "heroverweging": "T-05",
    "heroverweging_wacht": "T-05",
    "kennismaking": "T-09",
    "driegesprek": "T-13",
    "intake": "T-20",
    "afstemmen": "S-04",
    "activiteiten": "T-23",
    "leerbaarheidstoets": "T-34",
    "pip": "T-20",
    "pip_uiterlijk": "T-20",
    "inburgeringstermijn": "T-40",
    "verlenging_aanvragen": "T-53",
    "traject": "T-36",
    "opvang_vervolg": "T-04",
    "woning": "T-03",
    "verhuizing": "T-03",
    "brp_inschrijving": "T-27",
    "maatschappelijke_begeleiding": "T-56",
    "ontzorgen": "T-57",
    "logeren": "T-21",
    "stil": "S-01",
}
_PER_SCENARIO: Mapping[tuple[str, Scenario | None], str] = {
    ("kennismaking", Scenario.GECOMBINEERDE_AANPAK): "T-10",
    ("kennismaking", Scenario.SNELLE_START): "T-11",
    ("driegesprek", Scenario.GECOMBINEERDE_AANPAK): "T-12",
    ("driegesprek", Scenario.SNELLE_START): "T-11",
}
# The same step for another reason.
_PER_REDEN: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "lijn.klantprofiel_na_voorinburgering": (
        "T-15",
        ("voorinburgering_eindigt_naar_plan_op", "voorinburgering_begonnen_op"),
    ),
    "lijn.klantprofiel_voor_driegesprek": ("T-16", ("driegesprek_gepland_op", *_VERHUIZING)),
    "lijn.klantprofiel_bij_verhuizing": ("T-17", _VERHUIZING),
    "lijn.verhuizing_geschat": ("T-04b", ("verhuizing_geschat_van",)),
    "lijn.voorinburgering_tot_verhuizing": (
        "T-19",
        ("verhuisd_op", "verhuizing_gepland_op", "verwachte_verhuizing_tot", *_VERHUIZING),
    ),
    "lijn.klantprofiel_voor_intake": ("S-13", _VOORINBURGERING),
    "lijn.vorm_na_elkaar": ("T-19", _VOORINBURGERING),
    "lijn.vorm_tegelijk": ("T-19", _VOORINBURGERING),
    "lijn.vorm_korte_intake_aan_het_einde": ("S-13", _VOORINBURGERING),
    "lijn.vorm_zonder_voorinburgering": ("T-20", ("scenario_gekozen_op",)),
    "lijn.vorm_past_niet": ("T-19", _VOORINBURGERING),
    "lijn.driegesprek_voor_intake": ("T-12", ("intake_begonnen_op",)),
}
_ZEKER = frozenset({Stapsoort.FEIT, Stapsoort.GEPLAND})
# Somebody expects these: then they rest on what was said, and on no norm.
_GEZEGD = frozenset({"verhuizing", "opvang_vervolg"})


def grond_van_stap(stap: Stap, feiten: Feiten, normen: Normenset) -> Grond:
    """A recorded day rests on its fact alone, any other on its term or on its norm."""
    if isinstance(stap.reden, Termijn):
        return grond_van_termijn(stap.reden, feiten)
    naam = _naam(stap.stap)
    if stap.reden in _PER_REDEN:
        norm_id, namen = _PER_REDEN[stap.reden]
        return grond_van(normen[norm_id], feiten, *namen)
    namen = _FEITEN[naam]
    if naam == "klantprofiel":
        # Of several shares each step is one of its own.
        return Grond(None, namen[0], stap.van)
    gezegd = naam in _GEZEGD and stap.soort is Stapsoort.VERWACHT
    if gezegd or (stap.soort in _ZEKER and naam != "stil"):
        return grond_van(None, feiten, *namen)
    norm_id = _PER_SCENARIO.get((naam, feiten.scenario)) or _NORM[naam]
    return grond_van(normen[norm_id], feiten, *namen)


def _naam(stap: str) -> str:
    """Without its number, and without the part of a gap."""
    naam = stap.rstrip("0123456789").rstrip("_")
    return "stil" if naam.startswith("stil") else naam
