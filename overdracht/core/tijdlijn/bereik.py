"""When something falls: a day or a range, and how sure that is; first of all the move."""

from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Stapsoort
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset

_FEIT, _GEPLAND = Stapsoort.FEIT, Stapsoort.GEPLAND
_AFGELEID, _VERWACHT = Stapsoort.AFGELEID, Stapsoort.VERWACHT


class Bereik(NamedTuple):
    """The days between which something falls, and how sure that is."""

    van: date
    tot: date
    soort: Stapsoort

    def volgens(self, norm: Norm, variant: str = "") -> "Bereik":
        """The same bounds, each moved by a norm; what is counted from a sure day is `afgeleid`."""
        soort = _VERWACHT if self.soort is _VERWACHT else _AFGELEID
        van, tot = norm.laatste_dag(self.van, variant), norm.laatste_dag(self.tot, variant)
        return Bereik(van, tot, soort)


def verhuizing(feiten: Feiten, nu: Feiten, normen: Normenset, peildatum: date) -> Bereik | None:
    """When the person moves: done, planned, expected (T-13), or after the house is there (T-03).

    Who is registered in the gemeente moved already, on a day that was not recorded.
    """
    if (verhuisd := feiten.verhuisd_op) is not None:
        return Bereik(verhuisd, verhuisd, _FEIT if verhuisd <= peildatum else _GEPLAND)
    if (gepland := feiten.verhuizing_gepland_op) is not None:
        return Bereik(gepland, gepland, _GEPLAND)
    return (
        None if nu.brp_ingeschreven_op is not None else _nog_niet_gepland(feiten, normen, peildatum)
    )


def _nog_niet_gepland(feiten: Feiten, normen: Normenset, peildatum: date) -> Bereik | None:
    verwacht, woning = _verwacht(feiten, peildatum), feiten.woning_beschikbaar_op
    if woning is None:
        return verwacht
    if verwacht is None or verwacht.tot < woning:
        return Bereik(woning, woning, _GEPLAND).volgens(normen["T-03"])
    return verwacht._replace(van=max(verwacht.van, woning))


def _verwacht(feiten: Feiten, peildatum: date) -> Bereik | None:
    """The expected range; with only its end known it begins today."""
    van, tot = feiten.verwachte_verhuizing_van, feiten.verwachte_verhuizing_tot
    if van is not None:
        return Bereik(van, tot or van, _VERWACHT)
    return None if tot is None else Bereik(min(tot, peildatum), tot, _VERWACHT)
