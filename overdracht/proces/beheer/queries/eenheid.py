"""The eenheden of the chain, as a beheerder looks at them."""

from typing import NamedTuple
from uuid import UUID

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.beheer import TOE_TE_VOEGEN, houdt_bij
from overdracht.core.identiteit import zoeknaam
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Eenheid
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht, require

HOOGSTENS = 400  # more than there are gemeenten


class Gevonden(NamedTuple):
    """The eenheden that were asked for, and whether there are more than can be shown."""

    eenheden: list[Eenheid]
    is_meer: bool


def list_eenheden(*, actor: Actor, soort: Eenheidsoort, zoek: str = "") -> Gevonden:
    """Every eenheid of this kind whose name or place holds `zoek`, whatever its diacritics."""
    require(actor, Handeling.EENHEID_BEHEREN)
    alle = Eenheid.objects.filter(soort=soort.value)
    # A few hundred names: cheaper to fold here than to keep a column for it.
    gezocht = zoeknaam(zoek)
    rijen = [rij for rij in alle if gezocht in zoeknaam(rij.naam, rij.plaats)]
    return Gevonden(rijen[:HOOGSTENS], len(rijen) > HOOGSTENS)


def require_toevoegen(actor: Actor, soort: Eenheidsoort) -> None:
    """Raises `GeenRecht` unless this beheerder adds eenheden of this kind."""
    require(actor, Handeling.EENHEID_BEHEREN)
    if actor.eenheidsoort is None or soort not in TOE_TE_VOEGEN[actor.eenheidsoort]:
        raise GeenRecht("Deze soort eenheid voegt een andere beheerder toe.")


def get_eenheid(*, actor: Actor, eenheid_id: UUID) -> Eenheid:
    """The eenheid that this beheerder keeps; else `BestaatNiet`, or `GeenRecht` for another's."""
    require(actor, Handeling.EENHEID_BEHEREN)
    rij = Eenheid.objects.filter(pk=eenheid_id).first()
    if rij is None:
        raise BestaatNiet("Deze eenheid bestaat niet.")
    if not houdt_bij(actor, eenheid_id=rij.pk, soort=Eenheidsoort(rij.soort)):
        raise GeenRecht("Deze eenheid houdt een andere beheerder bij.")
    return rij
