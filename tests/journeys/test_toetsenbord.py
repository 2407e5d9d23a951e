"""The work of a regievoerder without a mouse: from Vandaag to a chosen scenario."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from overdracht.core.begrippen import Rol
from overdracht.data.models import Scenariokeuze
from overdracht.support.planning.actions import replan
from tests.factories import make_azc, make_dossier, make_gemeente, make_medewerker, make_persoon
from tests.journeys.conftest import BREED
from tests.journeys.kant import Kant, sit_down
from tests.journeys.test_scenarios import dagen


@pytest.fixture
def sandra_aan_het_werk(
    browser: Browser, live_server: object, transactional_db: None
) -> Iterator[Kant]:
    gemeente, azc = make_gemeente("Oisterwijk", code="GM0824"), make_azc("azc Oisterwijk")
    for naam, melding in (("Aalders", -9), ("Berhane", -7)):
        dossier = make_dossier(
            make_persoon(naam),
            gemeente=gemeente,
            coa_locatie=azc,
            vergunning_op=dagen(-30),
            gekoppeld_op=dagen(-14),
            tvs_melding_op=dagen(melding),
        )
        replan(dossier, peildatum=dagen(0))
    sandra = make_medewerker(gemeente, Rol.REGIEVOERDER_GEMEENTE, naam="Sandra")
    with sit_down(browser, str(live_server), sandra, BREED) as kant:
        yield kant


def tab_to(kant: Kant, naam: str) -> None:
    """Press Tab until the focus stands on the link or button with this name."""
    for _ in range(80):
        kant.page.keyboard.press("Tab")
        tekst = kant.page.evaluate("document.activeElement.innerText || ''")
        if naam in tekst:
            return
    pytest.fail(f"Tab never reaches {naam!r}")


def test_slash_searches_and_j_and_k_walk_the_list(sandra_aan_het_werk: Kant):
    kant = sandra_aan_het_werk
    kant.open("dossier:list")

    kant.page.keyboard.press("/")
    expect(kant.page.locator("[data-zoek]")).to_be_focused()
    kant.page.keyboard.type("berh")
    kant.page.keyboard.press("Enter")
    kant.sees("Berhane")

    kant.open("dossier:list")
    kant.page.keyboard.press("j")
    kant.page.keyboard.press("j")
    kant.page.keyboard.press("k")
    kant.page.keyboard.press("Enter")
    expect(kant.page.locator("h1")).to_contain_text("Aalders")


def test_a_scenario_is_chosen_with_tab_and_enter_only(sandra_aan_het_werk: Kant):
    kant = sandra_aan_het_werk
    kant.open("dossier:today")

    tab_to(kant, "Aalders")
    kant.page.keyboard.press("Enter")
    expect(kant.page).to_have_url(re.compile(r"/dossiers/[0-9a-f-]{36}/$"))
    tab_to(kant, "Kies een scenario")
    kant.page.keyboard.press("Enter")
    expect(kant.page).to_have_url(re.compile(r"/scenario/$"))
    tab_to(kant, "Kies scenario 3")
    kant.page.keyboard.press("Enter")

    expect(kant.page).to_have_url(re.compile(r"/dossiers/[0-9a-f-]{36}/$"))
    assert Scenariokeuze.objects.count() == 1


def test_the_focus_can_be_seen_and_the_first_tab_leads_past_the_menu(sandra_aan_het_werk: Kant):
    kant = sandra_aan_het_werk
    kant.open("dossier:today")

    kant.page.keyboard.press("Tab")
    sprong = kant.page.locator(":focus")
    expect(sprong).to_have_text("Naar de inhoud")
    assert sprong.evaluate("e => e.getBoundingClientRect().height") > 20
    kant.page.keyboard.press("Enter")
    expect(kant.page.locator("#inhoud")).to_be_focused()
