"""Between a view and the browser: the request with its actor, and how an action is answered."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Protocol
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django_htmx.http import HttpResponseClientRedirect, HttpResponseLocation, trigger_client_event
from django_htmx.middleware import HtmxDetails

from overdracht.core.rechten import Actor

DOSSIER_CHANGED = "dossier-changed"


class Wacht(Protocol):
    """What the house knows that a form with free text cannot."""

    def kent_bsn(self, nummer: str) -> bool:
        """Whether this is the BSN of somebody whom the writer may see."""

    def agendeer(self, dossier_id: UUID) -> None:
        """Put a point that says nothing on the agenda of the next driegesprek."""


class ActorRequest(HttpRequest):
    """A request as a view gets it: the door has put the actor and the day on it."""

    actor: Actor
    peildatum: date
    wacht: Wacht
    htmx: HtmxDetails


class Verschil(NamedTuple):
    """One field of a stale save: what stands there now, and what you wanted to write."""

    label: str
    nu: str
    van_u: str


def done(request: ActorRequest, url: str, *, piece: str = "") -> HttpResponse:
    """The action succeeded: go to `url`.

    A browser is redirected. htmx gets a location to fetch (only the element with id `piece` of
    it, if given) and the event on which the panels that show the dossier load themselves again.
    """
    if not request.htmx:
        return HttpResponseRedirect(url)
    response = (
        HttpResponseLocation(url, target=f"#{piece}", select=f"#{piece}", swap="outerHTML")
        if piece
        else HttpResponseLocation(url)
    )
    return trigger_client_event(response, DOSSIER_CHANGED)


def conflict(
    request: ActorRequest, *, url: str, verschillen: Sequence[Verschil], door: str = ""
) -> HttpResponse:
    """A stale save: both texts side by side, nothing lost, and the way back to the form (`url`)."""
    return render(
        request,
        "409.html",
        {"terug_url": url, "verschillen": verschillen, "door": door},
        status=409,
    )


def go_first(request: HttpRequest, url: str, *, verder: str = "") -> HttpResponse:
    """To another page first, and then on to `verder`; a machine and htmx are told in their way."""
    if is_machine(request):
        return problem(401, "Log eerst in.")
    if verder and (request.method == "POST" or not getattr(request, "htmx", False)):
        url = f"{url}?{urlencode({'next': verder})}"
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(url)
    return HttpResponseRedirect(url)


def is_machine(request: HttpRequest) -> bool:
    """Whether a program asks: it gets no pages."""
    return request.path.startswith("/api/")


def problem(status: int, titel: str) -> HttpResponse:
    """What a machine gets instead of a page."""
    inhoud = {"type": "about:blank", "title": titel, "status": status}
    return JsonResponse(inhoud, status=status, content_type="application/problem+json")
