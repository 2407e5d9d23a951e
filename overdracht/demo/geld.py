"""What the choices of the busiest gemeente were estimated to cost, and what was paid since."""

from collections.abc import Iterator, Mapping
from datetime import date
from random import Random
from typing import NamedTuple
from uuid import UUID

from overdracht.core.kalender import jaren
from overdracht.core.keuzes import Factor, Gezinsrol, Werksoort
from overdracht.core.kosten import OPVANG_TOT_JAAR, Raming, Situatie, Tarieven, beschrijf, raam
from overdracht.core.rechten import Actor
from overdracht.core.reistijd import Plek, schat_afstand, schat_reistijd
from overdracht.data.models import (
    Eenheid,
    Huishoudenlid,
    Kostenboeking,
    Kostenraming,
    Scenariofactor,
    Scenariokeuze,
    Verhuisverwachting,
    Werktijd,
)
from overdracht.data.models.kosten import geldende_tarieven
from overdracht.demo.wacht import dagen
from overdracht.proces.scenario.queries import get_afspraak

HOOGSTENS = 60  # enough for an average of two scenario's
# What was paid differs from the estimate by so much, at most.
MINST, MEEST = 0.8, 1.35
_HELE_EURO = 100


class Kennis(NamedTuple):
    """What is known of the persons, looked up once for all of them."""

    tarieven: Tarieven
    middelen: Mapping[UUID, str]
    verwacht: Mapping[UUID, date]
    geboren: Mapping[UUID, list[date]]


def maak_kosten(rng: Random, actor: Actor, *, peildatum: date) -> None:
    """The estimate that lay beside each choice, and what the steps since then really cost."""
    keuzes = Scenariokeuze.objects.filter(
        dossier__gemeente=actor.eenheid_id, beeindigd_op=None
    ).select_related("dossier__inburgeraar__persoon", "dossier__gemeente", "dossier__coa_locatie")
    rijen = list(keuzes.order_by("dossier_id")[:HOOGSTENS])
    kennis = _kennis(actor, rijen, peildatum)
    ramingen: list[Kostenraming] = []
    boekingen: list[Kostenboeking] = []
    for keuze in rijen:
        alle = raam(_situatie(keuze, kennis), kennis.tarieven)
        raming = next(een for een in alle if een.scenario == keuze.scenario)
        ramingen.append(_raming(keuze, raming))
        boekingen += _boekingen(rng, keuze, raming)
    for rij in (*ramingen, *boekingen):
        rij.vastgelegd_door_id = actor.medewerker_id
    Kostenraming.objects.bulk_create(ramingen)
    Kostenboeking.objects.bulk_create(rij for rij in boekingen if rij.geboekt_op <= peildatum)


def _kennis(actor: Actor, keuzes: list[Scenariokeuze], peildatum: date) -> Kennis:
    tarieven = geldende_tarieven(actor.eenheid_id, peildatum=peildatum)
    werktijden = Werktijd.objects.filter(gemeente=actor.eenheid_id)
    middelen = Scenariofactor.objects.filter(
        dossier__in=[keuze.dossier_id for keuze in keuzes], factor=Factor.MIDDELEN_AANWEZIG.value
    )
    verwacht = Verhuisverwachting.objects.filter(
        koppeling__in=[keuze.koppeling_id for keuze in keuzes]
    )
    kinderen = Huishoudenlid.objects.filter(
        huishouden__in=[keuze.dossier.huishouden_id for keuze in keuzes],
        gezinsrol=Gezinsrol.KIND.value,
    )
    geboren: dict[UUID, list[date]] = {}
    for kind in kinderen.select_related("persoon"):
        if dag := kind.persoon.geboortedatum:
            geboren.setdefault(kind.huishouden_id, []).append(dag)
    return Kennis(
        Tarieven(
            {soort: rij.aantal for soort, rij in tarieven.items()},
            {Werksoort(rij.soort): rij.minuten for rij in werktijden},
        ),
        dict(middelen.values_list("dossier", "waarde")),
        {
            rij.koppeling_id: rij.verwachte_verhuizing_van
            + (rij.verwachte_verhuizing_tot - rij.verwachte_verhuizing_van) / 2
            for rij in verwacht
        },
        geboren,
    )


def _situatie(keuze: Scenariokeuze, kennis: Kennis) -> Situatie:
    """As the desk of the choice saw it on its day."""
    dossier, op = keuze.dossier, keuze.scenario_gekozen_op
    afspraak = get_afspraak(dossier=dossier, peildatum=op)
    plekken = [*_plekken(dossier.coa_locatie), *_plekken(dossier.gemeente)]
    beide = len(plekken) == 2
    afgesproken = afspraak.reistijd_minuten if afspraak else None
    verwacht_op = kennis.verwacht.get(keuze.koppeling_id)
    te_jong = jaren(-OPVANG_TOT_JAAR).op(op)
    return Situatie(
        wacht_weken=max(0, (verwacht_op - op).days // 7) if verwacht_op else None,
        afstand_km=schat_afstand(*plekken) if beide else None,
        reistijd_minuten=afgesproken or (schat_reistijd(*plekken) if beide else None),
        gemeente_komt=afspraak.gemeente_komt_naar_azc if afspraak else None,
        traject_bij_azc=afspraak.traject_in_of_bij_azc_mogelijk if afspraak else None,
        tolk_nodig=dossier.inburgeraar.persoon.tolk_nodig,
        heeft_middelen={"ja": True, "nee": False}.get(kennis.middelen.get(dossier.pk, "")),
        kinderen=sum(dag > te_jong for dag in kennis.geboren.get(dossier.huishouden_id, ())),
    )


def _plekken(eenheid: Eenheid | None) -> Iterator[Plek]:
    if eenheid is not None and eenheid.lat is not None and eenheid.lon is not None:
        yield Plek(eenheid.lat, eenheid.lon)


def _raming(keuze: Scenariokeuze, raming: Raming) -> Kostenraming:
    return Kostenraming(
        dossier=keuze.dossier,
        keuze=keuze,
        scenario=keuze.scenario,
        totaal_cent=raming.totaal,
        regels=beschrijf(raming),
        geraamd_op=keuze.scenario_gekozen_op,
    )


def _boekingen(rng: Random, keuze: Scenariokeuze, raming: Raming) -> Iterator[Kostenboeking]:
    """Per post a little more or less than estimated, in the months after the choice."""
    for regel in raming.regels:
        if regel.bedrag:
            euro = round(regel.bedrag * rng.uniform(MINST, MEEST) / _HELE_EURO)
            yield Kostenboeking(
                dossier=keuze.dossier,
                post=regel.post.value,
                bedrag_cent=max(1, euro) * _HELE_EURO,
                geboekt_op=keuze.scenario_gekozen_op + dagen(rng.uniform(20, 150)),
            )
