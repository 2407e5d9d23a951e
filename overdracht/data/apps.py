"""The tables: one Django app, one line of migrations."""

from django.apps import AppConfig


class DataConfig(AppConfig):
    """All tables carry the product's name."""

    name = "overdracht.data"
    label = "overdracht"
    verbose_name = "Warme Overdracht"
