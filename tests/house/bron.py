"""The source of the house, as the house tests read it."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAKKET = ROOT / "overdracht"


def python_files(*mappen: Path) -> Iterator[Path]:
    """Our own files; migrations are written by Django."""
    for map_ in mappen:
        yield from (b for b in sorted(map_.rglob("*.py")) if "migrations" not in b.parts)


def lines(bestand: Path) -> int:
    """How long a file is."""
    return len(bestand.read_text(encoding="utf-8").splitlines())


def name(bestand: Path) -> str:
    """How a failure names a file."""
    return str(bestand.relative_to(ROOT))


def functions(bestand: Path) -> Iterator[ast.FunctionDef]:
    """Every function of a file, also those inside classes."""
    boom = ast.parse(bestand.read_text(encoding="utf-8"))
    return (knoop for knoop in ast.walk(boom) if isinstance(knoop, ast.FunctionDef))
