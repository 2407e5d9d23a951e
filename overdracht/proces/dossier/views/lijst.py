"""The worklist: look, filter, search."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.rechten import Handeling, mag
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.formats import lees_woorden
from overdracht.proces.dossier.forms import FilterForm, WeergaveForm, ZoekForm
from overdracht.proces.dossier.presenters.lijst import (
    bewaar_url,
    foutzinnen,
    lijst_pagina,
    lijst_url,
    regels_van,
    weergave_regels,
    zoek_koppen,
)
from overdracht.proces.dossier.queries.kolommen import kolommen_van
from overdracht.proces.dossier.queries.lijst import lees_vraag
from overdracht.proces.dossier.queries.weergaven import get_keuzes, get_namen, list_weergaven
from overdracht.proces.dossier.queries.zoeken import Zoeksoort
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def worklist(request: ActorRequest) -> HttpResponse:
    """One page of the worklist; a filter that is not understood is named and left out."""
    actor, peildatum = request.actor, request.peildatum
    woorden = lees_woorden(request.META["QUERY_STRING"])
    filters, fouten = lees_vraag(actor, woorden)
    if not fouten and not all(waarde for _, waarde in woorden):
        return HttpResponseRedirect(lijst_url(filters))  # a form sends its empty fields along
    bladzijde = actions.view_lijst(actor=actor, filters=filters, peildatum=peildatum)
    namen = get_namen(filters)
    context = {
        "pagina": lijst_pagina(bladzijde, filters, actor=actor, peildatum=peildatum, namen=namen),
        "toon": kolommen_van(actor),
        "fouten": foutzinnen(fouten),
        "weergaven": weergave_regels(list_weergaven(actor=actor)),
        "zoekform": ZoekForm(),
        "mag_verdelen": mag(actor.rol, Handeling.DOSSIERS_VERDELEN),
    }
    return render(request, "dossier/lijst.html", context)


@require_GET
@policy(Handeling.DOSSIER_ZOEKEN)
def choose_filters(request: ActorRequest) -> HttpResponse:
    """The form of the filters: a page, and for htmx the same piece in the worklist."""
    filters, _ = lees_vraag(request.actor, lees_woorden(request.META["QUERY_STRING"]))
    keuzes = get_keuzes(actor=request.actor, peildatum=request.peildatum)
    context = {
        "form": FilterForm(actor=request.actor, keuzes=keuzes, initial=filters.params()),
        "terug_url": lijst_url(filters),
        "bewaar_url": bewaar_url(filters),
        "weergaveform": WeergaveForm(),
    }
    return render(request, "dossier/filter.html", context)


@require_http_methods(["GET", "POST"])
@policy(Handeling.DOSSIER_ZOEKEN)
def search(request: ActorRequest) -> HttpResponse:
    """Find someone by name or number; one person found by number is opened at once."""
    form = ZoekForm(request.POST or None)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(
            request, "dossier/zoeken.html", {"form": form, "uitslag": None}, status=status
        )
    uitslag = actions.search_dossiers(actor=request.actor, tekst=form.cleaned_data["zoek"])
    if uitslag.soort is Zoeksoort.NUMMER and len(uitslag.rijen) == 1:
        adres = reverse("dossier:detail", args=[uitslag.rijen[0].id])
        return HttpResponseRedirect(adres, status=303)
    regels = regels_van(uitslag.rijen, actor=request.actor, peildatum=request.peildatum)
    context = {"form": form, "uitslag": uitslag, "regels": regels, **zoek_koppen(request.actor)}
    context["mag_nood"] = mag(request.actor.rol, Handeling.NOODTOEGANG_GEVEN)
    return render(request, "dossier/zoeken.html", context)
