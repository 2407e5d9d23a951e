"""Everything that the page of one dossier shows, in a fixed number of statements."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from overdracht.core.begrippen import Berichtstaat, Kanaal, Onderdeel, Partij, Rol
from overdracht.core.rechten import Actor
from overdracht.core.reistijd import Plek, schat_reistijd
from overdracht.core.zicht import Rij as Gezien
from overdracht.core.zicht import Zicht, onderdeel_van
from overdracht.data.models import (
    Bericht,
    Contactpersoon,
    Dossier,
    Huishoudenlid,
    Voorkeursscenario,
)
from overdracht.support.audit.formats import Regel
from overdracht.support.audit.queries import list_gebeurtenissen
from overdracht.support.planning.queries import Lijn, get_lijn
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier

BERICHTEN = 12
_HUISHOUDEN_HOOGSTENS = 30


class Reistijd(NamedTuple):
    """One way, from the azc to the gemeente."""

    minuten: int
    is_schatting: bool


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
    lijn = get_lijn(actor=actor, dossier_id=dossier.pk, peildatum=peildatum)
    if not _leest(lijn.gezien, Onderdeel.IDENTITEIT):
        # After the move a COA regievoerder sees nobody any more, whatever the access rows say.
        raise BestaatNiet("Dit dossier bestaat niet.")
    return Pagina(
        dossier=dossier,
        lijn=lijn,
        contacten=_contacten(actor, dossier, peildatum),
        berichten=_berichten(actor, dossier, lijn.gezien),
        regels=list_gebeurtenissen(actor, dossier.pk, gezien=lijn.gezien),
        in_huishouden=_aantal(dossier) if _leest(lijn.gezien, Onderdeel.HUISHOUDEN) else None,
        reistijd=_reistijd(dossier),
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
    rijen = (
        Contactpersoon.objects.visible_to(actor)
        .filter(Q(tot__isnull=True) | Q(tot__gt=peildatum), koppeling=dossier.koppeling)
        .filter(van__lte=peildatum)
        .select_related("medewerker__gebruiker", "medewerker__eenheid", "vervanger__gebruiker")
    )
    volgorde = (Rol.REGIEVOERDER_GEMEENTE.value, Rol.CASEMANAGER.value)
    return [rij for rol in volgorde for rij in rijen if rij.rol == rol]


def _berichten(actor: Actor, dossier: Dossier, gezien: Gezien) -> Sequence[Bericht]:
    """What was sent about this dossier in this koppeling, to both sides, newest first."""
    rijen = Bericht.objects.filter(
        Q(medewerker__isnull=True) | Q(medewerker_id=actor.medewerker_id),
        dossier_id=dossier.pk,
        kanaal=Kanaal.INBOX.value,
        staat=Berichtstaat.AFGELEVERD.value,
    )
    if dossier.koppeling and actor.partij is Partij.GEMEENTE:
        rijen = rijen.filter(created_at__gte=dossier.koppeling.created_at)
    rijen = rijen.select_related("eenheid", "gelezen_door__gebruiker")
    return [
        rij
        for rij in rijen[:BERICHTEN]
        if gezien.get(onderdeel_van(rij.soort), Zicht.GEEN).toont_dagen
    ]


def _aantal(dossier: Dossier) -> int:
    leden = Huishoudenlid.objects.filter(huishouden_id=dossier.huishouden_id, tot__isnull=True)
    return len(leden.values_list("pk", flat=True)[:_HUISHOUDEN_HOOGSTENS])


def _reistijd(dossier: Dossier) -> Reistijd | None:
    """As the gemeente and the azc measured it, else estimated from the map."""
    azc, gemeente = dossier.coa_locatie, dossier.gemeente
    if azc is None or gemeente is None:
        return None
    afspraak = Voorkeursscenario.objects.filter(
        gemeente=gemeente, coa_locatie=azc, geldig_tot__isnull=True, reistijd_minuten__isnull=False
    ).values_list("reistijd_minuten", flat=True)
    gemeten = afspraak.first()
    if gemeten is not None:
        return Reistijd(gemeten, is_schatting=False)
    plekken = [
        Plek(plek.lat, plek.lon)
        for plek in (azc, gemeente)
        if plek.lat is not None and plek.lon is not None
    ]
    return Reistijd(schat_reistijd(*plekken), is_schatting=True) if len(plekken) == 2 else None
