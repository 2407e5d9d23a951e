"""`manage.py maak_reservekopie MAP [--bewaar DAGEN]`: a closed copy of the whole database."""

from argparse import ArgumentParser
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from overdracht.core.bewaren import zo_lang
from overdracht.core.rechten import Handeling
from overdracht.support.audit.actions import follow
from overdracht.support.toegang.actions import (
    KopieFout,
    acting_as,
    make_reservekopie,
    prune_reservekopieen,
)
from overdracht.support.toegang.policy import policy, systeem

NAAM = "maak_reservekopie"
BEWAARDAGEN = zo_lang("B-14").days


@policy(Handeling.RESERVEKOPIE_MAKEN)
class Command(BaseCommand):
    """While everybody goes on working; runs as the owner of the tables (DATABASE_OWNER_URL)."""

    help = (
        "Maak een versleutelde reservekopie van de hele database, met een lijst van wat erin zit."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to, and how long to keep."""
        parser.add_argument("map", type=Path, help="De map voor de kopieën, op een andere schijf.")
        parser.add_argument(
            "--bewaar",
            type=int,
            default=BEWAARDAGEN,
            metavar="DAGEN",
            help=f"Zo lang blijft een kopie staan (standaard: {BEWAARDAGEN} dagen).",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Make one, remove the old ones, and say what is there."""
        actor, nu, map_ = systeem(NAAM), timezone.now(), options["map"]
        if options["bewaar"] < 1:
            raise CommandError("Bewaar een kopie ten minste 1 dag.")
        with follow(f"manage.py {NAAM}", peildatum=timezone.localdate()), acting_as(actor):
            try:
                manifest = make_reservekopie(actor=actor, map_=map_, moment=nu)
            except (KopieFout, OSError) as fout:
                raise CommandError(f"Er is geen kopie gemaakt. {fout}") from fout
            bewaar = timedelta(days=options["bewaar"])
            weg = prune_reservekopieen(actor=actor, map_=map_, moment=nu, bewaar=bewaar)
        self.stdout.write(
            f"Gemaakt: {map_ / manifest.bestand}, {manifest.rijen} rijen in "
            f"{len(manifest.tabellen)} tabellen, {manifest.grootte} bytes."
        )
        for naam in weg:
            self.stdout.write(f"Opgeruimd: {naam}")
