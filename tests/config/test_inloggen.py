"""The lock on the door: too many tries and the account waits."""

import pytest

WACHTWOORD = "een lang proefwachtwoord"  # of nobody


@pytest.fixture
def sandra(db, django_user_model):
    return django_user_model.objects.create_user(
        "sandra@oisterwijk.example", WACHTWOORD, naam="Sandra"
    )


def sign_in(client, wachtwoord, email="sandra@oisterwijk.example", ip="192.0.2.1"):
    antwoord = client.post(
        "/accounts/login/", {"login": email, "password": wachtwoord}, REMOTE_ADDR=ip
    )
    return antwoord.status_code


def test_who_knows_the_password_gets_in(client, sandra):
    assert sign_in(client, WACHTWOORD) == 302


def test_the_case_of_the_address_does_not_matter(client, sandra):
    assert sign_in(client, WACHTWOORD, email="Sandra@Oisterwijk.example") == 302


def test_after_five_wrong_tries_the_right_password_waits_too(client, sandra):
    pogingen = [sign_in(client, "fout") for _ in range(5)]

    assert (pogingen[:4], pogingen[4]) == ([200] * 4, 429)
    assert sign_in(client, WACHTWOORD) == 429


def test_the_lock_holds_for_one_address_on_the_network_only(client, sandra):
    for _ in range(5):
        sign_in(client, "fout")

    assert sign_in(client, WACHTWOORD, ip="192.0.2.2") == 302


def test_the_lock_does_not_hold_for_a_colleague(client, sandra, django_user_model):
    django_user_model.objects.create_user("jan@coa.example", WACHTWOORD, naam="Jan Willem")
    for _ in range(5):
        sign_in(client, "fout")

    assert sign_in(client, WACHTWOORD, email="jan@coa.example") == 302


def test_the_lock_does_not_look_at_the_case_of_the_address(client, sandra):
    for _ in range(5):
        sign_in(client, "fout", email="SANDRA@oisterwijk.example")

    assert sign_in(client, WACHTWOORD) == 429


def test_an_unknown_account_is_told_the_same_as_a_wrong_password(client, sandra):
    fout = client.post("/accounts/login/", {"login": sandra.email, "password": "fout"})
    onbekend = client.post("/accounts/login/", {"login": "x@y.example", "password": "fout"})

    assert (fout.status_code, fout.context["form"].errors) == (
        onbekend.status_code,
        onbekend.context["form"].errors,
    )


def test_nobody_makes_an_account_by_himself(client, db, django_user_model):
    client.post("/accounts/signup/", {"email": "nieuw@example.com", "password1": WACHTWOORD * 2})

    assert not django_user_model.objects.exists()
