"""Share without an agreement: asked by one, confirmed by another of another team (CO4)."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.toestemming import check_tweede, check_uitzondering
from overdracht.data.models import Dossier, Eenheid, Toegang, Uitzondering
from overdracht.data.wie import acting_as_huis
from overdracht.proces.klantprofiel.queries import get_uitzondering, list_te_bevestigen
from overdracht.support.audit.actions import record_read
from overdracht.support.berichten.actions import queue
from overdracht.support.planning.actions import settle
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier

_DOEL = Handeling.UITZONDERING_BEVESTIGEN.value


@transaction.atomic
def ask_uitzondering(
    *,
    actor: Actor,
    dossier_id: UUID,
    waarom: str,
    inburgeraar_geinformeerd_op: date,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Uitzondering:
    """Sharing is needed although the inburgeraar did not agree, and was told so first."""
    require(actor, Handeling.UITZONDERING_VRAGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    check_uitzondering(waarom)
    eenheid = Eenheid.objects.get(medewerkers=actor.medewerker_id or UUID(int=0))
    rij = Uitzondering.objects.create(
        dossier=dossier,
        organisatie_id=eenheid.organisatie_id,
        eenheid=eenheid,
        waarom=waarom,
        gevraagd_op=peildatum,
        inburgeraar_geinformeerd_op=inburgeraar_geinformeerd_op,
        vastgelegd_door_id=actor.medewerker_id,
    )
    nieuw = {"inburgeraar_geinformeerd_op": inburgeraar_geinformeerd_op}
    settle(actor, dossier, "uitzondering.gevraagd", nieuw=nieuw, reden=reden, peildatum=peildatum)
    for tweede_id in _tweede_teams(dossier):
        queue("uitzondering.bevestigen", eenheid_id=tweede_id, dossier_id=dossier.pk)
    return rij


@transaction.atomic
def confirm_uitzondering(
    *,
    actor: Actor,
    dossier_id: UUID,
    rij_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Uitzondering:
    """Somebody of another team agrees that it is needed; it can be used once."""
    require(actor, Handeling.UITZONDERING_BEVESTIGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_uitzondering(actor=actor, dossier=dossier, rij_id=rij_id)
    check_tweede(
        vrager_id=rij.vastgelegd_door_id,
        wie_id=actor.medewerker_id,
        van=rij.eenheid_id,
        bij=actor.eenheid_id or rij.eenheid_id,
    )
    rij.expect(versie).amend(bevestigd_op=peildatum, bevestigd_door_id=actor.medewerker_id)
    nieuw = {"bevestigd_op": peildatum}
    settle(actor, dossier, "uitzondering.bevestigd", nieuw=nieuw, reden=reden, peildatum=peildatum)
    queue("uitzondering.bevestigd", eenheid_id=rij.eenheid_id, dossier_id=dossier.pk)
    return rij


@transaction.atomic
def view_uitzonderingen(*, actor: Actor) -> list[Uitzondering]:
    """What waits for a second person of another team, and the line that names whom it is about."""
    require(actor, Handeling.UITZONDERING_BEVESTIGEN)
    rijen = list_te_bevestigen(actor=actor)
    record_read(actor, "uitzondering.ingezien", [rij.dossier_id for rij in rijen], doel=_DOEL)
    return rijen


@transaction.atomic
def view_uitzondering(*, actor: Actor, dossier_id: UUID, rij_id: UUID) -> Uitzondering:
    """One of them with its reason; `BestaatNiet` when it does not wait for this team.

    Who confirms need not read the rest of that part of the dossier.
    """
    require(actor, Handeling.UITZONDERING_BEVESTIGEN)
    dossier = open_dossier(actor, dossier_id)
    rij = get_uitzondering(actor=actor, dossier=dossier, rij_id=rij_id)
    record_read(actor, "uitzondering.ingezien", [dossier_id], doel=_DOEL)
    return rij


def _tweede_teams(dossier: Dossier) -> list[UUID]:
    """The teams of COA whose regievoerders see this dossier now."""
    with acting_as_huis():
        rijen = Toegang.objects.van_kracht(timezone.now()).filter(
            dossier=dossier,
            medewerker__isnull=True,
            eenheid__soort=Eenheidsoort.COA_KOPPELING.value,
        )
        return list(rijen.values_list("eenheid_id", flat=True).distinct())
