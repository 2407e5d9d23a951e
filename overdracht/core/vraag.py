"""The questions that people ask of a line: what if the house comes later, or we choose otherwise?

A question changes facts as they would be, and nothing is stored. What a question cannot change
(the house of who has moved) it leaves as it is.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from overdracht.core.begrippen import Scenario
from overdracht.core.fase import is_gevestigd
from overdracht.core.feiten import Feiten
from overdracht.core.samenwerking import neemt_t06_weg
from overdracht.core.signalen import Signaal
from overdracht.core.stilstand import Omstandigheden

# How far a house may be put off in a question: further is no question about this wait (ONTWERP).
MEESTE_WEKEN = 104


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """What is asked; everything empty asks nothing.

    `weken_later` may be negative: the house comes earlier. `reistijd_minuten` is that of the azc
    of which is asked what a transfer would do. `optie` names a choice that a signal offers.
    `voorkeursscenario` is what gemeente and azc agreed where the person would be; it counts only
    when `afspraak_bekend` says that the asker sees such agreements.
    """

    weken_later: int = 0
    scenario: Scenario | None = None
    onderbroken: bool = False
    overgeplaatst: bool = False
    reistijd_minuten: int | None = None
    optie: str = ""
    afspraak_bekend: bool = False
    voorkeursscenario: Scenario | None = None

    @property
    def vraagt_iets(self) -> bool:
        """Whether anything is asked at all."""
        keuzes = (self.scenario, self.onderbroken, self.overgeplaatst, self.optie)
        return bool(self.weken_later) or any(keuzes)


class Anders(NamedTuple):
    """The facts and circumstances as they would be."""

    feiten: Feiten
    omstandigheden: Omstandigheden


def pas_toe(
    feiten: Feiten,
    omstandigheden: Omstandigheden,
    vraag: Vraag,
    signalen: tuple[Signaal, ...] = (),
    *,
    peildatum: date,
) -> Anders:
    """The facts as the question wants them; `signalen` are those whose options may be asked of."""
    for signaal in signalen if vraag.optie else ():
        for optie in signaal.opties:
            if optie.optie == vraag.optie:
                feiten, omstandigheden = optie.wijziging
                break
    feiten = _woning(feiten, vraag.weken_later, peildatum)
    feiten = _afspraak(feiten, _scenario(feiten, vraag.scenario, peildatum), vraag)
    if vraag.onderbroken:
        feiten = _onderbroken(feiten, peildatum)
    if vraag.overgeplaatst and not is_gevestigd(feiten.op(peildatum)):
        feiten = replace(feiten, overgeplaatst_op=peildatum)
        omstandigheden = replace(omstandigheden, reistijd_minuten=vraag.reistijd_minuten)
    return Anders(feiten, omstandigheden)


_VERHUIZING = (
    "woning_beschikbaar_op",
    "verhuizing_gepland_op",
    "verwachte_verhuizing_van",
    "verwachte_verhuizing_tot",
    "verhuizing_geschat_van",
    "verhuizing_geschat_tot",
)


def zoveel_later(dag: date, weken: int, *, peildatum: date) -> date:
    """The day so many weeks later; a day that has passed counts from today, and none becomes past.

    Negative weeks: so much earlier.
    """
    return max(max(dag, peildatum) + timedelta(weeks=weken), peildatum)


def _woning(feiten: Feiten, weken: int, peildatum: date) -> Feiten:
    """House and move, as far as they are still to come."""
    if not weken or is_gevestigd(feiten.op(peildatum)):
        return feiten
    dagen = {veld: getattr(feiten, veld) for veld in _VERHUIZING}
    verschoven: dict[str, date] = {
        veld: zoveel_later(dag, weken, peildatum=peildatum)
        for veld, dag in dagen.items()
        if dag is not None and (dag > peildatum or veld.endswith(("_van", "_tot")))
    }
    return replace(feiten, **verschoven)  # type: ignore[arg-type]  # days, by their own names


def _scenario(feiten: Feiten, scenario: Scenario | None, peildatum: date) -> Feiten:
    """As the choice itself: COA is told by it, and the inburgeraar is yet to hear (HR §3.4)."""
    if scenario is None or scenario is feiten.scenario:
        return feiten
    return replace(
        feiten,
        scenario=scenario,
        mengvorm=None,
        scenario_gekozen_op=peildatum,
        scenario_eerst_gekozen_op=feiten.eerste_keuze_op,
        coa_geinformeerd_op=peildatum,
        inburgeraar_geinformeerd_op=None,
    )


def _afspraak(voor: Feiten, na: Feiten, vraag: Vraag) -> Feiten:
    """T-06 lapses where the agreed scenario is chosen, or nobody chose yet (HR §3.1)."""
    if not vraag.afspraak_bekend:
        return na
    voorkeur = vraag.voorkeursscenario
    if na.scenario is None:
        return replace(na, voorkeursscenario_afgesproken=voorkeur is not None)
    if na.scenario_gekozen_op == voor.scenario_gekozen_op:
        # What was chosen keeps the agreement that held on its day.
        return na
    weg = neemt_t06_weg(na.scenario, afgesproken=voorkeur)
    return replace(na, voorkeursscenario_afgesproken=weg)


def kan_onderbreken(feiten: Feiten, *, peildatum: date) -> bool:
    """Whether there is a Voorinburgering that runs or is to begin."""
    is_voorbij = (feiten.voorinburgering_geeindigd_op or date.max) <= peildatum
    return feiten.voorinburgering_begonnen_op is not None and not is_voorbij


def _onderbroken(feiten: Feiten, peildatum: date) -> Feiten:
    """The Voorinburgering ends today, or never begins as planned."""
    begonnen_op = feiten.voorinburgering_begonnen_op
    if begonnen_op is None or not kan_onderbreken(feiten, peildatum=peildatum):
        return feiten
    if begonnen_op > peildatum:
        return replace(
            feiten,
            voorinburgering_begonnen_op=None,
            voorinburgering_eindigt_naar_plan_op=None,
            voorinburgering_geeindigd_op=None,
        )
    return replace(feiten, voorinburgering_geeindigd_op=peildatum)
