"""Vandaag in words: the counts, and what comes first."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from overdracht.core.begrippen import Laag, Partij, Rol, Scenario
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.regel import anker_van
from overdracht.data.models import Verzoek
from overdracht.proces.dossier.actions import Vandaagbeeld
from overdracht.proces.dossier.formats import Stapel
from overdracht.proces.dossier.presenters.lijst import lijst_url
from overdracht.proces.dossier.queries.kolommen import kolommen_van
from overdracht.proces.dossier.queries.vandaag import Nood, Taak, Telling
from overdracht.proces.dossier.sentences import dagbadge, wat_te_doen
from overdracht.web.filters import dag, datum, korte_datum
from overdracht.web.jinja import regel_url

_KAARTEN: Mapping[str, str] = {
    "nieuw": "nieuw gekoppeld",
    "scenario": "scenario kiezen",
    "stil": "lijn valt stil",
    "driegesprek": "driegesprek plannen",
    "laat": "te laat",
    "ontvangen": "nieuw scenario, nog niet bekeken",
    "klantprofiel": "klantprofiel delen",
    "aanbod": "Voorinburgering aanbieden",
    "melding": "zonder TVS-melding",
    "verhuist": "verhuist binnen 4 weken",
    "woning": "wacht te lang op een woning",
    "alle": "dossiers die u mag zien",
}
_WACHT_OP = {Partij.GEMEENTE: "wacht op COA", Partij.COA: "wacht op de gemeente"}
_WARM = frozenset({"laat", "woning"})
# What a role without dossiers does, and the screen for it; work without a screen has no route.
_ZONDER_PERSONEN = (
    (
        Handeling.EENHEID_BEHEREN,
        "Eenheden",
        "gemeenten, COA-locaties en partners bijhouden",
        "beheer:index",
    ),
    (
        Handeling.MEDEWERKER_BEHEREN,
        "Medewerkers",
        "uitnodigen, rollen geven en intrekken, bijzondere rechten nakijken",
        "beheer:people",
    ),
    (
        Handeling.NORM_BEHEREN,
        "Normen",
        "termijnen vastleggen die hier anders zijn",
        "norm:index",
    ),
    (
        Handeling.TARIEF_BEHEREN,
        "Prijzen",
        "wat een scenario kost: prijzen en aantallen voor de raming",
        "kosten:rates",
    ),
    (
        Handeling.VERNIETIGING_VOORBEREIDEN,
        "Bewaren",
        "dossiers waarvan de bewaartermijn voorbij is op een vernietigingslijst zetten",
        "bewaren:index",
    ),
    (
        Handeling.AUDIT_INZIEN,
        "Logboek",
        "nagaan wie welk dossier heeft bekeken, en waarom",
        "toezicht:index",
    ),
    (
        Handeling.UITVOER_GOEDKEUREN,
        "Exports",
        "ja of nee zeggen als een collega een bestand met veel personen wil maken",
        "dossier:exports",
    ),
)


class Kaart(NamedTuple):
    """One count; the whole card opens the list behind it."""

    aantal: str
    tekst: str
    toelichting: str
    soort: str
    url: str


class Regel(NamedTuple):
    """Who, what to do, and when."""

    url: str
    wie: str
    bij: str
    wat: str
    badge: str
    badgesoort: str
    uiterlijk: str
    is_wettelijk: bool
    regel: str


class Verzoekregel(NamedTuple):
    """Someone said that something is not right: the form of the answer, and before when."""

    url: str
    wie: str
    badge: str
    badgesoort: str
    is_te_laat: bool


class Noodregel(NamedTuple):
    """A dossier that stands open for a short time."""

    url: str
    wie: str
    tot: str


class Taakkaart(NamedTuple):
    """Work of a role that sees no person; without `url` it has no screen yet."""

    naam: str
    uitleg: str
    url: str


class Vandaagpagina(NamedTuple):
    """The whole page; without cards this role sees no persons."""

    kop: str
    kaarten: Sequence[Kaart]
    eerst: Sequence[Regel]
    nood: Sequence[Noodregel]
    verzoeken: Sequence[Verzoekregel]
    toont_eerst: bool
    ziet_personen: bool
    is_eigen: bool
    wissel_url: str
    wissel: str
    taken: Sequence[Taakkaart]

    @property
    def mist_scherm(self) -> bool:
        """Some of this work has no screen yet."""
        return not all(taak.url for taak in self.taken)

    @property
    def heeft_te_late_verzoeken(self) -> bool:
        """Somebody waits longer for an answer than the law allows."""
        return any(verzoek.is_te_laat for verzoek in self.verzoeken)


def vandaag_pagina(
    beeld: Vandaagbeeld,
    *,
    actor: Actor,
    peildatum: date,
    eigen: bool,
    azcs: Mapping[UUID, str],
) -> Vandaagpagina:
    """What the template of Vandaag writes."""
    kan_wisselen = mag(actor.rol, Handeling.DOSSIER_EXPORTEREN) and actor.rol is not (
        Rol.COA_REGIEVOERDER
    )
    alles = reverse("dossier:today")
    return Vandaagpagina(
        kop=f"Vandaag, {dag(peildatum)}",
        kaarten=[_kaart(t, actor, peildatum, azcs) for t in beeld.tellingen],
        eerst=[_regel(taak, actor, peildatum) for taak in beeld.eerst],
        nood=[_noodregel(nood) for nood in beeld.nood],
        verzoeken=[_verzoekregel(rij, peildatum) for rij in beeld.verzoeken],
        toont_eerst=actor.partij in kolommen_van(actor).partijen,
        ziet_personen=mag(actor.rol, Handeling.DOSSIER_INZIEN),
        is_eigen=eigen,
        wissel_url="" if not kan_wisselen else alles if eigen else f"{alles}?van=mij",
        wissel=f"Alles van {actor.eenheid_naam}" if eigen else "Alleen mijn dossiers",
        taken=_taken_zonder_personen(actor),
    )


def _kaart(t: Telling, actor: Actor, peildatum: date, azcs: Mapping[UUID, str]) -> Kaart:
    tekst = _KAARTEN.get(t.naam) or _WACHT_OP[actor.partij or Partij.GEMEENTE]
    warm = t.naam in _WARM and t.aantal > 0
    return Kaart(
        aantal=f"{t.aantal}+" if t.is_meer else str(t.aantal),
        tekst=tekst,
        toelichting=_toelichting(t, actor, peildatum, azcs),
        soort="warm" if warm else "eigen" if t.naam == "nieuw" else "gewoon",
        url=lijst_url(t.filters),
    )


def _toelichting(t: Telling, actor: Actor, peildatum: date, azcs: Mapping[UUID, str]) -> str:
    """One small fact that tells where to begin."""
    if not t.aantal:
        return ""
    if t.filters.stapel is Stapel.NIEUW:
        return f"{t.ongezien} nog niet bekeken" if t.ongezien else "deze week"
    if t.eerste is not None:
        return _wanneer(t.eerste, peildatum)
    azc = azcs.get(t.drukste_azc) if t.drukste_azc else None
    is_veel = actor.partij is Partij.GEMEENTE and t.in_drukste > 1
    return f"{t.in_drukste} in {azc}" if azc and is_veel else ""


def _wanneer(op: date, peildatum: date) -> str:
    tekst = dagbadge(op, peildatum).tekst
    return f"langst: {tekst}" if op < peildatum else f"eerste: uiterlijk {tekst}"


def _regel(taak: Taak, actor: Actor, peildatum: date) -> Regel:
    badge = dagbadge(taak.uiterlijk_op, peildatum)
    naar = f"naar {taak.gemeente}" if taak.gemeente else taak.azc
    plek = taak.azc if actor.partij is Partij.GEMEENTE else naar
    scenario = f"scenario {Scenario(taak.scenario).nummer}" if taak.scenario else ""
    return Regel(
        url=reverse("dossier:detail", args=[taak.dossier_id]),
        wie=taak.naam,
        bij=" · ".join(deel for deel in (plek, scenario) if deel),
        wat=wat_te_doen(taak.sleutel),
        badge=badge.tekst,
        badgesoort=badge.soort,
        uiterlijk=korte_datum(taak.uiterlijk_op, peildatum),
        is_wettelijk=taak.laag == Laag.WETTELIJK,
        regel=regel_url(anker_van(taak.sleutel)),
    )


def _noodregel(nood: Nood) -> Noodregel:
    return Noodregel(reverse("dossier:detail", args=[nood.dossier_id]), nood.naam, datum(nood.tot))


def _verzoekregel(rij: Verzoek, peildatum: date) -> Verzoekregel:
    badge = dagbadge(rij.uiterlijk_op, peildatum)
    wie = rij.dossier.inburgeraar.persoon.naam
    # What it is about stands on that page: not everyone at this desk may read that.
    url = reverse("verzoek:answer", args=[rij.dossier_id, rij.pk])
    return Verzoekregel(url, wie, badge.tekst, badge.soort, rij.uiterlijk_op < peildatum)


def _taken_zonder_personen(actor: Actor) -> list[Taakkaart]:
    """What those who keep the house do, each with its screen where there is one."""
    return [
        Taakkaart(naam, uitleg, _adres(route))
        for handeling, naam, uitleg, route in _ZONDER_PERSONEN
        if mag(actor.rol, handeling)
    ]


def _adres(route: str) -> str:
    try:
        return reverse(route) if route else ""
    except NoReverseMatch:
        return ""
