"""The moments at which the scenario is looked at again, with their last day and why."""

from datetime import date

from overdracht.core.begrippen import Partij, Scenario, Stapsoort
from overdracht.core.scenario.heroverweging import (
    Heroverweging,
    na_overplaatsing,
    na_voorinburgering,
)
from overdracht.core.tijdlijn.bereik import Bereik
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.voorinburgering import einde

_AFGELEID, _VERWACHT = Stapsoort.AFGELEID, Stapsoort.VERWACHT
_SNELLE_START = Scenario.SNELLE_START


def stappen_heroverweging(blik: Blik, vervolg: Bereik | None) -> None:
    """After a transfer; and when the Voorinburgering ends with a long wait still to come (R-12)."""
    if blik.nu.scenario_gekozen_op is None or blik.is_gevestigd:
        return
    if blik.nu.overgeplaatst_op is not None:
        vraag = na_overplaatsing(blik.nu, blik.normenset)
        _stap(blik, "heroverweging", vraag)
    dag = einde(blik.nu) or (vervolg.tot if vervolg else None)
    if dag is not None and _wacht_lang(blik, dag):
        vraag = na_voorinburgering(blik.nu, dag, blik.normenset)
        _stap(blik, "heroverweging_wacht", vraag)


def _stap(blik: Blik, naam: str, vraag: Heroverweging | None) -> None:
    if vraag is None:
        return
    if vraag.bevestigd_op is not None:
        blik.dag(naam, Partij.GEMEENTE, vraag.bevestigd_op)
        return
    periode = (vraag.uiterlijk_op, vraag.uiterlijk_op, _AFGELEID)
    blik.stap(naam, Partij.GEMEENTE, periode, f"lijn.{naam}", blik.normen["T-05"].duur)


def _wacht_lang(blik: Blik, dag: date) -> bool:
    """Whether the middle of an expected move lies further off than the Voorinburgering took."""
    verhuizing = blik.verhuizing
    if verhuizing is None or verhuizing.soort is not _VERWACHT:
        return False
    if blik.scenario in (None, _SNELLE_START) or blik.nu.traject_begonnen_op is not None:
        return False
    midden = verhuizing.van + (verhuizing.tot - verhuizing.van) // 2
    return midden > blik.normen["T-19"].laatste_dag(dag)
