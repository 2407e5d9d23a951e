"""The pages of the TVS list: choose a file, look at what it would do, let it in."""

from datetime import date
from importlib.resources import files
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from overdracht.core.rechten import Handeling
from overdracht.exchange import actions, forms, presenters
from overdracht.exchange.formats.bestand import OnleesbaarBestand
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest, done

VOORBEELD = files("overdracht.exchange") / "voorbeelden" / "tvs-voorbeeld.csv"


@require_http_methods(["GET", "POST"])
@policy(Handeling.KOPPELING_IMPORTEREN)
def tvs(request: ActorRequest) -> HttpResponse:
    """Choose a TVS list; nothing is written before it was looked at."""
    is_post = request.method == "POST"
    form = forms.BestandForm(request.POST, request.FILES) if is_post else forms.BestandForm()
    if form.is_valid():
        inhoud = form.cleaned_data["bestand"].read()
        try:
            rij = actions.upload_importbestand(actor=request.actor, inhoud=inhoud)
        except OnleesbaarBestand as fout:
            form.add_error("bestand", str(fout))
        else:
            return done(request, reverse("exchange:preview", args=[rij.pk]))
    rijen = actions.list_importbestanden(actor=request.actor)
    context = {
        "form": form,
        "kolommen": presenters.kolommen(),
        "talen": presenters.talen(),
        "bestanden": presenters.bestanden(rijen),
    }
    return render(request, "exchange/tvs.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@policy(Handeling.KOPPELING_IMPORTEREN)
def preview(request: ActorRequest, bestand_id: UUID) -> HttpResponse:
    """What the file would do, and the button to do it; afterwards what was done."""
    rij = actions.get_importbestand(actor=request.actor, importbestand_id=bestand_id)
    if rij.ingelezen_at is not None:
        over = presenters.niet_overgenomen(rij.aantallen)
        context = {"rij": rij, "telling": rij.aantallen, "over": over}
        return render(request, "exchange/uitslag.html", context)
    voorbeeld = actions.preview_importbestand(
        actor=request.actor, rij=rij, peildatum=request.peildatum
    )
    beeld = presenters.beeld(voorbeeld)
    form = forms.BevestigForm(
        request.POST if request.method == "POST" else None,
        initial={"wijzigingen": True, "reden": _reden(request.peildatum)},
        herkoppelingen=presenters.herkoppelingen(voorbeeld),
        vraagt_reden=beeld.vraagt_reden,
    )
    form.look_along(request, agenda=False)
    if form.is_valid():
        return _confirm(request, bestand_id, form)
    context = {"rij": rij, "form": form, "beeld": beeld}
    return render(request, "exchange/voorbeeld.html", context, status=form.status)


@require_GET
@policy(Handeling.KOPPELING_IMPORTEREN)
def rest(request: ActorRequest, bestand_id: UUID) -> HttpResponse:
    """The rows that do not go in, as CSV with the reason."""
    tekst = actions.write_rest(
        actor=request.actor, importbestand_id=bestand_id, peildatum=request.peildatum
    )
    return _csv(tekst.encode(), "tvs-niet-overgenomen.csv")


@require_POST
@policy(Handeling.KOPPELING_IMPORTEREN)
def withdraw(request: ActorRequest, bestand_id: UUID) -> HttpResponse:
    """Throw the file away."""
    actions.withdraw_importbestand(actor=request.actor, importbestand_id=bestand_id)
    messages.success(request, "Het bestand is weggegooid. Er is niets overgenomen.")
    return done(request, reverse("exchange:tvs"))


@require_GET
@policy(Handeling.KOPPELING_IMPORTEREN)
def sample(request: ActorRequest) -> HttpResponse:  # the same for everybody
    """A file to begin with: persons who do not exist."""
    return _csv(VOORBEELD.read_bytes(), "tvs-voorbeeld.csv")


def _confirm(request: ActorRequest, bestand_id: UUID, form: forms.BevestigForm) -> HttpResponse:
    gekozen = form.cleaned_data
    keuze = actions.Keuze(
        wijzigingen=gekozen["wijzigingen"],
        herkoppelen=frozenset(int(nummer) for nummer in gekozen["herkoppelen"]),
        reden=gekozen["reden"],
    )
    actions.confirm_importbestand(
        actor=request.actor,
        importbestand_id=bestand_id,
        keuze=keuze,
        peildatum=request.peildatum,
    )
    return done(request, reverse("exchange:preview", args=[bestand_id]))


def _reden(peildatum: date) -> str:
    return f"Volgens de TVS-lijst van {peildatum:%d-%m-%Y}"


def _csv(inhoud: bytes, naam: str) -> HttpResponse:
    response = HttpResponse(inhoud, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{naam}"'
    return response
