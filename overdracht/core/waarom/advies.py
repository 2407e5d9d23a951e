"""On what each reason of the scenario advice rests: a norm, and a factor as it stands."""

from collections.abc import Mapping

from overdracht.core.normen import Normenset
from overdracht.core.scenario import Reden
from overdracht.core.waarom.grond import Grond

# The norm with which a rule measures, and the factor that it looks at.
_REGELS: Mapping[str, tuple[str, str]] = {
    "R-01": ("T-23", "reistijd_minuten"),
    "R-02": ("T-23", "reistijd_minuten"),
    "R-03": ("S-09", "gemeente_naar_azc_mogelijk"),
    "R-04": ("T-19", "verwachte_wacht_weken"),
    "R-05": ("S-10", "verwachte_wacht_weken"),
    "R-06": ("S-04", "voorinburgering_status"),
    "R-07": ("S-04", "gezinshereniging_loopt"),
    "R-08": ("S-09", "kan_reizen"),
    "R-09": ("T-23", "reistijd_minuten"),
    "R-10": ("S-11", "capaciteit_laag"),
    "R-11": ("T-06", "voorkeursscenario_azc"),
    "R-12": ("T-19", "voorinburgering_status"),
    "R-13": ("T-40", "verwachte_wacht_weken"),
    "R-14": ("T-13", "reistijd_minuten"),
    "R-15": ("T-05", "reistijd_minuten"),
}


def grond_van_reden(
    reden: Reden, normen: Normenset, bekend: Mapping[str, Grond] | None = None
) -> Grond:
    """`bekend` says of each factor how it stands, of which day, and where it comes from."""
    norm_id, factor = _REGELS[reden.regel]
    stand = (bekend or {}).get(factor) or Grond(None)
    return stand._replace(norm=normen[norm_id], feit=factor)
