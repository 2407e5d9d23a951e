"""On PostgreSQL periods of one kind never overlap; SQLite has the rule of one open period only."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# Table, columns that must be equal, first day, first day after. A replaced row does not count.
PERIODES = (
    ("huishoudenlid", ("persoon_id",), "van", "tot"),
    ("koppeling", ("huishouden_id",), "gekoppeld_op", "ontkoppeld_op"),
    ("contactpersoon", ("koppeling_id", "rol"), "van", "tot"),
    ("verblijf", ("dossier_id",), "van", "tot"),
    ("logeerperiode", ("dossier_id",), "logeren_begonnen_op", "logeren_geeindigd_op"),
)


def maak(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The extension is a trusted one: the owner of the database may create it."""
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    for tabel, gelijk, van, tot in PERIODES:
        kolommen = "".join(f"{kolom} WITH =, " for kolom in gelijk)
        schema_editor.execute(
            f"ALTER TABLE overdracht_{tabel} ADD CONSTRAINT {tabel}_geen_overlap EXCLUDE USING gist "
            f"({kolommen}daterange({van}, {tot}, '[)') WITH &&) WHERE (vervangen_at IS NULL)"
        )


def haal_weg(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the walls down, to be able to go back; the extension may serve others."""
    if schema_editor.connection.vendor == "postgresql":
        for tabel, *_ in PERIODES:
            schema_editor.execute(
                f"ALTER TABLE overdracht_{tabel} DROP CONSTRAINT {tabel}_geen_overlap"
            )


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0002_alleen_groeien")]

    operations = [migrations.RunPython(maak, haal_weg)]
