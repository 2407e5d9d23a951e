"""The agreement of a gemeente and an azc: who must still confirm, when it holds, when it ends.

Handreiking §3.1 and §3.4; the practice of Hart van Brabant (domain 7.4, RQ-03). Nothing applies
before both sides have confirmed, and nothing applies to the past.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from overdracht.core.begrippen import Partij, Scenario
from overdracht.core.errors import RegelOvertreden
from overdracht.core.normen import Norm
from overdracht.core.normen.samenwerken import SAMENWERKEN

BRON = "Handreiking §3.1"
_BEIDE_KANTEN = (Partij.GEMEENTE, Partij.COA)


class Voorstelslot(StrEnum):
    """How a proposal for an agreement ended without becoming one (§3.4)."""

    INGETROKKEN = "ingetrokken"
    AFGEWEZEN = "afgewezen"
    BEANTWOORD = "beantwoord"


class Weekdag(StrEnum):
    """The days on which one comes by at the other's."""

    MAANDAG = "maandag"
    DINSDAG = "dinsdag"
    WOENSDAG = "woensdag"
    DONDERDAG = "donderdag"
    VRIJDAG = "vrijdag"


class Afspraakstaat(StrEnum):
    """Where one version of an agreement stands."""

    WACHT_OP_GEMEENTE = "wacht_op_gemeente"
    WACHT_OP_COA = "wacht_op_coa"
    WACHT_OP_BEIDE = "wacht_op_beide"
    GAAT_IN = "gaat_in"
    GELDT = "geldt"
    EINDIGT = "eindigt"
    BEEINDIGD = "beeindigd"
    INGETROKKEN = "ingetrokken"
    AFGEWEZEN = "afgewezen"
    BEANTWOORD = "beantwoord"


class Passing(StrEnum):
    """Whether the standard still fits the persons of this pair (§3.1: the person comes first)."""

    TE_WEINIG = "te_weinig"
    PAST = "past"
    BESPREEK = "bespreek"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelregels:
    """The numbers of this agreement; no source has one, so they are defaults of our own."""

    opzegtermijn: Norm = SAMENWERKEN["A-01"]
    # ONTWERP: fewer choices than this say nothing of the standard.
    genoeg_keuzes: int = 5
    # ONTWERP: so many in a hundred that chose otherwise ask for a talk about the standard.
    bespreek_vanaf_procent: int = 40


SPELREGELS = Spelregels()


class Stand(NamedTuple):
    """What decides where a version stands; `geldig_tot` is the first day on which it holds no
    more."""

    geldig_van: date
    geldig_tot: date | None = None
    akkoord_gemeente: bool = False
    akkoord_coa: bool = False
    slot: Voorstelslot | None = None

    @property
    def is_afgesproken(self) -> bool:
        """Both sides have confirmed."""
        return self.akkoord_gemeente and self.akkoord_coa

    @property
    def is_open_voorstel(self) -> bool:
        """Somebody still has to confirm, and nobody closed it."""
        return not self.is_afgesproken and self.slot is None

    @property
    def wacht_op(self) -> tuple[Partij, ...]:
        """The sides that must still confirm; nobody when it is agreed or closed."""
        if not self.is_open_voorstel:
            return ()
        akkoord = (self.akkoord_gemeente, self.akkoord_coa)
        return tuple(p for p, ja in zip(_BEIDE_KANTEN, akkoord, strict=True) if not ja)

    def geldt_op(self, dag: date) -> bool:
        """Whether it is agreed and in force on this day."""
        begonnen = self.is_afgesproken and self.geldig_van <= dag
        return begonnen and (self.geldig_tot is None or dag < self.geldig_tot)


_SLOTSTAAT = {
    Voorstelslot.INGETROKKEN: Afspraakstaat.INGETROKKEN,
    Voorstelslot.AFGEWEZEN: Afspraakstaat.AFGEWEZEN,
    Voorstelslot.BEANTWOORD: Afspraakstaat.BEANTWOORD,
}
_WACHTSTAAT = {
    (Partij.GEMEENTE,): Afspraakstaat.WACHT_OP_GEMEENTE,
    (Partij.COA,): Afspraakstaat.WACHT_OP_COA,
    _BEIDE_KANTEN: Afspraakstaat.WACHT_OP_BEIDE,
}


def staat_van(stand: Stand, *, peildatum: date) -> Afspraakstaat:
    """Where this version stands on `peildatum`."""
    if stand.slot is not None:
        return _SLOTSTAAT[stand.slot]
    if stand.wacht_op:
        return _WACHTSTAAT[stand.wacht_op]
    if stand.geldt_op(peildatum):
        return Afspraakstaat.GELDT if stand.geldig_tot is None else Afspraakstaat.EINDIGT
    komt_nog = stand.geldig_van > peildatum and stand.geldig_tot != stand.geldig_van
    return Afspraakstaat.GAAT_IN if komt_nog else Afspraakstaat.BEEINDIGD


def ingaand(geldig_van: date, *, akkoord_op: date) -> date:
    """The first day of an agreement: never before the day on which the second side confirmed."""
    return max(geldig_van, akkoord_op)


def begrensd(geldig_van: date, geldig_tot: date | None, *, opvolger_van: date) -> date:
    """The end of an earlier version when a new one begins: they never hold on the same day."""
    einde = opvolger_van if geldig_tot is None else min(geldig_tot, opvolger_van)
    return max(einde, geldig_van)


def check_voorstel(*, geldig_van: date, geldig_tot: date | None, peildatum: date) -> None:
    """Refuse a proposal that would begin in the past, or end before it begins."""
    if geldig_van < peildatum:
        raise RegelOvertreden("samenwerking.in_het_verleden", BRON, "geldig_van")
    if geldig_tot is not None and geldig_tot <= geldig_van:
        raise RegelOvertreden("samenwerking.einde_voor_begin", BRON, "geldig_tot")


def check_akkoord(stand: Stand, partij: Partij | None) -> None:
    """Only the side that is asked confirms, and only what nobody closed."""
    if not stand.is_open_voorstel:
        raise RegelOvertreden("samenwerking.al_gesloten", BRON)
    if partij not in stand.wacht_op:
        raise RegelOvertreden("samenwerking.al_akkoord", BRON)


def slot_door(partij: Partij | None, *, voorgesteld_door: Partij) -> Voorstelslot:
    """Who made it takes it back; the other side says no."""
    zelf = partij is voorgesteld_door
    return Voorstelslot.INGETROKKEN if zelf else Voorstelslot.AFGEWEZEN


def eerste_einde(peildatum: date, *, geldig_van: date, spelregels: Spelregels = SPELREGELS) -> date:
    """The first day on which an agreement that is ended today can hold no more.

    What has not begun yet can be ended before it begins.
    """
    return geldig_van if geldig_van > peildatum else spelregels.opzegtermijn.laatste_dag(peildatum)


def check_opzegging(
    stand: Stand, *, geldig_tot: date, peildatum: date, spelregels: Spelregels = SPELREGELS
) -> None:
    """One side may end what is agreed, with notice: who is linked now still has an agreement."""
    if not stand.is_afgesproken or (stand.geldig_tot is not None and stand.geldig_tot <= peildatum):
        raise RegelOvertreden("samenwerking.niets_te_beeindigen", BRON)
    eerst = eerste_einde(peildatum, geldig_van=stand.geldig_van, spelregels=spelregels)
    if geldig_tot < eerst:
        raise RegelOvertreden(
            "samenwerking.opzegtermijn",
            spelregels.opzegtermijn.bron,
            "geldig_tot",
            duur=spelregels.opzegtermijn.duur,
            eerst=eerst,
        )
    if stand.geldig_tot is not None and geldig_tot > stand.geldig_tot:
        raise RegelOvertreden(
            "samenwerking.eindigt_al", BRON, "geldig_tot", geldig_tot=stand.geldig_tot
        )


def passing(gekozen: int, anders: int, *, spelregels: Spelregels = SPELREGELS) -> Passing:
    """Whether so many other choices, of so many, ask both sides to look at the standard again."""
    if gekozen < spelregels.genoeg_keuzes:
        return Passing.TE_WEINIG
    veel = anders * 100 >= gekozen * spelregels.bespreek_vanaf_procent
    return Passing.BESPREEK if veel else Passing.PAST


def neemt_t06_weg(scenario: Scenario, *, afgesproken: Scenario | None) -> bool:
    """COA need not be told of this choice: it is the one that was agreed for everyone (T-06).

    Of another choice COA is told; the inburgeraar always is (T-07).
    """
    return afgesproken is scenario
