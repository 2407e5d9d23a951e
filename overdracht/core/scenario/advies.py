"""The scenario advice: what fits, why, what is missing and what would change it (domain 7).

It decides nothing: the regievoerder of the gemeente chooses, and may choose otherwise.
"""

from dataclasses import dataclass

from overdracht.core.begrippen import DriegesprekMoment, Scenario
from overdracht.core.scenario.argumenten import Argument, tegen, voor
from overdracht.core.scenario.drempels import LANDELIJKE_DREMPELS, Drempels
from overdracht.core.scenario.factoren import Factoren
from overdracht.core.scenario.kanttekeningen import (
    driegesprek_moment,
    is_digitaal_nodig,
    is_te_herzien,
    kanttekeningen,
)
from overdracht.core.scenario.oordeel import SC1, SC3, Vorm, beoordeel
from overdracht.core.scenario.regels import Reden, redenen
from overdracht.core.scenario.wending import ontbreekt, wendingen
from overdracht.core.teksten import Uitleg


@dataclass(frozen=True, slots=True)
class Weging:
    """One scenario with what speaks for and against it."""

    scenario: Scenario
    is_haalbaar: bool
    voor: tuple[Argument, ...]
    tegen: tuple[Argument, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advies:
    """The advice on one set of factors; `advies` is None when data lack (R-15)."""

    advies: Scenario | None
    past_beter: Scenario | None
    vorm: Vorm | None
    is_digitaal: bool
    is_minimumpakket: bool
    is_te_herzien: bool
    is_overstap: bool
    driegesprek_moment: DriegesprekMoment | None
    wegingen: tuple[Weging, ...]
    redenen: tuple[Reden, ...]
    ontbreekt: tuple[str, ...]
    wordt_anders_als: tuple[Uitleg, ...]
    kanttekeningen: tuple[Uitleg, ...]

    @property
    def geadviseerd(self) -> Weging | None:
        """The advised scenario with what speaks for and against it."""
        return next((weging for weging in self.wegingen if weging.scenario is self.advies), None)

    @property
    def alternatieven(self) -> tuple[Weging, ...]:
        """The scenario's that are not advised, feasible ones first."""
        anders = [weging for weging in self.wegingen if weging.scenario is not self.advies]
        return tuple(sorted(anders, key=lambda weging: not weging.is_haalbaar))

    @property
    def regels(self) -> tuple[str, ...]:
        """The numbers of the rules that hold."""
        return tuple(reden.regel for reden in self.redenen)


def adviseer(factoren: Factoren, drempels: Drempels = LANDELIJKE_DREMPELS) -> Advies:
    """The advice on these factors: the same factors always give the same advice."""
    oordeel = beoordeel(factoren, drempels)
    waarom = redenen(oordeel)
    anders = wendingen(oordeel)
    return Advies(
        advies=oordeel.advies,
        past_beter=oordeel.past_beter,
        vorm=oordeel.vorm,
        is_digitaal=is_digitaal_nodig(oordeel),
        is_minimumpakket=oordeel.advies is SC3,
        is_te_herzien=is_te_herzien(oordeel),
        is_overstap=oordeel.is_overstap and oordeel.advies is SC1,
        driegesprek_moment=driegesprek_moment(oordeel),
        wegingen=tuple(
            Weging(
                scenario,
                scenario in oordeel.haalbaar,
                voor(oordeel, scenario),
                tegen(oordeel, scenario),
            )
            for scenario in Scenario
        ),
        redenen=waarom,
        ontbreekt=ontbreekt(oordeel, anders),
        wordt_anders_als=tuple(wending.uitleg for wending in anders),
        kanttekeningen=kanttekeningen(oordeel, waarom),
    )
