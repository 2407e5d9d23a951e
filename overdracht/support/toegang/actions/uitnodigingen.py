"""A link that works once: made when its mail leaves, known here only by a keyed mark."""

import secrets
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from overdracht.core.account import LINK
from overdracht.core.keuzes import Uitnodigingsoort
from overdracht.core.rechten import Actor
from overdracht.data.models import Gebruiker, Medewerker, Uitnodiging
from overdracht.data.velden import blinde_index
from overdracht.data.wie import acting_as
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import maak_actor


@transaction.atomic
def open_uitnodiging(*, actor: Actor, gebruiker: Gebruiker, soort: Uitnodigingsoort) -> Uitnodiging:
    """A new invitation; an older one that lay open no longer works."""
    nu = timezone.now()
    open_rijen = Uitnodiging.objects.filter(
        gebruiker=gebruiker, gebruikt_at__isnull=True, ingetrokken_at__isnull=True
    )
    open_rijen.update(ingetrokken_at=nu, updated_at=nu)
    record_act(actor, f"uitnodiging_{soort.value}.gemaakt", doel="inloggen")
    return Uitnodiging.objects.create(
        gebruiker=gebruiker, soort=soort.value, verloopt_at=nu + LINK, door_id=actor.medewerker_id
    )


def is_open(uitnodiging_id: UUID) -> bool:
    """Whether a link for this invitation would still open something."""
    return _open_rijen().filter(pk=uitnodiging_id).exists()


def make_link(uitnodiging_id: UUID) -> str:
    """The secret part of the link, for the mail that leaves now.

    A mail that is sent again holds another link; the older one stops working.
    """
    geheim = secrets.token_urlsafe(32)
    _open_rijen().filter(pk=uitnodiging_id).update(merk=_merk(geheim))
    return geheim


def find_uitnodiging(geheim: str) -> Uitnodiging:
    """The invitation behind a link; `BestaatNiet` when it was used, withdrawn, or is too old."""
    rijen = _open_rijen().filter(merk=_merk(geheim), gebruiker__is_active=True)
    rij = rijen.select_related("gebruiker").first()
    if rij is None:
        raise BestaatNiet("Deze link werkt niet meer.")
    return rij


@transaction.atomic
def accept_uitnodiging(*, geheim: str, wachtwoord: str) -> Gebruiker:
    """Use the link: a new account gets its password; the link does not work again."""
    rij = find_uitnodiging(geheim)
    gebruiker = rij.gebruiker
    if rij.soort == Uitnodigingsoort.ACCOUNT:
        gebruiker.set_password(wachtwoord)
        gebruiker.save(update_fields=["password", "updated_at"])
    use_uitnodiging(rij)
    return gebruiker


def use_uitnodiging(rij: Uitnodiging) -> None:
    """The link does not work again; of two at the same moment the database lets one through.

    Part of a larger act, in its transaction: who comes second undoes what came with it.
    """
    open_rij = Uitnodiging.objects.filter(pk=rij.pk, gebruikt_at__isnull=True)
    if not open_rij.update(gebruikt_at=timezone.now()):
        raise BestaatNiet("Deze link werkt niet meer.")
    actor = _namens(rij.gebruiker)
    with acting_as(actor):
        record_act(actor, f"uitnodiging_{rij.soort}.gebruikt", doel="inloggen")


def heeft_stap(gebruiker_id: UUID) -> bool:
    """Whether this account already has a second step: then a link makes no new one."""
    stappen = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)
    return bool(stappen.filter(user_id=gebruiker_id).exists())


def count_sleutels(gebruiker_id: Any) -> int:
    """How many passkeys and keys this account has."""
    rijen = Authenticator.objects.filter(user_id=gebruiker_id, type=Authenticator.Type.WEBAUTHN)
    return int(rijen.count())


def _open_rijen() -> QuerySet[Uitnodiging]:
    return Uitnodiging.objects.filter(
        gebruikt_at__isnull=True, ingetrokken_at__isnull=True, verloopt_at__gt=timezone.now()
    )


def _namens(gebruiker: Gebruiker) -> Actor | None:
    rij = Medewerker.objects.filter(gebruiker=gebruiker).select_related("eenheid").first()
    return maak_actor(rij) if rij else None


def _merk(geheim: str) -> str:
    return blinde_index(geheim, kolom="uitnodiging.merk")
