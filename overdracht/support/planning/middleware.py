"""Lets a form ask the house about a free text: a BSN it knows, a point for the driegesprek."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from overdracht.support.planning.actions import add_agendapunt
from overdracht.support.toegang.queries import knows_bsn
from overdracht.web.http import ActorRequest


class VrijeTekstMiddleware:
    """Puts `wacht` on the request; it costs nothing until a form asks."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: ActorRequest) -> HttpResponseBase:
        """Behind the door, so that the actor is known by the time it is asked."""
        request.wacht = Wacht(request)
        return self.get_response(request)


class Wacht:
    """In the name of the one who writes, inside the transaction of the request."""

    def __init__(self, request: ActorRequest) -> None:
        self._request = request

    def kent_bsn(self, nummer: str) -> bool:
        """Only of persons whom the writer sees: else a note would tell who is in the system."""
        return knows_bsn(self._request.actor, nummer)

    def agendeer(self, dossier_id: UUID) -> None:
        """Put a point that says nothing on the agenda of the next driegesprek."""
        add_agendapunt(
            actor=self._request.actor,
            dossier_id=dossier_id,
            peildatum=self._request.peildatum,
        )
