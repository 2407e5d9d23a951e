"""`manage.py oefen_terugzetten MAP [--naar ADRES]`: make a copy, put it back elsewhere, compare."""

import json
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from overdracht.core.rechten import Handeling
from overdracht.support.audit.actions import follow
from overdracht.support.toegang.actions import (
    KopieFout,
    acting_as,
    make_reservekopie,
    open_oefenplek,
)
from overdracht.support.toegang.policy import policy, systeem

NAAM = "oefen_terugzetten"
EXIT_NIET_GELIJK = 1


class Oefening(NamedTuple):
    """What the drill took, in seconds, and what the process that put it back found."""

    maken: float
    terugzetten: float
    grootte: int
    uitslag: Mapping[str, Any]


@policy(Handeling.RESERVEKOPIE_MAKEN)
class Command(BaseCommand):
    """The real way back, in a process of its own, to a place that is removed afterwards.

    Ends with 1 when what came back is not what was copied.
    """

    help = "Oefen het terugzetten: maak een kopie, zet die terug op een lege plek en vergelijk."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the copy and the result go."""
        parser.add_argument("map", type=Path, help="De map voor de kopie en de uitslag.")
        parser.add_argument(
            "--naar",
            default="",
            metavar="ADRES",
            help="Een lege database (of een tijdelijke).",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do it, write the figures beside the copy, and say them."""
        nu = timezone.now()
        try:
            oefening = _oefen(options["map"], options["naar"], nu)
        except (KopieFout, OSError) as fout:
            raise CommandError(str(fout)) from fout
        pad = options["map"] / f"oefening-{nu:%Y%m%dT%H%M%SZ}.json"
        tekst = json.dumps(oefening._asdict(), ensure_ascii=False, indent=1)
        pad.write_text(f"{tekst}\n", encoding="utf-8")
        uitslag = oefening.uitslag
        self.stdout.write(
            f"Gemaakt in {oefening.maken:.1f} s, teruggezet en vergeleken in "
            f"{oefening.terugzetten:.1f} s: {uitslag['rijen']} rijen, {uitslag['dossiers']} "
            f"dossiers rij voor rij, {uitslag['waarden']} waarden ontsleuteld, "
            f"{uitslag['logregels']} verzegelde regels. Uitslag: {pad}"
        )
        for zin in uitslag["verschillen"]:
            self.stdout.write(zin)
        if not uitslag["is_goed"]:
            raise SystemExit(EXIT_NIET_GELIJK)
        self.stdout.write("Alles is gelijk.")


def _oefen(map_: Path, naar: str, nu: datetime) -> Oefening:
    actor, begin = systeem(NAAM), time.perf_counter()
    with follow(f"manage.py {NAAM}", peildatum=timezone.localdate()), acting_as(actor):
        manifest = make_reservekopie(actor=actor, map_=map_, moment=nu)
        gemaakt = time.perf_counter()
        with open_oefenplek(actor=actor, naar=naar) as omgeving:
            uitslag = _zet_terug(map_ / manifest.bestand, omgeving)
    klaar = time.perf_counter()
    return Oefening(round(gemaakt - begin, 2), round(klaar - gemaakt, 2), manifest.grootte, uitslag)


def _zet_terug(bestand: Path, omgeving: Mapping[str, str]) -> Mapping[str, Any]:
    opdracht = [sys.executable, str(settings.BASE_DIR / "manage.py"), "zet_terug", str(bestand)]
    proces = subprocess.run(  # noqa: S603  # our own command, in an environment of its own
        [*opdracht, "--json"], env=dict(omgeving), capture_output=True, text=True, check=False
    )
    try:
        uitslag: Mapping[str, Any] = json.loads(proces.stdout)
    except ValueError as fout:
        regels = proces.stderr.strip().splitlines() or ["zonder melding"]
        raise KopieFout(f"Terugzetten is niet gelukt: {regels[-1]}") from fout
    return uitslag
