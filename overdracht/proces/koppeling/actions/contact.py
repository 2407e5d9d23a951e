"""The fixed contacts of a new koppeling, as far as they are certain (EV-06)."""

from datetime import date
from uuid import UUID

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor
from overdracht.data.models import Contactpersoon, Koppeling
from overdracht.data.models.koppeling import CONTACTROLLEN
from overdracht.proces.koppeling.queries import list_collegas


def add_contactpersonen(
    actor: Actor,
    koppeling: Koppeling,
    *,
    peildatum: date,
    casemanager_id: UUID | None = None,
) -> None:
    """The fixed contacts as far as they are certain: who registers, and who is the only one."""
    gemeente_id, locatie_id = koppeling.gemeente_id, koppeling.coa_locatie_id
    bekend = {
        Rol.REGIEVOERDER_GEMEENTE: _enige(gemeente_id, Rol.REGIEVOERDER_GEMEENTE, peildatum),
        Rol.CASEMANAGER: casemanager_id or _enige(locatie_id, Rol.CASEMANAGER, peildatum),
        Rol.COA_REGIEVOERDER: None,
        actor.rol: actor.medewerker_id,
    }
    Contactpersoon.objects.bulk_create(
        Contactpersoon(
            koppeling=koppeling,
            rol=rol.value,
            medewerker_id=medewerker_id,
            van=koppeling.gekoppeld_op,
            vastgelegd_door_id=actor.medewerker_id,
        )
        for rol in CONTACTROLLEN
        if (medewerker_id := bekend[rol]) is not None
    )


def _enige(eenheid_id: UUID, rol: Rol, peildatum: date) -> UUID | None:
    """The only one at this unit in this role; of several we choose none."""
    collegas = list_collegas(eenheid_id=eenheid_id, rol=rol, peildatum=peildatum)
    return collegas[0].pk if len(collegas) == 1 else None
