"""The checks that are asked before the first request."""

import pytest
from django.db import connection, connections

from overdracht.config import checks
from overdracht.config.env import OnveiligeInstelling


@pytest.fixture
def op_sqlite(db):
    if connection.vendor != "sqlite":
        pytest.skip("speaks of SQLite")


def with_synchronous(monkeypatch, waarde):
    monkeypatch.setattr(checks, "_synchronous", lambda _alias: waarde)


@pytest.mark.parametrize(("waarde", "fouten"), [(0, 1), (1, 1), (2, 0), (3, 0)])
def test_sqlite_must_keep_what_it_confirmed(op_sqlite, monkeypatch, waarde, fouten):
    with_synchronous(monkeypatch, waarde)

    gevonden = checks.check_sqlite_synchronous(app_configs=None, databases=["default"])

    assert [f.id for f in gevonden] == ["overdracht.E001"] * fouten


def test_the_pragma_is_read_from_the_connection(op_sqlite):
    assert checks._synchronous("default") in {0, 1, 2, 3}  # noqa: SLF001  # what the check trusts


def test_the_server_does_not_start_on_an_error(op_sqlite, monkeypatch):
    with_synchronous(monkeypatch, 0)
    monkeypatch.setattr(connections, "close_all", lambda: None)

    with pytest.raises(OnveiligeInstelling, match="synchronous=FULL"):
        checks.require_safe_start()
