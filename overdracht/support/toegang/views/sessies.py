"""Where am I signed in, and out with the rest."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from overdracht.core.rechten import Handeling
from overdracht.support.toegang.actions.sessies import end_sessie, end_sessies, list_sessies
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest, done


@require_GET
@policy(Handeling.VANDAAG_INZIEN)
def sessions(request: ActorRequest) -> HttpResponse:
    """The own sessions; this one is marked."""
    rijen = list_sessies(gebruiker_id=request.user.pk, deze=request.session.session_key or "")
    return render(request, "toegang/sessies.html", {"sessies": rijen})


@require_POST
@policy(Handeling.VANDAAG_INZIEN)
def end_session(request: ActorRequest) -> HttpResponse:
    """End one of them, or all but this one."""
    if merk := request.POST.get("merk", ""):
        end_sessie(actor=request.actor, gebruiker_id=request.user.pk, merk=merk)
    else:
        deze = request.session.session_key or ""
        end_sessies(actor=request.actor, gebruiker_id=request.user.pk, behalve=deze)
    messages.success(request, _("Daar bent u nu uitgelogd."))
    return done(request, reverse("toegang:sessions"))
