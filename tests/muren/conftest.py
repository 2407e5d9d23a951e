"""The walk is made once for a module, in a country that is undone after it."""

from collections.abc import Iterator

import pytest
import time_machine
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.muren.wereld import Wereld, bouw_wereld

NU = "2026-01-20 09:00+01:00"


@pytest.fixture(scope="module")
def wereld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Wereld]:
    """Two gemeenten with their azc's; every test of the module looks at the same one.

    The tests carry `django_db` all the same: without it pytest-django would not make the database.
    """
    with django_db_blocker.unblock(), time_machine.travel(NU), transaction.atomic():
        yield bouw_wereld()
        transaction.set_rollback(True)
