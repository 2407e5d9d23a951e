"""Who looked, how the log stands, and the register: the pages of the privacy officer."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from overdracht.core.keuzes import Toezichtsoort
from overdracht.data.models import Auditregel
from overdracht.jobs import verzegelen
from overdracht.proces.toezicht import actions, presenters
from overdracht.support.audit.actions import follow, record
from tests.factories import make_actor, make_dossier
from tests.proces.toezicht.kijken import NU, kijk

S = Toezichtsoort


# --- who looked ----------------------------------------------------------------------------------


@pytest.fixture
def gekeken(dossier, sandra, jan_willem):
    kijk(sandra, dossier, op=NU - timedelta(hours=3))
    with follow("scenario:choose", peildatum=NU.date()):
        record(make_actor(sandra), "scenario.gekozen", dossier)
    kijk(jan_willem, dossier, op=NU - timedelta(hours=1))
    verzegelen.run()
    return dossier


def test_the_officer_sees_every_look_with_role_and_purpose_and_no_name(browser, gekeken):
    pagina = browser.get(f"/toezicht/wie-keek/{gekeken.pk}/").content.decode()

    assert "Gemeente Oisterwijk" in pagina
    assert "COA: azc Oisterwijk" in pagina
    assert "Het scenario is gekozen (de overdracht voorbereiden en volgen)" in pagina
    assert pagina.count("na beoordeling") == 3
    assert "Sandra" not in pagina
    assert "Jan Willem" not in pagina


def test_names_of_the_own_colleagues_come_after_a_reason_that_is_kept(browser, gekeken):
    adres = f"/toezicht/wie-keek/{gekeken.pk}/"
    kort = browser.post(adres, {"reden": "even zien"})
    pagina = browser.post(adres, {"reden": "Klacht van de inburgeraar van 5 juni"})

    assert kort.status_code == 422
    assert "Sandra" not in kort.content.decode()
    tekst = pagina.content.decode()
    assert "Sandra" in tekst
    assert "Jan Willem" not in tekst
    regel = Auditregel.objects.latest("id")
    assert (regel.actie, regel.doel) == (
        "logboek.namen_ingezien",
        "Klacht van de inburgeraar van 5 juni",
    )


def test_the_page_for_the_inburgeraar_is_plain_and_names_nobody(browser, gekeken):
    pagina = browser.get(f"/toezicht/wie-keek/{gekeken.pk}/gewoon/").content.decode()

    assert "Een casemanager van COA: de overdracht voorbereiden en volgen." in pagina
    assert "Sandra" not in pagina
    assert "Jan Willem" not in pagina


def test_a_dossier_is_found_by_v_nummer_and_only_of_the_own_organisation(
    browser, gekeken, buurgemeente, azc
):
    vreemd = make_dossier(gemeente=buurgemeente.eenheid, coa_locatie=azc)
    nummer = gekeken.inburgeraar.persoon.v_nummer
    goed = browser.post("/toezicht/wie-keek/", {"v_nummer": nummer})
    fout = browser.post("/toezicht/wie-keek/", {"v_nummer": vreemd.inburgeraar.persoon.v_nummer})
    nooit = browser.post("/toezicht/wie-keek/", {"v_nummer": "9999999999"})

    assert goed["Location"] == f"/toezicht/wie-keek/{gekeken.pk}/"
    assert (fout.status_code, nooit.status_code) == (422, 422)
    assert browser.get(f"/toezicht/wie-keek/{vreemd.pk}/").status_code == 404
    assert nummer not in str(list(Auditregel.objects.values_list()))


def test_looking_at_the_log_is_logged(browser, gekeken, noor):
    browser.get("/toezicht/")
    browser.get(f"/toezicht/wie-keek/{gekeken.pk}/")

    eigen = Auditregel.objects.filter(medewerker_id=noor.pk)
    assert [regel.actie for regel in eigen.order_by("id")] == [
        "toezicht.ingezien",
        "logboek.ingezien",
    ]


def test_a_look_of_another_person_in_the_same_list_does_not_show(browser, gekeken, sandra, azc):
    ander = make_dossier(gemeente=sandra.eenheid, coa_locatie=azc)
    kijk(sandra, ander, op=NU)
    verzegelen.run()

    pagina = browser.get(f"/toezicht/wie-keek/{gekeken.pk}/").content.decode()
    assert pagina.count("na beoordeling") == 3


# --- the log and the register --------------------------------------------------------------------


def waarschuwing(officer):
    return presenters.toezicht_pagina(actions.view_toezicht(actor=officer))["waarschuwing"]


def test_the_page_says_how_the_log_stands(browser, officer, settings, tmp_path):
    settings.OVERDRACHT_ANKER = tmp_path / "anker.jsonl"
    assert "nog nooit iets verzegeld" in browser.get("/toezicht/").content.decode()
    verzegelen.run()
    assert waarschuwing(officer) == ""
    with time_machine.travel(NU + timedelta(minutes=20), tick=False):
        assert "al een kwartier niets verzegeld" in waarschuwing(officer)
    with time_machine.travel(NU + timedelta(hours=5), tick=False):
        assert "slaat nu geen wijzigingen op" in waarschuwing(officer)


def test_an_anchor_that_differs_is_told(browser, dossier, sandra, settings, tmp_path):
    settings.OVERDRACHT_ANKER = tmp_path / "anker.jsonl"
    kijk(sandra, dossier, op=NU)
    verzegelen.run()
    settings.OVERDRACHT_ANKER.write_text("")

    assert "Het anker klopt niet" in browser.get("/toezicht/").content.decode()


def test_everyone_who_signed_in_may_read_the_register(browser):
    pagina = browser.get("/verwerkingen/").content.decode()
    een = browser.get("/verwerkingen/klantprofiel-v1/").content.decode()

    assert "COA deelt uw klantprofiel met de gemeente" in pagina
    assert "Verwerkingsverantwoordelijke" in een
    assert "concept" in een
    assert browser.get("/verwerkingen/klantprofiel-v9/").status_code == 404


def test_the_start_page_leads_to_the_oversight(browser):
    pagina = browser.get("/").content.decode()

    assert 'href="/toezicht/"' in pagina
    assert timezone.now() == NU
