"""Telephone and mail are stored encrypted, as the numbers of a person are."""

from collections.abc import Callable
from functools import partial

import django.core.validators
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import overdracht.data.velden
from overdracht.data.velden import ontsleutel, versleutel
from overdracht.data.wie import acting_as_huis

KOLOMMEN = ("telefoon", "mail")


def herschrijf(
    apps: StateApps, schema_editor: BaseDatabaseSchemaEditor, *, vertaal: Callable[..., str]
) -> None:
    """Past the model, whose columns refuse a value that is not (yet) what they say."""
    pk = apps.get_model("overdracht", "Persoon")._meta.pk
    db = schema_editor.connection
    with acting_as_huis(), db.cursor() as cursor:
        for kolom in KOLOMMEN:
            cursor.execute(f"SELECT id, {kolom} FROM overdracht_persoon WHERE {kolom} <> ''")
            rijen = [(pk.to_python(sleutel), waarde) for sleutel, waarde in cursor.fetchall()]
            cursor.executemany(
                f"UPDATE overdracht_persoon SET {kolom} = %s WHERE id = %s",
                [
                    (
                        vertaal(waarde, plek=f"overdracht_persoon.{kolom}.{sleutel}"),
                        pk.get_db_prep_value(sleutel, db),
                    )
                    for sleutel, waarde in rijen
                ],
            )


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0012_rijbeleid_per_tabel")]

    operations = [
        migrations.AlterField(
            model_name="persoon",
            name="mail",
            field=overdracht.data.velden.VersleuteldVeld(
                blank=True, validators=[django.core.validators.EmailValidator()]
            ),
        ),
        migrations.AlterField(
            model_name="persoon",
            name="telefoon",
            field=overdracht.data.velden.VersleuteldVeld(
                blank=True, validators=[django.core.validators.MaxLengthValidator(30)]
            ),
        ),
        migrations.RunPython(
            partial(herschrijf, vertaal=versleutel), partial(herschrijf, vertaal=ontsleutel)
        ),
    ]
