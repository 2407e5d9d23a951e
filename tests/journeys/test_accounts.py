"""A new colleague begins with a link, chooses a passkey, and comes back with only that."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import Page, expect

from overdracht.core.begrippen import Rol
from overdracht.jobs import hourly
from tests import factories

WACHTWOORD = "vier losse woorden erachter"  # of nobody
VANDAAG = timezone.localdate()


@pytest.fixture
def fenna(transactional_db, settings):
    gemeente = factories.make_gemeente("Oisterwijk", code="GM0824")
    gebruiker = factories.make_gebruiker("Fenna", password=WACHTWOORD)
    factories.make_medewerker(gemeente, Rol.TEAMLEIDER, naam="Tom")
    return factories.make_medewerker(gemeente, Rol.FUNCTIONEEL_BEHEERDER, gebruiker=gebruiker)


@pytest.fixture
def sleutel(page: Page) -> Iterator[None]:
    """A passkey that this browser holds itself, as a telephone or a laptop does."""
    lijn = page.context.new_cdp_session(page)
    lijn.send("WebAuthn.enable")
    opties = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    lijn.send("WebAuthn.addVirtualAuthenticator", {"options": opties})
    yield
    lijn.detach()


def inloggen(page: Page, mailadres: str) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("E-mailadres").fill(mailadres)
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def nodig_uit(page: Page) -> None:
    page.goto("/beheer/medewerkers/uitnodigen/")
    page.get_by_label("Naam").fill("Bas Nieuw")
    page.get_by_label("E-mailadres van het werk").fill("bas@oisterwijk.test")
    page.get_by_label("Rol").select_option("regievoerder_gemeente")
    page.get_by_role("button", name="Uitnodigen").click()


def lees_link() -> str:
    hourly.run(peildatum=VANDAAG)
    gevonden = re.search(r"/uitnodiging/[\w-]+/", str(mail.outbox[-1].body))
    assert gevonden is not None
    return gevonden.group()


def test_from_invitation_to_passkey_and_back(
    fenna, page: Page, check_page: Callable[[], None], sleutel, settings, live_server
):
    inloggen(page, fenna.gebruiker.email)
    nodig_uit(page)
    expect(page.locator("main")).to_contain_text("De uitnodiging gaat per e-mail weg.")
    check_page()
    page.get_by_role("button", name="Uitloggen").click()

    settings.OVERDRACHT_TWEEDE_FACTOR = True
    # A passkey belongs to a name; a number on the network has none.
    huis = live_server.url.replace("127.0.0.1", "localhost")
    page.goto(huis + lees_link())
    check_page()
    page.get_by_label("Kies een wachtwoord").fill(WACHTWOORD)
    page.get_by_label("Hetzelfde wachtwoord nog een keer").fill(WACHTWOORD)
    page.get_by_role("button", name="Verder").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Veilig inloggen")
    check_page()
    page.get_by_role("link", name="Toevoegen").click()
    check_page()
    page.get_by_label("Als passkey").check()
    page.get_by_role("button", name="Toevoegen").click()
    expect(page.locator("code")).to_have_count(10)
    check_page()

    page.get_by_role("link", name="Verder").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("dag")
    page.get_by_role("button", name="Uitloggen").click()
    page.get_by_role("button", name="Inloggen met een passkey").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("dag")
    page.goto(f"{huis}/sessies/")
    check_page()


@pytest.mark.parametrize("pad", ["", "rechten/", "medewerkers/", "medewerkers/uitnodigen/"])
def test_the_pages_of_the_beheerder_are_for_everyone(
    fenna, page: Page, check_page: Callable[[], None], pad
):
    inloggen(page, fenna.gebruiker.email)
    page.goto(f"/beheer/{pad}")
    check_page()


def test_the_page_of_a_colleague_and_its_forms_are_for_everyone(
    fenna, page: Page, check_page: Callable[[], None]
):
    bas = factories.make_medewerker(
        fenna.eenheid, Rol.REGIEVOERDER_GEMEENTE, naam="Bas", tot=VANDAAG + timedelta(days=9)
    )
    inloggen(page, fenna.gebruiker.email)
    hier = f"/beheer/medewerkers/{bas.gebruiker_id}/"
    vormen = ("beeindigen/", "tweede-stap/", "aanzetten/")
    for pad in (hier, *(hier + vorm for vorm in vormen), f"/beheer/rollen/{bas.pk}/"):
        page.goto(pad)
        check_page()
