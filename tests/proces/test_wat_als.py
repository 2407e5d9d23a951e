"""The what-if on the screen: two lines, differences in sentences, nothing stored, shared safely."""

import re
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Rol, Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.stilstand import GEEN
from overdracht.core.vraag import Vraag, pas_toe
from overdracht.core.wat_als import vergelijk_feiten
from overdracht.data.models import (
    Auditregel,
    Dossier,
    Gebeurtenis,
    Normwaarde,
    Voorkeursscenario,
)
from overdracht.support.planning.actions import replan
from tests.core.levens import LEVENS_MET_PLANNEN
from tests.factories import make_azc, make_dossier, make_medewerker

VANDAAG = date(2026, 6, 1)
WACHT: dict[str, Any] = {
    "scenario": Scenario.GECOMBINEERDE_AANPAK,
    "scenario_gekozen_op": date(2026, 3, 9),
    "voorinburgering_begonnen_op": date(2026, 4, 6),
    "voorinburgering_eindigt_naar_plan_op": date(2026, 7, 13),
    "intake_begonnen_op": date(2026, 4, 1),
    "intake_afgerond_op": date(2026, 5, 1),
    "leerbaarheidstoets_op": date(2026, 4, 8),
    "pip_vastgesteld_op": date(2026, 5, 4),
    "verwachte_verhuizing_van": date(2026, 10, 1),
    "verwachte_verhuizing_tot": date(2026, 11, 1),
}


@pytest.fixture(autouse=True)
def op_een_juni():
    """The clock at the door stands still on 1 June 2026."""
    zone = ZoneInfo("Europe/Amsterdam")
    with time_machine.travel(datetime(2026, 6, 1, 12, tzinfo=zone), tick=False):
        yield


@pytest.fixture
def wacht(oisterwijk, azc):
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc, **WACHT)
    replan(dossier, peildatum=VANDAAG)
    return dossier


def adres(dossier):
    return reverse("vooruitblik:what_if", args=[dossier.pk])


def vraag(browser, dossier, **keuzes):
    antwoord = browser.get(adres(dossier), keuzes)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_a_house_that_comes_later_leaves_more_idle_weeks(wacht, sandra, log_in):
    tekst = vraag(log_in(sandra), wacht, weken="13")

    assert "Dit verandert er" in tekst
    assert "13 weken later" in tekst
    assert 'id="lijn-nu"' in tekst
    assert 'id="lijn-dan"' in tekst


def test_nothing_is_stored_and_nothing_is_told(wacht, sandra, log_in):
    voor = Dossier.objects.values().get(pk=wacht.pk)
    vraag(log_in(sandra), wacht, weken="13", scenario="snelle_start", onderbroken="on")

    assert Dossier.objects.values().get(pk=wacht.pk) == voor
    assert not Gebeurtenis.objects.filter(dossier=wacht).exists()


def test_each_question_leads_to_its_own_form(wacht, sandra, log_in):
    tekst = vraag(log_in(sandra), wacht, weken="13", scenario="start_na_verhuizing")
    verwachting = reverse("huisvesting:expect", args=[wacht.pk])

    assert f"{verwachting}?weken=13" in tekst
    assert reverse("scenario:choose", args=[wacht.pk, "start_na_verhuizing"]) in tekst


def test_the_form_of_the_expectation_opens_with_the_later_days(wacht, sandra, log_in):
    verwachting = reverse("huisvesting:expect", args=[wacht.pk])
    tekst = log_in(sandra).get(verwachting, {"weken": "13"}).content.decode()

    assert 'value="2026-12-31"' in tekst
    assert 'value="2027-01-31"' in tekst


def test_a_transfer_tells_the_journey_and_asks_to_look_again(wacht, sandra, log_in):
    ver = make_azc("azc Ter Apel", lat=52.876, lon=7.06)
    tekst = vraag(log_in(sandra), wacht, azc=str(ver.pk))

    assert "niet realistisch" in tekst
    assert "overgeplaatst" in tekst


def test_the_other_party_sees_the_same_question_within_its_own_sight(
    wacht, sandra, jan_willem, log_in
):
    van_sandra = vraag(log_in(sandra), wacht, weken="13")
    van_coa = vraag(log_in(jan_willem), wacht, weken="13")

    assert "PIP van 4 mei 2026" in van_sandra
    assert "PIP van 4 mei 2026" not in van_coa
    assert "4 mei 2026" not in van_coa
    assert f"{adres(wacht)}?weken=13" in van_coa


def test_the_link_opens_nothing_for_who_has_no_access(wacht, buurgemeente, azc, log_in):
    assert log_in(buurgemeente).get(adres(wacht), {"weken": "13"}).status_code == 404
    docent = make_medewerker(azc, Rol.NT2_DOCENT)
    assert log_in(docent).get(adres(wacht), {"weken": "13"}).status_code == 404


def test_looking_leaves_a_line_in_the_log(wacht, sandra, log_in):
    voor = Auditregel.objects.count()
    vraag(log_in(sandra), wacht, weken="4")

    assert Auditregel.objects.count() > voor


@pytest.mark.parametrize("weken", ["x", "9999", "1e5"])
def test_what_cannot_be_read_asks_nothing_and_is_said(wacht, sandra, log_in, weken):
    tekst = vraag(log_in(sandra), wacht, weken=weken)

    assert "Dit verandert er" not in tekst
    assert "wo-veld__fout" in tekst


@given(LEVENS_MET_PLANNEN)
def test_a_question_that_asks_nothing_changes_nothing(leven):
    feiten, peildatum = leven
    anders = pas_toe(feiten, GEEN, Vraag(), peildatum=peildatum)

    assert tuple(anders) == (feiten, GEEN)
    assert vergelijk_feiten(feiten, anders[0], peildatum=peildatum).verschillen == ()


@given(LEVENS_MET_PLANNEN, st.integers(-60, 60))
def test_a_house_on_another_day_leaves_what_has_happened(leven, weken):
    feiten, peildatum = leven
    anders = pas_toe(feiten, GEEN, Vraag(weken_later=weken), peildatum=peildatum).feiten

    gebeurd = feiten.op(peildatum)
    nu = anders.op(peildatum)
    assert (nu.verhuisd_op, nu.pip_vastgesteld_op) == (
        gebeurd.verhuisd_op,
        gebeurd.pip_vastgesteld_op,
    )


def test_interrupting_ends_what_runs_and_takes_away_what_was_planned():
    loopt = Feiten(voorinburgering_begonnen_op=VANDAAG - timedelta(weeks=2))
    gepland = Feiten(voorinburgering_begonnen_op=VANDAAG + timedelta(weeks=2))
    stop = Vraag(onderbroken=True)

    assert pas_toe(loopt, GEEN, stop, peildatum=VANDAAG).feiten.voorinburgering_geeindigd_op == (
        VANDAAG
    )
    assert pas_toe(gepland, GEEN, stop, peildatum=VANDAAG).feiten == Feiten()


def test_a_voorinburgering_that_never_began_is_not_asked_about(oisterwijk, azc, log_in, sandra):
    zonder = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    met = make_dossier(gemeente=oisterwijk, coa_locatie=azc, **WACHT)
    browser = log_in(sandra)

    def pagina(dossier):
        return browser.get(reverse("vooruitblik:what_if", args=[dossier.pk])).content.decode()

    assert "De Voorinburgering stopt vandaag" not in pagina(zonder)
    assert "De Voorinburgering stopt vandaag" in pagina(met)


@pytest.fixture
def zeist(oisterwijk):
    """An azc with an agreement of its own: scenario 3, 95 minutes away, a house in twenty weeks."""
    zeist = make_azc("azc Zeist")
    Voorkeursscenario.objects.create(
        gemeente=oisterwijk,
        coa_locatie=zeist,
        scenario=Scenario.START_NA_VERHUIZING,
        akkoord_gemeente=True,
        akkoord_coa=True,
        geldig_van=date(2026, 1, 1),
        reistijd_minuten=95,
        reistijd_bron="9292",
    )
    Normwaarde.objects.create(
        gemeente=oisterwijk,
        coa_locatie=zeist,
        norm="T-02",
        aantal=20,
        maat="weken",
        reden="Daar duurt het langer",
        geldig_van=date(2026, 1, 1),
    )
    return zeist


def test_a_transfer_takes_the_agreement_the_journey_and_the_norms_of_the_other_azc(
    wacht, zeist, sandra, log_in
):
    tekst = vraag(log_in(sandra), wacht, azc=str(zeist.pk))

    assert "Wat met dat azc is afgesproken" in tekst
    assert "Met azc Zeist is de start na verhuizing als voorkeursscenario afgesproken" in tekst
    assert "Reizen vanaf azc Zeist: ongeveer 95 minuten" in tekst
    assert "is een wekelijks programma niet realistisch" in tekst
    assert re.search("Woning vinden: uiterlijk [^.]*10 weken later dan nu", tekst)


def test_choosing_what_is_agreed_there_removes_t06(wacht, zeist, sandra, log_in):
    zonder = vraag(log_in(sandra), wacht, scenario="start_na_verhuizing")
    met = vraag(log_in(sandra), wacht, azc=str(zeist.pk), scenario="start_na_verhuizing")

    regel = "COA vertellen welk scenario het wordt: dit wordt vervallen"
    assert regel not in zonder
    assert regel in met


def test_an_azc_is_told_nothing_of_the_agreement_of_another(wacht, zeist, jan_willem, log_in):
    tekst = vraag(log_in(jan_willem), wacht, azc=str(zeist.pk))

    assert "voorkeursscenario" not in tekst
    assert "95 minuten" not in tekst
