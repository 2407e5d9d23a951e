"""One side of a journey: a browser in which one colleague is signed in, and what they do there."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import UUID

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from overdracht.data.models import Medewerker
from overdracht.support.toegang.queries import SESSIE_MEDEWERKER

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class Kant:
    """What a colleague sees and does; every page that opens is checked by axe."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, naam: str, *args: Any) -> None:
        """Go to a page of the house by its name."""
        self.page.goto(reverse(naam, args=args))
        self.check()

    def open_dossier(self, dossier_id: UUID) -> None:
        """Go to the page of the dossier."""
        self.open("dossier:detail", dossier_id)

    def record(
        self, naam: str, *args: Any, velden: Mapping[str, Any], knop: str = "Opslaan"
    ) -> None:
        """Open the form of a step, fill it in by its labels, save it and come back."""
        self.open(naam, *args)
        self.fill(velden)
        self.page.get_by_role("button", name=knop, exact=True).click()
        if self.page.locator("#gevolgen").count():
            self.page.get_by_role("button", name=knop, exact=True).click()
        expect(self.page.get_by_role("status").first).to_be_visible()
        self.check()

    def fill(self, velden: Mapping[str, Any]) -> None:
        """Fill in fields by their labels."""
        for label, waarde in velden.items():
            self._vul(label, waarde)

    def sees(self, tekst: str | re.Pattern[str]) -> None:
        """The page says this somewhere."""
        expect(self.page.locator("main")).to_contain_text(tekst)

    def check(self) -> None:
        """No violation of WCAG 2.0-2.2 A and AA, and nothing that slides sideways."""
        assert self.page.locator("h1").count() == 1, self.page.url
        uitslag = Axe().run(self.page, options={"runOnly": WCAG})
        gevonden = [
            (overtreding["id"], [knoop["html"] for knoop in overtreding["nodes"]])
            for overtreding in uitslag.response["violations"]
        ]
        assert gevonden == [], self.page.url
        te_breed = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert te_breed <= 0, f"{self.page.url} schuift {te_breed} px opzij"

    def _vul(self, label: str, waarde: Any) -> None:
        veld = self.page.get_by_label(re.compile(rf"^\s*{re.escape(label)}\s*(\(|$)", re.I)).first
        soort = veld.evaluate("veld => veld.tagName + ':' + (veld.type || '')")
        if soort.startswith("SELECT"):
            veld.select_option(label=waarde)
        elif soort in ("INPUT:checkbox", "INPUT:radio"):
            veld.check()
        else:
            veld.fill(waarde.isoformat() if isinstance(waarde, date) else str(waarde))


@contextmanager
def sit_down(
    browser: Browser, adres: str, medewerker: Medewerker, maat: tuple[int, int]
) -> Iterator[Kant]:
    """A browser of this size in which this colleague is signed in, in this role."""
    context = browser.new_context(
        viewport={"width": maat[0], "height": maat[1]},
        base_url=adres,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    context.set_default_timeout(20_000)
    context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": _sessie(medewerker), "url": adres}]
    )
    klachten: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda fout: klachten.append(str(fout)))
    yield Kant(page)
    context.close()
    assert klachten == []


def _sessie(medewerker: Medewerker) -> str:
    client = Client()
    client.force_login(medewerker.gebruiker, backend=BACKEND)
    sessie = client.session
    sessie[SESSIE_MEDEWERKER] = str(medewerker.pk)
    sessie.save()
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)
