"""The door of every request: who acts, which day it is, what may be done, and the line about it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from overdracht.core.rechten import Actor, Handeling
from overdracht.data.wie import acting_as, acting_as_deur
from overdracht.support.audit.actions import (
    GeenAuditregel,
    Spoor,
    close_spoor,
    follow,
    record_refusal,
)
from overdracht.support.toegang import sessie
from overdracht.support.toegang.actions.leesgrens import TeVeelGelezen, check_leesgrens
from overdracht.support.toegang.policy import (
    NAMEN_VAN_DERDEN,
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
from overdracht.support.toegang.views.weigering import refuse_too_many, refuse_without_line
from overdracht.web.http import go_first, is_machine

GEWEIGERD = frozenset({403, 404})
MET_INHOUD = frozenset({200, 409, 422})
TWEEDE_STAP = "toegang:second_step"
SLEUTELPAGINA = "toegang:need_key"
VERLOPEN = "U was een tijd niet actief. Log opnieuw in; u komt terug waar u was."
VERLOPEN_MET_TEKST = (
    "U was een tijd niet actief. Log opnieuw in; wat u had ingevuld, staat er dan weer."
)
# Doors that show no person; through every other one an answer without an audit line is refused.
ZONDER_PERSOON = frozenset(
    {
        Handeling.VANDAAG_INZIEN,
        Handeling.BERICHT_LEZEN,
        Handeling.WEERGAVE_BEWAREN,
        Handeling.VOORKEURSSCENARIO_AFSPREKEN,
        Handeling.CAPACITEIT_INVULLEN,
        Handeling.WERKTIJD_INVULLEN,
        Handeling.SAMENWERKING_BIJHOUDEN,
        Handeling.KOPPELING_REGISTREREN,
        Handeling.KOPPELING_IMPORTEREN,
        Handeling.DOSSIER_ZOEKEN,
        Handeling.EENHEID_BEHEREN,
        Handeling.MEDEWERKER_BEHEREN,
        Handeling.NORM_BEHEREN,
        Handeling.TARIEF_BEHEREN,
        Handeling.RAPPORTAGE_INZIEN,
        Handeling.AUDIT_INZIEN,
        Handeling.UITVOER_AANVRAGEN,
        Handeling.UITVOER_GOEDKEUREN,
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
            verlopen = sessie.keur(request)
            lidmaatschap = _lidmaatschap(request, peildatum)
            _zet(
                request,
                peildatum=peildatum,
                actor=lidmaatschap.actor if lidmaatschap else None,
                kan_wisselen=lidmaatschap.heeft_meer if lidmaatschap else False,
                rol_tot=lidmaatschap.tot if lidmaatschap else None,
                ongelezen=lidmaatschap.ongelezen if lidmaatschap else 0,
                verlopen=verlopen,
            )
            getoond = sessie.stappen_van(request)
            response = self.get_response(request)
            sessie.bevestig_sleutel(request)
            sessie.bevestig_inschrijving(request, response, _route(request))
            if sessie.stappen_van(request) > getoond > 0:
                request.session.cycle_key()  # a step-up gives a new session id
            return response

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
            return _eerst_stap(request, naam)
        eerst = _eerst(request, beleid)
        actor: Actor | None = getattr(request, "actor", None)
        if eerst is not None or beleid.soort is Soort.INGELOGD or actor is None:
            return eerst
        sessie.geef_terug(request)
        return _serve(request, actor, beleid, lambda: view(request, *args, **kwargs))

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        """A public door of ours (choosing a role) also writes a line, or does nothing."""
        return (
            refuse_without_line(request, exception)
            if isinstance(exception, GeenAuditregel)
            else None
        )


def _eerst(request: HttpRequest, beleid: Beleid) -> HttpResponse | None:
    """What must be done before this door: sign in, a second factor, choose a role."""
    if not request.user.is_authenticated:
        return _eerst_inloggen(request)
    if settings.OVERDRACHT_TWEEDE_FACTOR and not sessie.heeft_tweede_stap(request):
        hier = _route(request) == TWEEDE_STAP
        return None if hier else go_first(request, reverse(TWEEDE_STAP))
    if beleid.soort is Soort.RECHT and getattr(request, "actor", None) is None:
        return go_first(request, reverse("toegang:choose"), verder=request.get_full_path())
    if beleid.soort is Soort.RECHT and sessie.mist_sleutel(request):
        pagina = reverse(SLEUTELPAGINA)
    elif beleid.vers and not sessie.is_vers(request):
        pagina = sessie.vraagpagina(request)
    else:
        return None
    return go_first(request, pagina, verder=sessie.bewaar(request))


def _eerst_inloggen(request: HttpRequest) -> HttpResponse:
    """To the login; a session that was over keeps what was typed, and says so."""
    verder = request.get_full_path() if request.method == "GET" else ""
    if getattr(request, "verlopen", False) and not request.path.startswith("/api/"):
        verder = sessie.bewaar(request)
        bewaard = "pad" in request.session.get(sessie.TERUG, {})
        messages.info(request, VERLOPEN_MET_TEKST if bewaard else VERLOPEN)
    return go_first(request, reverse("account_login"), verder=verder)


def _eerst_stap(request: HttpRequest, naam: str) -> HttpResponse | None:
    """Pages of allauth behind the login ask for the second step as well."""
    if (
        naam == sessie.MAAKT_SLEUTEL
        and request.user.is_authenticated
        and not sessie.mag_sleutel_maken(request)
    ):
        return go_first(request, reverse(SLEUTELPAGINA))
    if (
        not settings.OVERDRACHT_TWEEDE_FACTOR
        or naam not in NAMEN_VAN_DERDEN
        or not request.user.is_authenticated
        or sessie.heeft_tweede_stap(request)
        or sessie.mag_zonder_stap(request, naam)
    ):
        return None
    return go_first(request, reverse(TWEEDE_STAP))


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
        return refuse_without_line(request, fout)
    except TeVeelGelezen as fout:
        return refuse_too_many(request, fout.grens)


def _bedien(
    request: HttpRequest,
    actor: Actor,
    beleid: Beleid,
    view: Callable[[], HttpResponseBase],
) -> HttpResponseBase:
    """The view in one transaction, its page rendered inside, its line written before it leaves."""
    naam, doel = _route(request), beleid.doel
    # Only a machine hands a trace on; from a browser it would be anyone's choice.
    van = request.headers.get("traceparent", "") if is_machine(request) else ""
    spoor_van = follow(naam, peildatum=_peildatum(request), traceparent=van)
    with spoor_van as spoor, acting_as(actor):
        try:
            with transaction.atomic():
                require_any(actor, beleid.handelingen)
                response = _gerenderd(view())
                if response.status_code not in GEWEIGERD:
                    close_spoor(actor, spoor, doel=doel)
                    _check_grens(actor, spoor)
                    _check_regel(response, spoor, beleid.handelingen)
        except TeVeelGelezen:
            record_refusal(actor, naam, doel=doel)
            raise
        except (PermissionDenied, Http404, ObjectDoesNotExist) as weigering:
            record_refusal(actor, naam, dossiers=list(spoor.geopend), doel=doel)
            if isinstance(weigering, ObjectDoesNotExist):
                raise BestaatNiet("Dit bestaat niet.") from weigering
            raise
        if response.status_code in GEWEIGERD:
            record_refusal(actor, naam, dossiers=list(spoor.geopend), doel=doel)
    return response


def _check_grens(actor: Actor, spoor: Spoor) -> None:
    """Only a request that opened a dossier is counted: a list has a limit of its own."""
    if spoor.opende and actor.gebruiker_id is not None:
        check_leesgrens(actor)


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


def _route(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.view_name if match else ""


def _zet(request: HttpRequest, **waarden: Any) -> None:
    for naam, waarde in waarden.items():
        setattr(request, naam, waarde)


def _peildatum(request: HttpRequest) -> date:
    peildatum: date = request.peildatum  # type: ignore[attr-defined]  # put there by this door
    return peildatum
