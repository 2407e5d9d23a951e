"""The first page that anyone sees."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

WACHTWOORD = "een lang proefwachtwoord"  # of nobody


@pytest.fixture
def sandra(transactional_db, django_user_model):
    return django_user_model.objects.create_user(
        "sandra@oisterwijk.example", WACHTWOORD, naam="Sandra"
    )


def sign_in(page: Page, email: str, wachtwoord: str) -> None:
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord", exact=True).fill(wachtwoord)
    page.keyboard.press("Enter")


def test_a_visitor_is_asked_to_sign_in(page: Page, check_page: Callable[[], None]):
    page.goto("/")

    expect(page).to_have_url(re.compile(r"/accounts/login/"))
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    check_page()


def test_a_wrong_password_is_told_in_dutch(sandra, page: Page, check_page: Callable[[], None]):
    page.goto("/accounts/login/")
    sign_in(page, sandra.email, "fout")

    expect(page.locator("main")).to_contain_text("niet")
    check_page()
