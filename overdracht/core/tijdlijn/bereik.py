"""When something falls: a day or a range, and how sure that is; first of all the move."""

from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Stapsoort
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset

_FEIT, _GEPLAND = Stapsoort.FEIT, Stapsoort.GEPLAND
_AFGELEID, _VERWACHT = Stapsoort.AFGELEID, Stapsoort.VERWACHT
# The constructor of a NamedTuple costs twice this, and every line needs a dozen.
_nieuw = tuple.__new__


class Bereik(NamedTuple):
    """The days between which something falls, and how sure that is."""

    van: date
    tot: date
    soort: Stapsoort

    def volgens(self, norm: Norm, variant: str = "") -> "Bereik":
        """The same bounds, each moved by a norm; what is counted from a sure day is `afgeleid`."""
        van, tot, soort = self
        laatste_dag = norm.teller(variant)
        eerst = laatste_dag(van)
        laatst = eerst if van == tot else laatste_dag(tot)
        return _nieuw(Bereik, (eerst, laatst, _VERWACHT if soort is _VERWACHT else _AFGELEID))

    def vanaf(self, vroegst: date) -> "Bereik":
        """The part that does not lie before `vroegst`; that day itself when nothing is left."""
        van, tot, soort = self
        if van >= vroegst:
            return self
        return _nieuw(Bereik, (vroegst, max(tot, vroegst), soort))


def op_dag(dag: date, soort: Stapsoort) -> Bereik:
    """A range of one day."""
    return _nieuw(Bereik, (dag, dag, soort))


def verhuizing(feiten: Feiten, nu: Feiten, normen: Normenset, peildatum: date) -> Bereik | None:
    """When the person moves: done, planned, expected (T-13), or after the house is there (T-03).

    Who is registered in the gemeente moved already, on a day that was not recorded.
    """
    if (verhuisd := feiten.verhuisd_op) is not None:
        return op_dag(verhuisd, _FEIT if verhuisd <= peildatum else _GEPLAND)
    if (gepland := feiten.verhuizing_gepland_op) is not None:
        return op_dag(gepland, _GEPLAND)
    if nu.brp_ingeschreven_op is not None:
        return None
    bereik, ingeschreven_op = (
        _nog_niet_gepland(feiten, normen, peildatum),
        feiten.brp_ingeschreven_op,
    )
    if bereik is None or ingeschreven_op is None:
        return bereik
    # Who is to be registered on a day moves on that day at the latest.
    van, tot, soort = bereik
    return _nieuw(Bereik, (min(van, ingeschreven_op), min(tot, ingeschreven_op), soort))


def _nog_niet_gepland(feiten: Feiten, normen: Normenset, peildatum: date) -> Bereik | None:
    verwacht, woning = _verwacht(feiten, peildatum), feiten.woning_beschikbaar_op
    if woning is None:
        return verwacht
    if verwacht is None or verwacht.tot < woning:
        return op_dag(woning, _GEPLAND).volgens(normen["T-03"])
    return verwacht.vanaf(woning)


def _verwacht(feiten: Feiten, peildatum: date) -> Bereik | None:
    """The expected range; with only its end known it begins today."""
    van, tot = feiten.verwachte_verhuizing_van, feiten.verwachte_verhuizing_tot
    if van is not None:
        return _nieuw(Bereik, (van, tot or van, _VERWACHT))
    if tot is not None:
        return _nieuw(Bereik, (min(tot, peildatum), tot, _VERWACHT))
    return _geschat(feiten, peildatum)


def _geschat(feiten: Feiten, peildatum: date) -> Bereik | None:
    """What earlier moves say of this one; nothing once it takes longer than they did."""
    van, tot = feiten.verhuizing_geschat_van, feiten.verhuizing_geschat_tot
    if van is None or tot is None or tot < peildatum:
        return None
    return _nieuw(Bereik, (min(van, tot), tot, _VERWACHT))


def is_geschat(feiten: Feiten) -> bool:
    """Whether nobody says when the move is expected, so that figures of earlier moves stand in."""
    bekend = feiten.verwachte_verhuizing_van or feiten.verwachte_verhuizing_tot
    return bekend is None and feiten.verhuizing_geschat_tot is not None


def inschrijving(
    feiten: Feiten, normen: Normenset, peildatum: date, verhuizing: Bereik | None
) -> Bereik | None:
    """When the person registers: on the day of the move, or some days later (T-27)."""
    dag = feiten.brp_ingeschreven_op
    if dag is not None:
        return op_dag(dag, _FEIT if dag <= peildatum else _GEPLAND)
    if verhuizing is None:
        return None
    van, tot, _soort = verhuizing
    return _nieuw(Bereik, (van, normen["T-27"].laatste_dag(tot), _VERWACHT))


def voor_de_verhuizing(verhuizing: Bereik | None, vanaf: date) -> Bereik | None:
    """Up to the first day on which the move can be; None when that is not known."""
    if verhuizing is None:
        return None
    van, tot, _soort = verhuizing
    laatst = van if van >= vanaf else tot
    return _nieuw(Bereik, (vanaf, laatst, _VERWACHT)) if laatst >= vanaf else None
