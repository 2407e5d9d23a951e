"""`GET /api/v1/openapi.json`: the contract, for everyone, from any site."""

from typing import Any

from drf_spectacular.renderers import OpenApiJsonRenderer2
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from overdracht.support.toegang.policy import openbaar


@openbaar("Het contract van de API bevat geen gegevens van personen.")
class Openapi(SpectacularAPIView):
    """The document as the code makes it."""

    permission_classes: list[Any] = []
    authentication_classes: list[Any] = []
    renderer_classes = [OpenApiJsonRenderer2]

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The document; a page of another organisation may read it too (ADR, publish-openapi)."""
        ouder: Any = super()  # without types of its own
        response: Response = ouder.get(request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response
