"""The limit on reading: who opens more than work asks for writes down why, and is looked after."""

from datetime import datetime

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Length
from django.utils import timezone

from overdracht.core.keuzes import Toezichtsoort
from overdracht.core.leesgrens import (
    DAG,
    MINUUT,
    TIEN_MINUTEN,
    Gelezen,
    Grens,
    begin_van_tien,
    get_grens,
)
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Auditregel, Eenheid, Toezichtpunt
from overdracht.data.wie import acting_as_huis
from overdracht.support.audit.actions import record_act
from overdracht.support.audit.queries import PSEUDONIEM
from overdracht.support.toegang.policy import GeenRecht, require

BEVESTIGD = "leesgrens.bevestigd"


class TeVeelGelezen(Exception):
    """The dossier that was asked for is one too many; nothing of it is shown."""

    def __init__(self, grens: Grens) -> None:
        """Keep which limit it was."""
        self.grens = grens
        super().__init__(grens.value)


def check_leesgrens(actor: Actor) -> None:
    """Raises `TeVeelGelezen`; counts the line of this request too, so ask it after that line."""
    nu = timezone.now()
    if get_grens(_tel(actor, nu, nu - TIEN_MINUTEN)) is None:
        return
    redenen = list(
        _regels(actor, nu)
        .filter(actie=BEVESTIGD)
        .order_by("-created_at")
        .values_list("created_at", flat=True)
    )
    sinds = begin_van_tien(nu, redenen[0] if redenen else None)
    gelezen = _tel(actor, nu, sinds)._replace(redenen=len(redenen))
    if (grens := get_grens(gelezen)) is not None:
        raise TeVeelGelezen(grens)


@transaction.atomic
def confirm_leesgrens(*, actor: Actor, reden: str) -> None:
    """Go on reading, with a reason that the privacy officer of the organisation reads."""
    require(actor, Handeling.DOSSIER_INZIEN)
    if actor.gebruiker_id is None or actor.eenheid_id is None:
        raise GeenRecht("Alleen een medewerker geeft een reden.")
    nu = timezone.now()
    aantal = _tel(actor, nu, nu - TIEN_MINUTEN).dag
    record_act(actor, BEVESTIGD, velden=["reden"], doel=Handeling.DOSSIER_INZIEN.value)
    with acting_as_huis():
        eenheid = Eenheid.objects.get(pk=actor.eenheid_id)
        Toezichtpunt.objects.create(
            sleutel=f"{Toezichtsoort.VEEL_GELEZEN}:{actor.gebruiker_id}::{nu.isoformat()}",
            organisatie_id=eenheid.organisatie_id,
            soort=Toezichtsoort.VEEL_GELEZEN.value,
            gebruiker_id=actor.gebruiker_id,
            aantal=aantal,
            eerste_at=nu,
            laatste_at=nu,
            reden=reden,
        )


def _regels(actor: Actor, nu: datetime) -> QuerySet[Auditregel]:
    """The lines of the last day of this account in this role; those are its own to see."""
    return Auditregel.objects.filter(
        gebruiker_id=actor.gebruiker_id, medewerker_id=actor.medewerker_id, created_at__gt=nu - DAG
    )


def _tel(actor: Actor, nu: datetime, sinds: datetime) -> Gelezen:
    """Lines that name one dossier are openings; a refused one counts, for who tries at random."""
    openingen = _regels(actor, nu).alias(lengte=Length("pseudoniemen")).filter(lengte=PSEUDONIEM)
    geteld = openingen.aggregate(
        minuut=Count("pk", filter=Q(created_at__gt=nu - MINUUT)),
        tien=Count("pseudoniemen", distinct=True, filter=Q(created_at__gt=sinds)),
        dag=Count("pseudoniemen", distinct=True),
    )
    return Gelezen(**geteld)
