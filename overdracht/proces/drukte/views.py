"""The pages of the peaks: the weeks ahead, and the forms for room, leave and time."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.keuzes import Werksoort
from overdracht.core.rechten import Handeling
from overdracht.proces.drukte import actions, forms, presenters, queries
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.stap import begin, ingevuld, stap

_FORMULIER = "drukte/formulier.html"


@require_GET
@policy(Handeling.DRUKTE_INZIEN)
def index(request: ActorRequest) -> HttpResponse:
    """The weeks ahead of the whole gemeente, or of one colleague, with the room there is."""
    voorraad = actions.view_drukte(actor=request.actor, peildatum=request.peildatum)
    context = presenters.drukte_pagina(
        voorraad,
        actor=request.actor,
        peildatum=request.peildatum,
        keuze=request.GET.get("collega", ""),
    )
    return render(request, "drukte/index.html", context)


@require_http_methods(["GET", "POST"])
@policy(Handeling.CAPACITEIT_INVULLEN)
def capacity(request: ActorRequest, medewerker_id: UUID) -> HttpResponse:
    """Enter what a colleague has room for."""
    wie = _wie(request, medewerker_id)
    medewerker = queries.get_collega(**wie)
    initial = begin(queries.get_capaciteit(medewerker), forms.CapaciteitForm)
    return stap(
        request,
        forms.CapaciteitForm(ingevuld(request), initial=initial),
        partial(actions.record_capaciteit, **wie),
        context=forms.CapaciteitForm.pagina(medewerker.gebruiker.naam),
        url=reverse("drukte:index"),
        gelukt=forms.CapaciteitForm.gelukt,
        template=_FORMULIER,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.CAPACITEIT_INVULLEN)
def absence(request: ActorRequest, medewerker_id: UUID) -> HttpResponse:
    """Enter the days on which a colleague does not work."""
    wie = _wie(request, medewerker_id)
    medewerker = queries.get_collega(**wie)
    return stap(
        request,
        forms.AfwezigForm(ingevuld(request)),
        partial(actions.record_afwezigheid, **wie),
        context=forms.AfwezigForm.pagina(medewerker.gebruiker.naam),
        url=reverse("drukte:index"),
        gelukt=forms.AfwezigForm.gelukt,
        template=_FORMULIER,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.CAPACITEIT_INVULLEN)
def present(request: ActorRequest, medewerker_id: UUID, afwezigheid_id: UUID) -> HttpResponse:
    """Take the days back on which a colleague would not work."""
    wie = _wie(request, medewerker_id)
    medewerker = queries.get_collega(**wie)
    rij = queries.get_afwezigheid(medewerker, afwezigheid_id)
    return stap(
        request,
        forms.AanwezigForm(ingevuld(request), initial=begin(rij, forms.AanwezigForm)),
        partial(actions.withdraw_afwezigheid, **wie, afwezigheid_id=afwezigheid_id),
        context=forms.AanwezigForm.pagina(medewerker.gebruiker.naam)
        | presenters.aanwezig_weetjes(rij),
        url=reverse("drukte:index"),
        gelukt=forms.AanwezigForm.gelukt,
        template=_FORMULIER,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.WERKTIJD_INVULLEN)
def duration(request: ActorRequest, soort: Werksoort) -> HttpResponse:
    """Enter how long a step takes in this gemeente."""
    rij = queries.get_werktijd(actor=request.actor, soort=soort)
    return stap(
        request,
        forms.WerktijdForm(ingevuld(request), initial=begin(rij, forms.WerktijdForm)),
        partial(actions.record_werktijd, actor=request.actor, soort=soort),
        context=forms.WerktijdForm.pagina("") | presenters.werktijd_titel(soort),
        url=reverse("drukte:index"),
        gelukt=forms.WerktijdForm.gelukt,
        template=_FORMULIER,
    )


def _wie(request: ActorRequest, medewerker_id: UUID) -> dict[str, Any]:
    """Who enters it, for whom, and on what day."""
    return {
        "actor": request.actor,
        "medewerker_id": medewerker_id,
        "peildatum": request.peildatum,
    }
