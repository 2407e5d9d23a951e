"""The pages of the intake: a panel on the dossier, and one form for each step."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.proces.intake import actions, forms, presenters, queries
from overdracht.support.planning.presenters import look_ahead
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import StapForm, begin, ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The days of the intake and the toets, with what this actor may do next."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    onderdelen = presenters.onderdelen(
        queries.get_intake(actor=request.actor, dossier=dossier),
        queries.get_toets(actor=request.actor, dossier=dossier),
        dossier_id=dossier_id,
        actor=request.actor,
    )
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=dossier.afgesloten_op)


@require_http_methods(["GET", "POST"])
@policy(Handeling.INTAKE_VASTLEGGEN)
def start(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record that the Brede intake began."""
    return _stap(request, dossier_id, forms.StartForm, actions.start_intake)


@require_http_methods(["GET", "POST"])
@policy(Handeling.INTAKE_VASTLEGGEN)
def complete(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record that the Brede intake is complete."""
    return _stap(request, dossier_id, forms.AfrondForm, actions.complete_intake)


@require_http_methods(["GET", "POST"])
@policy(Handeling.INTAKE_VASTLEGGEN)
def correct(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Correct the days of the intake."""
    return _stap(request, dossier_id, forms.VerbeterForm, actions.correct_intake)


@require_http_methods(["GET", "POST"])
@policy(Handeling.LEERBAARHEIDSTOETS_VASTLEGGEN)
def test(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record the leerbaarheidstoets or the exemption."""
    return _stap(request, dossier_id, forms.ToetsForm, actions.record_toets)


@require_http_methods(["GET", "POST"])
@policy(Handeling.LEERBAARHEIDSTOETS_VASTLEGGEN)
def correct_test(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Correct the leerbaarheidstoets."""
    return _stap(request, dossier_id, forms.VerbeterToetsForm, actions.record_toets)


def _stap(
    request: ActorRequest, dossier_id: UUID, soort: type[StapForm], deed: Callable[..., object]
) -> HttpResponse:
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    haal = queries.get_toets if issubclass(soort, forms.ToetsForm) else queries.get_intake
    rij = haal(actor=request.actor, dossier=dossier)
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
