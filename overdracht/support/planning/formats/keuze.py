"""The choice of a scenario, as the rows of the statement tell it."""

from collections.abc import Mapping, Sequence
from typing import Any

from overdracht.core.begrippen import DriegesprekMoment, Mengvorm, Scenario
from overdracht.core.scenario import DAGEN_VAN_DE_KEUZE
from overdracht.support.planning.formats.opvraag import Rij

_BEEINDIGD = len(DAGEN_VAN_DE_KEUZE)
_WAAR = frozenset({"1", "true"})


def lees_scenario(delen: Mapping[str, Sequence[Rij]]) -> dict[str, Any]:
    """The choice that holds; after a switch also the day of the first one of this koppeling."""
    rijen = delen.get("scenario", ())
    rij = next((rij for rij in rijen if rij.dagen[_BEEINDIGD] is None), None)
    if rij is None:
        return {}
    gekozen = [rij.dagen[0] for rij in rijen if rij.dagen[0] is not None]
    scenario, moment, afgesproken, mengvorm = rij.woorden
    return {
        **dict(zip(DAGEN_VAN_DE_KEUZE, rij.dagen, strict=False)),
        "scenario_eerst_gekozen_op": min(gekozen) if len(rijen) > 1 else None,
        "scenario": Scenario(scenario),
        "mengvorm": Mengvorm(mengvorm) if mengvorm else None,
        "driegesprek_moment": DriegesprekMoment(moment) if moment else None,
        "voorkeursscenario_afgesproken": afgesproken in _WAAR,
    }
