"""The pages on which someone says that something is not right, and the holder answers."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.core.verzoek import toont_gegeven
from overdracht.proces.verzoek import actions, forms, presenters, queries
from overdracht.support.toegang.policy import BestaatNiet, policy
from overdracht.web.http import ActorRequest
from overdracht.web.stap import ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def index(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Every thing that is shown, each with the way to say that it is not right."""
    actor, peildatum = request.actor, request.peildatum
    beeld = queries.get_beeld(actor=actor, dossier_id=dossier_id, peildatum=peildatum)
    context = presenters.verzoek_pagina(beeld, actor=actor, peildatum=peildatum)
    return render(request, "verzoek/index.html", context)


@require_http_methods(["GET", "POST"])
@policy(Handeling.VERZOEK_VASTLEGGEN)
def ask(request: ActorRequest, dossier_id: UUID, onderwerp: str) -> HttpResponse:
    """Say what is not right about one thing."""
    actor, peildatum = request.actor, request.peildatum
    beeld = queries.get_beeld(actor=actor, dossier_id=dossier_id, peildatum=peildatum)
    if not toont_gegeven(onderwerp, beeld.gezien):
        raise BestaatNiet("Dit gegeven bestaat niet.")
    soort = forms.VerzoekForm
    return stap(
        request,
        soort(ingevuld(request)),
        partial(
            actions.record_verzoek,
            actor=actor,
            dossier_id=dossier_id,
            onderwerp=onderwerp,
            peildatum=peildatum,
        ),
        context=soort.pagina(beeld.dossier.inburgeraar.persoon.naam)
        | {"weetjes": presenters.gegeven_weetjes(beeld, onderwerp)},
        url=reverse("verzoek:index", args=[dossier_id]),
        gelukt=soort.gelukt,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.PERSOON_CORRIGEREN)
def answer(request: ActorRequest, dossier_id: UUID, verzoek_id: UUID) -> HttpResponse:
    """Answer one request of which this unit holds the thing."""
    actor, peildatum = request.actor, request.peildatum
    beeld = queries.get_beeld(actor=actor, dossier_id=dossier_id, peildatum=peildatum)
    rij = queries.get_verzoek(actor=actor, dossier=beeld.dossier, verzoek_id=verzoek_id)
    soort = forms.AntwoordForm
    return stap(
        request,
        soort(ingevuld(request), initial={"versie": rij.versie}),
        partial(
            actions.answer_verzoek,
            actor=actor,
            dossier_id=dossier_id,
            verzoek_id=verzoek_id,
            peildatum=peildatum,
        ),
        context=soort.pagina(beeld.dossier.inburgeraar.persoon.naam)
        | {"weetjes": presenters.verzoek_weetjes(rij)},
        url=reverse("verzoek:index", args=[dossier_id]),
        gelukt=soort.gelukt,
    )
