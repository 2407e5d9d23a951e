"""The pages of the login, which allauth serves in our look."""

import re

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.adressen")]


@pytest.fixture
def ingelogd(client, django_user_model):
    client.force_login(
        django_user_model.objects.create_user("a@demo.invalid", "x", naam="Sandra"),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    return client


def _gelezen(client, pad):
    antwoord = client.get(pad)
    assert antwoord.status_code == 200, pad
    return antwoord.content.decode()


@pytest.mark.parametrize("pad", ["login/", "password/reset/", "password/reset/done/", "inactive/"])
def test_the_way_in_has_our_header_one_heading_and_no_tabs(client, pad):
    html = _gelezen(client, f"/accounts/{pad}")

    assert html.count("<h1") == 1
    assert "wo-kop__merk" in html
    assert "wo-tabs" not in html


def test_the_login_form_is_written_by_our_own_fields(client):
    html = _gelezen(client, "/accounts/login/")

    assert '<label class="utrecht-form-label wo-veld__label" for="id_login">' in html
    assert 'autocomplete="current-password"' in html
    assert re.search(r'<button class="[^"]*"\s+type="submit"\s*>\s*Inloggen\s*</button>', html)
    assert "placeholder=" not in html


def test_between_name_and_password_stands_no_link_for_the_tab_key(client):
    html = _gelezen(client, "/accounts/login/")

    assert html.index('id="id_password"') < html.index('href="/accounts/password/reset/"')


def test_an_empty_login_says_what_to_do_and_offers_one_way_to_a_new_password(client):
    html = client.post("/accounts/login/", {}).content.decode()

    assert html.count("Wachtwoord vergeten?") == 1
    assert "Wachtwoord: Vul dit in." in html
    assert "vereist" not in html


def test_a_wrong_password_is_told_politely_and_not_which_of_the_two_was_wrong(client):
    html = client.post("/accounts/login/", {"login": "a@demo.invalid", "password": "mis"}).content

    assert "horen niet bij elkaar" in html.decode()


@pytest.mark.parametrize(
    ("pad", "deel"),
    [
        ("password/change/", "Huidig wachtwoord"),
        ("2fa/", "Code-app op uw telefoon"),
        ("2fa/webauthn/", "U hebt nog geen sleutel."),
        ("email/", "a@demo.invalid"),
        ("logout/", "Wilt u uitloggen?"),
    ],
)
def test_who_is_in_keeps_the_own_account_and_can_leave(ingelogd, pad, deel):
    html = _gelezen(ingelogd, f"/accounts/{pad}")

    assert deel in html
    assert 'action="/accounts/logout/"' in html
