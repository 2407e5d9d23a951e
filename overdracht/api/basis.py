"""What every view of the API shares: its faults, and a question read to the letter."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from overdracht.api import errors
from overdracht.api.contract import VERSIEKOP
from overdracht.core.feiten import Fout
from overdracht.core.rechten import Actor
from overdracht.proces.dossier.formats import lees_woorden

VERSIE_ERBIJ = OpenApiParameter(
    VERSIEKOP,
    str,
    OpenApiParameter.HEADER,
    description="De volledige versie van deze API.",
    response=True,
)


class ApiView(APIView):
    """A read only door; the toegang middleware has put the actor and the day on the request."""

    http_method_names = ["get", "head", "options"]

    def get_exception_handler(self) -> Callable[[Exception, Any], Response | None]:
        """Faults in the shape of this API."""
        return errors.handle


def actor_van(request: Request) -> tuple[Actor, date]:
    """Who asks, and on which day."""
    binnen: Any = request._request  # noqa: SLF001  # what the middleware put its finds on
    return binnen.actor, binnen.peildatum


def woorden_van(request: Request) -> tuple[list[tuple[str, str]], tuple[Fout, ...]]:
    """The words of the question; said twice or left empty is a fault, never a guess."""
    woorden = lees_woorden(request.META.get("QUERY_STRING", ""))
    aantal = Counter(naam for naam, _ in woorden)
    dubbel = [Fout(n, f"'{n}' staat er twee keer.") for n, keer in aantal.items() if keer > 1]
    leeg = [Fout(naam, f"'{naam}' heeft geen waarde.") for naam, waarde in woorden if not waarde]
    return woorden, (*dubbel, *leeg)


def weiger_woorden(request: Request) -> None:
    """Where nothing can be asked, a word is a fault: nobody would read it."""
    woorden, _ = woorden_van(request)
    if woorden:
        vreemd = (Fout(naam, f"'{naam}' kunt u hier niet vragen.") for naam, _ in woorden)
        raise errors.OngeldigeVraag(tuple(vreemd))


def links(request: Request, **plekken: str) -> Mapping[str, Mapping[str, str]]:
    """Where to go on; absolute, so that a client need not put addresses together."""
    return {naam: {"href": request.build_absolute_uri(pad)} for naam, pad in plekken.items() if pad}
