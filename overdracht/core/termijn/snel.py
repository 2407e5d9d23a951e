"""The rules of one branch written out as one straight function: made once, then only called.

Nothing is decided here. What starts, closes and removes a term is asked of the same norms and the
same rules as in `regel.py`, which stays the form to read; only the looking up is done beforehand,
and every fact is read once. Tests hold both forms against each other.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from overdracht.core.begrippen import Staat
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset
from overdracht.core.termijn.dagen import begint_met, dagen_van, uit_ander, vaste_variant, volgt_op
from overdracht.core.termijn.rij import Termijn
from overdracht.core.termijn.rust import EENDAG
from overdracht.core.termijn.sluiting import gesloten_op, is_eigen_sluiting
from overdracht.core.termijn.tak import Tak, hoort_erbij, is_vervallen, vervalt_door

# From the facts as known on a day, and that day: the terms in order, and by the id of their norm.
Snel = Callable[[Feiten, date], tuple[tuple[Termijn, ...], dict[str, Termijn]]]

_VAST: dict[str, object] = {
    "nieuw": tuple.__new__,
    "EENDAG": EENDAG,
    "Termijn": Termijn,
    "uiterlijk_op": itemgetter(Termijn._fields.index("uiterlijk_op")),
    **{staat.name: staat for staat in Staat},
}
_ERIN = "    "
_RUST_TOT = "if rust_van is not None and (rust_tot is None or rust_tot < rust_van):"


@lru_cache(maxsize=4_096)  # a few branches for each set of norms: of a gemeente, or with one azc
def snel(normen: Normenset, tak: Tak) -> Snel:
    """All terms of a dossier of this branch, with these norms, in one call."""
    schrijver = _Schrijver(normen, tak)
    van_deze_tak = [norm for norm in normen.termijnen if hoort_erbij(norm, tak)]
    regels = [regel for norm in van_deze_tak for regel in schrijver.termijn(norm)]
    per_norm = ", ".join(f"{norm.id!r}: {_naam('rij', norm)}" for norm in van_deze_tak)
    tekst = (
        *(f"{feit} = nu.{feit}" for feit in sorted(schrijver.feiten)),
        *(("rust_van, rust_tot = nu.rust_van, nu.rust_tot", f"{_RUST_TOT} rust_tot = rust_van")),
        "met_dag, wachtend = [], []",
        "komt, wacht = met_dag.append, wachtend.append",
        *regels,
        "met_dag.sort(key=uiterlijk_op)",
        f"return (*met_dag, *wachtend), {{{per_norm}}}",
    )
    namen: dict[str, Any] = _VAST | schrijver.namen
    # Only our own norms, rules and names of facts: nothing that anyone typed comes into it.
    exec("\n".join(("def termijnen(nu, vandaag):", *_in(tekst))), namen)  # noqa: S102
    gemaakt: Snel = namen["termijnen"]
    return gemaakt


class _Wachtend(dict[str, Termijn]):
    """The row of a term that waits for a fact: it holds no day, so it is one object for all."""

    def __init__(self, norm: Norm) -> None:
        super().__init__()
        self._norm = norm

    def __missing__(self, feit: str) -> Termijn:
        self[feit] = rij = Termijn(self._norm, None, None, Staat.WACHT, feit, "", None)
        return rij


class _Begin(NamedTuple):
    """How the text finds the first day, and under which names it knows what follows of it."""

    regels: tuple[str, ...]
    dag: str
    einde: str
    feit: str
    variant: str = "''"


class _Schrijver:
    """Writes the lines of each term, and gathers the facts and the objects that they name."""

    def __init__(self, normen: Normenset, tak: Tak) -> None:
        self.normen, self.tak = normen, tak
        self.feiten: set[str] = set()
        self.namen: dict[str, object] = {}

    def termijn(self, norm: Norm) -> Iterator[str]:
        """One term: its days, what closed it, its state, and the row."""
        self._geef("norm", norm, norm)
        begin = self._begin(norm)
        yield from begin.regels
        yield f"if {begin.dag} is None:"
        yield from _in(self._zonder_dag(norm, begin))
        yield "else:"
        yield from _in(self._met_dag(norm, begin))

    def _zonder_dag(self, norm: Norm, begin: _Begin) -> Iterator[str]:
        rij, weg, leeg = (
            _naam("rij", norm),
            self._weg(norm),
            self._geef("leeg", norm, _Wachtend(norm)),
        )
        regels, gesloten = self._sluiting(norm, "None")
        yield from regels
        anders = [f"{gesloten} is not None"] if gesloten != "None" else []
        anders += [f"({weg})"] if weg else []
        if anders:
            staat = f"VERVALLEN if {weg} else GEHAALD" if weg else "GEHAALD"
            waarden = f"None, None, {staat}, {begin.feit}, '', {gesloten}"
            yield f"if {' or '.join(anders)}:"
            yield f"{_ERIN}{rij} = nieuw(Termijn, ({_naam('norm', norm)}, {waarden}))"
            yield "else:"
        yield f"{_ERIN if anders else ''}{rij} = {leeg}[{begin.feit}]"
        yield f"wacht({rij})"

    def _met_dag(self, norm: Norm, begin: _Begin) -> Iterator[str]:
        rij, weg = _naam("rij", norm), self._weg(norm)
        if begin.einde:
            yield f"einde = {begin.einde}"
        yield from self._rust(norm, begin)
        regels, gesloten = self._sluiting(norm, "einde")
        yield from regels
        staat = "VERLOPEN if vandaag > einde else LOOPT"
        if gesloten != "None":
            klaar = f"TE_LAAT_GEHAALD if {gesloten} > einde else GEHAALD"
            staat = f"({staat}) if {gesloten} is None else ({klaar})"
        if weg:
            staat = f"VERVALLEN if {weg} else ({staat})"
        waarden = f"{begin.dag}, einde, {staat}, {begin.feit}, {begin.variant}, {gesloten}"
        yield f"{rij} = nieuw(Termijn, ({_naam('norm', norm)}, {waarden}))"
        yield f"komt({rij})"

    def _rust(self, norm: Norm, begin: _Begin) -> Iterator[str]:
        """A rest holds what was agreed: its days after the first one come on top."""
        varianten, dag = norm.wacht_bij_rust, begin.dag
        if not varianten:
            return
        als = f"if rust_van is not None and einde >= rust_van and {dag} < rust_tot"
        if begin.variant == "variant":
            als += f" and variant in {self._geef('gehouden', norm, varianten)}"
        van = f"rust_van - EENDAG if rust_van > {dag} else {dag}"
        yield f"{als}: einde += rust_tot - ({van})"

    def _begin(self, norm: Norm) -> _Begin:
        """Counted from one fact, from the latest or the first of some, or in a way of its own."""
        if (ander := volgt_op(norm, self.tak)) is not None:
            return self._na_ander(norm, _naam("rij", self.normen[ander]))
        if (variant := vaste_variant(norm, self.tak)) is None:
            dagen = self._geef("dagen", norm, dagen_van(norm, self.normen, self.tak))
            regels = [f"dag, einde, feit, variant = {dagen}(nu)"]
            if (begint := begint_met(norm)) is not None:
                leeg = f"if not {self._feit(begint)}: dag, feit = None, {begint!r}"
                regels = [leeg, f"else: {regels[0]}"]
            return _Begin(tuple(regels), "dag", "", "feit", "variant")
        feiten = [self._feit(naam) for naam in norm.begint]
        if len(feiten) == 1:
            (feit,) = feiten
            einde = self._einde(norm, feit, variant)
            return _Begin((), feit, einde, repr(feit), repr(str(variant)))
        kies = _eerste if norm.begint_bij_eerste else _laatste
        einde = self._einde(norm, "dag", variant)
        return _Begin(tuple(kies(feiten)), "dag", einde, "feit", repr(str(variant)))

    def _na_ander(self, norm: Norm, ander: str) -> _Begin:
        uit = self._geef("uit", norm, uit_ander(norm))
        plaats = {naam: nummer for nummer, naam in enumerate(Termijn._fields)}
        regels = (
            f"dag, einde = {ander}[{plaats['begint_op']}], {ander}[{plaats['uiterlijk_op']}]",
            f"feit = {ander}[{plaats['feit']}]",
            f"if dag is not None: dag, einde = {uit}(dag, einde)",
        )
        return _Begin(regels, "dag", "", "feit")

    def _einde(self, norm: Norm, dag: str, variant: str) -> str:
        """The last day: so many days later, or as the calendar has it."""
        if (vast := norm.vast(variant)) is not None:
            return f"{dag} + {self._geef('duur', norm, vast)}"
        return f"{self._geef('laatste_dag', norm, norm.teller(variant))}({dag})"

    def _sluiting(self, norm: Norm, einde: str) -> tuple[list[str], str]:
        """The lines that find the first closing day, and its name."""
        if not norm.sluit:
            return [], "None"
        eerst, *later = feiten = [self._feit(naam) for naam in norm.sluit]
        if is_eigen_sluiting(norm):
            gesloten = self._geef("gesloten", norm, gesloten_op(norm, self.normen))
            iets = " or ".join(feiten)
            return [f"gesloten = {gesloten}(nu, {einde}) if {iets} else None"], "gesloten"
        if not later:
            return [], eerst
        return [f"gesloten = {eerst}", *(_eerder(feit) for feit in later)], "gesloten"

    def _weg(self, norm: Norm) -> str:
        """What is true when a choice or an agreement removed the term; empty when none can."""
        if (feit := vervalt_door(norm)) is not None:
            return self._feit(feit)
        vervallen = is_vervallen(norm)
        return f"{self._geef('weg', norm, vervallen)}(nu)" if vervallen else ""

    def _geef(self, soort: str, norm: Norm, ding: object) -> str:
        self.namen[_naam(soort, norm)] = ding
        return _naam(soort, norm)

    def _feit(self, naam: str) -> str:
        self.feiten.add(naam)
        return naam


def _laatste(feiten: list[str]) -> Iterator[str]:
    """All are needed; the latest counts, the first of them where they are equal."""
    for als, feit in zip(("if", *["elif"] * len(feiten)), feiten, strict=False):
        yield f"{als} {feit} is None: dag, feit = None, {feit!r}"
    een, ander = feiten
    yield f"elif {een} >= {ander}: dag, feit = {een}, {een!r}"
    yield f"else: dag, feit = {ander}, {ander!r}"


def _eerste(feiten: list[str]) -> Iterator[str]:
    """The first one that is known counts."""
    for als, feit in zip(("if", *["elif"] * len(feiten)), feiten, strict=False):
        yield f"{als} {feit} is not None: dag, feit = {feit}, {feit!r}"
    yield f"else: dag, feit = None, {feiten[0]!r}"


def _eerder(feit: str) -> str:
    return f"if {feit} is not None and (gesloten is None or {feit} < gesloten): gesloten = {feit}"


def _naam(soort: str, norm: Norm) -> str:
    return f"{soort}_{norm.id.removeprefix('T-')}"


def _in(regels: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    return (f"{_ERIN}{regel}" for regel in regels)
