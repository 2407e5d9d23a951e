"""A gemeente and an azc, as far as the actor belongs to one of them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from overdracht.core.begrippen import Eenheidsoort, Partij
from overdracht.core.rechten import Actor
from overdracht.data.models import Eenheid
from overdracht.support.toegang.policy import BestaatNiet


class Paar(NamedTuple):
    """Both sides of an agreement."""

    gemeente: Eenheid
    azc: Eenheid

    def kant(self, partij: Partij | None) -> Eenheid:
        """The unit of this side."""
        return self.gemeente if partij is Partij.GEMEENTE else self.azc


def kant_van(actor: Actor) -> Partij:
    """The side for which this actor speaks."""
    is_gemeente = actor.eenheidsoort is Eenheidsoort.GEMEENTE
    return Partij.GEMEENTE if is_gemeente else Partij.COA


def get_paar(*, actor: Actor, gemeente_id: UUID, locatie_id: UUID) -> Paar:
    """This gemeente and this azc; `BestaatNiet` for who works at neither (COA koppeling: all)."""
    if not _is_van(actor, gemeente_id=gemeente_id, locatie_id=locatie_id):
        raise BestaatNiet("Dit paar bestaat niet.")
    rijen = {rij.pk: rij for rij in Eenheid.objects.filter(pk__in=(gemeente_id, locatie_id))}
    gemeente, azc = rijen.get(gemeente_id), rijen.get(locatie_id)
    if (
        gemeente is None
        or azc is None
        or gemeente.soort != Eenheidsoort.GEMEENTE.value
        or azc.soort != Eenheidsoort.COA_LOCATIE.value
    ):
        raise BestaatNiet("Dit paar bestaat niet.")
    return Paar(gemeente, azc)


def check_azc(*, actor: Actor, locatie_id: UUID) -> Eenheid:
    """An azc whose matrix this actor sees: one's own, or any for COA koppeling."""
    ziet = actor.eenheidsoort is Eenheidsoort.COA_KOPPELING or actor.eenheid_id == locatie_id
    if not ziet:
        raise BestaatNiet("Deze locatie bestaat niet.")
    return get_azc(locatie_id)


def get_azc(locatie_id: UUID) -> Eenheid:
    """One COA-locatie, else `BestaatNiet`."""
    rij = Eenheid.objects.filter(pk=locatie_id, soort=Eenheidsoort.COA_LOCATIE.value).first()
    if rij is None:
        raise BestaatNiet("Deze locatie bestaat niet.")
    return rij


def get_eigen(actor: Actor) -> Eenheid:
    """The own gemeente or azc; `BestaatNiet` for who sits elsewhere."""
    soorten = (Eenheidsoort.GEMEENTE, Eenheidsoort.COA_LOCATIE)
    if actor.eenheidsoort not in soorten or actor.eenheid_id is None:
        raise BestaatNiet("Deze pagina bestaat niet.")
    return Eenheid.objects.get(pk=actor.eenheid_id)


def get_azc_voor(*, actor: Actor, locatie_id: UUID) -> Eenheid:
    """An azc with which this actor may make a regional agreement; a gemeente: any of them."""
    if actor.eenheidsoort is Eenheidsoort.GEMEENTE:
        return get_azc(locatie_id)
    return check_azc(actor=actor, locatie_id=locatie_id)


def list_gemeenten() -> Sequence[Eenheid]:
    """Every gemeente that is there, by name."""
    return _actief(Eenheidsoort.GEMEENTE)


def list_overigen(eenheid: Eenheid, *, behalve: Iterable[UUID]) -> Sequence[Eenheid]:
    """Who this unit could agree with, and has nothing with yet."""
    is_gemeente = eenheid.soort == Eenheidsoort.GEMEENTE.value
    bekend = set(behalve)
    rijen = _actief(Eenheidsoort.COA_LOCATIE if is_gemeente else Eenheidsoort.GEMEENTE)
    return [rij for rij in rijen if rij.pk not in bekend]


def _actief(soort: Eenheidsoort) -> Sequence[Eenheid]:
    return list(Eenheid.objects.filter(soort=soort.value, actief=True).order_by("naam"))


def _is_van(actor: Actor, *, gemeente_id: UUID, locatie_id: UUID) -> bool:
    if actor.eenheidsoort is Eenheidsoort.COA_KOPPELING:
        return True
    return actor.eenheid_id in (gemeente_id, locatie_id)
