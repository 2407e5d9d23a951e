"""What every answer carries beside the CSP (django-csp) and Django's own secure headers."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from overdracht.api.contract import PAD, VERSIE, VERSIEKOP
from overdracht.core.account import WACHT

HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    # A page about a person is not kept anywhere; static files say otherwise themselves.
    "Cache-Control": "no-store",
}
TE_VEEL = 429


class HeadersMiddleware:
    """Adds what is missing; an answer that chose its own value keeps it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, with the headers."""
        response = self.get_response(request)
        for naam, waarde in HEADERS.items():
            response.headers.setdefault(naam, waarde)
        if response.status_code == TE_VEEL:  # axes says nothing about when
            response.headers.setdefault("Retry-After", str(int(WACHT.total_seconds())))
        if request.path.startswith(PAD):
            response.headers[VERSIEKOP] = VERSIE
        return response


class HeadMiddleware:
    """HEAD goes through the same doors as GET, with the same line; the server drops the body.

    RFC 9110 (9.3.2): the same answer as GET. A door that lists GET alone would refuse it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to GET; afterwards the request is HEAD again, for who drops the body."""
        if request.method != "HEAD":
            return self.get_response(request)
        request.method = "GET"
        try:
            return self.get_response(request)
        finally:
            request.method = "HEAD"
