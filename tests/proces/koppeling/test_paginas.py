"""The pages of the koppeling: what each side sees, and every form as a browser posts it."""

import re
from datetime import date

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Rol, Scenario
from overdracht.core.feiten import Feiten
from overdracht.data.models import Dossier, Inburgeraar, Koppeling, Persoon, Verblijf
from overdracht.demo.rijen import feitrijen
from overdracht.proces.koppeling.actions import register_koppeling
from tests import factories
from tests.proces.koppeling.conftest import VANDAAG, make_lid

pytestmark = pytest.mark.django_db


@pytest.fixture
def wim_medewerker(coa):
    """Regievoerder of COA, to sign in with."""
    return factories.make_medewerker(coa, Rol.COA_REGIEVOERDER, naam="Wim")


@pytest.fixture
def dossier(wim_medewerker, meld, jan_willem, sandra):
    """Linked to Oisterwijk, staying at azc Oisterwijk."""
    wim = factories.make_actor(wim_medewerker)
    register_koppeling(actor=wim, aanmelding=meld(make_lid()), peildatum=VANDAAG)
    return Dossier.objects.get()


def tekst(response):
    """The words of the page."""
    return re.sub(r"\s+", " ", response.content.decode())


def adres(naam, dossier, *rest):
    return reverse(f"koppeling:{naam}", args=[dossier.pk, *rest])


def test_the_panel_says_who_when_and_where(log_in, sandra, dossier):
    paneel = tekst(log_in(sandra).get(adres("panel", dossier)))

    assert "Gekoppeld aan Oisterwijk op 15 september 2026." in paneel
    assert "TVS-melding op 29 september 2026." in paneel
    assert "azc Oisterwijk, sinds 15 september 2026." in paneel
    assert "Nog geen brief van DUO bekend." in paneel


@pytest.mark.parametrize(
    ("wie", "wel", "niet"),
    [
        ("sandra", {"verbeteren", "kennisgeving"}, {"herkoppelen", "overplaatsen"}),
        ("jan_willem", {"overplaatsen"}, {"herkoppelen", "kennisgeving"}),
        ("wim_medewerker", {"herkoppelen", "beeindigen", "overplaatsen"}, {"kennisgeving"}),
    ],
)
def test_everyone_sees_the_buttons_that_work(request, log_in, dossier, wie, wel, niet):
    paneel = tekst(log_in(request.getfixturevalue(wie)).get(adres("panel", dossier)))

    stappen = set(re.findall(r'/koppeling/(\w+)/"', paneel))
    assert wel <= stappen
    assert not niet & stappen


def test_for_a_neighbour_no_page_exists(log_in, buurgemeente, dossier):
    browser = log_in(buurgemeente)

    for naam in ("panel", "correct", "permit", "notice"):
        assert browser.get(adres(naam, dossier)).status_code == 404


def test_a_transfer_after_the_choice_asks_to_look_again(log_in, sandra, dossier):
    feiten = Feiten(scenario=Scenario.SNELLE_START, scenario_gekozen_op=date(2026, 10, 1))
    for rij in feitrijen(feiten, dossier=dossier, koppeling=Koppeling.objects.get()):
        rij.save()
    Verblijf.objects.update(tot=date(2026, 10, 20))
    Verblijf.objects.create(
        dossier=dossier,
        coa_locatie=factories.make_azc("azc Budel"),
        van=date(2026, 10, 20),
        overgeplaatst_op=date(2026, 10, 20),
    )

    assert "bekijk of het scenario nog past" in tekst(log_in(sandra).get(adres("panel", dossier)))


def test_a_correction_without_a_reason_comes_back(log_in, sandra, dossier):
    dagen = {"gekoppeld_op": "2026-09-15", "tvs_melding_op": "2026-10-01", "versie": "1"}
    browser = log_in(sandra)

    assert browser.post(adres("correct", dossier), dagen).status_code == 422

    antwoord = browser.post(adres("correct", dossier), {**dagen, "reden": "Verkeerd"})
    assert antwoord.status_code == 302
    assert Koppeling.objects.get().tvs_melding_op == date(2026, 10, 1)


def test_a_rule_answers_at_its_field(log_in, sandra, dossier):
    dagen = {"gekoppeld_op": "2026-09-15", "tvs_melding_op": "2026-09-01", "reden": "Fout"}

    antwoord = log_in(sandra).post(adres("correct", dossier), dagen)

    assert antwoord.status_code == 422
    assert "De volgorde klopt niet" in tekst(antwoord)


def test_the_vergunning_and_the_kennisgeving_have_a_form(log_in, sandra, dossier):
    browser = log_in(sandra)

    browser.post(adres("permit", dossier), {"vergunning_op": "2026-08-25", "reden": "Fout"})
    browser.post(adres("notice", dossier), {"kennisgeving_op": "2026-10-01"})

    rij = Inburgeraar.objects.get()
    assert (rij.vergunning_op, rij.kennisgeving_op) == (date(2026, 8, 25), date(2026, 10, 1))
    assert 'name="reden"' in tekst(browser.get(adres("notice", dossier)))


def test_an_azc_that_hands_over_is_sent_to_its_list(log_in, jan_willem, dossier):
    budel = factories.make_azc("azc Budel")
    velden = {"coa_locatie_id": str(budel.pk), "overgeplaatst_op": "2026-11-02"}

    antwoord = log_in(jan_willem).post(adres("move", dossier), velden)

    assert antwoord.url == reverse("dossier:list")
    assert Verblijf.objects.filter(tot=None).get().coa_locatie == budel


def test_a_wrong_azc_is_corrected_by_form(log_in, jan_willem, dossier):
    budel, rij = factories.make_azc("azc Budel"), Verblijf.objects.get()
    browser = log_in(jan_willem)
    pagina = tekst(browser.get(adres("correct_stay", dossier, rij.pk)))
    assert re.search(f'value="{rij.coa_locatie_id}" selected', pagina)

    velden = {"coa_locatie_id": str(budel.pk), "van": "2026-09-15", "reden": "Verkeerd"}
    browser.post(adres("correct_stay", dossier, rij.pk), velden)

    assert Koppeling.objects.get().coa_locatie == budel


def test_relinking_and_ending_by_form(log_in, wim_medewerker, buurgemeente, dossier):
    browser = log_in(wim_medewerker)
    velden = {
        "gemeente_id": str(buurgemeente.eenheid_id),
        "gekoppeld_op": "2026-11-02",
        "tvs_melding_op": "2026-11-09",
        "reden": "Werk in Tilburg",
    }

    assert browser.get(adres("relink", dossier)).status_code == 200
    assert browser.post(adres("relink", dossier), velden).status_code == 302
    assert Koppeling.objects.get(ontkoppeld_op=None).gemeente == buurgemeente.eenheid

    einde = {"ontkoppeld_op": "2026-11-15", "reden": "Geweigerd"}
    assert browser.post(adres("end", dossier), einde).status_code == 302
    paneel = tekst(browser.get(adres("panel", dossier)))
    assert "Nu niet gekoppeld" in paneel
    assert "Eerder: Oisterwijk" in paneel
    assert browser.get(adres("end", dossier)).status_code == 404


def test_a_new_gemeente_is_not_told_who_came_before(log_in, wim_medewerker, buurgemeente, dossier):
    velden = {
        "gemeente_id": str(buurgemeente.eenheid_id),
        "gekoppeld_op": "2026-11-02",
        "tvs_melding_op": "2026-11-09",
        "reden": "GEHEIM",
    }
    log_in(wim_medewerker).post(adres("relink", dossier), velden)

    paneel = tekst(log_in(buurgemeente).get(adres("panel", dossier)))

    assert "Gekoppeld aan Tilburg" in paneel
    assert "GEHEIM" not in paneel
    assert "Eerder" not in paneel


def velden_van(lid, gemeente, azc):
    return {
        "v_nummer": lid.v_nummer,
        "achternaam": lid.achternaam,
        "geboortedatum": "1994-05-17",
        "gemeente_id": str(gemeente.pk),
        "coa_locatie_id": str(azc.pk),
        "vergunning_op": "2026-09-01",
        "gekoppeld_op": "2026-09-15",
        "tvs_melding_op": "2026-09-29",
    }


def test_one_person_is_linked_by_hand(log_in, wim_medewerker, oisterwijk, azc):
    browser, lid = log_in(wim_medewerker), make_lid()
    assert browser.get(reverse("koppeling:register")).status_code == 200

    antwoord = browser.post(reverse("koppeling:register"), velden_van(lid, oisterwijk, azc))

    assert antwoord["Location"] == reverse("dossier:list")
    assert Dossier.objects.get().gemeente == oisterwijk


@pytest.mark.parametrize(("veld", "waarde"), [("v_nummer", "123"), ("bsn", "123456789")])
def test_a_wrong_number_comes_back_with_what_to_do(
    log_in, wim_medewerker, oisterwijk, azc, veld, waarde
):
    velden = {**velden_van(make_lid(), oisterwijk, azc), veld: waarde}

    antwoord = log_in(wim_medewerker).post(reverse("koppeling:register"), velden)

    assert antwoord.status_code == 422
    assert f'id="id_{veld}-fout"' in tekst(antwoord)
    assert not Persoon.objects.exists()


def test_a_gemeente_can_only_choose_itself(log_in, sandra, oisterwijk, buurgemeente, azc):
    browser = log_in(sandra)
    pagina = tekst(browser.get(reverse("koppeling:register")))

    assert str(buurgemeente.eenheid_id) not in pagina
    vreemd = velden_van(make_lid(), buurgemeente.eenheid, azc)
    assert browser.post(reverse("koppeling:register"), vreemd).status_code == 422
