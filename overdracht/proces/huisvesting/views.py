"""The pages of the huisvesting: a panel on the dossier, and one form for each step."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.begrippen import Partij
from overdracht.core.rechten import Handeling
from overdracht.proces.huisvesting import actions, forms, presenters, queries
from overdracht.support.planning.presenters import look_ahead
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import StapForm, begin, ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The expected move of both parties, the house, the move and the registration."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    stand = queries.get_stand(actor=request.actor, dossier=dossier)
    onderdelen = presenters.onderdelen(stand, dossier_id=dossier_id, actor=request.actor)
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=dossier.afgesloten_op)


@require_http_methods(["GET", "POST"])
@policy(Handeling.HUISVESTING_VERWACHTEN)
def expect(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Say between which days one's own party expects the move."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    partij = request.actor.partij or Partij.GEMEENTE
    rij = queries.get_verwachting(actor=request.actor, dossier=dossier, partij=partij)
    initial = forms.later(
        begin(rij, forms.VerwachtForm), request.GET.get("weken", ""), peildatum=request.peildatum
    )
    return _stap(
        request, queries.van(dossier), forms.VerwachtForm, actions.expect_verhuizing, initial
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.HUISVESTING_VASTLEGGEN)
def house(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record the house."""
    return _stap_woning(request, dossier_id, forms.WoningForm, actions.record_woning)


@require_http_methods(["GET", "POST"])
@policy(Handeling.VERHUIZING_VASTLEGGEN)
def move(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Plan or record the move."""
    return _stap_woning(request, dossier_id, forms.VerhuisForm, actions.record_verhuizing)


@require_http_methods(["GET", "POST"])
@policy(Handeling.RUST_AFSPREKEN)
def rest(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Agree on a rest around the move, or change it; a new one opens with the weeks around it."""
    dossier = queries.get_gesprekspartner(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_rust(actor=request.actor, dossier=dossier)
    soort = forms.RustForm if rij is None else forms.VeranderRustForm
    initial = begin(rij, soort)
    if rij is None:
        initial |= queries.propose_rust(dossier=dossier)
        initial["afgesproken_op"] = request.peildatum
    return _stap(request, queries.van(dossier), soort, actions.agree_rust, initial)


@require_http_methods(["GET", "POST"])
@policy(Handeling.RUST_AFSPREKEN)
def cancel_rest(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Call the rest off."""
    dossier = queries.get_gesprekspartner(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_rust(actor=request.actor, dossier=dossier)
    initial = {"versie": rij.versie} if rij else {}
    return _stap(request, queries.van(dossier), forms.AfzegRustForm, actions.withdraw_rust, initial)


@require_http_methods(["GET", "POST"])
@policy(Handeling.HUISVESTING_VASTLEGGEN)
def support(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record from when there is a right to bijstand."""
    return _stap_woning(request, dossier_id, forms.BijstandForm, actions.record_bijstand)


@require_http_methods(["GET", "POST"])
@policy(Handeling.BRP_VASTLEGGEN)
def register(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record the registration in the gemeente."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_inschrijving(actor=request.actor, dossier=dossier)
    initial = begin(rij, forms.BrpForm)
    return _stap(request, queries.van(dossier), forms.BrpForm, actions.record_inschrijving, initial)


@require_http_methods(["GET", "POST"])
@policy(Handeling.BRP_VASTLEGGEN)
def register_elsewhere(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record a registration at the azc, with a host or in a hotel: it starts nothing."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    van = queries.van(dossier)
    return _stap(request, van, forms.EldersForm, actions.record_elders, {})


@require_http_methods(["GET", "POST"])
@policy(Handeling.LOGEREN_VASTLEGGEN)
def stay(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record a stay with friends or family."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_logeren(actor=request.actor, dossier=dossier)
    is_voorbij = rij is not None and rij.logeren_geeindigd_op is not None
    initial = begin(None if is_voorbij else rij, forms.LogeerForm)
    return _stap(request, queries.van(dossier), forms.LogeerForm, actions.record_logeren, initial)


def _stap_woning(
    request: ActorRequest, dossier_id: UUID, soort: type[StapForm], deed: Callable[..., object]
) -> HttpResponse:
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_huisvesting(actor=request.actor, dossier=dossier)
    return _stap(request, queries.van(dossier), soort, deed, begin(rij, soort))


def _stap(
    request: ActorRequest,
    van: queries.Van,
    soort: type[StapForm],
    deed: Callable[..., object],
    initial: Mapping[str, Any],
) -> HttpResponse:
    act = partial(deed, actor=request.actor, dossier_id=van.dossier_id, peildatum=request.peildatum)
    return stap(
        request,
        soort(ingevuld(request), initial=initial),
        act,
        context=soort.pagina(van.naam),
        url=reverse("dossier:detail", args=[van.dossier_id]),
        gelukt=soort.gelukt,
        kijk=look_ahead(request, van.dossier_id),
    )
