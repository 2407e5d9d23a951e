"""The start page: what must I do first?"""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from overdracht.core.rechten import Handeling
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.forms import ZoekForm
from overdracht.proces.dossier.presenters.vandaag import vandaag_pagina
from overdracht.proces.dossier.queries.vandaag import list_azcs
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest


@require_GET
@policy(Handeling.VANDAAG_INZIEN)
def today(request: ActorRequest) -> HttpResponse:
    """The counts of this role and what comes first; `?van=mij` for one's own dossiers."""
    actor, peildatum = request.actor, request.peildatum
    eigen = request.GET.get("van") == "mij"
    beeld = actions.view_vandaag(actor=actor, peildatum=peildatum, eigen=eigen)
    azcs = list_azcs(beeld.tellingen)
    pagina = vandaag_pagina(beeld, actor=actor, peildatum=peildatum, eigen=eigen, azcs=azcs)
    return render(request, "dossier/vandaag.html", {"pagina": pagina, "zoekform": ZoekForm()})
