"""The pages for when something is wrong: each says what to do, and none needs more than it has."""

import pytest
from django.template.loader import render_to_string

pytestmark = pytest.mark.urls("tests.web.adressen")


@pytest.mark.parametrize("naam", ["400", "403_csrf", "429", "500", "503"])
def test_a_fault_outside_our_door_is_told_without_a_request(naam):
    html = render_to_string(f"{naam}.html")

    assert html.count("<h1") == 1
    assert 'href="/"' in html


@pytest.mark.parametrize("naam", ["403", "404"])
def test_a_refusal_keeps_the_way_to_the_rest(vraag, naam):
    html = render_to_string(f"{naam}.html", request=vraag("/nergens/"))

    assert html.count("<h1") == 1
    assert 'class="wo-tabs__tab" href="/dossiers/"' in html


def test_a_panel_of_a_dossier_that_went_away_says_so_in_its_own_place(vraag):
    html = render_to_string("404.html", request=vraag("/dossiers/x/", htmx=True))

    assert "U kunt dit niet meer bekijken." in html
    assert "<h1" not in html
    assert "<html" not in html


def test_what_does_not_exist_and_what_is_not_yours_read_the_same(vraag):
    """A page that tells them apart would tell that the dossier exists."""
    html = render_to_string("404.html", {"exception": "Dossier 12 van Tilburg"}, vraag("/x/"))

    assert "Tilburg" not in html
