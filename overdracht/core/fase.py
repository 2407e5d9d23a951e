"""The phase of a dossier, derived from its facts and never stored as truth."""

from datetime import date

from overdracht.core.begrippen import Fase
from overdracht.core.feiten import Feiten


def fase(feiten: Feiten, *, peildatum: date) -> Fase:
    """Where the dossier stands on `peildatum`; the last step reached decides."""
    nu = feiten.op(peildatum)
    if is_gevestigd(nu):
        return Fase.TRAJECT if nu.traject_begonnen_op else Fase.VESTIGING
    if nu.woning_beschikbaar_op or nu.verhuizing_gepland_op:
        return Fase.VERHUIZING
    if nu.traject_begonnen_op:
        return Fase.TRAJECT_IN_AZC
    if nu.scenario or nu.scenario_gekozen_op:
        return Fase.VOORBEREIDING
    return Fase.SCENARIOKEUZE if nu.tvs_melding_op else Fase.AANGEKONDIGD


def is_gevestigd(nu: Feiten) -> bool:
    """Whether the inburgeraar lives in the gemeente: moved, or registered there."""
    return nu.verhuisd_op is not None or nu.brp_ingeschreven_op is not None
