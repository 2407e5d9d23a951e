"""Brings the start checks of the house to Django."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """The app that holds no table, only the checks."""

    name = "overdracht.config"

    def ready(self) -> None:
        """Register the checks."""
        from overdracht.config import checks  # noqa: F401, PLC0415  # importing registers them
