"""The page Regels for everyone, and the norms for who sets them."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Handeling
from overdracht.core.regel import maten_van
from overdracht.proces.norm import actions, forms, queries
from overdracht.proces.norm.presenters import beheer, regels
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.stap import StapForm, ingevuld, stap

FORMULIER = "norm/change.html"


@require_GET
@policy(Handeling.VANDAAG_INZIEN)
def rules(request: ActorRequest) -> HttpResponse:
    """Every norm, by subject; each day elsewhere links to its place here."""
    waarden = queries.list_waarden(actor=request.actor, peildatum=request.peildatum)
    context = regels.regels(waarden, actor=request.actor, peildatum=request.peildatum)
    return render(request, "norm/rules.html", context)


@require_GET
@policy(Handeling.NORM_BEHEREN)
def index(request: ActorRequest) -> HttpResponse:
    """Every norm with its source, status and values."""
    waarden = queries.list_waarden(actor=request.actor, peildatum=request.peildatum)
    context = beheer.lijst(waarden, actor=request.actor, peildatum=request.peildatum)
    return render(request, "norm/index.html", context)


@require_GET
@policy(Handeling.NORM_BEHEREN)
def detail(request: ActorRequest, norm_id: str) -> HttpResponse:
    """One norm: its versions, and how far the last change is."""
    norm, actor = queries.get_norm(norm_id), request.actor
    stand, te_doen = None, 0
    if actor.eenheidsoort is Eenheidsoort.GEMEENTE:
        stand = queries.get_stand(actor=actor, norm_id=norm_id)
        te_doen = queries.count_te_doen(actor=actor, peildatum=request.peildatum)
    alle = queries.list_waarden(actor=actor, peildatum=request.peildatum)
    context = beheer.pagina(
        norm,
        stand,
        peildatum=request.peildatum,
        te_doen=te_doen,
        waarden=alle.get(norm_id, ()),
    )
    return render(request, "norm/detail.html", context)


@require_http_methods(["GET", "POST"])
@policy(Handeling.NORM_BEHEREN)
def change(request: ActorRequest, norm_id: str) -> HttpResponse:
    """An own value; first it is shown what would move."""
    norm = queries.get_instelbaar(norm_id)
    form = forms.WaardeForm(ingevuld(request), maten=maten_van(norm), **_begin(request, norm_id))
    return _wijzig(
        request,
        form,
        norm_id,
        act=actions.set_waarde,
        context=beheer.formulier(norm, titel="Een eigen waarde instellen", knop="Instellen"),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.NORM_BEHEREN)
def end(request: ActorRequest, norm_id: str) -> HttpResponse:
    """Back to the national value; first it is shown what would move."""
    norm = queries.get_instelbaar(norm_id)
    return _wijzig(
        request,
        forms.LandelijkForm(ingevuld(request), **_begin(request, norm_id)),
        norm_id,
        act=actions.end_waarde,
        context=beheer.formulier(
            norm, titel="Terug naar de landelijke waarde", knop="Landelijke waarde volgen"
        ),
    )


@require_GET
@policy(Handeling.NORM_BEHEREN)
def progress(request: ActorRequest) -> HttpResponse:
    """How many dossiers still have to be computed anew; asked again as long as there are any."""
    te_doen = queries.count_te_doen(actor=request.actor, peildatum=request.peildatum)
    van = int(request.GET.get("van", "0")) if request.GET.get("van", "0").isdecimal() else 0
    return render(request, "norm/_progress.html", beheer.voortgang(te_doen, min(van, 10**7)))


def _begin(request: ActorRequest, norm_id: str) -> dict[str, Any]:
    """The azc's to choose from, and what the form opens with."""
    stand = queries.get_stand(actor=request.actor, norm_id=norm_id)
    return {
        "azcs": beheer.azc_keuzes(queries.list_azcs()),
        "initial": {"geldig_van": request.peildatum, "versie": stand.versie},
    }


def _wijzig(
    request: ActorRequest, form: StapForm, norm_id: str, *, act: Any, context: dict[str, Any]
) -> HttpResponse:
    """Show what would move as long as it was not seen; then do it."""
    url = reverse("norm:detail", args=[norm_id])
    if request.method == "POST" and form.is_valid() and not form.is_bevestigd:
        try:
            form.show_gevolgen(_gevolgen(request, form, norm_id))
        except RegelOvertreden as fout:
            form.refuse(fout)
        status = 200 if form.gevolgen else 422
        return render(
            request, FORMULIER, {**context, "form": form, "terug_url": url}, status=status
        )
    return stap(
        request,
        form,
        partial(act, actor=request.actor, norm_id=norm_id, peildatum=request.peildatum),
        context=context,
        url=url,
        gelukt=getattr(form, "gelukt", ""),
        template=FORMULIER,
    )


def _gevolgen(request: ActorRequest, form: StapForm, norm_id: str) -> list[str]:
    velden = form.cleaned_data
    beeld = queries.preview(
        actor=request.actor,
        norm_id=norm_id,
        aantal=velden.get("aantal"),
        maat=velden.get("maat", ""),
        geldig_van=velden["geldig_van"],
        coa_locatie_id=velden["coa_locatie_id"],
        peildatum=request.peildatum,
    )
    return beheer.gevolgen(beeld, geldig_van=velden["geldig_van"])
