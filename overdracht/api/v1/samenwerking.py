"""`GET /api/v1/afspraken`: what the own unit agreed or has on the table; it names no person."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from overdracht.api.basis import VERSIE_ERBIJ, ApiView, actor_van, links, weiger_woorden
from overdracht.api.errors import PROBLEM
from overdracht.api.v1.vormen import AFSPRAKENLIJST, FOUT
from overdracht.core.rechten import Handeling
from overdracht.core.samenwerking import staat_van
from overdracht.proces.samenwerking.queries import list_lopende
from overdracht.support.toegang.policy import policy


@policy(Handeling.SAMENWERKING_BIJHOUDEN)
class Afsprakenlijst(ApiView):
    """The agreements of who asks."""

    @extend_schema(
        operation_id="list_afspraken",
        summary="Afspraken van gemeente en azc",
        description=(
            "Wat uw gemeente of azc heeft afgesproken of nog moet beantwoorden. Een afspraak geldt "
            "pas als beide kanten hebben bevestigd. Gesloten en voorbije versies staan er niet bij."
        ),
        tags=["samenwerking"],
        parameters=[VERSIE_ERBIJ],
        responses={
            200: AFSPRAKENLIJST,
            **{(status, PROBLEM): FOUT for status in (400, 401, 403)},
        },
    )
    def get(self, request: Request) -> Response:
        """All of them: a unit has no more than it has units on the other side."""
        actor, peildatum = actor_van(request)
        weiger_woorden(request)
        rijen = list_lopende(actor=actor, peildatum=peildatum)
        return Response(
            {
                "_links": links(request, self=request.get_full_path()),
                "resultaten": [
                    {**_afspraak(rij), "staat": staat_van(rij.stand, peildatum=peildatum).value}
                    for rij in rijen
                ],
            }
        )


def _afspraak(rij: Any) -> dict[str, object]:
    return {
        "id": str(rij.pk),
        "gemeente": rij.gemeente.naam,
        "azc": rij.coa_locatie.naam,
        "versie": rij.versienummer,
        "scenario": rij.scenario or None,
        "geldig_van": rij.geldig_van.isoformat(),
        "geldig_tot": rij.geldig_tot.isoformat() if rij.geldig_tot else None,
        "regio": rij.regio.naam if rij.regio else None,
        "bezoekdagen": list(rij.bezoekdagen),
        "werkwijze": rij.werkwijze,
        "reistijd_minuten": rij.reistijd_minuten,
        "reistijd_bron": rij.reistijd_bron,
    }
