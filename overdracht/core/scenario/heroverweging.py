"""When a choice is looked at again: after a transfer (DX-01), and after the Voorinburgering (R-12).

The gemeente answers with the same scenario (`scenario_bevestigd_op`) or with another choice.
"""

from datetime import date
from typing import NamedTuple

from overdracht.core.feiten import Feiten
from overdracht.core.normen import Normenset


class Heroverweging(NamedTuple):
    """Since when it is asked, by when, and on which day the same scenario was confirmed."""

    begint_op: date
    uiterlijk_op: date
    bevestigd_op: date | None


def na_overplaatsing(nu: Feiten, normen: Normenset) -> Heroverweging | None:
    """After a transfer, as long as no choice was made since; as soon as a first choice (T-05)."""
    dag, gekozen_op = nu.overgeplaatst_op, nu.scenario_gekozen_op
    if dag is None or gekozen_op is None or gekozen_op >= dag:
        return None
    return _heroverweging(nu, dag, normen)


def na_voorinburgering(nu: Feiten, einde: date, normen: Normenset) -> Heroverweging | None:
    """After the Voorinburgering that ends on `einde`, as long as no choice was made since."""
    gekozen_op = nu.scenario_gekozen_op
    if gekozen_op is None or gekozen_op > einde:
        return None
    return _heroverweging(nu, einde, normen)


def _heroverweging(nu: Feiten, dag: date, normen: Normenset) -> Heroverweging:
    bevestigd_op = nu.scenario_bevestigd_op
    is_bevestigd = bevestigd_op is not None and bevestigd_op >= dag
    uiterlijk_op = normen["T-05"].laatste_dag(dag)
    return Heroverweging(dag, uiterlijk_op, bevestigd_op if is_bevestigd else None)
