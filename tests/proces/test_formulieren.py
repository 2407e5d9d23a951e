"""The pages of the steps: each opens for who may use it, and gives back what was typed."""

import re
from datetime import date

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Gespreksoort, Rol, Scenario, Toegangsoort
from overdracht.core.keuzes import Factor, Toestemmingsonderdeel
from overdracht.data.models import (
    Auditregel,
    Gebeurtenis,
    Gesprek,
    Klantprofielmoment,
    Scenariokeuze,
    Toestemming,
    Verhuisverwachting,
)
from tests.factories import give_toegang, make_dossier, make_medewerker, make_partner

BEVESTIGD = re.compile(r'name="bevestigd"[^>]*value="([0-9a-f]{64})"')
PANELEN = (
    "gesprek:panel",
    "voorinburgering:panel",
    "klantprofiel:panel",
    "intake:panel",
    "traject:panel",
    "huisvesting:panel",
    "scenario:panel",
)
VAN_GEMEENTE = (
    ("gesprek:plan", (Gespreksoort.DRIEGESPREK,)),
    ("gesprek:hold", (Gespreksoort.KENNISMAKING,)),
    ("intake:start", ()),
    ("intake:complete", ()),
    ("intake:test", ()),
    ("pip:panel", ()),
    ("pip:establish", ()),
    ("traject:start", ()),
    ("huisvesting:expect", ()),
    ("huisvesting:house", ()),
    ("huisvesting:move", ()),
    ("huisvesting:rest", ()),
    ("huisvesting:register_elsewhere", ()),
    ("huisvesting:register", ()),
    ("huisvesting:support", ()),
    ("scenario:desk", ()),
    ("scenario:choose", (Scenario.GECOMBINEERDE_AANPAK,)),
    ("scenario:factor", (Factor.KAN_REIZEN,)),
    ("klantprofiel:consent", (Toestemmingsonderdeel.PIP_DAGEN,)),
)
VAN_COA = (
    ("voorinburgering:offer", ()),
    ("voorinburgering:answer", ()),
    ("voorinburgering:start", ()),
    ("voorinburgering:end", ()),
    ("klantprofiel:share", ()),
    ("huisvesting:stay", ()),
)


def adres(naam, dossier, *rest):
    return reverse(naam, args=[dossier.pk, *rest])


@pytest.mark.parametrize("naam", PANELEN)
def test_both_parties_see_the_panel_of_a_room(naam, dossier, log_in, sandra, jan_willem):
    for medewerker in (sandra, jan_willem):
        assert log_in(medewerker).get(adres(naam, dossier)).status_code == 200


@pytest.mark.parametrize(("naam", "rest"), VAN_GEMEENTE)
def test_a_page_of_the_gemeente_opens_for_her_and_does_not_exist_next_door(
    naam, rest, dossier, log_in, sandra, buurgemeente
):
    assert log_in(sandra).get(adres(naam, dossier, *rest)).status_code == 200
    assert log_in(buurgemeente).get(adres(naam, dossier, *rest)).status_code == 404


@pytest.mark.parametrize(("naam", "rest"), VAN_COA)
def test_a_page_of_coa_opens_for_coa_and_is_not_for_the_gemeente(
    naam, rest, dossier, log_in, sandra, jan_willem
):
    assert log_in(jan_willem).get(adres(naam, dossier, *rest)).status_code == 200
    assert log_in(sandra).get(adres(naam, dossier, *rest)).status_code == 403


@pytest.mark.parametrize("naam", ["gesprek:plan", "scenario:choose", "scenario:factor"])
def test_a_word_that_is_not_on_the_list_has_no_page(naam, dossier, log_in, sandra):
    goed = (
        adres(naam, dossier, {"gesprek:plan": "driegesprek"}.get(naam, "kan_reizen"))
        if (naam != "scenario:choose")
        else adres(naam, dossier, "snelle_start")
    )
    fout = goed.replace("driegesprek", "borrel").replace("kan_reizen", "geloof")
    fout = fout.replace("snelle_start", "scenario_4")

    assert log_in(sandra).get(fout).status_code == 404


def test_an_empty_form_comes_back_with_every_fault_in_dutch(dossier, log_in, sandra):
    antwoord = log_in(sandra).post(adres("intake:start", dossier), {"vorm": "kort"})

    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "niet klop" in tekst
    assert 'href="#id_intake_begonnen_op"' in tekst


def test_an_empty_field_says_what_to_fill_in(dossier, log_in, sandra):
    leeg = log_in(sandra).post(adres("gesprek:hold", dossier, "kennismaking"), {}).content.decode()

    assert "Gehouden op: Vul een datum in." in leeg
    assert "Wie waren erbij: Maak een keuze." in leeg


def test_a_talk_in_the_future_is_refused_at_its_day(dossier, log_in, sandra):
    antwoord = log_in(sandra).post(
        adres("gesprek:hold", dossier, "driegesprek"),
        {"gehouden_op": "2099-06-01", "vorm": "azc", "aanwezigen": ["inburgeraar"]},
    )

    assert 'href="#id_gehouden_op"' in antwoord.content.decode()


def test_a_changed_day_asks_why_under_its_own_title(dossier, log_in, sandra):
    browser, pad = log_in(sandra), adres("huisvesting:move", dossier)
    browser.post(pad, {"verhuizing_gepland_op": "2027-03-01"})
    anders = browser.post(pad, {"verhuizing_gepland_op": "2027-03-08"}).content.decode()

    assert "U verandert wat al was vastgelegd" in anders
    assert "Dit wijkt af van een afspraak" not in anders
    assert "Reden <span" not in anders  # the reason is not optional now


def test_a_partner_that_reads_the_pip_opens_its_panel_and_nothing_more(dossier, log_in, jan_willem):
    eenheid = make_partner()
    give_toegang(dossier, eenheid, Toegangsoort.OPDRACHT)
    partner = log_in(make_medewerker(eenheid, Rol.PARTNER))

    assert partner.get(adres("pip:panel", dossier)).status_code == 200
    assert partner.get(adres("pip:establish", dossier)).status_code == 403
    assert log_in(jan_willem).get(adres("pip:panel", dossier)).status_code == 403


def test_a_rule_that_refuses_says_so_at_its_field_with_the_source(dossier, log_in, sandra):
    antwoord = log_in(sandra).post(
        adres("pip:establish", dossier), {"pip_vastgesteld_op": "2026-05-04", "leerroute": "b1"}
    )

    assert antwoord.status_code == 422
    assert "Wet inburgering 2021" in antwoord.content.decode()


def test_a_norm_that_is_passed_over_shows_the_question_why(oisterwijk, azc, log_in, sandra):
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        scenario=Scenario.START_NA_VERHUIZING,
        scenario_gekozen_op=date(2026, 3, 10),
        verhuizing_gepland_op=date(2099, 9, 1),
    )
    velden = {"intake_begonnen_op": "2026-05-04", "vorm": "kort", "plaats": "azc"}
    client = log_in(sandra)

    vraag = client.post(adres("intake:start", dossier), velden)
    assert vraag.status_code == 422
    assert 'name="reden"' in vraag.content.decode()
    assert 'value="2026-05-04"' in vraag.content.decode()

    klaar = client.post(adres("intake:start", dossier), {**velden, "reden": "Wil beginnen"})
    assert klaar.status_code == 302


def save(client, naar, velden):
    """Post; where the page first shows what moves along, say that it was seen."""
    antwoord = client.post(naar, velden)
    if antwoord.status_code == 200:
        gezien = BEVESTIGD.search(antwoord.content.decode())
        assert gezien is not None
        antwoord = client.post(naar, {**velden, "bevestigd": gezien[1]})
    assert antwoord.status_code == 302
    return antwoord


def test_a_correction_first_shows_what_it_moves_and_stores_nothing(dossier, log_in, sandra):
    client, naar = log_in(sandra), adres("huisvesting:expect", dossier)
    velden = {
        "verwachte_verhuizing_van": "2099-06-01",
        "verwachte_verhuizing_tot": "2099-12-01",
        "bron": "corporatie",
    }
    client.post(naar, velden)
    gebeurd = Gebeurtenis.objects.count()
    anders = {**velden, "verwachte_verhuizing_van": "2099-09-01", "versie": "1"}

    eerst = client.post(naar, anders)

    tekst = eerst.content.decode()
    assert eerst.status_code == 200
    assert "Dit verandert er als u opslaat" in tekst
    assert "13 weken later dan nu" in tekst
    assert (Verhuisverwachting.objects.count(), Gebeurtenis.objects.count()) == (1, gebeurd)
    assert Auditregel.objects.filter(actie="dossier.ingezien").exists()
    gezien = BEVESTIGD.search(tekst)
    assert gezien is not None

    nog_anders = {**anders, "verwachte_verhuizing_van": "2099-10-01", "bevestigd": gezien[1]}
    assert client.post(naar, nog_anders).status_code == 200
    assert client.post(naar, {**anders, "bevestigd": gezien[1]}).status_code == 302
    assert Verhuisverwachting.objects.count() == 2


def test_another_day_than_the_proposed_one_is_no_correction(dossier, log_in, jan_willem):
    client, naar = log_in(jan_willem), adres("klantprofiel:share", dossier)
    Toestemming.objects.create(
        dossier=dossier, onderdeel="klantprofiel", toestemming_op="2026-05-01"
    )
    velden = {"klantprofiel_gedeeld_op": "2026-05-04", "aanleiding": "tussentijds", "versie": "0"}
    assert client.post(naar, velden).status_code == 302

    eerder = {**velden, "klantprofiel_gedeeld_op": "2026-05-03", "versie": "1"}
    assert client.post(naar, eerder).status_code == 302
    assert Klantprofielmoment.objects.count() == 2


def test_a_move_is_forecast_only_after_the_koppeling(dossier, azc, log_in, jan_willem):
    client = log_in(jan_willem)
    zonder = make_dossier(coa_locatie=azc, gekoppeld_op=None, tvs_melding_op=None)
    give_toegang(zonder, azc, Toegangsoort.VERBLIJF)

    knop = "Verwachting geven"
    assert knop in client.get(adres("huisvesting:panel", dossier)).content.decode()
    tekst = client.get(adres("huisvesting:panel", zonder)).content.decode()
    assert knop not in tekst
    assert "Kan pas na de koppeling." in tekst
    assert "Logeren vastleggen" in tekst


def test_a_stale_form_shows_both_texts(dossier, log_in, sandra):
    client, naar = log_in(sandra), adres("gesprek:plan", dossier, Gespreksoort.DRIEGESPREK)
    velden = {"vorm": "azc", "plaats": "", "tolk": ""}
    client.post(naar, {**velden, "gepland_op": "2099-06-20"})
    gezien = Gesprek.objects.get().versie
    save(client, naar, {**velden, "gepland_op": "2099-06-27", "versie": gezien})

    te_laat = client.post(naar, {**velden, "gepland_op": "2099-07-04", "versie": gezien})

    assert te_laat.status_code == 409
    assert "27 juni 2099" in te_laat.content.decode()
    assert "4 juli 2099" in te_laat.content.decode()


def test_two_colleagues_who_expect_a_move_do_not_overwrite_each_other(dossier, log_in, sandra):
    client, naar = log_in(sandra), adres("huisvesting:expect", dossier)
    velden = {"verwachte_verhuizing_tot": "2099-12-01", "bron": "corporatie"}
    client.post(naar, {**velden, "verwachte_verhuizing_van": "2099-06-01"})
    gezien = Verhuisverwachting.objects.get().versie
    save(client, naar, {**velden, "verwachte_verhuizing_van": "2099-07-01", "versie": gezien})

    te_laat = client.post(
        naar, {**velden, "verwachte_verhuizing_van": "2099-08-01", "versie": gezien}
    )

    assert te_laat.status_code == 409
    assert "1 juli 2099" in te_laat.content.decode()


def test_one_click_on_the_desk_chooses_the_scenario(dossier, log_in, sandra):
    naar = adres("scenario:choose", dossier, Scenario.START_NA_VERHUIZING)

    assert log_in(sandra).post(naar, {}).status_code == 302
    assert Scenariokeuze.objects.get().scenario == Scenario.START_NA_VERHUIZING


def test_htmx_gets_the_way_and_the_word_that_the_dossier_changed(dossier, log_in, sandra):
    naar = adres("scenario:choose", dossier, Scenario.START_NA_VERHUIZING)

    antwoord = log_in(sandra).post(naar, {}, headers={"HX-Request": "true"})

    assert "HX-Location" in antwoord.headers
    assert "dossier-changed" in antwoord.headers["HX-Trigger"]
