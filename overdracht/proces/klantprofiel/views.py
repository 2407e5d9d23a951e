"""The pages of the klantprofiel: a panel on the dossier, and one form for each step."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.rechten import Handeling
from overdracht.proces.klantprofiel import actions, forms, presenters, queries
from overdracht.support.planning.presenters import look_ahead
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest, done
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import NOG_GEEN_RIJ, begin, ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The moments and the consents, with what this actor may do next."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    onderdelen = presenters.onderdelen(
        queries.list_momenten(actor=request.actor, dossier=dossier),
        queries.list_toestemmingen(actor=request.actor, dossier=dossier),
        queries.list_uitzonderingen(actor=request.actor, dossier=dossier),
        queries.list_verzoeken(actor=request.actor, dossier=dossier),
        dossier_id=dossier_id,
        rol=request.actor.rol,
    )
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=dossier.afgesloten_op)


@require_http_methods(["GET", "POST"])
@policy(Handeling.KLANTPROFIEL_DELEN)
def share(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record that COA shared a version of the klantprofiel."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    act = partial(
        actions.share_klantprofiel,
        actor=request.actor,
        dossier_id=dossier_id,
        peildatum=request.peildatum,
    )
    eerdere = queries.list_momenten(actor=request.actor, dossier=dossier).count()
    initial = {"klantprofiel_gedeeld_op": request.peildatum, "versie": eerdere}
    return stap(
        request,
        forms.DeelForm(ingevuld(request), initial=initial),
        act,
        context=presenters.deel_pagina(dossier),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Klantprofiel vastgelegd.",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.KLANTPROFIEL_DELEN)
def correct(request: ActorRequest, dossier_id: UUID, rij_id: UUID) -> HttpResponse:
    """Correct the day on which it was shared."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_moment(actor=request.actor, dossier=dossier, rij_id=rij_id)
    act = partial(
        actions.correct_klantprofiel,
        actor=request.actor,
        dossier_id=dossier_id,
        rij_id=rij_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.VerbeterForm(ingevuld(request), initial=begin(rij, forms.VerbeterForm)),
        act,
        context=presenters.verbeter_pagina(dossier),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Klantprofiel verbeterd.",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.TOESTEMMING_VASTLEGGEN)
def consent(
    request: ActorRequest, dossier_id: UUID, onderdeel: Toestemmingsonderdeel
) -> HttpResponse:
    """Record what the inburgeraar answered to the question whether this may be shared."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    collegas = queries.list_collegas(actor=request.actor, peildatum=request.peildatum)
    act = partial(
        actions.give_toestemming,
        actor=request.actor,
        dossier_id=dossier_id,
        onderdeel=onderdeel,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.ToestemmingForm(
            ingevuld(request),
            initial={"versie": NOG_GEEN_RIJ},
            collegas=presenters.collegas(collegas),
        ),
        act,
        context=presenters.toestemming_pagina(dossier, onderdeel),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Antwoord vastgelegd.",
        template="klantprofiel/toestemming.html",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.TOESTEMMING_VASTLEGGEN)
def withdraw(
    request: ActorRequest, dossier_id: UUID, onderdeel: Toestemmingsonderdeel
) -> HttpResponse:
    """Record that the inburgeraar took the consent back."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_toestemming(actor=request.actor, dossier=dossier, onderdeel=onderdeel)
    act = partial(
        actions.withdraw_toestemming,
        actor=request.actor,
        dossier_id=dossier_id,
        onderdeel=onderdeel,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.IntrekForm(ingevuld(request), initial=begin(rij, forms.IntrekForm)),
        act,
        context=presenters.intrek_pagina(dossier, onderdeel),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Toestemming ingetrokken. Aan wie het klantprofiel heeft, vragen wij het te wissen."
        if onderdeel is Toestemmingsonderdeel.KLANTPROFIEL
        else "Toestemming ingetrokken.",
        kijk=look_ahead(request, dossier_id),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.UITZONDERING_VRAGEN, vers=True)
def ask_exception(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Ask to share without an agreement."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    act = partial(
        actions.ask_uitzondering,
        actor=request.actor,
        dossier_id=dossier_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.UitzonderingForm(ingevuld(request)),
        act,
        context=presenters.uitzondering_pagina(dossier),
        url=reverse("dossier:detail", args=[dossier_id]),
        gelukt="Gevraagd. Een collega van een ander team moet het bevestigen.",
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.UITZONDERING_BEVESTIGEN, vers=True)
def confirm_exception(
    request: ActorRequest, dossier_id: UUID, uitzondering_id: UUID
) -> HttpResponse:
    """Somebody of another team reads why, and agrees."""
    rij = actions.view_uitzondering(
        actor=request.actor, dossier_id=dossier_id, rij_id=uitzondering_id
    )
    act = partial(
        actions.confirm_uitzondering,
        actor=request.actor,
        dossier_id=dossier_id,
        rij_id=uitzondering_id,
        peildatum=request.peildatum,
    )
    return stap(
        request,
        forms.BevestigForm(ingevuld(request), initial={"versie": rij.versie}),
        act,
        context=presenters.bevestig_pagina(rij),
        url=reverse("klantprofiel:exceptions"),
        gelukt="De uitzondering is bevestigd. Delen kan één keer.",
    )


@require_GET
@policy(Handeling.UITZONDERING_BEVESTIGEN)
def exceptions(request: ActorRequest) -> HttpResponse:
    """What colleagues of another team want to share without an agreement."""
    rijen = actions.view_uitzonderingen(actor=request.actor)
    pagina = presenters.uitzonderingen_pagina(rijen)
    return render(request, "klantprofiel/uitzonderingen.html", pagina)


@require_GET
@policy(Handeling.VERWIJDERING_BEVESTIGEN)
def requests(request: ActorRequest) -> HttpResponse:
    """What the own unit is asked to delete."""
    rijen = actions.view_verzoeken(actor=request.actor)
    return render(request, "klantprofiel/verwijderen.html", presenters.verzoeken_pagina(rijen))


@require_POST
@policy(Handeling.VERWIJDERING_BEVESTIGEN)
def confirm(request: ActorRequest, wisverzoek_id: UUID) -> HttpResponse:
    """It was deleted."""
    actions.confirm_verwijderd(
        actor=request.actor, verzoek_id=wisverzoek_id, peildatum=request.peildatum
    )
    messages.success(request, "Bevestigd. Dank u wel.")
    return done(request, reverse("klantprofiel:requests"))
