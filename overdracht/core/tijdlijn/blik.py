"""What every part of the planner looks at, and the line that they write together."""

from collections.abc import Iterable, Mapping
from datetime import date

from overdracht.core.begrippen import Partij, Scenario, Staat, Stapsoort
from overdracht.core.fase import is_gevestigd
from overdracht.core.feiten import Feiten
from overdracht.core.kalender import Duur
from overdracht.core.normen import Normenset
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn.bereik import Bereik, inschrijving, verhuizing, voor_de_verhuizing
from overdracht.core.tijdlijn.stap import Stap

# Python looks up a member of an enum slowly; here and beside this each is asked for every dossier.
_AFGELEID, _VERWACHT = Stapsoort.AFGELEID, Stapsoort.VERWACHT
OPEN = frozenset({Staat.LOOPT, Staat.VERLOPEN})
_GEBEURD, _NOG_NIET = (Stapsoort.FEIT, "lijn.feit"), (Stapsoort.GEPLAND, "lijn.gepland")
_VOOR_DE_VERHUIZING = frozenset({Scenario.SNELLE_START, Scenario.GECOMBINEERDE_AANPAK})
# The constructor of a NamedTuple costs twice this, and every line has dozens of steps.
_nieuw = tuple.__new__


class Blik:
    """All facts (`feiten`, plans included), those known on the peildatum (`nu`), and the terms.

    `verhuizing`, `inschrijving` and `vestiging` are the day or the range of the move, of the
    registration and of living in the gemeente; `voorbereiding` are the days left before the move.
    `vroegst` is before which nothing that follows can be drawn: the day on which the handover got
    as far as it is, or will. `vanaf` is that day or today: what is expected lies after both.
    """

    __slots__ = (
        "feiten",
        "inschrijving",
        "is_gevestigd",
        "normen",
        "normenset",
        "nu",
        "peildatum",
        "scenario",
        "stappen",
        "termijnen",
        "vanaf",
        "verhuizing",
        "vestiging",
        "voor_verhuizing",
        "voorbereiding",
        "vroegst",
    )

    def __init__(
        self,
        feiten: Feiten,
        nu: Feiten,
        normen: Normenset,
        termijnen: Mapping[str, Termijn],
        peildatum: date,
    ) -> None:
        """Look once; every part of the planner then asks."""
        self.feiten = feiten
        self.nu = nu
        self.normen = normen.per_id
        self.normenset = normen
        self.peildatum = peildatum
        self.termijnen = termijnen
        self.stappen: list[Stap] = []
        self.scenario = feiten.scenario
        self.is_gevestigd = is_gevestigd(nu)
        # IN-10, IN-11: intake and PIP come before the move, as long as there is a before.
        self.voor_verhuizing = not self.is_gevestigd and self.scenario in _VOOR_DE_VERHUIZING
        self.vroegst = (
            feiten.scenario_gekozen_op or feiten.tvs_melding_op or feiten.gekoppeld_op or date.min
        )
        self.vanaf = max(peildatum, self.vroegst)
        self.verhuizing = verhuizing(feiten, nu, normen, peildatum)
        self.inschrijving = inschrijving(feiten, normen, peildatum, self.verhuizing)
        self.voorbereiding = voor_de_verhuizing(self.verhuizing, self.vanaf)
        self.vestiging = self._vestiging()

    def _vestiging(self) -> Bereik | None:
        """None while no forecast of it holds."""
        bereik = self.verhuizing or self.inschrijving
        if bereik is None or self.is_gevestigd:
            return bereik
        return self.niet_eerder(bereik) if bereik.tot >= self.peildatum else None

    def niet_eerder(self, bereik: Bereik) -> Bereik:
        """The part of the range that can still be: no step before its cause, no forecast behind us.

        A forecast that lies wholly behind us stays where it is: it has to be made anew.
        """
        is_te_halen = bereik.soort is _VERWACHT and bereik.tot >= self.peildatum
        return bereik.vanaf(self.vanaf if is_te_halen else self.vroegst)

    def open_termijn(self, *norm_ids: str) -> Termijn | None:
        """The first of these terms that runs or is past: not waiting, closed or removed."""
        for norm_id in norm_ids:
            termijn = self.termijnen.get(norm_id)
            if termijn is not None and termijn.staat in OPEN:
                return termijn
        return None

    def stap(
        self,
        stap: str,
        partij: Partij,
        bereik: tuple[date, date, Stapsoort],
        reden: str | Termijn,
        duur: Duur | None = None,
    ) -> None:
        """Draw a step: who, from when to when, how sure, and why."""
        van, tot, soort = bereik
        self.stappen.append(_nieuw(Stap, (stap, partij, soort, van, tot, reden, duur)))

    def dagen(
        self, stappen: Iterable[tuple[str, Partij, str]], dagen: Iterable[date | None]
    ) -> None:
        """Draw each step on its recorded day, else on the last day of its norm while that is open.

        The same as `dag` and `uiterlijk` in turn, for the many steps with which a line begins.
        """
        teken, peildatum = self.stappen.append, self.peildatum
        for (stap, partij, norm_id), dag in zip(stappen, dagen, strict=True):
            if dag is not None:
                soort, reden = _GEBEURD if dag <= peildatum else _NOG_NIET
                teken(_nieuw(Stap, (stap, partij, soort, dag, dag, reden, None)))
            elif norm_id:
                self.uiterlijk(stap, partij, norm_id)

    def dag(self, stap: str, partij: Partij, dag: date) -> None:
        """Draw a step on a recorded day: a fact, or a plan when it lies after the peildatum."""
        soort, reden = _GEBEURD if dag <= self.peildatum else _NOG_NIET
        self.stappen.append(_nieuw(Stap, (stap, partij, soort, dag, dag, reden, None)))

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
