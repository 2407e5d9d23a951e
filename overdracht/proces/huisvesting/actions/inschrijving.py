"""Record the registration in the gemeente, and a stay elsewhere: each of one person."""

from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction

from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import BrpInschrijving, Logeerperiode
from overdracht.proces.huisvesting.actions.gemeen import change, check_huisvesting, only_dagen
from overdracht.proces.huisvesting.queries import (
    get_gemeente_id,
    get_inschrijving,
    get_logeren,
    list_elders,
)
from overdracht.support.planning.actions import settle
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Logeren(TypedDict):
    """A stay with friends or family."""

    logeren_begonnen_op: date
    logeren_geeindigd_op: date | None
    plaats: str


@transaction.atomic
def record_inschrijving(
    *,
    actor: Actor,
    dossier_id: UUID,
    brp_ingeschreven_op: date,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> BrpInschrijving:
    """The registration in the gemeente of the koppeling: it starts the clock of the PIP (T-20)."""
    require(actor, Handeling.BRP_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_inschrijving(actor=actor, dossier=dossier)
    nieuw = {"brp_ingeschreven_op": brp_ingeschreven_op}
    oud = {"brp_ingeschreven_op": rij.brp_ingeschreven_op if rij else None}
    check_huisvesting(dossier, nieuw, reden, peildatum)
    if rij is None:
        rij = BrpInschrijving.objects.create(
            dossier=dossier,
            gemeente_id=get_gemeente_id(dossier),
            vastgelegd_door_id=actor.medewerker_id,
            **nieuw,
        )
    else:
        change(rij, versie, nieuw, reden)
    settle(actor, dossier, "brp.vastgelegd", oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def record_elders(
    *,
    actor: Actor,
    dossier_id: UUID,
    soort: str,
    ingeschreven_op: date,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> BrpInschrijving:
    """A registration at the azc, with a host or in a hotel: another fact, that starts no term."""
    require(actor, Handeling.BRP_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = list_elders(actor=actor, dossier=dossier).filter(soort=soort).first()
    feit, kolom = f"brp_{soort}_op", {"brp_ingeschreven_op": ingeschreven_op}
    oud = {feit: rij.brp_ingeschreven_op if rij else None}
    nieuw = {feit: ingeschreven_op}
    check_huisvesting(dossier, nieuw, reden, peildatum)
    if rij is None:
        rij = BrpInschrijving.objects.create(
            dossier=dossier, soort=soort, vastgelegd_door_id=actor.medewerker_id, **kolom
        )
    else:
        change(rij, versie, kolom, reden)
    settle(actor, dossier, "brp.vastgelegd", oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def record_logeren(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **logeren: Unpack[Logeren],
) -> Logeerperiode:
    """The person stays with friends or family; the waiting for a house goes on (HR §3.4)."""
    require(actor, Handeling.LOGEREN_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_logeren(actor=actor, dossier=dossier)
    nieuw: dict[str, Any] = dict(logeren)
    if rij is not None and rij.logeren_geeindigd_op is not None:
        rij = None  # the earlier stay is over; this is another one
    check_huisvesting(dossier, nieuw, reden, peildatum)
    oud = {veld: getattr(rij, veld, None) for veld in nieuw}
    if rij is None:
        rij = Logeerperiode.objects.create(
            dossier=dossier, vastgelegd_door_id=actor.medewerker_id, **nieuw
        )
    else:
        change(rij, versie, nieuw, reden)
    settle(
        actor,
        dossier,
        "logeren.vastgelegd",
        oud=only_dagen(oud),
        nieuw=only_dagen(nieuw),
        reden=reden,
        peildatum=peildatum,
    )
    return rij
