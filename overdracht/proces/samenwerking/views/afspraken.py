"""The forms: propose, confirm, close, end, and what each side keeps."""

from collections.abc import Callable, Mapping
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
from overdracht.web.stap import NOG_GEEN_RIJ, StapForm, begin, ingevuld, stap

SJABLOON = "samenwerking/stap.html"


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORKEURSSCENARIO_AFSPREKEN)
def propose(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """Propose, change what holds, or answer the other side with another proposal."""
    paar = _paar(request, gemeente_id, locatie_id)
    ligt_er = queries.get_open_voorstel(actor=request.actor, paar=paar)
    nu = queries.get_afgesproken(actor=request.actor, paar=paar, peildatum=request.peildatum)
    initial = presenters.begin_voorstel(
        begin(ligt_er or nu, forms.VoorstelForm), ligt_er, request.peildatum
    )
    return _stap(
        request,
        paar,
        forms.VoorstelForm(ingevuld(request), initial=initial),
        actions.propose_afspraak,
        context=presenters.voorstel_pagina(paar, ligt_er, request.actor),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORKEURSSCENARIO_AFSPREKEN)
def confirm(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """Confirm what the other side proposed."""
    paar = _paar(request, gemeente_id, locatie_id)
    rij = queries.get_waar_ja_op_kan(actor=request.actor, paar=paar)
    return _stap(
        request,
        paar,
        forms.BevestigForm(ingevuld(request), initial={"versie": rij.versie}),
        actions.confirm_afspraak,
        context=presenters.bevestig_pagina(paar, rij, request.actor, request.peildatum),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORKEURSSCENARIO_AFSPREKEN)
def close(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """Take the proposal back, or say no to it."""
    paar = _paar(request, gemeente_id, locatie_id)
    rij = queries.get_waar_nee_op_kan(actor=request.actor, paar=paar)
    return _stap(
        request,
        paar,
        forms.SluitForm(ingevuld(request), initial={"versie": rij.versie}),
        actions.close_voorstel,
        context=presenters.sluit_pagina(paar, rij, request.actor),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.VOORKEURSSCENARIO_AFSPREKEN)
def end(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """End what was agreed, with notice."""
    paar = _paar(request, gemeente_id, locatie_id)
    rij = queries.get_te_beeindigen(actor=request.actor, paar=paar, peildatum=request.peildatum)
    eerst = presenters.eerste_einde(rij, request.peildatum)
    return _stap(
        request,
        paar,
        forms.BeeindigForm(ingevuld(request), initial={"versie": rij.versie, "geldig_tot": eerst}),
        actions.end_afspraak,
        context=presenters.beeindig_pagina(paar, eerst),
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
        gelukt=forms.RegioForm.gelukt,
        template=SJABLOON,
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.SAMENWERKING_BIJHOUDEN)
def contact(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """Say who is the contact on the own side, and who stands in."""
    paar = _paar(request, gemeente_id, locatie_id)
    collegas = queries.list_collegas(
        paar=paar, partij=request.actor.partij, peildatum=request.peildatum
    )
    rij = queries.get_samenwerking(actor=request.actor, paar=paar)
    return _stap(
        request,
        paar,
        forms.ContactForm(
            ingevuld(request),
            collegas=presenters.als_keuzes(collegas),
            initial=presenters.begin_contact(rij, request.actor),
        ),
        actions.record_contacten,
        context=presenters.contact_pagina(paar, request.actor),
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.SAMENWERKING_BIJHOUDEN)
def visit(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> HttpResponse:
    """Record a visit to each other."""
    paar = _paar(request, gemeente_id, locatie_id)
    initial = {"bezocht_op": request.peildatum, "versie": NOG_GEEN_RIJ}
    return _stap(
        request,
        paar,
        forms.WerkbezoekForm(ingevuld(request), initial=initial),
        actions.record_werkbezoek,
        context=presenters.bezoek_pagina(paar),
    )


def _paar(request: ActorRequest, gemeente_id: UUID, locatie_id: UUID) -> queries.Paar:
    return queries.get_paar(actor=request.actor, gemeente_id=gemeente_id, locatie_id=locatie_id)


def _stap(
    request: ActorRequest,
    paar: queries.Paar,
    form: StapForm,
    act: Callable[..., object],
    *,
    context: Mapping[str, Any],
) -> HttpResponse:
    """A form about one gemeente and one azc; it leads back to their page."""
    return stap(
        request,
        form,
        partial(
            act,
            actor=request.actor,
            gemeente_id=paar.gemeente.pk,
            locatie_id=paar.azc.pk,
            peildatum=request.peildatum,
        ),
        context=context,
        url=presenters.adres(paar),
        gelukt=form.gelukt,
        template=SJABLOON,
    )
