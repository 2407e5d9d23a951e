"""The matrix of a gemeente and of an azc, the page of a pair, and what the desk shows of it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from overdracht.core.begrippen import Scenario
from overdracht.data.models import Scenariokeuze, Voorkeursscenario
from tests.factories import make_azc, make_dossier, make_persoon
from tests.proces.samenwerking.conftest import VANDAAG

pytestmark = pytest.mark.django_db
INDEX = "/samenwerking/"
API = "/api/v1/afspraken"


@pytest.fixture
def browser(log_in, tess):
    return log_in(tess)


def adres(naam, oisterwijk, azc):
    return reverse(f"samenwerking:{naam}", args=[oisterwijk.pk, azc.pk])


def tekst(client, pad):
    antwoord = client.get(pad)
    assert antwoord.status_code == 200, antwoord.status_code
    return " ".join(antwoord.content.decode().split())


def test_a_gemeente_sees_its_azcs_and_an_azc_its_gemeenten(
    browser, log_in, mila, spreek_af, oisterwijk, azc
):
    make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    spreek_af()

    van_gemeente, van_azc = tekst(browser, INDEX), tekst(log_in(mila), INDEX)

    assert "Samenwerking van gemeente Oisterwijk" in van_gemeente
    assert "azc Oisterwijk</a>" in van_gemeente
    assert "Samenwerking van azc Oisterwijk" in van_azc
    assert "Oisterwijk</a>" in van_azc
    for pagina in (van_gemeente, van_azc):
        assert "Scenario 2: gecombineerde aanpak" in pagina
        assert "41 minuten (9292)" in pagina
        assert "Haddad" not in pagina


def test_a_proposal_waits_on_the_page_of_the_other_side(log_in, browser, mila, stel_voor, van_azc):
    stel_voor(van_azc)

    assert "Dit wacht op u" in tekst(browser, INDEX)
    assert "Dit wacht op u" not in tekst(log_in(mila), INDEX)


def test_coa_koppeling_goes_by_azc(log_in, carla, spreek_af, azc):
    spreek_af()
    coa = log_in(carla)

    assert reverse("samenwerking:azc", args=[azc.pk]) in tekst(coa, INDEX)
    assert "Scenario 2" in tekst(coa, reverse("samenwerking:azc", args=[azc.pk]))


def test_who_looks_on_gets_no_buttons_to_agree(log_in, sandra, stel_voor, van_azc, oisterwijk, azc):
    stel_voor(van_azc)
    pagina = tekst(log_in(sandra), adres("pair", oisterwijk, azc))

    assert "Voorstel zonder antwoord" in pagina
    assert "/bevestigen/" not in pagina
    assert "/contact/" in pagina


def test_from_proposal_to_agreement_through_the_forms(browser, log_in, mila, oisterwijk, azc):
    antwoord = browser.post(
        adres("propose", oisterwijk, azc),
        {
            "versie": "0",
            "scenario": "gecombineerde_aanpak",
            "geldig_van": "2099-01-05",
            "bezoekdagen": ["dinsdag", "donderdag"],
            "reistijd_minuten": "41",
            "reistijd_bron": "9292",
        },
    )
    assert antwoord.status_code == 302, antwoord.content.decode()
    coa = log_in(mila)
    vraag = tekst(coa, adres("confirm", oisterwijk, azc))
    assert "De inburgeraar vertelt u altijd zelf" in vraag
    assert coa.post(adres("confirm", oisterwijk, azc), {"versie": "1"}).status_code == 302

    pagina = tekst(browser, adres("pair", oisterwijk, azc))
    assert "gaat nog in" in pagina
    assert "dinsdag, donderdag" in pagina
    assert Voorkeursscenario.objects.get().is_afgesproken


def test_the_forms_of_the_rest_of_its_life(browser, spreek_af, oisterwijk, azc, sandra):
    spreek_af()
    for naam, velden in (
        ("contact", {"versie": "0", "contact": str(sandra.pk), "vervanger": ""}),
        ("visit", {"versie": "0", "bezocht_op": "2026-03-02", "bij": "coa"}),
        ("end", {"versie": "2", "geldig_tot": "2099-01-05", "reden": "Te ver"}),
        ("propose", {"versie": "0", "scenario": "", "geldig_van": "2099-02-02"}),
        ("close", {"versie": "1", "reden": "Bij nader inzien"}),
    ):
        assert browser.get(adres(naam, oisterwijk, azc)).status_code == 200
        antwoord = browser.post(adres(naam, oisterwijk, azc), velden)
        assert antwoord.status_code == 302, (naam, antwoord.content.decode())

    pagina = tekst(browser, adres("pair", oisterwijk, azc))
    for stuk in ("Sandra", "2 maart 2026: de gemeente in het azc", "geldt, en eindigt", "Te ver"):
        assert stuk in pagina


def test_an_empty_travel_source_comes_back_in_the_form(browser, oisterwijk, azc):
    velden = {"versie": "0", "geldig_van": "2099-01-05", "reistijd_minuten": "41"}
    antwoord = browser.post(adres("propose", oisterwijk, azc), velden)

    assert antwoord.status_code == 422
    assert "Vul in waar de reistijd vandaan komt." in antwoord.content.decode()


def test_a_regional_proposal_through_the_form(browser, azc, oisterwijk, tilburg):
    velden = {
        "versie": "0",
        "naam": "Hart van Brabant",
        "gemeenten": [str(oisterwijk.pk), str(tilburg.pk)],
        "scenario": "snelle_start",
        "geldig_van": "2099-01-05",
    }
    antwoord = browser.post(reverse("samenwerking:propose_regio", args=[azc.pk]), velden)

    assert antwoord.status_code == 302, antwoord.content.decode()
    assert Voorkeursscenario.objects.filter(regio__naam="Hart van Brabant").count() == 2


def test_another_pair_does_not_exist(browser, tilburg, azc):
    for naam in ("pair", "exceptions", "propose", "confirm", "close", "end", "contact", "visit"):
        assert browser.get(adres(naam, tilburg, azc)).status_code == 404
    assert browser.get(reverse("samenwerking:azc", args=[azc.pk])).status_code == 404
    assert browser.get("/samenwerking/nieuw/?gemeente=x&azc=y").status_code == 404


def test_a_new_agreement_begins_from_the_list(browser, oisterwijk):
    elders = make_azc("azc Budel")
    antwoord = browser.get(f"/samenwerking/nieuw/?gemeente={oisterwijk.pk}&azc={elders.pk}")

    assert antwoord.headers["Location"] == adres("propose", oisterwijk, elders)


def test_counts_are_the_same_for_both_but_names_are_for_who_may_see_them(
    browser, log_in, mila, spreek_af, oisterwijk, azc
):
    """After the transfer the azc sees the person no more; the number stays."""
    rij = spreek_af()
    for naam, weg in (("Haddad", None), ("Weggaan", VANDAAG)):
        dossier = make_dossier(
            make_persoon(naam),
            gemeente=oisterwijk,
            coa_locatie=azc,
            scenario=Scenario.SNELLE_START,
            scenario_gekozen_op=VANDAAG,
            overgeplaatst_op=weg,
        )
        Scenariokeuze.objects.filter(dossier=dossier).update(afspraak=rij, voorkeur=rij.scenario)
    coa = log_in(mila)

    for client in (browser, coa):
        assert "2 van 2 anders" in tekst(client, adres("pair", oisterwijk, azc))
    van_gemeente = tekst(browser, adres("exceptions", oisterwijk, azc))
    van_azc = tekst(coa, adres("exceptions", oisterwijk, azc))
    assert ("Haddad" in van_gemeente, "Weggaan" in van_gemeente) == (True, True)
    assert ("Haddad" in van_azc, "Weggaan" in van_azc) == (True, False)


def test_the_pages_ask_as_much_for_three_as_for_one(browser, spreek_af, oisterwijk, azc):
    def vragen(pad):
        with CaptureQueriesContext(
            connection,
        ) as gesteld:
            assert browser.get(pad).status_code == 200
        return len(gesteld)

    spreek_af()
    make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    paden = (INDEX, adres("pair", oisterwijk, azc))
    [browser.get(pad) for pad in paden]
    een = [vragen(pad) for pad in paden]
    for naam in ("azc Budel", "azc Gilze"):
        ander = make_azc(naam)
        make_dossier(gemeente=oisterwijk, coa_locatie=ander)
        Voorkeursscenario.objects.create(
            gemeente=oisterwijk, coa_locatie=ander, geldig_van=VANDAAG, akkoord_coa=True
        )

    assert [vragen(pad) for pad in paden] == een


def test_the_desk_says_what_holds_and_why(log_in, sandra, spreek_af, oisterwijk, azc):
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    bureau = reverse("scenario:desk", args=[dossier.pk])
    sandras = log_in(sandra)
    assert "Met azc Oisterwijk is geen voorkeursscenario afgesproken." in tekst(sandras, bureau)

    spreek_af()

    pagina = tekst(sandras, bureau)
    assert "Met azc Oisterwijk is scenario 2 afgesproken, vanaf 10 maart 2026." in pagina
    assert "De inburgeraar vertelt u het altijd zelf (T-07)." in pagina
    assert adres("pair", oisterwijk, azc) in pagina


def test_the_api_tells_ones_own_agreements(browser, log_in, buurgemeente, spreek_af, azc):
    rij = spreek_af()

    antwoord = browser.get(API).json()
    assert antwoord["resultaten"] == [
        {
            "id": str(rij.pk),
            "gemeente": "Oisterwijk",
            "azc": "azc Oisterwijk",
            "versie": 1,
            "scenario": "gecombineerde_aanpak",
            "geldig_van": "2026-03-10",
            "geldig_tot": None,
            "regio": None,
            "bezoekdagen": ["dinsdag"],
            "werkwijze": "Driegesprek in het azc.",
            "reistijd_minuten": 41,
            "reistijd_bron": "9292",
            "staat": "geldt",
        }
    ]
    assert log_in(buurgemeente).get(API).json()["resultaten"] == []
    assert browser.get(f"{API}?azc={azc.pk}").status_code == 400
