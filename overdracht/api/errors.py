"""Every fault of the API as `application/problem+json` (RFC 9457), in Dutch and with the way on."""

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import (
    PermissionDenied,
    RequestDataTooBig,
    TooManyFieldsSent,
)
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views import defaults
from rest_framework.exceptions import APIException, MethodNotAllowed
from rest_framework.response import Response

from overdracht.api.contract import PAD
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Fout

PROBLEM = "application/problem+json"
TE_GROOT = 413
_TITELS: Mapping[int, str] = {
    400: "Uw vraag klopt niet.",
    401: "Log eerst in.",
    403: "Dit mag u niet.",
    404: "Dit bestaat niet.",
    405: "Dit kan hier niet.",
    406: "In die vorm is er geen antwoord.",
    409: "Een regel staat dit niet toe.",
    500: "Er ging iets mis bij ons.",
}


class OngeldigeVraag(APIException):
    """The question cannot be read; every fault is told at once."""

    status_code = 400

    def __init__(self, fouten: Iterable[Fout]) -> None:
        """Keep the faults with the words they are about."""
        self.fouten = tuple(fouten)
        super().__init__()


def problem(status: int, detail: str = "", **meer: Any) -> dict[str, Any]:
    """The body of a fault."""
    titel = _TITELS.get(status) or HTTPStatus(status).phrase
    inhoud = {"type": "about:blank", "title": titel, "status": status}
    return {**inhoud, **({"detail": detail} if detail else {}), **meer}


def handle(fout: Exception, _context: Mapping[str, Any]) -> Response | None:
    """The exception handler of the API views; None leaves it to the server's own 500."""
    match fout:
        case OngeldigeVraag():
            namen = [{"name": f.veld, "reason": f.melding} for f in fout.fouten]
            inhoud = problem(400, "Verbeter alle genoemde onderdelen.", invalidParams=namen)
        case RegelOvertreden():
            inhoud = problem(409, fout.melding, bron=fout.bron)
        case Http404():
            inhoud = problem(404)
        case PermissionDenied():
            inhoud = problem(403)
        case APIException():
            inhoud = problem(fout.status_code)
        case _:
            return None
    kop = {"Allow": ", ".join(_toegestaan(_context))} if isinstance(fout, MethodNotAllowed) else {}
    return Response(inhoud, inhoud["status"], headers=kop, content_type=PROBLEM)


def _toegestaan(context: Mapping[str, Any]) -> list[str]:
    toegestaan: list[str] = context["view"].allowed_methods
    return toegestaan


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 for a machine, the page for a person."""
    return _voor(request, 404, lambda: defaults.page_not_found(request, exception))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 for a machine, the page for a person."""
    return _voor(request, 403, lambda: defaults.permission_denied(request, exception))


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400 for a machine, the page for a person; 413 for who sends more than a form holds."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        return _voor(request, TE_GROOT, lambda: _te_groot(request))
    return _voor(request, 400, lambda: defaults.bad_request(request, exception))


def _te_groot(request: HttpRequest) -> HttpResponse:
    return render(request, "413.html", status=TE_GROOT)


def server_error(request: HttpRequest) -> HttpResponse:
    """500 for a machine, the page for a person."""
    return _voor(request, 500, lambda: defaults.server_error(request))


def _voor(request: HttpRequest, status: int, pagina: Callable[[], HttpResponse]) -> HttpResponse:
    if not request.path.startswith(PAD):
        return pagina()
    return JsonResponse(problem(status), status=status, content_type=PROBLEM)
