"""Everything that the page of one dossier shows, in a fixed number of statements."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from overdracht.core.begrippen import Berichtstaat, Kanaal, Onderdeel, Partij, Rol
from overdracht.core.rechten import Actor
from overdracht.core.zicht import Rij as Gezien
from overdracht.core.zicht import Zicht, onderdeel_van
from overdracht.data.models import (
    Bericht,
    Contactpersoon,
    Dossier,
    Huishoudenlid,
)
from overdracht.data.voorbereid import Voorbereid, marks_of, shape_of
from overdracht.support.audit.formats import Regel
from overdracht.support.audit.queries import list_gebeurtenissen
from overdracht.support.planning.queries import Lijn, Reistijd, get_lijn, get_reistijd
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier

BERICHTEN = 12
_HUISHOUDEN_HOOGSTENS = 30


class Pagina(NamedTuple):
    """One dossier as this actor may see it."""

    dossier: Dossier
    lijn: Lijn
    contacten: Sequence[Contactpersoon]
    berichten: Sequence[Bericht]
    regels: Sequence[Regel]
    in_huishouden: int | None
    reistijd: Reistijd | None


def get_pagina(*, actor: Actor, dossier_id: UUID, peildatum: date) -> Pagina:
    """The dossier with everything on its page; else it does not exist."""
    dossier = open_dossier(actor, dossier_id)
    reistijd = get_reistijd(dossier, peildatum=peildatum)
    lijn = get_lijn(
        actor=actor,
        dossier_id=dossier.pk,
        peildatum=peildatum,
        reistijd=reistijd.minuten if reistijd else None,
    )
    if not _leest(lijn.gezien, Onderdeel.IDENTITEIT):
        # After the move a COA regievoerder sees nobody any more, whatever the access rows say.
        raise BestaatNiet("Dit dossier bestaat niet.")
    return Pagina(
        dossier=dossier,
        lijn=lijn,
        contacten=_contacten(actor, dossier, peildatum),
        berichten=_berichten(actor, dossier, lijn.gezien),
        regels=list_gebeurtenissen(actor, dossier.pk, gezien=lijn.gezien),
        in_huishouden=len(_leden(huishouden_id=dossier.huishouden_id))
        if _leest(lijn.gezien, Onderdeel.HUISHOUDEN)
        else None,
        reistijd=reistijd,
    )


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier that a form of this room is about; else it does not exist."""
    return open_dossier(actor, dossier_id)


def get_geschiedenis(
    *, actor: Actor, dossier_id: UUID, peildatum: date, voor: int | None
) -> tuple[Dossier, Sequence[Regel]]:
    """The dossier, and a page of its history: what came before the event `voor`."""
    dossier = open_dossier(actor, dossier_id)
    lijn = get_lijn(actor=actor, dossier_id=dossier.pk, peildatum=peildatum)
    return dossier, list_gebeurtenissen(actor, dossier.pk, gezien=lijn.gezien, voor=voor)


def _leest(gezien: Gezien, onderdeel: Onderdeel) -> bool:
    return gezien.get(onderdeel, Zicht.GEEN).leest


def _contacten(actor: Actor, dossier: Dossier, peildatum: date) -> Sequence[Contactpersoon]:
    """The fixed contacts of today, one for each role."""
    if dossier.koppeling_id is None:
        return []
    rijen = _contacten_op(
        shape_of(actor), koppeling_id=dossier.koppeling_id, dag=peildatum, **marks_of(actor)
    )
    volgorde = (Rol.REGIEVOERDER_GEMEENTE.value, Rol.CASEMANAGER.value)
    return [rij for rol in volgorde for rij in rijen if rij.rol == rol]


@Voorbereid
def _contacten_op(
    vorm: Actor,
    *,
    koppeling_id: UUID,
    dag: date,
    eenheid_id: UUID,
    medewerker_id: UUID,
    moment: datetime,
) -> QuerySet[Contactpersoon]:
    actor = replace(vorm, eenheid_id=eenheid_id, medewerker_id=medewerker_id)
    rijen = Contactpersoon.objects.visible_to(actor, moment=moment).filter(
        Q(tot__isnull=True) | Q(tot__gt=dag), koppeling_id=koppeling_id, van__lte=dag
    )
    return rijen.select_related(
        "medewerker__gebruiker", "medewerker__eenheid", "vervanger__gebruiker"
    )


def _berichten(actor: Actor, dossier: Dossier, gezien: Gezien) -> Sequence[Bericht]:
    """What was sent about this dossier in this koppeling, to both sides, newest first."""
    nieuw = dossier.koppeling if actor.partij is Partij.GEMEENTE else None
    rijen = _verstuurd(
        dossier_id=dossier.pk,
        medewerker_id=actor.medewerker_id,
        vanaf=nieuw.created_at if nieuw else None,
    )
    return [rij for rij in rijen if gezien.get(onderdeel_van(rij.soort), Zicht.GEEN).toont_dagen]


@Voorbereid
def _verstuurd(
    *, dossier_id: UUID, medewerker_id: UUID | None, vanaf: datetime | None
) -> QuerySet[Bericht]:
    rijen = Bericht.objects.filter(
        Q(medewerker__isnull=True) | Q(medewerker_id=medewerker_id),
        dossier_id=dossier_id,
        kanaal=Kanaal.INBOX.value,
        staat=Berichtstaat.AFGELEVERD.value,
    )
    if vanaf is not None:
        rijen = rijen.filter(created_at__gte=vanaf)
    return rijen.select_related("eenheid", "gelezen_door__gebruiker")[:BERICHTEN]


@Voorbereid
def _leden(*, huishouden_id: UUID) -> QuerySet[Huishoudenlid, Any]:
    leden = Huishoudenlid.objects.filter(huishouden_id=huishouden_id, tot__isnull=True)
    return leden.values_list("pk")[:_HUISHOUDEN_HOOGSTENS]
