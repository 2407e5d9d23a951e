"""One small country for a whole file of tests; it is taken back afterwards."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import transaction

from overdracht.demo.land import Land, maak_land

PEILDATUM = date(2026, 10, 1)


@pytest.fixture(scope="module")
def land(request, django_db_setup, django_db_blocker) -> Iterator[Land]:
    """`DOSSIERS` of the test file, or two hundred, seen on `PEILDATUM`."""
    aantal = getattr(request.module, "DOSSIERS", 200)
    with django_db_blocker.unblock(), transaction.atomic():
        yield maak_land(dossiers=aantal, peildatum=PEILDATUM)
        transaction.set_rollback(True)
