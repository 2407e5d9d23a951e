"""The line in words: one row for each step, and for each statutory term that is no step itself."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Laag, Partij, Staat, Stapsoort
from overdracht.core.kalender import datum, periode
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Stap
from overdracht.core.waarom import Waarom, zeg
from overdracht.web.woorden import PARTIJEN, STAPSOORTEN


class Rij(NamedTuple):
    """One step in words: a row of the table, a line on a phone."""

    anker: str
    op: date
    wanneer: str
    wie: str
    wat: str
    soort: str
    soortnaam: str
    uitleg: str
    norm: str


class Regel(NamedTuple):
    """A row with what only the picture needs."""

    stap: str
    wie: Partij
    tot: date
    rij: Rij


def list_regels(
    stappen: Sequence[Stap], termijnen: Iterable[Termijn], voorvoegsel: str, waarom: Waarom
) -> list[Regel]:
    """Steps and statutory terms in order of day; a step that *is* a term is told once."""
    lopend = [termijn for termijn in termijnen if termijn.uiterlijk_op and _is_nieuws(termijn)]
    regels: list[Regel] = []
    for stap in stappen:
        zelfde = [termijn for termijn in lopend if _is_zelfde(stap, termijn)]
        lopend = [termijn for termijn in lopend if termijn not in zelfde]
        regels.append(_regel_van_stap(stap, zelfde[0] if zelfde else None, voorvoegsel, waarom))
    regels += [
        _regel_van_termijn(termijn, termijn.uiterlijk_op, voorvoegsel, waarom)
        for termijn in lopend
        if termijn.uiterlijk_op and termijn.laag is Laag.WETTELIJK
    ]
    return sorted(regels, key=lambda regel: (regel.rij.op, regel.tot))


def _is_nieuws(termijn: Termijn) -> bool:
    """Runs, or is late; what was done in time, or only informed, has become a fact of its own."""
    return termijn.staat is Staat.LOOPT or termijn.is_te_laat


def _is_zelfde(stap: Stap, termijn: Termijn) -> bool:
    """Whether this step, or the end of this period, is the last day of this term."""
    if isinstance(stap.reden, Termijn):
        return stap.reden.sleutel == termijn.sleutel
    return (
        stap.soort is Stapsoort.AFGELEID
        and stap.tot == termijn.uiterlijk_op
        and stap.stap.startswith(termijn.sleutel)
    )


def _regel_van_stap(stap: Stap, termijn: Termijn | None, voorvoegsel: str, waarom: Waarom) -> Regel:
    grond = waarom.grond(stap)
    soort = "stil" if stap.stap.startswith("stil") else stap.soort.value
    if termijn is not None and not stap.is_periode:
        soort = _soort_van_termijn(termijn)
    rij = Rij(
        anker=f"{voorvoegsel}-{stap.stap}",
        op=stap.van,
        wanneer=periode(stap.van, stap.tot),
        wie=PARTIJEN[stap.partij],
        wat=stap.label,
        soort=soort,
        soortnaam=STAPSOORTEN[soort],
        uitleg=zeg(stap.uitleg, grond),
        norm=grond.norm.id if grond.norm else "",
    )
    return Regel(stap.stap, stap.partij, stap.tot, rij)


def _soort_van_termijn(termijn: Termijn) -> str:
    if termijn.laag is Laag.WETTELIJK:
        return "termijn-laat" if termijn.is_te_laat else "termijn"
    return "laat" if termijn.is_te_laat else "afgeleid"


def _regel_van_termijn(
    termijn: Termijn, uiterlijk_op: date, voorvoegsel: str, waarom: Waarom
) -> Regel:
    soort = _soort_van_termijn(termijn)
    rij = Rij(
        anker=f"{voorvoegsel}-termijn-{termijn.sleutel}",
        op=uiterlijk_op,
        wanneer=f"uiterlijk {datum(uiterlijk_op)}",
        wie=PARTIJEN[termijn.wie],
        wat=termijn.regel.naam,
        soort=soort,
        soortnaam=STAPSOORTEN[soort],
        uitleg=waarom(termijn),
        norm=termijn.norm,
    )
    return Regel(rij.anker, termijn.wie, uiterlijk_op, rij)
