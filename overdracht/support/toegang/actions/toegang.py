"""Give, end and move access to a dossier, and take up a role; each leaves an audit line."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.begrippen import Berichtstaat, Toegangsoort
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Bericht, Dossier, Medewerker, Toegang
from overdracht.data.rijmuur import grant_rechten
from overdracht.data.wie import acting_as
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.actions.bescherming import find_bescherming, forget, put_away
from overdracht.support.toegang.policy import GeenRecht, require
from overdracht.support.toegang.queries import maak_actor

__all__ = [
    # The doors import no tables: these two come to them through here.
    "acting_as",
    "choose_rol",
    "close_toegang",
    "end_toegang",
    "grant_rechten",
    "move_toegang",
    "open_noodtoegang",
    "open_toegang",
]


@transaction.atomic
def open_toegang(
    *,
    actor: Actor,
    dossier: Dossier,
    eenheid_id: UUID,
    soort: Toegangsoort,
    medewerker_id: UUID | None = None,
) -> Toegang:
    """Let one unit (or one named person of it) see this dossier from now on.

    Part of a larger act (koppeling, verblijf, opdracht), which asked for the right. Opening what
    is open already changes nothing.
    """
    wie: dict[str, Any] = {"eenheid_id": eenheid_id, "medewerker_id": medewerker_id}
    bescherming = find_bescherming(dossier.pk)
    if bescherming is not None:
        return put_away(bescherming, wie | {"soort": soort.value}, dossier=dossier)
    toegang, nieuw = Toegang.objects.get_or_create(
        dossier=dossier, soort=soort.value, tot=None, **wie, defaults={"van": timezone.now()}
    )
    if nieuw:
        record_act(actor, f"toegang_{soort.value}.geopend", dossiers=[dossier], velden=["eenheid"])
    return toegang


@transaction.atomic
def open_noodtoegang(
    *, actor: Actor, dossier: Dossier, medewerker_id: UUID, tot: datetime, reden: str
) -> Toegang:
    """Let one named colleague in for a short time, with a reason; it ends by itself."""
    require(actor, Handeling.NOODTOEGANG_GEVEN)
    medewerker = Medewerker.objects.get(pk=medewerker_id)
    if medewerker.eenheid_id != actor.eenheid_id:
        raise GeenRecht("Noodtoegang kunt u alleen geven aan een collega van uw eigen eenheid.")
    toegang = Toegang.objects.create(
        dossier=dossier,
        eenheid_id=medewerker.eenheid_id,
        medewerker=medewerker,
        soort=Toegangsoort.NOODTOEGANG.value,
        reden=reden,
        van=timezone.now(),
        tot=tot,
    )
    record_act(actor, "toegang_noodtoegang.geopend", dossiers=[dossier], velden=["medewerker"])
    return toegang


@transaction.atomic
def close_toegang(
    *, actor: Actor, dossier: Dossier, soort: Toegangsoort, eenheid_id: UUID | None = None
) -> int:
    """End access of this kind, of one unit or of all: there the dossier no longer exists.

    Messages about it that lie waiting there, read or not, go with it.
    """
    nu = timezone.now()
    forget(dossier, soort, eenheid_id)
    rijen = Toegang.objects.van_kracht(nu).filter(dossier=dossier, soort=soort.value)
    if eenheid_id is not None:
        rijen = rijen.filter(eenheid_id=eenheid_id)
    eenheden = set(rijen.values_list("eenheid_id", flat=True))
    aantal = rijen.update(tot=nu, updated_at=nu)
    if aantal:
        _neem_berichten_terug(dossier, eenheden, nu)
        record_act(actor, f"toegang_{soort.value}.gesloten", dossiers=[dossier], velden=["tot"])
    return aantal


@transaction.atomic
def end_toegang(*, actor: Actor, dossier: Dossier, soort: Toegangsoort, op: date) -> None:
    """Let access of this kind end by itself on this day; a day that is past ends it now."""
    einde = timezone.make_aware(datetime.combine(op, time.min))
    if einde <= timezone.now():
        close_toegang(actor=actor, dossier=dossier, soort=soort)
        return
    rijen = Toegang.objects.van_kracht(timezone.now()).filter(dossier=dossier, soort=soort.value)
    if rijen.update(tot=einde, updated_at=timezone.now()):
        record_act(actor, f"toegang_{soort.value}.eindigt", dossiers=[dossier], velden=["tot"])


@transaction.atomic
def move_toegang(*, actor: Actor, dossier: Dossier, soort: Toegangsoort, naar_id: UUID) -> Toegang:
    """Pass access of this kind on to another unit: a transfer or a new koppeling."""
    forget(dossier, soort, behalve_id=naar_id)
    for eenheid_id in _andere_eenheden(dossier, soort, naar_id):
        close_toegang(actor=actor, dossier=dossier, soort=soort, eenheid_id=eenheid_id)
    return open_toegang(actor=actor, dossier=dossier, eenheid_id=naar_id, soort=soort)


def choose_rol(medewerker: Medewerker) -> Actor:
    """Take up this role; from here on every line is written in its name."""
    actor = maak_actor(medewerker)
    with acting_as(actor), transaction.atomic():
        record_act(actor, "rol.gekozen", doel="inloggen")
    return actor


def _andere_eenheden(dossier: Dossier, soort: Toegangsoort, naar_id: UUID) -> list[UUID]:
    open_rijen = Toegang.objects.van_kracht(timezone.now()).filter(
        dossier=dossier, soort=soort.value
    )
    return list(open_rijen.exclude(eenheid_id=naar_id).values_list("eenheid_id", flat=True))


def _neem_berichten_terug(dossier: Dossier, eenheden: set[UUID], nu: datetime) -> None:
    """Unless the unit still sees the dossier for another reason."""
    nog_open = Toegang.objects.van_kracht(nu).filter(
        dossier=dossier, eenheid_id__in=eenheden, medewerker__isnull=True
    )
    zonder = eenheden - set(nog_open.values_list("eenheid_id", flat=True))
    Bericht.objects.filter(dossier=dossier, eenheid_id__in=zonder).update(
        staat=Berichtstaat.OVERBODIG.value, lease_until=None, updated_at=nu
    )
