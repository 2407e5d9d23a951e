"""`manage.py audit_verifieer [--anker BESTAND] [--json]`: was anything in the log changed?"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from overdracht.core.rechten import Handeling
from overdracht.jobs.invoer import schrijf_json
from overdracht.support.audit.deliver.anker import bestand, read_anker
from overdracht.support.audit.deliver.toets import Uitslag, verify
from overdracht.support.audit.sentences import bevinding
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import policy, require, systeem

EXIT_VERANDERD = 1
EXIT_GEEN_ANKER = 2
HOOGSTENS = 50  # findings that are written out on a screen; --json gives all


@policy(Handeling.AUDIT_VERZEGELEN)
class Command(BaseCommand):
    """Reads the whole log; ends with 1 when something was changed, 2 without the anchor file."""

    help = "Controleer of het logboek nog precies is zoals het is verzegeld."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The options."""
        parser.add_argument(
            "--anker", type=Path, help="Het ankerbestand (standaard: OVERDRACHT_ANKER)."
        )
        parser.add_argument("--json", action="store_true", help="Schrijf de uitslag als JSON.")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Walk the chain and say what was found."""
        ikzelf = systeem("audit_verifieer")
        require(ikzelf, Handeling.AUDIT_VERZEGELEN)
        pad: Path | None = options["anker"] or bestand()
        if options["anker"] and not options["anker"].exists():
            self.stderr.write(f"Het ankerbestand '{pad}' bestaat niet. Controleer de naam.")
            raise SystemExit(EXIT_GEEN_ANKER)
        with acting_as(ikzelf):
            uitslag = verify(read_anker(pad) if pad else ())
        if options["json"]:
            self._json(uitslag)
        else:
            self._zinnen(uitslag)
        if not uitslag.is_heel:
            raise SystemExit(EXIT_VERANDERD)

    def _json(self, uitslag: Uitslag) -> None:
        bevindingen = [b._asdict() | {"zin": bevinding(b)} for b in uitslag.bevindingen]
        schrijf_json(self.stdout, uitslag._asdict() | {"bevindingen": bevindingen})

    def _zinnen(self, uitslag: Uitslag) -> None:
        self.stdout.write(
            f"Gelezen: {uitslag.regels} regels in {uitslag.segmenten} segmenten, waarvan "
            f"{uitslag.verankerd} in het anker. Nog niet verzegeld: {uitslag.onverzegeld}."
        )
        if uitslag.is_heel:
            self.stdout.write("Het logboek is heel: er is niets veranderd sinds het verzegelen.")
        for gevonden in uitslag.bevindingen[:HOOGSTENS]:
            self.stdout.write(bevinding(gevonden))
        if meer := len(uitslag.bevindingen[HOOGSTENS:]):
            self.stdout.write(f"En nog {meer} bevindingen. Met --json ziet u ze allemaal.")
