"""`GET /api/v1/dossiers`: the worklist, with the question, order and sight of the screen."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from overdracht.api.basis import VERSIE_ERBIJ, ApiView, actor_van, links, woorden_van
from overdracht.api.errors import PROBLEM, OngeldigeVraag
from overdracht.api.v1.vormen import DOSSIERLIJST, FOUT
from overdracht.core.rechten import Handeling
from overdracht.proces.dossier.actions import view_lijst
from overdracht.proces.dossier.formats import HOOGSTE_BINNEN, KEUZES, Wie
from overdracht.proces.dossier.queries.lijst import lees_vraag
from overdracht.proces.dossier.queries.rijen import Rij
from overdracht.support.toegang.policy import policy

_UITLEG = {
    "fase": "Alleen dossiers in deze fase; zonder deze vraag de open dossiers.",
    "scenario": "Alleen dossiers met dit scenario; `geen`: nog niet gekozen.",
    "azc": "Alleen dossiers van deze COA-locatie.",
    "gemeente": "Alleen dossiers van deze gemeente.",
    "regievoerder": "Sleutel van een collega, `ik` of `geen`.",
    "casemanager": "Sleutel van een collega, `ik` of `geen`.",
    "termijn": "Alleen dossiers waarin deze termijn open staat.",
    "wie": "Alleen dossiers waarin deze partij aan zet is.",
    "binnen": "Alleen dossiers met een open termijn binnen zoveel dagen, te late meegeteld.",
    "laat": "Alleen dossiers met een open termijn die voorbij is.",
    "stapel": "Een werkvoorraad, zoals op de startpagina.",
    "signaal": "Alleen dossiers waarin de lijn dit laat zien.",
    "sorteer": (
        "De volgorde; met een minteken ervoor andersom. `eigen`: op de termijn van uw eigen "
        "organisatie, zoals de lijst begint; `termijn`: op die van wie dan ook."
    ),
    "cursor": "De plek van een bladzijde, zoals `_links` die geeft.",
}
_COLLEGA = {"anyOf": [{"type": "string", "format": "uuid"}, {"enum": list(Wie)}]}
_SOORTEN: Mapping[str, Any] = {
    "azc": OpenApiTypes.UUID,
    "gemeente": OpenApiTypes.UUID,
    "regievoerder": _COLLEGA,
    "casemanager": _COLLEGA,
    "binnen": {"type": "integer", "minimum": 0, "maximum": HOOGSTE_BINNEN},
}


def _parameter(naam: str, uitleg: str) -> OpenApiParameter:
    soort = _SOORTEN.get(naam, OpenApiTypes.STR)
    return OpenApiParameter(naam, soort, description=uitleg, enum=KEUZES.get(naam))


@policy(Handeling.DOSSIER_INZIEN)
class Dossierlijst(ApiView):
    """The worklist of who asks."""

    @extend_schema(
        operation_id="list_dossiers",
        summary="De werklijst",
        description=(
            "Dossiers die u mag zien, vijftig per bladzijde. Volg `_links.next` voor de volgende "
            "bladzijde; er is geen totaal. Een onbekend of fout onderdeel van de vraag geeft 400, "
            "met alle fouten tegelijk."
        ),
        tags=["dossiers"],
        parameters=[*(_parameter(naam, uitleg) for naam, uitleg in _UITLEG.items()), VERSIE_ERBIJ],
        responses={
            200: DOSSIERLIJST,
            **{(status, PROBLEM): FOUT for status in (400, 401, 403)},
        },
    )
    def get(self, request: Request) -> Response:
        """One page of the list; the audit line that names everyone on it is part of the answer."""
        actor, peildatum = actor_van(request)
        woorden, fouten = woorden_van(request)
        filters, verkeerd = lees_vraag(actor, woorden)
        if fouten or verkeerd:
            raise OngeldigeVraag((*fouten, *verkeerd))
        bladzijde = view_lijst(actor=actor, filters=filters, peildatum=peildatum)
        plekken = {
            naam: _adres(request, replace(filters, cursor=cursor).params()) if cursor else ""
            for naam, cursor in (("prev", bladzijde.vorige), ("next", bladzijde.volgende))
        }
        return Response(
            {
                "_links": links(request, self=request.get_full_path(), **plekken),
                "resultaten": [_dossier(rij) for rij in bladzijde.rijen],
            }
        )


def _adres(request: Request, params: dict[str, str]) -> str:
    return f"{request.path}?{urlencode(params)}"


def _dossier(rij: Rij) -> dict[str, object]:
    termijn = rij.termijn
    return {
        "id": str(rij.id),
        "voornaam": rij.voornaam,
        "tussenvoegsel": rij.tussenvoegsel,
        "achternaam": rij.achternaam,
        "fase": rij.fase or None,
        "scenario": rij.scenario or None,
        "gemeente": rij.gemeente or None,
        "azc": rij.azc or None,
        "regievoerder": rij.regievoerder or None,
        "casemanager": rij.casemanager or None,
        "tvs_melding_op": _dag(rij.tvs_melding_op),
        "verwachte_verhuizing_van": _dag(rij.verhuizing_van),
        "verwachte_verhuizing_tot": _dag(rij.verhuizing_tot),
        "stilstand_dagen": rij.stilstand_dagen,
        "signalen": list(rij.signalen),
        "volgende_termijn": termijn.sleutel if termijn else None,
        "volgende_termijn_op": _dag(termijn.op) if termijn else None,
        "volgende_termijn_wie": termijn.wie if termijn else None,
    }


def _dag(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None
