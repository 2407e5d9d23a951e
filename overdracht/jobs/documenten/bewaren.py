"""Every table with how long it is kept, from when, who destroys it, and who says so."""

from overdracht.core.bewaren import BEWAARREGELS
from overdracht.core.normen import Norm
from overdracht.core.normen.bewaren import BEWAREN
from overdracht.jobs.documenten.opmaak import document, tabel

INLEIDING = (
    "Hoe lang elke tabel wordt bewaard, vanaf welk feit, en wie daarna vernietigt. *ONTWERP*: "
    "COA en de gemeenten moeten dit nog vaststellen. Wat in een reservekopie staat, gaat weg als "
    "die kopie weggaat; wordt zij teruggezet, dan wordt opnieuw vernietigd wat al vernietigd was."
)


def bewaren() -> str:
    """First the terms with their sources, then the tables in alphabetical order."""
    termijnen = tabel(("Norm", "Wat", "Hoe lang", "Status", "Bron"), map(_norm, BEWAREN))
    tabellen = tabel(
        ("Tabel", "Norm", "Hoe lang", "Vanaf", "Wie vernietigt"),
        (
            (f"`{naam}`", regel.norm.id, _duur(regel.norm), regel.begint, regel.wijze)
            for naam, regel in sorted(BEWAARREGELS.items())
        ),
    )
    return document("Bewaren", INLEIDING, "## Termijnen", termijnen, "## Tabellen", tabellen)


def _norm(norm: Norm) -> tuple[object, ...]:
    return norm.id, norm.naam, _duur(norm), f"{norm.status} ({norm.niveau})", norm.bron


def _duur(norm: Norm) -> str:
    return str(norm.duur or "geen getal")
