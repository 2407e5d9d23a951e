"""The promises of the product, the tests that prove each, and the page that says how it stands.

A promise without a test, or whose tests did not run, is open; a run writes what it saw.
"""

import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
LIJST = Path(__file__).with_suffix(".toml")
DOEL = ROOT / "docs" / "metingen" / "beloften.json"
KOP = """# Beloften

_Geschreven door een run van de tests: `python3 dev.py test --beloften`; de volle maat door
`python3 dev.py test --deep --beloften`._

Wat het product belooft over veiligheid en betrouwbaarheid, en hoe het ervoor staat.
**gehaald**: alle tests ervan slaagden. **klein**: ze slaagden met minder voorbeelden dan beloofd;
de volle maat is een diepe run. **deels**: ze slaagden, maar tonen nog niet alles. **open**: niet
elk bewijs heeft een uitslag. **rood**: een test faalde.
"""
LAATSTE = """
Van elk bewijs staat hier de laatste uitslag; is die ouder dan de laatste run van dat deel, dan met
haar dag erbij.
"""
TABELKOP = """| | Belofte | Cijfer | Stand | Tests | Nog niet |
| --- | --- | --- | --- | --- | --- |"""


class Belofte(NamedTuple):
    """What is promised, with its figure; the tests that show it, and what they do not show yet."""

    id: str
    groep: str
    zin: str
    cijfer: str
    bewijs: tuple[str, ...]
    nog: str = ""
    is_diep: bool = False


def load_beloften() -> list[Belofte]:
    """Every promise, in the order of the list."""
    inhoud = tomllib.loads(LIJST.read_text("utf-8"))
    return [
        Belofte(
            sleutel,
            groep,
            rij["zin"],
            rij["cijfer"],
            tuple(rij.get("bewijs", ())),
            rij.get("nog", ""),
            rij.get("diep", False),
        )
        for groep, rijen in inhoud.items()
        for sleutel, rij in rijen.items()
    ]


def count_uitslagen(uitslagen: Mapping[str, str]) -> dict[str, dict[str, dict[str, int]]]:
    """Per promise, per proof how many tests passed, failed or were skipped."""
    telling = {
        belofte.id: {bewijs: _count(bewijs, uitslagen) for bewijs in belofte.bewijs}
        for belofte in load_beloften()
    }
    return {
        sleutel: {bewijs: aantal for bewijs, aantal in per_bewijs.items() if aantal}
        for sleutel, per_bewijs in telling.items()
        if any(per_bewijs.values())
    }


def is_bewezen_door(bewijs: str, test: str) -> bool:
    """Whether this test belongs to a proof: a file, a folder or one test."""
    return test == bewijs or test.startswith((f"{bewijs}::", f"{bewijs}/", f"{bewijs}["))


def _count(bewijs: str, uitslagen: Mapping[str, str]) -> dict[str, int]:
    return dict(Counter(u for test, u in uitslagen.items() if is_bewezen_door(bewijs, test)))


def write_uitslagen(deel: str, gezien: Mapping[str, Any], doel: Path = DOEL) -> None:
    """Keep what one run saw beside what others saw, and write the page.

    A deep run is kept apart, and each proof with its own day: a run of a part, or a later small
    run, takes nothing away.
    """
    delen = json.loads(doel.read_text("utf-8")) if doel.exists() else {}
    naam = f"{deel} diep" if gezien["diep"] else deel
    vorig = delen.get(naam, {"tests": {}, "cijfers": {}})
    delen[naam] = {
        "op": gezien["op"],
        "diep": gezien["diep"],
        "tests": _voeg_bij(vorig["tests"], gezien),
        "cijfers": {**vorig["cijfers"], **gezien["cijfers"]},
    }
    doel.write_text(json.dumps(delen, indent=2, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    doel.with_suffix(".md").write_text(write_pagina(load_beloften(), delen), "utf-8")


def _voeg_bij(vorig: Mapping[str, Any], gezien: Mapping[str, Any]) -> dict[str, Any]:
    """Per promise and proof the newest; what is no longer on the list is forgotten."""
    samen = {
        belofte.id: {
            bewijs: {**aantal, "op": gezien["op"]} if bewijs in nieuw else oud[bewijs]
            for bewijs in belofte.bewijs
            if (aantal := nieuw.get(bewijs)) or bewijs in oud
        }
        for belofte in load_beloften()
        for oud, nieuw in [(vorig.get(belofte.id, {}), gezien["tests"].get(belofte.id, {}))]
    }
    return {sleutel: per_bewijs for sleutel, per_bewijs in samen.items() if per_bewijs}


def write_pagina(beloften: Iterable[Belofte], delen: Mapping[str, Any]) -> str:
    """The page: per group a table with how each promise stands."""
    rijen = list(beloften)
    standen = {belofte.id: find_stand(belofte, delen) for belofte in rijen}
    telling = Counter(standen.values())
    regels = [KOP, ", ".join(f"{keer} {stand}" for stand, keer in sorted(telling.items())) + ".\n"]
    regels += ["| Deel | Laatste run | Diep |", "| --- | --- | --- |"]
    for deel, gezien in sorted(delen.items()):
        regels.append(f"| {deel} | {gezien['op']} | {'ja' if gezien['diep'] else 'nee'} |")
    regels.append(LAATSTE)
    for groep, leden in groupby(rijen, key=lambda belofte: belofte.groep):
        regels += [f"\n## {groep}\n", TABELKOP]
        for belofte in leden:
            cellen = (belofte.id, belofte.zin, belofte.cijfer, standen[belofte.id])
            regels.append(f"| {' | '.join((*cellen, _tests(belofte, delen), belofte.nog))} |")
    return "\n".join(regels) + "\n"


def find_stand(belofte: Belofte, delen: Mapping[str, Any]) -> str:
    """`gehaald`, `klein`, `deels`, `open` or `rood`: every proof must have passed somewhere."""
    gezien = [
        (bewijs, aantal, deel["diep"])
        for deel in delen.values()
        for bewijs, aantal in deel["tests"].get(belofte.id, {}).items()
    ]
    if any(aantal.get("failed") for _, aantal, _ in gezien):
        return "rood"
    geslaagd = {bewijs for bewijs, aantal, _ in gezien if aantal.get("passed")}
    if not geslaagd or geslaagd != set(belofte.bewijs):
        return "open"
    if belofte.nog:
        return "deels"
    diep = {bewijs for bewijs, aantal, is_diep in gezien if is_diep and aantal.get("passed")}
    return "klein" if belofte.is_diep and diep != geslaagd else "gehaald"


def _tests(belofte: Belofte, delen: Mapping[str, Any]) -> str:
    stukken = [
        f"{deel}: {sum(aantal.get('passed', 0) for aantal in bewijzen.values())}"
        + _dag(bewijzen, gezien)
        for deel, gezien in sorted(delen.items())
        if (bewijzen := gezien["tests"].get(belofte.id))
    ]
    cijfers = [
        cijfer
        for gezien in delen.values()
        for cijfer in gezien.get("cijfers", {}).get(belofte.id, ())
    ]
    return "; ".join([*stukken, *dict.fromkeys(cijfers)])


def _dag(bewijzen: Mapping[str, Mapping[str, Any]], gezien: Mapping[str, Any]) -> str:
    """The oldest day, when it is not that of the last run."""
    oudst = min(aantal.get("op", gezien["op"]) for aantal in bewijzen.values())
    return f" ({oudst})" if oudst != gezien["op"] else ""
