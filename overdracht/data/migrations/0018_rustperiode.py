"""The rest around the move becomes an object of its own, agreed with one person.

It stood on the house of the huishouden, as two days. The columns there go with the next migration.
"""

import uuid

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from overdracht.data.rijmuur import apply_rijbeleid
from overdracht.data.wie import acting_as_huis


def neem_over(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """One rest for each member of the huishouden; who was in on it was never recorded."""
    modellen = {naam: apps.get_model("overdracht", naam) for naam in ("Huisvesting", "Dossier")}
    rust = apps.get_model("overdracht", "Rustperiode")
    met_rust = {"vervangen_at": None, "rust_van__isnull": False}
    with acting_as_huis():
        for huis in modellen["Huisvesting"].objects.filter(**met_rust).iterator():
            rust.objects.bulk_create(
                rust(
                    dossier=dossier,
                    koppeling_id=huis.koppeling_id,
                    rust_van=huis.rust_van,
                    rust_tot=huis.rust_tot or huis.rust_van,
                    afgesproken_op=huis.created_at.date(),
                    afgesproken_door="gemeente",
                    vastgelegd_door_id=huis.vastgelegd_door_id,
                )
                for dossier in modellen["Dossier"].objects.filter(koppeling_id=huis.koppeling_id)
            )


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0017_agendapunt")]

    operations = [
        migrations.CreateModel(
            name="Rustperiode",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("versie", models.PositiveIntegerField(default=1)),
                ("vervangen_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("rust_van", models.DateField()),
                ("rust_tot", models.DateField()),
                ("afgesproken_op", models.DateField()),
                (
                    "afgesproken_door",
                    models.CharField(
                        choices=[
                            ("coa", "coa"),
                            ("gemeente", "gemeente"),
                            ("inburgeraar", "inburgeraar"),
                            ("duo", "duo"),
                            ("partner", "partner"),
                        ],
                        max_length=20,
                    ),
                ),
                ("afgesproken_met", models.JSONField(default=list)),
                ("dagdelen_ervoor", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("dagdelen_erna", models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
        ),
        migrations.AddField(
            model_name="rustperiode",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, to="overdracht.dossier"
            ),
        ),
        migrations.AddField(
            model_name="rustperiode",
            name="koppeling",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="rustperiodes",
                to="overdracht.koppeling",
            ),
        ),
        migrations.AddField(
            model_name="rustperiode",
            name="vastgelegd_door",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="overdracht.medewerker",
            ),
        ),
        migrations.AddField(
            model_name="rustperiode",
            name="vervangen_door",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="eerdere_versies",
                to="overdracht.rustperiode",
            ),
        ),
        migrations.AddConstraint(
            model_name="rustperiode",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("vervangen_door__isnull", True),
                    ("vervangen_at__isnull", False),
                    _connector="OR",
                ),
                name="rustperiode_vervangen_met_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="rustperiode",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("rust_tot__isnull", True),
                    ("rust_tot__gte", models.F("rust_van")),
                    _connector="OR",
                ),
                name="rustperiode_tot_na_van",
                violation_error_message="Het einde van de rustperiode ligt voor het begin. Pas een datum aan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rustperiode",
            constraint=models.CheckConstraint(
                condition=models.Q(("afgesproken_door__in", ["gemeente", "coa"])),
                name="rustperiode_afgesproken_door",
                violation_error_message="Kies bij afgesproken door een waarde van de lijst.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rustperiode",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("dagdelen_ervoor", None), ("dagdelen_ervoor__lte", 14), _connector="OR"
                    ),
                    models.Q(("dagdelen_erna", None), ("dagdelen_erna__lte", 14), _connector="OR"),
                ),
                name="rustperiode_dagdelen",
                violation_error_message="Vul hoogstens 14 dagdelen per week in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rustperiode",
            constraint=models.UniqueConstraint(
                condition=models.Q(("vervangen_at__isnull", True)),
                fields=("dossier", "koppeling"),
                name="rustperiode_een_per_koppeling",
                violation_error_message="Er is al een rustperiode afgesproken. Verander die.",
            ),
        ),
        migrations.RunPython(apply_rijbeleid, migrations.RunPython.noop),
        # Last: PostgreSQL changes no table in which rows still wait for their foreign keys.
        migrations.RunPython(neem_over, migrations.RunPython.noop),
    ]
