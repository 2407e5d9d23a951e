"""The Logboek Dataverwerkingen, which only grows as the audit lines do."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

NAAM = "ldvregel_alleen_groeien"


def bewaak(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """No row is changed or, on PostgreSQL, removed."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE TRIGGER {NAAM} BEFORE UPDATE OR DELETE ON overdracht_ldvregel "
            "FOR EACH ROW EXECUTE FUNCTION overdracht_alleen_groeien()"
        )
    else:
        schema_editor.execute(
            f"CREATE TRIGGER {NAAM} BEFORE UPDATE ON overdracht_ldvregel "
            "BEGIN SELECT RAISE(ABORT, 'LDV rows only grow.'); END"
        )


def laat_los(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the guard off, to be able to go back."""
    waar = " ON overdracht_ldvregel" if schema_editor.connection.vendor == "postgresql" else ""
    schema_editor.execute(f"DROP TRIGGER {NAAM}{waar}")


class Migration(migrations.Migration):

    dependencies = [
        ('overdracht', '0006_deelname_en_stilstand'),
    ]

    operations = [
        migrations.CreateModel(
            name='Ldvregel',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('trace_id', models.CharField(db_index=True, max_length=32)),
                ('span_id', models.CharField(max_length=16)),
                ('parent_span_id', models.CharField(blank=True, max_length=16)),
                ('status', models.CharField(max_length=5)),
                ('naam', models.CharField(max_length=80)),
                ('verwerking', models.CharField(max_length=60)),
                ('betrokkene', models.CharField(max_length=32)),
                ('start_time', models.BigIntegerField()),
                ('end_time', models.BigIntegerField()),
                ('volgnummer', models.BigIntegerField(db_index=True)),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['betrokkene', '-id'], name='ldvregel_per_betrokkene')],
                'constraints': [models.UniqueConstraint(fields=('trace_id', 'span_id'), name='ldvregel_een_per_span'), models.UniqueConstraint(fields=('volgnummer', 'betrokkene'), name='ldvregel_een_per_betrokkene')],
            },
        ),
        migrations.RunPython(bewaak, laat_los),
    ]
