"""The pages of emergency access; giving it asks a fresh second step."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Handeling
from overdracht.proces.noodtoegang import actions, forms, presenters
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest, done
from overdracht.web.stap import ingevuld


@require_GET
@policy(Handeling.NOODTOEGANG_GEVEN)
def index(request: ActorRequest) -> HttpResponse:
    """Who was let in, until when, and why."""
    rijen = actions.view_noodtoegang(actor=request.actor)
    return render(request, "noodtoegang/index.html", presenters.pagina(rijen, nu=timezone.now()))


@require_http_methods(["GET", "POST"])
@policy(Handeling.NOODTOEGANG_GEVEN, vers=True)
def give(request: ActorRequest) -> HttpResponse:
    """Let one colleague in."""
    rijen = actions.prepare_noodtoegang(actor=request.actor, peildatum=request.peildatum)
    form = forms.NoodForm(ingevuld(request), collegas=presenters.collegas(rijen))
    if form.is_bound:
        form.look_along(request, agenda=False)
    if form.is_valid():
        try:
            actions.give_noodtoegang(
                actor=request.actor, peildatum=request.peildatum, **form.cleaned_data
            )
        except RegelOvertreden as fout:
            form.add_error(fout.veld or None, fout.melding)
        else:
            messages.success(request, forms.NoodForm.gelukt)
            return done(request, reverse("noodtoegang:index"))
    status = 422 if form.is_bound else 200
    return render(request, "noodtoegang/geven.html", {"form": form}, status=status)


@require_POST
@policy(Handeling.NOODTOEGANG_GEVEN)
def stop(request: ActorRequest, toegang_id: UUID) -> HttpResponse:
    """Sooner than it would end by itself."""
    actions.stop_noodtoegang(actor=request.actor, toegang_id=toegang_id)
    messages.success(request, "Gestopt. Uw collega ziet het dossier niet meer.")
    return done(request, reverse("noodtoegang:index"))
