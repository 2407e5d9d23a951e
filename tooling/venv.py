"""One virtual environment from hashed locks; a stamp makes the second start instant."""

import hashlib
import json
import shutil
import sys
from pathlib import Path

from tooling.place import PYTHON, REQUIREMENTS, VENV, Stop, must, python_of, start

# A lock and what it contains: whoever has the tests' packages can run the product too.
BEVAT = {"run": (), "test": ("run",), "bench": ()}

GEEN_PIP = """Python kan hier geen pakketten installeren: 'venv' of 'pip' ontbreekt.
Installeer het pakket python3-venv en start dan opnieuw:
  Debian of Ubuntu:  apt-get install python3-venv
  Fedora:            dnf install python3-pip"""


def ensure(*locks: str) -> None:
    """Make sure that these locks are installed in .venv, and do nothing if they are."""
    stempel = _read(VENV)
    for lock in locks:
        if not PYTHON.exists() or stempel.get(lock) != digest(lock):
            install(VENV, lock)
            stempel = _read(VENV)


def digest(lock: str) -> str:
    """What a lock says, as one value."""
    return hashlib.sha256((REQUIREMENTS / f"{lock}.txt").read_bytes()).hexdigest()


def _read(venv: Path) -> dict[str, str]:
    try:
        gelezen: dict[str, str] = json.loads((venv / ".stempel.json").read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return gelezen


def install(venv: Path, lock: str) -> None:
    """Install one lock by hash; the stamp is written last, so half an install is done again."""
    python = _make(venv)
    bestand = REQUIREMENTS / f"{lock}.txt"
    print(f"Pakketten installeren ({bestand.name}). Dit duurt de eerste keer een minuut.")
    if not _install_with_uv(python, bestand):
        must(
            *_pip(python),
            *("install", "-q", "--disable-pip-version-check", "--require-hashes", "-r", bestand),
            reden="De pakketten zijn niet geïnstalleerd. Is er verbinding met het pakketregister?",
        )
    stempel = _read(venv)
    stempel |= {naam: digest(naam) for naam in (lock, *BEVAT.get(lock, ()))}
    (venv / ".stempel.json").write_text(json.dumps(stempel))


def _make(venv: Path) -> Path:
    """A venv whose Python works; without ensurepip (Debian) one without pip."""
    python = python_of(venv)
    vraag = "import sys; sys.exit(sys.version_info < (3, 11))"
    if python.exists() and start(python, "-c", vraag).returncode == 0:
        return python
    shutil.rmtree(venv, ignore_errors=True)
    if start(sys.executable, "-m", "venv", venv, stil=True).returncode:
        shutil.rmtree(venv, ignore_errors=True)
        if start(sys.executable, "-m", "venv", "--without-pip", venv, stil=True).returncode:
            raise Stop(GEEN_PIP)
    return python


def _install_with_uv(python: Path, bestand: Path) -> bool:
    """Faster where uv happens to be; where it fails, pip has its turn."""
    uv = shutil.which("uv")
    if uv is None:
        return False
    klaar = start(
        *(uv, "pip", "install", "-q", "--require-hashes", "--python", python, "-r", bestand),
        stil=True,
    )
    return klaar.returncode == 0


def _pip(python: Path) -> list[str]:
    if start(python, "-m", "pip", "--version", stil=True).returncode == 0:
        return [str(python), "-m", "pip"]
    if start(sys.executable, "-m", "pip", "--version", stil=True).returncode == 0:
        return [sys.executable, "-m", "pip", "--python", str(python)]
    raise Stop(GEEN_PIP)
