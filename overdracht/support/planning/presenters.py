"""What a form shows of the plan before it is saved."""

from functools import partial
from uuid import UUID

from overdracht.support.planning.queries import watch_plan
from overdracht.web.http import ActorRequest
from overdracht.web.stap import Kijk


def look_ahead(request: ActorRequest, dossier_id: UUID) -> Kijk:
    """For `stap`: what saving would move in this dossier, as far as this actor may see it."""
    return partial(
        watch_plan, actor=request.actor, dossier_id=dossier_id, peildatum=request.peildatum
    )
