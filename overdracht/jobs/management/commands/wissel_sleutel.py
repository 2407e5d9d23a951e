"""`manage.py wissel_sleutel [--tel]`: write what is encrypted again with the newest key."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from overdracht.core.rechten import Handeling
from overdracht.support.audit.actions import follow
from overdracht.support.toegang.actions import acting_as, change_sleutel, count_oude_sleutel
from overdracht.support.toegang.policy import policy, systeem

NAAM = "wissel_sleutel"
EXIT_NIET_KLAAR = 1


@policy(Handeling.SLEUTEL_WISSELEN)
class Command(BaseCommand):
    """Ends with 1 while anything still needs an old key; stop and repeat it as you like."""

    help = "Versleutel BSN, V-nummer, adres en importregels opnieuw met de nieuwste sleutel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Only count."""
        parser.add_argument("--tel", action="store_true", help="Tel alleen wat nog moet.")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Change, count what is left, and say what to do next."""
        actor = systeem(NAAM)
        with follow(f"manage.py {NAAM}", peildatum=timezone.localdate()), acting_as(actor):
            if not options["tel"]:
                aantal = change_sleutel(actor=actor, meld=self._meld)
                self.stdout.write(f"Opnieuw versleuteld: {aantal} waarden.")
            oud = {naam: n for naam, n in count_oude_sleutel(actor=actor).items() if n}
        for naam, aantal in oud.items():
            self.stdout.write(f"{naam}: nog {aantal} met een oude sleutel.")
        if oud and not options["tel"]:
            self.stdout.write(
                "Een proces schrijft nog met de oude sleutel. Herstart de website en de klok, "
                "en voer deze opdracht nog een keer uit."
            )
        if oud:
            raise SystemExit(EXIT_NIET_KLAAR)
        self.stdout.write(
            "Niets heeft een oude sleutel nodig. Bewaar die sleutel zolang er reservekopieën van "
            "vóór vandaag zijn; daarna mag hij uit OVERDRACHT_VELDSLEUTELS_OUD."
        )

    def _meld(self, naam: str, gedaan: int) -> None:
        self.stdout.write(f"{naam}: {gedaan}")
