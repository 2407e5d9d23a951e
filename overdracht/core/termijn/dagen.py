"""The first and the last day of a term, from the facts as they are known on the peildatum."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import DriegesprekMoment, Leerroute, Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset
from overdracht.core.pip import inburgeringstermijn
from overdracht.core.voorinburgering import einde as einde_voorinburgering


class Dagen(NamedTuple):
    """Both days (None while it waits), the fact that decides or is missing, and the variant."""

    begint_op: date | None
    uiterlijk_op: date | None
    feit: str
    variant: str = ""


def dagen_van(norm: Norm, nu: Feiten, normen: Normenset) -> Dagen:
    """The days of this term; most norms count from their starting fact, a few have a way of own."""
    eigen = _EIGEN.get(norm.id)
    return eigen(norm, nu, normen) if eigen else _tel(norm, nu)


def _tel(norm: Norm, nu: Feiten, variant: str = "") -> Dagen:
    return _tel_vanaf(norm, *_begin(norm, nu), variant)


def _tel_vanaf(norm: Norm, begint_op: date | None, feit: str, variant: str = "") -> Dagen:
    if begint_op is None:
        return Dagen(None, None, feit, variant)
    return Dagen(begint_op, norm.laatste_dag(begint_op, variant), feit, variant)


def _begin(norm: Norm, nu: Feiten) -> tuple[date | None, str]:
    """The starting day and its fact; without a day, the first fact that is missing."""
    if norm.begint_bij_eerste:
        for sleutel in norm.begint:
            if (dag := getattr(nu, sleutel)) is not None:
                return dag, sleutel
        return None, norm.begint[0]
    laatste, feit = date.min, ""
    for sleutel in norm.begint:
        dag = getattr(nu, sleutel)
        if dag is None:
            return None, sleutel
        if dag > laatste:
            laatste, feit = dag, sleutel
    return laatste, feit


def _kennismaking(norm: Norm, nu: Feiten, _normen: Normenset) -> Dagen:
    """T-10: between the koppeling and the planned end of the Voorinburgering (HR §5.1)."""
    koppeling, einde_naar_plan = norm.begint
    laatste = nu.voorinburgering_eindigt_naar_plan_op or einde_voorinburgering(nu)
    if nu.gekoppeld_op is None:
        return Dagen(None, None, koppeling)
    if laatste is None:
        return Dagen(None, None, einde_naar_plan)
    return Dagen(nu.gekoppeld_op, laatste, einde_naar_plan)


def _driegesprek(norm: Norm, nu: Feiten, normen: Normenset) -> Dagen:
    """T-12: counted from the moment that the gemeente picked (HR §5)."""
    moment = nu.driegesprek_moment
    match moment:
        case None:
            return Dagen(None, None, "driegesprek_moment")
        case DriegesprekMoment.NA_KOPPELING:
            return _tel_vanaf(norm, nu.gekoppeld_op, "gekoppeld_op", moment)
        case DriegesprekMoment.VOOR_INTAKE:
            return _tel_vanaf(norm, nu.intake_begonnen_op, "intake_begonnen_op", moment)
        case DriegesprekMoment.VOOR_UITSTROOM:
            return _tel_vanaf(norm, *_begin(normen["T-13"], nu), moment)


def _na_voorinburgering(norm: Norm, nu: Feiten, _normen: Normenset) -> Dagen:
    """T-15: the Voorinburgering also ends at the start of the traject and at the move."""
    return _tel_vanaf(norm, einde_voorinburgering(nu), norm.begint[0])


def _bij_verhuizing(norm: Norm, nu: Feiten, _normen: Normenset) -> Dagen:
    """T-17: at the move; in scenario 3 some weeks before it."""
    eerder = nu.scenario is Scenario.START_NA_VERHUIZING
    return _tel(norm, nu, Scenario.START_NA_VERHUIZING if eerder else "")


def _vers(norm: Norm, nu: Feiten, _normen: Normenset) -> Dagen:
    """T-18: counted from the latest share."""
    return _tel_vanaf(norm, max(nu.klantprofiel_gedeeld_op, default=None), norm.begint[0])


def _toets(norm: Norm, nu: Feiten, normen: Normenset) -> Dagen:
    """T-34: counted back from the last day of the PIP."""
    begint_op, feit = _begin(norm, nu)
    if begint_op is None:
        return Dagen(None, None, feit)
    return Dagen(begint_op, norm.laatste_dag(normen["T-20"].laatste_dag(begint_op)), feit)


def _leerroute(norm: Norm, nu: Feiten, _normen: Normenset) -> Dagen:
    """T-36: an offer within three months, or a start within six in the onderwijsroute."""
    onderwijs = nu.leerroute is Leerroute.ONDERWIJS
    return _tel(norm, nu, Leerroute.ONDERWIJS if onderwijs else "")


def _termijn(norm: Norm, nu: Feiten, normen: Normenset) -> Dagen:
    """T-40: from the day after the dagtekening (Wi 11; CC-02)."""
    termijn = inburgeringstermijn(nu, normen)
    if termijn is None:
        return Dagen(None, None, norm.begint[0])
    return Dagen(*termijn, norm.begint[0])


def _verlenging(norm: Norm, nu: Feiten, normen: Normenset) -> Dagen:
    """T-53: from half a year before the end of the inburgeringstermijn until that end."""
    termijn = inburgeringstermijn(nu, normen)
    if termijn is None:
        return Dagen(None, None, norm.begint[0])
    return Dagen(norm.laatste_dag(termijn[1]), termijn[1], norm.begint[0])


_EIGEN: Mapping[str, Callable[[Norm, Feiten, Normenset], Dagen]] = {
    "T-10": _kennismaking,
    "T-12": _driegesprek,
    "T-15": _na_voorinburgering,
    "T-17": _bij_verhuizing,
    "T-18": _vers,
    "T-34": _toets,
    "T-36": _leerroute,
    "T-40": _termijn,
    "T-53": _verlenging,
}
