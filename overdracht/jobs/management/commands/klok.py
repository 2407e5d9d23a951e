"""The clock: any number of processes on any number of machines may run it."""

import signal
import threading
from argparse import ArgumentParser
from types import FrameType
from typing import Any

import structlog
from django.core.management.base import BaseCommand
from django.db import Error, close_old_connections
from django.utils import timezone

from overdracht.core.rechten import Handeling
from overdracht.jobs import daily, hourly, verzegelen
from overdracht.support.toegang.policy import policy

PAUZE = 20
log = structlog.get_logger()


@policy(
    Handeling.DOSSIER_HERPLANNEN,
    Handeling.BERICHT_AFLEVEREN,
    Handeling.AUDIT_VERZEGELEN,
    Handeling.TOEZICHT_HOUDEN,
    Handeling.VERNIETIGING_UITVOEREN,
)
class Command(BaseCommand):
    """Runs until it is told to stop; `--eenmalig` does one round, for a scheduler of your own."""

    help = "Laat de klok lopen: dossiers herplannen en berichten afleveren."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The options."""
        parser.add_argument("--eenmalig", action="store_true", help="Doe één ronde en stop.")
        parser.add_argument(
            "--pauze", type=int, default=PAUZE, help="Seconden tussen twee rondes (20)."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Round after round; a database that is away for a moment does not end the clock."""
        if options["eenmalig"]:
            self.stdout.write(_ronde())
            return
        stop = threading.Event()

        def einde(_nummer: int, _frame: FrameType | None) -> None:
            stop.set()

        for nummer in (signal.SIGTERM, signal.SIGINT):
            signal.signal(nummer, einde)
        while not stop.is_set():
            close_old_connections()
            try:
                _ronde()
            except Error:
                log.exception("klok.failed")
            stop.wait(options["pauze"])


def _ronde() -> str:
    peildatum = timezone.localdate()
    try:
        herplant = daily.run(peildatum=peildatum)
        post = hourly.run(peildatum=peildatum)
        daily.review(peildatum=peildatum)
        vernietigd = daily.destroy(peildatum=peildatum)
    finally:  # a round that fails is sealed too
        zegel = verzegelen.run()
    return (
        f"Herplant: {herplant}. Berichten afgeleverd: {post.afgeleverd}, "
        f"niet meer nodig: {post.overbodig}, uitgesteld: {post.uitgesteld}. "
        f"Dossiers vernietigd: {vernietigd}. Regels verzegeld: {zegel.verzegeld}."
    )
