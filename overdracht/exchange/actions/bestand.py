"""Keep an uploaded file, encrypted and for a short while, until it is let in or thrown away."""

from base64 import b64decode, b64encode
from datetime import date
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from overdracht.core.bewaren import zo_lang
from overdracht.core.keuzes import Importstaat
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Importbestand
from overdracht.exchange.actions.tvs import Keuze, import_tvs, preview_tvs
from overdracht.exchange.formats.tvs import lees
from overdracht.exchange.formats.voorbeeld import Voorbeeld, schrijf_rest
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht, require

BEWAARD = zo_lang("B-07")


@transaction.atomic
def upload_importbestand(*, actor: Actor, inhoud: bytes) -> Importbestand:
    """Keep a file that can be read, to look at it first; else `OnleesbaarBestand`."""
    require(actor, Handeling.KOPPELING_IMPORTEREN)
    if actor.medewerker_id is None:
        raise GeenRecht("Een bestand hoort bij een medewerker.")
    lees(inhoud)
    purge_importbestanden()
    rij = Importbestand(
        sha256=sha256(inhoud).hexdigest(),
        medewerker_id=actor.medewerker_id,
        staat=Importstaat.VOORBEELD.value,
        inhoud=b64encode(inhoud).decode(),
        verloopt_at=timezone.now() + BEWAARD,
    )
    rij.save()
    record_act(actor, "importbestand.aangeboden", velden=["inhoud"])
    return rij


def get_importbestand(*, actor: Actor, importbestand_id: UUID) -> Importbestand:
    """One's own file, as long as it holds; else `BestaatNiet`."""
    return _get(list_importbestanden(actor=actor), importbestand_id)


def list_importbestanden(*, actor: Actor) -> QuerySet[Importbestand]:
    """One's own files that still hold, the newest first."""
    require(actor, Handeling.KOPPELING_IMPORTEREN)
    return Importbestand.objects.visible_to(actor, timezone.now())


def preview_importbestand(*, actor: Actor, rij: Importbestand, peildatum: date) -> Voorbeeld:
    """What the file would do now."""
    blad = lees(b64decode(rij.inhoud))
    return preview_tvs(actor=actor, blad=blad, peildatum=peildatum)


@transaction.atomic
def confirm_importbestand(
    *, actor: Actor, importbestand_id: UUID, keuze: Keuze, peildatum: date
) -> Importbestand:
    """Let the file in, once: a second confirmation finds that it was done, and what came of it.

    The file itself goes; what did not go in is kept a while, to be mended and offered again.
    """
    rijen = list_importbestanden(actor=actor).select_for_update()
    rij = _get(rijen, importbestand_id)
    if rij.staat == Importstaat.INGELEZEN.value:
        return rij
    blad = lees(b64decode(rij.inhoud))
    uitslag = import_tvs(actor=actor, blad=blad, keuze=keuze, peildatum=peildatum)
    rij.staat = Importstaat.INGELEZEN.value
    rij.ingelezen_at = timezone.now()
    rij.aantallen = uitslag.aantallen
    rij.inhoud = ""
    rij.rest = schrijf_rest(blad, uitslag.rest) if uitslag.rest else ""
    rij.save()
    return rij


@transaction.atomic
def withdraw_importbestand(*, actor: Actor, importbestand_id: UUID) -> None:
    """Throw the file away: nothing of it is kept."""
    get_importbestand(actor=actor, importbestand_id=importbestand_id).delete()
    record_act(actor, "importbestand.weggegooid")


def write_rest(*, actor: Actor, importbestand_id: UUID, peildatum: date) -> str:
    """The rows that did not go in, or would not, as CSV with the reason."""
    rij = get_importbestand(actor=actor, importbestand_id=importbestand_id)
    if rij.staat == Importstaat.INGELEZEN.value:
        return rij.rest
    voorbeeld = preview_importbestand(actor=actor, rij=rij, peildatum=peildatum)
    return schrijf_rest(voorbeeld.blad, voorbeeld.fout)


def purge_importbestanden() -> int:
    """Throw away what nobody let in in time; the clock calls this, and every upload."""
    aantal, _ = Importbestand.objects.verlopen(timezone.now()).delete()
    return aantal


def _get(rijen: QuerySet[Importbestand], importbestand_id: UUID) -> Importbestand:
    rij = rijen.filter(pk=importbestand_id).first()
    if rij is None:
        raise BestaatNiet("Dit bestand bestaat niet (meer).")
    return rij
