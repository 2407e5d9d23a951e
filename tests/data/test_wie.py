"""Who says in whose name he asks, hears of a lost connection as from any other question."""

import pytest
from django.db import DatabaseError, connection

from overdracht.data.models import Dossier
from overdracht.data.wie import acting_as_huis

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="alleen daar is er een naam"),
]


def test_a_connection_that_is_gone_is_an_error_of_the_database():
    """Else the door would not know it, and answer as for a fault of the program."""
    connection.ensure_connection()
    verbinding, ander = connection.connection, connection.copy()
    with ander.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [verbinding.info.backend_pid])
    ander.close()

    with pytest.raises(DatabaseError), acting_as_huis():
        Dossier.objects.count()
    connection.close()
    verbinding.close()
