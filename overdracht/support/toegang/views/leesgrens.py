"""The page on which somebody who opened many dossiers says why."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.support.toegang.actions.leesgrens import confirm_leesgrens
from overdracht.support.toegang.forms import LeesredenForm
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest


@require_http_methods(["GET", "POST"])
# The right that comes with dossiers and shows none: this page names nobody.
@policy(Handeling.DOSSIER_ZOEKEN, vers=True)
def confirm(request: ActorRequest) -> HttpResponse:
    """A reason, after a fresh second step; then the reading goes on."""
    form = LeesredenForm(request.POST if request.method == "POST" else None)
    form.look_along(request, agenda=False)
    if form.is_valid():
        confirm_leesgrens(actor=request.actor, reden=form.cleaned_data["reden"])
        messages.success(request, "Uw reden is opgeslagen. U kunt verder.")
        return HttpResponseRedirect(reverse("dossier:today"))
    return render(request, "toegang/leesreden.html", {"form": form}, status=form.status)
