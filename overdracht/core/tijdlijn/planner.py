"""From facts, norms and peildatum to the terms and the line of one dossier."""

from datetime import date
from operator import itemgetter

from overdracht.core.begrippen import Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.termijn import Termijn, termijnen_nu
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.tijdlijn.gesprekken import driegesprek, stappen_gesprekken
from overdracht.core.tijdlijn.heroverweging import stappen_heroverweging
from overdracht.core.tijdlijn.huisvesting import stappen_huisvesting
from overdracht.core.tijdlijn.klantprofiel import stappen_klantprofiel
from overdracht.core.tijdlijn.koppeling import stappen_koppeling
from overdracht.core.tijdlijn.pip import stappen_pip
from overdracht.core.tijdlijn.stap import Stap
from overdracht.core.tijdlijn.traject import stap_traject, stappen_na_pip
from overdracht.core.tijdlijn.voorinburgering import (
    stappen_voorinburgering,
    vervolg_voorinburgering,
)
from overdracht.core.tijdlijn.vorm import stap_activiteiten

_GECOMBINEERDE_AANPAK = Scenario.GECOMBINEERDE_AANPAK
_VAN = itemgetter(Stap._fields.index("van"))


def plan(
    feiten: Feiten, normen: Normenset = LANDELIJK, *, peildatum: date
) -> tuple[tuple[Termijn, ...], tuple[Stap, ...]]:
    """The terms and the line of one dossier, computed once for both."""
    nu = feiten.op(peildatum)
    termijnen, per_norm = termijnen_nu(nu, normen, peildatum)
    return termijnen, _lijn(Blik(feiten, nu, normen, per_norm, peildatum))


def lijn(feiten: Feiten, normen: Normenset = LANDELIJK, *, peildatum: date) -> tuple[Stap, ...]:
    """Every step of both parties and of the inburgeraar, in order of its first day.

    A step is `feit`, `gepland`, `afgeleid` (from a norm) or `verwacht` (a range). Steps of which
    no day can be known are absent; their terms then say what they wait for.
    """
    return plan(feiten, normen, peildatum=peildatum)[1]


def _lijn(blik: Blik) -> tuple[Stap, ...]:
    """Draw in the order of cause and effect: of two steps on one day the cause stands first."""
    vervolg = vervolg_voorinburgering(blik)
    gesprek = driegesprek(blik)
    stappen_koppeling(blik)
    stappen_heroverweging(blik, vervolg)
    stappen_voorinburgering(blik, vervolg)
    stappen_klantprofiel(blik, gesprek, vervolg)
    stappen_gesprekken(blik, gesprek, vervolg)
    stap_activiteiten(blik, vervolg)
    if not blik.voor_verhuizing:
        stappen_huisvesting(blik)
    pip = stappen_pip(blik, gesprek, vervolg)
    if blik.scenario is not _GECOMBINEERDE_AANPAK:
        stap_traject(blik, pip)
    if blik.voor_verhuizing:
        stappen_huisvesting(blik)
    if blik.scenario is _GECOMBINEERDE_AANPAK:
        stap_traject(blik, pip)
    stappen_na_pip(blik)
    blik.stappen.sort(key=_VAN)
    return tuple(blik.stappen)
