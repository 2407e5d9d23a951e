"""Look at sharing without an agreement."""

from collections.abc import Sequence

from django.db import transaction

from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Uitzondering
from overdracht.proces.toezicht.queries.uitzonderingen import list_uitzonderingen
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import require


@transaction.atomic
def view_uitzonderingen(*, actor: Actor) -> Sequence[Uitzondering]:
    """Those of the own organisation, and the line about the look."""
    require(actor, Handeling.AUDIT_INZIEN)
    rijen = list(list_uitzonderingen(actor=actor))
    record_act(actor, "toezicht.uitzonderingen_ingezien", doel=Handeling.AUDIT_INZIEN.value)
    return rijen
