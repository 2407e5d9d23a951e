"""The fact that closes a term."""

from datetime import date

from overdracht.core.begrippen import Leerroute
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset


def gesloten_op(
    norm: Norm, nu: Feiten, normen: Normenset, uiterlijk_op: date | None
) -> date | None:
    """The first day on which a closing fact of this norm is known, or None."""
    if "klantprofiel_gedeeld_op" in norm.sluit:
        return _gedeeld_op(norm, nu, normen, uiterlijk_op)
    if norm.id == "T-36" and nu.leerroute is Leerroute.ONDERWIJS:
        return nu.traject_begonnen_op
    eerste: date | None = None
    for sleutel in norm.sluit:
        dag: date | None = getattr(nu, sleutel)
        if dag is not None and (eerste is None or dag < eerste):
            eerste = dag
    return eerste


def _gedeeld_op(
    norm: Norm, nu: Feiten, normen: Normenset, uiterlijk_op: date | None
) -> date | None:
    """The share that counts for this moment.

    Any share is the first (T-14); after the Voorinburgering (T-15) it is a share from its end on;
    before a talk or a move (T-16, T-17) it is one that is not staler by then than T-18 allows.
    """
    if norm.id == "T-14":
        return min(nu.klantprofiel_gedeeld_op, default=None)
    if uiterlijk_op is None:
        return None
    vroegst = uiterlijk_op if norm.id == "T-15" else normen["T-18"].zo_lang_voor(uiterlijk_op)
    return min((dag for dag in nu.klantprofiel_gedeeld_op if dag >= vroegst), default=None)
