"""Guessing is slow, and shuts nobody out (SE4, T42)."""

import random
from collections import Counter
from datetime import timedelta

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client as Browser
from django.test import RequestFactory
from django.utils import timezone

from overdracht.config.drempel import adres_van
from overdracht.data.models import Gebruiker, Inlogpoging

WACHTWOORD = "een lang proefwachtwoord"  # of nobody


@pytest.fixture
def accounts(db):
    return [
        Gebruiker.objects.create_user(f"a{n}@oisterwijk.example", WACHTWOORD, naam=f"Collega {n}")
        for n in range(3)
    ]


def probeer(browser, mail, wachtwoord="fout", ip="192.0.2.1"):
    return browser.post(
        "/accounts/login/", {"login": mail, "password": wachtwoord}, REMOTE_ADDR=ip
    ).status_code


@pytest.fixture
def bekeken(monkeypatch):
    """How often a password was really compared, per account."""
    telling: Counter[str] = Counter()
    echt = Gebruiker.check_password

    def kijk(gebruiker, ruw):
        telling[gebruiker.email] += 1
        return echt(gebruiker, ruw)

    monkeypatch.setattr(Gebruiker, "check_password", kijk)
    return telling


def bestorm(accounts, *, pogingen, adressen, zaad=20261122):
    trek = random.Random(zaad)  # a draw for a test
    for _ in range(pogingen):
        ip = f"198.51.{trek.randrange(adressen) // 250}.{trek.randrange(250)}"
        probeer(Browser(), trek.choice(accounts).email, f"fout-{trek.random()}", ip)


def test_of_many_guesses_from_many_networks_few_reach_the_password(accounts, bekeken):
    thuis = Browser()
    probeer(thuis, accounts[0].email, WACHTWOORD)
    bestorm(accounts, pogingen=120, adressen=1000)

    assert max(bekeken.values()) <= 20
    assert probeer(thuis, accounts[0].email, WACHTWOORD) == 302


@pytest.mark.deep
def test_ten_thousand_guesses_over_a_thousand_networks_on_a_hundred_accounts(
    db, bekeken, record_property
):
    accounts = [
        Gebruiker.objects.create_user(f"b{n}@oisterwijk.example", WACHTWOORD, naam=f"Collega {n}")
        for n in range(100)
    ]
    thuis = Browser()
    probeer(thuis, accounts[7].email, WACHTWOORD)
    bestorm(accounts, pogingen=10_000, adressen=1000)

    assert max(bekeken.values()) <= 20
    assert probeer(thuis, accounts[7].email, WACHTWOORD) == 302
    meest, samen = max(bekeken.values()), bekeken.total()
    record_property(
        "SE4", f"10.000 pogingen: {samen} bij het wachtwoord, hoogstens {meest} per account"
    )


def test_a_strange_device_waits_when_others_guessed_and_an_hour_later_it_may_again(accounts):
    mail = accounts[0].email
    for n in range(15):
        probeer(Browser(), mail, ip=f"203.0.113.{n}")

    assert probeer(Browser(), mail, WACHTWOORD, ip="192.0.2.9") == 429
    Inlogpoging.objects.update(op_at=timezone.now() - timedelta(minutes=61))
    assert probeer(Browser(), mail, WACHTWOORD, ip="192.0.2.9") == 302


def test_a_known_device_has_no_more_than_its_own_few_guesses(accounts, bekeken):
    thuis = Browser()
    probeer(thuis, accounts[0].email, WACHTWOORD)
    thuis.post("/accounts/logout/")
    bekeken.clear()
    for n in range(12):
        probeer(thuis, accounts[0].email, ip=f"203.0.113.{n}")

    assert bekeken[accounts[0].email] == 5


@pytest.mark.parametrize("hoe", ["van een ander", "verzonnen", "na een nieuw wachtwoord"])
def test_the_mark_of_a_device_helps_its_own_account_only(accounts, hoe):
    browser, mail = Browser(), accounts[0].email
    probeer(browser, accounts[1 if hoe == "van een ander" else 0].email, WACHTWOORD)
    browser.post("/accounts/logout/")
    if hoe == "verzonnen":
        browser.cookies["apparaat"] = "eyJ3aWUiOiJ4In0:1abc:zelfgemaakt"
    if hoe == "na een nieuw wachtwoord":
        accounts[0].set_password("iets heel anders")
        accounts[0].save()
    for n in range(15):
        probeer(Browser(), mail, ip=f"203.0.113.{n}")

    wachtwoord = "iets heel anders" if hoe == "na een nieuw wachtwoord" else WACHTWOORD
    assert probeer(browser, mail, wachtwoord) == 429


def test_an_unknown_account_is_locked_like_one_that_exists(accounts):
    bekend, onbekend = (
        [probeer(Browser(), mail, ip=f"203.0.113.{n}") for n in range(18)]
        for mail in (accounts[0].email, "niemand@oisterwijk.example")
    )

    assert bekend == onbekend == [200] * 15 + [429] * 3


def test_a_password_is_hashed_once_whether_or_not_the_account_exists(accounts, monkeypatch):
    gehasht: list[str] = []
    echt = MD5PasswordHasher.encode

    def tel(hasher, password, salt):
        gehasht.append(password)
        return echt(hasher, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", tel)
    for mail in (accounts[0].email, "niemand@oisterwijk.example"):
        gehasht.clear()
        probeer(Browser(), mail)
        assert gehasht == ["fout"]


@pytest.mark.parametrize(
    ("proxies", "kop", "adres"),
    [
        (0, "198.51.100.7", "192.0.2.1"),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "10.0.0.1, 198.51.100.7", "198.51.100.7"),
        (2, "198.51.100.7, 10.0.0.2", "198.51.100.7"),
        (2, "198.51.100.7", "192.0.2.1"),
        (1, "", "192.0.2.1"),
    ],
)
def test_only_our_own_servers_say_where_a_visitor_comes_from(settings, proxies, kop, adres):
    settings.OVERDRACHT_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", headers={"X-Forwarded-For": kop})

    assert adres_van(request) == adres
