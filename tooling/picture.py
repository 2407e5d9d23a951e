"""The picture of the dossier page in the README: made by a script, so that it never lags behind."""

import os
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from tooling import run
from tooling.place import PYTHON, ROOT, Stop, start

BEELD = ROOT / "docs" / "beeld" / "dossier.png"


def take() -> None:
    """Start a demo in a folder to throw away, and let a browser look at one dossier."""
    poort = _free_port()
    with tempfile.TemporaryDirectory() as data:
        env = {**os.environ, "OVERDRACHT_DATA": data, "PYTHONUNBUFFERED": "1"}
        demo = subprocess.Popen(
            [PYTHON, "dev.py", "run", "--port", str(poort)],
            cwd=ROOT,
            env=env,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            _wait_for_welcome(demo)
            BEELD.parent.mkdir(exist_ok=True)
            adres = f"http://127.0.0.1:{poort}"
            accounts = Path(data) / run.ACCOUNTS.name
            klaar = start(PYTHON, "-m", "tooling.photograph", adres, accounts, BEELD)
        finally:
            demo.send_signal(signal.SIGINT)
            demo.wait(timeout=30)
    if klaar.returncode:
        raise Stop("Het schermbeeld is niet gemaakt; de reden staat hierboven.")
    print(f"{BEELD.relative_to(ROOT)} is gemaakt.")


def _free_port() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort: int = proef.getsockname()[1]
    return poort


def _wait_for_welcome(demo: "subprocess.Popen[str]") -> None:
    einde = time.monotonic() + 600
    for regel in demo.stdout or ():
        if "draait op" in regel:
            return
        if time.monotonic() > einde:
            break
    raise Stop("De demo is niet gestart.")
