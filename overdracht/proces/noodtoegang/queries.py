"""Who of the own unit was let in, and which dossier a V-nummer means."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Eenheid, Medewerker, Persoon, Toegang
from overdracht.data.models.bescherming import niet_beschermd
from overdracht.data.wie import acting_as_huis
from overdracht.support.toegang.policy import BestaatNiet

HOOGSTENS = 50  # on one page; what ended longer ago stands in the log
_ROLLEN = (Rol.REGIEVOERDER_GEMEENTE.value, Rol.TEAMLEIDER.value)


def list_collegas(*, actor: Actor, peildatum: date) -> QuerySet[Medewerker]:
    """Others of the own unit who work with dossiers; nobody lets in himself."""
    rijen = Medewerker.objects.op(peildatum).filter(Q(eenheid_id=actor.eenheid_id), rol__in=_ROLLEN)
    anderen = rijen.exclude(Q(gebruiker_id=actor.gebruiker_id))
    return anderen.select_related("gebruiker").order_by("gebruiker__naam", "pk")


def get_collega(*, actor: Actor, medewerker_id: UUID, peildatum: date) -> Medewerker:
    """One of those, else `BestaatNiet`."""
    rij = list_collegas(actor=actor, peildatum=peildatum).filter(pk=medewerker_id).first()
    if rij is None:
        raise BestaatNiet("Deze collega bestaat niet.")
    return rij


def find_dossier(*, actor: Actor, v_nummer: str) -> Dossier | None:
    """The open dossier with exactly this V-nummer that the own unit does not see; None otherwise.

    Who is in danger has none here: only the named let anybody in.
    """
    if Dossier.objects.visible_to(actor).filter(_met(v_nummer)).exists():
        return None
    with acting_as_huis():  # that is what an emergency is: a dossier of somebody else
        rijen = Dossier.objects.filter(_met(v_nummer), niet_beschermd(), afgesloten_op=None)
        return rijen.first()


def _met(v_nummer: str) -> Q:
    return Q(inburgeraar__persoon__in=Persoon.objects.met_v_nummer(v_nummer).values("pk"))


def list_gegeven(*, actor: Actor) -> Sequence[Toegang]:
    """What runs, and what ended last, of the own unit; without the name of any inburgeraar."""
    with acting_as_huis():  # the access of a colleague by name is not the teamleider's own
        return list(_gegeven(actor)[:HOOGSTENS])


def get_lopende(*, actor: Actor, toegang_id: UUID) -> Toegang:
    """One that still runs, else `BestaatNiet`."""
    with acting_as_huis():
        rij = _gegeven(actor).filter(pk=toegang_id, tot__gt=timezone.now()).first()
    if rij is None:
        raise BestaatNiet("Deze noodtoegang bestaat niet, of is al voorbij.")
    return rij


def get_organisatie_id(actor: Actor) -> UUID:
    """Whose privacy officer is told."""
    if actor.eenheid_id is None:
        raise BestaatNiet("Alleen een medewerker geeft noodtoegang.")
    return Eenheid.objects.only("organisatie_id").get(pk=actor.eenheid_id).organisatie_id


def _gegeven(actor: Actor) -> QuerySet[Toegang]:
    # A protection ends it: then the row stands here as ended, as by its own time.
    rijen = Toegang.objects.filter(
        Q(eenheid_id=actor.eenheid_id), soort=Toegangsoort.NOODTOEGANG.value
    )
    return rijen.select_related("medewerker__gebruiker", "dossier").order_by("-van", "pk")
