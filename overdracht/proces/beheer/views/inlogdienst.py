"""The pages of the inlogdienst: where colleagues sign in, and who is asked to."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Handeling
from overdracht.proces.beheer import actions, forms
from overdracht.proces.beheer.presenters.inlogdienst import weetjes
from overdracht.proces.beheer.queries import inlogdienst as queries
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest, done
from overdracht.web.stap import begin, ingevuld, stap


@sensitive_post_parameters("client_geheim")
@require_http_methods(["GET", "POST"])
@policy(Handeling.MEDEWERKER_BEHEREN, vers=True)
def settings(request: ActorRequest) -> HttpResponse:
    """Set it; the secret goes in and is never shown."""
    rij = queries.get_inlogdienst(actor=request.actor)
    initial = begin(rij, forms.InlogdienstForm)
    initial.pop("client_geheim", None)
    form = forms.InlogdienstForm(ingevuld(request), initial=initial, is_nieuw=rij is None)
    zinnen = weetjes(request, rij, verbonden=queries.count_verbonden(rij))
    return stap(
        request,
        form,
        partial(actions.set_inlogdienst, actor=request.actor),
        context={**form.pagina(_("Medewerkers")), "weetjes": zinnen},
        url=reverse("beheer:people"),
        gelukt=form.gelukt,
        template="beheer/formulier.html",
    )


@require_POST
@policy(Handeling.MEDEWERKER_BEHEREN, vers=True)
def send_link(request: ActorRequest, gebruiker_id: UUID) -> HttpResponse:
    """A link with which a colleague goes on at the own organisation."""
    try:
        actions.send_inlogdienst(
            actor=request.actor, peildatum=request.peildatum, gebruiker_id=gebruiker_id
        )
    except RegelOvertreden as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, _("Er gaat een link weg. Tot dan blijft alles zoals het was."))
    return done(request, reverse("beheer:person", args=[gebruiker_id]))
