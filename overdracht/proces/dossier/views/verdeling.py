"""New dossiers that lie with nobody: a proposal to divide them, edited and confirmed at once."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.rechten import Handeling
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.forms import lees_verdeling
from overdracht.proces.dossier.presenters.verdeling import verdeel_pagina
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest, done

INTUSSEN = (
    "Intussen gaf iemand een van deze dossiers al aan een collega. Er is niets veranderd. Bekijk "
    "de lijst hieronder en bevestig opnieuw."
)


@require_http_methods(["GET", "POST"])
@policy(Handeling.DOSSIERS_VERDELEN)
def divide(request: ActorRequest) -> HttpResponse:
    """Show the proposal; a post looks anew at what was chosen, or confirms it."""
    if request.method != "POST":
        return _pagina(request, {})
    keuzes = lees_verdeling(request.POST)
    if "bevestig" not in request.POST:
        return _pagina(request, keuzes)
    regels = [
        actions.Verdeelregel(UUID(groep), UUID(wie), 0) for groep, wie in keuzes.items() if wie
    ]
    try:
        with transaction.atomic():
            aantal = actions.divide_dossiers(
                actor=request.actor, regels=regels, peildatum=request.peildatum
            )
    except (Verouderd, IntegrityError):
        return _pagina(request, keuzes, (INTUSSEN,), status=409)
    except RegelOvertreden as fout:
        return _pagina(request, keuzes, (str(fout),), status=422)
    messages.success(request, _klaar(aantal))
    return done(request, reverse("dossier:divide"))


def _pagina(
    request: ActorRequest,
    keuzes: Mapping[str, str],
    fouten: tuple[str, ...] = (),
    *,
    status: int = 200,
) -> HttpResponse:
    beeld = actions.view_verdeling(actor=request.actor, peildatum=request.peildatum)
    context = verdeel_pagina(beeld, keuzes, fouten)
    return render(request, "dossier/verdelen.html", context, status=status)


def _klaar(aantal: int) -> str:
    if not aantal:
        return "Er is niets veranderd: dit was al zo verdeeld."
    return "1 huishouden is verdeeld." if aantal == 1 else f"{aantal} huishoudens zijn verdeeld."
