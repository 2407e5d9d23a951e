"""`manage.py laad_referentie`: the gemeenten and COA-locaties that the product knows."""

from typing import Any

from django.core.management.base import BaseCommand

from overdracht.data.referentie import laad_referentie
from overdracht.support.toegang.policy import openbaar


@openbaar("Laadt alleen namen van gemeenten en COA-locaties: geen persoon.")
class Command(BaseCommand):
    """For a database without the fictive country; what a beheerder changed stays."""

    help = "Laad de gemeenten en COA-locaties die nog ontbreken."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Add what is missing."""
        self.stdout.write(f"{laad_referentie()} gemeenten en locaties toegevoegd.")
