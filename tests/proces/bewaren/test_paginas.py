"""The pages: who gets which button, and what stands on the declaration."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from overdracht.core.keuzes import Stopreden
from overdracht.data.models import Auditregel, Vernietigingslijst, Vernietigingsstop
from overdracht.proces.bewaren import actions
from tests.factories import make_dossier
from tests.proces.bewaren.conftest import MORGEN, VANDAAG, sluit
from tests.proces.bewaren.stappen import goedgekeurd, voer_uit


def test_the_privacy_officer_makes_a_list_and_sees_no_names_on_it(log_in, noor, oud):
    browser = log_in(noor)
    begin = browser.get(reverse("bewaren:index")).content.decode()
    antwoord = browser.post(reverse("bewaren:make"), {}, follow=True).content.decode()
    lijst = Vernietigingslijst.objects.get()
    pagina = browser.get(reverse("bewaren:detail", args=[lijst.pk])).content.decode()

    assert "Van 1 dossier van uw organisatie" in begin
    assert "De lijst is gemaakt" in antwoord
    assert str(oud.pk)[:8] in pagina
    assert "Haddad" not in pagina
    assert "Keur goed" not in pagina


def test_the_teamleider_sees_the_names_and_approves_after_a_tick(log_in, officer, tineke, oud):
    lijst = actions.make_lijst(actor=officer, peildatum=VANDAAG)
    browser, adres = log_in(tineke), reverse("bewaren:approve", args=[lijst.pk])
    pagina = browser.get(reverse("bewaren:detail", args=[lijst.pk])).content.decode()
    zonder_vinkje = browser.post(adres, {"versie": lijst.versie})
    met = browser.post(adres, {"versie": lijst.versie, "gezien": "on"}, follow=True)
    lijst.refresh_from_db()

    assert "Amal Haddad" in pagina
    assert zonder_vinkje.status_code == 422
    assert "De lijst is goedgekeurd" in met.content.decode()
    assert lijst.goedgekeurd_door == tineke


def test_the_declaration_tells_how_much_and_why_and_names_nobody(
    log_in, officer, leider, noor, oud
):
    lijst = goedgekeurd(officer, leider)
    voer_uit(MORGEN)
    pagina = log_in(noor).get(reverse("bewaren:detail", args=[lijst.pk])).content.decode()

    assert "Verklaring van vernietiging" in pagina
    assert "Besluit inburgering 2021 art. 9.9 lid 1" in pagina
    assert "Haddad" not in pagina
    assert str(oud.pk)[:8] not in pagina


def test_the_page_of_a_stop_places_it_and_then_lifts_it(log_in, tineke, oud):
    browser, adres = log_in(tineke), reverse("bewaren:hold", args=[oud.pk])
    browser.post(adres, {"grond": Stopreden.KLACHT.value, "reden": "Er loopt een klacht."})
    terug = browser.get(adres).content.decode()
    browser.post(adres, {"reden": "De klacht is afgehandeld."})
    stop = Vernietigingsstop.objects.get()

    assert "Er loopt een klacht." in terug
    assert stop.opgeheven_op is not None


def test_the_dossier_page_of_a_closed_dossier_leads_to_the_stop(log_in, tineke, oud):
    pagina = log_in(tineke).get(reverse("dossier:detail", args=[oud.pk])).content.decode()

    assert reverse("bewaren:hold", args=[oud.pk]) in pagina


def test_looking_at_a_list_is_written_down(log_in, noor, officer, oud):
    lijst = actions.make_lijst(actor=officer, peildatum=VANDAAG)
    log_in(noor).get(reverse("bewaren:detail", args=[lijst.pk]))

    assert Auditregel.objects.filter(actie="vernietiging.ingezien").exists()


def test_a_list_asks_as_few_statements_however_long_it_is(
    log_in, noor, officer, oud, oisterwijk, azc
):
    browser = log_in(noor)
    kort = tel_vragen(browser, officer)
    for _ in range(2):
        sluit(make_dossier(gemeente=oisterwijk, coa_locatie=azc))

    assert tel_vragen(browser, officer) == kort


def tel_vragen(browser, officer):
    lijst = actions.make_lijst(actor=officer, peildatum=VANDAAG)
    adres = reverse("bewaren:detail", args=[lijst.pk])
    browser.get(adres)
    with CaptureQueriesContext(connection) as gevraagd:
        browser.get(adres)
    actions.withdraw_lijst(actor=officer, lijst_id=lijst.pk)
    return len(gevraagd)
