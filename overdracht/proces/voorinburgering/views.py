"""The pages of the Voorinburgering: a panel on the dossier, and one form for each step."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.proces.voorinburgering import actions, forms, presenters, queries
from overdracht.support.planning.presenters import look_ahead
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import StapForm, begin, ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Every offer and what came of it, with what this actor may do next."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rijen = queries.list_deelnames(actor=request.actor, dossier=dossier)
    onderdelen = presenters.onderdelen(rijen, dossier_id=dossier_id, rol=request.actor.rol)
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=dossier.afgesloten_op)


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORINBURGERING_AANBIEDEN)
def offer(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record that COA offered the Voorinburgering."""
    return _stap(request, dossier_id, forms.AanbodForm, actions.offer_voorinburgering)


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORINBURGERING_VASTLEGGEN)
def answer(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record that the inburgeraar takes part or does not."""
    return _stap(request, dossier_id, forms.AntwoordForm, actions.answer_voorinburgering)


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORINBURGERING_VASTLEGGEN)
def start(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record when it began and how long it will take."""
    return _stap(request, dossier_id, forms.StartForm, actions.start_voorinburgering)


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORINBURGERING_VASTLEGGEN)
def end(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record when it ended and why."""
    return _stap(request, dossier_id, forms.EindForm, actions.end_voorinburgering)


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORINBURGERING_VASTLEGGEN)
def correct(request: ActorRequest, dossier_id: UUID, rij_id: UUID) -> HttpResponse:
    """Correct the days; what stood there stays in the history."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_deelname(actor=request.actor, dossier=dossier, rij_id=rij_id)
    form = forms.VerbeterForm(ingevuld(request), initial=begin(rij, forms.VerbeterForm))
    act = partial(
        actions.correct_voorinburgering,
        actor=request.actor,
        dossier_id=dossier_id,
        rij_id=rij_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        form,
        act,
        context=forms.VerbeterForm.pagina(dossier.inburgeraar.persoon.naam),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=forms.VerbeterForm.gelukt,
        kijk=look_ahead(request, dossier_id),
    )


def _stap(
    request: ActorRequest, dossier_id: UUID, soort: type[StapForm], deed: Callable[..., object]
) -> HttpResponse:
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_lopend(actor=request.actor, dossier=dossier)
    act = partial(deed, actor=request.actor, dossier_id=dossier_id, peildatum=request.peildatum)
    return stap(
        request,
        soort(ingevuld(request), initial=begin(rij, soort)),
        act,
        context=soort.pagina(dossier.inburgeraar.persoon.naam),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=soort.gelukt,
        kijk=look_ahead(request, dossier_id),
    )
