"""`manage.py herplan [--gemeente NAAM]`: compute a gemeente or the country anew, in bulk."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from overdracht.core.rechten import Handeling
from overdracht.support.audit.actions import follow
from overdracht.support.planning.actions import schedule_replan, wake
from overdracht.support.planning.queries import count_wakker, find_gemeente
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import policy, systeem

NAAM = "herplan"
REDEN = "een norm of verwachting is gewijzigd"


@policy(Handeling.DOSSIER_HERPLANNEN)
class Command(BaseCommand):
    """Safe to stop and to repeat: what is left stays marked, what is done does not change again."""

    help = "Bereken alle open dossiers van een gemeente of van het hele land opnieuw."

    def add_arguments(self, parser: CommandParser) -> None:
        """Of whom, why, and whether to go on with what was left."""
        parser.add_argument("--gemeente", metavar="NAAM", help="Alleen deze gemeente.")
        parser.add_argument("--reden", default=REDEN, help="Waarom; staat in het logboek.")
        parser.add_argument(
            "--hervat",
            action="store_true",
            help="Ga verder met wat een afgebroken keer liet liggen.",
        )
        parser.add_argument(
            "--stand",
            action="store_true",
            help="Zeg alleen hoeveel er nog moet; verandert niets.",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Mark, then compute a portion at a time and say how far it is."""
        peildatum, actor = timezone.localdate(), systeem(NAAM)
        gemeente_id = None
        if options["gemeente"] and (gemeente_id := find_gemeente(options["gemeente"])) is None:
            raise CommandError(
                f"Er is geen gemeente met de naam '{options['gemeente']}'. Controleer de naam.",
                returncode=2,
            )
        with follow(f"manage.py {NAAM}", peildatum=peildatum), acting_as(actor):
            if options["stand"]:
                aantal = count_wakker(peildatum=peildatum, gemeente_id=gemeente_id)
                self.stdout.write(f"Nog te berekenen: {aantal} dossiers.")
                return
            if not options["hervat"]:
                schedule_replan(
                    actor=actor,
                    peildatum=peildatum,
                    reden=options["reden"],
                    gemeente_id=gemeente_id,
                )
            totaal = count_wakker(peildatum=peildatum, gemeente_id=gemeente_id)
            self._toon(0, totaal)
            aantal = wake(
                actor=actor,
                peildatum=peildatum,
                gemeente_id=gemeente_id,
                doel=options["reden"],
                meld=lambda gedaan: self._toon(gedaan, totaal),
            )
        self.stdout.write(f"Klaar: {aantal} dossiers opnieuw berekend.")

    def _toon(self, gedaan: int, totaal: int) -> None:
        """How far it is, at once, also where the output goes to a file."""
        self.stdout.write(f"{gedaan} van {totaal}")
        self.stdout.flush()
