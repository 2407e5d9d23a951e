"""Who lets others in, reads the log or says yes to a long list comes with a key (SE1)."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from overdracht.core.account import BIJZONDER
from overdracht.core.begrippen import Rol
from tests.factories import make_gebruiker, make_medewerker
from tests.support.test_tweede_stap import GEHEIM, WACHTWOORD, binnen, met_wachtwoord

pytestmark = pytest.mark.django_db
HIER = "/sleutel/"


@pytest.fixture(autouse=True)
def verplicht(settings):
    settings.OVERDRACHT_TWEEDE_FACTOR = True


@pytest.fixture
def maak(oisterwijk):
    def doe(rol):
        gebruiker = make_gebruiker("Fenna", password=WACHTWOORD)
        TOTP.activate(gebruiker, GEHEIM)
        return make_medewerker(oisterwijk, rol, gebruiker=gebruiker)

    return doe


def geef_sleutel(medewerker):
    return Authenticator.objects.create(
        user=medewerker.gebruiker, type=Authenticator.Type.WEBAUTHN, data={"name": "laptop"}
    )


def noteer(browser, **anders):
    """As if allauth noted this of the last step."""
    sessie = browser.session
    stap = {**sessie["account_authentication_methods"][-1], **anders}
    sessie["account_authentication_methods"] = [stap]
    sessie.save()


def opent_het_maken(browser):
    """A key is made after the code was shown once more: that page is allauth's."""
    antwoord = browser.get("/accounts/2fa/webauthn/add/")
    return antwoord["Location"].startswith("/accounts/2fa/reauthenticate/")


def test_these_are_the_roles():
    assert {Rol.FUNCTIONEEL_BEHEERDER, Rol.PRIVACY_OFFICER, Rol.TEAMLEIDER} == BIJZONDER


@pytest.mark.parametrize("rol", sorted(BIJZONDER))
def test_a_code_alone_opens_no_page_of_such_a_role(client, maak, rol):
    browser = binnen(client, maak(rol))
    antwoord = browser.get("/")
    pagina = browser.get(HIER).content.decode()

    assert antwoord["Location"] == f"{HIER}?next=%2F"
    assert "Maak een passkey of sleutel" in pagina
    assert opent_het_maken(browser)


def test_other_roles_work_with_a_code(client, maak):
    assert binnen(client, maak(Rol.REGIEVOERDER_GEMEENTE)).get("/").status_code == 200


def test_with_the_key_shown_one_works(client, maak):
    browser = binnen(client, maak(Rol.TEAMLEIDER))
    noteer(browser, type="webauthn")  # in a real browser: the journey of the accounts

    assert browser.get("/").status_code == 200


def test_who_has_a_key_shows_it_and_makes_no_other_beside_it(client, maak):
    baas = maak(Rol.FUNCTIONEEL_BEHEERDER)
    geef_sleutel(baas)
    browser = binnen(client, baas)
    pagina = browser.get(HIER).content.decode()

    assert "Laat uw passkey of sleutel zien" in pagina
    assert "Maak een passkey" not in pagina
    assert browser.get("/accounts/2fa/webauthn/add/")["Location"] == HIER


def test_who_lost_the_key_comes_back_with_a_recovery_code(maak):
    baas = maak(Rol.FUNCTIONEEL_BEHEERDER)
    geef_sleutel(baas)
    herstel = RecoveryCodes.activate(baas.gebruiker).get_unused_codes()[0]
    browser = Client()
    met_wachtwoord(browser, baas)
    browser.post("/accounts/2fa/authenticate/", {"code": herstel})
    browser.get("/rol/")

    assert browser.get("/")["Location"].startswith(HIER)
    assert "Maak een passkey of sleutel" in browser.get(HIER).content.decode()
    assert opent_het_maken(browser)


def test_a_key_that_was_just_made_counts_as_shown(client, maak, monkeypatch):
    baas = maak(Rol.TEAMLEIDER)
    browser = binnen(client, baas)
    noteer(browser, reauthenticated=True)

    class Form:
        """In place of the browser's answer, of which the journey has a real one."""

        cleaned_data = {"name": "laptop", "credential": {}}

        def __init__(self, *_, **__):
            pass

        def is_valid(self):
            return True

    monkeypatch.setattr("allauth.mfa.webauthn.views.AddWebAuthnView.get_form_class", lambda _: Form)
    monkeypatch.setattr(
        "allauth.mfa.webauthn.internal.flows.add_authenticator",
        lambda _request, name, credential: (geef_sleutel(baas), None),
    )
    browser.post("/accounts/2fa/webauthn/add/", {})

    assert browser.get("/").status_code == 200


def test_a_key_that_was_not_made_counts_for_nothing(client, maak):
    browser = binnen(client, maak(Rol.TEAMLEIDER))
    browser.post("/accounts/2fa/webauthn/add/", {"name": "x", "credential": "geen"})

    assert browser.get("/")["Location"].startswith(HIER)


def test_a_program_is_told_to_come_with_a_key(client, maak):
    assert binnen(client, maak(Rol.TEAMLEIDER)).get("/api/v1/dossiers").status_code == 401


def test_in_the_demo_one_click_is_enough(client, maak, settings):
    settings.OVERDRACHT_TWEEDE_FACTOR = False
    client.force_login(maak(Rol.FUNCTIONEEL_BEHEERDER).gebruiker)
    client.get("/rol/")

    assert client.get("/").status_code == 200
