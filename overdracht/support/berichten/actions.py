"""Send a message in the caller's transaction, read it, and let the clock deliver the mail."""

import os
import socket
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import structlog
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from overdracht.core.begrippen import (
    Berichtstaat,
    Eenheidsoort,
    Kanaal,
    Onderdeel,
    Partij,
    Partnersoort,
    Rol,
    Toegangsoort,
)
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.zicht import FEIT_IN, ZICHT_PARTNER, Zicht, onderdeel_van
from overdracht.data.models import Bericht, Dossier, Medewerker, Toegang
from overdracht.data.wie import acting_as_huis
from overdracht.support.audit.actions import record_read
from overdracht.support.berichten import sentences
from overdracht.support.berichten.deliver import TOEZICHTPOST, claim, finish, postpone
from overdracht.support.berichten.queries import (
    geeft_pip_dagen,
    get_bericht,
    has_unread,
    has_werkmail,
    list_inbox,
    list_other_party,
)
from overdracht.support.toegang.actions.bescherming import keeps_out
from overdracht.support.toegang.actions.uitnodigingen import is_open, make_link
from overdracht.support.toegang.policy import require

log = structlog.get_logger()
BUNDEL = timedelta(hours=1)  # at most one mail per reader per hour
_NIET_VOOR_ANDEREN = frozenset({Onderdeel.INTAKE, Onderdeel.PIP, Onderdeel.BIJSTAND_EN_BOETES})
_DAG_VAN_DE_PIP = "pip_vastgesteld_op"


class Ronde(NamedTuple):
    """What one round of the clock did with the outbox."""

    afgeleverd: int = 0
    overbodig: int = 0
    uitgesteld: int = 0


def queue(
    soort: str,
    *,
    eenheid_id: UUID,
    dossier_id: UUID | None = None,
    medewerker_id: UUID | None = None,
    rol: Rol | None = None,
    waarden: Mapping[str, Any] | None = None,
    sleutel: str = "",
) -> None:
    """Put a message in an inbox, together with what caused it: both happen or neither.

    It lies there as soon as the transaction is final; a mail without content follows through the
    outbox. The same `sleutel` a second time changes nothing. Of a person in danger only named
    colleagues are told anything.
    """
    if dossier_id is not None and keeps_out(dossier_id, medewerker_id):
        return
    nu = timezone.now()
    bericht = Bericht(
        sleutel=sleutel or f"{soort}:{uuid4()}",
        kanaal=Kanaal.INBOX.value,
        soort=soort,
        eenheid_id=eenheid_id,
        medewerker_id=medewerker_id,
        rol=rol.value if rol else "",
        dossier_id=dossier_id,
        waarden=dict(waarden or {}),
        staat=Berichtstaat.AFGELEVERD.value,
        run_after=nu,
        delivered_at=nu,
    )
    post = _post(eenheid_id, medewerker_id, nu)
    Bericht.objects.bulk_create([bericht, *post], ignore_conflicts=True)


def queue_accountpost(soort: str, *, medewerker: Medewerker, uitnodiging_id: UUID) -> None:
    """A mail with a link that works once; the link is made when the mail leaves, and kept nowhere.

    Part of a larger act (an invitation, a second step taken away), which asked for the right.
    """
    with acting_as_huis():  # who keeps the house reads no messages
        Bericht.objects.create(
            sleutel=f"{soort}:{uitnodiging_id}",
            kanaal=Kanaal.MAIL.value,
            soort=soort,
            eenheid_id=medewerker.eenheid_id,
            medewerker=medewerker,
            waarden={"uitnodiging": str(uitnodiging_id)},
            staat=Berichtstaat.KLAAR.value,
            run_after=timezone.now(),
        )


def take_back(dossier: Dossier, begin: str, *, bij: Iterable[Eenheidsoort] = Eenheidsoort) -> None:
    """What these units did not read yet of the messages that begin so is gone at commit.

    A mail has no contents, and looks again whether anything is left to read when it leaves.
    """
    met = {"dossier": dossier, "soort__startswith": begin, "eenheid__soort__in": list(bij)}
    with acting_as_huis():
        Bericht.objects.filter(**met, gelezen_at=None).update(
            staat=Berichtstaat.OVERBODIG.value, lease_until=None, updated_at=timezone.now()
        )


def tell_other_party(
    actor: Actor,
    dossier: Dossier,
    soort: str,
    *,
    waarden: Mapping[str, Any] | None = None,
    sleutel: str = "",
) -> None:
    """Tell the gemeente what COA did, or the azc what the gemeente did, as far as it may know.

    Contents of intake and PIP never go along, and COA hears of a PIP only with consent.
    """
    if actor.partij is None:
        return
    if actor.partij is Partij.GEMEENTE and not _mag_coa_weten(dossier, soort):
        return
    for eenheid_id in list_other_party(actor, dossier):
        eigen = f"{sleutel}:{eenheid_id}" if sleutel else ""
        queue(
            soort,
            eenheid_id=eenheid_id,
            dossier_id=dossier.pk,
            waarden=_te_delen(waarden or {}),
            sleutel=eigen,
        )


def tell_partners(
    dossier: Dossier, soort: str, *, waarden: Mapping[str, Any] | None = None
) -> None:
    """Tell the school and the begeleiding that see this dossier now, as far as they may know."""
    with acting_as_huis():
        partners = Toegang.objects.van_kracht(timezone.now()).filter(
            dossier=dossier, medewerker__isnull=True, soort=Toegangsoort.OPDRACHT.value
        )
        partners = partners.exclude(eenheid__partnersoort="")
        for eenheid_id, wat in set(partners.values_list("eenheid_id", "eenheid__partnersoort")):
            gezien = ZICHT_PARTNER[Partnersoort(wat)].get(onderdeel_van(soort), Zicht.GEEN)
            if gezien.leest:
                delen = _te_delen(waarden or {})
                queue(soort, eenheid_id=eenheid_id, dossier_id=dossier.pk, waarden=delen)


@transaction.atomic
def list_berichten(*, actor: Actor, alles: bool, voor: str) -> Sequence[Bericht]:
    """A page of the inbox, and the line that says whose names were shown."""
    require(actor, Handeling.BERICHT_LEZEN)
    berichten = list_inbox(actor=actor, alles=alles, voor=_lees_id(voor))
    dossiers = [bericht.dossier_id for bericht in berichten if bericht.dossier_id]
    record_read(actor, "berichten.ingezien", dict.fromkeys(dossiers), doel=Handeling.BERICHT_LEZEN)
    return berichten


@transaction.atomic
def read_bericht(*, actor: Actor, bericht_id: UUID) -> Bericht:
    """Read a message: the first reader's name and moment are the receipt for the sender."""
    require(actor, Handeling.BERICHT_LEZEN)
    bericht = get_bericht(actor=actor, bericht_id=bericht_id)
    if bericht.gelezen_at is None:
        bericht.gelezen_at = timezone.now()
        bericht.gelezen_door_id = actor.medewerker_id
        bericht.save(update_fields=["gelezen_at", "gelezen_door", "updated_at"])
    dossiers = [bericht.dossier_id] if bericht.dossier_id else []
    record_read(actor, "bericht.gelezen", dossiers, doel=Handeling.BERICHT_LEZEN.value)
    return bericht


def deliver(*, actor: Actor, limit: int = 20) -> Ronde:
    """Deliver what is due, one claim at a time, until nothing is left."""
    require(actor, Handeling.BERICHT_AFLEVEREN)
    worker = f"{socket.gethostname()}:{os.getpid()}"
    ronde = Ronde()
    while berichten := claim(worker, moment=timezone.now(), limit=limit):
        for bericht in berichten:
            ronde = _deliver_one(bericht, ronde)
    return ronde


def _deliver_one(bericht: Bericht, ronde: Ronde) -> Ronde:
    if not _is_nodig(bericht) or not _adres(bericht):
        finish(bericht, Berichtstaat.OVERBODIG, moment=timezone.now())
        return ronde._replace(overbodig=ronde.overbodig + 1)
    try:
        _send(bericht)
    except OSError:  # what smtplib and the network raise; anything else is a fault of ours
        log.warning("bericht.postponed", bericht_id=str(bericht.pk), attempts=bericht.attempts)
        postpone(bericht, moment=timezone.now())
        return ronde._replace(uitgesteld=ronde.uitgesteld + 1)
    finish(bericht, Berichtstaat.AFGELEVERD, moment=timezone.now())
    return ronde._replace(afgeleverd=ronde.afgeleverd + 1)


def _lees_id(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None


def _send(bericht: Bericht) -> None:
    onderwerp, tekst = _mail(bericht)
    # The key as Message-ID: a mail sent twice, because a worker died in between, is recognised.
    kop = {"Message-ID": f"<{bericht.pk}@warme-overdracht>", "Auto-Submitted": "auto-generated"}
    EmailMessage(onderwerp, tekst, to=[_adres(bericht)], headers=kop).send()


def _is_nodig(bericht: Bericht) -> bool:
    """Whether the reader still has something to do with it."""
    if bericht.soort in sentences.ACCOUNTPOST:
        return is_open(UUID(bericht.waarden["uitnodiging"]))
    return bericht.soort == TOEZICHTPOST or has_unread(bericht)


def _mail(bericht: Bericht) -> sentences.Mail:
    if bericht.soort in sentences.ACCOUNTPOST:
        geheim = make_link(UUID(bericht.waarden["uitnodiging"]))
        return sentences.accountmail(bericht.soort, geheim)
    if bericht.soort == TOEZICHTPOST:
        return sentences.toezichtmail()
    return sentences.mail()


def _adres(bericht: Bericht) -> str:
    """The address as it is now: who left meanwhile gets no mail."""
    aan_account = bericht.soort in sentences.ACCOUNTPOST or bericht.soort == TOEZICHTPOST
    if aan_account and bericht.medewerker is not None:
        return bericht.medewerker.gebruiker.email
    if bericht.medewerker is not None:
        return bericht.medewerker.werkmail
    return bericht.eenheid.werkmail


def _post(eenheid_id: UUID, medewerker_id: UUID | None, nu: datetime) -> list[Bericht]:
    """The mail that goes with it, sent at the end of the hour and only if still unread then."""
    if not has_werkmail(eenheid_id, medewerker_id):
        return []
    uur = nu.replace(minute=0, second=0, microsecond=0) + BUNDEL
    return [
        Bericht(
            sleutel=f"mail:{medewerker_id or eenheid_id}:{uur.isoformat()}",
            kanaal=Kanaal.MAIL.value,
            soort="bericht.gemeld",
            eenheid_id=eenheid_id,
            medewerker_id=medewerker_id,
            staat=Berichtstaat.KLAAR.value,
            run_after=uur,
        )
    ]


def _mag_coa_weten(dossier: Dossier, soort: str) -> bool:
    if onderdeel_van(soort) is not Onderdeel.PIP:
        return onderdeel_van(soort) not in _NIET_VOOR_ANDEREN
    return Dossier.objects.filter(geeft_pip_dagen("pk"), pk=dossier.pk).exists()


def _te_delen(waarden: Mapping[str, Any]) -> dict[str, Any]:
    return {
        veld: waarde
        for veld, waarde in waarden.items()
        if veld == _DAG_VAN_DE_PIP or FEIT_IN.get(veld) not in _NIET_VOOR_ANDEREN
    }
