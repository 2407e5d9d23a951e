"""On PostgreSQL the suite makes its database as the owner, and runs as a role that owns nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ProgrammingError

from overdracht.data.rijmuur import grant_rechten

_EIGENAAR: dict[str, str] = {}
_OPEN: list[BaseDatabaseWrapper] = []
_ROL = ("USER", "PASSWORD")
WACHTWOORD = "alleen-voor-de-test"  # for a server that asks one; the role lives in a test server


@contextmanager
def as_app_role() -> Iterator[None]:
    """From here on every connection of this process, also in other threads, is the app role's."""
    eigenaar = connection.copy()
    van_eigenaar = {naam: connection.settings_dict[naam] for naam in _ROL}
    rol = f"{van_eigenaar['USER'] or 'overdracht'}_app"
    _make_role(rol)
    grant_rechten(connection, rol, is_demo=True)
    _EIGENAAR.update(van_eigenaar)
    connection.close()
    connection.settings_dict.update(USER=rol, PASSWORD=WACHTWOORD)
    # Between tests that commit the tables are emptied with TRUNCATE: that is the owner's.
    vars(connection.ops)["execute_sql_flush"] = eigenaar.ops.execute_sql_flush
    _OPEN.append(eigenaar)
    yield
    eigenaar.close()
    connection.close()
    connection.settings_dict.update(van_eigenaar)


@contextmanager
def as_owner() -> Iterator[None]:
    """For who tampers with the database itself: that is what the owner can do, and the app not."""
    van_app = {naam: connection.settings_dict[naam] for naam in _EIGENAAR}
    connection.close()
    connection.settings_dict.update(_EIGENAAR)
    yield
    connection.close()
    connection.settings_dict.update(van_app)


def let_go() -> dict[str, str]:
    """Close all connections: a database that somebody is in cannot be copied. Gives the owner."""
    for open_ in (connection, *_OPEN):
        open_.close()
    return {naam: _EIGENAAR.get(naam, connection.settings_dict[naam]) for naam in _ROL}


def _make_role(rol: str) -> None:
    naam = connection.ops.quote_name(rol)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [rol])
        if cursor.fetchone() is None:
            try:
                cursor.execute(f"CREATE ROLE {naam} LOGIN PASSWORD '{WACHTWOORD}'")
            except ProgrammingError:  # another worker was first
                return
