"""Record and correct a period of work or activities."""

from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.participatie import check_deelname
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Deelname
from overdracht.proces.participatie.queries import get_deelname
from overdracht.support.planning.actions import settle
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Week(TypedDict):
    """What someone does, where, and how many half-days a week."""

    soort: str
    plaats: str
    bij: str
    dagdelen_per_week: int
    deelname_van: date
    deelname_tot: date | None


@transaction.atomic
def record_deelname(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,  # a period is always a new row
    **week: Unpack[Week],
) -> Deelname:
    """Somebody takes part in something for some weeks; the idle weeks are counted anew."""
    require(actor, Handeling.PARTICIPATIE_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    check_deelname(deelname_van=week["deelname_van"], deelname_tot=week["deelname_tot"])
    rij = Deelname.objects.create(dossier=dossier, vastgelegd_door_id=actor.medewerker_id, **week)
    nieuw = _history(week)
    settle(actor, dossier, "deelname.vastgelegd", nieuw=nieuw, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def correct_deelname(
    *,
    actor: Actor,
    dossier_id: UUID,
    rij_id: UUID,
    peildatum: date,
    reden: str,
    versie: int | None = None,
    **week: Unpack[Week],
) -> Deelname:
    """Correct a period, or say when it ended; what stood there is kept."""
    require(actor, Handeling.PARTICIPATIE_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_deelname(actor=actor, dossier=dossier, rij_id=rij_id)
    check_deelname(deelname_van=week["deelname_van"], deelname_tot=week["deelname_tot"])
    oud = {veld: getattr(rij, veld) for veld in _VELDEN}
    rij.expect(versie).correct(at=timezone.now(), **week)
    nieuw = _history(week)
    settle(
        actor,
        dossier,
        "deelname.verbeterd",
        oud=oud,
        nieuw=nieuw,
        reden=reden,
        peildatum=peildatum,
    )
    return rij


# Where someone works is told on the page, and not in the history.
_VELDEN = ("deelname_van", "deelname_tot", "dagdelen_per_week")


def _history(week: Week) -> dict[str, Any]:
    return {veld: waarde for veld, waarde in week.items() if veld in _VELDEN}
