"""Set a norm for one gemeente from a day on, or go back to the national value.

A change is a row of its own with a day and a reason; what stood before it keeps its row and ends.
"""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.kalender import Duur
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.regel import check_ingang, check_waarde
from overdracht.data.models import Normwaarde
from overdracht.data.wie import acting_as_huis
from overdracht.proces.norm.queries import (
    Stand,
    duur_nu,
    get_locatie,
    get_norm,
    get_stand,
    open_dossiers,
)
from overdracht.support.audit.actions import record_act
from overdracht.support.planning.actions import PORTIE, schedule_replan, wake
from overdracht.support.toegang.policy import require, systeem

BRON = "Een afspraak verandert met een ingangsdatum"
NAAM = "norm"


@transaction.atomic
def set_waarde(  # noqa: PLR0913  # the sentence of a change: which norm, what, where, when and why
    *,
    actor: Actor,
    norm_id: str,
    aantal: int,
    maat: str,
    geldig_van: date,
    reden: str,
    peildatum: date,
    coa_locatie_id: UUID | None = None,
    versie: int | None = None,
) -> Normwaarde:
    """A value of its own for this gemeente, or for it with one azc; a later change stays."""
    require(actor, Handeling.NORM_BEHEREN)
    norm = get_norm(norm_id)
    stand = _open(actor, norm_id, versie)
    get_locatie(coa_locatie_id)
    duur = Duur(aantal, maat)  # type: ignore[arg-type]  # checked in the next line
    nu = duur_nu(stand, norm, geldig_van, coa_locatie_id)
    check_waarde(norm, duur, geldig_van=geldig_van, peildatum=peildatum, nu=nu)
    vervolg = _maak_plaats(stand, geldig_van, coa_locatie_id)
    rij = Normwaarde.objects.create(
        gemeente=stand.gemeente,
        coa_locatie_id=coa_locatie_id,
        norm=norm_id,
        aantal=aantal,
        maat=maat,
        geldig_van=geldig_van,
        geldig_tot=vervolg,
        reden=reden,
        vastgelegd_door_id=actor.medewerker_id,
    )
    velden = ["norm", "aantal", "maat", "geldig_van", "coa_locatie"]
    record_act(actor, "normwaarde.vastgesteld", velden=velden, doel=reden)
    _herplan(rij, norm_id, peildatum=peildatum)
    with acting_as_huis():
        te_tonen = open_dossiers(rij.gemeente_id, coa_locatie_id).count()
    Normwaarde.objects.filter(pk=rij.pk).update(te_herplannen=te_tonen)
    return rij


@transaction.atomic
def end_waarde(
    *,
    actor: Actor,
    norm_id: str,
    geldig_van: date,
    reden: str,
    peildatum: date,
    coa_locatie_id: UUID | None = None,
    versie: int | None = None,
) -> None:
    """From this day the national value counts again, or for an azc that of the gemeente."""
    require(actor, Handeling.NORM_BEHEREN)
    stand = _open(actor, norm_id, versie)
    check_ingang(geldig_van, peildatum=peildatum)
    rij = stand.op(geldig_van, coa_locatie_id)
    if rij is None:
        raise RegelOvertreden("norm.al_landelijk", BRON, "geldig_van", geldig_van=geldig_van)
    _sluit(rij, geldig_van)
    record_act(actor, "normwaarde.beeindigd", velden=["norm", "geldig_tot"], doel=reden)
    _herplan(rij, norm_id, peildatum=peildatum)


def _open(actor: Actor, norm_id: str, versie: int | None) -> Stand:
    """What stands, held until this change is in; `Verouderd` when it is not what was looked at."""
    stand = get_stand(actor=actor, norm_id=norm_id, op_slot=True)
    if versie is not None and versie != stand.versie:
        laatste = stand.rijen[-1] if stand.rijen else None
        nu = {} if laatste is None else {v: getattr(laatste, v) for v in ("aantal", "maat")}
        raise Verouderd(nu | ({"geldig_van": laatste.geldig_van} if laatste else {}))
    return stand


def _maak_plaats(stand: Stand, geldig_van: date, coa_locatie_id: UUID | None) -> date | None:
    """End what counts on that day; the day on which the next change begins, if there is one."""
    huidig = stand.op(geldig_van, coa_locatie_id)
    if huidig is not None and huidig.geldig_van == geldig_van:
        raise RegelOvertreden("norm.dag_bezet", BRON, "geldig_van", geldig_van=geldig_van)
    if huidig is not None:
        _sluit(huidig, geldig_van)
    vervolg = stand.vervolg(geldig_van, coa_locatie_id)
    return vervolg.geldig_van if vervolg else None


def _sluit(rij: Normwaarde, dag: date) -> None:
    """It counts until that day; one that would not count at all is withdrawn, and stays to see."""
    if rij.geldig_van >= dag:
        rij.withdraw(at=timezone.now())
    else:
        rij.correct(at=timezone.now(), geldig_tot=dag)


def _herplan(rij: Normwaarde, norm_id: str, *, peildatum: date) -> None:
    """Mark the dossiers that it touches and compute the first portion; the clock does the rest.

    The mark is what makes it resumable: who is stopped halfway left the others marked.
    """
    huis, reden = systeem(NAAM), f"norm {norm_id} gewijzigd"
    with acting_as_huis():
        schedule_replan(
            actor=huis,
            peildatum=peildatum,
            reden=reden,
            gemeente_id=rij.gemeente_id,
            coa_locatie_id=rij.coa_locatie_id,
        )
        wake(
            actor=huis,
            peildatum=peildatum,
            gemeente_id=rij.gemeente_id,
            doel=reden,
            hoogstens=PORTIE,
        )
