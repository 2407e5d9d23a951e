"""The pages about colleagues: who works here, in which role, and how do they get in."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Handeling
from overdracht.proces.beheer import actions, forms
from overdracht.proces.beheer.presenters import medewerker as presenters
from overdracht.proces.beheer.queries import medewerker as queries
from overdracht.proces.beheer.queries.inlogdienst import has_own_inlogdienst
from overdracht.support.toegang.policy import policy
from overdracht.web.http import ActorRequest, done
from overdracht.web.stap import StapForm, begin, ingevuld, stap

FORMULIER = "beheer/formulier.html"


@require_GET
@policy(Handeling.MEDEWERKER_BEHEREN)
def people(request: ActorRequest) -> HttpResponse:
    """Everyone of the own organisation, or a part with `?toon=`."""
    toon = request.GET.get("toon", queries.ALLE)
    collegas = queries.list_collegas(actor=request.actor, peildatum=request.peildatum, toon=toon)
    context = {
        "regels": presenters.regels(collegas, peildatum=request.peildatum),
        "keuzes": presenters.KEUZES,
        "af_te_lopen": presenters.af_te_lopen(collegas, peildatum=request.peildatum),
        "toon": toon,
    }
    return render(request, "beheer/medewerkers.html", context)


@require_GET
@policy(Handeling.MEDEWERKER_BEHEREN)
def person(request: ActorRequest, gebruiker_id: UUID) -> HttpResponse:
    """One colleague: roles, the way in, and what was changed."""
    collega = queries.get_collega(actor=request.actor, gebruiker_id=gebruiker_id)
    wijzigingen = queries.list_wijzigingen(actor=request.actor, gebruiker_id=gebruiker_id)
    context = {
        **presenters.persoon(collega, peildatum=request.peildatum),
        "verhalen": presenters.verhalen(wijzigingen),
        "is_zelf": gebruiker_id == request.actor.gebruiker_id,
        "heeft_inlogdienst": has_own_inlogdienst(actor=request.actor),
    }
    return render(request, "beheer/medewerker.html", context)


@require_http_methods(["GET", "POST"])
@policy(Handeling.MEDEWERKER_BEHEREN, vers=True)
def invite(request: ActorRequest) -> HttpResponse:
    """Let a colleague in."""
    form = forms.UitnodigForm(
        ingevuld(request), initial=forms.UitnodigForm.begin(request.peildatum), **_keuzes(request)
    )
    act = partial(actions.invite_medewerker, actor=request.actor, peildatum=request.peildatum)
    return _stap(request, form, act, reverse("beheer:people"), _("Medewerkers"))


@require_http_methods(["GET", "POST"])
@policy(Handeling.MEDEWERKER_BEHEREN, vers=True)
def change_role(request: ActorRequest, medewerker_id: UUID) -> HttpResponse:
    """Change, move or prolong one role."""
    rij = queries.get_rol(actor=request.actor, medewerker_id=medewerker_id)
    form = forms.RolForm(ingevuld(request), initial=begin(rij, forms.RolForm), **_keuzes(request))
    act = partial(
        actions.change_rol,
        actor=request.actor,
        peildatum=request.peildatum,
        medewerker_id=medewerker_id,
    )
    url = reverse("beheer:person", args=[rij.gebruiker_id])
    return _stap(request, form, act, url, rij.gebruiker.naam)


@require_http_methods(["GET", "POST"])
@policy(Handeling.MEDEWERKER_BEHEREN, vers=True)
def end(request: ActorRequest, gebruiker_id: UUID) -> HttpResponse:
    """A leaver is out at once."""
    return _account(request, gebruiker_id, forms.EindForm, actions.end_account)


@require_http_methods(["GET", "POST"])
@policy(Handeling.MEDEWERKER_BEHEREN, vers=True)
def reset_step(request: ActorRequest, gebruiker_id: UUID) -> HttpResponse:
    """Take the second step away of who lost it."""
    return _account(request, gebruiker_id, forms.StapwegForm, actions.reset_tweede_stap)


@require_http_methods(["GET", "POST"])
@policy(Handeling.MEDEWERKER_BEHEREN, vers=True)
def switch_on(request: ActorRequest, gebruiker_id: UUID) -> HttpResponse:
    """Let an account in again."""
    return _account(request, gebruiker_id, forms.AanForm, actions.switch_on)


@require_POST
@policy(Handeling.MEDEWERKER_BEHEREN, vers=True)
def resend(request: ActorRequest, gebruiker_id: UUID) -> HttpResponse:
    """Send the link once more."""
    act = partial(actions.send_uitnodiging, gebruiker_id=gebruiker_id)
    _doe(request, act, _("Er gaat een nieuwe link weg. De oude werkt niet meer."))
    return done(request, reverse("beheer:person", args=[gebruiker_id]))


@require_GET
@policy(Handeling.MEDEWERKER_BEHEREN)
def review(request: ActorRequest) -> HttpResponse:
    """The special rights, each to be looked at every quarter."""
    rijen = queries.list_bijzonder(actor=request.actor, peildatum=request.peildatum)
    regels = presenters.controles(
        rijen, peildatum=request.peildatum, zelf=request.actor.gebruiker_id
    )
    return render(request, "beheer/rechten.html", {"regels": regels})


@require_POST
@policy(Handeling.MEDEWERKER_BEHEREN, vers=True)
def check(request: ActorRequest, medewerker_id: UUID) -> HttpResponse:
    """This right is still needed."""
    act = partial(actions.check_rol, medewerker_id=medewerker_id)
    _doe(request, act, _("Opgeschreven dat dit recht nog nodig is."))
    return done(request, reverse("beheer:review"))


def _account(
    request: ActorRequest,
    gebruiker_id: UUID,
    soort: type[StapForm],
    actie: Callable[..., object],
) -> HttpResponse:
    collega = queries.get_collega(actor=request.actor, gebruiker_id=gebruiker_id)
    act = partial(
        actie, actor=request.actor, peildatum=request.peildatum, gebruiker_id=gebruiker_id
    )
    url = reverse("beheer:person", args=[gebruiker_id])
    return _stap(request, soort(ingevuld(request)), act, url, collega.gebruiker.naam)


def _stap(
    request: ActorRequest, form: StapForm, act: Callable[..., object], url: str, naam: str
) -> HttpResponse:
    return stap(
        request,
        form,
        act,
        context=form.pagina(naam),
        url=url,
        gelukt=form.gelukt,
        template=FORMULIER,
    )


def _keuzes(request: ActorRequest) -> dict[str, Any]:
    eenheden = queries.list_eigen_eenheden(request.actor)
    return {
        "rollen": queries.list_rollen(request.actor),
        "eenheden": [(eenheid.pk, eenheid.naam) for eenheid in eenheden],
    }


def _doe(request: ActorRequest, act: Callable[..., object], gelukt: str) -> None:
    """One button: a rule that refuses is told on the page it came from."""
    try:
        act(actor=request.actor, peildatum=request.peildatum)
    except RegelOvertreden as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, gelukt)
