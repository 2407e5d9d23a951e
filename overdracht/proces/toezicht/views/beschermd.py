"""The pages on which two who are named give somebody in danger a copy of the own dossier."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Handeling
from overdracht.proces.toezicht import actions, deliver, forms, presenters
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest, done
from overdracht.web.stap import ingevuld, stap


@require_http_methods(["GET", "POST"])
@policy(Handeling.BESCHERMING_INSTELLEN, vers=True)
def show(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Ask for a copy, or see how it stands with the one that was asked."""
    aanvraag = actions.view_beschermde_kopie(actor=request.actor, dossier_id=dossier_id)
    form = forms.BeschermdeKopieForm(
        ingevuld(request), initial={"versie": aanvraag.bescherming.versie}
    )
    return stap(
        request,
        form,
        partial(actions.ask_beschermde_kopie, actor=request.actor, dossier_id=dossier_id),
        context=presenters.beschermd_pagina(aanvraag),
        url=reverse("toezicht:protected_copy", args=[dossier_id]),
        gelukt=forms.BeschermdeKopieForm.gelukt,
        template="toezicht/beschermd.html",
    )


@require_POST
@policy(Handeling.BESCHERMING_INSTELLEN, vers=True)
def allow(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The second of two."""
    try:
        actions.allow_beschermde_kopie(actor=request.actor, dossier_id=dossier_id)
    except RegelOvertreden as fout:
        return _terug(request, dossier_id, fout.melding)
    messages.success(request, "U zei ja. De kopie kan een dag lang één keer worden gemaakt.")
    return done(request, reverse("toezicht:protected_copy", args=[dossier_id]))


@require_POST
@policy(Handeling.BESCHERMING_INSTELLEN, vers=True)
def drop(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """No, or not any more."""
    actions.drop_beschermde_kopie(actor=request.actor, dossier_id=dossier_id)
    messages.success(request, "De aanvraag voor een kopie is weg.")
    return done(request, reverse("toezicht:protected_copy", args=[dossier_id]))


@require_POST
@policy(Handeling.BESCHERMING_INSTELLEN, vers=True)
def make(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The paper, once."""
    try:
        kopie = actions.give_beschermde_kopie(
            actor=request.actor, dossier_id=dossier_id, peildatum=request.peildatum
        )
    except RegelOvertreden as fout:
        return _terug(request, dossier_id, fout.melding)
    naam = presenters.bestandsnaam(kopie, forms.PDF)
    return HttpResponse(
        deliver.als_pdf(presenters.beschermde_kopie_op_papier(kopie)),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )


def _terug(request: ActorRequest, dossier_id: UUID, melding: str) -> HttpResponse:
    messages.error(request, melding)
    return done(request, reverse("toezicht:protected_copy", args=[dossier_id]))
