"""The norms in words: what each asks, its value here, its source and its versions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from overdracht.core.begrippen import Eenheidsoort, Status
from overdracht.core.kalender import Duur
from overdracht.core.normen import LANDELIJK, Norm
from overdracht.core.normen.inburgering import INBURGERING
from overdracht.core.normen.overdracht import OVERDRACHT
from overdracht.core.normen.pip import INTAKE_EN_PIP
from overdracht.core.normen.signalering import SIGNALERING
from overdracht.core.normen.verhuizing import VERHUIZING
from overdracht.core.rechten import Actor
from overdracht.core.regel import anker_van, leg_uit, overgang
from overdracht.core.teksten import Uitleg, Woord, zin
from overdracht.data.models import Normwaarde
from overdracht.web.filters import datum
from overdracht.web.woorden import PARTIJEN

ONDERWERPEN: tuple[tuple[str, str, tuple[Norm, ...]], ...] = (
    ("overdracht", "Overdracht van azc naar gemeente", OVERDRACHT),
    ("verhuizing", "Wonen, verhuizen en inschrijven", VERHUIZING),
    ("pip", "Brede intake en PIP", INTAKE_EN_PIP),
    ("inburgering", "Inburgeren en begeleiding", INBURGERING),
    ("signalering", "Waar de lijn en het advies naar kijken", SIGNALERING),
)
SOORTEN: Mapping[Status, str] = {
    Status.WET: "staat in de wet of regeling",
    Status.NORM: "afspraak; een gemeente mag afwijken",
    Status.PRAKTIJK: "ervaringscijfer",
    Status.AK: "algemene kennis",
    Status.ONTWERP: "voorstel van deze website; een gemeente mag afwijken",
}


class Regel(NamedTuple):
    """One norm as it is explained; `eigen` are the values that count for the reader."""

    id: str
    ankers: Sequence[str]
    naam: str
    uitleg: str
    waarde: str
    eigen: Sequence[str]
    soort: str
    geldt: str
    wie: str
    telt: str
    bron: str
    overgang: str


def regels(
    waarden: Mapping[str, Sequence[Normwaarde]], *, actor: Actor, peildatum: date
) -> dict[str, Any]:
    """What the page Regels shows."""
    eerste = _eerste_per_sleutel()
    return {
        "onderwerpen": [
            (
                naam,
                titel,
                [
                    _regel(norm, waarden.get(norm.id, ()), eerste, actor=actor, peildatum=peildatum)
                    for norm in normen
                ],
            )
            for naam, titel, normen in ONDERWERPEN
        ],
        "peildatum": peildatum,
    }


def _eerste_per_sleutel() -> dict[str, str]:
    """Where a link by the name of a term lands when more norms share that name."""
    eerste: dict[str, str] = {}
    for norm in LANDELIJK.termijnen:
        if anker_van(norm.sleutel) == norm.sleutel:
            eerste.setdefault(norm.sleutel, norm.id)
    return eerste


def _regel(
    norm: Norm,
    waarden: Sequence[Normwaarde],
    eerste: Mapping[str, str],
    *,
    actor: Actor,
    peildatum: date,
) -> Regel:
    return Regel(
        id=norm.id,
        ankers=[norm.sleutel] if eerste.get(norm.sleutel) == norm.id else [],
        naam=norm.naam,
        uitleg=zin(leg_uit(norm)),
        waarde=waarde_van(norm),
        eigen=[*_eigen(waarden, actor, peildatum)],
        soort=SOORTEN[norm.status],
        geldt=geldt(norm),
        wie=PARTIJEN[norm.wie],
        telt=telt_vanaf(norm),
        bron=norm.bron,
        overgang=zin(overgang(norm)),
    )


def waarde_van(norm: Norm) -> str:
    """The national length; a norm without a number follows another day."""
    return str(norm.duur) if norm.duur else "geen vast aantal"


def geldt(norm: Norm) -> str:
    """From when to when this version counts."""
    tot = f" tot en met {datum(norm.geldig_tot)}" if norm.geldig_tot else ""
    return f"vanaf {datum(norm.geldig_vanaf)}{tot}"


def telt_vanaf(norm: Norm) -> str:
    """The facts from which is counted, in words."""
    feiten = [zin(Uitleg("factor", {"factor": Woord(feit)})) for feit in norm.begint]
    if len(feiten) < 2:
        return "".join(feiten)
    hoe = "wat er het eerst bekend is van" if norm.begint_bij_eerste else "de laatste van"
    return f"{hoe} {', '.join(feiten[:-1])} en {feiten[-1]}"


def _eigen(waarden: Iterable[Normwaarde], actor: Actor, peildatum: date) -> Iterator[str]:
    for rij in waarden:
        van_mij = actor.eenheidsoort is Eenheidsoort.GEMEENTE
        waar = [] if van_mij else [rij.gemeente.naam]
        if rij.coa_locatie is not None:
            waar.append(f"met {rij.coa_locatie.naam}")
        elif van_mij:
            waar.append(f"bij u in {rij.gemeente.naam}")
        yield f"{' '.join(waar)}: {duur_van(rij)}, {periode_van(rij, peildatum)}"


def duur_van(rij: Normwaarde) -> Duur:
    """The local length."""
    return Duur(rij.aantal, rij.maat)  # type: ignore[arg-type]  # the table holds the names of Duur


def periode_van(rij: Normwaarde, peildatum: date) -> str:
    """`vanaf 1 juli 2026`; until the day on which the next one begins."""
    hoe = "geldt vanaf" if rij.geldig_van <= peildatum else "gaat in op"
    tot = f" tot {datum(rij.geldig_tot)}" if rij.geldig_tot else ""
    return f"{hoe} {datum(rij.geldig_van)}{tot}"
