"""Which dossiers are in the worklist of this actor, given what is asked."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable
from django.db.models.lookups import GreaterThan
from django.utils import timezone

from overdracht.core.begrippen import Eenheidsoort, Fase, Gespreksoort, Rol
from overdracht.core.rechten import Actor
from overdracht.data.models import (
    Bericht,
    Dossier,
    Gesprek,
    Termijn,
    Toegang,
    Voorinburgering,
)
from overdracht.proces.dossier.formats import TERMIJNEN, WONING, Filters, Stapel, Wie
from overdracht.proces.dossier.queries.kolommen import kolommen_van

NIEUW = timedelta(days=7)
NIEUW_DOSSIER = "dossier.nieuw"
BINNENKORT = timedelta(weeks=4)
Voorwaarde = Q | Combinable
_NOG_IN_DE_OPVANG = (Fase.AANGEKONDIGD, Fase.SCENARIOKEUZE, Fase.VOORBEREIDING)
_GEVESTIGD = (Fase.VESTIGING, Fase.TRAJECT)


def select_dossiers(
    actor: Actor, filters: Filters, *, peildatum: date, moment: datetime | None = None
) -> QuerySet[Dossier]:
    """The dossiers that exist for this actor and fit the question, in no order."""
    rijen = narrow_to_eenheid(dossiers_van(actor, moment=moment), actor, moment=moment)
    rijen = rijen.filter(*_kenmerken(actor, filters))
    if filters.vraagt_termijn:
        if filters.termijn != WONING:
            rijen = rijen.filter(heeft_werk(filters, peildatum=peildatum))
        rijen = rijen.filter(Exists(open_termijnen(actor, filters, peildatum=peildatum)))
    if filters.signaal:
        rijen = rijen.filter(GreaterThan(F("signalen").bitand(filters.signaal.bit), 0))
    if filters.stapel:
        rijen = rijen.filter(*_STAPELS[filters.stapel](actor, peildatum))
    return rijen


def dossiers_van(actor: Actor, *, moment: datetime | None = None) -> QuerySet[Dossier]:
    """Everything that exists for this actor; for a COA regievoerder nobody who has moved (5.3)."""
    rijen = Dossier.objects.visible_to(actor, moment=moment)
    if actor.rol is Rol.COA_REGIEVOERDER:
        rijen = rijen.exclude(fase__in=_GEVESTIGD)
    return rijen


def narrow_to_eenheid(
    rijen: QuerySet[Dossier], actor: Actor, *, moment: datetime | None = None
) -> QuerySet[Dossier]:
    """Where a walk through the index can begin; `visible_to` still decides who is really seen.

    Noodtoegang lies outside it, and is shown by itself.
    """
    match actor.eenheidsoort:
        case Eenheidsoort.GEMEENTE:
            return rijen.filter(gemeente_id=actor.eenheid_id)
        case Eenheidsoort.COA_LOCATIE:
            return rijen.filter(coa_locatie_id=actor.eenheid_id)
        case Eenheidsoort.PARTNER:
            toegangen = Toegang.objects.van_kracht(moment or timezone.now()).voor(actor)
            return rijen.filter(pk__in=toegangen.values("dossier_id"))
        case _:
            return rijen


def heeft_werk(filters: Filters, *, peildatum: date) -> Q:
    """What follows from having such an open term: the first open one is not later.

    It shows nothing new, and leaves by index most of who has nothing open any more.
    """
    if filters.laat:
        return Q(volgende_termijn_op__lt=peildatum)
    if filters.binnen is not None:
        return Q(volgende_termijn_op__lte=peildatum + timedelta(days=filters.binnen))
    return Q(volgende_termijn_op__isnull=False)


def open_termijnen(actor: Actor, filters: Filters, *, peildatum: date) -> QuerySet[Termijn]:
    """The open terms of the outer dossier that were asked for and that this actor may see.

    A term with a last day rings until a fact closes it; waiting ones have none.
    """
    sleutels = kolommen_van(actor).open_termijnen(filters.termijn)
    rijen = Termijn.objects.filter(
        dossier_id=OuterRef("pk"), sleutel__in=sorted(sleutels), uiterlijk_op__isnull=False
    )
    if filters.wie:
        rijen = rijen.filter(wie=filters.wie.value)
    if filters.binnen is not None:
        rijen = rijen.filter(uiterlijk_op__lte=peildatum + timedelta(days=filters.binnen))
    if filters.laat:
        rijen = rijen.filter(uiterlijk_op__lt=peildatum)
    return rijen


def ongelezen_berichten(actor: Actor, soort: str) -> QuerySet[Bericht]:
    """Messages whose kind begins so, about the outer dossier, unread in the actor's inbox."""
    return Bericht.objects.voor(actor).filter(
        soort__startswith=soort, dossier_id=OuterRef("pk"), gelezen_at__isnull=True
    )


def _kenmerken(actor: Actor, filters: Filters) -> list[Q]:
    """What is asked of the columns; closed dossiers only when they are asked for."""
    gesloten = filters.fase is Fase.AFGESLOTEN
    eisen = [Q(afgesloten_op__isnull=not gesloten)]
    if filters.fase and not gesloten:
        eisen.append(Q(fase=filters.fase.value))
    if filters.scenario:
        eisen.append(Q(scenario="" if filters.scenario is Wie.GEEN else filters.scenario.value))
    if filters.azc:
        eisen.append(Q(coa_locatie_id=filters.azc))
    if filters.gemeente:
        eisen.append(Q(gemeente_id=filters.gemeente))
    if filters.regievoerder:
        eisen.append(_door("regievoerder", filters.regievoerder, actor))
    if filters.casemanager:
        eisen.append(_door("casemanager", filters.casemanager, actor))
    return eisen


def _door(veld: str, wie: UUID | Wie, actor: Actor) -> Q:
    if wie is Wie.GEEN:
        return Q(**{f"{veld}__isnull": True})
    return Q(**{f"{veld}_id": actor.medewerker_id if wie is Wie.IK else wie})


def _nieuw(_actor: Actor, peildatum: date) -> list[Voorwaarde]:
    return [Q(tvs_melding_op__gt=peildatum - NIEUW)]


def _ongeopend(actor: Actor, _peildatum: date) -> list[Voorwaarde]:
    return [Exists(ongelezen_berichten(actor, NIEUW_DOSSIER))]


def _zonder_melding(_actor: Actor, _peildatum: date) -> list[Voorwaarde]:
    return [Q(tvs_melding_op__isnull=True, koppeling__isnull=False)]


def _driegesprek_plannen(_actor: Actor, peildatum: date) -> list[Voorwaarde]:
    open_termijn = Termijn.objects.filter(
        dossier_id=OuterRef("pk"),
        sleutel__in=TERMIJNEN[Gespreksoort.DRIEGESPREK.value],
        uiterlijk_op__isnull=False,
    )
    gepland = Gesprek.objects.filter(
        dossier_id=OuterRef("pk"),
        koppeling_id=OuterRef("koppeling_id"),
        soort=Gespreksoort.DRIEGESPREK.value,
        gehouden_op__isnull=True,
        niet_doorgegaan_op__isnull=True,
    )
    werk = heeft_werk(Filters(), peildatum=peildatum)
    return [werk, Exists(open_termijn), ~Exists(gepland)]


def _voorinburgering_aanbieden(_actor: Actor, _peildatum: date) -> list[Voorwaarde]:
    aanbod = Voorinburgering.objects.filter(dossier_id=OuterRef("pk"))
    return [Q(fase__in=_NOG_IN_DE_OPVANG), ~Exists(aanbod)]


def _scenario_ontvangen(actor: Actor, _peildatum: date) -> list[Voorwaarde]:
    return [Exists(ongelezen_berichten(actor, "scenario."))]


def _verhuist_binnenkort(_actor: Actor, peildatum: date) -> list[Voorwaarde]:
    return [Q(verwachte_verhuizing_van__lte=peildatum + BINNENKORT)]


_STAPELS: Mapping[Stapel, Callable[[Actor, date], list[Voorwaarde]]] = {
    Stapel.NIEUW: _nieuw,
    Stapel.ONGEOPEND: _ongeopend,
    Stapel.ZONDER_MELDING: _zonder_melding,
    Stapel.DRIEGESPREK_PLANNEN: _driegesprek_plannen,
    Stapel.VOORINBURGERING_AANBIEDEN: _voorinburgering_aanbieden,
    Stapel.SCENARIO_ONTVANGEN: _scenario_ontvangen,
    Stapel.VERHUIST_BINNENKORT: _verhuist_binnenkort,
}
