"""Show and end sessions: of oneself by hand, of a leaver at once, of nobody by the clock."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from overdracht.core.account import WERKDAG
from overdracht.core.rechten import Actor
from overdracht.data.models import Sessie
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import BestaatNiet


class Sessieregel(NamedTuple):
    """One place where somebody is signed in; `id` names it without giving the key away."""

    id: str
    apparaat: str
    begonnen_at: datetime
    gezien_at: datetime
    is_deze: bool


def list_sessies(*, gebruiker_id: Any, deze: str) -> Sequence[Sessieregel]:
    """Where this account is signed in now, the last used first."""
    rijen = Sessie.objects.filter(gebruiker_id=gebruiker_id, expire_date__gt=timezone.now())
    return [
        Sessieregel(
            merk_van(rij.pk), rij.apparaat, rij.begonnen_at, rij.gezien_at, is_deze=rij.pk == deze
        )
        for rij in rijen.order_by("-gezien_at")
    ]


@transaction.atomic
def end_sessie(*, actor: Actor, gebruiker_id: Any, merk: str) -> None:
    """End one of the own sessions; `BestaatNiet` for any other."""
    sleutels = Sessie.objects.filter(gebruiker_id=gebruiker_id).values_list("pk", flat=True)
    gevonden = [sleutel for sleutel in sleutels if merk_van(sleutel) == merk]
    if not gevonden:
        raise BestaatNiet("Deze sessie bestaat niet.")
    Sessie.objects.filter(pk__in=gevonden).delete()
    record_act(actor, "sessie.beeindigd", doel="inloggen")


@transaction.atomic
def end_sessies(*, actor: Actor, gebruiker_id: Any, behalve: str = "") -> int:
    """End every session of this account; the next request of each is refused."""
    rijen = Sessie.objects.filter(gebruiker_id=gebruiker_id).exclude(pk=behalve)
    aantal, _ = rijen.delete()
    record_act(actor, "sessies.beeindigd", doel="inloggen")
    return aantal


def purge_sessies() -> None:
    """Throw away what nobody can use any more."""
    nu = timezone.now()
    Sessie.objects.filter(expire_date__lt=nu).delete()
    Sessie.objects.filter(begonnen_at__lt=nu - WERKDAG).delete()


def merk_van(sleutel: str) -> str:
    """The name of a session on a page: its key cannot be made from it."""
    return sha256(f"sessie:{sleutel}".encode()).hexdigest()[:20]
