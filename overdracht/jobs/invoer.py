"""A JSON object from a file, for the commands that compute without a database."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from django.core.management.base import OutputWrapper

from overdracht.core.feiten import Fout

EXIT_ONGELDIG = 2


class OngeldigeInvoer(ValueError):
    """The file holds no JSON object; `fouten` says in Dutch what to do."""

    def __init__(self, melding: str) -> None:
        """One fault, about no field in particular."""
        self.fouten = (Fout("", melding),)
        super().__init__(melding)


def lees_object(bestand: Path) -> dict[str, object]:
    """The object in this file; raises `OngeldigeInvoer` when there is none."""
    try:
        # utf-8-sig: editors on Windows put a mark before the text.
        inhoud = json.loads(bestand.read_text(encoding="utf-8-sig"))
    except OSError as fout:
        raise OngeldigeInvoer(
            f"Het bestand '{bestand}' is niet te lezen. Controleer de naam en de map."
        ) from fout
    except ValueError as fout:
        raise OngeldigeInvoer(
            f"Het bestand '{bestand}' bevat geen geldige JSON in UTF-8. Verbeter het bestand."
        ) from fout
    if not isinstance(inhoud, dict):
        raise OngeldigeInvoer(f"Het bestand '{bestand}' moet één JSON-object bevatten: {{…}}.")
    return inhoud


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
