"""What a privacy officer looks at once a week: reading that asks for a question, not a verdict.

The detectors see who looked when at which dossier, and what tied them to it; no contents. Each item
is for a person to judge. The thresholds are ours, tried on made-up weeks (AU5).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from overdracht.core.identiteit import zoeknaam
from overdracht.core.keuzes import Toezichtsoort

UUR = timedelta(hours=1)
DAG_BEGINT, DAG_EINDIGT = 6, 22  # hours of the clock between which people work
ZONDAG = 7
IN_DE_NACHT = 5  # looks; one late look is no pattern
IN_EEN_UUR = 40  # different dossiers, opened one by one
GEWEIGERD_OP_EEN_DAG = 10
GROTE_LIJST = 50  # persons in one export (RL3)
LANG_GESLOTEN = timedelta(days=90)
SPELING = timedelta(minutes=5)  # a page that was open while the access ended


class Band(NamedTuple):
    """Why a unit (or one account of it) might see a dossier, from when until when."""

    eenheid: UUID
    gebruiker: UUID | None
    is_nood: bool
    van: datetime
    tot: datetime | None


class Beeld(NamedTuple):
    """What the detectors know of one dossier."""

    achternaam: str
    contacten: frozenset[UUID] = frozenset()
    banden: tuple[Band, ...] = ()
    afgesloten_op: date | None = None


class Blik(NamedTuple):
    """One look of one account at one dossier; `op` is the time on the clock in Amsterdam."""

    op: datetime
    gebruiker: UUID
    eenheid: UUID | None
    dossier: UUID
    is_lijst: bool = False
    is_geweigerd: bool = False


class Kring(NamedTuple):
    """The dossiers that were looked at, and the surnames of those who looked."""

    dossiers: Mapping[UUID, Beeld]
    achternamen: Mapping[UUID, str]


class Punt(NamedTuple):
    """Something to look into: of what kind, of whom, about which dossier (if one), how often."""

    soort: Toezichtsoort
    gebruiker: UUID
    dossier: UUID | None
    aantal: int
    eerste: datetime
    laatste: datetime


def find_punten(blikken: Iterable[Blik], kring: Kring) -> list[Punt]:
    """Every item of these looks, in the order of the list of kinds, then of time."""
    rij = sorted(blikken, key=lambda blik: blik.op)
    gelukt = [blik for blik in rij if not blik.is_geweigerd]
    open_ = [blik for blik in gelukt if not blik.is_lijst]
    punten = [
        *_per_dossier(Toezichtsoort.ZONDER_BAND, gelukt, lambda b: _nooit_band(b, kring)),
        *_per_dossier(Toezichtsoort.NA_HERKOPPELING, gelukt, lambda b: _oude_band(b, kring)),
        *_per_dossier(Toezichtsoort.ZELFDE_ACHTERNAAM, open_, lambda b: _naamgenoot(b, kring)),
        *_per_dossier(Toezichtsoort.NOODTOEGANG, open_, lambda b: _alleen_nood(b, kring)),
        *_per_dossier(Toezichtsoort.GESLOTEN_DOSSIER, open_, lambda b: _lang_gesloten(b, kring)),
        *_per_dag(Toezichtsoort.BUITEN_WERKTIJD, filter(_is_buiten_werktijd, open_), IN_DE_NACHT),
        *_uitschieters(open_),
        *_per_dag(
            Toezichtsoort.GEWEIGERD, (b for b in rij if b.is_geweigerd), GEWEIGERD_OP_EEN_DAG
        ),
    ]
    volgorde = list(Toezichtsoort)
    return sorted(punten, key=lambda punt: (volgorde.index(punt.soort), punt.eerste))


def familienaam(naam: str) -> str:
    """The last word of a name, as names are compared."""
    return (zoeknaam(naam).split() or [""])[-1]


def _banden(blik: Blik, kring: Kring) -> list[Band]:
    """Everything that ever tied this account to the dossier, up to this look."""
    return [
        band
        for band in kring.dossiers[blik.dossier].banden
        if band.eenheid == blik.eenheid
        and band.gebruiker in (None, blik.gebruiker)
        and band.van <= blik.op + SPELING
    ]


def _levende(blik: Blik, kring: Kring) -> list[Band]:
    return [b for b in _banden(blik, kring) if b.tot is None or b.tot > blik.op - SPELING]


def _nooit_band(blik: Blik, kring: Kring) -> bool:
    return not _banden(blik, kring)


def _oude_band(blik: Blik, kring: Kring) -> bool:
    return bool(_banden(blik, kring)) and not _levende(blik, kring)


def _alleen_nood(blik: Blik, kring: Kring) -> bool:
    levende = _levende(blik, kring)
    return bool(levende) and all(band.is_nood for band in levende)


def _naamgenoot(blik: Blik, kring: Kring) -> bool:
    """The same surname; not of who has this dossier as work."""
    beeld = kring.dossiers[blik.dossier]
    eigen = familienaam(kring.achternamen.get(blik.gebruiker, ""))
    is_gelijk = bool(eigen) and eigen == familienaam(beeld.achternaam)
    return is_gelijk and blik.gebruiker not in beeld.contacten


def _lang_gesloten(blik: Blik, kring: Kring) -> bool:
    gesloten = kring.dossiers[blik.dossier].afgesloten_op
    return gesloten is not None and gesloten + LANG_GESLOTEN < blik.op.date()


def _is_buiten_werktijd(blik: Blik) -> bool:
    return not DAG_BEGINT <= blik.op.hour < DAG_EINDIGT or blik.op.isoweekday() == ZONDAG


def _per_dossier(
    soort: Toezichtsoort, blikken: Sequence[Blik], treft: Callable[[Blik], bool]
) -> Iterator[Punt]:
    groepen: dict[tuple[UUID, UUID], list[datetime]] = defaultdict(list)
    for blik in blikken:
        if treft(blik):
            groepen[blik.gebruiker, blik.dossier].append(blik.op)
    for (gebruiker, dossier), momenten in groepen.items():
        yield Punt(soort, gebruiker, dossier, len(momenten), momenten[0], momenten[-1])


def _per_dag(soort: Toezichtsoort, blikken: Iterable[Blik], minstens: int) -> Iterator[Punt]:
    """A working night belongs to the day on which it began."""
    groepen: dict[tuple[UUID, date], list[datetime]] = defaultdict(list)
    for blik in blikken:
        dag = (blik.op - timedelta(hours=DAG_BEGINT)).date()
        groepen[blik.gebruiker, dag].append(blik.op)
    for (gebruiker, _), momenten in groepen.items():
        if len(momenten) >= minstens:
            yield Punt(soort, gebruiker, None, len(momenten), momenten[0], momenten[-1])


def _uitschieters(blikken: Sequence[Blik]) -> Iterator[Punt]:
    """The busiest hour of each account, when it held more dossiers than work asks for."""
    per_wie: dict[UUID, list[Blik]] = defaultdict(list)
    for blik in blikken:
        per_wie[blik.gebruiker].append(blik)
    for gebruiker, rij in per_wie.items():
        if (top := _drukste_uur(rij)) is not None:
            yield Punt(Toezichtsoort.UITSCHIETER, gebruiker, None, *top)


def _drukste_uur(rij: Sequence[Blik]) -> tuple[int, datetime, datetime] | None:
    meest, begin = None, 0
    for einde, blik in enumerate(rij):
        while rij[begin].op <= blik.op - UUR:
            begin += 1
        aantal = len({b.dossier for b in rij[begin : einde + 1]})
        if aantal >= IN_EEN_UUR and (meest is None or aantal > meest[0]):
            meest = (aantal, rij[begin].op, blik.op)
    return meest
