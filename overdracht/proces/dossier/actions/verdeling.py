"""Divide new dossiers over colleagues: look at a proposal, and confirm what was made of it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from overdracht.core.rechten import Actor, Handeling
from overdracht.proces.dossier.actions.dossier import assign_contactpersoon
from overdracht.proces.dossier.queries.toewijzen import get_eigen_contact
from overdracht.proces.dossier.queries.verdeling import Verdeelbeeld, list_te_verdelen
from overdracht.support.audit.actions import record_act, record_read
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier

REDEN = "verdeling van nieuwe dossiers"


class Verdeelregel(NamedTuple):
    """One huishouden by one of its dossiers, who gets it, and the contact as it was shown."""

    dossier_id: UUID
    medewerker_id: UUID
    versie: int


@transaction.atomic(savepoint=False)
def view_verdeling(*, actor: Actor, peildatum: date) -> Verdeelbeeld:
    """The new dossiers and the colleagues, with the line that names who was shown."""
    require(actor, Handeling.DOSSIERS_VERDELEN)
    beeld = list_te_verdelen(actor=actor, peildatum=peildatum)
    getoond = [dossier_id for groep in beeld.groepen for dossier_id in groep.dossiers]
    record_read(actor, "verdeling.ingezien", getoond, doel=Handeling.DOSSIERS_VERDELEN.value)
    return beeld


@transaction.atomic
def divide_dossiers(*, actor: Actor, regels: Sequence[Verdeelregel], peildatum: date) -> int:
    """Name the contact of each huishouden, all or none; returns how many changed.

    What was confirmed before and stands is left alone, so that the same once more changes nothing.
    Raises `Verouderd` when a colleague meanwhile gave one of them to another.
    """
    require(actor, Handeling.DOSSIERS_VERDELEN)
    gewijzigd = []
    # In one order, so that two who confirm at once wait for each other and never circle.
    for regel in sorted(regels, key=lambda regel: regel.dossier_id):
        dossier = open_dossier(actor, regel.dossier_id, lock=True)
        nu = get_eigen_contact(actor=actor, dossier=dossier)
        if nu is not None and nu.medewerker_id == regel.medewerker_id:
            continue
        assign_contactpersoon(
            actor=actor,
            dossier_id=regel.dossier_id,
            medewerker_id=regel.medewerker_id,
            vervanger_id=None,
            peildatum=peildatum,
            reden=REDEN,
            versie=regel.versie,
        )
        gewijzigd.append(regel.dossier_id)
    record_act(
        actor, "verdeling.bevestigd", dossiers=gewijzigd, doel=Handeling.DOSSIERS_VERDELEN.value
    )
    return len(gewijzigd)
