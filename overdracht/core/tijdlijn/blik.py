"""What every part of the planner looks at, and the line that they write together."""

from collections.abc import Iterable
from datetime import date

from overdracht.core.begrippen import Partij, Scenario, Stapsoort
from overdracht.core.fase import is_gevestigd
from overdracht.core.feiten import Feiten
from overdracht.core.kalender import Duur
from overdracht.core.normen import Normenset
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn.bereik import Bereik, verhuizing
from overdracht.core.tijdlijn.stap import Stap

_FEIT, _GEPLAND = Stapsoort.FEIT, Stapsoort.GEPLAND
_AFGELEID, _VERWACHT = Stapsoort.AFGELEID, Stapsoort.VERWACHT
_GEBEURD, _NOG_NIET = (_FEIT, "lijn.feit"), (_GEPLAND, "lijn.gepland")
# The constructor of a NamedTuple costs twice this, and every page makes dozens.
_nieuw = tuple.__new__


class Blik:
    """All facts (`feiten`, plans included), those known on the peildatum (`nu`), and the terms.

    `verhuizing` is the day or the range of the move; `vroegst` is before which nothing that is
    still to come can be drawn: the day on which the handover got as far as it is.
    """

    __slots__ = (
        "feiten",
        "is_gevestigd",
        "normen",
        "nu",
        "peildatum",
        "scenario",
        "stappen",
        "termijnen",
        "verhuizing",
        "voor_verhuizing",
        "vroegst",
    )

    def __init__(
        self,
        feiten: Feiten,
        nu: Feiten,
        normen: Normenset,
        rijen: Iterable[Termijn],
        peildatum: date,
    ) -> None:
        """Look once; every part of the planner then asks."""
        self.feiten = feiten
        self.nu = nu
        self.normen = normen
        self.peildatum = peildatum
        self.termijnen = {rij.regel.id: rij for rij in rijen}
        self.scenario = feiten.scenario
        self.is_gevestigd = is_gevestigd(nu)
        # IN-10, IN-11: intake and PIP come before the move, as long as there is a before.
        self.voor_verhuizing = not self.is_gevestigd and self.scenario in _VOOR_DE_VERHUIZING
        self.verhuizing = verhuizing(feiten, nu, normen, peildatum)
        self.vroegst = nu.scenario_gekozen_op or nu.tvs_melding_op or nu.gekoppeld_op or date.min
        self.stappen: list[Stap] = []

    def soort(self, dag: date) -> Stapsoort:
        """A recorded day is a fact, or a plan when it lies after the peildatum."""
        return _FEIT if dag <= self.peildatum else _GEPLAND

    def open_termijn(self, *norm_ids: str) -> Termijn | None:
        """The first of these terms that has a last day and is not closed or removed."""
        for norm_id in norm_ids:
            termijn = self.termijnen.get(norm_id)
            if termijn is not None and termijn.begint_op is not None and termijn.is_open:
                return termijn
        return None

    def dag(self, stap: str, partij: Partij, dag: date) -> None:
        """Draw a step on a recorded day."""
        soort, reden = (_FEIT, "lijn.feit") if dag <= self.peildatum else (_GEPLAND, "lijn.gepland")
        self.stappen.append(_nieuw(Stap, (stap, partij, soort, dag, dag, reden, None)))

    def bereik(
        self,
        stap: str,
        partij: Partij,
        bereik: Bereik,
        reden: str | Termijn,
        duur: Duur | None = None,
    ) -> None:
        """Draw a step in a range, with the reason for its bounds."""
        van, tot, soort = bereik
        self.stappen.append(_nieuw(Stap, (stap, partij, soort, van, tot, reden, duur)))

    def uiterlijk(self, stap: str, partij: Partij, *norm_ids: str) -> bool:
        """Draw a step on the last day of the first of these terms that is open, if one is."""
        termijn = self.open_termijn(*norm_ids)
        if termijn is not None:
            self.op_laatste_dag(stap, partij, termijn)
        return termijn is not None

    def op_laatste_dag(self, stap: str, partij: Partij, termijn: Termijn) -> None:
        """Draw a step on the last day of this term, if it has one."""
        dag = termijn.uiterlijk_op
        if dag is not None:
            self.stappen.append(_nieuw(Stap, (stap, partij, _AFGELEID, dag, dag, termijn, None)))

    def niet_eerder(self, bereik: Bereik) -> Bereik:
        """The part of the range that can still be: no step before its cause, no forecast behind us.

        A forecast that lies wholly behind us stays where it is: it has to be made anew.
        """
        is_te_halen = bereik.soort is _VERWACHT and bereik.tot >= self.peildatum
        vroegst = self.peildatum if is_te_halen else self.vroegst
        if bereik.van >= vroegst:
            return bereik
        return Bereik(vroegst, max(bereik.tot, vroegst), bereik.soort)

    def vestiging(self) -> Bereik | None:
        """From when the person lives in the gemeente; None while no forecast of it holds."""
        bereik = self.verhuizing or self.inschrijving()
        if bereik is None or self.is_gevestigd:
            return bereik
        return self.niet_eerder(bereik) if bereik.tot >= self.peildatum else None

    def tot_de_verhuizing(self) -> Bereik | None:
        """From today to the first day on which the move can be; None when that is not known."""
        if self.verhuizing is None:
            return None
        van, tot, _soort = self.verhuizing
        tot = van if van >= self.peildatum else tot
        return Bereik(self.peildatum, tot, _VERWACHT) if tot >= self.peildatum else None

    def inschrijving(self) -> Bereik | None:
        """When the person registers: on the day of the move, or some days later (T-27)."""
        ingeschreven_op = self.feiten.brp_ingeschreven_op
        if ingeschreven_op is not None:
            return Bereik(ingeschreven_op, ingeschreven_op, self.soort(ingeschreven_op))
        if self.verhuizing is None:
            return None
        laatst = self.normen["T-27"].laatste_dag(self.verhuizing.tot)
        return Bereik(self.verhuizing.van, laatst, _VERWACHT)


_VOOR_DE_VERHUIZING = frozenset({Scenario.SNELLE_START, Scenario.GECOMBINEERDE_AANPAK})
