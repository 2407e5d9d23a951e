"""`manage.py tijdlijn FEITEN.json [--peildatum D] [--wat_als JSON] [--json]`.

The plan of one set of facts, with its signals and idle days; or two plans and the differences.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from overdracht.core import wat_als
from overdracht.core.feiten import Feiten, Fout, OngeldigeFeiten, lees_dag, lees_feiten
from overdracht.core.volgorde import alle_fouten
from overdracht.core.vooruitblik import beschrijf, schrijf, vooruitblik
from overdracht.jobs.invoer import (
    OngeldigeInvoer,
    lees_object,
    lees_vlag,
    schrijf_json,
    stop_met_fouten,
)
from overdracht.support.toegang.policy import openbaar


@openbaar("Rekent alleen met de feiten in het bestand: geen persoon en geen tabel.")
class Command(BaseCommand):
    """Reads facts from a file and no table."""

    # It computes; whether the site and its database are in order is no concern of the rules.
    requires_system_checks: tuple[str, ...] = ()
    help = "Bereken de termijnen, de lijn en de signalen voor één set feiten, zonder database."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file with the facts, the day on which to look, what if, and the way to print."""
        parser.add_argument("bestand", type=Path, metavar="FEITEN.json", help="- leest van stdin")
        parser.add_argument("--peildatum", metavar="JJJJ-MM-DD", help="zonder: vandaag")
        parser.add_argument(
            "--wat_als",
            metavar="JSON",
            help="feiten die anders zouden zijn, als JSON-object; null haalt een feit weg",
        )
        parser.add_argument("--json", action="store_true", dest="als_json")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print the plan, or both plans with their differences, or every fault in the facts."""
        als_json: bool = options["als_json"]
        vraag, fouten = _lees(options["bestand"], options["peildatum"], options["wat_als"])
        if fouten:
            stop_met_fouten(fouten, uit=self.stdout, fout_uit=self.stderr, als_json=als_json)
        if vraag.anders is None:
            blik = vooruitblik(vraag.feiten, peildatum=vraag.peildatum)
            uit = beschrijf(blik) if als_json else schrijf(blik)
        else:
            verschillen = wat_als.vergelijk_feiten(
                vraag.feiten, vraag.anders, peildatum=vraag.peildatum
            )
            uit = wat_als.beschrijf(verschillen) if als_json else wat_als.schrijf(verschillen)
        if isinstance(uit, str):
            self.stdout.write(uit, ending="")
        else:
            schrijf_json(self.stdout, uit)


class _Vraag(NamedTuple):
    """What was asked: the facts, the other facts if any, and the day."""

    feiten: Feiten
    anders: Feiten | None
    peildatum: date


def _lees(bestand: Path, dag: str | None, als: str | None) -> tuple[_Vraag, Sequence[Fout]]:
    """What was asked, with the faults of all of it together; with faults the facts are empty."""
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
    fouten += _onmogelijk(feiten, peildatum)
    if als is None:
        return _Vraag(feiten, None, peildatum), fouten
    anders = feiten
    try:
        anders = wat_als.pas_aan(feiten, lees_vlag("wat_als", als))
    except (OngeldigeFeiten, OngeldigeInvoer) as fout:
        fouten += fout.fouten
    # What was wrong without the what-if is told once, and may make the what-if wrong as well.
    fouten += [] if fouten else _onmogelijk(anders, peildatum)
    return _Vraag(feiten, anders, peildatum), fouten


def _onmogelijk(feiten: Feiten, peildatum: date) -> list[Fout]:
    return [Fout(f.veld, f.melding) for f in alle_fouten(feiten, peildatum=peildatum)]
