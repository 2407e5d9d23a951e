"""The pages of the scenario: the desk, the choice, and who was told."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.contrib import messages
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
from overdracht.web.http import ActorRequest, done
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import NOG_GEEN_RIJ, StapForm, begin, ingevuld, stap


@require_GET
@policy(Handeling.SCENARIO_KIEZEN)
def desk(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The factors with their sources, the advice with reasons, and the three choices."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    bureau = queries.get_bureau(actor=request.actor, dossier=dossier, peildatum=request.peildatum)
    ramingen = queries.list_ramingen(
        actor=request.actor, bureau=bureau, peildatum=request.peildatum
    )
    stil = queries.count_stil(actor=request.actor, bureau=bureau, peildatum=request.peildatum)
    context = presenters.bureau(bureau, stil, request.peildatum) | presenters.kosten(ramingen)
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
    return stap(
        request,
        form,
        _voor(request, dossier_id, actions.choose_scenario, scenario=scenario),
        context=presenters.keuze_pagina(bureau, scenario),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=presenters.gekozen(scenario),
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.SCENARIO_KIEZEN)
def confirm(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Say that the choice was looked at again and stays."""
    return _bij_keuze(request, dossier_id, forms.BevestigForm, actions.confirm_scenario)


@require_http_methods(["GET", "POST"])
@policy(Handeling.INBURGERAAR_INFORMEREN)
def inform(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record that somebody told the inburgeraar which scenario it is."""
    return _bij_keuze(request, dossier_id, forms.InformeerForm, actions.inform_inburgeraar)


@require_http_methods(["GET", "POST"])
@policy(Handeling.SCENARIO_KIEZEN)
def correct(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Correct the days of the choice."""
    return _bij_keuze(request, dossier_id, forms.VerbeterForm, actions.correct_scenario)


@require_http_methods(["GET", "POST"])
@policy(Handeling.FACTOR_VASTLEGGEN)
def factor(request: ActorRequest, dossier_id: UUID, factor: Factor) -> HttpResponse:
    """Record what is known of one factor, and from whom."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_factor(actor=request.actor, dossier=dossier, factor=factor)
    label = presenters.VRAGEN[factor]
    initial = begin(rij, forms.FactorForm)
    return stap(
        request,
        forms.FactorForm(ingevuld(request), factor=factor, label=label, initial=initial),
        _voor(request, dossier_id, actions.record_factor, factor=factor),
        context=presenters.factor_pagina(dossier, factor),
        url=presenters.terug(dossier_id, request.actor.rol),
        gelukt="Gegeven opgeslagen.",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.FACTOR_VASTLEGGEN)
def factors(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record in one go what is not known yet."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    bureau = queries.get_bureau(actor=request.actor, dossier=dossier, peildatum=request.peildatum)
    vragen = presenters.te_vragen(bureau, request.POST)
    url = presenters.terug(dossier_id, request.actor.rol)
    if not vragen:
        messages.info(request, "Alle gegevens voor de keuze zijn ingevuld.")
        return done(request, url)
    return stap(
        request,
        forms.FactorenForm(ingevuld(request), vragen=vragen, initial={"versie": NOG_GEEN_RIJ}),
        _voor(request, dossier_id, actions.record_factoren),
        context=forms.FactorenForm.pagina(dossier.inburgeraar.persoon.naam),
        url=url,
        gelukt=forms.FactorenForm.gelukt,
    )


def _bij_keuze(
    request: ActorRequest, dossier_id: UUID, soort: type[StapForm], act: Callable[..., object]
) -> HttpResponse:
    """A step upon the choice that holds."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_gekozen(actor=request.actor, dossier=dossier)
    return stap(
        request,
        soort(ingevuld(request), initial=begin(rij, soort)),
        _voor(request, dossier_id, act),
        context=soort.pagina(dossier.inburgeraar.persoon.naam),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=soort.gelukt,
        kijk=look_ahead(request, dossier_id),
    )


def _voor(
    request: ActorRequest, dossier_id: UUID, act: Callable[..., object], **rest: object
) -> Callable[..., object]:
    """The action, for this actor, dossier and day."""
    wie = {"actor": request.actor, "dossier_id": dossier_id, "peildatum": request.peildatum}
    return partial(act, **wie, **rest)
