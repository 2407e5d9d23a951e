"""The pages of the talks: a panel on the dossier, and one form for each thing one can do."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.begrippen import Gespreksoort
from overdracht.core.rechten import Handeling
from overdracht.proces.gesprek import actions, forms, presenters, queries
from overdracht.support.planning.presenters import look_ahead
from overdracht.support.toegang.policy import policy, require
from overdracht.web.http import ActorRequest
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import begin, ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The talks of the present koppeling, with what this actor may do next."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rijen = list(queries.list_gesprekken(actor=request.actor, dossier=dossier))
    agenda = queries.list_agenda(actor=request.actor, dossier=dossier, gesprekken=rijen)
    onderdelen = presenters.onderdelen(rijen, agenda, dossier_id=dossier_id, actor=request.actor)
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=dossier.afgesloten_op)


@require_http_methods(["GET", "POST"])
@policy(*actions.PLANNEN.values())
def plan(request: ActorRequest, dossier_id: UUID, soort: Gespreksoort) -> HttpResponse:
    """Plan a talk, or move the planned one to another day."""
    require(request.actor, actions.PLANNEN[soort])
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_gepland(actor=request.actor, dossier=dossier, soort=soort)
    initial = begin(rij, forms.PlanForm)
    if rij is None:
        initial |= _zonder_plan(request, dossier_id, soort)
    form = forms.PlanForm(ingevuld(request), initial=initial)
    act = partial(
        actions.plan_gesprek,
        actor=request.actor,
        dossier_id=dossier_id,
        soort=soort,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        form,
        act,
        context=presenters.plan_pagina(dossier, soort, is_gepland=rij is not None),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=f"{soort.capitalize()} gepland.",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(*actions.VASTLEGGEN.values())
def hold(request: ActorRequest, dossier_id: UUID, soort: Gespreksoort) -> HttpResponse:
    """Record that a talk was held."""
    require(request.actor, actions.VASTLEGGEN[soort])
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_gepland(actor=request.actor, dossier=dossier, soort=soort)
    initial = begin(rij, forms.VerslagForm)
    if rij is None:
        initial |= _zonder_plan(request, dossier_id, soort)
    form = forms.VerslagForm(ingevuld(request), initial=initial)
    act = partial(
        actions.hold_gesprek,
        actor=request.actor,
        dossier_id=dossier_id,
        soort=soort,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        form,
        act,
        context=presenters.verslag_pagina(dossier, soort),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=f"{soort.capitalize()} vastgelegd.",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(*actions.PLANNEN.values())
def cancel(request: ActorRequest, dossier_id: UUID, gesprek_id: UUID) -> HttpResponse:
    """Say that a planned talk did not go on, and why."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_gesprek(actor=request.actor, dossier=dossier, gesprek_id=gesprek_id)
    require(request.actor, actions.PLANNEN[Gespreksoort(rij.soort)])
    form = forms.AfzegForm(
        ingevuld(request),
        initial={"versie": rij.versie, "niet_doorgegaan_op": request.peildatum},
    )
    act = partial(
        actions.cancel_gesprek,
        actor=request.actor,
        dossier_id=dossier_id,
        gesprek_id=gesprek_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        form,
        act,
        context=presenters.afzeg_pagina(dossier, rij),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Gesprek afgezegd.",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(*actions.VASTLEGGEN.values())
def correct(request: ActorRequest, dossier_id: UUID, gesprek_id: UUID) -> HttpResponse:
    """Correct the days of a talk; what stood there stays in the history."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_gesprek(actor=request.actor, dossier=dossier, gesprek_id=gesprek_id)
    require(request.actor, actions.VASTLEGGEN[Gespreksoort(rij.soort)])
    form = forms.VerbeterForm(ingevuld(request), initial=begin(rij, forms.VerbeterForm))
    act = partial(
        actions.correct_gesprek,
        actor=request.actor,
        dossier_id=dossier_id,
        gesprek_id=gesprek_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        form,
        act,
        context=presenters.verbeter_pagina(dossier, rij),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Gesprek verbeterd.",
        kijk=look_ahead(request, dossier_id),
    )


def _zonder_plan(request: ActorRequest, dossier_id: UUID, soort: Gespreksoort) -> dict[str, int]:
    """What the form says of the talks that were held before, so that one more is seen."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    return {"versie": -queries.count_gehouden(actor=request.actor, dossier=dossier, soort=soort)}
