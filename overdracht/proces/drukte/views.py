"""The pages of the peaks: the weeks ahead, and the forms for room, leave and time."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
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
from overdracht.web.stap import StapForm, begin, ingevuld, stap

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
    form = forms.CapaciteitForm(
        ingevuld(request),
        initial=begin(queries.get_capaciteit(medewerker), forms.CapaciteitForm),
    )
    return _stap(
        request, form, partial(actions.record_capaciteit, **wie), medewerker.gebruiker.naam
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.CAPACITEIT_INVULLEN)
def absence(request: ActorRequest, medewerker_id: UUID) -> HttpResponse:
    """Enter the days on which a colleague does not work."""
    wie = _wie(request, medewerker_id)
    medewerker = queries.get_collega(**wie)
    form = forms.AfwezigForm(ingevuld(request))
    return _stap(
        request, form, partial(actions.record_afwezigheid, **wie), medewerker.gebruiker.naam
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.CAPACITEIT_INVULLEN)
def present(request: ActorRequest, medewerker_id: UUID, afwezigheid_id: UUID) -> HttpResponse:
    """Take the days back on which a colleague would not work."""
    wie = _wie(request, medewerker_id)
    medewerker = queries.get_collega(**wie)
    rij = queries.get_afwezigheid(medewerker, afwezigheid_id)
    return _stap(
        request,
        forms.AanwezigForm(ingevuld(request), initial=begin(rij, forms.AanwezigForm)),
        partial(actions.withdraw_afwezigheid, **wie, afwezigheid_id=afwezigheid_id),
        medewerker.gebruiker.naam,
        weetjes=presenters.aanwezig_weetjes(rij),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.WERKTIJD_INVULLEN)
def duration(request: ActorRequest, soort: Werksoort) -> HttpResponse:
    """Enter how long a step takes in this gemeente."""
    rij = queries.get_werktijd(actor=request.actor, soort=soort)
    return _stap(
        request,
        forms.WerktijdForm(ingevuld(request), initial=begin(rij, forms.WerktijdForm)),
        partial(actions.record_werktijd, actor=request.actor, soort=soort),
        weetjes=presenters.werktijd_titel(soort),
    )


def _stap(
    request: ActorRequest,
    form: StapForm,
    act: Callable[..., object],
    naam: str = "",
    *,
    weetjes: Mapping[str, Any] = MappingProxyType({}),
) -> HttpResponse:
    """A form of this room, about a colleague or about the gemeente; it leads back to the peaks."""
    return stap(
        request,
        form,
        act,
        context={**form.pagina(naam), **weetjes},
        url=reverse("drukte:index"),
        gelukt=form.gelukt,
        template=_FORMULIER,
    )


def _wie(request: ActorRequest, medewerker_id: UUID) -> dict[str, Any]:
    """Who enters it, for whom, and on what day."""
    return {
        "actor": request.actor,
        "medewerker_id": medewerker_id,
        "peildatum": request.peildatum,
    }
