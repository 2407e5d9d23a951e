"""`manage.py maak_documenten MAP`: write what the code says about itself."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from overdracht.support.toegang.policy import openbaar


@openbaar("Leest alleen de code: geen persoon en geen tabel.")
class Command(BaseCommand):
    """Reads no person and no table, only the code."""

    help = "Schrijf de documenten die uit de code volgen (docs/generated)."

    def add_arguments(self, parser: CommandParser) -> None:
        """The folder to write in."""
        parser.add_argument("map", type=Path)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write every document anew."""
        # Every start asks every command for its policy; the API generator takes a second to load.
        from overdracht.jobs.documenten import DOCUMENTEN  # noqa: PLC0415

        doel: Path = options["map"]
        doel.mkdir(parents=True, exist_ok=True)
        for naam, maak in DOCUMENTEN.items():
            (doel / naam).write_text(maak(), encoding="utf-8")
