"""The same cast and the same dossiers as behind the screens."""

from tests.proces.conftest import buur, coa, gemeente, log_in
from tests.proces.dossier.conftest import (
    heten,
    laatste_regel,
    maak,
    regievoerder,
    van_de_buren,
    vandaag,
)

__all__ = [
    "buur",
    "coa",
    "gemeente",
    "heten",
    "laatste_regel",
    "log_in",
    "maak",
    "regievoerder",
    "van_de_buren",
    "vandaag",
]
