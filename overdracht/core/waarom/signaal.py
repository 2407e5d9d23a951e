"""On what a signal rests: the norm that it is measured with, and the fact that it begins at."""

from collections.abc import Mapping
from typing import NamedTuple

from overdracht.core.feiten import BRP_ELDERS
from overdracht.core.signalen import Signaal, Signaalsoort
from overdracht.core.waarom.grond import Grond, grond_van
from overdracht.core.waarom.termijn import grond_van_termijn

S = Signaalsoort


class _Bron(NamedTuple):
    """The norm, and the facts in the order in which they count."""

    norm: str
    feiten: tuple[str, ...]


_MELDING = ("tvs_melding_op", "gekoppeld_op")
_VERWACHT = ("verwachte_verhuizing_tot", "verwachte_verhuizing_van")
_LAATST_BEGONNEN = (
    "traject_begonnen_op",
    "intake_begonnen_op",
    "voorinburgering_begonnen_op",
    *_MELDING,
)
_EINDE_VOORINBURGERING = (
    "voorinburgering_geeindigd_op",
    "voorinburgering_eindigt_naar_plan_op",
    "voorinburgering_begonnen_op",
)
_BRONNEN: Mapping[Signaalsoort, _Bron] = {
    S.STILSTAND: _Bron("S-01", _MELDING),
    S.OVERBELASTING: _Bron("S-04", _LAATST_BEGONNEN),
    S.PIP_VOOR_WONING: _Bron("T-40", ("pip_vastgesteld_op", "scenario_gekozen_op")),
    S.DRIEGESPREK_GEMIST: _Bron("T-13", ("verhuisd_op", "brp_ingeschreven_op")),
    S.GEEN_VERWACHTING: _Bron("T-04b", ("gekoppeld_op", "tvs_melding_op")),
    S.VERWACHTING_VOORBIJ: _Bron("T-02", _VERWACHT),
    S.EINDE_ONBEKEND: _Bron("T-19", ("voorinburgering_eindigt_naar_plan_op",)),
    S.OVERGEPLAATST: _Bron("T-23", ("overgeplaatst_op",)),
    S.WACHT_NOG_LANG: _Bron("T-19", _EINDE_VOORINBURGERING),
    S.BRP_ELDERS: _Bron("T-20", (*reversed(BRP_ELDERS), "verhuisd_op")),
    S.PIP_TE_LAAT: _Bron("T-20", ("brp_ingeschreven_op",)),
    S.SCENARIO_TE_LAAT: _Bron("T-05", ("tvs_melding_op",)),
    S.KENNISMAKING_GEMIST: _Bron("T-09", ("gekoppeld_op",)),
    S.PROFIEL_OUD: _Bron("T-18", ("klantprofiel_gedeeld_op",)),
}
# Of what was missed the term itself says by which norm.
_TERMIJNEN: Mapping[Signaalsoort, tuple[str, ...]] = {
    S.PIP_TE_LAAT: ("T-20", "T-20b"),
    S.SCENARIO_TE_LAAT: ("T-05",),
    S.DRIEGESPREK_GEMIST: ("T-11", "T-12", "T-13"),
    S.KENNISMAKING_GEMIST: ("T-09", "T-10"),
    S.PROFIEL_OUD: ("T-18",),
}


def grond_van_signaal(signaal: Signaal) -> Grond:
    """That of the term that was missed, else the limit from which the line speaks."""
    beeld = signaal.beeld
    for norm_id in _TERMIJNEN.get(signaal.soort, ()):
        termijn = beeld.termijnen.get(norm_id)
        if termijn is not None and termijn.is_te_laat and not beeld.is_gevestigd:
            return grond_van_termijn(termijn, beeld.nu)
    bron = _BRONNEN[signaal.soort]
    return grond_van(beeld.normen[bron.norm], beeld.feiten, *bron.feiten)
