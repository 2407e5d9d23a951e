"""Which units a beheerder keeps up to date, and which kinds one may add."""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.rechten import Actor, Handeling, mag

_LANDELIJK = frozenset(
    {Eenheidsoort.GEMEENTE, Eenheidsoort.COA_LOCATIE, Eenheidsoort.COA_KOPPELING}
)
# Which kinds of unit a beheerder adds; COA keeps the country, a gemeente its partners.
TOE_TE_VOEGEN: Mapping[Eenheidsoort, tuple[Eenheidsoort, ...]] = MappingProxyType(
    {
        Eenheidsoort.COA_KOPPELING: (Eenheidsoort.COA_LOCATIE, Eenheidsoort.GEMEENTE),
        Eenheidsoort.COA_LOCATIE: (Eenheidsoort.COA_LOCATIE, Eenheidsoort.GEMEENTE),
        Eenheidsoort.GEMEENTE: (Eenheidsoort.PARTNER,),
        Eenheidsoort.PARTNER: (),
    }
)


def houdt_bij(actor: Actor, *, eenheid_id: UUID, soort: Eenheidsoort) -> bool:
    """Whether this unit is kept by this beheerder: one's own, and those of a kind that one adds."""
    if not mag(actor.rol, Handeling.EENHEID_BEHEREN) or actor.eenheidsoort is None:
        return False
    if eenheid_id == actor.eenheid_id:
        return True
    is_coa = Eenheidsoort.COA_LOCATIE in TOE_TE_VOEGEN[actor.eenheidsoort]
    return soort in (_LANDELIJK if is_coa else TOE_TE_VOEGEN[actor.eenheidsoort])
