"""How every door answers every role, as a text that a reviewer reads."""

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.muren.deuren import EIGEN, VREEMD
from tests.muren.wandelaar import Stap

BESTAND = Path(__file__).with_name("verwacht.txt")
VERNIEUW = "OVERDRACHT_MUREN"
_KOP = f"""\
# How every door answers every role: for what is one's own / for what is a neighbour's.
# 302 (sign in first) and 403 are said before it is asked whose it is. tests/muren walks all of it.
# After a change that is meant: {VERNIEUW}=vernieuw .venv/bin/python -m pytest tests/muren
# and read the difference as you would read a change of the law.
"""
_REGEL = re.compile(r"    (GET .*POST +\S+)  (.+)")
Rijen = Mapping[str, Mapping[str, str]]


def maak_tabel(stappen: Iterable[Stap]) -> dict[str, dict[str, str]]:
    """Per door, per visitor: `GET 200/404 POST 302/404`."""
    statussen: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for stap in stappen:
        deur = f"{stap.deur.titel}  {stap.deur.pad}"
        statussen[deur][stap.persona.naam][f"{stap.methode} {stap.relatie}"] = stap.status
    return {
        deur: {naam: _antwoord(gezien) for naam, gezien in personas.items()}
        for deur, personas in statussen.items()
    }


def schrijf(rijen: Rijen) -> str:
    """The table: visitors who get the same answer stand on one line."""
    regels = [_KOP]
    for deur, personas in rijen.items():
        per_antwoord: dict[str, list[str]] = defaultdict(list)
        for naam, antwoord in personas.items():
            per_antwoord[antwoord].append(naam)
        regels.append(deur)
        regels += [f"    {antwoord}  {' '.join(namen)}" for antwoord, namen in per_antwoord.items()]
    return "\n".join(regels) + "\n"


def lees() -> str:
    """The table that was reviewed."""
    return BESTAND.read_text(encoding="utf-8")


def ontleed(tekst: str) -> dict[str, dict[str, str]]:
    """What `schrijf` wrote, as rows again."""
    rijen: dict[str, dict[str, str]] = {}
    deur = ""
    for regel in tekst.splitlines():
        if gevonden := _REGEL.fullmatch(regel):
            rijen[deur] |= dict.fromkeys(gevonden[2].split(), gevonden[1])
        elif regel and not regel.startswith("#"):
            deur = regel
            rijen[deur] = {}
    return rijen


def moet_vernieuwen() -> bool:
    """Whether the table is asked for by name."""
    return os.environ.get(VERNIEUW) == "vernieuw"


def vernieuw_als_gevraagd(rijen: Rijen) -> None:
    """Write the table anew, for who asks it by name."""
    if moet_vernieuwen():
        BESTAND.write_text(schrijf(rijen), encoding="utf-8")


def _antwoord(gezien: Mapping[str, int]) -> str:
    return "  ".join(
        f"{methode:<4} {_een(gezien, methode):<7}" for methode in ("GET", "POST")
    ).rstrip()


def _een(gezien: Mapping[str, int], methode: str) -> str:
    eigen, vreemd = gezien[f"{methode} {EIGEN}"], gezien.get(f"{methode} {VREEMD}")
    return f"{eigen}" if vreemd is None else f"{eigen}/{vreemd}"
