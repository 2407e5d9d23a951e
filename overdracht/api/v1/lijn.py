"""`GET /api/v1/dossiers/{id}/lijn`: terms, steps, signals and advice, each with its why."""

from datetime import date
from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from overdracht.api.basis import VERSIE_ERBIJ, ApiView, actor_van, links, weiger_woorden
from overdracht.api.errors import PROBLEM
from overdracht.api.v1.vormen import FOUT, LIJN
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.signalen import Signaal
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Stap
from overdracht.core.waarom import Waarom
from overdracht.proces.dossier.queries.dossier import get_pagina
from overdracht.proces.scenario.presenters.bureau import redenen
from overdracht.proces.scenario.queries import get_bureau, get_dossier
from overdracht.support.toegang.policy import policy

_DOSSIER = OpenApiParameter(
    "dossier_id",
    OpenApiTypes.UUID,
    OpenApiParameter.PATH,
    description="De sleutel van het dossier, zoals de werklijst die geeft.",
)


@policy(Handeling.DOSSIER_INZIEN)
class Lijn(ApiView):
    """The line of one dossier, as who asks may see it."""

    @extend_schema(
        operation_id="get_lijn",
        summary="De lijn van een dossier, met het waarom",
        description=(
            "Termijnen, stappen, signalen en advies van een dossier dat u mag zien. Bij elk staat "
            "waarom: dezelfde zin als op de pagina en op papier, met de norm, sinds wanneer die "
            "geldt, het feit waarbij het begint en de bron."
        ),
        tags=["dossiers"],
        parameters=[_DOSSIER, VERSIE_ERBIJ],
        responses={200: LIJN, **{(status, PROBLEM): FOUT for status in (400, 401, 403, 404)}},
    )
    def get(self, request: Request, dossier_id: UUID) -> Response:
        """The same line as on the page of the dossier; the look at it is written down."""
        actor, peildatum = actor_van(request)
        weiger_woorden(request)
        lijn = get_pagina(actor=actor, dossier_id=dossier_id, peildatum=peildatum).lijn
        zeg = lijn.waarom
        return Response(
            {
                "_links": links(request, self=request.get_full_path()),
                "id": str(dossier_id),
                "peildatum": peildatum.isoformat(),
                "termijnen": [_termijn(termijn, zeg) for termijn in lijn.termijnen],
                "stappen": [_stap(stap, zeg) for stap in (*lijn.stappen, *lijn.stil)],
                "signalen": [_signaal(signaal, zeg) for signaal in lijn.signalen],
                "advies": _advies(actor, dossier_id, peildatum),
            }
        )


def _termijn(termijn: Termijn, zeg: Waarom) -> dict[str, Any]:
    return {
        "sleutel": termijn.sleutel,
        "naam": termijn.regel.naam,
        "laag": termijn.laag.value,
        "wie": termijn.wie.value,
        "begint_op": _dag(termijn.begint_op),
        "uiterlijk_op": _dag(termijn.uiterlijk_op),
        "staat": termijn.staat.value,
        **zeg.beschrijf(termijn),
    }


def _stap(stap: Stap, zeg: Waarom) -> dict[str, Any]:
    return {
        "stap": stap.stap,
        "naam": stap.label,
        "wie": stap.partij.value,
        "soort": stap.soort.value,
        "van": _dag(stap.van),
        "tot": _dag(stap.tot),
        **zeg.beschrijf(stap),
    }


def _signaal(signaal: Signaal, zeg: Waarom) -> dict[str, Any]:
    return {
        "soort": signaal.soort.value,
        "ernst": signaal.ernst.value,
        "van": _dag(signaal.van),
        "tot": _dag(signaal.tot),
        **zeg.beschrijf(signaal),
    }


def _advies(actor: Actor, dossier_id: UUID, peildatum: date) -> list[dict[str, Any]]:
    """The reasons of the scenario advice, for who chooses the scenario."""
    if not mag(actor.rol, Handeling.SCENARIO_KIEZEN):
        return []
    dossier = get_dossier(actor=actor, dossier_id=dossier_id)
    desk = get_bureau(actor=actor, dossier=dossier, peildatum=peildatum)
    return [
        {
            "regel": r.regel,
            "scenario": desk.advies.advies,
            "waarom": r.waarom,
            "grond": r.grond.beschrijf(),
        }
        for r in redenen(desk, desk.advies)
    ]


def _dag(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None
