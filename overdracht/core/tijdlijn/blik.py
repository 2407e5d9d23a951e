"""What every part of the planner looks at: facts, terms, the peildatum and the expected move."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Partij, Scenario, Stapsoort
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset
from overdracht.core.teksten import Uitleg, Woord
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn.stap import Stap


class Bereik(NamedTuple):
    """The days between which something falls, and how sure that is."""

    van: date
    tot: date
    soort: Stapsoort

    def volgens(self, norm: Norm, variant: str = "") -> "Bereik":
        """The same bounds, each moved by a norm; what is counted from a sure day is `afgeleid`."""
        soort = Stapsoort.VERWACHT if self.soort is Stapsoort.VERWACHT else Stapsoort.AFGELEID
        van, tot = norm.laatste_dag(self.van, variant), norm.laatste_dag(self.tot, variant)
        return Bereik(van, tot, soort)


class Blik(NamedTuple):
    """All facts (`feiten`, plans included), those known on the peildatum (`nu`), and the terms."""

    feiten: Feiten
    nu: Feiten
    normen: Normenset
    termijnen: Mapping[str, Termijn]
    peildatum: date
    verhuizing: Bereik | None

    @property
    def scenario(self) -> Scenario | None:
        """The chosen scenario, also when the choice lies after the peildatum."""
        return self.feiten.scenario

    def soort(self, dag: date) -> Stapsoort:
        """A recorded day is a fact, or a plan when it lies after the peildatum."""
        return Stapsoort.FEIT if dag <= self.peildatum else Stapsoort.GEPLAND

    def open_termijn(self, *norm_ids: str) -> Termijn | None:
        """The first of these terms that has a last day and is not closed or removed."""
        for norm_id in norm_ids:
            termijn = self.termijnen.get(norm_id)
            if termijn is not None and termijn.begint_op and termijn.is_open:
                return termijn
        return None

    def dag(self, stap: str, partij: Partij, dag: date) -> Stap:
        """A step on a recorded day."""
        soort = self.soort(dag)
        uitleg = Uitleg(f"lijn.{soort.value}", {"wat": Woord(f"stap.{stap}"), "van": dag})
        return Stap(stap, partij, soort, dag, dag, uitleg)

    def afgeleid(self, stap: str, partij: Partij, termijn: Termijn) -> Stap:
        """A step on the last day of its term."""
        dag = termijn.uiterlijk_op or self.peildatum
        return Stap(stap, partij, Stapsoort.AFGELEID, dag, dag, termijn.uitleg)

    def in_bereik(
        self, stap: str, partij: Partij, bereik: Bereik, uitleg: str, norm: str = ""
    ) -> Stap:
        """A step somewhere in a range, with the reason for its bounds and the norm behind it."""
        duur = self.normen[norm].duur if norm else None
        wat = Woord(f"stap.{stap}")
        waarden = {"wat": wat, "van": bereik.van, "tot": bereik.tot, "duur": duur}
        return Stap(stap, partij, bereik.soort, bereik.van, bereik.tot, Uitleg(uitleg, waarden))

    def venster(self, van: date | None, tot: date | None) -> Bereik | None:
        """The days left between two bounds, from today on; None when there are none."""
        if van is None or tot is None:
            return None
        vroegst = max(van, self.peildatum)
        return Bereik(vroegst, tot, Stapsoort.VERWACHT) if vroegst <= tot else None


def kijk(feiten: Feiten, normen: Normenset, rijen: tuple[Termijn, ...], peildatum: date) -> Blik:
    """Put together what the planner looks at."""
    return Blik(
        feiten=feiten,
        nu=feiten.op(peildatum),
        normen=normen,
        termijnen={rij.regel.id: rij for rij in rijen},
        peildatum=peildatum,
        verhuizing=_verhuizing(feiten, normen, peildatum),
    )


def _verhuizing(feiten: Feiten, normen: Normenset, peildatum: date) -> Bereik | None:
    """When the person moves: done, planned, after the house is there (T-03), or expected."""
    if (verhuisd := feiten.verhuisd_op) is not None:
        soort = Stapsoort.FEIT if verhuisd <= peildatum else Stapsoort.GEPLAND
        return Bereik(verhuisd, verhuisd, soort)
    if (gepland := feiten.verhuizing_gepland_op) is not None:
        return Bereik(gepland, gepland, Stapsoort.GEPLAND)
    if (woning := feiten.woning_beschikbaar_op) is not None:
        return Bereik(woning, woning, Stapsoort.GEPLAND).volgens(normen["T-03"])
    if (van := feiten.verwachte_verhuizing_van) is not None:
        return Bereik(van, feiten.verwachte_verhuizing_tot or van, Stapsoort.VERWACHT)
    return None
