"""What each side must do first, kept beside what comes first of all; the clock fills it in."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.db.models import F

from overdracht.data.wie import acting_as_huis


def wek(apps: StateApps, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Let the clock compute every open dossier anew: only the planner knows its terms."""
    dossiers = apps.get_model("overdracht", "Dossier").objects
    with acting_as_huis():
        dossiers.filter(afgesloten_op__isnull=True).update(wordt_wakker_op=F("geopend_op"))


class Migration(migrations.Migration):

    dependencies = [
        ('overdracht', '0009_accounts'),
    ]

    operations = [
        migrations.AddField(
            model_name='dossier',
            name='coa_termijn_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='dossier',
            name='coa_termijn_sleutel',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name='dossier',
            name='gemeente_termijn_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='dossier',
            name='gemeente_termijn_sleutel',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['gemeente', 'gemeente_termijn_op', 'id'], name='dossier_gemeente_5'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['coa_locatie', 'coa_termijn_op', 'id'], name='dossier_azc_5'),
        ),
        migrations.RunPython(wek, migrations.RunPython.noop),
    ]
