"""The facts of one dossier: days, ranges, lists of days and a few closed choices.

Field names are the names of the days everywhere: in forms, tables, trail and machine interface.
`None` means: has not happened yet, or is not known.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from overdracht.core.begrippen import (
    MENGVORMEN,
    DriegesprekMoment,
    Leerroute,
    Mengvorm,
    Scenario,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feiten:
    """What is known of one inburgeraar in one koppeling-period (machine interface, `tijdlijn`)."""

    vergunning_op: date | None = None
    gekoppeld_op: date | None = None
    tvs_melding_op: date | None = None
    kennisgeving_op: date | None = None
    toestemming_op: date | None = None
    toestemming_ingetrokken_op: date | None = None
    klantprofiel_gedeeld_op: tuple[date, ...] = field(default=())
    scenario: Scenario | None = None
    scenario_gekozen_op: date | None = None
    # After a switch the day of the first choice: that one was in time or not (T-05).
    scenario_eerst_gekozen_op: date | None = None
    mengvorm: Mengvorm | None = None
    voorkeursscenario_afgesproken: bool = False
    coa_geinformeerd_op: date | None = None
    inburgeraar_geinformeerd_op: date | None = None
    # The same scenario, looked at again after a transfer or after the Voorinburgering.
    scenario_bevestigd_op: date | None = None
    kennismaking_gehouden_op: date | None = None
    driegesprek_moment: DriegesprekMoment | None = None
    driegesprek_gepland_op: date | None = None
    driegesprek_gehouden_op: date | None = None
    voorinburgering_aangeboden_op: date | None = None
    voorinburgering_afgewezen_op: date | None = None
    voorinburgering_begonnen_op: date | None = None
    voorinburgering_eindigt_naar_plan_op: date | None = None
    voorinburgering_geeindigd_op: date | None = None
    overgeplaatst_op: date | None = None
    intake_begonnen_op: date | None = None
    intake_afgerond_op: date | None = None
    intake_bij_verstek: bool = False
    leerbaarheidstoets_op: date | None = None
    leerbaarheidstoets_vrijgesteld: bool = False
    pip_vastgesteld_op: date | None = None
    leerroute: Leerroute | None = None
    leerroute_aangeboden_op: date | None = None
    traject_begonnen_op: date | None = None
    verwachte_verhuizing_van: date | None = None
    verwachte_verhuizing_tot: date | None = None
    # From figures of earlier moves, while nobody says what is expected: no term looks at it.
    verhuizing_geschat_van: date | None = None
    verhuizing_geschat_tot: date | None = None
    woning_beschikbaar_op: date | None = None
    verhuizing_gepland_op: date | None = None
    verhuisd_op: date | None = None
    brp_ingeschreven_op: date | None = None
    # Other registrations are other facts: they start no term (Bi 5.3; T-20).
    brp_azc_op: date | None = None
    brp_logeeradres_op: date | None = None
    brp_tussenvoorziening_op: date | None = None
    rust_van: date | None = None
    rust_tot: date | None = None
    logeren_begonnen_op: date | None = None
    logeren_geeindigd_op: date | None = None
    bijstand_vanaf_op: date | None = None

    @property
    def eerste_keuze_op(self) -> date | None:
        """The day of the first choice of a scenario, whatever was chosen after it."""
        return self.scenario_eerst_gekozen_op or self.scenario_gekozen_op

    @property
    def vorm(self) -> Mengvorm | None:
        """The mixed form, as far as it belongs to the scenario."""
        if self.mengvorm is None or self.scenario is None:
            return None
        return self.mengvorm if self.mengvorm in MENGVORMEN[self.scenario] else None

    @property
    def brp_elders(self) -> tuple[str, date] | None:
        """The latest registration elsewhere: the key of the fact, and its day."""
        bekend = [(dag, naam) for naam in BRP_ELDERS if (dag := getattr(self, naam)) is not None]
        return max(bekend)[::-1] if bekend else None

    @property
    def rustperiode(self) -> tuple[date, date] | None:
        """The first and the last day of the rest around the move; one day while no end is known."""
        if self.rust_van is None:
            return None
        return self.rust_van, max(self.rust_van, self.rust_tot or self.rust_van)

    def rust_op(self, dag: date) -> bool:
        """Whether the rest is on, on this day."""
        return self.rustperiode is not None and self.rustperiode[0] <= dag <= self.rustperiode[1]

    def op(self, peildatum: date) -> "Feiten":
        """The facts as they stand on `peildatum`: a later day is a plan and is left out.

        Plans by name (`PLANNEN`) stay: they start and close no term, but terms count back to them.
        """
        gedeeld = self.klantprofiel_gedeeld_op
        laatste = max(filter(None, (*_feitdagen(self), *gedeeld)), default=peildatum)
        if laatste <= peildatum:
            return self
        later: dict[str, object] = {
            naam: None
            for naam, dag in zip(FEITDAGEN, _feitdagen(self), strict=True)
            if dag is not None and dag > peildatum
        }
        later["klantprofiel_gedeeld_op"] = tuple(dag for dag in gedeeld if dag <= peildatum)
        if "scenario_gekozen_op" in later:
            later["scenario"] = None
        return replace(self, **later)  # type: ignore[arg-type]  # per name above


BRP_ELDERS = ("brp_azc_op", "brp_logeeradres_op", "brp_tussenvoorziening_op")
PLANNEN = frozenset(
    {
        "driegesprek_gepland_op",
        "voorinburgering_eindigt_naar_plan_op",
        "verwachte_verhuizing_van",
        "verwachte_verhuizing_tot",
        "verhuizing_gepland_op",
        "rust_van",
        "rust_tot",
    }
)
_KEUZES: Mapping[str, type[StrEnum]] = {
    "scenario": Scenario,
    "mengvorm": Mengvorm,
    "driegesprek_moment": DriegesprekMoment,
    "leerroute": Leerroute,
}
_JA_NEE = frozenset(
    {"voorkeursscenario_afgesproken", "intake_bij_verstek", "leerbaarheidstoets_vrijgesteld"}
)
_LIJSTEN = frozenset({"klantprofiel_gedeeld_op"})
# Nobody says these: they follow from figures, so they are no part of the machine interface.
GESCHAT = ("verhuizing_geschat_van", "verhuizing_geschat_tot")
SLEUTELS = tuple(veld.name for veld in fields(Feiten) if veld.name not in GESCHAT)
FEITDAGEN = tuple(
    naam
    for naam in SLEUTELS
    if naam not in PLANNEN and naam not in _KEUZES and naam not in _JA_NEE | _LIJSTEN
)
_feitdagen: Callable[[Feiten], tuple[date | None, ...]] = attrgetter(*FEITDAGEN)

# A day outside these years is a slip of the keys, and would not leave room to count terms.
_VROEGSTE, _LAATSTE = date(1900, 1, 1), date(2199, 12, 31)
_LANGSTE_WAARDE = 40


class Fout(NamedTuple):
    """One thing wrong with the input: the key, and a Dutch sentence that says what to do."""

    veld: str
    melding: str


class OngeldigeFeiten(ValueError):
    """The input cannot be read as facts; `fouten` holds one `Fout` per thing that is wrong."""

    def __init__(self, fouten: Iterable[Fout]) -> None:
        """Keep all faults together, so that they can be mended in one go."""
        self.fouten = tuple(fouten)
        super().__init__("; ".join(fout.melding for fout in self.fouten))


def lees_feiten(invoer: Mapping[str, object]) -> Feiten:
    """Read facts from plain values (ISO days, names, true/false), as JSON gives them.

    A missing key and null both mean: not known. Raises `OngeldigeFeiten` with every fault.
    """
    waarden: dict[str, object] = {}
    fouten: list[Fout] = []
    for sleutel, waarde in invoer.items():
        if sleutel not in SLEUTELS:
            fouten.append(Fout(sleutel, f"Het veld {_toon(sleutel)} bestaat niet. Haal het weg."))
        elif waarde is not None:
            try:
                waarden[sleutel] = _lezer(sleutel)(waarde)
            except (ValueError, TypeError):
                fouten.append(Fout(sleutel, _meld_waarde(sleutel, waarde)))
    if fouten:
        raise OngeldigeFeiten(fouten)
    return Feiten(**waarden)  # type: ignore[arg-type]  # each value was read for its own field


def _lezer(sleutel: str) -> Callable[[object], object]:
    if sleutel in _KEUZES:
        return _KEUZES[sleutel]
    if sleutel in _JA_NEE:
        return _lees_ja_nee
    return _lees_dagen if sleutel in _LIJSTEN else lees_dag


def lees_dag(waarde: object) -> date:
    """A day written as JJJJ-MM-DD; ValueError for anything else."""
    # fromisoformat also takes 20260302 and 2026-W10-1; the interface promises one way of writing.
    if not isinstance(waarde, str) or len(waarde) != 10 or waarde[4] != "-" or waarde[7] != "-":
        raise ValueError
    dag = date.fromisoformat(waarde)
    if not _VROEGSTE <= dag <= _LAATSTE:
        raise ValueError
    return dag


def _lees_dagen(waarde: object) -> tuple[date, ...]:
    if not isinstance(waarde, list):
        raise TypeError
    return tuple(sorted(lees_dag(dag) for dag in waarde))


def _lees_ja_nee(waarde: object) -> bool:
    if not isinstance(waarde, bool):
        raise TypeError
    return waarde


def _meld_waarde(sleutel: str, waarde: object) -> str:
    if sleutel in _LIJSTEN:
        return f"{sleutel} moet een lijst van datums zijn, elk als JJJJ-MM-DD."
    geen = f"{_toon(waarde)} is geen"
    if sleutel in _KEUZES:
        return f"{geen} waarde voor {sleutel}. Kies uit: {', '.join(_KEUZES[sleutel])}."
    if sleutel in _JA_NEE:
        return f"{geen} waarde voor {sleutel}. Schrijf true of false."
    return f"{geen} datum voor {sleutel}. Schrijf de datum als JJJJ-MM-DD."


def _toon(waarde: object) -> str:
    """What was given, on one line and not too long."""
    tekst = " ".join(str(waarde).split())
    kort = tekst if len(tekst) <= _LANGSTE_WAARDE else f"{tekst[:_LANGSTE_WAARDE]}…"
    return f"'{kort}'"
