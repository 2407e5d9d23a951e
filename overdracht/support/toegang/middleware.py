"""The door of every request: who acts, which day it is, what may be done, and the line about it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

import structlog
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django_htmx.http import HttpResponseClientRedirect

from overdracht.core.rechten import Actor, Handeling
from overdracht.data.wie import acting_as, acting_as_deur
from overdracht.support.audit.actions import (
    GeenAuditregel,
    LogboekLooptAchter,
    Spoor,
    close_spoor,
    follow,
    record_refusal,
)
from overdracht.support.toegang.policy import (
    Beleid,
    BestaatNiet,
    Soort,
    beleid_van,
    require_any,
)
from overdracht.support.toegang.queries import (
    SESSIE_MEDEWERKER,
    Lidmaatschap,
    get_lidmaatschap,
)

GEWEIGERD = frozenset({403, 404})
MET_INHOUD = frozenset({200, 409, 422})
OPNIEUW_NA = 60  # seconds
log = structlog.get_logger()

# Doors that show no person; through every other one an answer without an audit line is refused.
ZONDER_PERSOON = frozenset(
    {
        Handeling.VANDAAG_INZIEN,
        Handeling.BERICHT_LEZEN,
        Handeling.WEERGAVE_BEWAREN,
        Handeling.VOORKEURSSCENARIO_AFSPREKEN,
        Handeling.KOPPELING_REGISTREREN,
        Handeling.KOPPELING_IMPORTEREN,
        Handeling.DOSSIER_ZOEKEN,
        Handeling.EENHEID_BEHEREN,
        Handeling.MEDEWERKER_BEHEREN,
        Handeling.NORM_BEHEREN,
        Handeling.RAPPORTAGE_INZIEN,
        Handeling.AUDIT_INZIEN,
    }
)


class DeurZonderBeleid(Exception):
    """A view without a policy was reached: the start check was passed by, so nothing is served."""


class ToegangMiddleware:
    """Puts `actor` and `peildatum` on the request and holds the transaction around the view."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Read the day once, and load the active membership before anything asks for the user."""
        peildatum = timezone.localdate()
        with acting_as(None):
            lidmaatschap = _lidmaatschap(request, peildatum)
            _zet(
                request,
                peildatum=peildatum,
                actor=lidmaatschap.actor if lidmaatschap else None,
                kan_wisselen=lidmaatschap.heeft_meer if lidmaatschap else False,
                ongelezen=lidmaatschap.ongelezen if lidmaatschap else 0,
            )
            return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponseBase],
        args: Sequence[Any],
        kwargs: Mapping[str, Any],
    ) -> HttpResponseBase | None:
        """Ask the view for its policy; public pages pass, all others are served from here."""
        naam = _route(request)
        beleid = beleid_van(view, naam, request.path_info)
        if beleid is None:
            raise DeurZonderBeleid(naam or repr(view))
        if beleid.soort is Soort.OPENBAAR:
            return None
        eerst = _eerst(request, beleid)
        actor: Actor | None = getattr(request, "actor", None)
        if eerst is not None or beleid.soort is Soort.INGELOGD or actor is None:
            return eerst
        return _serve(request, actor, beleid, lambda: view(request, *args, **kwargs))

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        """A public door of ours (choosing a role) also writes a line, or does nothing."""
        return _zonder_regel(request, exception) if isinstance(exception, GeenAuditregel) else None


def _eerst(request: HttpRequest, beleid: Beleid) -> HttpResponse | None:
    """What must be done before this door: sign in, a second factor, choose a role."""
    if not request.user.is_authenticated:
        return _naar(request, reverse(settings.LOGIN_URL), verder=True)
    if settings.OVERDRACHT_TWEEDE_FACTOR and not _heeft_tweede_factor(request):
        return _naar(request, reverse("mfa_index"))
    if beleid.soort is Soort.RECHT and getattr(request, "actor", None) is None:
        return _naar(request, reverse("toegang:choose"), verder=True)
    return None


def _serve(
    request: HttpRequest,
    actor: Actor,
    beleid: Beleid,
    view: Callable[[], HttpResponseBase],
) -> HttpResponseBase:
    """Log or refuse: the answer with its line, or the page that says why there is none."""
    try:
        return _bedien(request, actor, beleid, view)
    except GeenAuditregel as fout:
        return _zonder_regel(request, fout)


def _bedien(
    request: HttpRequest,
    actor: Actor,
    beleid: Beleid,
    view: Callable[[], HttpResponseBase],
) -> HttpResponseBase:
    """The view in one transaction, its page rendered inside, its line written before it leaves."""
    naam, doel = _route(request), beleid.doel
    # Only a machine hands a trace on; from a browser it would be anyone's choice.
    van = request.headers.get("traceparent", "") if _is_machine(request) else ""
    spoor_van = follow(naam, peildatum=_peildatum(request), traceparent=van)
    with spoor_van as spoor, acting_as(actor):
        try:
            with transaction.atomic():
                require_any(actor, beleid.handelingen)
                response = _gerenderd(view())
                if response.status_code not in GEWEIGERD:
                    close_spoor(actor, spoor, doel=doel)
                    _check_regel(response, spoor, beleid.handelingen)
        except (PermissionDenied, Http404, ObjectDoesNotExist) as weigering:
            record_refusal(actor, naam, dossiers=list(spoor.geopend), doel=doel)
            if isinstance(weigering, ObjectDoesNotExist):
                raise BestaatNiet("Dit bestaat niet.") from weigering
            raise
        if response.status_code in GEWEIGERD:
            record_refusal(actor, naam, dossiers=list(spoor.geopend), doel=doel)
    return response


def _zonder_regel(request: HttpRequest, fout: Exception) -> HttpResponse:
    """503: what cannot be written down is neither shown nor done, not even the refusal of it."""
    log.error("auditregel.refused", route=_route(request), reden=repr(fout.__cause__ or fout))
    loopt_achter = isinstance(fout, LogboekLooptAchter)
    if _is_machine(request):
        titel = "Het logboek werkt nu niet. Daarom tonen en bewaren wij niets."
        response = _probleem(503, titel)
    else:
        response = render(request, "503.html", {"loopt_achter": loopt_achter}, status=503)
    response["Retry-After"] = str(OPNIEUW_NA)
    return response


def _probleem(status: int, titel: str) -> HttpResponse:
    """What a machine gets instead of a page."""
    inhoud = {"type": "about:blank", "title": titel, "status": status}
    return JsonResponse(inhoud, status=status, content_type="application/problem+json")


def _gerenderd(response: HttpResponseBase) -> HttpResponseBase:
    render_nu = getattr(response, "render", None)
    return render_nu() if callable(render_nu) else response


def _check_regel(
    response: HttpResponseBase, spoor: Spoor, handelingen: tuple[Handeling, ...]
) -> None:
    """No line, no answer: a page behind a door of persons wrote at least one."""
    if (
        response.status_code in MET_INHOUD
        and not spoor.regels
        and not ZONDER_PERSOON.intersection(handelingen)
    ):
        raise GeenAuditregel("het antwoord noemt geen dossier")


def _lidmaatschap(request: HttpRequest, peildatum: date) -> Lidmaatschap | None:
    """The active membership by the session, with the account that belongs to it, in one query.

    The account is handed to Django only when its session key is right; else Django's own way
    decides, which ends the session after a changed password.
    """
    medewerker_id, gebruiker_id = (
        request.session.get(SESSIE_MEDEWERKER),
        request.session.get(SESSION_KEY),
    )
    if not medewerker_id or not gebruiker_id:
        return None
    with acting_as_deur():
        lidmaatschap = get_lidmaatschap(
            medewerker_id=medewerker_id, gebruiker_id=gebruiker_id, peildatum=peildatum
        )
    if lidmaatschap is None or BACKEND_SESSION_KEY not in request.session:
        return None
    gebruiker = lidmaatschap.gebruiker
    if not constant_time_compare(
        request.session.get(HASH_SESSION_KEY, ""), gebruiker.get_session_auth_hash()
    ):
        return None
    request._cached_user = gebruiker  # type: ignore[attr-defined]  # noqa: SLF001  # what request.user looks at first
    return lidmaatschap


def _heeft_tweede_factor(request: HttpRequest) -> bool:
    return any(
        stap.get("method") == "mfa" for stap in get_authentication_records(request, request.user)
    )


def _naar(request: HttpRequest, adres: str, *, verder: bool = False) -> HttpResponse:
    """To another page first; a machine and htmx are told in their own way."""
    if _is_machine(request):
        return _probleem(401, "Log eerst in.")
    if verder and request.method == "GET" and not getattr(request, "htmx", False):
        adres = f"{adres}?{urlencode({'next': request.get_full_path()})}"
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(adres)
    return HttpResponseRedirect(adres)


def _is_machine(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def _route(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.view_name if match else ""


def _zet(request: HttpRequest, **waarden: Any) -> None:
    for naam, waarde in waarden.items():
        setattr(request, naam, waarde)


def _peildatum(request: HttpRequest) -> date:
    peildatum: date = request.peildatum  # type: ignore[attr-defined]  # put there by this door
    return peildatum
