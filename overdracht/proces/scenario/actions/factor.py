"""Record what is known of one factor of the choice."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.errors import Verouderd
from overdracht.core.keuzes import Factor
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Scenariofactor
from overdracht.proces.scenario.queries import get_factor
from overdracht.support.planning.actions import settle
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


@transaction.atomic
def record_factor(
    *,
    actor: Actor,
    dossier_id: UUID,
    factor: Factor,
    waarde: str | int,
    bron: str,
    peildatum: date,
    **rest: Any,
) -> Scenariofactor:
    """Record what is known of one factor; the earlier value is closed and stays."""
    require(actor, Handeling.FACTOR_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    vorige = get_factor(actor=actor, dossier=dossier, factor=factor)
    if vorige is not None:
        vorige.check_versie(rest.get("versie"), ("waarde", "bron"))
        vorige.amend(opgevolgd_at=timezone.now())
    rij = Scenariofactor.objects.create(
        dossier=dossier,
        factor=factor,
        waarde=str(waarde),
        bron=bron,
        vastgesteld_op=peildatum,
        vastgelegd_door_id=actor.medewerker_id,
        versie=vorige.versie + 1 if vorige else 1,
    )
    settle(
        actor,
        dossier,
        "factor.vastgelegd",
        oud={factor.value: vorige.waarde if vorige else None},
        nieuw={factor.value: rij.waarde},
        reden=str(rest.get("reden", "")),
        peildatum=peildatum,
    )
    return rij


@transaction.atomic
def record_factoren(
    *, actor: Actor, dossier_id: UUID, bron: str, peildatum: date, **waarden: Any
) -> None:
    """Record several factors of which nothing was known; empty ones are left out.

    What a colleague filled in meanwhile refuses all of it, by the name of that factor.
    """
    require(actor, Handeling.FACTOR_VASTLEGGEN)
    open_dossier(actor, dossier_id, lock=True)
    for factor in Factor:
        waarde = waarden.get(factor.value)
        if waarde in (None, ""):
            continue
        try:
            record_factor(
                actor=actor,
                dossier_id=dossier_id,
                factor=factor,
                waarde=waarde,
                bron=bron,
                versie=0,
                peildatum=peildatum,
            )
        except Verouderd as fout:
            raise Verouderd({factor.value: fout.nu["waarde"]}) from fout
