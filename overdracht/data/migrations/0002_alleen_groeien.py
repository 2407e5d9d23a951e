"""The database itself refuses to change an audit line; on PostgreSQL also to delete one.

SQLite empties its tables with DELETE between tests, so there the queryset alone guards that.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABEL = "overdracht_auditregel"
MELDING = "Auditregels only grow."

SQLITE = (
    f"CREATE TRIGGER auditregel_alleen_groeien BEFORE UPDATE ON {TABEL} "
    f"BEGIN SELECT RAISE(ABORT, '{MELDING}'); END"
)
POSTGRESQL = (
    "CREATE FUNCTION overdracht_alleen_groeien() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{MELDING}' USING ERRCODE = 'insufficient_privilege'; END $$",
    f"CREATE TRIGGER auditregel_alleen_groeien BEFORE UPDATE OR DELETE ON {TABEL} "
    "FOR EACH ROW EXECUTE FUNCTION overdracht_alleen_groeien()",
)


def maak(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Put the guard on the table."""
    opdrachten = POSTGRESQL if schema_editor.connection.vendor == "postgresql" else (SQLITE,)
    for opdracht in opdrachten:
        schema_editor.execute(opdracht)


def haal_weg(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the guard off, to be able to go back."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP TRIGGER auditregel_alleen_groeien ON {TABEL}")
        schema_editor.execute("DROP FUNCTION overdracht_alleen_groeien()")
    else:
        schema_editor.execute("DROP TRIGGER auditregel_alleen_groeien")


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0001_initial")]

    operations = [migrations.RunPython(maak, haal_weg)]
