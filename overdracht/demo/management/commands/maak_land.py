"""`manage.py maak_land [--dossiers N] [--peildatum JJJJ-MM-DD]`: fill an empty database."""

import os
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from overdracht.core.rechten import Handeling
from overdracht.demo.accounts import toon
from overdracht.demo.land import Land, maak_land
from overdracht.support.toegang.policy import policy

ACCOUNTS = "demo-accounts.txt"


@policy(Handeling.LAND_MAKEN)
class Command(BaseCommand):
    """Every person in it is fictive; on a database with real persons it refuses."""

    help = "Maak het verzonnen land: organisaties, medewerkers, accounts en dossiers."

    def add_arguments(self, parser: CommandParser) -> None:
        """How many, and on what day."""
        parser.add_argument("--dossiers", type=int, default=2_000, help="hoeveel (gewoon: 2000)")
        parser.add_argument("--peildatum", type=_dag, help="JJJJ-MM-DD (gewoon: vandaag)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Make what is missing; the accounts are written down for the one who starts the demo."""
        if settings.OVERDRACHT_MODUS == "productie":
            raise CommandError(
                "Dit is een database voor echte personen: daar komt geen verzonnen land in. "
                "Zet OVERDRACHT_MODUS=demo als dit toch een proefopstelling is."
            )
        if options["dossiers"] < 0:
            raise CommandError("Het aantal dossiers kan niet negatief zijn.")
        peildatum = options["peildatum"] or timezone.localdate()
        land = maak_land(dossiers=options["dossiers"], peildatum=peildatum)
        if land.accounts:
            _bewaar(Path(settings.OVERDRACHT_DATA) / ACCOUNTS, land)
            self.stdout.write(toon(land.accounts, land.wachtwoord))
        self.stdout.write(
            f"{land.dossiers} verzonnen dossiers gemaakt."
            if land.dossiers
            else "Er zijn geen dossiers bijgekomen."
        )


def _dag(tekst: str) -> date:
    return date.fromisoformat(tekst)


def _bewaar(bestand: Path, land: Land) -> None:
    """Readable by this user only: it holds a password."""
    bestand.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(bestand, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w") as uit:
        uit.write(toon(land.accounts, land.wachtwoord))
