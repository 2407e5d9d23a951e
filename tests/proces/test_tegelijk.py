"""Two colleagues who each record the first of something: the second sees both texts."""

import re
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Gespreksoort, Rol, Scenario
from overdracht.core.keuzes import Factor, Toestemmingsonderdeel
from overdracht.data.models import Toestemming
from tests.factories import make_dossier, make_medewerker

_GEZIEN = re.compile(r'name="bevestigd"[^>]*value="(\w+)"')
_VERSIE = re.compile(r'name="versie"[^>]*value="(-?\d+)"')
KENNISMAKING = {"vorm": "azc", "aanwezigen": ["inburgeraar"]}
Geval = tuple[tuple[Any, ...], dict[str, Any], dict[str, Any], tuple[str, ...]]
VAN_GEMEENTE: list[Geval] = [
    (
        ("huisvesting:expect",),
        {
            "verwachte_verhuizing_van": "2027-03-01",
            "verwachte_verhuizing_tot": "2027-04-01",
            "zekerheid": "midden",
            "bron": "corporatie",
        },
        {"verwachte_verhuizing_van": "2027-05-01", "verwachte_verhuizing_tot": "2027-06-01"},
        ("1 maart 2027", "1 mei 2027"),
    ),
    (
        ("huisvesting:move",),
        {"verhuizing_gepland_op": "2027-03-01"},
        {"verhuizing_gepland_op": "2027-05-01"},
        ("1 maart 2027", "1 mei 2027"),
    ),
    (
        ("gesprek:plan", Gespreksoort.DRIEGESPREK),
        {"gepland_op": "2027-03-01", "vorm": "azc"},
        {"gepland_op": "2027-05-01"},
        ("1 maart 2027", "1 mei 2027"),
    ),
    (
        ("gesprek:hold", Gespreksoort.KENNISMAKING),
        {"gehouden_op": "2026-05-11", **KENNISMAKING},
        {"gehouden_op": "2026-05-12"},
        ("11 mei 2026", "12 mei 2026"),
    ),
    (
        ("scenario:factor", Factor.REISTIJD_MINUTEN),
        {"waarde": "41", "bron": "de reisplanner"},
        {"waarde": "55"},
        ("41", "55"),
    ),
]
VAN_COA: list[Geval] = [
    (
        ("voorinburgering:offer",),
        {"voorinburgering_aangeboden_op": "2026-05-11"},
        {"voorinburgering_aangeboden_op": "2026-05-12"},
        ("11 mei 2026", "12 mei 2026"),
    ),
    (
        ("klantprofiel:consent", Toestemmingsonderdeel.KLANTPROFIEL),
        {"antwoord": "ja", "toestemming_op": "2026-05-11", "teksttaal": "nl", "taal": "ar"}
        | {"aanwezig": "niemand_anders"},
        {"toestemming_op": "2026-05-12"},
        ("11 mei 2026", "12 mei 2026"),
    ),
    (
        ("klantprofiel:share",),
        {"klantprofiel_gedeeld_op": "2026-05-11", "aanleiding": "tussentijds", "reden": "n.v.t."},
        {"klantprofiel_gedeeld_op": "2026-05-12"},
        ("11 mei 2026", "12 mei 2026"),
    ),
]


@pytest.fixture
def dossier(oisterwijk, azc):
    return make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        gekoppeld_op=date(2026, 4, 20),
        tvs_melding_op=date(2026, 4, 21),
    )


def versie_van(browser, pad):
    gevonden = _VERSIE.search(browser.get(pad).content.decode())
    assert gevonden, pad
    return gevonden[1]


def save_twice(browsers, pad, eerste, tweede):
    """Both open the form, the first saves, then the second."""
    versies = [versie_van(browser, pad) for browser in browsers]
    antwoord = browsers[0].post(pad, {**eerste, "versie": versies[0]})
    assert antwoord.status_code == 302, antwoord.content.decode()
    return browsers[1].post(pad, {**eerste, **tweede, "versie": versies[1]})


def check_both_texts(antwoord, teksten):
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409, tekst
    assert [deel for deel in teksten if deel not in tekst] == []


@pytest.mark.parametrize("geval", VAN_GEMEENTE, ids=lambda geval: geval[0][0])
def test_two_first_texts_of_the_gemeente_are_both_shown(geval, dossier, log_in, sandra, oisterwijk):
    adres, eerste, tweede, teksten = geval
    collega = make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Daan")
    pad = reverse(adres[0], args=[dossier.pk, *adres[1:]])

    antwoord = save_twice([log_in(sandra), log_in(collega)], pad, eerste, tweede)

    check_both_texts(antwoord, teksten)


@pytest.mark.parametrize("geval", VAN_COA, ids=lambda geval: geval[0][0])
def test_two_first_texts_of_coa_are_both_shown(geval, dossier, log_in, jan_willem, azc):
    adres, eerste, tweede, teksten = geval
    collega = make_medewerker(azc, Rol.CASEMANAGER, naam="Ria")
    pad = reverse(adres[0], args=[dossier.pk, *adres[1:]])
    if adres[0] == "klantprofiel:share":
        Toestemming.objects.create(
            dossier=dossier, onderdeel="klantprofiel", toestemming_op=date(2026, 5, 4)
        )

    antwoord = save_twice([log_in(jan_willem), log_in(collega)], pad, eerste, tweede)

    check_both_texts(antwoord, teksten)


def test_two_first_choices_of_a_scenario_are_both_shown(dossier, log_in, sandra, oisterwijk):
    collega = make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Daan")
    paden = [
        reverse("scenario:choose", args=[dossier.pk, scenario])
        for scenario in (Scenario.START_NA_VERHUIZING, Scenario.SNELLE_START)
    ]
    versie = versie_van(log_in(collega), reverse("scenario:desk", args=[dossier.pk]))

    log_in(sandra).post(paden[0], {"versie": versie, "reden": "Dit past beter."})
    antwoord = log_in(collega).post(paden[1], {"versie": versie, "reden": "Dat past beter."})

    check_both_texts(antwoord, ("start na verhuizing", "snelle start"))


def test_a_form_that_was_opened_before_two_new_expectations_is_still_seen(dossier, log_in, sandra):
    browser, pad = log_in(sandra), reverse("huisvesting:expect", args=[dossier.pk])
    verwacht = VAN_GEMEENTE[0][1]
    oud = versie_van(browser, pad)
    for maand in (7, 8):
        dag = {"verwachte_verhuizing_tot": f"2027-0{maand}-01"}
        velden = {**verwacht, **dag, "versie": versie_van(browser, pad)}
        eerst = browser.post(pad, velden)
        if eerst.status_code == 200:  # what moves along is shown first
            gezien = _GEZIEN.search(eerst.content.decode())
            assert gezien
            browser.post(pad, {**velden, "bevestigd": gezien[1]})

    check_both_texts(browser.post(pad, {**verwacht, "versie": oud}), ("1 augustus 2027",))


def test_a_second_talk_is_planned_after_the_first_was_held(dossier, log_in, sandra):
    browser, pad = log_in(sandra), reverse("gesprek:plan", args=[dossier.pk, "driegesprek"])
    houden = reverse("gesprek:hold", args=[dossier.pk, "driegesprek"])
    gehouden = {"gehouden_op": "2026-05-11", **KENNISMAKING}
    browser.post(houden, {**gehouden, "versie": versie_van(browser, houden)})

    plan = {"gepland_op": "2027-03-01", "vorm": "azc"}
    antwoord = browser.post(pad, {**plan, "versie": versie_van(browser, pad)})

    assert antwoord.status_code == 302, antwoord.content.decode()


def test_a_talk_that_a_colleague_held_meanwhile_is_seen(dossier, log_in, sandra):
    browser, pad = log_in(sandra), reverse("gesprek:plan", args=[dossier.pk, "driegesprek"])
    houden = reverse("gesprek:hold", args=[dossier.pk, "driegesprek"])
    oud = versie_van(browser, pad)
    gehouden = {"gehouden_op": "2026-05-11", **KENNISMAKING}
    browser.post(houden, {**gehouden, "versie": versie_van(browser, houden)})

    antwoord = browser.post(pad, {"gepland_op": "2027-03-01", "vorm": "azc", "versie": oud})

    assert antwoord.status_code == 409


def test_a_consent_is_given_again_after_it_was_withdrawn(dossier, log_in, jan_willem):
    browser = log_in(jan_willem)
    geef, trek_in = (
        reverse(f"klantprofiel:{stap}", args=[dossier.pk, Toestemmingsonderdeel.KLANTPROFIEL])
        for stap in ("consent", "withdraw")
    )
    gegeven = {"antwoord": "ja", "toestemming_op": "2026-05-11", "teksttaal": "nl", "taal": "ar"}
    gegeven["aanwezig"] = "niemand_anders"
    browser.post(geef, {**gegeven, "versie": versie_van(browser, geef)})
    form = {"toestemming_ingetrokken_op": "2026-05-18", "reden": "Gevraagd"}
    ingetrokken = browser.post(trek_in, {**form, "versie": versie_van(browser, trek_in)})
    assert ingetrokken.status_code == 302, ingetrokken.content.decode()

    opnieuw = {**gegeven, "toestemming_op": "2026-05-20", "versie": versie_van(browser, geef)}
    antwoord = browser.post(geef, opnieuw)

    assert antwoord.status_code == 302, antwoord.content.decode()
