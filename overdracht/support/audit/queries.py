"""Reads both streams: the history of a dossier, and the lines of the privacy officer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from overdracht.core.begrippen import Onderdeel, Partij, Rol
from overdracht.core.normen import LANDELIJK
from overdracht.core.rechten import PARTIJ_VAN_ROL, Actor
from overdracht.core.zicht import (
    FEIT_IN,
    Rij,
    Zicht,
    onderdeel_van,
    toont_stap,
    toont_termijn,
    toont_veld,
)
from overdracht.data.models import Auditregel, Gebeurtenis
from overdracht.data.velden import blinde_index
from overdracht.data.voorbereid import Voorbereid, marks_of, shape_of
from overdracht.support.audit.formats import Regel, Verschuiving

PER_PAGINA = 50
PSEUDONIEM = 32

_VAN_GEMEENTE = [rol.value for rol, partij in PARTIJ_VAN_ROL.items() if partij is Partij.GEMEENTE]
_INTAKE = frozenset({"intake", "leerbaarheidstoets"})
_NORMEN = MappingProxyType({norm.sleutel: norm for norm in LANDELIJK})


def pseudoniem(dossier_id: UUID) -> str:
    """What the audit calls this dossier: a keyed pseudonym, of no use without key and dossier."""
    return blinde_index(dossier_id.hex, kolom="auditregel.pseudoniemen")[:PSEUDONIEM]


def list_gebeurtenissen(
    actor: Actor, dossier_id: UUID, *, gezien: Rij, voor: int | None = None
) -> list[Regel]:
    """The history, newest first, a page at a time: `voor` is the id of the last one shown.

    `gezien` is what this actor sees of the dossier (`core.zicht`); an event of a part that is not
    shown is left out, a hidden field too, and so is what a former gemeente wrote (DX-02).
    """
    if voor is None and actor.rol is not Rol.SYSTEEM:
        rijen = _nieuwste(shape_of(actor), dossier_id=dossier_id, **marks_of(actor))
    else:
        alle = _gebeurtenissen(actor, dossier_id, moment=timezone.now())
        rijen = list((alle.filter(id__lt=voor) if voor is not None else alle)[:PER_PAGINA])
    return [_regel(rij, gezien) for rij in rijen if _wordt_getoond(rij.soort, gezien)]


@Voorbereid
def _nieuwste(
    vorm: Actor, *, dossier_id: UUID, eenheid_id: UUID, medewerker_id: UUID, moment: datetime
) -> QuerySet[Gebeurtenis]:
    actor = replace(vorm, eenheid_id=eenheid_id, medewerker_id=medewerker_id)
    return _gebeurtenissen(actor, dossier_id, moment=moment)[:PER_PAGINA]


def _gebeurtenissen(actor: Actor, dossier_id: UUID, *, moment: datetime) -> QuerySet[Gebeurtenis]:
    rijen = Gebeurtenis.objects.visible_to(actor, moment=moment).filter(dossier_id=dossier_id)
    if actor.partij not in (Partij.GEMEENTE, Partij.PARTNER):
        return rijen
    # A partner works for the gemeente of now, and reads what that gemeente may read.
    nu = actor.eenheid_id if actor.partij is Partij.GEMEENTE else F("dossier__gemeente_id")
    return rijen.filter(Q(eenheid_id=nu) | ~Q(actor_rol__in=_VAN_GEMEENTE))


def list_auditregels(
    *, dossier_id: UUID | None = None, gebruiker_id: UUID | None = None, voor: int | None = None
) -> Sequence[Auditregel]:
    """Audit lines, newest first, a page at a time: of one dossier, of one account, or all."""
    rijen = Auditregel.objects.all()
    if dossier_id is not None:
        rijen = rijen.filter(pseudoniemen__contains=pseudoniem(dossier_id))
    if gebruiker_id is not None:
        rijen = rijen.filter(gebruiker_id=gebruiker_id)
    if voor is not None:
        rijen = rijen.filter(id__lt=voor)
    return list(rijen[:PER_PAGINA])


def _wordt_getoond(soort: str, gezien: Rij) -> bool:
    return gezien.get(onderdeel_van(soort), Zicht.GEEN).toont_dagen


def _regel(rij: Gebeurtenis, gezien: Rij) -> Regel:
    return Regel(
        id=rij.id,
        soort=rij.soort,
        wie=rij.actor_naam,
        eenheid=rij.eenheid_naam,
        rol=Rol(rij.actor_rol),
        peildatum=rij.peildatum,
        created_at=rij.created_at,
        oud=_zichtbaar(rij.oud, rij.soort, gezien),
        nieuw=_zichtbaar(rij.nieuw, rij.soort, gezien),
        reden=rij.reden if _leest_inhoud(rij.soort, gezien) else "",
        verschoven=tuple(_verschoven(rij.verschoven, gezien)),
        is_correctie=rij.corrigeert_id is not None,
    )


def _leest_inhoud(soort: str, gezien: Rij) -> bool:
    """Days of intake and toets are for both sides, what was said only for the gemeente."""
    is_intake = soort.partition(".")[0] in _INTAKE
    onderdeel = Onderdeel.INTAKE if is_intake else onderdeel_van(soort)
    return gezien.get(onderdeel, Zicht.GEEN).leest


def _zichtbaar(velden: Mapping[str, Any], soort: str, gezien: Rij) -> dict[str, Any]:
    return {veld: waarde for veld, waarde in velden.items() if _toont(veld, soort, gezien)}


def _toont(veld: str, soort: str, gezien: Rij) -> bool:
    onderdeel = FEIT_IN.get(veld)
    if onderdeel is not None:
        return toont_veld(veld, onderdeel, gezien)
    return _leest_inhoud(soort, gezien)


def _verschoven(verschoven: Sequence[Mapping[str, Any]], gezien: Rij) -> Sequence[Verschuiving]:
    return [
        Verschuiving(
            rij["sleutel"], rij["naam"], Partij(rij["wie"]), _dag(rij["van"]), _dag(rij["naar"])
        )
        for rij in verschoven
        if _toont_verschuiving(rij["sleutel"], gezien)
    ]


def _toont_verschuiving(sleutel: str, gezien: Rij) -> bool:
    """A term by its own key, a step of the line as `stap.<name>`."""
    soort, _, stap = sleutel.partition(".")
    if stap:
        return soort == "stap" and toont_stap(stap, gezien)
    norm = _NORMEN.get(sleutel)
    return norm is not None and toont_termijn(norm, gezien)


def _dag(waarde: str | None) -> date | None:
    return date.fromisoformat(waarde) if waarde else None
