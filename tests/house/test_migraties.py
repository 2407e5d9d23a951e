"""One straight line of migrations, and the tables are what the models say."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

from tests.house.bron import PAKKET

MAP = PAKKET / "data" / "migrations"


@pytest.fixture
def lijn():
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return {naam: m for (app, naam), m in loader.disk_migrations.items() if app == "overdracht"}


def test_every_migration_follows_exactly_one_other(lijn):
    ouders = [
        [naam for app, naam in migratie.dependencies if app == "overdracht"]
        for migratie in lijn.values()
    ]

    assert sorted(map(len, ouders)) == [0, *[1] * (len(lijn) - 1)]
    assert len({ouder for (ouder, *_) in filter(None, ouders)}) == len(lijn) - 1


def test_the_last_migration_is_named_for_git_to_guard(lijn):
    assert (MAP / "max_migration.txt").read_text(encoding="utf-8").strip() == max(lijn)


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_only_one_app_holds_tables_of_ours():
    met_tabellen = {
        app.name
        for app in apps.get_app_configs()
        if app.name.startswith("overdracht.") and any(app.get_models())
    }

    assert met_tabellen == {"overdracht.data"}
