"""The pages of the costs: a panel on the dossier, the prices, and the figures of a gemeente."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.keuzes import Kostengegeven
from overdracht.core.rechten import Handeling
from overdracht.proces.kosten import actions, forms, presenters, queries, sentences
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import NOG_GEEN_RIJ, begin, ingevuld, stap


@require_GET
@policy(Handeling.RAPPORTAGE_INZIEN)
def overview(request: ActorRequest) -> HttpResponse:
    """Estimate against payments over the dossiers of the own gemeente."""
    vergelijkingen = actions.view_vergelijking(actor=request.actor)
    return render(request, "kosten/overzicht.html", presenters.overzicht(vergelijkingen))


@require_GET
@policy(Handeling.TARIEF_BEHEREN)
def rates(request: ActorRequest) -> HttpResponse:
    """Every price and number that the estimates ask for."""
    komend = queries.list_komend(actor=request.actor, peildatum=request.peildatum)
    context = presenters.tarieven_pagina(_tarieven(request), komend, request.actor)
    return render(request, "kosten/tarieven.html", context)


@require_http_methods(["GET", "POST"])
@policy(Handeling.TARIEF_BEHEREN)
def rate(request: ActorRequest, soort: Kostengegeven) -> HttpResponse:
    """Enter one of them, from a day on."""
    actor, peildatum = request.actor, request.peildatum
    nu = _tarieven(request).get(soort)
    van_vandaag = queries.get_tarief(actor=actor, soort=soort, geldig_van=peildatum)
    naam = sentences.GEGEVENS[soort]
    initial = {
        "geldig_van": peildatum,
        "versie": van_vandaag.versie if van_vandaag else NOG_GEEN_RIJ,
    } | ({"aantal": nu.aantal, "bron": nu.bron} if nu else {})
    return stap(
        request,
        forms.TariefForm(ingevuld(request), soort=soort, label=naam, initial=initial),
        partial(actions.record_tarief, actor=actor, soort=soort, peildatum=peildatum),
        context={**forms.TariefForm.pagina(""), "titel": naam},
        url=reverse("kosten:rates"),
        gelukt=forms.TariefForm.gelukt,
        template="kosten/tarief.html",
    )


def _tarieven(request: ActorRequest) -> Any:
    return queries.list_tarieven(actor=request.actor, peildatum=request.peildatum)


@require_GET
@policy(Handeling.KOSTEN_VASTLEGGEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The estimate of the choice and what was paid."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    onderdelen = presenters.onderdelen(
        queries.get_raming(actor=request.actor, dossier=dossier),
        list(queries.list_boekingen(actor=request.actor, dossier=dossier)),
        dossier_id=dossier_id,
        rol=request.actor.rol,
    )
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=None)


@require_http_methods(["GET", "POST"])
@policy(Handeling.KOSTEN_VASTLEGGEN)
def book(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Book what was paid."""
    form = forms.BoekForm(ingevuld(request), initial={"geboekt_op": request.peildatum})
    return _boekstap(request, dossier_id, form, actions.book_kosten)


@require_http_methods(["GET", "POST"])
@policy(Handeling.KOSTEN_VASTLEGGEN)
def correct(request: ActorRequest, dossier_id: UUID, rij_id: UUID) -> HttpResponse:
    """Correct what was booked."""
    initial = begin(_boeking(request, dossier_id, rij_id), forms.VerbeterForm)
    form = forms.VerbeterForm(ingevuld(request), initial=initial)
    return _boekstap(request, dossier_id, form, partial(actions.correct_kosten, rij_id=rij_id))


@require_http_methods(["GET", "POST"])
@policy(Handeling.KOSTEN_VASTLEGGEN)
def withdraw(request: ActorRequest, dossier_id: UUID, rij_id: UUID) -> HttpResponse:
    """Take back what was never paid for this dossier."""
    initial = begin(_boeking(request, dossier_id, rij_id), forms.WeghaalForm)
    form = forms.WeghaalForm(ingevuld(request), initial=initial)
    return _boekstap(request, dossier_id, form, partial(actions.withdraw_kosten, rij_id=rij_id))


def _boeking(request: ActorRequest, dossier_id: UUID, rij_id: UUID) -> Any:
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    return queries.get_boeking(actor=request.actor, dossier=dossier, rij_id=rij_id)


def _boekstap(request: ActorRequest, dossier_id: UUID, form: Any, act: Any) -> HttpResponse:
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    wie = {"actor": request.actor, "dossier_id": dossier_id, "peildatum": request.peildatum}
    return stap(
        request,
        form,
        partial(act, **wie),
        context=form.pagina(dossier.inburgeraar.persoon.naam),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=form.gelukt,
    )
