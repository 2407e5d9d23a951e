"""In whose name the database is asked: on PostgreSQL the row policies look at nothing else.

The name holds for one transaction (`SET LOCAL`), so that a connection which is handed on to the
next request never carries it along. Without a name no row of a person exists.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.utils import timezone
from psycopg.pq import TransactionStatus

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor, Handeling, mag

DEUR = "deur"  # the door itself: it counts what is unread before it knows who comes in
_NAMEN = ("rol", "toegang", "eenheid", "medewerker", "moment")
_ZET = ", ".join(f"set_config('overdracht.{naam}', %s, true)" for naam in _NAMEN)
_LEES = ", ".join(f"coalesce(current_setting('overdracht.{naam}', true), '')" for naam in _NAMEN)


class Wie(NamedTuple):
    """What the policies compare with, as text; `toegang` is empty for who sees no dossiers."""

    rol: str = ""
    toegang: str = ""
    eenheid: str = ""
    medewerker: str = ""


NIEMAND = Wie()
_WIE: ContextVar[Wie] = ContextVar("wie", default=NIEMAND)


@contextmanager
def acting_as(actor: Actor | None) -> Iterator[None]:
    """Ask the database in this actor's name, in every transaction that begins inside.

    Inside a transaction that is running already the name before comes back at the end. None asks
    in nobody's name.
    """
    with _namens(_wie(actor) if actor else NIEMAND):
        yield


@contextmanager
def acting_as_huis() -> Iterator[None]:
    """The house itself does what follows from an act that somebody was allowed to do.

    A huishouden is linked and housed as one, a plan is computed of everything, and a message goes
    to who may see more: none of that depends on whose act it follows from.
    """
    with _namens(Wie(rol=Rol.SYSTEEM.value)):
        yield


@contextmanager
def acting_as_deur() -> Iterator[None]:
    """Before it is known who comes in: only messages can be counted."""
    with _namens(Wie(rol=DEUR)):
        yield


@contextmanager
def _namens(wie: Wie) -> Iterator[None]:
    if connection.vendor != "postgresql":
        yield
        return
    token = _WIE.set(wie)
    vorige = _zet_en_lees(wie) if _is_bezig() else None
    try:
        with connection.execute_wrapper(_stel_voor):
            yield
    finally:
        _WIE.reset(token)
        # After an error the transaction answers nothing more; its end takes the name along.
        if vorige is not None and _is_bezig():
            _doe(f"SELECT {_ZET}", vorige)


def _wie(actor: Actor) -> Wie:
    eenheid = str(actor.eenheid_id or "")
    return Wie(
        rol=actor.rol.value,
        toegang=eenheid if mag(actor.rol, Handeling.DOSSIER_INZIEN) else "",
        eenheid=eenheid,
        medewerker=str(actor.medewerker_id or ""),
    )


def _stel_voor(execute: Callable[..., Any], sql: Any, params: Any, many: Any, context: Any) -> Any:
    """Before the first statement of a transaction: say who asks."""
    wie = _WIE.get()
    if wie == NIEMAND or _status() != TransactionStatus.IDLE:
        return execute(sql, params, many, context)
    if connection.in_atomic_block:
        _doe(f"SELECT {_ZET}", _waarden(wie))
        return execute(sql, params, many, context)
    with transaction.atomic():
        _doe(f"SELECT {_ZET}", _waarden(wie))
        return execute(sql, params, many, context)


def _waarden(wie: Wie) -> list[str]:
    # One moment for the whole transaction: who closes the own access can still finish the act.
    return [*wie, timezone.now().isoformat() if wie.toegang else ""]


def _zet_en_lees(wie: Wie) -> Sequence[str]:
    rij = _doe(f"SELECT {_LEES}, {_ZET}", _waarden(wie)).fetchone()
    vorige: Sequence[str] = rij[: len(_NAMEN)]
    return vorige


def _doe(sql: str, waarden: Sequence[str]) -> Any:
    """Past Django, whose own way of asking would come back here; its errors are Django's."""
    with connection.wrap_database_errors:
        return connection.connection.execute(sql, list(waarden))


def _status() -> TransactionStatus:
    status: TransactionStatus = connection.connection.info.transaction_status
    return status


def _is_bezig() -> bool:
    return connection.connection is not None and _status() == TransactionStatus.INTRANS
