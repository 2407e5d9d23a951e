"""`manage.py zet_terug BESTAND [--json]`: fill an empty database from a copy, and check it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from overdracht.core.rechten import Handeling
from overdracht.jobs.invoer import schrijf_json
from overdracht.proces.bewaren.actions import reapply_vernietigingen
from overdracht.support.audit.actions import follow
from overdracht.support.audit.sentences import bevinding
from overdracht.support.toegang.actions import (
    KopieFout,
    Teruggezet,
    acting_as,
    restore_reservekopie,
)
from overdracht.support.toegang.policy import policy, systeem

NAAM = "zet_terug"
EXIT_NIET_GELIJK = 1
EXIT_NIET_TERUGGEZET = 2
HOOGSTENS = 20  # differences that are written out


@policy(Handeling.RESERVEKOPIE_TERUGZETTEN)
class Command(BaseCommand):
    """Ends with 1 when what came back is not what was copied, 2 when nothing was put back."""

    # The database is empty: there is nothing yet to look at.
    requires_system_checks: tuple[str, ...] = ()
    help = "Zet een reservekopie terug in een lege database en controleer wat er staat."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which copy."""
        parser.add_argument("bestand", type=Path, help="De kopie (eindigt op .kopie).")
        parser.add_argument("--json", action="store_true", help="Schrijf de uitslag als JSON.")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Put it back, and say what was found."""
        actor, vandaag = systeem(NAAM), timezone.localdate()
        with follow(f"manage.py {NAAM}", peildatum=vandaag), acting_as(actor):
            try:
                uitslag = restore_reservekopie(
                    actor=actor, bestand=options["bestand"], moment=timezone.now()
                )
            except KopieFout as fout:
                raise CommandError(str(fout), returncode=EXIT_NIET_TERUGGEZET) from fout
        # Who was destroyed after the copy was made came back with it.
        vernietigd = reapply_vernietigingen(peildatum=vandaag)
        verschillen = [*uitslag.controle.verschillen, *map(bevinding, uitslag.logboek.bevindingen)]
        if options["json"]:
            schrijf_json(self.stdout, _als_json(uitslag, verschillen, vernietigd))
        else:
            self._zinnen(uitslag, verschillen, vernietigd)
        if not uitslag.is_goed:
            raise SystemExit(EXIT_NIET_GELIJK)

    def _zinnen(self, uitslag: Teruggezet, verschillen: list[str], vernietigd: int) -> None:
        controle, logboek = uitslag.controle, uitslag.logboek
        self.stdout.write(
            f"Teruggezet: {controle.rijen} rijen in {controle.tabellen} tabellen van "
            f"{uitslag.manifest.gemaakt_at}. Vergeleken: elke tabel, en {controle.dossiers} "
            f"dossiers rij voor rij. Ontsleuteld: {controle.waarden} waarden. Logboek: "
            f"{logboek.regels} verzegelde regels. Opnieuw vernietigd: {vernietigd} dossiers."
        )
        if uitslag.segmenten_kwijt:
            self.stdout.write(
                f"Na deze kopie is er {uitslag.segmenten_kwijt} keer verzegeld: dat is kwijt. Het "
                "oude anker is bewaard. Meld het de privacy officer."
            )
        for zin in verschillen[:HOOGSTENS]:
            self.stdout.write(zin)
        if verschillen:
            self.stdout.write("Zet de website nog niet aan (zie docs/herstel.md).")
        else:
            self.stdout.write("Alles is gelijk aan wat er was. Iedereen moet opnieuw inloggen.")


def _als_json(uitslag: Teruggezet, verschillen: list[str], vernietigd: int) -> dict[str, Any]:
    return {
        "is_goed": uitslag.is_goed,
        "gemaakt_at": uitslag.manifest.gemaakt_at,
        **uitslag.controle._asdict(),
        "logregels": uitslag.logboek.regels,
        "segmenten_kwijt": uitslag.segmenten_kwijt,
        "opnieuw_vernietigd": vernietigd,
        "sessies_beeindigd": uitslag.sessies_beeindigd,
        "verschillen": verschillen,
    }
