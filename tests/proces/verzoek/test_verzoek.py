"""Someone says that something is not right; the holder hears it and answers, and it shows."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Verzoekantwoord
from overdracht.data.models import Bericht, Gebeurtenis, Verzoek
from overdracht.proces.dossier.queries.vandaag import list_verzoeken
from overdracht.proces.verzoek import actions, queries
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from tests.factories import make_actor, make_dossier, make_medewerker

VANDAAG = date(2026, 3, 16)
FOUT = "De achternaam moet Hadad zijn."


@pytest.fixture
def dossier(oisterwijk, azc):
    return make_dossier(gemeente=oisterwijk, coa_locatie=azc, pip_vastgesteld_op=date(2026, 3, 10))


def vraag(actor, dossier, onderwerp="achternaam"):
    return actions.record_verzoek(
        actor=actor,
        dossier_id=dossier.pk,
        onderwerp=onderwerp,
        klopt_niet=FOUT,
        peildatum=VANDAAG,
    )


def beantwoord(actor, dossier, rij):
    return actions.answer_verzoek(
        actor=actor,
        dossier_id=dossier.pk,
        verzoek_id=rij.pk,
        antwoord=Verzoekantwoord.VERBETERD,
        toelichting="Het staat er nu goed.",
        peildatum=VANDAAG,
    )


def test_the_holder_gets_a_month_and_a_message(gemeente, dossier, azc):
    rij = vraag(gemeente, dossier)

    assert (rij.getoond, rij.partij, rij.eenheid_id) == ("Haddad", "coa", azc.pk)
    assert rij.uiterlijk_op == date(2026, 4, 16)
    assert Bericht.objects.filter(soort="verzoek.vastgelegd", eenheid=azc).exists()


def test_it_stands_on_vandaag_of_who_must_answer_and_of_nobody_else(gemeente, coa, dossier):
    rij = vraag(gemeente, dossier)

    assert list_verzoeken(actor=coa) == [rij]
    assert list_verzoeken(actor=gemeente) == []


def test_the_answer_takes_it_off_and_tells_the_asker(gemeente, coa, dossier, oisterwijk):
    rij = beantwoord(coa, dossier, vraag(gemeente, dossier))

    assert (rij.antwoord, rij.toelichting) == ("verbeterd", "Het staat er nu goed.")
    assert list_verzoeken(actor=coa) == []
    assert Bericht.objects.filter(soort="verzoek.beantwoord", eenheid=oisterwijk).exists()
    assert {"verzoek.vastgelegd", "verzoek.beantwoord"} <= set(
        Gebeurtenis.objects.filter(dossier=dossier).values_list("soort", flat=True)
    )


def test_it_is_answered_once(gemeente, coa, dossier):
    rij = vraag(gemeente, dossier)
    beantwoord(coa, dossier, rij)

    with pytest.raises(RegelOvertreden, match="al beantwoord"):
        beantwoord(coa, dossier, rij)


def test_only_who_holds_it_answers(gemeente, buurgemeente, dossier):
    rij = vraag(gemeente, dossier)

    with pytest.raises(BestaatNiet):
        beantwoord(gemeente, dossier, rij)
    with pytest.raises(BestaatNiet):
        beantwoord(make_actor(buurgemeente), dossier, rij)


def test_who_does_not_see_the_pip_sees_no_request_about_it_and_makes_none(gemeente, coa, dossier):
    vraag(gemeente, dossier, "pip_vastgesteld_op")
    van_coa = queries.get_beeld(actor=coa, dossier_id=dossier.pk, peildatum=VANDAAG)
    van_ons = queries.get_beeld(actor=gemeente, dossier_id=dossier.pk, peildatum=VANDAAG)

    assert (len(van_coa.verzoeken), len(van_ons.verzoeken)) == (0, 1)
    assert "pip_vastgesteld_op" not in {g.onderwerp for g in van_coa.gegevens}
    with pytest.raises(RegelOvertreden):
        vraag(coa, dossier, "pip_vastgesteld_op")


def test_the_history_and_the_message_do_not_say_what_it_is_about(gemeente, dossier):
    vraag(gemeente, dossier, "pip_vastgesteld_op")
    gebeurtenis = Gebeurtenis.objects.get(soort="verzoek.vastgelegd")

    assert (gebeurtenis.oud, gebeurtenis.nieuw, gebeurtenis.reden) == ({}, {}, "")


def test_who_has_no_dossiers_asks_nothing(oisterwijk, dossier):
    officer = make_actor(make_medewerker(oisterwijk, Rol.PRIVACY_OFFICER))

    with pytest.raises(GeenRecht):
        vraag(officer, dossier)


def test_every_thing_that_is_shown_has_its_way_to_say_so(log_in, sandra, gemeente, dossier):
    pagina = log_in(sandra).get(reverse("verzoek:index", args=[dossier.pk])).content.decode()
    beeld = queries.get_beeld(actor=gemeente, dossier_id=dossier.pk, peildatum=VANDAAG)
    adressen = [
        reverse("verzoek:ask", args=[dossier.pk, gegeven.onderwerp]) for gegeven in beeld.gegevens
    ]

    assert len(adressen) > 8
    assert [adres for adres in adressen if adres not in pagina] == []


def test_the_dossier_page_and_its_panels_lead_there_without_asking_more(log_in, sandra, dossier):
    browser, adres = log_in(sandra), reverse("verzoek:index", args=[dossier.pk])
    pagina = browser.get(reverse("dossier:detail", args=[dossier.pk])).content.decode()
    paneel = browser.get(reverse("pip:panel", args=[dossier.pk])).content.decode()

    assert adres in pagina
    assert adres in paneel


def test_the_pages_walk_from_the_question_to_the_answer(log_in, sandra, jan_willem, dossier):
    browser = log_in(sandra)
    adres = reverse("verzoek:ask", args=[dossier.pk, "achternaam"])
    form = browser.get(adres).content.decode()
    browser.post(adres, {"klopt_niet": FOUT})
    rij = Verzoek.objects.get()
    coa = log_in(jan_willem)
    vandaag = coa.get(reverse("dossier:today")).content.decode()
    antwoord = reverse("verzoek:answer", args=[dossier.pk, rij.pk])
    vraagt = coa.get(antwoord).content.decode()
    coa.post(antwoord, {"versie": 1, "antwoord": "afgewezen", "toelichting": "Het paspoort telt."})
    daarna = coa.get(reverse("verzoek:index", args=[dossier.pk])).content.decode()

    assert "Er staat: Haddad." in form
    assert antwoord in vandaag
    assert "AVG artikel 12 lid 3" in vandaag
    assert FOUT not in vandaag
    assert FOUT in vraagt
    assert "Afgewezen op" in daarna
    assert "Het paspoort telt." in daarna


def test_one_request_or_three_ask_as_many_statements(log_in, sandra, gemeente, dossier):
    browser, adres = log_in(sandra), reverse("verzoek:index", args=[dossier.pk])
    vraag(gemeente, dossier)
    kort = tel(browser, adres)
    vraag(gemeente, dossier, "taal")
    vraag(gemeente, dossier, "voornamen")

    assert tel(browser, adres) == kort


def tel(browser, adres):
    browser.get(adres)
    with CaptureQueriesContext(connection) as gevraagd:
        browser.get(adres)
    return len(gevraagd)


def test_vandaag_calls_a_late_answer_late(log_in, gemeente, dossier, jan_willem):
    vraag(gemeente, dossier)
    Verzoek.objects.update(uiterlijk_op=date(2999, 1, 1))
    op_tijd = log_in(jan_willem).get(reverse("dossier:today")).content.decode()
    Verzoek.objects.update(gevraagd_op=date(2020, 1, 1), uiterlijk_op=date(2020, 2, 1))
    te_laat = log_in(jan_willem).get(reverse("dossier:today")).content.decode()

    assert "wo-kaart--warm" in te_laat
    assert "dagen te laat" in te_laat
    assert op_tijd.count("wo-kaart--warm") < te_laat.count("wo-kaart--warm")
