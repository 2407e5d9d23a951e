"""A look that could not look is red, a hole is red, and the list of packages names them all."""

import json
import os
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tooling.levering import SLOT, find_holes, write_stuklijst

GAT = {
    "id": "PYSEC-0000-1",
    "summary": "Planted",
    "modified": "2026-01-01T00:00:00Z",
    "affected": [
        {
            "package": {"name": "django", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}],
        }
    ],
}


@pytest.fixture
def meldpunt(socket_enabled):
    """An answer to pip-audit's question, on this machine: which holes does this package have?"""
    gaten: dict[str, object] = {}

    class Antwoord(BaseHTTPRequestHandler):
        def do_POST(self):
            vraag = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            gat = gaten.get(vraag["package"]["name"])
            lijf = json.dumps({"vulns": [gat]} if gat else {}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(lijf)))
            self.end_headers()
            self.wfile.write(lijf)

        def log_message(self, *_):
            """Silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Antwoord) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield gaten, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.deep
@pytest.mark.parametrize(("gaten", "goed"), [({}, True), ({"django": GAT}, False)])
def test_a_known_hole_makes_the_look_red(meldpunt, gaten, goed):
    bekend, adres = meldpunt
    bekend.update(gaten)

    assert find_holes("--vulnerability-service", "osv", "--osv-url", adres) is goed


@pytest.mark.deep
def test_a_look_that_could_not_look_is_red(monkeypatch):
    monkeypatch.setitem(os.environ, "HTTPS_PROXY", "http://127.0.0.1:9")

    assert not find_holes("--timeout", "1")


def test_the_list_of_packages_names_every_package_and_no_address(tmp_path):
    write_stuklijst(tmp_path / "lijst.json")

    tekst = (tmp_path / "lijst.json").read_text()
    namen = {deel["name"].lower() for deel in json.loads(tekst)["components"]}
    assert namen >= set(re.findall(r"^([\w.-]+)==", SLOT.read_text(), re.MULTILINE))
    assert any(naam.startswith("@utrecht/") for naam in namen)
    assert "/simple" not in tekst
