"""What a huishouden goes through together: koppeling, transfers, the waiting and the move.

Shares and spreads are those of domain.md 6.4b: stated by this product, without a source.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from math import log
from random import Random

from overdracht.core.begrippen import Scenario

MEDIAAN_WEKEN, SPREIDING = 34, 0.73  # 20th and 80th percentile at 17 and 58 weeks
KORTST_WEKEN, LANGST_WEKEN = 8, 160
TERUGBLIK_WEKEN = 110
SCENARIOS = {
    Scenario.SNELLE_START: 0.08,
    Scenario.GECOMBINEERDE_AANPAK: 0.32,
    Scenario.START_NA_VERHUIZING: 0.60,
}
EEN_KEER_OVER, TWEE_KEER_OVER = 0.35, 0.12
LOGEERT, ZONDER_MELDING, ONGEKOPPELD = 0.07, 0.03, 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Wacht:
    """The days that the members share; those after the peildatum are how it will go."""

    vergunning_op: date
    gekoppeld_op: date | None
    tvs_melding_op: date | None
    verhuist_op: date
    verwacht_van: date
    verwacht_tot: date
    overgeplaatst_op: tuple[date, ...]
    logeert: tuple[date, date] | None
    scenario: Scenario


def dagen(aantal: float) -> timedelta:
    """So many whole days."""
    return timedelta(days=int(aantal))


def werkdag(dag: date) -> date:
    """This day, or the Monday after it: nothing is written down in a weekend."""
    return dag + timedelta(days=max(0, 7 - dag.weekday())) if dag.weekday() > 4 else dag


def wacht(rng: Random, *, peildatum: date, tempo: float) -> Wacht:
    """One huishouden; `tempo` is how long its gemeente lets people wait, 1 being the average."""
    soort = rng.random()
    is_nieuw = soort < ONGEKOPPELD + ZONDER_MELDING
    oud = rng.uniform(0, 5) if is_nieuw else rng.uniform(1, 7 * TERUGBLIK_WEKEN)
    gekoppeld_op = _terug(peildatum - dagen(oud))
    weken = rng.lognormvariate(log(MEDIAAN_WEKEN * tempo), SPREIDING)
    weken = min(max(weken, KORTST_WEKEN), LANGST_WEKEN)
    verhuist_op = werkdag(gekoppeld_op + dagen(weken * 7))
    midden = verhuist_op + dagen(rng.gauss(0, weken * 0.8))
    breedte = rng.randint(14, 42)
    verwacht_van = max(midden - dagen(breedte / 2), gekoppeld_op + dagen(28))
    return Wacht(
        vergunning_op=_terug(gekoppeld_op - dagen(rng.uniform(8, 30))),
        gekoppeld_op=None if soort < ONGEKOPPELD else gekoppeld_op,
        tvs_melding_op=None if is_nieuw else _melding(rng, gekoppeld_op, peildatum),
        verhuist_op=verhuist_op,
        verwacht_van=verwacht_van,
        verwacht_tot=verwacht_van + dagen(breedte),
        overgeplaatst_op=_overplaatsingen(rng, gekoppeld_op, verhuist_op),
        logeert=_logeert(rng, gekoppeld_op, verhuist_op),
        scenario=rng.choices(list(SCENARIOS), weights=list(SCENARIOS.values()))[0],
    )


def _terug(dag: date) -> date:
    """This day, or the Friday before it."""
    return dag - timedelta(days=max(0, dag.weekday() - 4))


def _melding(rng: Random, gekoppeld_op: date, peildatum: date) -> date:
    return min(werkdag(gekoppeld_op + dagen(rng.uniform(0, 5))), max(gekoppeld_op, peildatum))


def _overplaatsingen(rng: Random, van: date, tot: date) -> tuple[date, ...]:
    """Arrivals at another azc, each at least two weeks after the one before."""
    kans = rng.random()
    keren = 2 if kans < TWEE_KEER_OVER else int(kans < TWEE_KEER_OVER + EEN_KEER_OVER)
    stuk = (tot - van).days // (keren + 1)
    return tuple(
        werkdag(van + dagen(stuk * keer + rng.uniform(15, stuk - 3)))
        for keer in range(keren)
        if stuk > 30
    )


def _logeert(rng: Random, van: date, tot: date) -> tuple[date, date] | None:
    ruimte = (tot - van).days - 60
    if rng.random() > LOGEERT or ruimte < 30:
        return None
    begin = werkdag(van + dagen(rng.uniform(20, ruimte)))
    return begin, min(begin + dagen(rng.uniform(25, 85)), tot - dagen(1))
