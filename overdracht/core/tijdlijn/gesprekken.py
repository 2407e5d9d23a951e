"""The kennismaking and the driegesprek, at the moment that the scenario asks for."""

from overdracht.core.begrippen import DriegesprekMoment, Partij, Scenario, Stapsoort
from overdracht.core.normen import Norm
from overdracht.core.tijdlijn.bereik import Bereik
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.tijdlijn.stap import Stap

_KENNISMAKING = ("T-09", "T-10", "T-11")
_DRIEGESPREK = ("T-11", "T-12", "T-13")


def stappen_gesprekken(blik: Blik, gesprek: Stap | None, vervolg: Bereik | None) -> None:
    """Both talks: held, planned, on the last day of their term, or as a range before the move."""
    gehouden_op = blik.feiten.kennismaking_gehouden_op
    if gehouden_op is not None:
        blik.dag("kennismaking", Partij.GEMEENTE, gehouden_op)
    elif not blik.uiterlijk("kennismaking", Partij.GEMEENTE, *_KENNISMAKING):
        _kennismaking_verwacht(blik, vervolg)
    if gesprek is not None:
        blik.stappen.append(gesprek)


def _kennismaking_verwacht(blik: Blik, vervolg: Bereik | None) -> None:
    """Without a last day: before the Voorinburgering ends in scenario 2, or before the move.

    The driegesprek is a kennismaking too, so after it none is expected (EV-10).
    """
    if blik.scenario is None or blik.is_gevestigd or blik.nu.driegesprek_gehouden_op is not None:
        return
    bereik = vervolg if blik.scenario is Scenario.GECOMBINEERDE_AANPAK else None
    bereik = bereik or blik.tot_de_verhuizing()
    if bereik is not None:
        bereik = Bereik(blik.peildatum, bereik.tot, Stapsoort.VERWACHT)
        blik.bereik("kennismaking", Partij.GEMEENTE, bereik, "lijn.kennismaking_verwacht")


def driegesprek(blik: Blik) -> Stap | None:
    """The driegesprek, or None while no day can be known."""
    feiten, verhuizing = blik.feiten, blik.verhuizing
    dag = feiten.driegesprek_gehouden_op or feiten.driegesprek_gepland_op
    if dag is not None:
        soort = blik.soort(dag) if feiten.driegesprek_gehouden_op else Stapsoort.GEPLAND
        return _stap(Bereik(dag, dag, soort), f"lijn.{soort.value}")
    if (
        verhuizing is not None
        and verhuizing.soort in (Stapsoort.VERWACHT, Stapsoort.AFGELEID)
        and _hangt_aan_verhuizing(blik)
    ):
        return _zo_lang_voor(blik, verhuizing, blik.normen["T-13"])
    termijn = blik.open_termijn(*_DRIEGESPREK)
    if termijn is not None and termijn.uiterlijk_op is not None:
        laatste = Bereik(termijn.uiterlijk_op, termijn.uiterlijk_op, Stapsoort.AFGELEID)
        van, tot, soort = blik.niet_eerder(laatste)
        return Stap("driegesprek", Partij.GEMEENTE, soort, van, tot, termijn)
    return _driegesprek_verwacht(blik)


def _zo_lang_voor(blik: Blik, verhuizing: Bereik, norm: Norm) -> Stap:
    """Some weeks before a move that is expected or follows from the house (T-13)."""
    ervoor = verhuizing.volgens(norm)
    bereik = blik.niet_eerder(ervoor)
    if bereik is not ervoor and bereik.soort is Stapsoort.AFGELEID:
        return _stap(bereik, "lijn.driegesprek_meteen", norm)
    return _stap(bereik, f"lijn.driegesprek_{bereik.soort.value}", norm)


def _driegesprek_verwacht(blik: Blik) -> Stap | None:
    """Its moment is not known yet: before the planned intake, or somewhere before the move."""
    if not blik.voor_verhuizing:
        return None
    intake_op = blik.feiten.intake_begonnen_op
    if blik.feiten.driegesprek_moment is DriegesprekMoment.VOOR_INTAKE and intake_op is not None:
        norm = blik.normen["T-12"]
        ervoor = Bereik(intake_op, intake_op, blik.soort(intake_op)).volgens(
            norm, DriegesprekMoment.VOOR_INTAKE
        )
        return _stap(blik.niet_eerder(ervoor), "lijn.driegesprek_voor_intake")
    bereik = blik.tot_de_verhuizing()
    return bereik and _stap(bereik, "lijn.driegesprek_open")


def _stap(bereik: Bereik, reden: str, norm: Norm | None = None) -> Stap:
    van, tot, soort = bereik
    return Stap("driegesprek", Partij.GEMEENTE, soort, van, tot, reden, norm.duur if norm else None)


def _hangt_aan_verhuizing(blik: Blik) -> bool:
    if blik.scenario is Scenario.GECOMBINEERDE_AANPAK:
        return blik.feiten.driegesprek_moment is DriegesprekMoment.VOOR_UITSTROOM
    return blik.scenario is Scenario.START_NA_VERHUIZING


def is_voor_intake(blik: Blik) -> bool:
    """Whether the intake waits for the driegesprek (HR §4, §5)."""
    if blik.scenario is Scenario.SNELLE_START:
        return True
    moment = blik.feiten.driegesprek_moment
    return blik.scenario is Scenario.GECOMBINEERDE_AANPAK and moment in (
        DriegesprekMoment.NA_KOPPELING,
        DriegesprekMoment.VOOR_INTAKE,
    )
