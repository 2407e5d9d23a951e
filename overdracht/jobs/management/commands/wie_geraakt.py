"""`manage.py wie_geraakt MAIL --van MOMENT --tot MOMENT`: who must be told after a leak."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from overdracht.core.rechten import Handeling
from overdracht.jobs.invoer import schrijf_json
from overdracht.proces.toezicht.actions import find_geraakten
from overdracht.proces.toezicht.queries.geraakt import Lek
from overdracht.support.audit.actions import follow
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import BestaatNiet, policy, systeem

NAAM = "wie_geraakt"


@policy(Handeling.LEK_UITZOEKEN)
class Command(BaseCommand):
    """The log knows what one account read or changed; the output holds names, so keep it safe."""

    help = "Wie is geraakt als een account is misbruikt: personen, soorten gegevens, ontvangers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which account, and from when to when."""
        parser.add_argument("mail", help="Het mailadres van het account.")
        for naam in ("van", "tot"):
            parser.add_argument(
                f"--{naam}", required=True, help="Dag en tijd, zoals 2026-05-04T09:00."
            )
        parser.add_argument("--json", action="store_true", help="Schrijf de uitslag als JSON.")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Look it up, write down that it was looked up, and say it."""
        van, tot = (_moment(naam, options[naam]) for naam in ("van", "tot"))
        if van >= tot:
            raise CommandError("Het begin (--van) ligt niet voor het eind (--tot).")
        actor = systeem(NAAM)
        with follow(f"manage.py {NAAM}", peildatum=timezone.localdate()), acting_as(actor):
            try:
                lek = find_geraakten(actor=actor, mail=options["mail"], van=van, tot=tot)
            except BestaatNiet as fout:
                raise CommandError("Er is geen account met dit mailadres.") from fout
        if options["json"]:
            schrijf_json(self.stdout, _als_json(lek))
        else:
            self._zinnen(lek)

    def _zinnen(self, lek: Lek) -> None:
        self.stdout.write(
            f"{len(lek.geraakten)} personen, uit {lek.regels} regels van het logboek. "
            f"Niet meer te herleiden, want vernietigd: {lek.niet_te_herleiden}."
        )
        for kop, delen in (
            ("Soorten gegevens", lek.gegevens),
            ("Gewone ontvangers", lek.ontvangers),
            ("Organisaties die het moeten weten", lek.organisaties),
        ):
            self.stdout.write(f"{kop}: {'; '.join(delen) or 'geen'}.")
        for wie in lek.geraakten:
            spoor = wie.spoor
            bestand = ", ook als bestand" if spoor.als_bestand else ""
            eerst, laatst = (f"{timezone.localtime(m):%d-%m-%Y %H:%M}" for m in spoor[:2])
            self.stdout.write(
                f"{wie.v_nummer} {wie.naam}, {wie.gemeente or 'geen gemeente'}: {spoor.keer} keer, "
                f"{eerst} tot {laatst}{bestand}."
            )


def _moment(naam: str, tekst: str) -> datetime:
    try:
        moment = parse_datetime(tekst)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(f"--{naam} is '{tekst}'. Schrijf dag en tijd zo: 2026-05-04T09:00.")
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def _als_json(lek: Lek) -> dict[str, Any]:
    personen = [
        {
            "v_nummer": wie.v_nummer,
            "naam": wie.naam,
            "gemeente": wie.gemeente,
            "azc": wie.azc,
            "eerst": wie.spoor.eerst.isoformat(),
            "laatst": wie.spoor.laatst.isoformat(),
            "keer": wie.spoor.keer,
            "verwerkingen": sorted(wie.spoor.verwerkingen),
            "als_bestand": wie.spoor.als_bestand,
        }
        for wie in lek.geraakten
    ]
    return lek._asdict() | {"geraakten": personen}
