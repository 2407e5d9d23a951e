"""`manage.py eerste_beheerder`: somebody must let the others in."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.http import Http404
from django.utils import timezone

from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Handeling
from overdracht.proces.beheer.actions import appoint_beheerder
from overdracht.support.audit.actions import follow
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import policy, systeem


@policy(Handeling.BEHEERDER_AANSTELLEN)
class Command(BaseCommand):
    """Prints a link that works once; hand it over in person or by a safe way."""

    help = "Stel de eerste functioneel beheerder van een organisatie aan."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and where."""
        parser.add_argument("--naam", required=True, help="Naam van de beheerder.")
        parser.add_argument("--mail", required=True, help="E-mailadres van het werk.")
        parser.add_argument("--eenheid", required=True, help="Bijvoorbeeld: Oisterwijk.")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Appoint, and print the path of the link."""
        peildatum, wie = timezone.localdate(), systeem("installatie")
        try:
            with follow("eerste_beheerder", peildatum=peildatum), acting_as(wie):
                pad = appoint_beheerder(
                    actor=wie,
                    peildatum=peildatum,
                    naam=options["naam"],
                    mail=options["mail"],
                    eenheid_naam=options["eenheid"],
                )
        except (RegelOvertreden, Http404) as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(f"Open deze link op uw website, binnen zeven dagen: {pad}")
