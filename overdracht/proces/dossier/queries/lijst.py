"""The worklist in its order, a page at a time.

Keyset only: a page is found by the place of its first row, so it costs the same however deep.
Rows without a day in the sorted column come last, in a part of their own: the databases do not
agree on where an empty day stands, and this way both walk an index.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet, Subquery

from overdracht.core.feiten import Fout
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier
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
    """As asked; else what is most urgent, or for who does not see every term what is newest."""
    if filters.sorteer:
        return filters.sorteer
    return Sortering.TERMIJN if kolommen_van(actor).alle_termijnen else Sortering.NAAM


def list_dossiers(
    *, actor: Actor, filters: Filters, peildatum: date, per_pagina: int = PER_PAGINA
) -> Bladzijde:
    """One page of the worklist, in a number of statements that does not depend on its length."""
    sorteer = sortering_van(actor, filters)
    rijen, kolom = _geordend(actor, filters, sorteer, peildatum=peildatum)
    cursor = _lees_plaats(filters, sorteer)
    gevonden = list(_haal(rijen, kolom, filters, cursor=cursor, aantal=per_pagina + 1))
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
    sorteer = sortering_van(actor, filters)
    rijen, kolom = _geordend(actor, filters, sorteer, peildatum=peildatum)
    gevonden = list(_haal(rijen, kolom, filters, cursor=None, aantal=hoogstens + 1))
    return maak_rijen(actor, gevonden)


def list_rijen(*, actor: Actor, rijen: QuerySet[Dossier]) -> Sequence[Rij]:
    """These dossiers as rows of a list, in the order in which they come."""
    return maak_rijen(actor, list(rijen.values_list(*VELDEN)))


# --- the order and the place in it --------------------------------------------------------------


def _geordend(
    actor: Actor, filters: Filters, sorteer: Sortering, *, peildatum: date
) -> tuple[QuerySet[Dossier], str]:
    """The rows, and the column by which they are sorted."""
    rijen = select_dossiers(actor, filters, peildatum=peildatum)
    if sorteer is not Sortering.TERMIJN or kolommen_van(actor).alle_termijnen:
        return rijen, _KOLOM[sorteer]
    # The column of replan knows every term; who does not see them all sorts on what is shown.
    eerste = open_termijnen(actor, Filters(), peildatum=peildatum).order_by("uiterlijk_op")
    return rijen.annotate(**{_EERSTE_DAG: Subquery(eerste.values("uiterlijk_op")[:1])}), _EERSTE_DAG


def _haal(
    rijen: QuerySet[Dossier], kolom: str, filters: Filters, *, cursor: Cursor | None, aantal: int
) -> Iterator[Ruw]:
    """Rows from the place on, walking forward or back through the part with and without a day."""
    terug = cursor is not None and cursor.terug
    over = aantal
    for leeg in (True, False) if terug else (False, True):
        if over and not (leeg and kolom == _KOLOM[Sortering.NAAM]):
            deel = _deel(rijen, kolom, leeg=leeg, aflopend=filters.aflopend, cursor=cursor)
            for rij in deel.values_list(*VELDEN, kolom)[:over] if deel is not None else ():
                over -= 1
                yield rij


def _deel(
    rijen: QuerySet[Dossier], kolom: str, *, leeg: bool, aflopend: bool, cursor: Cursor | None
) -> QuerySet[Dossier] | None:
    """One part, in order; None when the place lies beyond it."""
    terug = cursor is not None and cursor.terug
    rijen = rijen.filter(**{f"{kolom}__isnull": leeg})
    om = (aflopend and not leeg) != terug
    volgorde = ("pk",) if leeg else (kolom, "pk")
    rijen = rijen.order_by(*(f"-{veld}" if om else veld for veld in volgorde))
    if cursor is None or leeg != (cursor.waarde is None):
        return rijen if cursor is None or leeg != terug else None
    verder = "lt" if om else "gt"
    if leeg:
        return rijen.filter(**{f"pk__{verder}": cursor.id})
    # The first condition bounds the walk through the index, the second breaks ties.
    return rijen.filter(
        Q(**{f"{kolom}__{verder}": cursor.waarde}) | Q(**{f"pk__{verder}": cursor.id}),
        **{f"{kolom}__{verder}e": cursor.waarde},
    )


def _lees_plaats(filters: Filters, sorteer: Sortering) -> Cursor | None:
    return lees_cursor(filters.cursor, sorteer) if filters.cursor else None


def _plaats(rij: Ruw, sorteer: Sortering, *, terug: bool) -> str:
    waarde = rij[-1]
    tekst = waarde.isoformat() if isinstance(waarde, date) else waarde
    return schrijf_cursor(Cursor(terug, tekst, rij[0]), sorteer)
