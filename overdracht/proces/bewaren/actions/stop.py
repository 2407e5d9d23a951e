"""Hold a dossier back: as long as that stands, nothing destroys it."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from overdracht.core.bewaren import BRON
from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Stopreden
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Vernietigingsstop
from overdracht.support.audit.actions import record
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


@transaction.atomic
def place_stop(
    *,
    actor: Actor,
    dossier_id: UUID,
    grond: Stopreden,
    reden: str,
    peildatum: date,
    versie: int | None = None,  # every form of a step has it; a stop that is there is refused
) -> Vernietigingsstop:
    """Somebody still needs this dossier, for a complaint or in court; the reason is kept."""
    require(actor, Handeling.VERNIETIGING_TEGENHOUDEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    door: Any = actor.medewerker_id  # who holds a right has a membership
    stop = Vernietigingsstop.objects.create(
        dossier=dossier, grond=grond.value, reden=reden, van=peildatum, door_id=door
    )
    nieuw = {"grond": grond.value}
    record(actor, "vernietigingsstop.geplaatst", dossier, nieuw=nieuw, reden=reden)
    return stop


@transaction.atomic
def lift_stop(
    *,
    actor: Actor,
    dossier_id: UUID,
    reden: str,
    peildatum: date,
    versie: int | None = None,  # as above
) -> Vernietigingsstop:
    """Nobody needs it any more; when its term is over it comes on the next list."""
    require(actor, Handeling.VERNIETIGING_TEGENHOUDEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    stop = Vernietigingsstop.objects.van_kracht().filter(dossier=dossier).first()
    if stop is None:
        raise RegelOvertreden("bewaren.geen_stop", BRON)
    stop.opgeheven_op = peildatum
    stop.opgeheven_door_id = actor.medewerker_id
    stop.save(update_fields=["opgeheven_op", "opgeheven_door", "updated_at"])
    record(actor, "vernietigingsstop.opgeheven", dossier, reden=reden, oud={"grond": stop.grond})
    return stop
