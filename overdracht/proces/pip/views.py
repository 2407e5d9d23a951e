"""The pages of the PIP: a panel on the dossier, and one form for each step."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.proces.pip import actions, forms, presenters, queries
from overdracht.support.planning.presenters import look_ahead
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import StapForm, begin, ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The versions of the PIP and the three years, with what this actor may do next."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rijen = queries.list_versies(actor=request.actor, dossier=dossier)
    klokken = queries.get_klokken(actor=request.actor, dossier=dossier, peildatum=request.peildatum)
    onderdelen = presenters.onderdelen(rijen, klokken, dossier_id=dossier_id, rol=request.actor.rol)
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=dossier.afgesloten_op)


@require_http_methods(["GET", "POST"])
@policy(Handeling.PIP_VASTSTELLEN)
def establish(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Establish the first PIP."""
    return _stap(request, dossier_id, forms.PipForm, actions.establish_pip)


@require_http_methods(["GET", "POST"])
@policy(Handeling.PIP_VASTSTELLEN)
def renew(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Establish a later version of the PIP."""
    return _stap(request, dossier_id, forms.VersieForm, actions.renew_pip)


@require_http_methods(["GET", "POST"])
@policy(Handeling.PIP_VASTSTELLEN)
def correct(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Correct the version that holds."""
    return _stap(request, dossier_id, forms.VerbeterForm, actions.correct_pip)


@require_http_methods(["GET", "POST"])
@policy(Handeling.TRAJECT_VASTLEGGEN)
def offer(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record that the leerroute was offered."""
    return _stap(request, dossier_id, forms.AanbodForm, actions.offer_leerroute)


def _stap(
    request: ActorRequest, dossier_id: UUID, soort: type[StapForm], deed: Callable[..., object]
) -> HttpResponse:
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_laatste(actor=request.actor, dossier=dossier)
    initial = begin(rij, soort)
    if soort is forms.VersieForm:
        initial.pop("pip_vastgesteld_op", None)  # a new version has a new dagtekening
    act = partial(deed, actor=request.actor, dossier_id=dossier_id, peildatum=request.peildatum)
    return stap(
        request,
        soort(ingevuld(request), initial=initial),
        act,
        context=soort.pagina(dossier.inburgeraar.persoon.naam) | _weetjes(request, dossier, soort),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=soort.gelukt,
        kijk=look_ahead(request, dossier_id),
    )


def _weetjes(request: ActorRequest, dossier: Any, soort: type[StapForm]) -> dict[str, Any]:
    """Beside the form of the first PIP: the clocks, and what waiting would cost."""
    if soort is not forms.PipForm:
        return {}
    klokken = queries.get_klokken(actor=request.actor, dossier=dossier, peildatum=request.peildatum)
    return {"weetjes": presenters.weetjes(klokken)}
