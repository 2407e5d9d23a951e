"""The matrix, the page of one pair, and the exceptions as far as one may see them."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.rechten import Handeling
from overdracht.proces.samenwerking import actions, presenters, queries
from overdracht.support.toegang.policy import BestaatNiet, policy
from overdracht.web.http import ActorRequest


@require_GET
@policy(Handeling.SAMENWERKING_BIJHOUDEN)
def index(request: ActorRequest) -> HttpResponse:
    """The matrix of one's own gemeente or azc; for COA koppeling the list of azc's."""
    if request.actor.eenheidsoort is Eenheidsoort.COA_KOPPELING:
        azcs = queries.list_azcs(actor=request.actor, peildatum=request.peildatum)
        return render(request, "samenwerking/azcs.html", presenters.azcs(azcs))
    eenheid = queries.get_eigen(request.actor)
    return _matrix(request, eenheid.pk)


@require_GET
@policy(Handeling.SAMENWERKING_BIJHOUDEN)
def azc(request: ActorRequest, locatie_id: UUID) -> HttpResponse:
    """The matrix of one azc: all gemeenten with which it has something."""
    return _matrix(request, queries.check_azc(actor=request.actor, locatie_id=locatie_id).pk)


@require_GET
@policy(Handeling.VOORKEURSSCENARIO_AFSPREKEN)
def start(request: ActorRequest) -> HttpResponse:
    """From the list of who is left to the form of a proposal, alone or with neighbours."""
    gemeente, azc = (presenters.lees_sleutel(request.GET.get(n, "")) for n in ("gemeente", "azc"))
    if gemeente is None or azc is None:
        raise BestaatNiet("Kies eerst met wie u een afspraak wilt maken.")
    if "regio" in request.GET:
        return HttpResponseRedirect(reverse("samenwerking:propose_regio", args=[azc]))
    return HttpResponseRedirect(reverse("samenwerking:propose", args=[gemeente, azc]))


@require_GET
@policy(Handeling.SAMENWERKING_BIJHOUDEN)
def pair(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """What holds, what is proposed, who works together, and whether the standard still fits."""
    paar = queries.get_paar(actor=request.actor, gemeente_id=gemeente_id, locatie_id=locatie_id)
    stukken = queries.get_stukken(actor=request.actor, paar=paar)
    context = presenters.pagina(stukken, actor=request.actor, peildatum=request.peildatum)
    return render(request, "samenwerking/pair.html", context)


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def exceptions(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """The dossiers for which another scenario was chosen, as far as they exist for this actor."""
    paar = queries.get_paar(actor=request.actor, gemeente_id=gemeente_id, locatie_id=locatie_id)
    keuzes = actions.view_afwijkend(actor=request.actor, paar=paar)
    return render(request, "samenwerking/exceptions.html", presenters.afwijkingen(keuzes, paar))


def _matrix(request: ActorRequest, eenheid_id: UUID) -> HttpResponse:
    matrix = queries.get_matrix(
        actor=request.actor, eenheid_id=eenheid_id, peildatum=request.peildatum
    )
    overigen = queries.list_overigen(matrix.eenheid, behalve=[rij.ander.pk for rij in matrix.rijen])
    context = presenters.matrix(matrix, overigen, actor=request.actor, peildatum=request.peildatum)
    return render(request, "samenwerking/index.html", context)
