"""The pages of the traject: a panel on the dossier, and one form for each step."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.proces.traject import actions, forms, presenters, queries
from overdracht.support.planning.presenters import look_ahead
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import NOG_GEEN_RIJ, begin, ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The traject, with what this actor may do next."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_traject(actor=request.actor, dossier=dossier)
    onderdelen = presenters.onderdelen(rij, dossier_id=dossier_id, rol=request.actor.rol)
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=dossier.afgesloten_op)


@require_http_methods(["GET", "POST"])
@policy(Handeling.TRAJECT_VASTLEGGEN)
def start(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record that the traject began."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    act = partial(
        actions.start_traject,
        actor=request.actor,
        dossier_id=dossier_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.StartForm(
            ingevuld(request),
            aanbieders=queries.list_aanbieders(),
            initial={"versie": NOG_GEEN_RIJ},
        ),
        act,
        context=presenters.start_pagina(dossier),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Start van het traject vastgelegd.",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.TRAJECT_VASTLEGGEN)
def correct(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Correct the first day of the traject."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_traject(actor=request.actor, dossier=dossier)
    act = partial(
        actions.correct_traject,
        actor=request.actor,
        dossier_id=dossier_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.VerbeterForm(ingevuld(request), initial=begin(rij, forms.VerbeterForm)),
        act,
        context=presenters.verbeter_pagina(dossier),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Traject verbeterd.",
        kijk=look_ahead(request, dossier_id),
    )
