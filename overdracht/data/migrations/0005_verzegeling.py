"""The columns that a seal is laid over, the seal itself, and the guards on both.

SQLite builds a table anew for a column, and then its trigger is gone: the guard is put back last.
"""

import importlib

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

GUARD = importlib.import_module("overdracht.data.migrations.0002_alleen_groeien")
TABELLEN = ("auditsegment", "auditzegel")


def bewaak(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Nothing of the seal is changed or, on PostgreSQL, removed; nor is a line of the audit."""
    if schema_editor.connection.vendor != "postgresql":
        schema_editor.execute("DROP TRIGGER IF EXISTS auditregel_alleen_groeien")
        schema_editor.execute(GUARD.SQLITE)
    for tabel in TABELLEN:
        naam = f"{tabel}_alleen_groeien"
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(
                f"CREATE TRIGGER {naam} BEFORE UPDATE OR DELETE ON overdracht_{tabel} "
                "FOR EACH ROW EXECUTE FUNCTION overdracht_alleen_groeien()"
            )
        else:
            schema_editor.execute(
                f"CREATE TRIGGER {naam} BEFORE UPDATE ON overdracht_{tabel} "
                "BEGIN SELECT RAISE(ABORT, 'Seals only grow.'); END"
            )


def laat_los(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the guards of the seal off, to be able to go back."""
    op = schema_editor.connection.vendor == "postgresql"
    for tabel in TABELLEN:
        waar = f" ON overdracht_{tabel}" if op else ""
        schema_editor.execute(f"DROP TRIGGER {tabel}_alleen_groeien{waar}")


class Migration(migrations.Migration):

    dependencies = [
        ('overdracht', '0004_importbestand'),
    ]

    operations = [
        migrations.CreateModel(
            name='Auditsegment',
            fields=[
                ('nummer', models.BigIntegerField(primary_key=True, serialize=False)),
                ('eerste', models.BigIntegerField()),
                ('laatste', models.BigIntegerField()),
                ('vorige', models.CharField(max_length=64)),
                ('hash', models.CharField(max_length=64)),
                ('vorm', models.PositiveSmallIntegerField()),
                ('tot_id', models.BigIntegerField()),
                ('sealed_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['-nummer'],
            },
        ),
        migrations.CreateModel(
            name='Auditzegel',
            fields=[
                ('volgnummer', models.BigIntegerField(primary_key=True, serialize=False)),
                ('hash', models.CharField(max_length=64)),
            ],
            options={
                'ordering': ['volgnummer'],
            },
        ),
        migrations.AddField(
            model_name='auditregel',
            name='duur_ms',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='auditregel',
            name='parent_span_id',
            field=models.CharField(blank=True, max_length=16),
        ),
        migrations.AddField(
            model_name='auditregel',
            name='trace_id',
            field=models.CharField(blank=True, db_index=True, max_length=32),
        ),
        migrations.AddField(
            model_name='auditregel',
            name='verwerking',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddIndex(
            model_name='auditregel',
            index=models.Index(fields=['gebruiker_id', 'created_at'], name='auditregel_gelezen'),
        ),
        migrations.AddConstraint(
            model_name='auditsegment',
            constraint=models.CheckConstraint(condition=models.Q(('laatste__gte', models.F('eerste'))), name='auditsegment_heeft_regels'),
        ),
        migrations.AddField(
            model_name='auditzegel',
            name='auditregel',
            field=models.OneToOneField(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='zegel', to='overdracht.auditregel'),
        ),
        migrations.AddField(
            model_name='auditzegel',
            name='segment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='zegels', to='overdracht.auditsegment'),
        ),
        migrations.RunPython(bewaak, laat_los),
    ]
