"""The second step: required of everyone, asked anew for what weighs heavily."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)

from overdracht.core.begrippen import Rol
from tests.factories import make_gebruiker, make_medewerker

WACHTWOORD = "een-heel-lang-wachtwoord"
GEHEIM = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
EXPORT = "/dossiers/exporteren/"


@pytest.fixture(autouse=True)
def verplicht(settings):
    settings.OVERDRACHT_TWEEDE_FACTOR = True


@pytest.fixture
def collega(oisterwijk):
    gebruiker = make_gebruiker("Sandra", password=WACHTWOORD)
    return make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, gebruiker=gebruiker)


@pytest.fixture
def met_app(collega):
    TOTP.activate(collega.gebruiker, GEHEIM)
    return collega


def code(geheim=GEHEIM):
    return format_hotp_value(hotp_value(geheim, next(yield_hotp_counters_from_time())))


def met_wachtwoord(client, medewerker):
    return client.post(
        "/accounts/login/",
        {"login": medewerker.gebruiker.email, "password": WACHTWOORD, "next": "/berichten/"},
    )


def binnen(client, medewerker):
    met_wachtwoord(client, medewerker)
    client.post("/accounts/2fa/authenticate/", {"code": code()})
    client.get("/rol/")
    return client


def test_a_password_alone_opens_nothing(client, met_app):
    antwoord = met_wachtwoord(client, met_app)

    assert antwoord["Location"].startswith("/accounts/2fa/authenticate/")
    assert "_auth_user_id" not in client.session
    assert client.get("/")["Location"].startswith("/accounts/login/")


def test_with_the_code_one_is_in(client, met_app):
    assert binnen(client, met_app).get("/").status_code == 200


def test_a_recovery_code_works_once(client, met_app, client_tweede):
    herstelcode = RecoveryCodes.activate(met_app.gebruiker).get_unused_codes()[0]
    uitslagen = []
    for browser in (client, client_tweede):
        met_wachtwoord(browser, met_app)
        browser.post("/accounts/2fa/authenticate/", {"code": herstelcode})
        uitslagen.append("_auth_user_id" in browser.session)

    assert uitslagen == [True, False]


@pytest.fixture
def client_tweede():
    from django.test import Client  # noqa: PLC0415

    return Client()


@pytest.mark.parametrize(
    "pad",
    ["/", "/berichten/", "/rol/", "/sessies/", "/accounts/password/change/", "/accounts/2fa/"],
)
def test_without_a_second_step_every_page_says_where_to_get_one(client, collega, pad):
    met_wachtwoord(client, collega)

    assert client.get(pad)["Location"] == "/tweede-stap/"
    assert "Vraag de functioneel beheerder" in client.get("/tweede-stap/").content.decode()


@pytest.mark.parametrize("pad", ["totp/activate/", "webauthn/add/"])
def test_who_knows_only_the_password_cannot_add_a_second_step(client, collega, pad):
    met_wachtwoord(client, collega)
    client.get(f"/accounts/2fa/{pad}")
    client.post(f"/accounts/2fa/{pad}", {"code": "123456"})

    assert client.get(f"/accounts/2fa/{pad}")["Location"] == "/tweede-stap/"
    assert not Authenticator.objects.exists()


def test_the_secret_is_not_readable_in_the_tables(met_app):
    assert GEHEIM not in str(Authenticator.objects.get().data)


def test_codes_are_not_guessed(client, met_app, monkeypatch):
    bekeken = []

    def fout(_totp, code):
        bekeken.append(code)
        return False

    monkeypatch.setattr(TOTP, "validate_code", fout)
    met_wachtwoord(client, met_app)
    for n in range(30):
        antwoord = client.post("/accounts/2fa/authenticate/", {"code": f"{n:06d}"})

    assert len(bekeken) == 10
    assert "over een uur" in antwoord.content.decode()


def verouder(client, seconden):
    sessie = client.session
    sessie["account_authentication_methods"] = [
        {**stap, "at": time.time() - seconden} for stap in sessie["account_authentication_methods"]
    ]
    sessie.save()


def test_a_file_with_many_persons_asks_a_fresh_code(client, met_app, monkeypatch):
    binnen(client, met_app)
    direct = client.get(EXPORT).status_code
    verouder(client, 301)
    gevraagd = client.get(f"{EXPORT}?fase=1")
    sleutel = client.session.session_key
    monkeypatch.setattr(TOTP, "validate_code", lambda _totp, _code: True)
    weer = client.post("/accounts/2fa/reauthenticate/", {"code": "123456", "next": EXPORT})

    assert direct == 200
    assert gevraagd["Location"] == (
        "/accounts/2fa/reauthenticate/?next=%2Fdossiers%2Fexporteren%2F%3Ffase%3D1"
    )
    assert weer["Location"] == EXPORT
    assert client.get(EXPORT).status_code == 200
    assert client.session.session_key != sleutel


def test_the_password_is_no_fresh_code(client, met_app):
    binnen(client, met_app)
    verouder(client, 301)
    client.post("/accounts/reauthenticate/", {"password": WACHTWOORD, "next": EXPORT})

    assert client.get(EXPORT).status_code == 302


def test_the_demo_says_what_it_leaves_out(client, collega, settings):
    settings.OVERDRACHT_TWEEDE_FACTOR, settings.OVERDRACHT_MODUS = False, "demo"
    client.force_login(collega.gebruiker)
    client.get("/rol/")
    gevraagd = client.get(EXPORT)
    bladzijde = client.get(gevraagd["Location"])
    client.post("/demo/bevestigen/", {"next": EXPORT})

    assert gevraagd["Location"].startswith("/demo/bevestigen/?next=")
    assert "In de demo hebt u geen code" in bladzijde.content.decode()
    assert client.get(EXPORT).status_code == 200


@pytest.mark.parametrize("verplicht_of_niet", [True, False])
def test_outside_the_demo_the_step_is_not_left_out(client, met_app, settings, verplicht_of_niet):
    settings.OVERDRACHT_TWEEDE_FACTOR = verplicht_of_niet
    binnen(client, met_app)

    assert client.post("/demo/bevestigen/", {"next": EXPORT}).status_code == 404
