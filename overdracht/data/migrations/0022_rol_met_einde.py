"""Every role gets an end: those that had none, a year from now (SE3)."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.utils import timezone

from overdracht.core.account import RECHT_MAANDEN
from overdracht.core.kalender import add_maanden


def geef_einde(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """From the day on which this runs, or from the first day of a role that has yet to begin."""
    vandaag = timezone.localdate()
    open_rijen = apps.get_model("overdracht", "Medewerker").objects.filter(tot__isnull=True)
    open_rijen.filter(van__lte=vandaag).update(tot=add_maanden(vandaag, RECHT_MAANDEN))
    for rij in open_rijen.filter(van__gt=vandaag):
        rij.tot = add_maanden(rij.van, RECHT_MAANDEN)
        rij.save(update_fields=["tot"])


class Migration(migrations.Migration):
    dependencies = [('overdracht', '0021_uitvoerverzoek')]

    operations = [
        migrations.RemoveConstraint(
            model_name="medewerker", name="medewerker_een_open_lidmaatschap"
        ),
        migrations.RunPython(geef_einde, migrations.RunPython.noop),
        migrations.AlterField(model_name="medewerker", name="tot", field=models.DateField()),
    ]
