"""The what-if: a page that only reads; its address holds choices and nothing of a person."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from overdracht.core.rechten import Handeling
from overdracht.proces.vooruitblik import forms, presenters, queries
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def what_if(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Two lines under each other, with the differences in sentences; nothing is stored."""
    form = forms.VraagForm(request.GET or None, azcs=presenters.azc_keuzes(queries.list_azcs()))
    wat_als = queries.get_wat_als(
        actor=request.actor,
        dossier_id=dossier_id,
        vraag=form.vraag(),
        azc_id=form.azc_id,
        peildatum=request.peildatum,
    )
    context = presenters.pagina(
        wat_als, form.vraag(), actor=request.actor, adres=request.build_absolute_uri()
    )
    if not wat_als.kan_onderbreken:
        form.leave_out_voorinburgering()
    context |= {"form": form, "peildatum": request.peildatum}
    return render(request, "vooruitblik/wat_als.html", context)
