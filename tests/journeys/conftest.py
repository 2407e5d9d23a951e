"""A real browser beside a real server on this machine: what every journey needs."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

BREED, SMAL = (1280, 900), (390, 844)
NAMEN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIES = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
HIER = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a journey."""
    for item in items:
        if item.path.is_relative_to(HIER):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys; the tables are spoken to from the same thread."""
    pad = os.environ.get("OVERDRACHT_CHROMIUM") or next(filter(None, map(shutil.which, NAMEN)), "")
    if not pad:
        pytest.skip("geen Chromium op deze machine: installeer het pakket chromium")
    # Playwright runs a loop in this thread, at which Django would otherwise refuse the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as spel:
        chromium = spel.chromium.launch(executable_path=pad, args=OPTIES)
        yield chromium
        chromium.close()


@pytest.fixture(params=[BREED, SMAL], ids=["breed", "smal"])
def page(request: pytest.FixtureRequest, browser: Browser, live_server: object) -> Iterator[Page]:
    """A page at desk width and at phone width; whatever the browser complains of fails the test."""
    breedte, hoogte = request.param
    context = browser.new_context(
        viewport={"width": breedte, "height": hoogte},
        base_url=str(live_server),
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    context.set_default_timeout(20_000)
    klachten: list[str] = []
    pagina = context.new_page()
    pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
    pagina.on(
        "console", lambda regel: klachten.append(regel.text) if _is_complaint(regel.text) else None
    )
    yield pagina
    context.close()
    assert klachten == []


def _is_complaint(tekst: str) -> bool:
    """What the content policy refused, or a script that failed; not a 404 that a test asks for."""
    return "Content Security Policy" in tekst or "Uncaught" in tekst


@pytest.fixture
def check_page(page: Page) -> Callable[[], None]:
    """WCAG 2.0-2.2 A and AA without a violation, and no sideways scroll."""

    def check() -> None:
        uitslag = Axe().run(page, options={"runOnly": WCAG})
        overtredingen = [
            (o["id"], [knoop["html"] for knoop in o["nodes"]])
            for o in uitslag.response["violations"]
        ]
        assert overtredingen == [], page.url
        te_breed = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert te_breed <= 0, f"{page.url} schuift {te_breed} px opzij"

    return check
