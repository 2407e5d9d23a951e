"""`dev.py run`: from a clone to a working demo with one command."""

import argparse
import hashlib
import http.client
import json
import os
import socket
import subprocess
import time
from pathlib import Path

from tooling import assets, venv
from tooling.place import DATA, PYTHON, ROOT, Stop, demo_env, start

PAKKET = ROOT / "overdracht"
DATABASE = DATA / "overdracht.sqlite3"
STAND = DATA / "stand.json"
ACCOUNTS = DATA / "demo-accounts.txt"
WACHTTIJD = 60  # seconds for the server to answer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The choices of `dev.py run`."""
    parser.add_argument("--port", type=int, default=8000, help="poort (gewoon: 8000)")
    parser.add_argument("--host", default="127.0.0.1", help="adres (gewoon: alleen deze computer)")
    parser.add_argument("--leeg", action="store_true", help="begin zonder de verzonnen dossiers")
    parser.set_defaults(doe=run)


def run(keuze: argparse.Namespace) -> int:
    """Install, style, migrate, fill, and then serve until Ctrl-C."""
    _check_port(keuze.host, keuze.port)
    venv.ensure("run")
    if bezwaar := assets.build():
        print(bezwaar)
    # Any name will do when the whole network may look: these are fictive persons.
    hosts = "*" if keuze.host in {"0.0.0.0", "::"} else f"{keuze.host},127.0.0.1,localhost"  # noqa: S104
    env = demo_env(OVERDRACHT_HOSTS=hosts)
    _fill(env, leeg=keuze.leeg)
    return _serve(keuze, env)


def _check_port(host: str, port: int) -> None:
    soort = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(soort) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((host, port))
        except OSError as fout:
            raise Stop(
                f"Op {host} poort {port} kan de server niet starten ({fout.strerror}).\n"
                f"Kies een andere poort: python3 dev.py run --port {port + 1}"
            ) from fout


def _fill(env: dict[str, str], *, leeg: bool) -> None:
    """Tables, and in a new database the fictive country; skipped when nothing changed."""
    stand = json.loads(STAND.read_text()) if STAND.exists() else {}
    if stand.get("demo") == "bezig":
        # Only our own half-filled demo is thrown away, never a database with work in it.
        _remove_database()
        stand = {}
    # A look at the settings may have left an empty file behind.
    is_nieuw = not DATABASE.exists() or DATABASE.stat().st_size == 0
    if leeg and not is_nieuw and stand.get("demo") == "geladen":
        print(f"Er staan al verzonnen dossiers in {_short(DATA)}. Verwijder die map om leeg te")
        print("beginnen.")
    if is_nieuw:
        stand = {"demo": "bezig"}
        _write(stand)
    wens = _migrations()
    if stand.get("migraties") != wens:
        manage("migrate", "--noinput", "-v0", env=env, reden="De tabellen zijn niet gemaakt.")
    if is_nieuw:
        print("Het verzonnen land vullen.")
        geen = ("--dossiers", "0") if leeg else ()
        manage("maak_land", *geen, env=env, reden="Het verzonnen land is niet gemaakt.")
    soort = ("leeg" if leeg else "geladen") if is_nieuw else stand.get("demo", "")
    _write({"demo": soort, "migraties": wens})


def _write(stand: dict[str, str]) -> None:
    DATA.mkdir(mode=0o700, exist_ok=True)
    STAND.write_text(json.dumps(stand))


def _remove_database() -> None:
    for bestand in DATA.glob(f"{DATABASE.name}*"):
        bestand.unlink()


def _migrations() -> str:
    """One value for all migrations of ours and of the packages."""
    som = hashlib.sha256(venv.digest("run").encode())
    for bestand in sorted((PAKKET / "data" / "migrations").glob("*.py")):
        som.update(bestand.read_bytes())
    return som.hexdigest()


def manage(*woorden: str, env: dict[str, str], reden: str) -> None:
    """One management command that must succeed; what it says is shown only when it fails."""
    klaar = start(PYTHON, ROOT / "manage.py", *woorden, env=env, stil=True)
    if klaar.returncode:
        raise Stop(f"{klaar.stdout}\n{reden}")


def _serve(keuze: argparse.Namespace, env: dict[str, str]) -> int:
    """The server and the clock side by side; when one ends, both end."""
    adres = f"[{keuze.host}]" if ":" in keuze.host else keuze.host
    processen: list[subprocess.Popen[bytes]] = []
    try:
        processen.append(_spawn(env, *_server(f"{adres}:{keuze.port}")))
        _wait_for_answer(keuze, processen)
        print(_welcome(keuze, adres), flush=True)
        # Only now: on a small machine the two would keep each other from starting.
        processen.append(_spawn(env, "manage.py", "klok"))
        while all(proces.poll() is None for proces in processen):
            time.sleep(0.5)
        raise Stop("De server of de klok is gestopt; de reden staat hierboven.")
    finally:
        _end(processen)


def _spawn(env: dict[str, str], *woorden: str) -> "subprocess.Popen[bytes]":
    # A group of its own: Ctrl-C reaches us first, and we end them in order.
    return subprocess.Popen([PYTHON, *woorden], cwd=ROOT, env=env, start_new_session=True)


def _server(adres: str) -> tuple[str, ...]:
    if os.name == "nt":
        return ("manage.py", "runserver", "--noreload", adres)
    # Its control socket would stand in the home folder.
    opties = ("--worker-class", "gthread", "--threads", "8", "--no-control-socket")
    return (
        "-m",
        "gunicorn",
        "overdracht.config.wsgi",
        "--bind",
        adres,
        "--log-level",
        "warning",
        *opties,
    )


def _wait_for_answer(keuze: argparse.Namespace, processen: list[subprocess.Popen[bytes]]) -> None:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(keuze.host, keuze.host)  # noqa: S104
    einde = time.monotonic() + WACHTTIJD
    while time.monotonic() < einde:
        if any(proces.poll() is not None for proces in processen):
            raise Stop("De server is niet gestart; de reden staat hierboven.")
        # An open port says nothing: gunicorn listens before the product has started.
        vraag = http.client.HTTPConnection(host, keuze.port, timeout=WACHTTIJD)
        try:
            vraag.request("GET", "/accounts/login/")
            vraag.getresponse()
        except (OSError, http.client.HTTPException):
            time.sleep(0.05)
        else:
            return
        finally:
            vraag.close()
    raise Stop("De server antwoordt niet.")


def _welcome(keuze: argparse.Namespace, adres: str) -> str:
    host = {"0.0.0.0": "localhost", "[::]": "localhost"}.get(adres, adres)  # noqa: S104
    accounts = f"\n{ACCOUNTS.read_text().rstrip()}\n" if ACCOUNTS.exists() else ""
    return (
        f"\nWarme Overdracht draait op http://{host}:{keuze.port}/\n{accounts}"
        f"\nDe gegevens staan in {_short(DATA)}. Stoppen: Ctrl-C."
    )


def _short(pad: Path) -> str:
    return f"{pad.relative_to(ROOT) if pad.is_relative_to(ROOT) else pad}/"


def _end(processen: list[subprocess.Popen[bytes]]) -> None:
    for proces in processen:
        if proces.poll() is None:
            proces.terminate()
    for proces in processen:
        try:
            proces.wait(timeout=10)
        except subprocess.TimeoutExpired:
            proces.kill()
