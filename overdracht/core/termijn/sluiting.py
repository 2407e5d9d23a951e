"""The fact that closes a term."""

from collections.abc import Callable, Iterable
from datetime import date

from overdracht.core.begrippen import Leerroute
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset

_ONDERWIJS = Leerroute.ONDERWIJS
_DELING = "klantprofiel_gedeeld_op"

# From the facts and the last day of the term: the first day on which it was closed.
GeslotenOp = Callable[[Feiten, date | None], date | None]


def gesloten_op(norm: Norm, normen: Normenset) -> GeslotenOp:
    """How to find the first day on which a closing fact of this norm is known."""
    if _DELING in norm.sluit:
        return _eerste_deling if norm.id == "T-14" else _deling_op_tijd(norm, normen)
    return _aanbod_of_start if norm.id == "T-36" else _eerste_van(norm.sluit)


def is_eigen_sluiting(norm: Norm) -> bool:
    """Whether it takes more than the first of its closing facts; without any it never closes."""
    return norm.id == "T-36" or _DELING in norm.sluit


def _eerste_van(sleutels: tuple[str, ...]) -> GeslotenOp:
    return lambda nu, _uiterlijk_op: _vroegste(getattr(nu, sleutel) for sleutel in sleutels)


def _vroegste(dagen: Iterable[date | None]) -> date | None:
    eerste: date | None = None
    for dag in dagen:
        if dag is not None and (eerste is None or dag < eerste):
            eerste = dag
    return eerste


def _aanbod_of_start(nu: Feiten, _uiterlijk_op: date | None) -> date | None:
    """T-36: an offer will do, but the onderwijsroute must have begun (Ri 4.1(1)g, (2)g)."""
    begonnen_op = nu.traject_begonnen_op
    if nu.leerroute is _ONDERWIJS or nu.leerroute_aangeboden_op is None:
        return begonnen_op
    return min(begonnen_op or nu.leerroute_aangeboden_op, nu.leerroute_aangeboden_op)


def _eerste_deling(nu: Feiten, _uiterlijk_op: date | None) -> date | None:
    """T-14: any share is the first."""
    return min(nu.klantprofiel_gedeeld_op) if nu.klantprofiel_gedeeld_op else None


def _deling_op_tijd(norm: Norm, normen: Normenset) -> GeslotenOp:
    """After the Voorinburgering (T-15): a share from its end on.

    Before a talk or a move (T-16, T-17): one that is not staler by then than T-18 allows.
    """
    zo_lang_voor = normen["T-18"].zo_lang_voor
    is_erna = norm.id == "T-15"

    def gesloten(nu: Feiten, uiterlijk_op: date | None) -> date | None:
        gedeeld = nu.klantprofiel_gedeeld_op
        if uiterlijk_op is None or not gedeeld:
            return None
        vroegst = uiterlijk_op if is_erna else zo_lang_voor(uiterlijk_op)
        if max(gedeeld) < vroegst:
            return None
        return _vroegste([dag for dag in gedeeld if dag >= vroegst])

    return gesloten
