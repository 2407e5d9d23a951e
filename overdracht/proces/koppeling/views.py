"""The pages of the koppeling: a panel on the dossier, and one form for each thing one can do."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from overdracht.core.rechten import Handeling
from overdracht.proces.koppeling import actions, forms, presenters, queries
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest
from overdracht.web.paneel import toon_paneel
from overdracht.web.stap import NOG_GEEN_RIJ, StapForm, begin, ingevuld, stap


@require_GET
@policy(Handeling.DOSSIER_INZIEN)
def panel(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """The koppeling, the stay and the kennisgeving."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    stand = presenters.Stand(
        dossier=dossier,
        feiten=queries.get_feiten(dossier),
        koppelingen=queries.list_koppelingen(actor=request.actor, dossier=dossier),
        verblijven=list(queries.list_verblijven(actor=request.actor, dossier=dossier)),
    )
    onderdelen = presenters.onderdelen(stand, actor=request.actor)
    return toon_paneel(request, dossier_id, onderdelen, gesloten_op=dossier.afgesloten_op)


@require_http_methods(["GET", "POST"])
@policy(Handeling.KOPPELING_REGISTREREN, Handeling.KOPPELING_IMPORTEREN)
def register(request: ActorRequest) -> HttpResponse:
    """Link one person by hand."""
    keuzes = {
        "gemeente_id": presenters.keuzes(queries.list_gemeenten_voor(request.actor)),
        "coa_locatie_id": presenters.keuzes(queries.list_locaties()),
    }
    form = forms.RegistreerForm(ingevuld(request), keuzes=keuzes)
    act = partial(actions.register_persoon, actor=request.actor, peildatum=request.peildatum)
    return stap(
        request,
        form,
        act,
        context=presenters.registreer_pagina(),
        url=reverse("dossier:list"),
        gelukt="Koppeling geregistreerd. Het dossier staat in deze lijst.",
    )


@require_http_methods(["GET", "POST"])
@policy(Handeling.KOPPELING_CORRIGEREN)
def correct(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Correct the days of the koppeling."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_koppeling(actor=request.actor, dossier=dossier)
    form = forms.VerbeterForm(ingevuld(request), initial=begin(rij, forms.VerbeterForm))
    return _stap(request, dossier, form, actions.correct_koppeling, "correct", "Verbeterd.")


@require_http_methods(["GET", "POST"])
@policy(Handeling.KOPPELING_CORRIGEREN)
def permit(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Correct the day of the vergunning."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_inburgeraar(actor=request.actor, dossier=dossier)
    form = forms.VergunningForm(ingevuld(request), initial=begin(rij, forms.VergunningForm))
    return _stap(request, dossier, form, actions.correct_vergunning, "permit", "Verbeterd.")


@require_http_methods(["GET", "POST"])
@policy(Handeling.KOPPELING_HERKOPPELEN)
def relink(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Link the huishouden to another gemeente."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.find_koppeling(actor=request.actor, dossier=dossier)
    form = forms.HerkoppelForm(
        ingevuld(request),
        initial={"versie": rij.versie if rij else NOG_GEEN_RIJ},
        keuzes={"gemeente_id": presenters.keuzes(queries.list_gemeenten())},
    )
    return _stap(request, dossier, form, actions.relink_koppeling, "relink", "Herkoppeld.")


@require_http_methods(["GET", "POST"])
@policy(Handeling.KOPPELING_HERKOPPELEN)
def end(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """End the koppeling."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_koppeling(actor=request.actor, dossier=dossier)
    initial = {"versie": rij.versie, "ontkoppeld_op": request.peildatum}
    form = forms.EindeForm(ingevuld(request), initial=initial)
    return _stap(request, dossier, form, actions.end_koppeling, "end", "Koppeling beëindigd.")


@require_http_methods(["GET", "POST"])
@policy(Handeling.KENNISGEVING_VASTLEGGEN)
def notice(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Record, or correct, the day of DUO's letter."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_inburgeraar(actor=request.actor, dossier=dossier)
    soort = forms.KennisgevingVerbeterForm if rij.kennisgeving_op else forms.KennisgevingForm
    form = soort(ingevuld(request), initial=begin(rij, soort))
    return _stap(request, dossier, form, actions.record_kennisgeving, "notice", "Opgeslagen.")


@require_http_methods(["GET", "POST"])
@policy(Handeling.VERBLIJF_REGISTREREN)
def move(request: ActorRequest, dossier_id: UUID) -> HttpResponse:
    """Transfer to another azc."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_verblijf(actor=request.actor, dossier=dossier)
    form = forms.VerplaatsForm(
        ingevuld(request),
        initial={"versie": rij.versie, "overgeplaatst_op": request.peildatum},
        keuzes={"coa_locatie_id": presenters.keuzes(queries.list_locaties())},
    )
    gelukt = "Overgeplaatst. De nieuwe locatie en de gemeente hebben bericht."
    return _stap(request, dossier, form, actions.move_verblijf, "move", gelukt)


@require_http_methods(["GET", "POST"])
@policy(Handeling.VERBLIJF_REGISTREREN)
def correct_stay(request: ActorRequest, dossier_id: UUID, verblijf_id: UUID) -> HttpResponse:
    """Correct the locatie or the day of a stay."""
    dossier = queries.get_dossier(actor=request.actor, dossier_id=dossier_id)
    rij = queries.get_eerder_verblijf(actor=request.actor, dossier=dossier, verblijf_id=verblijf_id)
    form = forms.VerblijfForm(
        ingevuld(request),
        initial=begin(rij, forms.VerblijfForm),
        keuzes={"coa_locatie_id": presenters.keuzes(queries.list_locaties())},
    )
    act = partial(actions.correct_verblijf, verblijf_id=verblijf_id)
    return _stap(request, dossier, form, act, "correct_stay", "Verblijf verbeterd.")


def _stap(  # what all the forms of one dossier have in common
    request: ActorRequest,
    dossier: Any,
    form: StapForm,
    act: Callable[..., object],
    wat: str,
    gelukt: str,
) -> HttpResponse:
    context: Mapping[str, Any] = presenters.pagina(dossier, wat)
    weg = wat in ("move", "correct_stay") and not presenters.blijft_zichtbaar(request.actor)
    detail = reverse("dossier:detail", args=[dossier.pk])
    return stap(
        request,
        form,
        partial(act, actor=request.actor, dossier_id=dossier.pk, peildatum=request.peildatum),
        context=context,
        url=reverse("dossier:list") if weg and request.method == "POST" else detail,
        gelukt=gelukt,
    )
