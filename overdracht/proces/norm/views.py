"""The page Regels: what every norm asks, and the value that counts for who reads it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from overdracht.core.rechten import Handeling
from overdracht.proces.norm import presenters, queries
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest


@require_GET
@policy(Handeling.VANDAAG_INZIEN)
def rules(request: ActorRequest) -> HttpResponse:
    """Every norm, by subject; each day elsewhere links to its place here."""
    waarden = queries.list_waarden(actor=request.actor, peildatum=request.peildatum)
    context = presenters.regels(waarden, actor=request.actor, peildatum=request.peildatum)
    return render(request, "norm/rules.html", context)
