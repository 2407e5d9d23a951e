"""`manage.py vernietig`: destroy what two people approved, or again what came back with a copy."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from overdracht.core.rechten import Handeling
from overdracht.jobs import daily
from overdracht.proces.bewaren.actions import reapply_vernietigingen
from overdracht.support.toegang.policy import policy


@policy(Handeling.VERNIETIGING_UITVOEREN)
class Command(BaseCommand):
    """What the clock does every round, by hand; stop and repeat it as you like."""

    help = "Vernietig de dossiers van goedgekeurde lijsten, en kernsets die te oud zijn."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """After a restore."""
        parser.add_argument(
            "--herhaal",
            action="store_true",
            help="Vernietig opnieuw wat na het terugzetten van een kopie terug is.",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do it, and say how many."""
        peildatum = timezone.localdate()
        if options["herhaal"]:
            aantal = reapply_vernietigingen(peildatum=peildatum)
            self.stdout.write(f"Opnieuw vernietigd: {aantal} dossiers.")
            return
        aantal = daily.destroy(peildatum=peildatum, meld=self._meld)
        self.stdout.write(f"Vernietigd: {aantal} dossiers.")

    def _meld(self, aantal: int) -> None:
        self.stdout.write(f"{aantal} gedaan")
