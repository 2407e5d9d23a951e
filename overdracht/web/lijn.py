"""The line of one dossier as a picture: steps and terms laid out in lanes, ready to be written.

Everything is computed here once; the template only writes it down. The same steps come back in
`rijen`, for the table that readers of a screen, a phone or a sheet of paper get.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Partij
from overdracht.core.feiten import Feiten
from overdracht.core.kalender import datum
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Stap
from overdracht.core.waarom import Waarom
from overdracht.web.filters import korte_datum
from overdracht.web.lijnbaan import RIJHOOGTE, Beeld, Ding, teken, verdeel
from overdracht.web.lijnregel import Regel, Rij, list_regels
from overdracht.web.lijnschaal import BREEDTE, LINKS, RECHTS, Maand, Schaal, maak_schaal
from overdracht.web.woorden import PARTIJEN, STAPSOORTEN

_BANEN = (Partij.COA, Partij.INBURGERAAR, Partij.GEMEENTE)
_OVERIG = (Partij.DUO, Partij.PARTNER)
_OVERIG_NAAM = "DUO en partner"
_ZONDER_FEITEN = Waarom(Feiten())
_KOP = 40
_BAAN_RAND = 14
_VOET = 30
_ANKERS = ("tvs_melding", "verhuizing", "pip")
_VERVOLG = "_vervolg"
# The facts do not know when these began, only that it was before the day from which they count.
_BEGON_EERDER = frozenset({"opvang"})


class Baan(NamedTuple):
    """One lane with everything in it; `y` is its upper edge, `tekst_y` where its name stands."""

    naam: str
    y: float
    tekst_y: float
    beelden: tuple[Beeld, ...]


class Verwijzing(NamedTuple):
    """A step that lies outside the window."""

    anker: str
    tekst: str


class Lijnbeeld(NamedTuple):
    """The whole picture; lengths are those of the viewBox."""

    breedte: int
    hoogte: int
    links: int
    rechts: int
    maanden: tuple[Maand, ...]
    banen: tuple[Baan, ...]
    vandaag_x: float
    vandaag: str
    vandaag_plaats: str
    eerder: tuple[Verwijzing, ...]
    later: tuple[Verwijzing, ...]
    rijen: tuple[Rij, ...]
    soorten: tuple[tuple[str, str], ...]
    samenvatting: str

    @property
    def bodem(self) -> int:
        """Where the lanes end and the foot with the word for today begins."""
        return self.hoogte - _VOET


def draw_lijn(
    stappen: Sequence[Stap],
    termijnen: Iterable[Termijn] = (),
    *,
    peildatum: date,
    waarom: Waarom = _ZONDER_FEITEN,
    voorvoegsel: str = "stap",
) -> Lijnbeeld:
    """Lay out the steps, and the statutory terms among `termijnen`, as seen on `peildatum`.

    Two lines on one page (what if) need a `voorvoegsel` each: it begins the ids of their rows.
    """
    regels = list_regels(stappen, termijnen, voorvoegsel, waarom)
    schaal = maak_schaal(_vensterdagen(stappen, regels), peildatum)
    dingen = _dingen(regels)
    banen, bodem = _banen(dingen, schaal, peildatum)
    x = schaal.x(peildatum)
    return Lijnbeeld(
        breedte=BREEDTE,
        hoogte=bodem + _VOET,
        links=LINKS,
        rechts=RECHTS,
        maanden=schaal.maanden(),
        banen=banen,
        vandaag_x=x,
        vandaag=f"vandaag {korte_datum(peildatum, peildatum)}",
        vandaag_plaats="end" if x > RECHTS - 60 else "middle",
        eerder=_verwijzingen(d for _, d in dingen if d.tot < schaal.van),
        later=_later([d for _, d in dingen], schaal),
        rijen=tuple(regel.rij for regel in regels),
        soorten=_soorten(banen),
        samenvatting=_samenvatting([regel.rij for regel in regels], schaal, peildatum),
    )


def _dingen(regels: Iterable[Regel]) -> list[tuple[Partij, Ding]]:
    """What is drawn: a step that goes on (`…_vervolg`) is one bar with what came before it."""
    per_stap = {regel.stap: regel for regel in regels}
    dingen: list[tuple[Partij, Ding]] = []
    for regel in per_stap.values():
        begin = per_stap.get(regel.stap.removesuffix(_VERVOLG))
        if begin is not None and begin is not regel and begin.tot == regel.rij.op:
            continue
        vervolg = per_stap.get(f"{regel.stap}{_VERVOLG}")
        if vervolg is not None and vervolg.rij.op != regel.tot:
            vervolg = None
        dingen.append((regel.wie, _ding(regel, vervolg)))
    return dingen


def _ding(regel: Regel, vervolg: Regel | None) -> Ding:
    rij = regel.rij
    titel = f"{rij.wat}, {rij.wie}: {rij.wanneer} ({rij.soortnaam})"
    eerder = regel.stap in _BEGON_EERDER
    if eerder:
        titel += ", eerder begonnen"
    if vervolg is not None:
        titel += f", daarna {vervolg.rij.wanneer} ({vervolg.rij.soortnaam})"
    ding = Ding(rij.anker, rij.wat, rij.soort, rij.op, regel.tot, titel, begon_eerder=eerder)
    if vervolg is None:
        return ding
    return ding._replace(tot=vervolg.tot, vervolg_op=regel.tot, vervolgsoort=vervolg.rij.soort)


def _vensterdagen(stappen: Iterable[Stap], regels: Iterable[Regel]) -> list[date]:
    """The days between which life is lived: TVS notice, move and PIP; without them, every step."""
    ankers = [dag for s in stappen if s.stap.startswith(_ANKERS) for dag in (s.van, s.tot)]
    return ankers or [regel.rij.op for regel in regels]


def _banen(
    dingen: Sequence[tuple[Partij, Ding]], schaal: Schaal, peildatum: date
) -> tuple[tuple[Baan, ...], int]:
    """The three lanes, and a fourth for DUO and partner only when they have a step."""
    banen: list[Baan] = []
    y = _KOP
    for naam, partijen in _indeling({wie for wie, _ in dingen}):
        beelden, rijen = verdeel(
            (
                teken(ding, schaal, peildatum)
                for wie, ding in dingen
                if wie in partijen and schaal.bevat(ding.van, ding.tot)
            ),
            y + _BAAN_RAND,
        )
        banen.append(Baan(naam, y, y + _BAAN_RAND + RIJHOOGTE / 2 + 4, beelden))
        y += max(rijen, 1) * RIJHOOGTE + 2 * _BAAN_RAND
    return tuple(banen), y


def _indeling(aanwezig: set[Partij]) -> list[tuple[str, tuple[Partij, ...]]]:
    indeling: list[tuple[str, tuple[Partij, ...]]]
    indeling = [(PARTIJEN[partij], (partij,)) for partij in _BANEN]
    overig = tuple(partij for partij in _OVERIG if partij in aanwezig)
    if overig:
        indeling.append((_OVERIG_NAAM if len(overig) > 1 else PARTIJEN[overig[0]], overig))
    return indeling


def _verwijzingen(dingen: Iterable[Ding]) -> tuple[Verwijzing, ...]:
    return tuple(Verwijzing(d.anker, f"{d.naam} {korte_datum(d.van)}") for d in dingen)


def _later(dingen: Iterable[Ding], schaal: Schaal) -> tuple[Verwijzing, ...]:
    """What begins after the window, and the end of a long period that runs out of it."""
    verder = [d for d in dingen if d.tot > schaal.tot or d.van == schaal.tot]
    return tuple(
        Verwijzing(d.anker, f"{d.naam} tot {korte_datum(d.tot)}")
        if d.van < schaal.tot
        else Verwijzing(d.anker, f"{d.naam} {korte_datum(d.van)}")
        for d in verder
    )


def _soorten(banen: Iterable[Baan]) -> tuple[tuple[str, str], ...]:
    """The legend: the kinds that are drawn, in a fixed order."""
    getekend = {v.soort for baan in banen for beeld in baan.beelden for v in beeld.vormen}
    return tuple((soort, naam) for soort, naam in STAPSOORTEN.items() if soort in getekend)


def _samenvatting(rijen: Sequence[Rij], schaal: Schaal, peildatum: date) -> str:
    gebeurd = sum(rij.soort == "feit" for rij in rijen)
    straks = next((rij for rij in rijen if rij.op > peildatum), None)
    volgende = f" Eerstvolgende: {straks.wat}, {straks.wanneer}." if straks else ""
    return (
        f"De lijn loopt van {datum(schaal.van)} tot {datum(schaal.tot)}. "
        f"{len(rijen)} stappen, waarvan {gebeurd} gebeurd.{volgende} "
        "Dezelfde stappen staan in de tabel onder de lijn."
    )
