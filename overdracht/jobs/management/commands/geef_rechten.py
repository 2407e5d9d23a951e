"""`manage.py geef_rechten [--aan ROL]`: the rights of the role of the application."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from overdracht.support.toegang.actions import grant_rechten
from overdracht.support.toegang.policy import openbaar


@openbaar("Verdeelt rechten op tabellen in naam van hun eigenaar, en leest geen rij.")
class Command(BaseCommand):
    """Runs as the owner of the tables (DATABASE_OWNER_URL); a second time changes nothing."""

    requires_system_checks: tuple[str, ...] = ()
    help = "Geef de databaserol van de applicatie precies de rechten die zij nodig heeft."

    def add_arguments(self, parser: CommandParser) -> None:
        """To whom."""
        parser.add_argument(
            "--aan",
            metavar="ROL",
            default=settings.OVERDRACHT_APPROL,
            help="de databaserol (gewoon: de gebruiker in DATABASE_URL)",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Grant, and say to whom."""
        rol: str = options["aan"]
        if connection.vendor != "postgresql":
            raise CommandError("Deze database kent geen rollen: er is niets te verdelen.")
        if not rol or rol == connection.settings_dict["USER"]:
            raise CommandError(
                "Dit is de eigenaar van de tabellen zelf. Maak een tweede rol, zet die in "
                "DATABASE_URL en de eigenaar in DATABASE_OWNER_URL (zie docs/uitrol.md)."
            )
        grant_rechten(connection, rol, is_demo=settings.OVERDRACHT_MODUS != "productie")
        self.stdout.write(f"De rol {rol} heeft de rechten van deze versie.")
