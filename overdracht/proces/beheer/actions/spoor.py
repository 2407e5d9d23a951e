"""What a beheerder changed stands in the history of the house, and in the audit trail."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from overdracht.core.rechten import Actor
from overdracht.data.models import Beheerwijziging
from overdracht.support.audit.actions import record_act


def record_wijziging(  # noqa: PLR0913  # the one sentence: who, what, of whom, from, to, why
    actor: Actor,
    soort: str,
    *,
    organisatie_id: UUID,
    gebruiker_id: UUID,
    peildatum: date,
    oud: Mapping[str, Any] | None = None,
    nieuw: Mapping[str, Any] | None = None,
    reden: str = "",
) -> None:
    """Write both, in the transaction of the change."""
    Beheerwijziging.objects.create(
        organisatie_id=organisatie_id,
        soort=soort,
        gebruiker_id=gebruiker_id,
        oud=dict(oud or {}),
        nieuw=dict(nieuw or {}),
        reden=reden,
        door_id=actor.medewerker_id,
        door_naam=actor.naam,
        door_rol=actor.rol.value,
        peildatum=peildatum,
    )
    record_act(actor, soort, velden=sorted({*(oud or {}), *(nieuw or {})}), doel="beheer")
