"""The page of one dossier, its history, and the forms of this room."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.proces.dossier import actions, forms
from overdracht.proces.dossier.presenters import stappen
from overdracht.proces.dossier.presenters.dossier import dossier_pagina, verhalen
from overdracht.proces.dossier.queries.dossier import get_dossier, get_geschiedenis, get_pagina
from overdracht.proces.dossier.queries.toewijzen import get_eigen_contact
from overdracht.proces.dossier.queries.weergaven import list_collegas
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.stap import ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def detail(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Where are we, who is next, what threatens."""
    actor, peildatum = request.actor, request.peildatum
    pagina = get_pagina(actor=actor, dossier_id=dossier_id, peildatum=peildatum)
    context = {
        "beeld": dossier_pagina(pagina, actor=actor, peildatum=peildatum),
        "lijn": pagina.lijn,
        "dossier_id": dossier_id,
        "peildatum": peildatum,
    }
    return render(request, "dossier/detail.html", context)


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def history(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """What happened, a page at a time; `?voor=` is the last event that was shown."""
    voor = request.GET.get("voor", "")
    dossier, regels = get_geschiedenis(
        actor=request.actor,
        dossier_id=dossier_id,
        peildatum=request.peildatum,
        voor=int(voor) if voor.isascii() and voor.isdigit() else None,
    )
    context = {
        "naam": dossier.inburgeraar.persoon.naam,
        "dossier_id": dossier_id,
        "peildatum": request.peildatum,
        "verhalen": verhalen(regels),
    }
    return render(request, "dossier/geschiedenis.html", context)


@require_http_methods(["GET", "POST"])
@policy(Handeling.DOSSIER_TOEWIJZEN)
def assign(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Name the contact person of one's own side."""
    actor, peildatum = request.actor, request.peildatum
    dossier = get_dossier(actor=actor, dossier_id=dossier_id)
    nu = get_eigen_contact(actor=actor, dossier=dossier)
    form = forms.ToewijsForm(
        ingevuld(request),
        collegas=list_collegas(actor=actor, peildatum=peildatum),
        initial=stappen.begin_toewijzen(nu),
    )
    act = partial(
        actions.assign_contactpersoon, actor=actor, dossier_id=dossier_id, peildatum=peildatum
    )
    return stap(
        request,
        form,
        act,
        context=stappen.toewijs_pagina(dossier, actor),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="De contactpersoon is aangewezen.",
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.DOSSIER_AFSLUITEN)
def close(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Close the dossier, with the reason."""
    actor, peildatum = request.actor, request.peildatum
    dossier = get_dossier(actor=actor, dossier_id=dossier_id)
    form = forms.AfsluitForm(
        ingevuld(request), initial={"versie": dossier.versie, "afgesloten_op": peildatum}
    )
    act = partial(actions.close_dossier, actor=actor, dossier_id=dossier_id, peildatum=peildatum)
    return stap(
        request,
        form,
        act,
        context=stappen.afsluit_pagina(dossier),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Het dossier is afgesloten.",
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.DOSSIER_AFSLUITEN)
def reopen(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Open a closed dossier again, with the reason."""
    actor, peildatum = request.actor, request.peildatum
    dossier = get_dossier(actor=actor, dossier_id=dossier_id)
    form = forms.HeropenForm(ingevuld(request), initial={"versie": dossier.versie})
    act = partial(actions.reopen_dossier, actor=actor, dossier_id=dossier_id, peildatum=peildatum)
    return stap(
        request,
        form,
        act,
        context=stappen.heropen_pagina(dossier),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Het dossier is weer open.",
    )
