"""The pages of the import, as a browser meets them."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from overdracht.data.models import Auditregel, Dossier, Importbestand, Koppeling
from tests import factories
from tests.exchange.conftest import bestand, rij

pytestmark = pytest.mark.django_db
IMPORTEREN = "/koppelingen/importeren/"


@pytest.fixture
def browser(log_in, wim):
    """Wim's browser."""
    return log_in(wim)


def kies(browser, inhoud, naam="lijst.csv"):
    """Choose a file."""
    return browser.post(IMPORTEREN, {"bestand": SimpleUploadedFile(naam, inhoud)})


def tekst(response):
    """The words of the page."""
    return re.sub(r"\s+", " ", response.content.decode())


def test_the_page_says_that_tvs_has_no_connection_and_which_columns_there_are(browser):
    pagina = tekst(browser.get(IMPORTEREN))

    assert "TVS heeft geen verbinding met andere systemen" in pagina
    assert "tvs_melding_op" in pagina


def test_a_list_goes_from_the_file_to_the_worklist(browser):
    naar = kies(browser, bestand(rij(), rij(vergunning_op="ooit")))
    assert naar.status_code == 302

    voorbeeld = tekst(browser.get(naar.url))
    assert "Er is nog niets overgenomen" in voorbeeld
    assert "Dit is geen datum" in voorbeeld
    assert not Dossier.objects.exists()

    klaar = browser.post(naar.url, {"wijzigingen": "on", "reden": "Lijst"})
    assert klaar.status_code == 302
    assert "1 regel is niet overgenomen" in tekst(browser.get(naar.url))
    assert Dossier.objects.count() == 1


def test_a_file_that_cannot_be_read_comes_back_with_what_to_do(browser):
    antwoord = kies(browser, b"naam;adres\n1;2\n")

    assert antwoord.status_code == 422
    assert "Deze kolommen ontbreken" in tekst(antwoord)


def test_no_file_and_a_big_file_are_asked_for_again(browser):
    assert browser.post(IMPORTEREN, {}).status_code == 422
    assert "Knip het in stukken" in tekst(kies(browser, b"x" * (2 * 1024 * 1024 + 1)))


def test_the_rest_is_a_download_that_no_browser_shows(browser):
    naar = kies(browser, bestand(rij(achternaam="=1+1")))

    rest = browser.get(f"{naar.url}fouten/")

    assert rest["Content-Disposition"].startswith("attachment")
    assert "'=1+1" in rest.content.decode()


def test_changes_need_a_reason(browser):
    oud = rij()
    browser.post(kies(browser, bestand(oud)).url, {"reden": "Lijst"})
    naar = kies(browser, bestand({**oud, "tvs_melding_op": "01-10-2026"})).url

    zonder = browser.post(naar, {"wijzigingen": "on", "reden": ""})

    assert zonder.status_code == 422
    assert "van 29 september 2026 naar 1 oktober 2026" in tekst(zonder)


def test_a_herkoppeling_is_ticked_by_huishouden(browser, buurgemeente):
    oud = rij(achternaam="Tesfay")
    browser.post(kies(browser, bestand(oud)).url, {"reden": "Lijst"})
    nieuw = {**oud, "gemeente": "Tilburg", "gekoppeld_op": "02-11-2026",
             "tvs_melding_op": "09-11-2026"}  # fmt: skip
    naar = kies(browser, bestand(nieuw)).url
    assert "Amal Tesfay: naar Tilburg (regel 2)" in tekst(browser.get(naar))

    browser.post(naar, {"reden": "Werk", "herkoppelen": ["2"]})

    assert Koppeling.objects.filter(gemeente__naam="Tilburg").exists()


def test_a_name_with_markup_is_shown_as_text(browser):
    naar = kies(browser, bestand(rij(achternaam="<script>alert(1)</script>")))

    assert "<script>alert" not in tekst(browser.get(naar.url))


def test_a_file_can_be_thrown_away_with_a_button(browser):
    naar = kies(browser, bestand(rij()))

    assert browser.post(f"{naar.url}weggooien/").status_code == 302
    assert not Importbestand.objects.exists()
    assert browser.get(naar.url).status_code == 404


def test_the_file_of_another_does_not_exist(browser, log_in, sandra):
    naar = kies(browser, bestand(rij()))
    ander = log_in(sandra)

    assert ander.get(naar.url).status_code == 404
    assert ander.get(f"{naar.url}fouten/").status_code == 404
    assert ander.post(f"{naar.url}weggooien/").status_code == 404


def test_a_casemanager_gets_403_and_the_attempt_is_written_down(log_in, jan_willem):
    assert log_in(jan_willem).get(IMPORTEREN).status_code == 403
    assert Auditregel.objects.filter(uitkomst="geweigerd").exists()


def test_the_example_can_be_had_and_offered(browser):
    factories.make_gemeente("Amsterdam", code="GM0363")
    for naam in ("azc Heerhugowaard", "azc Den Helder"):
        factories.make_azc(naam)
    voorbeeld = browser.get(reverse("exchange:sample"))

    naar = kies(browser, voorbeeld.content)
    browser.post(naar.url, {"reden": "Proef"})

    assert Dossier.objects.count() == 5


def test_the_whole_import_shows_no_number_in_an_address(browser):
    persoon = rij(bsn=factories.fictief_bsn())
    naar = kies(browser, bestand(persoon))

    paginas = tekst(browser.get(naar.url)) + naar.url

    links = " ".join(re.findall(r'(?:href|action)="([^"]*)"', paginas)) + naar.url
    assert persoon["v_nummer"] not in links
    assert persoon["bsn"] not in links
