"""The kennismaking and the driegesprek, at the moment that the scenario asks for."""

from collections.abc import Iterator

from overdracht.core.begrippen import DriegesprekMoment, Partij, Scenario, Stapsoort
from overdracht.core.tijdlijn.blik import Bereik, Blik
from overdracht.core.tijdlijn.stap import Stap

_KENNISMAKING = ("T-09", "T-10", "T-11")
_DRIEGESPREK = ("T-11", "T-12", "T-13")


def stappen_gesprekken(blik: Blik) -> Iterator[Stap]:
    """Both talks: held, planned, on the last day of their term, or as a range before the move."""
    gehouden_op = blik.feiten.kennismaking_gehouden_op
    if gehouden_op is not None:
        yield blik.dag("kennismaking", Partij.GEMEENTE, gehouden_op)
    elif termijn := blik.open_termijn(*_KENNISMAKING):
        yield blik.afgeleid("kennismaking", Partij.GEMEENTE, termijn)
    if (stap := stap_driegesprek(blik)) is not None:
        yield stap


def stap_driegesprek(blik: Blik) -> Stap | None:
    """The driegesprek, or None while no day can be known."""
    feiten = blik.feiten
    if feiten.driegesprek_gehouden_op is not None:
        return blik.dag("driegesprek", Partij.GEMEENTE, feiten.driegesprek_gehouden_op)
    if (gepland_op := feiten.driegesprek_gepland_op) is not None:
        bereik = Bereik(gepland_op, gepland_op, Stapsoort.GEPLAND)
        return blik.in_bereik("driegesprek", Partij.GEMEENTE, bereik, "lijn.gepland")
    if _hangt_aan_verhuizing(blik) and blik.verhuizing is not None:
        bereik = blik.verhuizing.volgens(blik.normen["T-13"])
        sleutel = f"lijn.driegesprek_{bereik.soort.value}"
        return blik.in_bereik("driegesprek", Partij.GEMEENTE, bereik, sleutel, "T-13")
    termijn = blik.open_termijn(*_DRIEGESPREK)
    return blik.afgeleid("driegesprek", Partij.GEMEENTE, termijn) if termijn else None


def _hangt_aan_verhuizing(blik: Blik) -> bool:
    if blik.scenario is Scenario.GECOMBINEERDE_AANPAK:
        return blik.feiten.driegesprek_moment is DriegesprekMoment.VOOR_UITSTROOM
    return blik.scenario is Scenario.START_NA_VERHUIZING
