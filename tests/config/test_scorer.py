"""Every page graded by the scorer of Mozilla itself, run on this machine (HD1)."""

import json
import os
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.support.toegang.policy import list_routes
from tests.factories import make_medewerker
from tests.naast import MAP, node
from tests.proces.collegas import inloggen

pytestmark = [pytest.mark.naast, pytest.mark.django_db, pytest.mark.slow]
HOST = "overdracht.example.nl"
BELOOFD = 125
# These differ from page to page, and no test of the scorer asks for them.
WISSELT = ("Content-Length", "Location", "ETag", "Last-Modified", "Content-Disposition")
_WAARDE = re.compile(r"^([^=]+)=[^;]*|expires=[^;]*")
_STUK = re.compile(r"<script\b[^>]*>(?:</script>)?|<meta\b[^>]*>|<link\b[^>]*>", re.IGNORECASE)
_EENMAAL: list[dict[str, object]] = []  # caught once: three tests look at it
METING = Path(__file__).parents[2] / "docs" / "metingen" / "koppen.md"


@pytest.fixture
def productie(settings):
    """The settings of production, as far as an answer shows them."""
    settings.ALLOWED_HOSTS = [HOST]
    settings.SECURE_SSL_REDIRECT = settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    settings.SECURE_HSTS_PRELOAD = settings.SESSION_COOKIE_SECURE = True
    settings.CSRF_COOKIE_SECURE = True
    settings.SECURE_HSTS_SECONDS = 31_536_000


@pytest.fixture
def browser(productie):
    return Client(headers={"Host": HOST}, raise_request_exception=False)


def vang(naam, antwoord):
    return {
        "naam": naam,
        "status": antwoord.status_code,
        "kop": dict(antwoord.headers),
        "koekjes": [koekje.OutputString() for koekje in antwoord.cookies.values()],
        "tekst": "" if antwoord.streaming else antwoord.content.decode(errors="replace"),
    }


def soort_van(antwoord):
    """What the scorer looks at: two answers that are alike in it get one score."""
    kop = {naam: w for naam, w in antwoord["kop"].items() if naam not in WISSELT}
    koekjes = [_WAARDE.sub(r"\1=x", koekje) for koekje in antwoord["koekjes"]]
    delen = "".join(_STUK.findall(antwoord["tekst"]))
    return {**antwoord, "kop": kop, "koekjes": sorted(koekjes), "tekst": f"<!doctype html>{delen}"}


def keur(antwoorden, omleiding):
    """One score for each kind of answer, under the name of the first of them."""
    soorten: dict[str, dict[str, object]] = {}
    for antwoord in map(soort_van, antwoorden):
        soorten.setdefault(json.dumps({**antwoord, "naam": ""}, sort_keys=True), antwoord)
    gevraagd = json.dumps({"antwoorden": list(soorten.values()), "omleiding": omleiding})
    uitslag = subprocess.run(  # noqa: S603  # our own script
        [*node(), str(MAP / "score.mjs")],
        input=gevraagd,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(uitslag.stdout)


def adressen():
    return sorted(
        {f"/{pad}" for pad, naam, _ in list_routes() if "<" not in pad and "^" not in pad}
    )


@pytest.fixture
def omleiding(browser):
    eerst = browser.get("/accounts/login/")
    return [[f"http://{HOST}/", eerst.status_code], [eerst["Location"], 200]]


@pytest.fixture
def gevangen(browser, oisterwijk, monkeypatch):
    """Every address without a number in it, as nobody and as two roles; and the faults."""
    if _EENMAAL:
        return _EENMAAL
    antwoorden = [vang(f"niemand {pad}", browser.get(pad, secure=True)) for pad in adressen()]
    for rol in (Rol.TEAMLEIDER, Rol.FUNCTIONEEL_BEHEERDER):
        collega = Client(headers={"Host": HOST}, raise_request_exception=False)
        collega.defaults["wsgi.url_scheme"] = "https"
        inloggen(collega, make_medewerker(oisterwijk, rol))
        antwoorden += [vang(f"{rol} {pad}", collega.get(pad, secure=True)) for pad in adressen()]
    antwoorden.append(vang("404", browser.get("/bestaat-niet/", secure=True)))
    antwoorden.append(vang("api 404", browser.get("/api/v1/niets/", secure=True)))
    antwoorden.append(vang("405", browser.delete("/organisatie/", secure=True)))
    streng = Client(headers={"Host": HOST}, enforce_csrf_checks=True)
    antwoorden.append(vang("403 csrf", streng.post("/accounts/login/", {}, secure=True)))
    antwoorden.append(vang("400 host", Client(headers={"Host": "x y"}).get("/", secure=True)))
    monkeypatch.setattr("overdracht.support.toegang.views.organisatie.list_inlogdiensten", None)
    antwoorden.append(vang("500", browser.get("/organisatie/", secure=True)))
    _EENMAAL.extend(antwoorden)
    return _EENMAAL


def test_every_page_and_every_fault_gets_the_highest_grade(gevangen, omleiding):
    uitslagen = keur(gevangen, omleiding)
    # The OpenAPI document is no page, and another site may read it: that costs it ten points.
    paginas = {a["naam"] for a in gevangen if a["kop"]["Content-Type"].startswith("text/html")}
    te_laag = [
        u
        for u in uitslagen
        if u["cijfer"] != "A+" or (u["naam"] in paginas and u["score"] < BELOOFD)
    ]
    statussen = {antwoord["status"] for antwoord in gevangen}
    if os.environ.get("OVERDRACHT_METEN"):
        METING.write_text(
            _verslag([u for u in uitslagen if u["naam"] in paginas], statussen), encoding="utf-8"
        )

    assert te_laag == []
    assert {200, 302, 400, 403, 404, 405, 500} <= statussen


def test_the_scorer_sees_a_page_without_walls(gevangen, omleiding):
    kaal = {**gevangen[0], "kop": {"Content-Type": "text/html"}}
    inline = {**gevangen[0], "kop": {**gevangen[0]["kop"]}}
    inline["kop"]["Content-Security-Policy"] = "default-src 'self'; script-src 'unsafe-inline'"

    assert [u["cijfer"] in {"A+", "A"} for u in keur([kaal, inline], omleiding)] == [False, False]


def test_no_page_holds_a_script_or_a_style_of_its_own(gevangen):
    gevonden = []

    class Lezer(HTMLParser):
        naam = ""

        def handle_starttag(self, tag, attrs):
            namen = dict(attrs)
            if tag == "style" or (tag == "script" and "src" not in namen):
                gevonden.append((self.naam, tag, namen.get("type")))
            gevonden.extend((self.naam, naam, "") for naam in namen if naam.startswith("on"))
            if "style" in namen:
                gevonden.append((self.naam, "style", namen["style"]))

    for antwoord in gevangen:
        lezer = Lezer()
        lezer.naam = antwoord["naam"]
        lezer.feed(antwoord["tekst"])
    data = {"application/json", "application/json+js"}

    assert [vondst for vondst in gevonden if vondst[2] not in data] == []


def _verslag(uitslagen, statussen):
    laagste = min(u["score"] for u in uitslagen)
    return (
        "# De koppen van elk antwoord\n\n"
        f"Gemeten op {timezone.localdate().isoformat()} met de keuring van Mozilla "
        "(MDN HTTP Observatory, npm `@mdn/mdn-http-observatory` 1.4.8), zonder netwerk, over "
        "opgevangen antwoorden met de instellingen van productie: elk adres zonder nummer erin, "
        "als niemand, als teamleider en als functioneel beheerder, en de foutpagina's.\n\n"
        "| | |\n| --- | --- |\n"
        f"| soorten antwoorden | {len(uitslagen)} |\n"
        f"| statussen | {', '.join(map(str, sorted(statussen)))} |\n"
        f"| cijfer | {', '.join(sorted({u['cijfer'] for u in uitslagen}))} |\n"
        f"| laagste score | {laagste} (beloofd: {BELOOFD}) |\n\n"
        "Opnieuw meten: `OVERDRACHT_METEN=1 python -m pytest tests/config/test_scorer.py`.\n"
    )
