"""The second step: who has none is told what to do, and the demo says what it leaves out."""

import time

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.support.toegang.actions.uitnodigingen import count_sleutels
from overdracht.support.toegang.policy import BestaatNiet, ingelogd
from overdracht.support.toegang.sessie import DEMO_VERS, INSCHRIJVEN, is_demo, is_herstel
from overdracht.support.toegang.views.inloggen import veilig
from overdracht.web.http import ActorRequest


@ingelogd("Hier staat alleen hoe u een tweede stap krijgt.")
@require_GET
def second_step(request: ActorRequest) -> HttpResponse:
    """On to the code, on to choosing a second step, or to the own beheerder."""
    if is_mfa_enabled(request.user):
        return HttpResponseRedirect(reverse("mfa_reauthenticate"))
    if request.session.get(INSCHRIJVEN):
        return HttpResponseRedirect(reverse("mfa_index"))
    return render(request, "toegang/tweede_stap.html")


@ingelogd("Hier staat alleen hoe u een sleutel laat zien, of er een maakt.")
@require_GET
def need_key(request: ActorRequest) -> HttpResponse:
    """What weighs heavily is done with a key: show it, or make the first one."""
    heeft = count_sleutels(request.user.pk) > 0
    context = {
        "heeft_sleutel": heeft,
        "mag_maken": not heeft or is_herstel(request),
        "next": veilig(request, request.GET.get("next", "")),
    }
    return render(request, "toegang/sleutel.html", context)


@ingelogd("Hier staat alleen wat de demo overslaat.")
@require_http_methods(["GET", "POST"])
def demo_step_up(request: ActorRequest) -> HttpResponse:
    """What a real installation asks here; outside the demo this page does not exist."""
    if not is_demo() or settings.OVERDRACHT_TWEEDE_FACTOR:
        raise BestaatNiet("Deze pagina bestaat niet.")
    if request.method == "POST":
        request.session[DEMO_VERS] = time.time()
        return HttpResponseRedirect(veilig(request, request.POST.get("next", "")))
    return render(request, "toegang/demo_stap.html", {"next": request.GET.get("next", "")})
