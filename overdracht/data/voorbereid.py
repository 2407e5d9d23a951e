"""A queryset of which the SQL is made once for each shape, and then only filled in.

Making the SQL of a scoped list costs ten times what running it costs. The values that differ from
call to call are stood in for by marks while the SQL is made; the database sees the same statement,
and the queryset stays the one place where it is said who sees what.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import NAMESPACE_OID, UUID, uuid5

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

_HOOGSTENS = 512
_MERKTEKEN = "1234"
_MERKDAG = date(1234, 5, 1)
_MERKMOMENT = datetime(1234, 5, 1, tzinfo=UTC)


class _Klaar(NamedTuple):
    """A statement, where its values go, and how its answers are read."""

    sql: str
    plekken: tuple[tuple[str, Any], ...]
    compiler: Any
    omzetters: Any


class Voorbereid:
    """`maak(*vorm, **waarden)` must give the same statement for the same `vorm` and types."""

    def __init__(self, maak: Callable[..., QuerySet[Any, Any]]) -> None:
        """`maak` gets marks for its keywords: it may hand them on, never look at them."""
        self._maak = maak
        self._klaar = lru_cache(maxsize=_HOOGSTENS)(self._compile)

    def __call__(self, *vorm: Hashable, **waarden: Any) -> list[Any]:
        """The rows for these values, as `values_list` gives them."""
        soorten = tuple((naam, type(waarde)) for naam, waarde in waarden.items())
        klaar = self._klaar(connection.vendor, vorm, soorten)
        if klaar is None:
            return []
        params = [_gereed(waarden[naam]) if naam else vast for naam, vast in klaar.plekken]
        with connection.cursor() as cursor:
            cursor.execute(klaar.sql, params)
            rijen: list[Any] = cursor.fetchall()
        if not klaar.omzetters:
            return rijen
        return list(klaar.compiler.apply_converters(rijen, klaar.omzetters))

    def _compile(
        self, _vendor: str, vorm: tuple[Hashable, ...], soorten: tuple[tuple[str, type], ...]
    ) -> _Klaar | None:
        merken = {naam: _merk(nummer, naam, soort) for nummer, (naam, soort) in enumerate(soorten)}
        compiler: Any = self._maak(*vorm, **merken).query.get_compiler(connection=connection)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return None
        plekken = tuple(_plekken(params, merken))
        gebruikt = {naam for naam, _ in plekken}
        if weg := [naam for naam in merken if merken[naam] is not None and naam not in gebruikt]:
            raise TypeError(f"{weg} are not in the statement: a condition would be lost.")
        omzetters = compiler.get_converters([deel for deel, _, _ in compiler.select])
        return _Klaar(sql, plekken, compiler, omzetters)


def _merk(nummer: int, naam: str, soort: type) -> Any:
    """A value of this type that no row and no other keyword has."""
    if soort is UUID:
        return uuid5(NAMESPACE_OID, f"merk {nummer} {naam}")
    if soort is datetime:
        return _MERKMOMENT + timedelta(days=nummer)
    if soort is date:
        return _MERKDAG + timedelta(days=nummer)
    if soort is str:
        return f"{_MERKTEKEN} merk {nummer}"
    if soort is type(None):
        return None
    raise TypeError(f"{naam}: there is no mark for {soort.__name__}.")


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
