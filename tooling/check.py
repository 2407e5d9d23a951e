"""`dev.py check` and `dev.py fix`: every step runs, and the end says which ones failed."""

import argparse
import base64
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tooling import docs, venv
from tooling.levering import find_holes
from tooling.place import PYTHON, REQUIREMENTS, ROOT, bare_env, start

TEMPLATES = ("overdracht",)
# What a server that keeps persons would have; the database is not spoken to.
PRODUCTIE = {
    "OVERDRACHT_MODUS": "productie",
    "OVERDRACHT_HOSTS": "overdracht.example",
    "DATABASE_URL": "postgresql://app@/overdracht?host=/bestaat/niet",
}
SLEUTELS = ("SECRET_KEY", "OVERDRACHT_VELDSLEUTEL", "OVERDRACHT_INDEXSLEUTEL")


class Stap(NamedTuple):
    """One thing that must hold: a name, and what answers True when it does."""

    naam: str
    doe: Callable[[], bool]


def add_check(parser: argparse.ArgumentParser) -> None:
    """The choices of `dev.py check`."""
    parser.add_argument("--alleen", help="alleen de stappen met dit woord in hun naam")
    parser.add_argument("--gaten", action="store_true", help="zoek ook bekende gaten (pip-audit)")
    parser.set_defaults(doe=check)


def add_fix(parser: argparse.ArgumentParser) -> None:
    """The choices of `dev.py fix`."""
    parser.set_defaults(doe=fix)


def check(keuze: argparse.Namespace) -> int:
    """Run all steps, also after a failure, and name what failed."""
    venv.ensure("test")
    stappen = [stap for stap in _steps(keuze) if (keuze.alleen or "") in stap.naam]
    mislukt = []
    for stap in stappen:
        print(f"\n=== {stap.naam} ===", flush=True)
        begin = time.monotonic()
        goed = stap.doe()
        print(f"{'goed' if goed else 'NIET GOED'} ({time.monotonic() - begin:.1f} s)", flush=True)
        if not goed:
            mislukt.append(stap.naam)
    print(f"\n{len(stappen) - len(mislukt)} van {len(stappen)} stappen goed.")
    for naam in mislukt:
        print(f"NIET GOED: {naam}")
    return 1 if mislukt else 0


def fix(_keuze: argparse.Namespace) -> int:
    """Mend what mends itself: lint, layout, old idioms, generated documents."""
    venv.ensure("test")
    bestanden = [str(b.relative_to(ROOT)) for b in (ROOT / "overdracht").rglob("*.py")]
    _module("django_upgrade", "--target-version", "5.2", "--exit-zero-even-if-changed", *bestanden)
    _module("ruff", "check", "--fix", "--quiet", ".")
    _module("ruff", "format", "--quiet", ".")
    _module("djlint", *TEMPLATES, "--reformat", "--quiet")
    docs.write()
    return 0


def _steps(keuze: argparse.Namespace) -> Iterator[Stap]:
    yield Stap("ruff: stijl", lambda: _module("ruff", "check", "."))
    yield Stap("ruff: opmaak", lambda: _module("ruff", "format", "--check", "."))
    yield Stap("mypy: typen", lambda: _module("mypy"))
    yield Stap("import-linter: de verdiepingen", lambda: _program("lint-imports"))
    yield Stap("djlint: fouten in pagina's", lambda: _module("djlint", *TEMPLATES, "--lint"))
    yield Stap("djlint: opmaak van pagina's", lambda: _module("djlint", *TEMPLATES, "--check"))
    yield Stap("deptry: pakketten", lambda: _module("deptry", "."))
    yield Stap("migraties zijn volledig", lambda: _manage("makemigrations", "--check", "--dry-run"))
    yield Stap("instellingen van productie", _check_deploy)
    yield Stap("gemaakte documenten zijn vers", docs.is_fresh)
    yield Stap("sloten noemen geen adres", check_locks)
    yield Stap("dekking: elke regel van core", _cover_core)
    if keuze.gaten:
        yield Stap("pip-audit: bekende gaten", find_holes)


def _module(*woorden: str) -> bool:
    return start(PYTHON, "-m", *woorden).returncode == 0


def _program(naam: str) -> bool:
    return start(PYTHON.parent / naam).returncode == 0


def _manage(*woorden: str, env: dict[str, str] | None = None) -> bool:
    with tempfile.TemporaryDirectory() as data:
        return start(PYTHON, "manage.py", *woorden, env=env or bare_env(data)).returncode == 0


def _check_deploy() -> bool:
    sleutels = {naam: base64.urlsafe_b64encode(os.urandom(48)).decode() for naam in SLEUTELS}
    env = {**os.environ, **PRODUCTIE, **sleutels}
    return _manage("check", "--deploy", "--fail-level", "WARNING", env=env)


def _cover_core() -> bool:
    """The rules are whole or they are not: 100 % of lines and branches, by their own tests alone.

    Few examples of each property: what they find is the work of `dev.py test`.
    """
    env = {**os.environ, "DATABASE_URL": "", "HYPOTHESIS_PROFILE": "dekking"}
    with tempfile.TemporaryDirectory() as map_:
        env["COVERAGE_FILE"] = f"{map_}/dekking"
        woorden = ("-q", "-m", "not deep", "--cov=overdracht/core", "--cov-fail-under=100")
        meld = "--cov-report=term-missing:skip-covered"
        return (
            start(
                PYTHON, "-m", "pytest", "tests/core", "-m", "not deep", *woorden, meld, env=env
            ).returncode
            == 0
        )


def check_locks() -> bool:
    """A lock names packages and hashes, never the place they came from."""
    adres = re.compile(r"https?://|^--?(?:extra-)?index-url|^--find-links", re.MULTILINE)
    fout = [lock.name for lock in REQUIREMENTS.glob("*.txt") if adres.search(lock.read_text())]
    if '"resolved"' in (ROOT / "package-lock.json").read_text():
        fout.append("package-lock.json")
    for naam in sorted(fout):
        print(f"{naam} noemt een adres.")
    return not fout
