"""What the members of one huishouden share, and who may see and call about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from overdracht.core.begrippen import Partnersoort, Toegangsoort
from overdracht.core.feiten import Feiten
from overdracht.core.zicht import NAZORG
from overdracht.data.models import (
    Contactpersoon,
    Dossier,
    Eenheid,
    Huishouden,
    Koppeling,
    Medewerker,
    Toegang,
)
from overdracht.demo.wacht import Wacht, dagen
from overdracht.demo.wereld import Wereld

ZONE = ZoneInfo("Europe/Amsterdam")
TOEGEWEZEN = dagen(4)  # so long a gemeente takes to name its regievoerder


@dataclass(frozen=True, slots=True)
class Zaak:
    """What the members of one huishouden share."""

    wacht: Wacht
    huishouden: Huishouden
    koppeling: Koppeling | None
    gemeente: Eenheid
    verblijven: list[tuple[Eenheid, date]]
    regievoerder: Medewerker
    casemanager: Medewerker
    coa: Medewerker


def contactpersonen(zaak: Zaak, *, peildatum: date) -> Iterator[Contactpersoon]:
    """COA from the koppeling, the azc from the arrival, the gemeente some days after the notice."""
    koppeling = zaak.koppeling
    if koppeling is None:
        return
    aankomst = max(zaak.verblijven[-1][1], koppeling.gekoppeld_op)
    vanaf = [(zaak.coa, koppeling.gekoppeld_op), (zaak.casemanager, aankomst)]
    if koppeling.tvs_melding_op and koppeling.tvs_melding_op + TOEGEWEZEN <= peildatum:
        vanaf.append((zaak.regievoerder, koppeling.tvs_melding_op))
    for medewerker, van in vanaf:
        yield Contactpersoon(
            koppeling=koppeling, rol=medewerker.rol, medewerker=medewerker, van=van
        )


def toegangen(
    zaak: Zaak, dossier: Dossier, feiten: Feiten, wereld: Wereld, *, nu: datetime
) -> Iterator[Toegang]:
    """As the actions give it: COA koppeling until the move, an azc until the transfer."""
    for eenheid_id, soort, van, tot in _intervallen(zaak, feiten, wereld):
        yield Toegang(
            dossier=dossier,
            eenheid_id=eenheid_id,
            soort=soort.value,
            van=_moment(van, nu),
            tot=_moment(tot, nu) if tot else None,
        )


def _intervallen(
    zaak: Zaak, feiten: Feiten, wereld: Wereld
) -> Iterator[tuple[UUID, Toegangsoort, date, date | None]]:
    begin = zaak.wacht.gekoppeld_op or zaak.wacht.vergunning_op
    yield zaak.coa.eenheid_id, Toegangsoort.KOPPELING, begin, feiten.verhuisd_op
    if zaak.koppeling:
        yield zaak.gemeente.pk, Toegangsoort.KOPPELING, begin, None
    weg = NAZORG.op(feiten.verhuisd_op) if feiten.verhuisd_op else None
    einden = [*(van for _, van in zaak.verblijven[1:]), weg]
    for (locatie, van), tot in zip(zaak.verblijven, einden, strict=True):
        yield locatie.pk, Toegangsoort.VERBLIJF, van, tot
    for soort, vanaf in (
        (Partnersoort.BEGELEIDING, feiten.brp_ingeschreven_op),
        (Partnersoort.TAALAANBIEDER, feiten.leerroute_aangeboden_op),
        (Partnersoort.CORPORATIE, feiten.woning_beschikbaar_op),
    ):
        if vanaf:
            yield wereld.partner(soort, zaak.gemeente).pk, Toegangsoort.OPDRACHT, vanaf, None


def _moment(dag: date, nu: datetime) -> datetime:
    """The first moment of that day; never ahead of the clock, or nobody would see a thing."""
    return min(datetime.combine(dag, time.min, tzinfo=ZONE), nu)
