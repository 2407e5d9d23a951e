"""The pages of the beheer: the list of eenheden, and the form of one."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.rechten import Handeling
from overdracht.proces.beheer import actions, forms, queries
from overdracht.proces.beheer.presenters import eenheid as presenters
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.stap import begin, ingevuld, stap

EENHEID = "beheer/eenheid.html"


@require_GET
@policy(Handeling.EENHEID_BEHEREN)
def index(request: ActorRequest) -> HttpResponse:
    """The eenheden of one kind; the gemeenten when nothing was asked."""
    form = forms.ZoekForm(request.GET or None)
    gevraagd = form.cleaned_data if form.is_valid() else {}
    soort = Eenheidsoort(gevraagd.get("soort") or Eenheidsoort.GEMEENTE)
    gevonden = queries.list_eenheden(
        actor=request.actor, soort=soort, zoek=gevraagd.get("zoek", "")
    )
    context = presenters.lijst(gevonden, actor=request.actor, soort=soort)
    return render(request, "beheer/index.html", {**context, "form": form})


@require_http_methods(["GET", "POST"])
@policy(Handeling.EENHEID_BEHEREN)
def register(request: ActorRequest, soort: Eenheidsoort) -> HttpResponse:
    """Add an eenheid."""
    queries.require_toevoegen(request.actor, soort)
    return stap(
        request,
        forms.EenheidForm(ingevuld(request), soort=soort),
        partial(actions.register_eenheid, actor=request.actor, soort=soort),
        context=presenters.pagina(presenters.TOEVOEGEN.get(soort, "")),
        url=reverse("beheer:index"),
        gelukt=forms.EenheidForm.gelukt,
        template=EENHEID,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.EENHEID_BEHEREN)
def correct(request: ActorRequest, eenheid_id: UUID) -> HttpResponse:
    """Change what is known of an eenheid."""
    rij = queries.get_eenheid(actor=request.actor, eenheid_id=eenheid_id)
    soort = Eenheidsoort(rij.soort)
    initial = begin(rij, forms.EenheidForm) | {"actief": rij.actief}
    return stap(
        request,
        forms.EenheidForm(ingevuld(request), soort=soort, initial=initial),
        partial(actions.correct_eenheid, actor=request.actor, eenheid_id=eenheid_id),
        context=presenters.pagina(f"{rij.naam} wijzigen"),
        url=f"{reverse('beheer:index')}?soort={soort}",
        gelukt=forms.EenheidForm.gelukt,
        template=EENHEID,
    )
