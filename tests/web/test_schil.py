"""What stands around every page: who you are, and where you may go."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import resolve

from overdracht.core.begrippen import Rol
from overdracht.web.schil import maak_schil, page, voetmeldingen

pytestmark = pytest.mark.urls("tests.web.adressen")


def _tabs(request):
    return [tab.tekst for tab in maak_schil(request).tabs]


@pytest.mark.parametrize(
    ("rol", "tabs"),
    [
        (Rol.REGIEVOERDER_GEMEENTE, ["Vandaag", "Dossiers", "Importeren", "Berichten"]),
        (Rol.CASEMANAGER, ["Vandaag", "Dossiers", "Berichten"]),
        (Rol.PRIVACY_OFFICER, ["Vandaag"]),
    ],
)
def test_a_role_sees_the_tabs_that_it_may_open_and_no_tab_of_a_room_that_is_not_there(
    vraag, rol, tabs
):
    assert _tabs(vraag(rol=rol)) == tabs


@pytest.mark.parametrize(
    ("pad", "hier"),
    [
        ("/", "Vandaag"),
        ("/dossiers/", "Dossiers"),
        ("/dossiers/0b9c2f1e-7c1f-4f3a-9d57-0f1e2d3c4b5a/", "Dossiers"),
        ("/koppelingen/importeren/", "Importeren"),
    ],
)
def test_the_tab_of_this_page_is_marked(vraag, pad, hier):
    schil = maak_schil(vraag(pad, resolver_match=resolve(pad)))

    assert [tab.tekst for tab in schil.tabs if tab.is_hier] == [hier]


def test_no_tab_is_marked_on_a_page_that_does_not_exist(vraag):
    assert not any(tab.is_hier for tab in maak_schil(vraag("/nergens/")).tabs)


def test_unread_messages_are_counted_on_their_tab_only(vraag):
    tabs = maak_schil(vraag(ongelezen=3)).tabs

    assert {tab.tekst: tab.aantal for tab in tabs if tab.aantal} == {"Berichten": 3}


def test_who_has_one_role_is_not_asked_to_change_it(vraag):
    assert maak_schil(vraag()).wissel_url == ""
    assert maak_schil(vraag(kan_wisselen=True)).wissel_url == "/rol/"


def test_before_the_login_there_is_nowhere_to_go(vraag):
    schil = maak_schil(vraag(actor=None, user=AnonymousUser()))

    assert (schil.tabs, schil.wie, schil.uitlog_url) == ((), "", "")


def test_who_has_no_role_yet_can_still_leave(vraag, django_user_model):
    schil = maak_schil(vraag(actor=None, user=django_user_model(email="a@demo.invalid")))

    assert (schil.tabs, schil.uitlog_url) == ((), "/accounts/logout/")


def test_the_footer_says_what_is_not_real_here(settings):
    settings.OVERDRACHT_MODUS = "demo"
    voetmeldingen.cache_clear()

    assert "verzonnen" in voetmeldingen()[0]

    settings.OVERDRACHT_MODUS = "productie"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    voetmeldingen.cache_clear()

    assert len(voetmeldingen()) == 1
    assert "TVS" in voetmeldingen()[0]
    voetmeldingen.cache_clear()


def test_the_page_shows_role_unit_tabs_and_the_way_out(vraag, schrijf):
    request = vraag(ongelezen=2, resolver_match=resolve("/"))
    html = schrijf(
        '{% extends "base.html" %}{% block paginatitel %}Vandaag{% endblock %}',
        request=request,
        csrf_input="",
        **page(request),
    )

    for deel in (
        "<title>Vandaag · Warme Overdracht</title>",
        "Regievoerder · gemeente Oisterwijk",
        'href="#inhoud"',
        'aria-current="page"',
        "ongelezen</span>",
        "Uitloggen",
        "Uw wachtwoord en veilig inloggen",
    ):
        assert deel in html
