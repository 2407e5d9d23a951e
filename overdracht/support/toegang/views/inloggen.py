"""Signing in, choosing a role, and the one click of the demo."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from allauth.account.views import LoginView
from django.contrib.auth import login as sign_in
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from overdracht.core.begrippen import Rol
from overdracht.support.toegang.actions import choose_rol
from overdracht.support.toegang.forms import RolForm
from overdracht.support.toegang.policy import BestaatNiet, ingelogd, openbaar
from overdracht.support.toegang.queries import (
    SESSIE_MEDEWERKER,
    get_demoaccount,
    get_eigen_medewerker,
    list_demoaccounts,
    list_lidmaatschappen,
)
from overdracht.support.toegang.sessie import INSCHRIJVEN, is_demo, vorige_rol
from overdracht.web.http import ActorRequest
from overdracht.web.woorden import ROLLEN

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@openbaar("Wie nog niet is ingelogd, moet kunnen inloggen.")
class Login(LoginView):  # type: ignore[misc]  # allauth has no types
    """The login page of allauth; in the demo it also offers the fictive accounts."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the accounts of the demo, and none anywhere else."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        accounts = _demoaccounts(self.request) if is_demo() else []
        return context | {"demoaccounts": accounts}


login = sensitive_post_parameters("password")(Login.as_view())


@ingelogd("Hier staan alleen de eigen rollen van de gebruiker.")
@require_http_methods(["GET", "POST"])
def choose(request: ActorRequest) -> HttpResponse:
    """Choose the role to work in; with one role there is nothing to choose."""
    rijen = list_lidmaatschappen(gebruiker_id=request.user.pk, peildatum=request.peildatum)
    form = RolForm(request.POST)
    if request.method == "POST" and form.is_valid():
        return take_up(request, form.cleaned_data["medewerker"], form.cleaned_data["next"])
    verder = request.GET.get("next", "")
    enige = _enige(rijen, vorige=vorige_rol(request))
    if enige is not None and request.method == "GET":
        return take_up(request, enige, verder)
    nu = request.session.get(SESSIE_MEDEWERKER)
    keuzes = [(rij.pk, ROLLEN[Rol(rij.rol)], rij.eenheid.naam, str(rij.pk) == nu) for rij in rijen]
    return render(request, "toegang/rol.html", {"keuzes": keuzes, "next": verder})


@openbaar("Alleen de fictieve accounts van de demo; buiten de demo bestaat deze deur niet.")
@require_POST
def try_out(request: ActorRequest) -> HttpResponse:
    """Sign in as one of the fictive colleagues of the demo, without a password."""
    form = RolForm(request.POST)
    if not is_demo() or not form.is_valid():
        raise BestaatNiet("Deze pagina bestaat niet.")
    medewerker = get_demoaccount(form.cleaned_data["medewerker"], peildatum=request.peildatum)
    choose_rol(medewerker)  # before the session: without its line nobody is signed in
    sign_in(request, medewerker.gebruiker, backend=BACKEND)
    request.session[INSCHRIJVEN] = True  # who turns the second step on in a demo can make one
    return _go_on(request, medewerker.pk, form.cleaned_data["next"])


def _enige(rijen: Sequence[Any], *, vorige: str) -> UUID | None:
    """The role that needs no choice: the only one, or the one that was interrupted."""
    ids: list[UUID] = [rij.pk for rij in rijen]
    if len(ids) == 1:
        return ids[0]
    return next((pk for pk in ids if str(pk) == vorige), None)


def take_up(request: ActorRequest, medewerker_id: UUID, verder: str) -> HttpResponse:
    medewerker = get_eigen_medewerker(
        medewerker_id, gebruiker_id=request.user.pk, peildatum=request.peildatum
    )
    choose_rol(medewerker)
    return _go_on(request, medewerker.pk, verder)


def _go_on(request: ActorRequest, medewerker_id: UUID, verder: str) -> HttpResponse:
    # A new session id: who saw the old one cannot act in the new role.
    request.session.cycle_key()
    request.session[SESSIE_MEDEWERKER] = str(medewerker_id)
    return HttpResponseRedirect(veilig(request, verder))


def veilig(request: HttpRequest, verder: str) -> str:
    """Only a page of this site; an address from elsewhere in `next` is not followed."""
    if verder and url_has_allowed_host_and_scheme(
        verder, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return verder
    return "/"


def _demoaccounts(request: HttpRequest) -> list[dict[str, str]]:
    peildatum = request.peildatum  # type: ignore[attr-defined]  # the door put it there
    return [
        {
            "medewerker_id": str(account.medewerker_id),
            "naam": account.naam,
            "rol": ROLLEN[account.rol],
            "eenheid": account.eenheid,
            "url": reverse("toegang:try_out"),
        }
        for account in list_demoaccounts(peildatum=peildatum)
    ]
