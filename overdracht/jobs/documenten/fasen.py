"""The phases, and which fact leads from one to the next: found by asking the rule itself."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from overdracht.core.begrippen import Fase
from overdracht.core.fase import fase
from overdracht.core.feiten import Feiten
from overdracht.jobs.documenten.opmaak import document, tabel

INLEIDING = (
    "In welke fase een dossier is, volgt uit de feiten en wordt nergens bewaard als waarheid. "
    "Elke regel hieronder is een feit dat, als het erbij komt, de fase verandert. De fase "
    "`afgesloten` volgt niet uit een feit: iemand sluit het dossier."
)
PEILDATUM = date(2026, 1, 1)
FEITEN = tuple(veld.name for veld in fields(Feiten) if veld.name.endswith("_op"))


def fasen() -> str:
    """A diagram and the same as a table."""
    stappen = _stappen()
    beeld = "\n".join(
        f"  {van} --> {naar}" for van, naar in dict.fromkeys((v, n) for v, _, n in stappen)
    )
    rijen = ((van, f"`{feit}`", naar) for van, feit, naar in stappen)
    return document(
        "Fasen",
        INLEIDING,
        f"```mermaid\nstateDiagram-v2\n  [*] --> {Fase.AANGEKONDIGD}\n{beeld}\n```",
        tabel(("Fase", "Feit dat erbij komt", "Wordt"), rijen),
    )


def _stappen() -> list[tuple[Fase, str, Fase]]:
    """From each phase, along the shortest way to it, every fact that leads elsewhere."""
    begin = _fase_van(frozenset())
    wegen = {begin: frozenset[str]()}
    open_, stappen = [begin], []
    while open_:
        van = open_.pop(0)
        for feit in FEITEN:
            weg = wegen[van] | {feit}
            naar = _fase_van(weg)
            if naar is not van:
                stappen.append((van, feit, naar))
                if naar not in wegen:
                    wegen[naar] = weg
                    open_.append(naar)
    return stappen


def _fase_van(bekend: frozenset[str]) -> Fase:
    # A list of dates has another shape than a date; no phase looks at one.
    enkel: dict[str, Any] = {feit: PEILDATUM for feit in bekend if getattr(Feiten(), feit) is None}
    return fase(replace(Feiten(), **enkel), peildatum=PEILDATUM)
