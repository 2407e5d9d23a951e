"""How an action is answered: to a browser, to htmx, and when somebody else was first."""

import json

import pytest

from overdracht.web.http import Verschil, conflict, done

pytestmark = pytest.mark.urls("tests.web.adressen")


def test_a_browser_is_redirected(vraag):
    antwoord = done(vraag(), "/dossiers/1/")

    assert (antwoord.status_code, antwoord["Location"]) == (302, "/dossiers/1/")


def test_htmx_gets_the_place_to_go_and_hears_that_the_dossier_changed(vraag):
    antwoord = done(vraag(htmx=True), "/dossiers/1/")

    assert antwoord.status_code == 200
    assert json.loads(antwoord["HX-Location"]) == {"path": "/dossiers/1/"}
    assert json.loads(antwoord["HX-Trigger"]) == {"dossier-changed": {}}
    assert "Location" not in antwoord


def test_htmx_can_be_told_to_take_one_piece(vraag):
    antwoord = done(vraag(htmx=True), "/dossiers/1/", piece="scenario")

    assert json.loads(antwoord["HX-Location"]) == {
        "path": "/dossiers/1/",
        "target": "#scenario",
        "select": "#scenario",
        "swap": "outerHTML",
    }


def test_a_stale_save_shows_both_texts_and_loses_none(vraag):
    antwoord = conflict(
        vraag(),
        url="/dossiers/1/intake/",
        verschillen=[Verschil("Gehouden op", "12 november", "13 november")],
        door="Jan Willem",
    )
    tekst = antwoord.content.decode()

    assert antwoord.status_code == 409
    assert all(
        deel in tekst
        for deel in ("12 november", "13 november", "Jan Willem", 'href="/dossiers/1/intake/"')
    )
