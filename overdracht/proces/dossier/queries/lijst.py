"""The worklist in its order, a page at a time.

Keyset only: a page is found by the place of its first row, so it costs the same however deep.
Rows without a day in the sorted column come last, in a part of their own: the databases do not
agree on where an empty day stands, and this way both walk an index.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet, Subquery

from overdracht.core.feiten import Fout
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier
from overdracht.data.voorbereid import Voorbereid, marks_of, shape_of
from overdracht.proces.dossier.formats import (
    Cursor,
    Filters,
    Sortering,
    lees_cursor,
    lees_filters,
    schrijf_cursor,
)
from overdracht.proces.dossier.queries.kolommen import kolommen_van
from overdracht.proces.dossier.queries.rijen import VELDEN, Rij, Ruw, maak_rijen
from overdracht.proces.dossier.queries.selectie import open_termijnen, select_dossiers

PER_PAGINA = 50
_EERSTE_DAG = "eerste_dag"
_KOLOM = {
    Sortering.NAAM: "zoeknaam",
    Sortering.TERMIJN: "volgende_termijn_op",
    Sortering.MELDING: "tvs_melding_op",
    Sortering.VERHUIZING: "verwachte_verhuizing_van",
    Sortering.STIL: "stilstand_dagen",
}


class Bladzijde(NamedTuple):
    """Some rows in order, and the places of the pages before and after."""

    rijen: Sequence[Rij]
    vorige: str
    volgende: str


def lees_vraag(actor: Actor, params: Iterable[tuple[str, str]]) -> tuple[Filters, tuple[Fout, ...]]:
    """The question in an address, as far as this role may ask it, and what is wrong with it."""
    filters, fouten = lees_filters(params)
    filters, verboden = kolommen_van(actor).check(filters)
    fouten += verboden
    try:
        _lees_plaats(filters, sortering_van(actor, filters))
    except ValueError:
        fouten += (Fout("cursor", "Deze bladzijde bestaat niet meer. Begin bij de eerste."),)
        filters = replace(filters, cursor=None)
    return filters, fouten


def sortering_van(actor: Actor, filters: Filters) -> Sortering:
    """As asked; else what one must do first, or by name for who does not see every term."""
    if filters.sorteer:
        return filters.sorteer
    kolommen = kolommen_van(actor)
    ziet_genoeg = kolommen.eigen is not None or kolommen.alle_termijnen
    return termijnsortering(actor) if ziet_genoeg else Sortering.NAAM


def termijnsortering(actor: Actor) -> Sortering:
    """By what lies with the reader's own side; who has no side sorts on whatever comes first."""
    return Sortering.EIGEN if kolommen_van(actor).eigen else Sortering.TERMIJN


def list_dossiers(
    *, actor: Actor, filters: Filters, peildatum: date, per_pagina: int = PER_PAGINA
) -> Bladzijde:
    """One page of the worklist, in a number of statements that does not depend on its length."""
    sorteer = sortering_van(actor, filters)
    cursor = _lees_plaats(filters, sorteer)
    gevonden = _haal(actor, filters, peildatum=peildatum, cursor=cursor, aantal=per_pagina + 1)
    terug = cursor is not None and cursor.terug
    meer = len(gevonden) > per_pagina
    gevonden = gevonden[:per_pagina]
    if terug:
        gevonden.reverse()
    vorige = volgende = ""
    if gevonden and (meer if terug else cursor is not None):
        vorige = _plaats(gevonden[0], sorteer, terug=True)
    if gevonden and (terug or meer):
        volgende = _plaats(gevonden[-1], sorteer, terug=False)
    return Bladzijde(maak_rijen(actor, gevonden), vorige, volgende)


def list_alles(*, actor: Actor, filters: Filters, peildatum: date, hoogstens: int) -> Sequence[Rij]:
    """All rows in order, one more than `hoogstens` at most."""
    gevonden = _haal(actor, filters, peildatum=peildatum, cursor=None, aantal=hoogstens + 1)
    return maak_rijen(actor, gevonden)


def list_rijen(*, actor: Actor, rijen: QuerySet[Dossier]) -> Sequence[Rij]:
    """These dossiers as rows of a list, in the order in which they come."""
    return maak_rijen(actor, list(rijen.values_list(*VELDEN)))


# --- the order and the place in it --------------------------------------------------------------


class _Deel(NamedTuple):
    """The shape of one statement: all but who asks, when, and from which place on."""

    actor: Actor
    filters: Filters
    sorteer: Sortering
    peildatum: date
    aantal: int
    leeg: bool = False
    terug: bool = False


def _haal(
    actor: Actor, filters: Filters, *, peildatum: date, cursor: Cursor | None, aantal: int
) -> list[Ruw]:
    """Rows from the place on, walking forward or back through the part with and without a day."""
    sorteer = sortering_van(actor, filters)
    vorm = _Deel(shape_of(actor), filters.zonder_cursor(), sorteer, peildatum, aantal)
    terug = cursor is not None and cursor.terug
    gevonden: list[Ruw] = []
    for leeg in (True, False) if terug else (False, True):
        if _ligt_in(leeg, cursor, sorteer) and len(gevonden) < aantal:
            plek = _plek(cursor, sorteer) if cursor and leeg == (cursor.waarde is None) else {}
            deel = vorm._replace(leeg=leeg, terug=terug)
            gevonden += _vraag(deel, **marks_of(actor), **plek)
    return gevonden[:aantal]


def _ligt_in(leeg: bool, cursor: Cursor | None, sorteer: Sortering) -> bool:  # noqa: FBT001  # a part
    """Whether this part exists, and is not passed already."""
    if leeg and sorteer is Sortering.NAAM:
        return False
    if cursor is None or leeg == (cursor.waarde is None):
        return True
    return leeg != cursor.terug


def _plek(cursor: Cursor, sorteer: Sortering) -> dict[str, Any]:
    if cursor.waarde is None:
        return {"sleutel": cursor.id}
    is_tekst = isinstance(cursor.waarde, int) or sorteer is Sortering.NAAM
    waarde = cursor.waarde if is_tekst else date.fromisoformat(str(cursor.waarde))
    return {"sleutel": cursor.id, "waarde": waarde}


def _maak_deel(
    vorm: _Deel,
    *,
    eenheid_id: UUID,
    medewerker_id: UUID,
    moment: datetime,
    sleutel: UUID | None = None,
    waarde: date | str | int | None = None,
) -> QuerySet[Dossier, Any]:
    """One part, in order, from the place on."""
    actor = replace(vorm.actor, eenheid_id=eenheid_id, medewerker_id=medewerker_id)
    rijen, kolom = _geordend(actor, vorm, moment)
    om = (vorm.filters.aflopend and not vorm.leeg) != vorm.terug
    volgorde = ("pk",) if vorm.leeg else (kolom, "pk")
    rijen = rijen.filter(**{f"{kolom}__isnull": vorm.leeg})
    rijen = rijen.order_by(*(f"-{veld}" if om else veld for veld in volgorde))
    verder = "lt" if om else "gt"
    if waarde is not None:
        # The first condition bounds the walk through the index, the second breaks ties.
        rijen = rijen.filter(
            Q(**{f"{kolom}__{verder}": waarde}) | Q(**{f"pk__{verder}": sleutel}),
            **{f"{kolom}__{verder}e": waarde},
        )
    elif sleutel is not None:
        rijen = rijen.filter(**{f"pk__{verder}": sleutel})
    return rijen.values_list(*VELDEN, kolom)[: vorm.aantal]


_vraag = Voorbereid(_maak_deel)


def _geordend(actor: Actor, vorm: _Deel, moment: datetime) -> tuple[QuerySet[Dossier], str]:
    """The rows, and the column by which they are sorted."""
    peildatum = vorm.peildatum
    rijen = select_dossiers(actor, vorm.filters, peildatum=peildatum, moment=moment)
    if vorm.sorteer is not Sortering.TERMIJN or kolommen_van(actor).alle_termijnen:
        return rijen, _kolom(actor, vorm.sorteer)
    # The column of replan knows every term; who does not see them all sorts on what is shown.
    eerste = open_termijnen(actor, Filters(), peildatum=peildatum).order_by("uiterlijk_op")
    return rijen.annotate(**{_EERSTE_DAG: Subquery(eerste.values("uiterlijk_op")[:1])}), _EERSTE_DAG


def _kolom(actor: Actor, sorteer: Sortering) -> str:
    if sorteer is Sortering.EIGEN:
        return f"{kolommen_van(actor).eigen}_termijn_op"
    return _KOLOM[sorteer]


def _lees_plaats(filters: Filters, sorteer: Sortering) -> Cursor | None:
    return lees_cursor(filters.cursor, sorteer) if filters.cursor else None


def _plaats(rij: Ruw, sorteer: Sortering, *, terug: bool) -> str:
    waarde = rij[-1]
    tekst = waarde.isoformat() if isinstance(waarde, date) else waarde
    return schrijf_cursor(Cursor(terug, tekst, rij[0]), sorteer)
