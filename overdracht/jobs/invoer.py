"""A JSON object from a file, for the commands that compute without a database."""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from django.core.management.base import OutputWrapper

from overdracht.core.feiten import Fout

EXIT_ONGELDIG = 2
STANDAARDINVOER = Path("-")


class OngeldigeInvoer(ValueError):
    """The file holds no JSON object; `fouten` says in Dutch what to do."""

    def __init__(self, melding: str, veld: str = "") -> None:
        """One fault, mostly about no field in particular."""
        self.fouten = (Fout(veld, melding),)
        super().__init__(melding)


def lees_object(bestand: Path) -> dict[str, object]:
    """The object in this file (`-`: what comes in); raises `OngeldigeInvoer` when there is none."""
    try:
        ruw = sys.stdin.buffer.read() if bestand == STANDAARDINVOER else bestand.read_bytes()
        # utf-8-sig: editors on Windows put a mark before the text.
        inhoud = _ontleed(ruw.decode("utf-8-sig"))
    except OngeldigeInvoer:
        raise
    except OSError as fout:
        raise OngeldigeInvoer(
            f"Het bestand '{bestand}' is niet te lezen. Controleer de naam en de map."
        ) from fout
    except (ValueError, RecursionError) as fout:
        raise OngeldigeInvoer(
            f"Het bestand '{bestand}' bevat geen geldige JSON in UTF-8. Verbeter het bestand."
        ) from fout
    if not isinstance(inhoud, dict):
        raise OngeldigeInvoer(f"Het bestand '{bestand}' moet één JSON-object bevatten: {{…}}.")
    return inhoud


def lees_vlag(vlag: str, tekst: str) -> dict[str, object]:
    """The object that was given as the value of an option; raises `OngeldigeInvoer`."""
    try:
        inhoud = _ontleed(tekst)
    except OngeldigeInvoer:
        raise
    except (ValueError, RecursionError) as fout:
        melding = f"De waarde van --{vlag} is geen geldige JSON. Verbeter de waarde."
        raise OngeldigeInvoer(melding, vlag) from fout
    if not isinstance(inhoud, dict):
        raise OngeldigeInvoer(f"De waarde van --{vlag} moet één JSON-object zijn: {{…}}.", vlag)
    return inhoud


def _ontleed(tekst: str) -> object:
    inhoud: object = json.loads(tekst, object_pairs_hook=_zonder_dubbele, parse_constant=_weiger)
    return inhoud


def _zonder_dubbele(paren: list[tuple[str, object]]) -> dict[str, object]:
    """Two values for one field: nobody can tell which of them is meant."""
    telling = Counter(veld for veld, _waarde in paren)
    for veld, aantal in telling.items():
        if aantal > 1:
            raise OngeldigeInvoer(f"Het veld '{veld}' staat er {aantal} keer. Kies er één.", veld)
    return dict(paren)


def _weiger(naam: str) -> NoReturn:
    """NaN and Infinity are Python, not JSON."""
    raise ValueError(naam)


def schrijf_json(uit: OutputWrapper, waarde: object) -> None:
    """The value as JSON, and nothing else."""
    uit.write(json.dumps(waarde, ensure_ascii=False, indent=2))


def stop_met_fouten(
    fouten: Iterable[Fout], *, uit: OutputWrapper, fout_uit: OutputWrapper, als_json: bool
) -> NoReturn:
    """Say every fault, as JSON or as one sentence a line, and end with exit code 2."""
    if als_json:
        schrijf_json(uit, {"fouten": [fout._asdict() for fout in fouten]})
    else:
        for fout in fouten:
            fout_uit.write(fout.melding)
    raise SystemExit(EXIT_ONGELDIG)
