"""What a mixed form of the scenario moves in the line (domain 7.4; HR §3.2, §5.1 and §5.2).

A form says when the intake is beside the Voorinburgering, and what the inburgeraar does until the
move. It holds nothing up: where it does not fit before the move, the plain days stand (IN-07).
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from overdracht.core.begrippen import Mengvorm, Partij, Stapsoort
from overdracht.core.tijdlijn.bereik import Bereik
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.voorinburgering import einde

_EENDAG = timedelta(days=1)
_VERWACHT = Stapsoort.VERWACHT
_PAST_NIET = "lijn.vorm_past_niet"


class Venster(NamedTuple):
    """The days that are left for intake and PIP; the toets is done by `toets_op`."""

    van: date
    toets_op: date
    tot: date


# From the plain days and the last day of the Voorinburgering to the days of the form: None where
# the form changes nothing; a first day after the last where it does not fit.
_Vorm = Callable[[Blik, Venster, date | None], Venster | None]


def met_vorm(blik: Blik, venster: Venster, vervolg: Bereik | None) -> tuple[Venster, str]:
    """The days for intake and PIP as the form wants them, and the sentence that says so.

    An intake that has a day, and a form without a Voorinburgering to measure by, change nothing.
    """
    vorm = blik.feiten.vorm
    if vorm is None or not blik.voor_verhuizing or _heeft_intake(blik):
        return venster, ""
    anders = _VORMEN[vorm](blik, venster, laatste_dag_voorinburgering(blik, vervolg))
    if anders is None:
        return venster, ""
    if not anders.van <= anders.toets_op <= anders.tot:
        return venster, _PAST_NIET
    return anders, f"lijn.vorm_{vorm.value}"


def _heeft_intake(blik: Blik) -> bool:
    feiten = blik.feiten
    return feiten.intake_begonnen_op is not None or feiten.intake_afgerond_op is not None


def laatste_dag_voorinburgering(blik: Blik, vervolg: Bereik | None) -> date | None:
    """The day on which it ended or will end; None when there is none, or no end can be known."""
    if blik.nu.voorinburgering_begonnen_op is not None:
        geeindigd_op = einde(blik.nu)
        if geeindigd_op is not None:
            return geeindigd_op
    return vervolg.tot if vervolg is not None else None


def _na_elkaar(_blik: Blik, venster: Venster, klaar_op: date | None) -> Venster | None:
    """First the one, then the other: less at once, and no gap between them (HR §5.1 A)."""
    if klaar_op is None:
        return None
    return venster._replace(van=max(venster.van, klaar_op + _EENDAG))


def _tegelijk(_blik: Blik, venster: Venster, klaar_op: date | None) -> Venster | None:
    """While the Voorinburgering runs; nothing changes once it is over (HR §5.1 A)."""
    if klaar_op is None or klaar_op < venster.van:
        return None
    return venster._replace(toets_op=min(venster.toets_op, klaar_op))


def _zonder_voorinburgering(blik: Blik, venster: Venster, _klaar_op: date | None) -> Venster:
    """At once, for as long as the law gives for intake and PIP (HR §3.2(2); T-20)."""
    tot = blik.normen["T-20"].laatste_dag(venster.van)
    return venster._replace(toets_op=min(venster.toets_op, tot))


def _korte_intake(blik: Blik, venster: Venster, klaar_op: date | None) -> Venster | None:
    """A few talks, when the Voorinburgering is (nearly) over (HR §5.1 A)."""
    if klaar_op is None:
        return None
    norm = blik.normen["S-13"]
    van, tot = norm.zo_lang_voor(klaar_op), norm.laatste_dag(klaar_op)
    if tot < venster.van:
        return None
    return venster._replace(van=max(venster.van, van), toets_op=min(venster.toets_op, tot))


_VORMEN: Mapping[Mengvorm, _Vorm] = {
    Mengvorm.NA_ELKAAR: _na_elkaar,
    Mengvorm.TEGELIJK: _tegelijk,
    Mengvorm.ZONDER_VOORINBURGERING: _zonder_voorinburgering,
    Mengvorm.KORTE_INTAKE_AAN_HET_EINDE: _korte_intake,
}
# What lies in the same weeks must be planned around each other (HR §5.1 B).
_SAMEN = frozenset({Mengvorm.TEGELIJK, Mengvorm.KORTE_INTAKE_AAN_HET_EINDE})


def stap_afstemmen(blik: Blik, vervolg: Bereik | None, intake_tot: date | None) -> None:
    """The gemeente asks on which half-days the Voorinburgering is, before the intake begins."""
    if vervolg is None or blik.feiten.vorm not in _SAMEN or not blik.voor_verhuizing:
        return
    if blik.nu.intake_begonnen_op is not None or blik.nu.intake_afgerond_op is not None:
        return
    laatst = blik.feiten.intake_begonnen_op or intake_tot or vervolg.tot
    bereik = (blik.vanaf, min(laatst, vervolg.tot), _VERWACHT)
    if bereik[0] <= bereik[1]:
        blik.stap("afstemmen", Partij.GEMEENTE, bereik, "lijn.afstemmen")


def stap_activiteiten(blik: Blik, vervolg: Bereik | None) -> None:
    """Scenario 3 with activities in the gemeente: after the Voorinburgering, until the move."""
    if blik.feiten.vorm is not Mengvorm.MET_ACTIVITEITEN or blik.is_gevestigd:
        return
    if blik.voorbereiding is None:
        return
    klaar_op = laatste_dag_voorinburgering(blik, vervolg) or blik.vanaf
    bereik = (max(blik.vanaf, klaar_op), blik.voorbereiding.tot, _VERWACHT)
    if bereik[0] <= bereik[1]:
        duur = blik.normen["T-23"].duur
        blik.stap("activiteiten", Partij.GEMEENTE, bereik, "lijn.activiteiten", duur)
