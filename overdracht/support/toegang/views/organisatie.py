"""Signing in at the own organisation: off to its inlogdienst, and back with its word.

Off goes by a link, never by a form: our content policy sends no form to another house.
"""

from collections.abc import Callable
from uuid import UUID

from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth import login as sign_in
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from overdracht.core.account import VERS
from overdracht.core.errors import RegelOvertreden
from overdracht.core.inlogdienst import Woord, check_vers
from overdracht.support.toegang.actions.inlogdiensten import (
    Toelating,
    accept_uitnodiging_daar,
    admit,
    confirm_zelfde,
    find_inlogdienst,
    get_inlogdienst,
    list_inlogdiensten,
    record_geweigerd,
)
from overdracht.support.toegang.actions.uitnodigingen import find_uitnodiging
from overdracht.support.toegang.deliver.inlogdienst import Dienst
from overdracht.support.toegang.policy import BestaatNiet, ingelogd, openbaar
from overdracht.support.toegang.sessie import BEWEZEN, ELDERS, INSCHRIJVEN
from overdracht.support.toegang.views.inloggen import BACKEND, veilig
from overdracht.web.http import ActorRequest

INLOGGEN, UITNODIGING, VERS_DAAR = "inloggen", "uitnodiging", "vers"


@openbaar("Wie nog niet is ingelogd, kiest hier de eigen organisatie.")
@require_GET
def organisations(request: ActorRequest) -> HttpResponse:
    """The organisations that let their people sign in at home."""
    context = {"diensten": list_inlogdiensten(), "next": request.GET.get("next", "")}
    return render(request, "toegang/organisaties.html", context)


@openbaar("Hier begint het inloggen bij de eigen organisatie.")
@require_GET
def sign_in_there(request: ActorRequest, dienst_id: UUID) -> HttpResponseBase:
    """Off to the organisation, to sign in."""
    bedoeling = {"doel": INLOGGEN, "next": request.GET.get("next", "")}
    return _begin(request, Dienst(request, get_inlogdienst(dienst_id)), bedoeling)


@openbaar("Wie nog geen account heeft, begint met de link uit de uitnodiging.")
@require_GET
def accept_there(request: ActorRequest, geheim: str) -> HttpResponseBase:
    """Off to the organisation, to join that account to the one of the invitation."""
    try:
        gebruiker = find_uitnodiging(geheim).gebruiker
    except Http404:
        return render(request, "toegang/link_werkt_niet.html", status=404)
    rij = find_inlogdienst(gebruiker.pk, peildatum=request.peildatum)
    if rij is None:
        raise BestaatNiet("Deze organisatie heeft geen inlogdienst.")
    return _begin(request, Dienst(request, rij), {"doel": UITNODIGING, "geheim": geheim})


@ingelogd("Hier laat iemand bij de eigen organisatie opnieuw zien wie het is.")
@require_GET
def confirm_there(request: ActorRequest) -> HttpResponseBase:
    """Off to the organisation, to show a second factor for what weighs heavily."""
    rij = find_inlogdienst(request.user.pk, peildatum=request.peildatum)
    if rij is None:
        raise BestaatNiet("Deze organisatie heeft geen inlogdienst.")
    bedoeling = {
        "doel": VERS_DAAR,
        "next": request.GET.get("next", ""),
        "wie": str(request.user.pk),
    }
    return _begin(request, Dienst(request, rij), bedoeling, opnieuw=True)


@openbaar("Hier komt iemand terug van de eigen organisatie; wat die zegt, wordt nagekeken.")
@require_GET
def organisation_back(request: ActorRequest, dienst_id: UUID) -> HttpResponseBase:
    """Read the word of the organisation, and let in, join or confirm; or say why not."""
    dienst = Dienst(request, get_inlogdienst(dienst_id))
    try:
        staat = dienst.neem_op()
        bedoeling = staat["data"]
        woord = dienst.lees(staat, met_mail=bedoeling["doel"] == UITNODIGING)
        return _DOEN[bedoeling["doel"]](request, dienst, woord, bedoeling)
    except RegelOvertreden as fout:
        return _geweigerd(request, fout)
    except Http404:
        return render(request, "toegang/link_werkt_niet.html", status=404)


@openbaar("Wie is uitgelogd, kan hier ook bij de eigen organisatie uitloggen.")
@require_GET
def signed_out(request: ActorRequest, dienst_id: UUID) -> HttpResponse:
    """Out here; the way out there is a link, because that is another house."""
    rij = get_inlogdienst(dienst_id)
    try:
        daar = Dienst(request, rij).uitlogadres()
    except RegelOvertreden:
        daar = ""
    context = {"organisatie": rij.organisatie.naam, "daar": daar}
    return render(request, "toegang/uitgelogd.html", context)


def _begin(
    request: HttpRequest, dienst: Dienst, bedoeling: dict[str, str], *, opnieuw: bool = False
) -> HttpResponseBase:
    try:
        return dienst.begin(bedoeling=bedoeling, opnieuw=opnieuw)
    except RegelOvertreden as fout:
        return _geweigerd(request, fout)


def _in(
    request: ActorRequest, dienst: Dienst, woord: Woord, bedoeling: dict[str, str]
) -> HttpResponse:
    toelating = admit(dienst=dienst.rij, woord=woord, peildatum=request.peildatum)
    _laat_binnen(request, dienst, woord, toelating)
    return HttpResponseRedirect(veilig(request, bedoeling["next"]))


def _verbonden(
    request: ActorRequest, dienst: Dienst, woord: Woord, bedoeling: dict[str, str]
) -> HttpResponse:
    toelating = accept_uitnodiging_daar(
        geheim=bedoeling["geheim"], dienst=dienst.rij, woord=woord, peildatum=request.peildatum
    )
    _laat_binnen(request, dienst, woord, toelating)
    request.session[INSCHRIJVEN] = toelating.maakt_stap
    return HttpResponseRedirect("/")


def _vers(
    request: ActorRequest, dienst: Dienst, woord: Woord, bedoeling: dict[str, str]
) -> HttpResponse:
    """The same person, with a second factor, in the last minutes."""
    if str(request.user.pk) != bedoeling["wie"]:
        raise RegelOvertreden("inlogdienst.iemand_anders", "BIO2 5.17")
    check_vers(woord, nu=timezone.now(), binnen=VERS)
    sterk = confirm_zelfde(gebruiker_id=request.user.pk, dienst=dienst.rij, woord=woord)
    _noteer(request, dienst, woord, sterk=sterk)
    return HttpResponseRedirect(veilig(request, bedoeling["next"]))


_DOEN: dict[str, Callable[..., HttpResponse]] = {
    INLOGGEN: _in,
    UITNODIGING: _verbonden,
    VERS_DAAR: _vers,
}


def _laat_binnen(request: ActorRequest, dienst: Dienst, woord: Woord, toelating: Toelating) -> None:
    sign_in(request, toelating.gebruiker, backend=BACKEND)
    _noteer(request, dienst, woord, sterk=toelating.is_sterk)


def _noteer(request: ActorRequest, dienst: Dienst, woord: Woord, *, sterk: bool) -> None:
    """A session that was open there already is a login here, but no fresh proof."""
    bewezen = woord.ingelogd_at.timestamp() if woord.ingelogd_at else 0
    extra = {ELDERS: sterk, BEWEZEN: bewezen, "dienst": str(dienst.rij.pk)}
    record_authentication(request, request.user, "socialaccount", **extra)


def _geweigerd(request: HttpRequest, fout: RegelOvertreden) -> HttpResponse:
    record_geweigerd(fout)
    return render(request, "toegang/niet_binnen.html", {"melding": fout.melding}, status=403)
