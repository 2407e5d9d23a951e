"""`manage.py ldv_uitvoer [--na ID] [--naar BESTAND]`: the LDV rows as JSON lines, oldest first."""

import json
import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from overdracht.core.rechten import Handeling
from overdracht.support.audit.deliver.ldv import iter_ldv
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import policy, require, systeem


@policy(Handeling.AUDIT_VERZEGELEN)
class Command(BaseCommand):
    """The seam to a central log: this installation keeps the rows itself and sends them nowhere."""

    help = "Schrijf de regels van het Logboek Dataverwerkingen als JSON, één per regel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The options."""
        parser.add_argument("--na", type=int, default=0, help="Alleen regels na dit nummer.")
        parser.add_argument("--naar", type=Path, help="Voeg toe aan dit bestand.")

    @acting_as(systeem("ldv_uitvoer"))
    def handle(self, *_args: Any, **options: Any) -> None:
        """Write them out; into a file only what is certain to stand there counts."""
        require(systeem("ldv_uitvoer"), Handeling.AUDIT_VERZEGELEN)
        regels = (json.dumps(rij, ensure_ascii=False) for rij in iter_ldv(na=options["na"]))
        naar: Path | None = options["naar"]
        if naar is None:
            for regel in regels:
                self.stdout.write(regel)
            return
        with naar.open("a", encoding="utf-8") as bestand:
            aantal = sum(1 for regel in regels if bestand.write(f"{regel}\n"))
            bestand.flush()
            os.fsync(bestand.fileno())
        self.stdout.write(f"{aantal} regels geschreven naar {naar}.")
