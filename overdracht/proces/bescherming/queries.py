"""What the pages of the protection need."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from overdracht.core.rechten import MAG, Actor, Handeling
from overdracht.data.models import Bescherming, Dossier, Medewerker, Toegang
from overdracht.data.models.bescherming import STAAND
from overdracht.data.wie import acting_as_huis
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier

_ROLLEN = [rol.value for rol, mag in MAG.items() if Handeling.BESCHERMING_INSTELLEN in mag]


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier that is, or is to be, protected; else it does not exist."""
    return open_dossier(actor, dossier_id)


def find_staande(*, actor: Actor, dossier: Dossier) -> Bescherming | None:
    """The protection that stands, with the colleagues who are named in it; None without one."""
    rijen = Bescherming.objects.visible_to(actor).filter(
        STAAND, huishouden_id=dossier.huishouden_id
    )
    return rijen.prefetch_related("vertrouwelingen__medewerker__gebruiker").first()


def get_staande(*, actor: Actor, dossier: Dossier, lock: bool = False) -> Bescherming:
    """The same, else `BestaatNiet`."""
    rij = find_staande(actor=actor, dossier=dossier)
    if rij is None:
        raise BestaatNiet("Dit dossier is niet afgeschermd.")
    return Bescherming.objects.select_for_update().get(pk=rij.pk) if lock else rij


def list_kandidaten(
    *, actor: Actor, dossier: Dossier, peildatum: date, zonder: Sequence[UUID] = ()
) -> QuerySet[Medewerker]:
    """Colleagues of the units that see (or saw) the dossier, who could also end the protection."""
    with acting_as_huis():  # who is named may not see what was put away
        rijen = Toegang.objects.filter(dossier=dossier, van__lte=timezone.now())
        eenheden = list(rijen.values_list("eenheid_id", flat=True).distinct())
    return (
        Medewerker.objects.op(peildatum)
        .filter(eenheid_id__in=eenheden, rol__in=_ROLLEN)
        .exclude(pk__in=zonder)
        # One human being in two roles is not two colleagues.
        .exclude(Q(gebruiker_id=actor.gebruiker_id))
        .select_related("gebruiker", "eenheid")
    )
