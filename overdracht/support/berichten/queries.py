"""The inbox of a unit or a colleague, and who has read what."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from overdracht.core.begrippen import (
    Berichtstaat,
    Eenheidsoort,
    Kanaal,
    Partij,
    Toegangsoort,
)
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.rechten import Actor
from overdracht.data.models import Bericht, Dossier, Eenheid, Medewerker, Toegang, Toestemming
from overdracht.data.models.toegang import heeft_toegang

PER_PAGINA = 50


class Ontvangst(NamedTuple):
    """That a message lies with the other party, and whether and by whom it was read."""

    delivered_at: datetime
    gelezen_at: datetime | None
    gelezen_door: str


def list_inbox(*, actor: Actor, alles: bool = False, voor: UUID | None = None) -> Sequence[Bericht]:
    """Messages for this actor, newest first, a page at a time; `voor` is the last one shown."""
    rijen = _inbox(actor)
    if not alles:
        rijen = rijen.filter(gelezen_at__isnull=True)
    laatste = rijen.model.objects.filter(pk=voor).first() if voor else None
    if laatste is not None:
        rijen = rijen.filter(
            Q(created_at__lt=laatste.created_at)
            | Q(created_at=laatste.created_at, pk__lt=laatste.pk)
        )
    return list(
        rijen.select_related("dossier__inburgeraar__persoon", "gelezen_door__gebruiker")[
            :PER_PAGINA
        ]
    )


def get_bericht(*, actor: Actor, bericht_id: UUID) -> Bericht:
    """One message from this actor's inbox; `Bericht.DoesNotExist` for any other."""
    return _inbox(actor).get(pk=bericht_id)


def has_unread(bericht: Bericht) -> bool:
    """Whether the reader of this mail still has something to read in the inbox."""
    ongelezen = Bericht.objects.filter(
        kanaal=Kanaal.INBOX.value,
        staat=Berichtstaat.AFGELEVERD.value,
        gelezen_at__isnull=True,
        eenheid_id=bericht.eenheid_id,
        medewerker=bericht.medewerker,
    )
    return ongelezen.exists()


def get_receipt(sleutel: str, *, dossier_id: UUID) -> Ontvangst | None:
    """What became of the message with this key; None when it was never sent or was taken back.

    The other party may be several units, each with a message of its own: the first reader counts.
    """
    rij = (
        Bericht.objects.filter(Q(sleutel=sleutel) | Q(sleutel__startswith=f"{sleutel}:"))
        .filter(dossier_id=dossier_id)  # by its index: a prefix alone reads every message
        .filter(staat=Berichtstaat.AFGELEVERD.value, kanaal=Kanaal.INBOX.value)
        .select_related("gelezen_door__gebruiker")
        .order_by(F("gelezen_at").asc(nulls_last=True), "created_at")
        .first()
    )
    if rij is None or rij.delivered_at is None:
        return None
    door = rij.gelezen_door.gebruiker.naam if rij.gelezen_door else ""
    return Ontvangst(rij.delivered_at, rij.gelezen_at, door)


def geeft_pip_dagen(pad: str) -> Exists:
    """The condition that a consent for showing the days of the PIP lives for this dossier."""
    return Exists(
        Toestemming.objects.filter(
            dossier_id=OuterRef(pad),
            onderdeel=Toestemmingsonderdeel.PIP_DAGEN.value,
            toestemming_ingetrokken_op__isnull=True,
        )
    )


def _inbox(actor: Actor) -> QuerySet[Bericht]:
    """What was sent, as far as its dossier still exists for this actor at the moment of asking."""
    rijen = Bericht.objects.voor(actor).filter(
        Q(dossier__isnull=True) | Q(heeft_toegang(actor, "dossier_id"))
    )
    if actor.partij is Partij.COA:
        rijen = rijen.filter(~Q(soort__startswith="pip.") | Q(geeft_pip_dagen("dossier_id")))
    return rijen


def list_other_party(actor: Actor, dossier: Dossier) -> list[UUID]:
    """The units of the other side that see this dossier now."""
    rijen = Toegang.objects.van_kracht(timezone.now()).filter(
        dossier=dossier, medewerker__isnull=True
    )
    if actor.partij is Partij.GEMEENTE:
        rijen = rijen.filter(soort=Toegangsoort.VERBLIJF.value)
    else:
        rijen = rijen.filter(
            soort=Toegangsoort.KOPPELING.value, eenheid__soort=Eenheidsoort.GEMEENTE.value
        )
    return list(rijen.values_list("eenheid_id", flat=True).distinct())


def has_werkmail(eenheid_id: UUID, medewerker_id: UUID | None) -> bool:
    """Whether there is an address to send a mail to."""
    if medewerker_id is not None:
        return Medewerker.objects.filter(pk=medewerker_id).exclude(werkmail="").exists()
    return Eenheid.objects.filter(pk=eenheid_id).exclude(werkmail="").exists()
