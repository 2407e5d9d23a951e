"""What is answered when nothing may be shown: the log does not work, or it was too much."""

import structlog
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from overdracht.core.leesgrens import Grens, wacht
from overdracht.support.audit.actions import LogboekLooptAchter
from overdracht.web.http import is_machine, problem

OPNIEUW_NA = 60  # seconds
log = structlog.get_logger()


def refuse_without_line(request: HttpRequest, fout: Exception) -> HttpResponse:
    """503: what cannot be written down is neither shown nor done, not even the refusal of it."""
    log.error("auditregel.refused", route=_route(request), reden=repr(fout.__cause__ or fout))
    loopt_achter = isinstance(fout, LogboekLooptAchter)
    if is_machine(request):
        titel = "Het logboek werkt nu niet. Daarom tonen en bewaren wij niets."
        response = problem(503, titel)
    else:
        response = render(request, "503.html", {"loopt_achter": loopt_achter}, status=503)
    response["Retry-After"] = str(OPNIEUW_NA)
    return response


def refuse_too_many(request: HttpRequest, grens: Grens) -> HttpResponse:
    """429: nothing is shown, and when or how to go on is said."""
    if is_machine(request):
        response = problem(429, "U opende te veel dossiers. Geef in de website een reden.")
    else:
        context = {"is_tempo": grens is Grens.TEMPO}
        response = render(request, "toegang/leesgrens.html", context, status=429)
    response["Retry-After"] = str(wacht(grens))
    return response


def _route(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.view_name if match else ""
