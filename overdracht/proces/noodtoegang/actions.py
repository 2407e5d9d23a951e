"""Let one colleague in for a few hours; the privacy officer hears it at once."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Toezichtsoort
from overdracht.core.noodtoegang import check_duur, check_gevonden, check_reden
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Dossier, Medewerker, Toegang, Toezichtpunt
from overdracht.data.wie import acting_as_huis
from overdracht.proces.noodtoegang.queries import (
    find_dossier,
    get_collega,
    get_lopende,
    get_organisatie_id,
    list_collegas,
    list_gegeven,
)
from overdracht.support.audit.actions import record_act, record_refusal
from overdracht.support.berichten.deliver import queue_toezichtpost
from overdracht.support.toegang.actions import open_noodtoegang
from overdracht.support.toegang.policy import require

DOEL = Handeling.NOODTOEGANG_GEVEN.value


def give_noodtoegang(
    *,
    actor: Actor,
    v_nummer: str,
    medewerker_id: UUID,
    uren: int,
    reden: str,
    peildatum: date,
) -> Toegang:
    """Open the dossier with this V-nummer for one colleague; a miss is written down too."""
    try:
        return _give(actor, v_nummer, medewerker_id, timedelta(hours=uren), reden, peildatum)
    except RegelOvertreden:
        record_refusal(actor, "toegang_noodtoegang.gevraagd", doel=DOEL)
        raise


@transaction.atomic
def _give(
    actor: Actor,
    v_nummer: str,
    medewerker_id: UUID,
    duur: timedelta,
    reden: str,
    peildatum: date,
) -> Toegang:
    require(actor, Handeling.NOODTOEGANG_GEVEN)
    check_duur(duur)
    check_reden(reden)
    collega = get_collega(actor=actor, medewerker_id=medewerker_id, peildatum=peildatum)
    dossier = find_dossier(actor=actor, v_nummer=v_nummer)
    check_gevonden(bestaat=dossier is not None)
    assert dossier is not None  # noqa: S101  # for the reader of types: checked in the line above
    with acting_as_huis():  # the teamleider lets a colleague in, and sees nothing of it himself
        toegang = open_noodtoegang(
            actor=actor,
            dossier=dossier,
            medewerker_id=collega.pk,
            tot=timezone.now() + duur,
            reden=reden,
        )
        _tell_toezicht(actor, toegang, dossier)
    return toegang


@transaction.atomic
def prepare_noodtoegang(*, actor: Actor, peildatum: date) -> Sequence[Medewerker]:
    """Who can be let in; that the form was open is written down."""
    require(actor, Handeling.NOODTOEGANG_GEVEN)
    record_act(actor, "toegang_noodtoegang.voorbereid", doel=DOEL)
    return list(list_collegas(actor=actor, peildatum=peildatum))


@transaction.atomic
def stop_noodtoegang(*, actor: Actor, toegang_id: UUID) -> None:
    """It is not needed any more: sooner than it would end by itself."""
    require(actor, Handeling.NOODTOEGANG_GEVEN)
    rij = get_lopende(actor=actor, toegang_id=toegang_id)
    nu = timezone.now()
    with acting_as_huis():
        Toegang.objects.filter(pk=rij.pk, tot__gt=nu).update(tot=nu, updated_at=nu)
        record_act(actor, "toegang_noodtoegang.gesloten", dossiers=[rij.dossier_id], velden=["tot"])


@transaction.atomic
def view_noodtoegang(*, actor: Actor) -> Sequence[Toegang]:
    """What was given in the own unit; the line names every dossier on it."""
    require(actor, Handeling.NOODTOEGANG_GEVEN)
    rijen = list_gegeven(actor=actor)
    dossiers = list(dict.fromkeys(rij.dossier_id for rij in rijen))
    record_act(actor, "toegang_noodtoegang.ingezien", dossiers=dossiers, doel=DOEL)
    return rijen


def _tell_toezicht(actor: Actor, toegang: Toegang, dossier: Dossier) -> None:
    """An item on the page of the privacy officer, now and not at night, and a mail about it."""
    organisatie_id = get_organisatie_id(actor)
    medewerker = toegang.medewerker
    if medewerker is None:
        return
    Toezichtpunt.objects.create(
        sleutel=f"{Toezichtsoort.NOODTOEGANG}:{toegang.pk}",
        organisatie_id=organisatie_id,
        soort=Toezichtsoort.NOODTOEGANG.value,
        gebruiker_id=medewerker.gebruiker_id,
        dossier=dossier,
        aantal=1,
        eerste_at=toegang.van,
        laatste_at=toegang.van,
        reden=toegang.reden,
    )
    queue_toezichtpost(organisatie_id, sleutel=f"noodtoegang:{toegang.pk}")
