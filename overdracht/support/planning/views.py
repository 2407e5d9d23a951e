"""The panel of the line, loaded by its address and again after every change of the dossier."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from overdracht.core.rechten import Handeling
from overdracht.support.planning.queries import open_lijn
from overdracht.support.toegang.policy import openbaar, policy
from overdracht.web.http import ActorRequest
from overdracht.web.vrije_tekst import LANGSTE, letop


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The terms and the line of one dossier, as this actor may see them today."""
    lijn = open_lijn(actor=request.actor, dossier_id=dossier_id, peildatum=request.peildatum)
    context = {"lijn": lijn, "dossier_id": dossier_id, "peildatum": request.peildatum}
    return render(request, "planning/lijn.html", context)


@require_POST
# Open: a session that ended must not take its writer away from what stands on the page.
@openbaar("Zegt alleen iets over de tekst die u zelf stuurt; kent, bewaart en noemt niemand.")
def free_text(request: ActorRequest) -> HttpResponse:
    """The notice about the text of one field, while it is typed; empty when there is none."""
    naam = request.GET.get("veld", "")
    agenda = request.GET.get("agenda") == "1"
    tekst = request.POST.get(naam, "")[:LANGSTE].strip()
    notitie = letop(naam, tekst, id_=f"id_{naam}", agenda=agenda)
    if notitie is None:
        return HttpResponse()
    return render(request, "_letop.html", {"notitie": notitie})
