"""Saved views: keep, open, rename, throw away."""

from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from overdracht.core.rechten import Handeling
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.formats import lees_woorden
from overdracht.proces.dossier.forms import WeergaveForm
from overdracht.proces.dossier.presenters.lijst import lijst_url, weergave_regels
from overdracht.proces.dossier.queries.lijst import lees_vraag
from overdracht.proces.dossier.queries.weergaven import get_weergave, list_weergaven
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest


@require_GET
@policy(Handeling.WEERGAVE_BEWAREN)
def index(request: ActorRequest) -> HttpResponse:
    """One's own saved views."""
    regels = weergave_regels(list_weergaven(actor=request.actor))
    return render(request, "dossier/weergaven.html", {"regels": regels})


@require_POST
@policy(Handeling.WEERGAVE_BEWAREN)
def save(request: ActorRequest) -> HttpResponse:
    """Keep the question of the address under a name."""
    filters, _ = lees_vraag(request.actor, lees_woorden(request.META["QUERY_STRING"]))
    form = WeergaveForm(request.POST)
    if form.is_valid():
        naam = form.cleaned_data["naam"]
        actions.save_weergave(actor=request.actor, naam=naam, filters=filters)
        messages.success(request, f"De weergave '{naam}' is bewaard.")
    else:
        messages.error(request, "Geef de weergave een naam van ten hoogste 80 letters.")
    return HttpResponseRedirect(lijst_url(filters))


@require_http_methods(["GET", "POST"])
@policy(Handeling.WEERGAVE_BEWAREN)
def rename(request: ActorRequest, weergave_id: UUID) -> HttpResponse:
    """Give one's own view another name."""
    rij = get_weergave(actor=request.actor, weergave_id=weergave_id)
    form = WeergaveForm(request.POST or None, initial={"naam": rij.naam})
    form.look_along(request, agenda=False)
    if form.is_valid():
        naam = form.cleaned_data["naam"]
        try:
            with transaction.atomic():
                actions.rename_weergave(actor=request.actor, weergave_id=weergave_id, naam=naam)
        except IntegrityError:
            form.add_error("naam", "U hebt al een weergave met deze naam. Kies een andere.")
        else:
            messages.success(request, f"De weergave heet nu '{naam}'.")
            return HttpResponseRedirect(reverse("dossier:views"))
    context = {"form": form, "naam": rij.naam}
    return render(request, "dossier/weergave.html", context, status=form.status)


@require_POST
@policy(Handeling.WEERGAVE_BEWAREN)
def delete(request: ActorRequest, weergave_id: UUID) -> HttpResponse:
    """Throw away one's own view."""
    actions.delete_weergave(actor=request.actor, weergave_id=weergave_id)
    messages.success(request, "De weergave is weggegooid.")
    return HttpResponseRedirect(reverse("dossier:views"))
