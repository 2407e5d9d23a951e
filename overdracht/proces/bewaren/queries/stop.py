"""What holds one dossier back."""

from uuid import UUID

from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Vernietigingsstop
from overdracht.support.toegang.queries import open_dossier


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier, if it exists for this actor."""
    return open_dossier(actor, dossier_id)


def get_stop(*, actor: Actor, dossier: Dossier) -> Vernietigingsstop | None:
    """The stop that stands now, with its reason; None when nothing holds it."""
    rijen = Vernietigingsstop.objects.visible_to(actor).van_kracht()
    return rijen.filter(dossier=dossier).first()
