"""The forms: propose, confirm, close, end, and what each side keeps."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.proces.samenwerking import actions, forms, presenters, queries
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.stap import NOG_GEEN_RIJ, begin, ingevuld, stap

SJABLOON = "samenwerking/stap.html"


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORKEURSSCENARIO_AFSPREKEN)
def propose(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """Propose, change what holds, or answer the other side with another proposal."""
    paar, waar = _paar(request, gemeente_id, locatie_id)
    ligt_er = queries.get_open_voorstel(actor=request.actor, paar=paar)
    nu = queries.get_afgesproken(actor=request.actor, paar=paar, peildatum=request.peildatum)
    initial = presenters.begin_voorstel(
        begin(ligt_er or nu, forms.VoorstelForm), ligt_er, request.peildatum
    )
    return stap(
        request,
        forms.VoorstelForm(ingevuld(request), initial=initial),
        partial(actions.propose_afspraak, actor=request.actor, **waar),
        context=presenters.voorstel_pagina(paar, ligt_er, request.actor),
        url=presenters.adres(paar),
        gelukt="Voorstel verstuurd. Het geldt pas als de andere kant bevestigt.",
        template=SJABLOON,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORKEURSSCENARIO_AFSPREKEN)
def confirm(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """Confirm what the other side proposed."""
    paar, waar = _paar(request, gemeente_id, locatie_id)
    rij = queries.get_waar_ja_op_kan(actor=request.actor, paar=paar)
    return stap(
        request,
        forms.BevestigForm(ingevuld(request), initial={"versie": rij.versie}),
        partial(actions.confirm_afspraak, actor=request.actor, **waar),
        context=presenters.bevestig_pagina(paar, rij, request.actor, request.peildatum),
        url=presenters.adres(paar),
        gelukt="Bevestigd.",
        template=SJABLOON,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORKEURSSCENARIO_AFSPREKEN)
def close(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """Take the proposal back, or say no to it."""
    paar, waar = _paar(request, gemeente_id, locatie_id)
    rij = queries.get_waar_nee_op_kan(actor=request.actor, paar=paar)
    context = presenters.sluit_pagina(paar, rij, request.actor)
    return stap(
        request,
        forms.SluitForm(ingevuld(request), initial={"versie": rij.versie}),
        partial(actions.close_voorstel, actor=request.actor, **waar),
        context=context,
        url=presenters.adres(paar),
        gelukt="Het voorstel is gesloten.",
        template=SJABLOON,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORKEURSSCENARIO_AFSPREKEN)
def end(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """End what was agreed, with notice."""
    paar, waar = _paar(request, gemeente_id, locatie_id)
    rij = queries.get_te_beeindigen(actor=request.actor, paar=paar, peildatum=request.peildatum)
    eerst = presenters.eerste_einde(rij, request.peildatum)
    return stap(
        request,
        forms.BeeindigForm(ingevuld(request), initial={"versie": rij.versie, "geldig_tot": eerst}),
        partial(actions.end_afspraak, actor=request.actor, **waar),
        context=presenters.beeindig_pagina(paar, eerst),
        url=presenters.adres(paar),
        gelukt="De afspraak eindigt. De andere kant heeft bericht gekregen.",
        template=SJABLOON,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORKEURSSCENARIO_AFSPREKEN)
def propose_regio(request: ActorRequest, locatie_id: UUID) -> HttpResponse:
    """Propose the same to several gemeenten at once."""
    azc = queries.get_azc_voor(actor=request.actor, locatie_id=locatie_id)
    gemeenten = presenters.per_regio(queries.list_gemeenten(), eigen_id=request.actor.eenheid_id)
    act = partial(
        actions.propose_regio,
        actor=request.actor,
        locatie_id=locatie_id,
        peildatum=request.peildatum,
    )
    eigen = [str(request.actor.eenheid_id)]
    return stap(
        request,
        forms.RegioForm(
            ingevuld(request),
            gemeenten=gemeenten,
            initial={"geldig_van": request.peildatum, "gemeenten": eigen, "versie": NOG_GEEN_RIJ},
        ),
        act,
        context=presenters.regio_pagina(azc),
        url=reverse("samenwerking:index"),
        gelukt="Het voorstel is verstuurd naar alle gekozen gemeenten en het azc.",
        template=SJABLOON,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.SAMENWERKING_BIJHOUDEN)
def contact(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """Say who is the contact on the own side, and who stands in."""
    paar, waar = _paar(request, gemeente_id, locatie_id)
    collegas = queries.list_collegas(
        paar=paar, partij=request.actor.partij, peildatum=request.peildatum
    )
    rij = queries.get_samenwerking(actor=request.actor, paar=paar)
    return stap(
        request,
        forms.ContactForm(
            ingevuld(request),
            collegas=presenters.als_keuzes(collegas),
            initial=presenters.begin_contact(rij, request.actor),
        ),
        partial(actions.record_contacten, actor=request.actor, **waar),
        context=presenters.contact_pagina(paar, request.actor),
        url=presenters.adres(paar),
        gelukt="Contactpersonen opgeslagen.",
        template=SJABLOON,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.SAMENWERKING_BIJHOUDEN)
def visit(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """Record a visit to each other."""
    paar, waar = _paar(request, gemeente_id, locatie_id)
    initial = {"bezocht_op": request.peildatum, "versie": NOG_GEEN_RIJ}
    return stap(
        request,
        forms.WerkbezoekForm(ingevuld(request), initial=initial),
        partial(actions.record_werkbezoek, actor=request.actor, **waar),
        context=presenters.bezoek_pagina(paar),
        url=presenters.adres(paar),
        gelukt="Bezoek vastgelegd.",
        template=SJABLOON,
    )


def _paar(
    request: ActorRequest, gemeente_id: UUID, locatie_id: UUID
) -> tuple[queries.Paar, dict[str, Any]]:
    """Both sides, and the keywords by which an action finds them."""
    waar = {"gemeente_id": gemeente_id, "locatie_id": locatie_id}
    paar = queries.get_paar(actor=request.actor, **waar)
    return paar, {**waar, "peildatum": request.peildatum}
