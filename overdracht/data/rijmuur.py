"""Puts up the wall of `rijbeleid` in a PostgreSQL database, and says what is missing of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from django.apps import apps as alle_apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.utils import CursorWrapper
from django.db.migrations.state import StateApps

from overdracht.data.rijbeleid import (
    BELEID,
    BUITEN,
    FUNCTIES,
    fingerprint,
    list_functions,
    list_policies,
    list_statements,
)

LABEL = "overdracht"
GEWOON = frozenset({"SELECT", "INSERT", "UPDATE", "DELETE"})
# What only grows, what is erased but never edited, and what only a migration writes.
MINDER: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "overdracht_auditregel": frozenset({"SELECT", "INSERT"}),
        "overdracht_auditsegment": frozenset({"SELECT", "INSERT"}),
        "overdracht_auditzegel": frozenset({"SELECT", "INSERT"}),
        "overdracht_gebeurtenis": frozenset({"SELECT", "INSERT", "DELETE"}),
        "overdracht_ldvregel": frozenset({"SELECT", "INSERT"}),
        "overdracht_vernietiging": frozenset({"SELECT", "INSERT"}),
        "django_migrations": frozenset({"SELECT"}),
    }
)
VERVALLEN = ("ziet_inburgeraar", "ziet_persoon")  # functions that an older version asked
_RECHTEN = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
_POLICIES = """
    SELECT c.relname, p.polname, coalesce(obj_description(p.oid, 'pg_policy'), '')
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE c.relnamespace = 'public'::regnamespace
"""
_TABELLEN = """
    SELECT relname, relrowsecurity AND relforcerowsecurity, pg_has_role(relowner, 'USAGE')
    FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
"""
_ROL = "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"


def apply_rijbeleid(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """For a migration: the wall as the code says it now, around every table that is there.

    A migration that makes a table with data of a person calls this after it.
    """
    db = schema_editor.connection
    if db.vendor != "postgresql":
        return
    with db.cursor() as cursor:
        cursor.execute(_TABELLEN)
        aanwezig = {naam for naam, _, _ in cursor.fetchall()}
        cursor.execute(_POLICIES)
        for tabel, naam, _ in cursor.fetchall():
            cursor.execute(f'DROP POLICY "{naam}" ON "{tabel}"')
        _drop_functions(cursor, VERVALLEN)
        for opdracht in list_functions():
            cursor.execute(opdracht)
        for tabel in BELEID:
            if f"{LABEL}_{tabel}" in aanwezig:
                for opdracht in list_statements(tabel):
                    cursor.execute(opdracht)


def lift_rijbeleid(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the wall down, to be able to go back."""
    db = schema_editor.connection
    if db.vendor != "postgresql":
        return
    with db.cursor() as cursor:
        cursor.execute(_POLICIES)
        for tabel, naam, _ in cursor.fetchall():
            cursor.execute(f'DROP POLICY "{naam}" ON "{tabel}"')
        for tabel in BELEID:
            cursor.execute(
                f"ALTER TABLE IF EXISTS {LABEL}_{tabel} NO FORCE ROW LEVEL SECURITY,"
                " DISABLE ROW LEVEL SECURITY"
            )
        _drop_functions(cursor, FUNCTIES)


def _drop_functions(cursor: CursorWrapper, namen: Iterable[str]) -> None:
    for naam in namen:
        cursor.execute(f"DROP FUNCTION IF EXISTS {LABEL}_{naam}(uuid)")


def grant_rechten(db: BaseDatabaseWrapper, rol: str, *, is_demo: bool) -> None:
    """As the owner: give the app role what it needs of every table, and take away the rest."""
    wie = db.ops.quote_name(rol)
    with db.cursor() as cursor:
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {wie}")
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {wie}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {wie}")
        for tabel in db.introspection.table_names(cursor):
            rechten = ", ".join(sorted(MINDER.get(tabel, GEWOON)))
            cursor.execute(f"GRANT {rechten} ON {db.ops.quote_name(tabel)} TO {wie}")
        if is_demo:  # the fictive country has a past, which is written afterwards
            cursor.execute(f"GRANT UPDATE (created_at) ON {LABEL}_gebeurtenis TO {wie}")


def list_without_policy() -> Iterator[str]:
    """Tables of ours of which nobody has said who sees their rows."""
    for model in alle_apps.get_app_config(LABEL).get_models():
        naam = model._meta.db_table.removeprefix(f"{LABEL}_")
        if naam not in BELEID and naam not in BUITEN:
            yield naam


def list_gaps(db: BaseDatabaseWrapper) -> Iterator[str]:
    """Where the wall of this database differs from the code, in Dutch; SQLite has no such wall."""
    if db.vendor != "postgresql":
        return
    with db.cursor() as cursor:
        cursor.execute(_TABELLEN)
        gedwongen = {naam: is_gedwongen for naam, is_gedwongen, _ in cursor.fetchall()}
        cursor.execute(_POLICIES)
        gevonden = {(tabel, naam): merk for tabel, naam, merk in cursor.fetchall()}
    for tabel in BELEID:
        heel = f"{LABEL}_{tabel}"
        if not gedwongen.get(heel, False):
            yield f"De tabel {heel} heeft geen afgedwongen rijbeveiliging."
        for naam, _, rest in list_policies(tabel):
            if gevonden.pop((heel, naam), "") != fingerprint(rest):
                yield f"De regel '{naam}' van {heel} is niet die van deze versie."
    for tabel, naam in gevonden:
        yield f"De regel '{naam}' van {tabel} kent deze versie niet."


def list_powers(db: BaseDatabaseWrapper) -> Iterator[str]:
    """What the role of this connection may do that an app role may not, in Dutch."""
    if db.vendor != "postgresql":
        return
    with db.cursor() as cursor:
        cursor.execute(_ROL)
        superuser, gaat_voorbij = cursor.fetchone()
        cursor.execute(_TABELLEN)
        tabellen = {naam: is_eigen for naam, _, is_eigen in cursor.fetchall()}
        te_veel = list(_list_rechten(cursor, tabellen))
    if superuser or gaat_voorbij:
        yield "De databaserol is superuser of gaat voorbij aan de rijbeveiliging."
    elif any(tabellen.values()):
        yield "De databaserol is eigenaar van tabellen."
    else:
        yield from te_veel


def _list_rechten(cursor: CursorWrapper, tabellen: Collection[str]) -> Iterator[str]:
    kolommen = ", ".join(f"has_table_privilege(quote_ident(tabel), '{r}')" for r in _RECHTEN)
    vraag = f"SELECT tabel, {kolommen} FROM unnest(%s::text[]) tabel"  # noqa: S608  # a fixed list
    cursor.execute(vraag, [sorted(tabellen)])
    for tabel, *rechten in cursor.fetchall():
        heeft = {recht for recht, is_gegeven in zip(_RECHTEN, rechten, strict=True) if is_gegeven}
        nodig = MINDER.get(tabel, GEWOON)
        if heeft != nodig:
            anders = ", ".join(sorted(heeft ^ nodig))
            yield f"De databaserol heeft op {tabel} niet de juiste rechten: {anders}."
