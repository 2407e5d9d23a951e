"""Emergency access from its page: by name, for hours, with a reason, and heard at once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.data.models import Auditregel, Toegang, Toezichtpunt
from overdracht.jobs import hourly
from tests.factories import make_dossier, make_medewerker, make_persoon
from tests.proces.conftest import VANDAAG
from tests.proces.gevaar import ziet

REDEN = "Het gezin staat vanavond bij ons op straat."
GEVEN, INDEX = reverse("noodtoegang:give"), reverse("noodtoegang:index")


@pytest.fixture
def leider(buurgemeente):
    """Teamleider of the gemeente next door, for whom this dossier does not exist."""
    return make_medewerker(buurgemeente.eenheid, Rol.TEAMLEIDER, naam="Tineke")


@pytest.fixture
def officer(buurgemeente):
    return make_medewerker(buurgemeente.eenheid, Rol.PRIVACY_OFFICER, naam="Noor")


@pytest.fixture
def vraag(dossier, buurgemeente):
    return {
        "v_nummer": dossier.inburgeraar.persoon.v_nummer,
        "medewerker_id": str(buurgemeente.pk),
        "uren": "4",
        "reden": REDEN,
    }


def test_a_colleague_is_let_in_by_name_and_it_ends_by_itself(
    dossier, leider, buurgemeente, vraag, log_in
):
    browser = log_in(leider)
    assert browser.get(GEVEN).status_code == 200
    antwoord = browser.post(GEVEN, vraag)
    rij = Toegang.objects.get(medewerker=buurgemeente)

    assert antwoord.status_code == 302, antwoord.content.decode()
    assert rij.tot is not None
    assert timedelta(hours=3) < rij.tot - timezone.now() <= timedelta(hours=4)
    assert (ziet(buurgemeente, dossier), ziet(leider, dossier)) == (True, False)
    assert "noodtoegang" in log_in(buurgemeente).get(reverse("dossier:today")).content.decode()
    Toegang.objects.filter(pk=rij.pk).update(tot=timezone.now())
    assert not ziet(buurgemeente, dossier)
    assert "voorbij sinds" in browser.get(INDEX).content.decode()


def test_the_privacy_officer_hears_it_at_once_without_a_name_in_the_mail(
    dossier, leider, officer, vraag, log_in
):
    log_in(leider).post(GEVEN, vraag)
    hourly.run(peildatum=timezone.localdate())
    pagina = log_in(officer).get(reverse("toezicht:index")).content.decode()
    punt = Toezichtpunt.objects.get()

    assert "Gebruikte noodtoegang" in pagina
    assert REDEN in log_in(officer).get(reverse("toezicht:handle", args=[punt.pk])).content.decode()
    (brief,) = mail.outbox
    assert brief.to == [officer.gebruiker.email]
    for geheim in ("Haddad", REDEN, "Buurvrouw", str(dossier.pk)):
        assert geheim not in brief.subject + str(brief.body)


def test_it_is_stopped_before_its_time(dossier, leider, buurgemeente, vraag, sandra, log_in):
    browser = log_in(leider)
    browser.post(GEVEN, vraag)
    stoppen = reverse("noodtoegang:stop", args=[Toegang.objects.get(medewerker=buurgemeente).pk])
    vreemd = log_in(make_medewerker(sandra.eenheid, Rol.TEAMLEIDER, naam="Ander"))

    assert "Stop nu" in browser.get(INDEX).content.decode()
    assert vreemd.post(stoppen).status_code == 404
    assert browser.post(stoppen).status_code == 302
    assert not ziet(buurgemeente, dossier)
    assert browser.post(stoppen).status_code == 404


@pytest.mark.parametrize("waarom", ["bestaat niet", "in gevaar", "gesloten", "eigen"])
def test_one_answer_for_every_dossier_that_is_not_given(
    waarom, dossier, bescherm, leider, vraag, azc, log_in
):
    if waarom == "bestaat niet":
        vraag["v_nummer"] = "9999888877"
    elif waarom == "in gevaar":
        bescherm(dossier)
    elif waarom == "gesloten":
        type(dossier).objects.filter(pk=dossier.pk).update(
            afgesloten_op=VANDAAG, afsluitreden="voldaan"
        )
    else:
        eigen = make_persoon("Eigen")
        make_dossier(eigen, gemeente=leider.eenheid, coa_locatie=azc)
        vraag["v_nummer"] = eigen.v_nummer
    antwoord = log_in(leider).post(GEVEN, vraag)

    assert antwoord.status_code == 422
    assert "geen noodtoegang geven" in antwoord.content.decode()
    assert not Toegang.objects.filter(soort="noodtoegang").exists()
    assert Auditregel.objects.filter(
        actie="toegang_noodtoegang.gevraagd", uitkomst="geweigerd"
    ).exists()


@pytest.mark.parametrize(
    "fout", [{"uren": "500"}, {"reden": "spoed"}, {"medewerker_id": ""}, {"v_nummer": ""}]
)
def test_without_a_length_a_reason_and_a_name_there_is_none(fout, leider, vraag, log_in):
    assert log_in(leider).post(GEVEN, vraag | fout).status_code == 422
    assert not Toegang.objects.filter(soort="noodtoegang").exists()


def test_nobody_lets_in_oneself_or_somebody_of_another_unit(leider, vraag, sandra, log_in):
    browser = log_in(leider)

    for wie in (leider, sandra):
        assert browser.post(GEVEN, vraag | {"medewerker_id": str(wie.pk)}).status_code == 422
    assert log_in(sandra).get(INDEX).status_code == 403


def test_who_is_not_found_by_number_shows_the_teamleider_the_way(leider, sandra, log_in):
    zoek = {"zoek": "9999888877"}

    assert INDEX in log_in(leider).post(reverse("dossier:search"), zoek).content.decode()
    assert INDEX not in log_in(sandra).post(reverse("dossier:search"), zoek).content.decode()
