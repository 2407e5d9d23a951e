"""The pages of the protection; each asks a fresh second step."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Handeling
from overdracht.proces.bescherming import actions, forms, presenters, queries
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest, done
from overdracht.web.stap import ingevuld, stap


@require_GET
@policy(Handeling.BESCHERMING_INSTELLEN, vers=True)
def show(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """What named colleagues read, and the switch: the page is there for every dossier."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.find_staande(actor=request.actor, dossier=dossier)
    beeld = presenters.beeld(dossier, rij, request.actor)
    return render(request, "bescherming/pagina.html", {"beeld": beeld})


@require_http_methods(["GET", "POST"])
@policy(Handeling.BESCHERMING_INSTELLEN, vers=True)
def switch_on(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """In danger: one act."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rijen = queries.list_kandidaten(
        actor=request.actor, dossier=dossier, peildatum=request.peildatum
    )
    act = partial(
        actions.protect,
        actor=request.actor,
        dossier_id=dossier_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.GevaarForm(ingevuld(request), kandidaten=presenters.kandidaten(rijen)),
        act,
        context=forms.GevaarForm.pagina(dossier.inburgeraar.persoon.naam),
        url=reverse("bescherming:show", args=[dossier_id]),
        gelukt=forms.GevaarForm.gelukt,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.BESCHERMING_INSTELLEN, vers=True)
def change(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Other words, or one more colleague."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_staande(actor=request.actor, dossier=dossier)
    rijen = queries.list_kandidaten(
        actor=request.actor,
        dossier=dossier,
        peildatum=request.peildatum,
        zonder=[v.medewerker_id for v in rij.vertrouwelingen.all()],
    )
    initial = {veld: getattr(rij, veld) for veld in (*actions.Geheim.__annotations__, "versie")}
    act = partial(
        actions.change_bescherming,
        actor=request.actor,
        dossier_id=dossier_id,
        peildatum=request.peildatum,
    )
    kandidaten = presenters.kandidaten(rijen)
    return stap(
        request,
        forms.WijzigForm(ingevuld(request), initial=initial, kandidaten=kandidaten),
        act,
        context=forms.WijzigForm.pagina(dossier.inburgeraar.persoon.naam),
        url=reverse("bescherming:show", args=[dossier_id]),
        gelukt=forms.WijzigForm.gelukt,
    )


@require_POST
@policy(Handeling.BESCHERMING_INSTELLEN, vers=True)
def ask_lift(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The first of two."""
    actions.ask_opheffen(actor=request.actor, dossier_id=dossier_id)
    messages.success(request, "Gevraagd. Een andere collega van de lijst moet het bevestigen.")
    return done(request, reverse("bescherming:show", args=[dossier_id]))


@require_POST
@policy(Handeling.BESCHERMING_INSTELLEN, vers=True)
def lift(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The second of two; whose access was only by name does not see the dossier any more."""
    try:
        actions.lift_bescherming(actor=request.actor, dossier_id=dossier_id)
    except RegelOvertreden as fout:
        messages.error(request, fout.melding)
        return done(request, reverse("bescherming:show", args=[dossier_id]))
    messages.success(request, "De bescherming is opgeheven.")
    return done(request, reverse("dossier:list"))
