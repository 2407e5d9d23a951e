"""Where things stand in the tree, and how another program is started."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
DATA = Path(os.environ.get("OVERDRACHT_DATA") or ROOT / ".data")
REQUIREMENTS = ROOT / "requirements"


class Stop(Exception):
    """The command cannot go on; the message says what the reader can do."""


def python_of(venv: Path) -> Path:
    """The Python of a virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


PYTHON = python_of(VENV)


def start(
    *woorden: str | Path, env: Mapping[str, str] | None = None, stil: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run a program in the project folder and wait for it; `stil` keeps what it says."""
    return subprocess.run(
        [str(woord) for woord in woorden],
        cwd=ROOT,
        env=env,
        text=True,
        check=False,
        stdout=subprocess.PIPE if stil else None,
        stderr=subprocess.STDOUT if stil else None,
    )


def must(*woorden: str | Path, reden: str, env: Mapping[str, str] | None = None) -> None:
    """The same, but the command ends here when the program fails."""
    if start(*woorden, env=env).returncode:
        raise Stop(reden)


def bare_env(data: str) -> dict[str, str]:
    """The environment of a look at the code: public keys, and a data folder to throw away."""
    return demo_env(OVERDRACHT_DATA=data) | {"OVERDRACHT_MODUS": "test"}


def demo_env(**extra: str) -> dict[str, str]:
    """The environment of the demo: this machine's, without an address of some other database."""
    env = {k: w for k, w in os.environ.items() if k not in {"DATABASE_URL", "DATABASE_OWNER_URL"}}
    return {**env, "OVERDRACHT_MODUS": "demo", "PYTHONUNBUFFERED": "1", **extra}
