"""A plan in plain values for machines, and as a table that people can read."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from overdracht.core.begrippen import Fase
from overdracht.core.fase import fase
from overdracht.core.feiten import Feiten
from overdracht.core.kalender import datum
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.teksten import zin
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn.planner import plan
from overdracht.core.tijdlijn.stap import Stap

_KOP_TERMIJNEN = ("uiterlijk", "begint", "staat", "wie", "norm", "laag", "waarom")
_KOP_LIJN = ("van", "tot", "soort", "wie", "stap", "waarom")


class Uitlegger(Protocol):
    """Says of a term or a step why: in words, and on what it rests."""

    def __call__(self, ding: Termijn | Stap, /) -> str:
        """The sentence, with norm, version, starting fact and source."""

    def beschrijf(self, ding: Termijn | Stap, /) -> dict[str, object]:
        """The same sentence (`waarom`), and its ground (`grond`) in values that JSON knows."""


class Plan(NamedTuple):
    """Phase, terms and line of one dossier on one day."""

    peildatum: date
    fase: Fase
    termijnen: tuple[Termijn, ...]
    lijn: tuple[Stap, ...]


def maak_plan(feiten: Feiten, normen: Normenset = LANDELIJK, *, peildatum: date) -> Plan:
    """Everything that the machine interface tells of one set of facts."""
    termijnen, lijn = plan(feiten, normen, peildatum=peildatum)
    return Plan(peildatum, fase(feiten, peildatum=peildatum), termijnen, lijn)


def beschrijf(plan: Plan, waarom: Uitlegger) -> dict[str, object]:
    """The plan in values that JSON knows: the stable machine interface."""
    return {
        "peildatum": plan.peildatum.isoformat(),
        "fase": plan.fase.value,
        "termijnen": [_termijn(termijn, waarom) for termijn in plan.termijnen],
        "lijn": [_stap(stap, waarom) for stap in plan.lijn],
    }


def _termijn(termijn: Termijn, waarom: Uitlegger) -> dict[str, object]:
    return {
        "sleutel": termijn.sleutel,
        "norm": termijn.norm,
        "laag": termijn.laag.value,
        "wie": termijn.wie.value,
        "begint_op": _iso(termijn.begint_op),
        "uiterlijk_op": _iso(termijn.uiterlijk_op),
        "staat": termijn.staat.value,
        "wacht_op": termijn.wacht_op,
        "bron": termijn.bron,
        **waarom.beschrijf(termijn),
    }


def _stap(stap: Stap, waarom: Uitlegger) -> dict[str, object]:
    return {
        "stap": stap.stap,
        "partij": stap.partij.value,
        "soort": stap.soort.value,
        "van": stap.van.isoformat(),
        "tot": stap.tot.isoformat(),
        "uitleg": zin(stap.uitleg),
        **waarom.beschrijf(stap),
    }


def _iso(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None


def schrijf(plan: Plan, waarom: Uitlegger) -> str:
    """The plan as two tables: the terms in order of their last day, and the line; each with why."""
    termijnen = (
        (
            _iso(rij.uiterlijk_op) or "-",
            _iso(rij.begint_op) or "-",
            rij.staat.value.replace("_", " "),
            rij.wie.value,
            rij.norm,
            rij.laag.value,
            waarom(rij),
        )
        for rij in plan.termijnen
    )
    lijn = (
        (
            stap.van.isoformat(),
            stap.tot.isoformat() if stap.is_periode else "",
            stap.soort.value,
            stap.partij.value,
            stap.stap,
            waarom(stap),
        )
        for stap in plan.lijn
    )
    kop = f"Peildatum: {datum(plan.peildatum)}\nFase: {plan.fase.value.replace('_', ' ')}\n"
    return f"{kop}\nTERMIJNEN\n{_tabel(_KOP_TERMIJNEN, termijnen)}\nLIJN\n{_tabel(_KOP_LIJN, lijn)}"


def _tabel(kop: Sequence[str], rijen: Iterable[Sequence[str]]) -> str:
    alle = [kop, *rijen]
    breedtes = [max(len(rij[n]) for rij in alle) for n in range(len(kop))]
    return "".join(
        "  ".join(cel.ljust(breedte) for cel, breedte in zip(rij, breedtes, strict=True)).rstrip()
        + "\n"
        for rij in alle
    )
