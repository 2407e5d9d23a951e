"""The inbox."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from overdracht.core.rechten import Handeling, mag
from overdracht.support.berichten.actions import list_berichten, read_bericht
from overdracht.support.berichten.presenters import regels
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest, done

# Lists that a message points at without naming anybody.
_TAKEN = (
    (Handeling.VERWIJDERING_BEVESTIGEN, "Klantprofielen verwijderen", "klantprofiel:requests"),
    (Handeling.UITZONDERING_BEVESTIGEN, "Delen zonder toestemming", "klantprofiel:exceptions"),
)


@require_GET
@policy(Handeling.BERICHT_LEZEN)
def inbox(request: ActorRequest) -> HttpResponse:
    """What is new, or with `?alles=1` also what was read; a page at a time."""
    alles = bool(request.GET.get("alles"))
    berichten = list_berichten(actor=request.actor, alles=alles, voor=request.GET.get("voor", ""))
    context = {"regels": regels(berichten), "alles": alles, "peildatum": request.peildatum}
    rol = request.actor.rol
    context["taken"] = [(t, reverse(adres)) for wat, t, adres in _TAKEN if mag(rol, wat)]
    return render(request, "berichten/inbox.html", context)


@require_POST
@policy(Handeling.BERICHT_LEZEN)
def read(request: ActorRequest, bericht_id: UUID) -> HttpResponse:
    """Mark a message as read and go to its dossier, or back to the inbox."""
    bericht = read_bericht(actor=request.actor, bericht_id=bericht_id)
    if bericht.dossier_id and "blijf" not in request.POST:
        return done(request, reverse("dossier:detail", args=[bericht.dossier_id]))
    return done(request, reverse("berichten:list"))
