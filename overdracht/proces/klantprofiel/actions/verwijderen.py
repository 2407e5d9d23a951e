"""Ask who has the klantprofiel to delete it, and hear that it was done."""

from datetime import date
from uuid import UUID

from django.db import transaction

from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Dossier, Klantprofielmoment, Verwijderverzoek
from overdracht.data.wie import acting_as_huis
from overdracht.proces.klantprofiel.queries import get_verzoek, list_eigen_verzoeken
from overdracht.support.audit.actions import record, record_read
from overdracht.support.berichten.actions import queue
from overdracht.support.toegang.policy import require


def ask_verwijderen(actor: Actor, dossier: Dossier, *, peildatum: date) -> None:
    """One request for each unit that got it, also one that lost the dossier since.

    Part of a larger act, which asked for the right. The message names nobody: a unit that has no
    dossier any more looks in its own list.
    """
    with acting_as_huis():
        for eenheid_id in _houders(dossier):
            Verwijderverzoek.objects.create(
                dossier=dossier,
                eenheid_id=eenheid_id,
                gevraagd_op=peildatum,
                vastgelegd_door_id=actor.medewerker_id,
            )
            queue("klantprofiel.verwijderen", eenheid_id=eenheid_id)


@transaction.atomic
def view_verzoeken(*, actor: Actor) -> list[Verwijderverzoek]:
    """What the own unit is asked to delete, and the line that names whom it is about."""
    require(actor, Handeling.VERWIJDERING_BEVESTIGEN)
    rijen = list_eigen_verzoeken(actor=actor)
    record_read(
        actor,
        "verwijderverzoek.ingezien",
        [rij.dossier_id for rij in rijen],
        doel=Handeling.VERWIJDERING_BEVESTIGEN.value,
    )
    return rijen


@transaction.atomic
def confirm_verwijderd(*, actor: Actor, verzoek_id: UUID, peildatum: date) -> Verwijderverzoek:
    """The unit deleted it, and says so: its receipt."""
    require(actor, Handeling.VERWIJDERING_BEVESTIGEN)
    rij = get_verzoek(actor=actor, verzoek_id=verzoek_id)
    with acting_as_huis():
        rij.amend(bevestigd_op=peildatum, bevestigd_door_id=actor.medewerker_id)
        dossier = Dossier.objects.get(pk=rij.dossier_id)
        nieuw = {"bevestigd_op": peildatum}
        record(actor, "verwijderverzoek.bevestigd", dossier, nieuw=nieuw, peildatum=peildatum)
    return rij


def _houders(dossier: Dossier) -> set[UUID]:
    """Who got a version and was not asked to delete it since."""
    gevraagd = Verwijderverzoek.objects.filter(dossier=dossier).order_by("created_at")
    laatst = dict(gevraagd.values_list("eenheid_id", "created_at"))
    houders: set[UUID] = set()
    for rij in Klantprofielmoment.objects.filter(dossier=dossier):
        # What was recorded before the recipient was kept went to the gemeente of now.
        eenheid_id = rij.ontvanger_id or dossier.gemeente_id
        if eenheid_id and (eenheid_id not in laatst or laatst[eenheid_id] < rij.created_at):
            houders.add(eenheid_id)
    return houders
