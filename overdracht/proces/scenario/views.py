"""The pages of the scenario: the desk, the choice, and who was told."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.begrippen import Scenario
from overdracht.core.keuzes import Factor
from overdracht.core.rechten import Handeling
from overdracht.proces.scenario import actions, forms, presenters, queries
from overdracht.support.planning.presenters import look_ahead
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import NOG_GEEN_RIJ, begin, ingevuld, stap


@require_GET
@policy(Handeling.SCENARIO_KIEZEN)
def desk(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The factors with their sources, the advice with reasons, and the three choices."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    bureau = queries.get_bureau(actor=request.actor, dossier=dossier, peildatum=request.peildatum)
    ramingen = queries.list_ramingen(
        actor=request.actor, bureau=bureau, peildatum=request.peildatum
    )
    context = presenters.bureau(bureau, request.peildatum) | presenters.kosten(ramingen)
    return render(request, "scenario/desk.html", context)


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The choice that holds, the earlier ones, and who was told."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rijen = queries.list_keuzes(actor=request.actor, dossier=dossier)
    onderdelen = presenters.onderdelen(rijen, dossier_id=dossier_id, actor=request.actor)
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=dossier.afgesloten_op)


@require_http_methods(["GET", "POST"])
@policy(Handeling.SCENARIO_KIEZEN)
def choose(request: ActorRequest, dossier_id: UUID, scenario: Scenario) -> HttpResponse:
    """Choose this scenario, with a reason when it departs from advice and agreement."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    bureau = queries.get_bureau(actor=request.actor, dossier=dossier, peildatum=request.peildatum)
    keuze = presenters.keuze(bureau, scenario)
    form = forms.KeuzeForm(
        ingevuld(request),
        momenten=keuze.momenten,
        vormen=keuze.vormen,
        met_reden=keuze.met_reden,
        initial={"versie": bureau.keuze.versie if bureau.keuze else NOG_GEEN_RIJ},
    )
    act = partial(
        actions.choose_scenario,
        actor=request.actor,
        dossier_id=dossier_id,
        scenario=scenario,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        form,
        act,
        context=presenters.keuze_pagina(bureau, scenario),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=presenters.gekozen(scenario),
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.SCENARIO_KIEZEN)
def confirm(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Say that the choice was looked at again and stays."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_gekozen(actor=request.actor, dossier=dossier)
    act = partial(
        actions.confirm_scenario,
        actor=request.actor,
        dossier_id=dossier_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.BevestigForm(ingevuld(request), initial=begin(rij, forms.BevestigForm)),
        act,
        context=forms.BevestigForm.pagina(dossier.inburgeraar.persoon.naam),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=forms.BevestigForm.gelukt,
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.INBURGERAAR_INFORMEREN)
def inform(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record that somebody told the inburgeraar which scenario it is."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_gekozen(actor=request.actor, dossier=dossier)
    act = partial(
        actions.inform_inburgeraar,
        actor=request.actor,
        dossier_id=dossier_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.InformeerForm(ingevuld(request), initial=begin(rij, forms.InformeerForm)),
        act,
        context=presenters.informeer_pagina(dossier),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Vastgelegd dat de inburgeraar het scenario weet.",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.SCENARIO_KIEZEN)
def correct(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Correct the days of the choice."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_gekozen(actor=request.actor, dossier=dossier)
    act = partial(
        actions.correct_scenario,
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
        gelukt="Scenariokeuze verbeterd.",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.FACTOR_VASTLEGGEN)
def factor(request: ActorRequest, dossier_id: UUID, factor: Factor) -> HttpResponse:
    """Record what is known of one factor, and from whom."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_factor(actor=request.actor, dossier=dossier, factor=factor)
    label = presenters.VRAGEN[factor]
    initial = begin(rij, forms.FactorForm)
    act = partial(
        actions.record_factor,
        actor=request.actor,
        dossier_id=dossier_id,
        factor=factor,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.FactorForm(ingevuld(request), factor=factor, label=label, initial=initial),
        act,
        context=presenters.factor_pagina(dossier, factor),
        url=presenters.terug(dossier_id, request.actor.rol),
        gelukt="Gegeven opgeslagen.",
        kijk=look_ahead(request, dossier_id),
    )
