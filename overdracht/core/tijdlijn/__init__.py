"""The planner: the two-sided line of one person, a pure function of facts, norms and peildatum."""

from datetime import date

from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.termijn import Termijn, termijnen
from overdracht.core.tijdlijn.blik import Bereik, Blik, kijk
from overdracht.core.tijdlijn.gesprekken import stappen_gesprekken
from overdracht.core.tijdlijn.huisvesting import stappen_huisvesting
from overdracht.core.tijdlijn.inburgering import stappen_inburgering
from overdracht.core.tijdlijn.klantprofiel import stappen_klantprofiel
from overdracht.core.tijdlijn.koppeling import stappen_koppeling
from overdracht.core.tijdlijn.stap import Stap
from overdracht.core.tijdlijn.voorinburgering import stappen_voorinburgering

__all__ = ["Bereik", "Blik", "Stap", "Termijn", "lijn", "plan"]


def plan(
    feiten: Feiten, normen: Normenset = LANDELIJK, *, peildatum: date
) -> tuple[tuple[Termijn, ...], tuple[Stap, ...]]:
    """The terms and the line of one dossier, computed once for both."""
    rijen = termijnen(feiten, normen, peildatum=peildatum)
    return rijen, _lijn(kijk(feiten, normen, rijen, peildatum))


def lijn(feiten: Feiten, normen: Normenset = LANDELIJK, *, peildatum: date) -> tuple[Stap, ...]:
    """Every step of both parties and of the inburgeraar, in order of its first day.

    A step is `feit`, `gepland`, `afgeleid` (from a norm) or `verwacht` (a range). Steps of which
    no day can be known are absent; their terms then say what they wait for.
    """
    return plan(feiten, normen, peildatum=peildatum)[1]


def _lijn(blik: Blik) -> tuple[Stap, ...]:
    stappen = [
        *stappen_koppeling(blik),
        *stappen_voorinburgering(blik),
        *stappen_gesprekken(blik),
        *stappen_klantprofiel(blik),
        *stappen_inburgering(blik),
        *stappen_huisvesting(blik),
    ]
    stappen.sort(key=_eerste_dag)
    return tuple(stappen)


def _eerste_dag(stap: Stap) -> date:
    return stap.van
