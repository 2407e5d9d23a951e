"""The two days of rest leave the house: they stand with the rest itself since the last migration."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0018_rustperiode")]

    operations = [
        migrations.RemoveConstraint(
            model_name="huisvesting",
            name="huisvesting_rust_tot_na_van",
        ),
        migrations.RemoveConstraint(
            model_name="huisvesting",
            name="huisvesting_rust_met_begin",
        ),
        migrations.RemoveField(
            model_name="huisvesting",
            name="rust_tot",
        ),
        migrations.RemoveField(
            model_name="huisvesting",
            name="rust_van",
        ),
    ]
