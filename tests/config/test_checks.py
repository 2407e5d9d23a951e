"""The checks that are asked before the first request."""

import pytest
from django.db import DatabaseError, connection, connections

from overdracht.config import checks
from overdracht.config.env import OnveiligeInstelling
from overdracht.data.models import Gebruiker
from tests.factories import make_gebruiker


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


@pytest.fixture
def veilig(settings, tmp_path, monkeypatch):
    """A server on which nothing is wrong."""
    monkeypatch.setattr(checks, "run_checks", lambda **_: [])
    monkeypatch.setattr(connections, "close_all", lambda: None)
    (tmp_path / "staticfiles.json").write_text("{}")
    settings.STATIC_ROOT = tmp_path
    settings.OVERDRACHT_MODUS = "productie"
    settings.DEBUG = False
    settings.ALLOWED_HOSTS = ["overdracht.example"]
    return settings


def test_a_safe_server_starts(veilig):
    checks.require_safe_start()


@pytest.mark.parametrize(
    ("instelling", "waarde", "melding"),
    [
        ("OVERDRACHT_MODUS", "test", "die sleutels kent iedereen"),
        ("DEBUG", True, "OVERDRACHT_DEBUG staat aan"),
        ("STATIC_ROOT", "/bestaat/niet", "collectstatic"),
    ],
)
def test_the_server_says_what_to_set_before_it_starts(veilig, instelling, waarde, melding):
    setattr(veilig, instelling, waarde)

    with pytest.raises(OnveiligeInstelling, match=melding):
        checks.require_safe_start()


def demo_met_debug(settings):
    settings.OVERDRACHT_MODUS = "demo"
    settings.DEBUG = True
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
    settings.STATIC_ROOT = None


def test_a_developer_sees_the_inside_of_a_demo_of_his_own(veilig, op_sqlite):
    demo_met_debug(veilig)

    checks.require_safe_start()


def test_nobody_sees_the_inside_of_a_demo_that_others_can_reach(veilig, op_sqlite):
    demo_met_debug(veilig)
    veilig.ALLOWED_HOSTS = ["*"]

    with pytest.raises(OnveiligeInstelling, match="OVERDRACHT_DEBUG"):
        checks.require_safe_start()


@pytest.mark.parametrize(("modus", "fouten"), [("productie", 1), ("demo", 0), ("test", 0)])
def test_accounts_of_the_demo_stop_a_production_process(db, settings, modus, fouten):
    make_gebruiker("Fictief", email="regievoerder@demo.example")
    settings.OVERDRACHT_MODUS = modus

    gevonden = checks.check_no_demo_accounts(app_configs=None, databases=["default"])

    assert [f.id for f in gevonden] == ["overdracht.E002"] * fouten


def test_before_the_first_migration_there_is_nothing_to_refuse(db, settings, monkeypatch):
    def zonder_tabel(**_filter):
        raise DatabaseError

    settings.OVERDRACHT_MODUS = "productie"
    monkeypatch.setattr(Gebruiker.objects, "filter", zonder_tabel)

    assert checks.check_no_demo_accounts(app_configs=None, databases=["default"]) == []


def test_a_wall_that_is_missing_is_told_but_not_to_the_migration_that_puts_it_up(
    monkeypatch, settings
):
    monkeypatch.setattr(checks, "list_gaps", lambda _db: (f"gat {n}" for n in range(160)))

    for als_eigenaar, fouten in ((False, checks.HOOGSTENS), (True, 0)):
        settings.OVERDRACHT_ALS_EIGENAAR = als_eigenaar
        gevonden = checks.check_rijbeveiliging(app_configs=None, databases=["default"])
        assert [f.id for f in gevonden] == ["overdracht.E021"] * fouten


def test_only_real_persons_demand_a_role_that_owns_nothing(monkeypatch, settings):
    monkeypatch.setattr(checks, "list_powers", lambda _db: ["te machtig"])

    for modus, als_eigenaar, fouten in (
        ("demo", False, 0),
        ("productie", True, 0),
        ("productie", False, 1),
    ):
        settings.OVERDRACHT_MODUS = modus
        settings.OVERDRACHT_ALS_EIGENAAR = als_eigenaar
        gevonden = checks.check_databaserol(app_configs=None, databases=["default"])
        assert [f.id for f in gevonden] == ["overdracht.E022"] * fouten
