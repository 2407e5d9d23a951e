"""The requests for a file with many people in it."""

from collections.abc import Sequence
from uuid import UUID

from overdracht.core.rechten import Actor
from overdracht.data.models import Eenheid, Uitvoerverzoek
from overdracht.support.toegang.policy import BestaatNiet

HOOGSTENS = 100


def list_verzoeken(actor: Actor) -> Sequence[Uitvoerverzoek]:
    """One's own, and those that one may judge, the newest first."""
    rijen = Uitvoerverzoek.objects.visible_to(actor).select_related(
        "medewerker__gebruiker", "medewerker__eenheid", "beoordeeld_door__gebruiker"
    )
    return list(rijen[:HOOGSTENS])


def get_verzoek(actor: Actor, verzoek_id: UUID, *, lock: bool = False) -> Uitvoerverzoek:
    """One of those; `BestaatNiet` for any other."""
    rijen = Uitvoerverzoek.objects.filter(
        pk__in=Uitvoerverzoek.objects.visible_to(actor).filter(pk=verzoek_id).values("pk")
    )
    if lock:
        rijen = rijen.select_for_update(of=("self",))
    rij = rijen.select_related(
        "medewerker__gebruiker", "medewerker__eenheid", "beoordeeld_door__gebruiker"
    ).first()
    if rij is None:
        raise BestaatNiet("Deze aanvraag bestaat niet.")
    return rij


def get_organisatie_id(actor: Actor) -> UUID:
    """Of who asks."""
    organisatie_id: UUID = Eenheid.objects.values_list("organisatie_id", flat=True).get(
        pk=actor.eenheid_id or UUID(int=0)
    )
    return organisatie_id
