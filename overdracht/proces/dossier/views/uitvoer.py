"""The worklist as a file: at once, or after a colleague said yes."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Handeling
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.formats import Filters, lees_woorden
from overdracht.proces.dossier.forms import OordeelForm, UitvoerForm
from overdracht.proces.dossier.presenters.lijst import lijst_url
from overdracht.proces.dossier.presenters.uitvoer import merk_van, schrijf_csv
from overdracht.proces.dossier.presenters.verzoeken import (
    aanvraag_pagina,
    aanvraag_url,
    oordeel_pagina,
    verzoek_regels,
)
from overdracht.proces.dossier.queries.lijst import lees_vraag
from overdracht.proces.dossier.queries.rijen import Rij
from overdracht.proces.dossier.queries.uitvoer import get_verzoek
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.stap import ingevuld, stap

FORMULIER = "dossier/uitvoer.html"


@require_GET
@policy(Handeling.DOSSIER_EXPORTEREN, vers=True)
def export(request: ActorRequest) -> HttpResponseBase:
    """The same question as a file; the line about it is written before the first row leaves."""
    filters = _filters(request)
    try:
        rijen = actions.export_dossiers(
            actor=request.actor, filters=filters, peildatum=request.peildatum
        )
    except actions.TeVeelRijen:
        return _te_veel(request, filters)
    except actions.TweedeNodig:
        return HttpResponseRedirect(aanvraag_url(filters))
    merk = merk_van(request.actor, op=timezone.now())
    return _bestand(request, rijen, merk)


@require_http_methods(["GET", "POST"])
@policy(Handeling.UITVOER_AANVRAGEN)
def request_export(request: ActorRequest) -> HttpResponseBase:
    """Say why; a colleague looks at it."""
    filters = _filters(request)
    try:
        aantal = actions.count_uitvoer(
            actor=request.actor, filters=filters, peildatum=request.peildatum
        )
    except actions.TeVeelRijen:
        return _te_veel(request, filters)
    return stap(
        request,
        UitvoerForm(ingevuld(request)),
        partial(
            actions.request_uitvoer,
            actor=request.actor,
            filters=filters,
            peildatum=request.peildatum,
        ),
        context=aanvraag_pagina(aantal),
        url=reverse("dossier:exports"),
        gelukt=UitvoerForm.gelukt,
        template=FORMULIER,
    )


@require_GET
@policy(Handeling.UITVOER_AANVRAGEN, Handeling.UITVOER_GOEDKEUREN)
def exports(request: ActorRequest) -> HttpResponse:
    """What was asked, and what became of it."""
    rijen = actions.list_uitvoer(actor=request.actor)
    regels = verzoek_regels(rijen, actor=request.actor, nu=timezone.now())
    return render(request, "dossier/exports.html", {"regels": regels})


@require_http_methods(["GET", "POST"])
@policy(Handeling.UITVOER_GOEDKEUREN, vers=True)
def judge(request: ActorRequest, verzoek_id: UUID) -> HttpResponse:
    """Yes or no, with what was asked above it."""
    rij = get_verzoek(request.actor, verzoek_id)
    return stap(
        request,
        OordeelForm(ingevuld(request)),
        partial(actions.judge_uitvoer, actor=request.actor, verzoek_id=verzoek_id),
        context=oordeel_pagina(rij),
        url=reverse("dossier:exports"),
        gelukt=OordeelForm.gelukt,
        template=FORMULIER,
    )


@require_GET
@policy(Handeling.DOSSIER_EXPORTEREN, vers=True)
def fetch(request: ActorRequest, verzoek_id: UUID) -> HttpResponseBase:
    """The file that was allowed; nothing of it was kept anywhere."""
    try:
        opgehaald = actions.fetch_uitvoer(
            actor=request.actor, verzoek_id=verzoek_id, peildatum=request.peildatum
        )
    except RegelOvertreden as fout:
        messages.error(request, fout.melding)
        return HttpResponseRedirect(reverse("dossier:exports"))
    door = opgehaald.verzoek.beoordeeld_door
    merk = merk_van(
        request.actor,
        op=timezone.now(),
        reden=opgehaald.verzoek.reden,
        door=door.gebruiker.naam if door else "",
    )
    return _bestand(request, opgehaald.rijen, merk)


def _filters(request: ActorRequest) -> Filters:
    filters, _fouten = lees_vraag(request.actor, lees_woorden(request.META["QUERY_STRING"]))
    return filters.zonder_cursor()


def _te_veel(request: ActorRequest, filters: Filters) -> HttpResponse:
    tekst = _(
        "Dit zijn meer dan %(aantal)s dossiers. Maak de lijst korter met een filter en exporteer "
        "dan opnieuw."
    )
    messages.error(request, tekst % {"aantal": actions.HOOGSTENS_IN_EXPORT})
    return HttpResponseRedirect(lijst_url(filters))


def _bestand(request: ActorRequest, rijen: Sequence[Rij], merk: str) -> HttpResponseBase:
    response = StreamingHttpResponse(
        schrijf_csv(rijen, actor=request.actor, merk=merk), content_type="text/csv; charset=utf-8"
    )
    naam = f"dossiers-{request.peildatum.isoformat()}.csv"
    response["Content-Disposition"] = f'attachment; filename="{naam}"'
    return response
