"""`manage.py tijdlijn FEITEN.json [--peildatum D] [--json]`: the plan of one set of facts."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from overdracht.core.feiten import Feiten, Fout, OngeldigeFeiten, lees_dag, lees_feiten
from overdracht.core.tijdlijn import beschrijf, maak_plan, schrijf
from overdracht.core.volgorde import alle_fouten
from overdracht.jobs.invoer import OngeldigeInvoer, lees_object, schrijf_json, stop_met_fouten
from overdracht.support.toegang.policy import openbaar


@openbaar("Rekent alleen met de feiten in het bestand: geen persoon en geen tabel.")
class Command(BaseCommand):
    """Reads facts from a file and no table."""

    # It computes; whether the site and its database are in order is no concern of the rules.
    requires_system_checks: tuple[str, ...] = ()
    help = "Bereken de termijnen en de lijn voor één set feiten, zonder database."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file with the facts, the day on which to look, and the way to print."""
        parser.add_argument("bestand", type=Path, metavar="FEITEN.json", help="- leest van stdin")
        parser.add_argument("--peildatum", metavar="JJJJ-MM-DD", help="zonder: vandaag")
        parser.add_argument("--json", action="store_true", dest="als_json")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print the plan, or every fault in the facts."""
        als_json: bool = options["als_json"]
        feiten, peildatum, fouten = _lees(options["bestand"], options["peildatum"])
        if fouten:
            stop_met_fouten(fouten, uit=self.stdout, fout_uit=self.stderr, als_json=als_json)
        plan = maak_plan(feiten, peildatum=peildatum)
        if als_json:
            schrijf_json(self.stdout, beschrijf(plan))
        else:
            self.stdout.write(schrijf(plan), ending="")


def _lees(bestand: Path, dag: str | None) -> tuple[Feiten, date, Sequence[Fout]]:
    """The facts and the day; with faults, of both together, the facts are empty."""
    fouten: list[Fout] = []
    feiten, peildatum = Feiten(), timezone.localdate()
    try:
        peildatum = lees_dag(dag) if dag is not None else peildatum
    except ValueError:
        melding = f"'{dag}' is geen datum voor peildatum. Schrijf de datum als JJJJ-MM-DD."
        fouten.append(Fout("peildatum", melding))
    try:
        feiten = lees_feiten(lees_object(bestand))
    except (OngeldigeFeiten, OngeldigeInvoer) as fout:
        fouten += fout.fouten
    fouten += [Fout(f.veld, f.melding) for f in alle_fouten(feiten, peildatum=peildatum)]
    return feiten, peildatum, fouten
