"""A fair proposal of who takes which new dossiers, with the reason of each; a human decides.

People of one huishouden get one regievoerder. Work is counted as it stands on the lines: a dossier
counts for one, and so does each of its steps that is still to be done. Who entered with how many
dossiers the week is full gets a share of that size; nobody goes over it in a proposal.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from overdracht.core.keuzes import Werksoort
from overdracht.core.teksten import Uitleg

# ONTWERP: each of the four steps goes without an interpreter; that is worth the step itself.
VOORDEEL_TAAL = len(Werksoort)
# ONTWERP: one visit to the azc can serve two people, once.
VOORDEEL_AZC = 1


class Groep(NamedTuple):
    """One huishouden to be given to a regievoerder."""

    sleutel: str
    leden: int
    stappen: int
    talen: frozenset[str] = frozenset()
    azc: str = ""

    @property
    def werk(self) -> int:
        """What it adds to the work of a regievoerder."""
        return self.leden + self.stappen


class Kandidaat(NamedTuple):
    """One regievoerder: what lies there now, with how many dossiers it is full, and what helps."""

    sleutel: str
    dossiers: int
    stappen: int
    hoogstens: int | None = None
    talen: frozenset[str] = frozenset()
    azcs: frozenset[str] = frozenset()
    is_afwezig: bool = False

    def heeft_ruimte(self, leden: int) -> bool:
        """Whether so many dossiers more still fit; without a limit they do."""
        return self.hoogstens is None or self.dossiers + leden <= self.hoogstens

    def met(self, groep: Groep) -> "Kandidaat":
        """The same, with this huishouden added."""
        return self._replace(
            dossiers=self.dossiers + groep.leden, stappen=self.stappen + groep.stappen
        )


class Toedeling(NamedTuple):
    """Who gets a huishouden, or None, and why."""

    groep: str
    kandidaat: str | None
    redenen: tuple[Uitleg, ...]


Voorstel = Mapping[str, Toedeling]


def verdeel(groepen: Iterable[Groep], kandidaten: Sequence[Kandidaat]) -> Voorstel:
    """A proposal for every huishouden; the order in which they come in makes no difference.

    The largest first, each to the one who then has the least work for the share that fits; a
    shared language and a known azc count in favour. Nobody gets more than fits: who fits nowhere
    stays open, for a human to decide.
    """
    stand = {kandidaat.sleutel: kandidaat for kandidaat in kandidaten}
    naar_grens = all(k.hoogstens for k in kandidaten if not k.is_afwezig)
    voorstel = {}
    for groep in sorted(groepen, key=lambda g: (-g.leden, -g.stappen, g.sleutel)):
        kan = [k for k in stand.values() if not k.is_afwezig and k.heeft_ruimte(groep.leden)]
        if not kan:
            voorstel[groep.sleutel] = Toedeling(groep.sleutel, None, (_waarom_niet(groep, stand),))
            continue
        gekozen = min(kan, key=lambda k: _last(k, groep, naar_grens=naar_grens))
        minste = min(_kaal(k, groep, naar_grens=naar_grens) for k in kan)
        heeft_minste = _kaal(gekozen, groep, naar_grens=naar_grens) == minste
        stand[gekozen.sleutel] = gekozen.met(groep)
        redenen = _waarom(groep, gekozen, alleen=len(kan) == 1, heeft_minste=heeft_minste)
        voorstel[groep.sleutel] = Toedeling(groep.sleutel, gekozen.sleutel, redenen)
    return voorstel


def verplaats(
    voorstel: Voorstel, groep: Groep, kandidaat: Kandidaat | None
) -> dict[str, Toedeling]:
    """The same proposal with this one huishouden given by hand; all the others stay."""
    redenen: tuple[Uitleg, ...] = (Uitleg("verdeling.met_de_hand"),)
    if kandidaat is not None:
        redenen += _wat_helpt(groep, kandidaat)
        redenen += (Uitleg("verdeling.afwezig"),) if kandidaat.is_afwezig else ()
    sleutel = kandidaat.sleutel if kandidaat else None
    return {**voorstel, groep.sleutel: Toedeling(groep.sleutel, sleutel, redenen)}


def tel_na(
    voorstel: Voorstel, groepen: Iterable[Groep], kandidaten: Iterable[Kandidaat]
) -> dict[str, Kandidaat]:
    """Every regievoerder as it would be after this division; it may be over the limit."""
    stand = {kandidaat.sleutel: kandidaat for kandidaat in kandidaten}
    for groep in groepen:
        wie = voorstel[groep.sleutel].kandidaat
        if wie is not None:
            stand[wie] = stand[wie].met(groep)
    return stand


def _kaal(kandidaat: Kandidaat, groep: Groep, *, naar_grens: bool, voordeel: int = 0) -> Fraction:
    """The work after this huishouden, for the share of who entered one."""
    werk = kandidaat.dossiers + kandidaat.stappen + groep.werk - voordeel
    return Fraction(werk, (kandidaat.hoogstens if naar_grens else None) or 1)


def _last(kandidaat: Kandidaat, groep: Groep, *, naar_grens: bool) -> tuple[Fraction, str]:
    voordeel = VOORDEEL_TAAL * bool(kandidaat.talen & groep.talen)
    voordeel += VOORDEEL_AZC * (groep.azc in kandidaat.azcs)
    return _kaal(kandidaat, groep, naar_grens=naar_grens, voordeel=voordeel), kandidaat.sleutel


def _waarom(
    groep: Groep, gekozen: Kandidaat, *, alleen: bool, heeft_minste: bool
) -> tuple[Uitleg, ...]:
    redenen = list(_wat_helpt(groep, gekozen))
    if alleen:
        redenen.append(Uitleg("verdeling.enige"))
    elif heeft_minste:
        redenen.append(Uitleg("verdeling.minste_werk"))
    return tuple(redenen)


def _wat_helpt(groep: Groep, kandidaat: Kandidaat) -> tuple[Uitleg, ...]:
    redenen = []
    if kandidaat.talen & groep.talen:
        redenen.append(Uitleg("verdeling.taal"))
    if groep.azc in kandidaat.azcs:
        redenen.append(Uitleg("verdeling.azc"))
    return tuple(redenen)


def _waarom_niet(groep: Groep, stand: Mapping[str, Kandidaat]) -> Uitleg:
    if not any(not kandidaat.is_afwezig for kandidaat in stand.values()):
        return Uitleg("verdeling.niemand")
    return Uitleg("verdeling.geen_ruimte", {"leden": groep.leden})
