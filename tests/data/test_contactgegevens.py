"""Telephone and mail that were stored in the clear become unreadable, and back again."""

import importlib

import pytest
from django.apps import apps
from django.db import connection

from overdracht.data.models import Persoon
from tests.factories import make_persoon

pytestmark = pytest.mark.django_db
migratie = importlib.import_module(
    "overdracht.data.migrations.0013_contactgegevens_versleuteld"
).Migration


def rauw(persoon):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT telefoon, mail FROM overdracht_persoon WHERE id = %s",
            [Persoon._meta.pk.get_db_prep_value(persoon.pk, connection)],
        )
        return cursor.fetchone()


def draai(richting):
    stap = migratie.operations[-1]
    doe = stap.code if richting == "heen" else stap.reverse_code
    doe(apps, type("Editor", (), {"connection": connection}))


def test_what_stood_in_the_clear_is_encrypted_and_read_as_before():
    persoon = make_persoon(telefoon="06 12345678", mail="sami@voorbeeld.test")
    ander = make_persoon()
    draai("terug")
    assert rauw(persoon) == ("06 12345678", "sami@voorbeeld.test")

    draai("heen")

    assert "12345678" not in "".join(rauw(persoon))
    assert "sami" not in "".join(rauw(persoon))
    gelezen = Persoon.objects.get(pk=persoon.pk)
    assert (gelezen.telefoon, gelezen.mail) == ("06 12345678", "sami@voorbeeld.test")
    assert rauw(ander) == ("", "")
