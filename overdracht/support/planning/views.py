"""The panel of the line, loaded by its address and again after every change of the dossier."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from overdracht.core.rechten import Handeling
from overdracht.support.planning.queries import open_lijn
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The terms and the line of one dossier, as this actor may see them today."""
    lijn = open_lijn(actor=request.actor, dossier_id=dossier_id, peildatum=request.peildatum)
    context = {"lijn": lijn, "dossier_id": dossier_id, "peildatum": request.peildatum}
    return render(request, "planning/lijn.html", context)
