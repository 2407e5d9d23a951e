"""The pages of the participation: a panel on the dossier, and the forms."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.proces.participatie import actions, forms, presenters, queries
from overdracht.support.planning.presenters import look_ahead
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import begin, ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Every period of work or activities, with what this actor may do."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rijen = queries.list_deelnames(actor=request.actor, dossier=dossier)
    onderdelen = presenters.onderdelen(rijen, dossier_id=dossier_id, rol=request.actor.rol)
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=dossier.afgesloten_op)


@require_http_methods(["GET", "POST"])
@policy(Handeling.PARTICIPATIE_VASTLEGGEN)
def record(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record work or an activity."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    act = partial(
        actions.record_deelname,
        actor=request.actor,
        dossier_id=dossier_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.DeelnameForm(ingevuld(request), initial={"deelname_van": request.peildatum}),
        act,
        context=forms.DeelnameForm.pagina(dossier.inburgeraar.persoon.naam),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=forms.DeelnameForm.gelukt,
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.PARTICIPATIE_VASTLEGGEN)
def correct(request: ActorRequest, dossier_id: UUID, rij_id: UUID) -> HttpResponse:
    """Correct a period, or say when it ended."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_deelname(actor=request.actor, dossier=dossier, rij_id=rij_id)
    act = partial(
        actions.correct_deelname,
        actor=request.actor,
        dossier_id=dossier_id,
        rij_id=rij_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.VerbeterForm(ingevuld(request), initial=begin(rij, forms.VerbeterForm)),
        act,
        context=forms.VerbeterForm.pagina(dossier.inburgeraar.persoon.naam),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt=forms.VerbeterForm.gelukt,
        kijk=look_ahead(request, dossier_id),
    )
