"""The pages of keeping and destroying."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.proces.bewaren import actions, forms, presenters
from overdracht.proces.bewaren.queries.stop import get_dossier, get_stop
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.stap import StapForm, ingevuld, stap


@require_GET
@policy(Handeling.VERNIETIGING_INZIEN)
def index(request: ActorRequest) -> HttpResponse:
    """How many dossiers are due, and the lists there are."""
    beeld = actions.view_bewaren(actor=request.actor, peildatum=request.peildatum)
    return render(request, "bewaren/index.html", presenters.bewaren_pagina(beeld, request.actor))


@require_GET
@policy(Handeling.VERNIETIGING_INZIEN)
def detail(request: ActorRequest, lijst_id: UUID) -> HttpResponse:
    """One list, or the declaration that it became."""
    beeld = actions.view_lijst(actor=request.actor, lijst_id=lijst_id)
    return render(request, "bewaren/lijst.html", presenters.lijst_pagina(beeld, request.actor))


@require_http_methods(["GET", "POST"])
@policy(Handeling.VERNIETIGING_VOORBEREIDEN)
def make(request: ActorRequest) -> HttpResponse:
    """Put on a list what is due; that it was looked at is written down."""
    actions.view_bewaren(actor=request.actor, peildatum=request.peildatum)

    def act(**_velden: object) -> object:
        return actions.make_lijst(actor=request.actor, peildatum=request.peildatum)

    return _stap(request, forms.MaakForm, act, url=reverse("bewaren:index"))


@require_http_methods(["GET", "POST"])
@policy(Handeling.VERNIETIGING_GOEDKEUREN, vers=True)
def approve(request: ActorRequest, lijst_id: UUID) -> HttpResponse:
    """The second pair of eyes, with a second factor that was just shown."""
    beeld = actions.view_lijst(actor=request.actor, lijst_id=lijst_id)

    def act(*, gezien: bool, **velden: Any) -> object:  # the form made sure of it
        return actions.approve_lijst(
            actor=request.actor, lijst_id=lijst_id, peildatum=request.peildatum, **velden
        )

    return _stap(
        request,
        forms.GoedkeurForm,
        act,
        url=reverse("bewaren:detail", args=[lijst_id]),
        initial={"versie": beeld.lijst.versie},
        context=presenters.lijst_pagina(beeld, request.actor),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.VERNIETIGING_INZIEN)
def withdraw(request: ActorRequest, lijst_id: UUID) -> HttpResponse:
    """Take a list back."""
    beeld = actions.view_lijst(actor=request.actor, lijst_id=lijst_id)
    return _stap(
        request,
        forms.IntrekForm,
        partial(actions.withdraw_lijst, actor=request.actor, lijst_id=lijst_id),
        url=reverse("bewaren:detail", args=[lijst_id]),
        initial={"versie": beeld.lijst.versie},
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.VERNIETIGING_TEGENHOUDEN)
def hold(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Hold one dossier back, or let it go."""
    dossier = get_dossier(actor=request.actor, dossier_id=dossier_id)
    stop = get_stop(actor=request.actor, dossier=dossier)
    soort: type[StapForm] = forms.OphefForm if stop else forms.StopForm
    deed: Callable[..., object] = actions.lift_stop if stop else actions.place_stop
    return stap(
        request,
        soort(ingevuld(request)),
        partial(deed, actor=request.actor, dossier_id=dossier_id, peildatum=request.peildatum),
        context=soort.pagina(dossier.inburgeraar.persoon.naam)
        | {"weetjes": presenters.stop_weetjes(stop)},
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=soort.gelukt,
    )


def _stap(
    request: ActorRequest,
    soort: type[StapForm],
    act: Callable[..., object],
    *,
    url: str,
    initial: Mapping[str, Any] | None = None,
    context: Mapping[str, Any] | None = None,
) -> HttpResponse:
    return stap(
        request,
        soort(ingevuld(request), initial=dict(initial or {})),
        act,
        context={**(context or {}), **soort.pagina("")},
        url=url,
        gelukt=soort.gelukt,
        template="bewaren/stap.html",
    )
