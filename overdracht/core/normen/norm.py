"""What a norm is, and the set of norms that governs one dossier."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from operator import add, attrgetter
from typing import NamedTuple

from overdracht.core.begrippen import Laag, Niveau, Partij, Status
from overdracht.core.errors import RegelOvertreden
from overdracht.core.kalender import Duur, verschoven

INWERKINGTREDING = date(2022, 1, 1)
_EENDAG = timedelta(days=1)
# A rest is taken around the move: what leads to the house, and how long someone may lodge, goes on.
_LOOPT_DOOR = frozenset({"T-01", "T-02", "T-03", "T-04", "T-21"})
_ONTHOUDEN = 4_096  # starting days of each length: many dossiers start a term on the same day

# From the day on which a term starts to its last day.
Teller = Callable[[date], date]


class Overgang(NamedTuple):
    """Which version of a norm governs what already runs, where the law settles that.

    The version in force on the day of `feit` (an input key) stays; as long as that is not known,
    the version of today. `bron` is where that is written.
    """

    feit: str
    bron: str


class Eigenwaarde(NamedTuple):
    """A local length, the day from which it counts, and of whom it is (`woord.eigen_…`)."""

    duur: Duur
    geldig_vanaf: date | None = None
    van: str = "gemeente"


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """One term or threshold.

    `begint` are the starting facts (input keys): all needed and the latest counts, or, with
    `begint_bij_eerste`, the first one known. `sluit` are the facts that close the term, whichever
    comes first; none means that no recorded fact closes it, so it informs and is never "late".
    `startdag_telt`: the day of the starting fact is day 1 instead of day 0 (CC-01).
    `verschuift`: the term is on the list of CC-04. `varianten`: other lengths, by a closed choice.
    `wacht_bij_rust`: the lengths ("" for its own) in which a rest around the move holds the term:
    what was agreed and counts forward, never the law (HR §4.1 B).
    `reeks` is shared by the versions that follow each other; `overgang` says which of them governs
    what runs, else a new version counts for everyone from its day. `eigen` is set on a local value.
    """

    id: str
    sleutel: str
    naam: str
    duur: Duur | None
    wie: Partij
    status: Status
    niveau: Niveau
    bron: str
    begint: tuple[str, ...] = ()
    begint_bij_eerste: bool = False
    sluit: tuple[str, ...] = ()
    startdag_telt: bool = False
    verschuift: bool = False
    varianten: Mapping[str, Duur] | None = None
    geldig_vanaf: date = INWERKINGTREDING
    geldig_tot: date | None = None
    reeks: str = ""
    overgang: Overgang | None = None
    eigen: str = ""
    wacht_bij_rust: frozenset[str] = field(init=False, repr=False, compare=False)
    _tellers: Mapping[str, Teller] = field(init=False, repr=False, compare=False)
    _terug: Teller = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make ready to count: once for a norm, not for each dossier."""
        duren = {"": self.duur, **(self.varianten or {})}
        tellers = {
            variant: _teller(duur, startdag_telt=self.startdag_telt, verschuift=self.verschuift)
            for variant, duur in duren.items()
        }
        houdt = self.laag is Laag.AFSPRAAK and self.id not in _LOOPT_DOOR
        wacht = (naam for naam, duur in duren.items() if houdt and duur and duur.aantal > 0)
        object.__setattr__(self, "wacht_bij_rust", frozenset(wacht))
        object.__setattr__(self, "_tellers", tellers)
        object.__setattr__(self, "_terug", _teller(self.duur and self.duur.terug()))

    @property
    def laag(self) -> Laag:
        """`wettelijk` only for what the law itself sets (CC-08)."""
        return Laag.WETTELIJK if self.status is Status.WET else Laag.AFSPRAAK

    @property
    def is_termijn(self) -> bool:
        """Whether facts of the dossier can start it; else it is a threshold or a number to know."""
        return bool(self.begint)

    @property
    def is_instelbaar(self) -> bool:
        """Whether a gemeente may set another value."""
        return self.status in (Status.NORM, Status.ONTWERP) and self.duur is not None

    def is_geldig_op(self, dag: date) -> bool:
        """Whether this version is in force on `dag`."""
        return self.geldig_vanaf <= dag and (self.geldig_tot is None or dag <= self.geldig_tot)

    def duur_van(self, variant: str = "") -> Duur | None:
        """The length, or that of a variant; None when the norm has no number."""
        return self.varianten[variant] if variant and self.varianten else self.duur

    def zo_lang_voor(self, dag: date) -> date:
        """The day that lies the length of this norm before `dag`."""
        return self._terug(dag)

    def laatste_dag(self, start: date, variant: str = "") -> date:
        """The last day still in time when the term starts on `start` (CC-01 … CC-04)."""
        return self._tellers[variant](start)

    def vast(self, variant: str = "") -> timedelta | None:
        """The number of days from start to last day, when that does not depend on the calendar."""
        duur = self.duur_van(variant)
        if duur is None or self.startdag_telt or self.verschuift:
            return None
        return duur.vast()

    def teller(self, variant: str = "") -> Teller:
        """The same as a function of the starting day, for who asks it often."""
        return self._tellers[variant]


def _teller(duur: Duur | None, *, startdag_telt: bool = False, verschuift: bool = False) -> Teller:
    if duur is None:
        return lambda start: start
    if (vast := duur.vast()) is not None and not (startdag_telt or verschuift):
        return partial(add, vast)

    def laatste_dag(start: date) -> date:
        einde = duur.op(start)
        if startdag_telt:
            einde -= _EENDAG
        return verschoven(start, einde, duur) if verschuift else einde

    return _Onthouden(laatste_dag).__getitem__


class _Onthouden(dict[date, date]):
    """The last days that were counted before, by the starting day; half the price of lru_cache."""

    def __init__(self, laatste_dag: Teller) -> None:
        super().__init__()
        self._laatste_dag = laatste_dag

    def __missing__(self, start: date) -> date:
        if len(self) >= _ONTHOUDEN:
            self.clear()
        self[start] = dag = self._laatste_dag(start)
        return dag


class _Reeks(NamedTuple):
    """Versions that follow each other, the newest first, each with the day from which it counts."""

    dag: Callable[[object], date | None] | None
    versies: tuple[tuple[date, str], ...]

    def versie_op(self, nu: object, peildatum: date) -> str:
        """The id of the version that governs; the oldest for what lies before all of them."""
        dag = (self.dag(nu) if self.dag else None) or peildatum
        vanaf, nieuwste = self.versies[0]
        if vanaf <= dag:
            return nieuwste
        return next((id_ for vanaf, id_ in self.versies if vanaf <= dag), self.versies[-1][1])


class Normenset:
    """The norms that govern one dossier, by id: national rows, with local values laid over them."""

    __slots__ = ("_reeksen", "per_id", "termijnen")

    def __init__(self, normen: Iterable[Norm]) -> None:
        """Take the rows in the order in which they are to be shown."""
        self.per_id: Mapping[str, Norm] = {norm.id: norm for norm in normen}
        self.termijnen = tuple(norm for norm in self if norm.is_termijn)
        namen = dict.fromkeys(norm.reeks for norm in self if norm.reeks)
        self._reeksen = tuple(_reeks(norm for norm in self if norm.reeks == naam) for naam in namen)

    def __getitem__(self, norm_id: str) -> Norm:
        """The norm with this id; KeyError when there is none."""
        return self.per_id[norm_id]

    def __iter__(self) -> Iterator[Norm]:
        """All norms, in order."""
        return iter(self.per_id.values())

    def versies_op(self, nu: object, peildatum: date) -> tuple[str, ...]:
        """Of each norm with versions the one that governs, for facts as known on the peildatum."""
        return tuple([reeks.versie_op(nu, peildatum) for reeks in self._reeksen])

    def met(self, waarden: Mapping[str, Duur | Eigenwaarde]) -> "Normenset":
        """The same set with local lengths; refuses for what the law sets (domain 0.1).

        A length is told without a sign: it counts the way the national one does.
        """
        rijen = dict(self.per_id)
        for norm_id, waarde in waarden.items():
            eigen = waarde if isinstance(waarde, Eigenwaarde) else Eigenwaarde(waarde)
            rijen[norm_id] = _met(rijen[norm_id], eigen)
        return Normenset(rijen.values())


def _met(norm: Norm, eigen: Eigenwaarde) -> Norm:
    if norm.duur is None or not norm.is_instelbaar:
        raise RegelOvertreden("norm.niet_instelbaar", norm.bron, norm=norm.id)
    aantal = abs(eigen.duur.aantal) if norm.duur.aantal >= 0 else -abs(eigen.duur.aantal)
    return replace(
        norm,
        duur=eigen.duur._replace(aantal=aantal),
        geldig_vanaf=eigen.geldig_vanaf or norm.geldig_vanaf,
        eigen=eigen.van,
    )


def _reeks(normen: Iterable[Norm]) -> _Reeks:
    versies = sorted(normen, key=attrgetter("geldig_vanaf"), reverse=True)
    overgang = versies[0].overgang
    dag = attrgetter(overgang.feit) if overgang else None
    return _Reeks(dag, tuple((norm.geldig_vanaf, norm.id) for norm in versies))
