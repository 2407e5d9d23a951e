"""A queryset of which the SQL is made once for each shape, and then only filled in.

Making the SQL of a scoped list costs ten times what running it costs. The values that differ from
call to call are stood in for by marks while the SQL is made; the database sees the same statement,
and the queryset stays the one place where it is said who sees what. PostgreSQL keeps its plan too.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import NAMESPACE_OID, UUID, uuid5

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.query import ModelIterable, get_related_populators
from django.utils import timezone

from overdracht.core.rechten import Actor

_HOOGSTENS = 512
_MERKTEKEN = "1234"
_MERKDAG = date(1234, 5, 1)
_MERKMOMENT = datetime(1234, 5, 1, tzinfo=UTC)
_GAT = re.compile("%[s%]")


class _Klaar(NamedTuple):
    """A statement, where its values go, and how its answers are read."""

    sql: str
    plekken: tuple[tuple[str, Any], ...]
    lees: Callable[[list[Any]], list[Any]]


class Voorbereid:
    """`maak(*vorm, **waarden)` must give the same statement for the same `vorm` and types."""

    def __init__(self, maak: Callable[..., QuerySet[Any, Any]]) -> None:
        """`maak` gets marks for its keywords: it may hand them on, never look at them."""
        self._maak = maak
        self._klaar = lru_cache(maxsize=_HOOGSTENS)(self._compile)

    def __call__(self, *vorm: Hashable, **waarden: Any) -> list[Any]:
        """The rows for these values: objects, or tuples as `values_list` gives them."""
        soorten = tuple((naam, type(waarde)) for naam, waarde in waarden.items())
        klaar = self._klaar(connection.vendor, vorm, soorten)
        if klaar is None:
            return []
        params = [_gereed(waarden[naam]) if naam else vast for naam, vast in klaar.plekken]
        return klaar.lees(fetch(klaar.sql, params))

    def _compile(
        self, _vendor: str, vorm: tuple[Hashable, ...], soorten: tuple[tuple[str, type], ...]
    ) -> _Klaar | None:
        merken = {naam: _merk(nummer, naam, soort) for nummer, (naam, soort) in enumerate(soorten)}
        rijen = self._maak(*vorm, **merken)
        compiler: Any = rijen.query.get_compiler(connection=connection)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return None
        plekken = tuple(_plekken(params, merken))
        gebruikt = {naam for naam, _ in plekken}
        if weg := [naam for naam in merken if merken[naam] is not None and naam not in gebruikt]:
            raise TypeError(f"{weg} are not in the statement: a condition would be lost.")
        is_model = issubclass(rijen._iterable_class, ModelIterable)  # noqa: SLF001  # values_list says it nowhere else
        lees = _objecten(compiler) if is_model else _tupels(compiler)
        return _Klaar(*_vul_vaste(sql, plekken), lees)


def shape_of(actor: Actor) -> Actor:
    """All of an actor that decides how a statement is written: the role and the kind of unit."""
    return replace(
        actor, gebruiker_id=None, medewerker_id=None, eenheid_id=None, naam="", eenheid_naam=""
    )


def marks_of(actor: Actor) -> dict[str, Any]:
    """All of an actor that is filled in anew each time, and the moment of asking."""
    return {
        "eenheid_id": actor.eenheid_id,
        "medewerker_id": actor.medewerker_id,
        "moment": timezone.now(),
    }


def fetch(sql: str, params: Sequence[Any]) -> list[Any]:
    """The rows of a statement that is asked often: on PostgreSQL with a plan that is kept.

    Kept for as long as the connection lives, by its text; the address of the database may say that
    nothing is kept (config/databases.py).
    """
    # Who listens along (a test, the debug page) wants to read the values too.
    gewoon = connection.queries_logged or _zonder_plan()
    with connection.cursor() if gewoon else _bewaarcursor() as cursor:
        cursor.execute(sql, params)
        rijen: list[Any] = cursor.fetchall()
    return rijen


def _zonder_plan() -> bool:
    return connection.settings_dict["OPTIONS"].get("prepare_threshold") is None


def _bewaarcursor() -> Any:
    """Django's own cursor of psycopg puts the values into the text: no two texts are the same."""
    from django.db.backends.postgresql.base import ServerBindingCursor  # noqa: PLC0415  # only there

    connection.ensure_connection()
    cursor: Any = ServerBindingCursor
    verbinding: Any = connection  # Django's log and wrappers go around it, as around its own
    return verbinding._prepare_cursor(cursor(connection.connection))  # noqa: SLF001  # as above


def _vul_vaste(
    sql: str, plekken: tuple[tuple[str, Any], ...]
) -> tuple[str, tuple[tuple[str, Any], ...]]:
    """What never differs goes into the text, so that a plan that is kept may count on it."""
    if _zonder_plan():
        return sql, plekken
    connection.ensure_connection()
    from psycopg.sql import Literal  # noqa: PLC0415  # only there

    rest = iter(plekken)

    def vul(gat: re.Match[str]) -> str:
        if gat[0] == "%%":
            return "%%"
        naam, vast = next(rest)
        return "%s" if naam else Literal(vast).as_string(connection.connection).replace("%", "%%")

    return _GAT.sub(vul, sql), tuple(plek for plek in plekken if plek[0])


def _tupels(compiler: Any) -> Callable[[list[Any]], list[Any]]:
    omzetters = compiler.get_converters([deel for deel, _, _ in compiler.select])
    if not omzetters:
        return lambda rijen: rijen
    return lambda rijen: list(compiler.apply_converters(rijen, omzetters))


def _objecten(compiler: Any) -> Callable[[list[Any]], list[Any]]:
    """As `ModelIterable` does, with what it looks up for every answer looked up once."""
    select, soort, erbij = compiler.select, compiler.klass_info, compiler.annotation_col_map
    begin, eind = soort["select_fields"][0], soort["select_fields"][-1] + 1
    velden = [kolom.target.attname for kolom, _, _ in select[begin:eind]]
    verwanten = get_related_populators(soort, select, connection.alias)  # type: ignore[call-arg]  # the types are of a later Django
    tupels = _tupels(compiler)

    def lees(rijen: list[Any]) -> list[Any]:
        gevonden = []
        for rij in tupels(rijen):
            ding = soort["model"].from_db(connection.alias, velden, rij[begin:eind])
            for verwant in verwanten:
                verwant.populate(rij, ding)
            for naam, plek in (erbij or {}).items():
                setattr(ding, naam, rij[plek])
            gevonden.append(ding)
        return gevonden

    return lees


_MERKEN: Mapping[type, Callable[[int, str], Any]] = {
    UUID: lambda nummer, naam: uuid5(NAMESPACE_OID, f"merk {nummer} {naam}"),
    datetime: lambda nummer, _: _MERKMOMENT + timedelta(days=nummer),
    date: lambda nummer, _: _MERKDAG + timedelta(days=nummer),
    str: lambda nummer, _: f"{_MERKTEKEN} merk {nummer}",
    int: lambda nummer, _: int(_MERKTEKEN) * 1_000_000 + nummer,
    type(None): lambda *_: None,
}


def _merk(nummer: int, naam: str, soort: type) -> Any:
    """A value of this type that no row and no other keyword has."""
    if soort not in _MERKEN:
        raise TypeError(f"{naam}: there is no mark for {soort.__name__}.")
    return _MERKEN[soort](nummer, naam)


def _plekken(params: Sequence[Any], merken: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    gereed = {naam: _gereed(merk) for naam, merk in merken.items() if merk is not None}
    for param in params:
        naam = next((n for n, merk in gereed.items() if _is_zelfde(param, merk)), "")
        if not naam and _is_moment(param):
            raise TypeError("A moment that is not handed in as a keyword would stand still.")
        if not naam and _MERKTEKEN in str(param):
            raise TypeError("A mark was reckoned with: make that part of the shape.")
        yield naam, param


def _is_zelfde(param: Any, merk: Any) -> bool:
    if type(merk) is int:  # PostgreSQL gets whole numbers in a type of their own width
        return isinstance(param, int) and not isinstance(param, bool) and param == merk
    return type(param) is type(merk) and bool(param == merk)


def _is_moment(param: Any) -> bool:
    """A moment, or on SQLite the text of one."""
    if isinstance(param, str):
        return len(param) >= 19 and param[10:11] in " T" and param[13:14] == ":" == param[16:17]
    return isinstance(param, datetime)


def _gereed(waarde: Any) -> Any:
    """A value as the fields hand it to this database."""
    if isinstance(waarde, UUID):
        return waarde if connection.features.has_native_uuid_field else waarde.hex
    if isinstance(waarde, datetime):
        return connection.ops.adapt_datetimefield_value(waarde)
    if isinstance(waarde, date):
        return connection.ops.adapt_datefield_value(waarde)
    return waarde
