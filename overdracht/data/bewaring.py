"""Whether every table there is has a rule that says how long it is kept."""

from collections.abc import Iterator

from django.apps import apps

from overdracht.core.bewaren import BEWAARREGELS
from overdracht.data.rijmuur import LABEL

_ZONDER_MODEL = frozenset({"django_migrations"})


def list_tabellen() -> Iterator[str]:
    """Every table of the database: ours by its noun, one of another package by its whole name."""
    for model in apps.get_models(include_auto_created=True):
        yield model._meta.db_table.removeprefix(f"{LABEL}_")
    yield from sorted(_ZONDER_MODEL)


def list_without_bewaarregel() -> Iterator[str]:
    """Tables of which nobody has said how long their rows are kept."""
    yield from (tabel for tabel in list_tabellen() if tabel not in BEWAARREGELS)
