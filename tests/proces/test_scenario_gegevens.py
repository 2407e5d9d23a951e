"""The desk in one go: what nobody knew yet, and how long each scenario leaves someone idle."""

from datetime import date

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Scenario
from overdracht.core.errors import Verouderd
from overdracht.core.keuzes import Factor
from overdracht.core.vraag import Vraag
from overdracht.data.models import Gebeurtenis, Scenariofactor
from overdracht.proces.scenario import actions
from overdracht.proces.scenario.queries import count_stil, get_bureau, get_dossier
from overdracht.proces.vooruitblik.queries import get_wat_als
from tests.factories import make_dossier

VANDAAG = date(2026, 3, 10)
GEVULD = {"kan_reizen": "ja", "digitaal_vaardig": "nee", "bron": "gesprek met de inburgeraar"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(oisterwijk, azc):
    return make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        verwachte_verhuizing_van=date(2026, 11, 1),
        verwachte_verhuizing_tot=date(2026, 12, 1),
        scenario=Scenario.START_NA_VERHUIZING,
        scenario_gekozen_op=date(2026, 3, 2),
    )


@pytest.fixture
def adres(dossier):
    return reverse("scenario:factors", args=[dossier.pk])


def bekend():
    return dict(Scenariofactor.objects.values_list("factor", "waarde"))


def test_several_factors_are_told_in_one_go_each_with_its_own_line(dossier, adres, log_in, sandra):
    browser = log_in(sandra)
    pagina = browser.get(adres).content.decode()
    antwoord = browser.post(adres, {**GEVULD, "versie": 0})

    assert "Kan de inburgeraar reizen?" in pagina
    assert "Reistijd" not in pagina  # the map knows it
    assert antwoord.status_code == 302
    assert antwoord.url == reverse("scenario:desk", args=[dossier.pk])
    assert bekend() == {"kan_reizen": "ja", "digitaal_vaardig": "nee"}
    assert Gebeurtenis.objects.filter(soort="factor.vastgelegd").count() == 2


def test_nothing_filled_in_is_no_answer(adres, log_in, sandra):
    antwoord = log_in(sandra).post(adres, {"bron": "niemand", "versie": 0})

    assert antwoord.status_code == 422
    assert "ten minste één gegeven" in antwoord.content.decode()
    assert bekend() == {}


def test_what_a_colleague_told_meanwhile_is_not_lost(dossier, adres, log_in, sandra, gemeente):
    actions.record_factor(
        actor=gemeente,
        dossier_id=dossier.pk,
        factor=Factor.KAN_REIZEN,
        waarde="nee",
        bron="COA",
        peildatum=VANDAAG,
    )
    antwoord = log_in(sandra).post(adres, {**GEVULD, "versie": 0})

    assert antwoord.status_code == 409
    assert "nee" in antwoord.content.decode()
    assert bekend() == {"kan_reizen": "nee"}


def test_the_action_names_the_factor_that_was_told_meanwhile(dossier, gemeente):
    def vertel():
        actions.record_factoren(actor=gemeente, dossier_id=dossier.pk, peildatum=VANDAAG, **GEVULD)

    vertel()
    with pytest.raises(Verouderd) as fout:
        vertel()
    assert fout.value.nu == {"kan_reizen": "ja"}


def test_when_all_is_known_there_is_nothing_to_fill_in(dossier, adres, log_in, sandra, gemeente):
    alles = {factor.value: "ja" for factor in Factor} | {
        "verwachte_wacht_weken": 12,
        "belastbaarheid": "normaal",
        "belastinggrens": 2,
        "intake_vorm": "kort",
        "reistijd_minuten": 12,
    }
    actions.record_factoren(
        actor=gemeente, dossier_id=dossier.pk, bron="COA", peildatum=VANDAAG, **alles
    )

    assert log_in(sandra).get(adres).url == reverse("scenario:desk", args=[dossier.pk])


def test_the_casemanager_of_coa_tells_what_the_gemeente_cannot_know(adres, log_in, jan_willem):
    assert log_in(jan_willem).post(adres, {**GEVULD, "versie": 0}).status_code == 302
    assert bekend()["kan_reizen"] == "ja"


def test_the_idle_weeks_of_each_scenario_are_those_of_the_page_what_if(dossier, gemeente):
    open_ = get_dossier(actor=gemeente, dossier_id=dossier.pk)
    bureau = get_bureau(actor=gemeente, dossier=open_, peildatum=VANDAAG)
    gevonden = count_stil(actor=gemeente, bureau=bureau, peildatum=VANDAAG)

    for scenario, stil in gevonden.items():
        vraag = Vraag(scenario=scenario, optie=stil.optie)
        beide = get_wat_als(
            actor=gemeente, dossier_id=dossier.pk, vraag=vraag, azc_id=None, peildatum=VANDAAG
        )
        assert beide.dan.stilstand.dagen == stil.dagen
    dagen = [gevonden[scenario].dagen or 0 for scenario in Scenario]
    assert dagen == sorted(set(dagen))
