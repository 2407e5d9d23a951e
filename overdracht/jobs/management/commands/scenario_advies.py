"""`manage.py scenario_advies FACTOREN.json [--json]`: the advice on one set of factors."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from overdracht.core.scenario import (
    OngeldigeFactoren,
    adviseer,
    beschrijf,
    lees_factoren,
    schrijf,
)
from overdracht.jobs.invoer import OngeldigeInvoer, lees_object, schrijf_json, stop_met_fouten
from overdracht.support.toegang.policy import openbaar


@openbaar("Rekent alleen met de gegevens in het bestand: geen persoon en geen tabel.")
class Command(BaseCommand):
    """Reads factors from a file and no table; it decides nothing."""

    # It computes; whether the site and its database are in order is no concern of the rules.
    requires_system_checks: tuple[str, ...] = ()
    help = "Geef advies over het scenario, met redenen. De regievoerder beslist."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file with the factors, and the way to print."""
        parser.add_argument("bestand", type=Path, metavar="FACTOREN.json")
        parser.add_argument("--json", action="store_true", dest="als_json")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print the advice, or every fault in the factors."""
        als_json: bool = options["als_json"]
        try:
            advies = adviseer(lees_factoren(lees_object(options["bestand"])))
        except (OngeldigeFactoren, OngeldigeInvoer) as fout:
            stop_met_fouten(fout.fouten, uit=self.stdout, fout_uit=self.stderr, als_json=als_json)
        if als_json:
            schrijf_json(self.stdout, beschrijf(advies))
        else:
            self.stdout.write(schrijf(advies), ending="")
