"""What a list keeps of one dossier: its idle days, which signals are on, and until when that holds.

Both parties read it in their lists. So it is made of facts that both may know: where an intake was
never closed and only the PIP says that it is over, the PIP is left out (domain 5.3).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from overdracht.core.begrippen import Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.signalen.beeld import Beeld, maak_beeld
from overdracht.core.signalen.soort import Signaalsoort
from overdracht.core.stilstand import Activiteit, Omstandigheden, Periode
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Stap, lijn

_EENDAG = timedelta(days=1)
_MET_PIP = frozenset({Signaalsoort.PIP_VOOR_WONING, Signaalsoort.PIP_TE_LAAT})
_VOOR_DE_VERHUIZING = frozenset({Scenario.SNELLE_START, Scenario.GECOMBINEERDE_AANPAK})
# The signals of a picture; handed in, for who makes them stands above this file.
Kijk = Callable[[Beeld], Iterable[Signaalsoort]]


class Kenmerk(NamedTuple):
    """The idle days (None: not to be told), the kinds of signal, and the day on which time alone
    changes one of them (None: never)."""

    stilstand_dagen: int | None
    soorten: frozenset[Signaalsoort]
    anders_op: date | None


def bepaal(
    feiten: Feiten,
    termijnen: Iterable[Termijn],
    normen: Normenset = LANDELIJK,
    *,
    peildatum: date,
    omstandigheden: Omstandigheden,
    kijk: Kijk,
) -> Kenmerk:
    """What the lists keep of these facts, for terms that were computed before."""
    termijnen = tuple(termijnen)

    def beeld_van(bekend: Feiten) -> Beeld:
        plan = termijnen, _stappen(bekend, normen, peildatum)
        return maak_beeld(bekend, normen, plan, peildatum=peildatum, omstandigheden=omstandigheden)

    beeld = beeld_van(feiten)
    soorten = frozenset(kijk(beeld))
    dagen = set(_dagen(beeld))
    if _weet_alleen_de_gemeente(feiten):
        gedeeld = beeld_van(replace(feiten, pip_vastgesteld_op=None))
        soorten = (soorten & _MET_PIP) | (frozenset(kijk(gedeeld)) - _MET_PIP)
        dagen |= set(_dagen(gedeeld))
        beeld = gedeeld
    anders_op = min((dag for dag in dagen if dag > peildatum), default=None)
    return Kenmerk(beeld.stilstand.dagen, soorten, anders_op)


def _weet_alleen_de_gemeente(feiten: Feiten) -> bool:
    is_open = feiten.intake_begonnen_op is not None and feiten.intake_afgerond_op is None
    return is_open and feiten.pip_vastgesteld_op is not None


def _stappen(feiten: Feiten, normen: Normenset, peildatum: date) -> tuple[Stap, ...]:
    """The line, for the one signal that reads it: a PIP that is expected before the house."""
    geen_woning = feiten.woning_beschikbaar_op is None and feiten.verhuizing_gepland_op is None
    wacht = feiten.verhuisd_op is None and feiten.pip_vastgesteld_op is None
    if wacht and geen_woning and feiten.scenario in _VOOR_DE_VERHUIZING:
        return lijn(feiten, normen, peildatum=peildatum)
    return ()


def _dagen(beeld: Beeld) -> Iterator[date]:
    """Days on which time alone may change something: each costs a computation in the night.

    A length can only grow where an end moves along with today. Mostly that end itself is such a
    day, every day; not where no move is expected, nor for what runs on after the move.
    """
    grenzen = beeld.omstandigheden.grenzen
    gat = timedelta(days=grenzen.gat_signaal)
    for dag in _grensdagen(beeld):
        # A gap begins on the day after an end.
        yield from (dag, dag + _EENDAG)
        if beeld.einde is None:
            yield from (dag + gat, dag + gat + _EENDAG)
    if beeld.verhuizing is not None:  # the weeks around the move are over
        yield beeld.verhuizing.tot + timedelta(days=grenzen.na_verhuizing) + _EENDAG
    if beeld.is_gevestigd:
        for wat, van, tot in beeld.periodes:
            begin = tot + _EENDAG if wat is Activiteit.RUST else van
            yield from (begin + timedelta(days=grenzen.overlap - n) for n in (1, 0))


def _telt_niet_meer(periode: Periode, beeld: Beeld) -> bool:
    """What goes on without end has none; after the move nothing is counted that still runs."""
    return periode.tot == date.max or (beeld.is_gevestigd and periode.tot == beeld.peildatum)


def _grensdagen(beeld: Beeld) -> Iterator[date]:
    """Where something begins or ends: the stay, the activities, the move and its norms.

    What runs on until today, or an end that moves along with it, changes the count every day.
    """
    if beeld.feiten.tvs_melding_op is not None:
        yield beeld.feiten.tvs_melding_op
    for periode in beeld.periodes:
        yield periode.van
        if not _telt_niet_meer(periode, beeld):
            yield periode.tot
    if beeld.feiten.pip_vastgesteld_op is not None:
        yield beeld.feiten.pip_vastgesteld_op
    if beeld.verhuizing is not None and not beeld.is_gevestigd:
        yield from beeld.verhuizing[:2]
    if beeld.einde is not None and not beeld.is_gevestigd:
        yield beeld.einde.midden
        yield beeld.normen["T-19"].zo_lang_voor(beeld.einde.midden)
        yield beeld.einde.laatst - timedelta(days=beeld.omstandigheden.grenzen.pip_verwacht)
