"""The pages of the privacy officer, and the register that everyone may read."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.errors import RegelOvertreden
from overdracht.core.gezag import Aanvrager
from overdracht.core.rechten import Handeling
from overdracht.core.verwerkingen import get_verwerking
from overdracht.proces.toezicht import actions, deliver, forms, presenters
from overdracht.proces.toezicht.actions.eigen_dossier import Kopie
from overdracht.support.toegang.policy import BestaatNiet, ingelogd, policy
from overdracht.web.http import ActorRequest
from overdracht.web.stap import ingevuld, stap


@require_GET
@policy(Handeling.AUDIT_INZIEN)
def index(request: ActorRequest) -> HttpResponse:
    """What is to be done, and how the log stands."""
    beeld = actions.view_toezicht(actor=request.actor)
    context = presenters.toezicht_pagina(beeld) | {"zoekform": forms.ZoekForm()}
    return render(request, "toezicht/index.html", context)


@require_http_methods(["GET", "POST"])
@policy(Handeling.TOEZICHT_AFHANDELEN)
def handle(request: ActorRequest, punt_id: UUID) -> HttpResponse:
    """Look into one item, and say what it was."""
    rij = actions.view_punt(actor=request.actor, punt_id=punt_id)
    initial = {"versie": rij.versie, "oordeel": rij.oordeel, "notitie": rij.notitie}
    return stap(
        request,
        forms.PuntForm(ingevuld(request), initial=initial),
        partial(actions.handle_punt, actor=request.actor, punt_id=punt_id),
        context=presenters.punt_pagina(rij),
        url=reverse("toezicht:index"),
        gelukt=forms.PuntForm.gelukt,
        template="toezicht/punt.html",
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.AUDIT_INZIEN)
def search(request: ActorRequest) -> HttpResponse:
    """Find the dossier of which the looks are asked."""
    form = forms.ZoekForm(ingevuld(request))
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "toezicht/zoeken.html", {"zoekform": form}, status=status)
    v_nummer = form.cleaned_data["v_nummer"]
    try:
        dossier_id = actions.find_wie_keek(actor=request.actor, v_nummer=v_nummer)
    except BestaatNiet:
        form.add_error("v_nummer", "Uw organisatie heeft geen dossier met dit V-nummer gehad.")
        return render(request, "toezicht/zoeken.html", {"zoekform": form}, status=422)
    return HttpResponseRedirect(reverse("toezicht:looks", args=[dossier_id]), status=303)


@require_http_methods(["GET", "POST"])
@policy(Handeling.AUDIT_INZIEN)
def looks(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Who looked at this dossier; after a reason with the names of the own colleagues."""
    form = forms.NamenForm(ingevuld(request))
    form.look_along(request, agenda=False)
    reden = form.cleaned_data["reden"] if form.is_valid() else ""
    voor = request.GET.get("voor", "")
    inzages = actions.view_wie_keek(
        actor=request.actor,
        dossier_id=dossier_id,
        voor=int(voor) if voor.isascii() and voor.isdigit() else None,
        reden=reden,
    )
    context = presenters.inzage_pagina(inzages, dossier_id, met_namen=bool(reden))
    return render(request, "toezicht/wie_keek.html", {**context, "form": form}, status=form.status)


@require_GET
@policy(Handeling.AUDIT_INZIEN)
def plain(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The same for the inburgeraar, to print: plain words and no names."""
    inzages = actions.view_wie_keek(actor=request.actor, dossier_id=dossier_id, voor_persoon=True)
    context = presenters.gewoon_pagina(inzages, dossier_id) | {"peildatum": request.peildatum}
    return render(request, "toezicht/gewoon.html", context)


@require_http_methods(["GET", "POST"])
@policy(Handeling.INZAGE_GEVEN, vers=True)
def copy(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Give the person a copy of the whole own dossier, on paper or as data."""
    actor = request.actor
    form = forms.InzageForm(ingevuld(request))
    kopie = _kopie(request, form, dossier_id) if form.is_valid() else None
    if kopie is None:
        actions.view_inzage(actor=actor, dossier_id=dossier_id)
        context = presenters.inzage_form_pagina(dossier_id) | {"form": form}
        status = 422 if form.is_bound else 200
        return render(request, "toezicht/inzage.html", context, status=status)
    if form.cleaned_data["soort"] == forms.JSON:
        inhoud, soort = deliver.als_json(presenters.kopie_voor_machine(kopie)), "application/json"
    else:
        inhoud, soort = deliver.als_pdf(presenters.kopie_op_papier(kopie)), "application/pdf"
    naam = presenters.bestandsnaam(kopie, form.cleaned_data["soort"])
    kop = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(inhoud, content_type=soort, headers=kop)


def _kopie(request: ActorRequest, form: forms.InzageForm, dossier_id: UUID) -> Kopie | None:
    """The copy, or None with on the form why this one may not ask today."""
    try:
        return actions.give_inzage(
            actor=request.actor,
            dossier_id=dossier_id,
            aanvrager=Aanvrager(form.cleaned_data["aanvrager"]),
            reden=form.cleaned_data["reden"],
            peildatum=request.peildatum,
        )
    except RegelOvertreden as fout:
        form.add_error("aanvrager", fout.melding)
        return None


@require_GET
@policy(Handeling.AUDIT_INZIEN)
def exceptions(request: ActorRequest) -> HttpResponse:
    """Sharing without an agreement, month by month."""
    rijen = actions.view_uitzonderingen(actor=request.actor)
    context = {"maanden": presenters.uitzonderingen_per_maand(rijen)}
    return render(request, "toezicht/zonder_toestemming.html", context)


@require_GET
@ingelogd("Het register zegt wat er met gegevens gebeurt, en noemt geen persoon.")
def register(request: ActorRequest) -> HttpResponse:
    """Every processing activity, in plain words."""
    return render(request, "toezicht/register.html", presenters.register_pagina())


@require_GET
@ingelogd("Het register zegt wat er met gegevens gebeurt, en noemt geen persoon.")
def entry(request: ActorRequest, verwerking_id: str) -> HttpResponse:
    """One version of one activity; the address stays, for every line that names it."""
    verwerking = get_verwerking(verwerking_id)
    if verwerking is None:
        raise BestaatNiet("Deze verwerking bestaat niet.")
    context = presenters.verwerking_pagina(verwerking)
    return render(request, "toezicht/verwerking.html", context)
