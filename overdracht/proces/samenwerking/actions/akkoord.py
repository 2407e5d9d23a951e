"""Confirm a proposal, and end what was agreed: from then on the dossiers are planned otherwise."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from overdracht.core import samenwerking as regels
from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Voorkeursscenario
from overdracht.proces.samenwerking.actions.bericht import tell_side
from overdracht.proces.samenwerking.queries import (
    Paar,
    get_afgesproken,
    get_open_voorstel,
    get_paar,
    kant_van,
    list_afspraken,
)
from overdracht.support.audit.actions import record_act
from overdracht.support.planning.actions import replan_paar
from overdracht.support.toegang.policy import require


@transaction.atomic
def confirm_afspraak(
    *,
    actor: Actor,
    gemeente_id: UUID,
    locatie_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Voorkeursscenario:
    """This side agrees; with the second of the two it holds, from its day or from today.

    What was agreed before ends on that day, and who waits for a choice is planned anew: T-06
    falls away, T-07 stays (HR §3.1).
    """
    require(actor, Handeling.VOORKEURSSCENARIO_AFSPREKEN)
    paar = get_paar(actor=actor, gemeente_id=gemeente_id, locatie_id=locatie_id)
    rij = get_open_voorstel(actor=actor, paar=paar, lock=True)
    if rij is None:
        raise RegelOvertreden("samenwerking.al_gesloten", regels.BRON)
    partij = kant_van(actor)
    regels.check_akkoord(rij.stand, partij)
    nieuw: dict[str, Any] = {
        f"akkoord_{partij.value}": True,
        f"akkoord_{partij.value}_op": peildatum,
        f"akkoord_{partij.value}_door_id": actor.medewerker_id,
    }
    is_rond = rij.stand.wacht_op == (partij,)
    if is_rond:
        nieuw["geldig_van"] = _make_way(actor, paar, rij, peildatum)
    rij.expect(versie).amend(**nieuw)
    record_act(actor, "samenwerking.bevestigd", velden=sorted(nieuw), doel="samenwerking")
    tell_side(actor, "samenwerking.bevestigd", paar, geldig_van=rij.geldig_van)
    if is_rond:
        replan_paar(gemeente_id=gemeente_id, coa_locatie_id=locatie_id, peildatum=peildatum)
    return rij


@transaction.atomic
def end_afspraak(
    *,
    actor: Actor,
    gemeente_id: UUID,
    locatie_id: UUID,
    geldig_tot: date,
    peildatum: date,
    reden: str,
    versie: int | None = None,
) -> Voorkeursscenario:
    """One side ends what was agreed, with notice and a reason; the other side is told."""
    require(actor, Handeling.VOORKEURSSCENARIO_AFSPREKEN)
    paar = get_paar(actor=actor, gemeente_id=gemeente_id, locatie_id=locatie_id)
    rij = get_afgesproken(actor=actor, paar=paar, peildatum=peildatum, lock=True)
    if rij is None:
        raise RegelOvertreden("samenwerking.niets_te_beeindigen", regels.BRON)
    regels.check_opzegging(rij.stand, geldig_tot=geldig_tot, peildatum=peildatum)
    rij.expect(versie).amend(
        geldig_tot=geldig_tot,
        opgezegd_op=peildatum,
        opgezegd_door=kant_van(actor).value,
        toelichting=reden,
    )
    record_act(actor, "samenwerking.beeindigd", velden=["geldig_tot"], doel="samenwerking")
    tell_side(actor, "samenwerking.beeindigd", paar, geldig_tot=geldig_tot, reden=reden)
    replan_paar(gemeente_id=gemeente_id, coa_locatie_id=locatie_id, peildatum=peildatum)
    return rij


def _make_way(actor: Actor, paar: Paar, rij: Voorkeursscenario, peildatum: date) -> date:
    """End what was agreed before on the first day of this one, and give that day."""
    begin = regels.ingaand(rij.geldig_van, akkoord_op=peildatum)
    if rij.geldig_tot is not None and rij.geldig_tot <= begin:
        raise RegelOvertreden("samenwerking.voorstel_voorbij", regels.BRON)
    for eerder in list_afspraken(actor=actor, paar=paar, vanaf=begin).select_for_update():
        einde = regels.begrensd(eerder.geldig_van, eerder.geldig_tot, opvolger_van=begin)
        eerder.amend(geldig_tot=einde)
    return begin
