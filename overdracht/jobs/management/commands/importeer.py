"""`manage.py importeer tvs BESTAND --als ACCOUNT`: let a TVS list in, without a screen."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.core.feiten import Fout
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.exchange.actions import Keuze, import_tvs, preview_tvs
from overdracht.exchange.formats.bestand import MAX_BYTES, OnleesbaarBestand
from overdracht.exchange.formats.tvs import Blad, Regel, lees
from overdracht.exchange.formats.voorbeeld import Uitkomst, schrijf_rest, tel
from overdracht.jobs.invoer import EXIT_ONGELDIG, schrijf_json, stop_met_fouten
from overdracht.support.audit.actions import follow
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import policy
from overdracht.support.toegang.queries import find_actor
from overdracht.web.woorden import naam_van

MAX_REGELS = 10_000


class Verslag(NamedTuple):
    """What the list would do, or what was done with it."""

    overgenomen: bool
    uitkomsten: list[tuple[int, Uitkomst]]
    rest: list[Regel]


@policy(Handeling.KOPPELING_IMPORTEREN)
class Command(BaseCommand):
    """Acts as the account that is named, with its rights and in its name."""

    help = "Neem een TVS-lijst over, in naam van een medewerker van COA of van de gemeente."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, in whose name, and what of it may go in."""
        parser.add_argument("soort", choices=["tvs"])
        parser.add_argument("bestand", type=Path)
        parser.add_argument("--als", required=True, metavar="ACCOUNT", help="e-mailadres")
        parser.add_argument("--proef", action="store_true", help="Laat zien en neem niets over.")
        parser.add_argument("--json", action="store_true", dest="als_json")
        parser.add_argument(
            "--alleen-goede", action="store_true", help="Neem de goede regels over, ook bij fouten."
        )
        parser.add_argument(
            "--zonder-wijzigingen", action="store_true", help="Neem alleen nieuwe regels over."
        )
        parser.add_argument(
            "--herkoppel",
            action="append",
            type=int,
            default=[],
            metavar="REGEL",
            help="Koppel het huishouden op deze regel aan een andere gemeente.",
        )
        parser.add_argument("--reden", default=Keuze().reden, help="Reden bij wijzigingen.")
        parser.add_argument("--rest", type=Path, help="Bewaar de regels die niet meegaan hier.")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print what was done; exit code 2 when a row did not go in."""
        peildatum = timezone.localdate()
        try:
            actor = _find_actor(options["als"], peildatum)
            blad = lees(_lees_bytes(options["bestand"]), max_regels=MAX_REGELS)
        except OnleesbaarBestand as fout:
            stop_met_fouten(
                [Fout("", str(fout))],
                uit=self.stdout,
                fout_uit=self.stderr,
                als_json=options["als_json"],
            )
        with follow("manage.py importeer", peildatum=peildatum), acting_as(actor):
            verslag = _verwerk(actor, blad, options, peildatum)
        if options["rest"] and verslag.rest:
            options["rest"].write_text(schrijf_rest(blad, verslag.rest), encoding="utf-8")
        if options["als_json"]:
            schrijf_json(self.stdout, _als_object(verslag))
        else:
            self.stdout.write("\n".join(_als_zinnen(verslag, is_proef=options["proef"])))
        if verslag.rest:
            raise SystemExit(EXIT_ONGELDIG)


def _find_actor(mail: str, peildatum: date) -> Actor:
    """The account in a role that may import."""
    for rol in Rol:
        if mag(rol, Handeling.KOPPELING_IMPORTEREN):
            actor = find_actor(mail, peildatum=peildatum, rol=rol)
            if actor is not None:
                return actor
    raise OnleesbaarBestand("Dit account bestaat niet, of mag geen lijsten overnemen.")


def _lees_bytes(bestand: Path) -> bytes:
    try:
        with bestand.open("rb") as stroom:
            return stroom.read(MAX_BYTES + 1)  # enough to see that it is too big
    except OSError:
        raise OnleesbaarBestand(
            "Het bestand is niet te lezen. Controleer de naam en de map."
        ) from None


def _verwerk(actor: Actor, blad: Blad, options: Mapping[str, Any], peildatum: date) -> Verslag:
    """All of it or, on request, only the good rows; a proof writes nothing."""
    voorbeeld = preview_tvs(actor=actor, blad=blad, peildatum=peildatum)
    if options["proef"] or (voorbeeld.fout and not options["alleen_goede"]):
        return Verslag(overgenomen=False, uitkomsten=voorbeeld.uitkomsten, rest=voorbeeld.fout)
    keuze = Keuze(
        wijzigingen=not options["zonder_wijzigingen"],
        herkoppelen=frozenset(options["herkoppel"]),
        reden=options["reden"],
    )
    uitslag = import_tvs(actor=actor, blad=blad, keuze=keuze, peildatum=peildatum)
    return Verslag(overgenomen=True, uitkomsten=uitslag.uitkomsten, rest=uitslag.rest)


def _als_object(verslag: Verslag) -> dict[str, Any]:
    return {
        "overgenomen": verslag.overgenomen,
        "aantallen": tel(verslag.uitkomsten),
        "regels": [
            {"regel": nummer, "uitkomst": uitkomst.value} for nummer, uitkomst in verslag.uitkomsten
        ],
        "fouten": [
            {"regel": regel.nummer, "veld": fout.kolom, "melding": fout.melding}
            for regel in verslag.rest
            for fout in regel.fouten
        ],
    }


def _als_zinnen(verslag: Verslag, *, is_proef: bool) -> Iterator[str]:
    if verslag.overgenomen:
        yield "Overgenomen."
    elif is_proef:
        yield "Dit is een proef: er is niets overgenomen."
    else:
        yield "Er is niets overgenomen, want er zijn fouten. Herstel ze, of kies --alleen-goede."
    yield from (f"{naam_van(soort)}: {aantal}" for soort, aantal in tel(verslag.uitkomsten).items())
    if is_proef:
        yield from (f"Regel {nummer}: {naam_van(soort)}" for nummer, soort in verslag.uitkomsten)
    for regel in verslag.rest:
        for fout in regel.fouten:
            yield f"Regel {regel.nummer}: {fout.kolom + ': ' if fout.kolom else ''}{fout.melding}"
