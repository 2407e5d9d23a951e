"""A switch keeps what was, tells everybody, and first shows what it ends and begins."""

import re
from datetime import date
from uuid import UUID

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Partnersoort, Scenario, Toegangsoort
from overdracht.core.errors import RegelOvertreden
from overdracht.data.models import Bericht, Dossier, Gebeurtenis, Scenariokeuze
from overdracht.proces.scenario import actions
from overdracht.support.planning.actions import replan
from overdracht.support.planning.queries import list_geschiedenis, load_feiten, open_lijn
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from tests.factories import give_toegang, make_actor, make_dossier, make_partner

VANDAAG = date(2026, 6, 1)


@pytest.fixture
def dossier(oisterwijk, azc):
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        scenario=Scenario.GECOMBINEERDE_AANPAK,
        scenario_gekozen_op=date(2026, 3, 12),
        overgeplaatst_op=date(2026, 5, 25),
        voorinburgering_begonnen_op=date(2026, 3, 23),
        verwachte_verhuizing_van=date(2026, 12, 1),
        verwachte_verhuizing_tot=date(2027, 1, 31),
    )
    replan(dossier, peildatum=VANDAAG)
    return dossier


def houd(actor, dossier, **anders):
    return actions.confirm_scenario(
        actor=actor,
        dossier_id=dossier.pk,
        peildatum=VANDAAG,
        **{"reden": "De reis is nog te doen", **anders},
    )


def kies(actor, dossier, scenario, **opzet):
    return actions.choose_scenario(
        actor=actor,
        dossier_id=dossier.pk,
        scenario=scenario,
        peildatum=VANDAAG,
        reden="Past beter",
        **opzet,
    )


def azc_van(dossier) -> UUID | None:
    """Where someone lives since the transfer."""
    return Dossier.objects.get(pk=dossier.pk).coa_locatie_id


def partner(dossier, soort) -> UUID:
    eenheid = make_partner(f"Partner {soort}", soort)
    give_toegang(dossier, eenheid, Toegangsoort.OPDRACHT)
    return eenheid.pk


def test_a_transfer_stands_in_the_line_as_a_question_until_it_is_answered(dossier, gemeente):
    def vraag():
        lijn = open_lijn(actor=gemeente, dossier_id=dossier.pk, peildatum=VANDAAG)
        stap = next(stap for stap in lijn.stappen if stap.stap == "heroverweging")
        return stap.van, stap.soort.value, {signaal.soort.value for signaal in lijn.signalen}

    van, soort, signalen = vraag()
    assert (van, soort) == (date(2026, 6, 8), "afgeleid")
    assert "overgeplaatst" in signalen

    houd(gemeente, dossier)

    van, soort, signalen = vraag()
    assert (van, soort) == (VANDAAG, "feit")
    assert "overgeplaatst" not in signalen


def test_to_keep_the_scenario_is_kept_with_its_reason_and_told(dossier, gemeente):
    taal = partner(dossier, Partnersoort.TAALAANBIEDER)
    bouwer = partner(dossier, Partnersoort.CORPORATIE)

    houd(gemeente, dossier)

    verhaal = list_geschiedenis(actor=gemeente, dossier_id=dossier.pk, peildatum=VANDAAG)[0]
    assert "heeft het scenario bevestigd" in verhaal.zin
    assert verhaal.reden == "De reis is nog te doen"
    gehoord = set(
        Bericht.objects.filter(soort="scenario.bevestigd").values_list("eenheid_id", flat=True)
    )
    assert {azc_van(dossier), taal} <= gehoord
    assert bouwer not in gehoord


def test_a_switch_keeps_what_was_and_tells_the_partners(dossier, gemeente):
    begeleiding = partner(dossier, Partnersoort.BEGELEIDING)
    houd(gemeente, dossier)

    rij = kies(
        gemeente, dossier, Scenario.START_NA_VERHUIZING, mengvorm="met_activiteiten", versie=2
    )

    keuzes = Scenariokeuze.objects.filter(dossier=dossier)
    assert [(k.scenario, k.beeindigd_op) for k in keuzes] == [
        ("gecombineerde_aanpak", VANDAAG),
        ("start_na_verhuizing", None),
    ]
    assert (rij.mengvorm, rij.scenario_bevestigd_op) == ("met_activiteiten", None)
    feiten = load_feiten([dossier.pk])[dossier.pk]
    assert feiten.scenario_bevestigd_op is None
    berichten = Bericht.objects.filter(soort="scenario.gewisseld", kanaal="inbox")
    assert set(berichten.values_list("eenheid_id", flat=True)) == {azc_van(dossier), begeleiding}
    assert Dossier.objects.get(pk=dossier.pk).scenario == "start_na_verhuizing"


def test_a_form_of_another_scenario_is_refused(dossier, gemeente):
    with pytest.raises(RegelOvertreden):
        kies(gemeente, dossier, Scenario.SNELLE_START, mengvorm="na_elkaar")

    assert not Gebeurtenis.objects.filter(soort="scenario.gewisseld").exists()


def test_a_switch_is_first_shown_with_what_it_moves(dossier, log_in, sandra):
    browser = log_in(sandra)
    naar = reverse("scenario:choose", args=[dossier.pk, Scenario.START_NA_VERHUIZING])
    velden = {"versie": 1, "reden": "Te ver", "mengvorm": ""}

    eerst = browser.post(naar, velden)

    tekst = eerst.content.decode()
    assert eerst.status_code == 200
    assert "Dit verandert er als u opslaat" in tekst
    assert "De brede intake en het PIP wachten tot na de verhuizing." in tekst
    assert Scenariokeuze.objects.filter(dossier=dossier).count() == 1

    veld = next(deel for deel in re.findall("<input[^>]*>", tekst) if "bevestigd" in deel)
    bevestigd = re.findall("[0-9a-f]{64}", veld)[0]
    assert browser.post(naar, {**velden, "bevestigd": bevestigd}).status_code == 302
    assert Scenariokeuze.objects.filter(dossier=dossier).count() == 2


def test_the_desk_offers_to_keep_what_holds_and_says_what_a_switch_does(dossier, log_in, sandra):
    bureau = log_in(sandra).get(reverse("scenario:desk", args=[dossier.pk])).content.decode()

    assert "Houd scenario 2" in bureau
    assert "De Voorinburgering stopt op de dag dat het traject begint." in bureau


def test_coa_and_the_neighbour_keep_nothing(dossier, coa, buurgemeente):
    with pytest.raises(GeenRecht):
        houd(coa, dossier)
    with pytest.raises(BestaatNiet):
        houd(make_actor(buurgemeente), dossier)


def test_to_keep_it_is_one_form_with_a_reason(dossier, log_in, sandra):
    browser, naar = log_in(sandra), reverse("scenario:confirm", args=[dossier.pk])

    assert browser.post(naar, {"versie": 1, "reden": ""}).status_code == 422
    assert browser.post(naar, {"versie": 1, "reden": "Past nog"}).status_code == 302
    assert Scenariokeuze.objects.get(dossier=dossier).scenario_bevestigd_op is not None
