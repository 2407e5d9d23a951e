"""The page behind a link that works once."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth import login as sign_in
from django.contrib.auth import logout as sign_out
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from overdracht.core.account import GOKKEN_LINK
from overdracht.core.keuzes import Uitnodigingsoort
from overdracht.support.toegang.actions.drempel import is_te_veel
from overdracht.support.toegang.actions.inlogdiensten import find_inlogdienst, is_verbonden
from overdracht.support.toegang.actions.uitnodigingen import (
    accept_uitnodiging,
    find_uitnodiging,
    heeft_stap,
)
from overdracht.support.toegang.forms import BekendForm, WelkomForm
from overdracht.support.toegang.policy import openbaar
from overdracht.support.toegang.sessie import INSCHRIJVEN
from overdracht.support.toegang.views.inloggen import BACKEND
from overdracht.web.http import ActorRequest


@openbaar("Wie nog geen account heeft, begint met de link uit de uitnodiging.")
@sensitive_post_parameters("wachtwoord", "nog_eens")
@require_http_methods(["GET", "POST"])
def invitation(request: ActorRequest, geheim: str) -> HttpResponse:
    """Choose a password, or show that it is you, and go on to the second step."""
    try:
        uitnodiging = find_uitnodiging(geheim)
    except Http404:
        return render(request, "toegang/link_werkt_niet.html", status=404)
    if uitnodiging.soort == Uitnodigingsoort.INLOGDIENST or _logt_daar_in(request, uitnodiging):
        return _naar_organisatie(request, uitnodiging, geheim)
    soort = WelkomForm if uitnodiging.soort == Uitnodigingsoort.ACCOUNT else BekendForm
    form = soort(
        request.POST if request.method == "POST" else None, gebruiker=uitnodiging.gebruiker
    )
    if request.method == "POST" and is_te_veel(f"link:{uitnodiging.pk}", hoogstens=GOKKEN_LINK):
        form.add_error(None, _("Te veel pogingen. Probeer het over een uur opnieuw."))
    elif request.method == "POST" and form.is_valid():
        return _in(request, geheim, form.cleaned_data["wachtwoord"])
    context = {"form": form, "is_nieuw": soort is WelkomForm, "mail": uitnodiging.gebruiker.email}
    status = 422 if form.is_bound else 200
    return render(request, "toegang/uitnodiging.html", context, status=status)


def _logt_daar_in(request: ActorRequest, uitnodiging: Any) -> bool:
    """Where an organisation lets its people sign in at home, nobody gets a password here."""
    if uitnodiging.soort == Uitnodigingsoort.TWEEDE_STAP:
        return is_verbonden(uitnodiging.gebruiker_id)
    return bool(find_inlogdienst(uitnodiging.gebruiker_id, peildatum=request.peildatum))


def _naar_organisatie(request: ActorRequest, uitnodiging: Any, geheim: str) -> HttpResponse:
    rij = find_inlogdienst(uitnodiging.gebruiker_id, peildatum=request.peildatum)
    if rij is None:
        return render(request, "toegang/link_werkt_niet.html", status=404)
    if request.method == "POST":
        return HttpResponse(status=405)
    context = {
        "organisatie": rij.organisatie.naam,
        "mail": uitnodiging.gebruiker.email,
        "daar": reverse("toegang:accept_there", args=[geheim]),
    }
    return render(request, "toegang/uitnodiging_organisatie.html", context)


def _in(request: ActorRequest, geheim: str, wachtwoord: str) -> HttpResponse:
    gebruiker = accept_uitnodiging(geheim=geheim, wachtwoord=wachtwoord)
    sign_out(request)
    if heeft_stap(gebruiker.pk):
        # The link proves the mailbox, not the person: the second step is asked at the login.
        return HttpResponseRedirect(reverse("account_login"))
    sign_in(request, gebruiker, backend=BACKEND)
    record_authentication(request, gebruiker, "password", reauthenticated=True)
    request.session[INSCHRIJVEN] = True
    return HttpResponseRedirect(reverse("mfa_index"))
