"""Every time that the own organisation asked to share without an agreement (CO4)."""

from django.db.models import QuerySet

from overdracht.core.rechten import Actor
from overdracht.data.models import Uitzondering

HOOGSTENS = 200


def list_uitzonderingen(*, actor: Actor) -> QuerySet[Uitzondering]:
    """Newest first, without the persons they are about."""
    rijen = Uitzondering.objects.visible_to(actor).order_by("-gevraagd_op", "-created_at")
    return rijen.select_related("eenheid", "bevestigd_door__eenheid")[:HOOGSTENS]
