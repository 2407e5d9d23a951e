"""The kennismaking and the driegesprek, at the moment that the scenario asks for."""

from overdracht.core.begrippen import DriegesprekMoment, Partij, Scenario, Stapsoort
from overdracht.core.normen import Norm
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn.bereik import Bereik, op_dag
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.tijdlijn.stap import Stap

_GEMEENTE = Partij.GEMEENTE
_SNELLE_START, _GECOMBINEERDE_AANPAK, _START_NA_VERHUIZING = Scenario
_NA_KOPPELING, _VOOR_INTAKE, _VOOR_UITSTROOM = DriegesprekMoment
_FEIT, _GEPLAND = Stapsoort.FEIT, Stapsoort.GEPLAND
_AFGELEID, _VERWACHT = Stapsoort.AFGELEID, Stapsoort.VERWACHT
# The constructor of a NamedTuple costs twice this.
_nieuw = tuple.__new__
_KENNISMAKING = ("T-09", "T-10", "T-11")
_DRIEGESPREK = ("T-11", "T-12", "T-13")


def stappen_gesprekken(blik: Blik, gesprek: Stap | None, vervolg: Bereik | None) -> None:
    """Both talks: held, planned, on the last day of their term, or as a range before the move."""
    gehouden_op = blik.feiten.kennismaking_gehouden_op
    if gehouden_op is not None:
        blik.dag("kennismaking", _GEMEENTE, gehouden_op)
    elif not blik.uiterlijk("kennismaking", _GEMEENTE, *_KENNISMAKING):
        _kennismaking_verwacht(blik, vervolg)
    if gesprek is not None:
        blik.stappen.append(gesprek)


def _kennismaking_verwacht(blik: Blik, vervolg: Bereik | None) -> None:
    """Without a last day: before the Voorinburgering ends in scenario 2, or before the move.

    The driegesprek is a kennismaking too, so after it none is expected (EV-10).
    """
    if blik.scenario is None or blik.is_gevestigd or blik.nu.driegesprek_gehouden_op is not None:
        return
    bereik = vervolg if blik.scenario is _GECOMBINEERDE_AANPAK else None
    bereik = bereik or blik.voorbereiding
    if bereik is not None and bereik.tot >= blik.vanaf:
        dagen = (blik.vanaf, bereik.tot, _VERWACHT)
        blik.stap("kennismaking", _GEMEENTE, dagen, "lijn.kennismaking_verwacht")


def driegesprek(blik: Blik) -> Stap | None:
    """The driegesprek, or None while no day can be known."""
    feiten, verhuizing = blik.feiten, blik.verhuizing
    if (dag := feiten.driegesprek_gehouden_op) is not None and dag <= blik.peildatum:
        return _stap(op_dag(dag, _FEIT), "lijn.feit")
    if (dag := dag or feiten.driegesprek_gepland_op) is not None:
        return _stap(op_dag(dag, _GEPLAND), "lijn.gepland")
    if (
        verhuizing is not None
        and verhuizing.soort in (_VERWACHT, _AFGELEID)
        and _hangt_aan_verhuizing(blik)
    ):
        return _zo_lang_voor(blik, verhuizing, blik.normen["T-13"])
    termijn = blik.open_termijn(*_DRIEGESPREK)
    if termijn is not None and termijn.uiterlijk_op is not None:
        return _stap(blik.niet_eerder(op_dag(termijn.uiterlijk_op, _AFGELEID)), termijn)
    return _driegesprek_verwacht(blik) if blik.voor_verhuizing else None


def _zo_lang_voor(blik: Blik, verhuizing: Bereik, norm: Norm) -> Stap:
    """Some weeks before a move that is expected or follows from the house (T-13)."""
    ervoor = verhuizing.volgens(norm)
    bereik = blik.niet_eerder(ervoor)
    if bereik.soort is _VERWACHT:
        return _stap(bereik, "lijn.driegesprek_verwacht", norm)
    reden = "lijn.driegesprek_afgeleid" if bereik is ervoor else "lijn.driegesprek_meteen"
    return _stap(bereik, reden, norm)


def _driegesprek_verwacht(blik: Blik) -> Stap | None:
    """Its moment is not known yet: before the planned intake, or somewhere before the move."""
    intake_op = blik.feiten.intake_begonnen_op
    if blik.feiten.driegesprek_moment is _VOOR_INTAKE and intake_op is not None:
        ervoor = op_dag(intake_op, _GEPLAND).volgens(blik.normen["T-12"], _VOOR_INTAKE)
        return _stap(blik.niet_eerder(ervoor), "lijn.driegesprek_voor_intake")
    bereik = blik.voorbereiding
    return None if bereik is None else _stap(bereik, "lijn.driegesprek_open")


def _stap(bereik: Bereik, reden: str | Termijn, norm: Norm | None = None) -> Stap:
    van, tot, soort = bereik
    duur = norm.duur if norm else None
    return _nieuw(Stap, ("driegesprek", _GEMEENTE, soort, van, tot, reden, duur))


def _hangt_aan_verhuizing(blik: Blik) -> bool:
    if blik.scenario is _GECOMBINEERDE_AANPAK:
        return blik.feiten.driegesprek_moment is _VOOR_UITSTROOM
    return blik.scenario is _START_NA_VERHUIZING


def is_voor_intake(blik: Blik) -> bool:
    """Whether the intake waits for the driegesprek (HR §4, §5)."""
    if blik.scenario is _SNELLE_START:
        return True
    moment = blik.feiten.driegesprek_moment
    return blik.scenario is _GECOMBINEERDE_AANPAK and moment in (
        _NA_KOPPELING,
        _VOOR_INTAKE,
    )
