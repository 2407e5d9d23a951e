"""The weeks ahead of a gemeente: what comes, whether there is room, and who may say so."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.errors import Verouderd
from overdracht.core.keuzes import Werksoort
from overdracht.data.models import Afwezigheid, Auditregel, Capaciteit, Werktijd
from overdracht.proces.drukte import actions, presenters
from overdracht.proces.drukte.queries import list_voorraad
from overdracht.support.planning.actions import replan
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from tests.factories import make_actor, make_dossier, make_medewerker
from tests.proces.conftest import VANDAAG

INDEX = "/drukte/"
LEEG: dict[str, Any] = {
    "stappen_per_week": None,
    "uren_per_week": None,
    "hoogstens_dossiers": None,
    "talen": [],
}


@pytest.fixture
def tom(oisterwijk):
    return make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tom")


@pytest.fixture
def ines(oisterwijk):
    return make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Ines")


def vers_gekoppeld(oisterwijk, azc, *medewerkers, dagen=3):
    """Linked so many days ago: the scenario is chosen within two weeks of the melding."""
    op = VANDAAG - timedelta(days=dagen)
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        contactpersonen=medewerkers,
        vergunning_op=op,
        gekoppeld_op=op,
        tvs_melding_op=op,
    )
    replan(dossier, peildatum=VANDAAG)
    dossier.save()
    return dossier


def vul_in(actor, medewerker, **ruimte):
    return actions.record_capaciteit(
        actor=actor, medewerker_id=medewerker.pk, peildatum=VANDAAG, **{**LEEG, **ruimte}
    )


def pagina(actor, keuze=""):
    voorraad = actions.view_drukte(actor=actor, peildatum=VANDAAG)
    return presenters.drukte_pagina(voorraad, actor=actor, peildatum=VANDAAG, keuze=keuze)


def test_the_scenario_decisions_of_new_dossiers_stand_in_their_week(
    oisterwijk, azc, sandra, gemeente
):
    for _ in range(3):
        vers_gekoppeld(oisterwijk, azc, sandra)

    weken = pagina(gemeente)["weken"]

    # Three days ago, so two weeks after that is eleven days from now: next week.
    assert [regel.aantallen[0] for regel in weken[:3]] == [0, 3, 0]


def test_a_week_with_more_steps_than_room_is_called_too_full_in_words(
    oisterwijk, azc, sandra, gemeente, log_in
):
    for _ in range(3):
        vers_gekoppeld(oisterwijk, azc, sandra)
    vul_in(gemeente, sandra, stappen_per_week=1)

    html = log_in(sandra).get(INDEX).content.decode()
    regel = pagina(gemeente)["weken"][1]

    assert regel.stand == "te vol: 2 stappen te veel"
    assert "Per regievoerder" in html


def test_without_room_entered_nothing_is_called_full(oisterwijk, azc, sandra, gemeente):
    vers_gekoppeld(oisterwijk, azc, sandra)

    beeld = pagina(gemeente)

    assert {regel.stand for regel in beeld["weken"]} == {"niet te zeggen"}
    assert beeld["ontbreekt"] == ["Nog geen ruimte ingevuld: Sandra."]


def test_hours_count_once_the_time_of_a_step_is_known(oisterwijk, azc, sandra, gemeente, tom):
    vers_gekoppeld(oisterwijk, azc, sandra)
    vul_in(gemeente, sandra, uren_per_week=2)
    for soort in Werksoort:
        actions.record_werktijd(actor=make_actor(tom), soort=soort, minuten=150, bron="gemeten")

    assert pagina(gemeente)["weken"][1].stand == "te vol: 30 minuten te veel"


def test_a_week_of_leave_has_no_room(oisterwijk, azc, sandra, gemeente):
    vers_gekoppeld(oisterwijk, azc, sandra)
    vul_in(gemeente, sandra, stappen_per_week=5)
    maandag = VANDAAG + timedelta(days=7)
    actions.record_afwezigheid(
        actor=gemeente,
        medewerker_id=sandra.pk,
        afwezig_van=maandag,
        afwezig_tot=maandag + timedelta(days=6),
        peildatum=VANDAAG,
    )

    assert pagina(gemeente)["weken"][1].stand == "te vol: 1 stap te veel"


def test_the_page_of_one_colleague_counts_only_her_dossiers(
    oisterwijk, azc, sandra, ines, gemeente
):
    vers_gekoppeld(oisterwijk, azc, sandra)
    vers_gekoppeld(oisterwijk, azc, ines)
    vers_gekoppeld(oisterwijk, azc)

    aantallen = {
        keuze: pagina(gemeente, keuze)["weken"][1].aantallen[0]
        for keuze in ("", str(sandra.pk), presenters.ZONDER)
    }

    assert aantallen == {"": 3, str(sandra.pk): 1, presenters.ZONDER: 1}


def test_what_lies_with_a_neighbour_is_not_counted(oisterwijk, azc, gemeente, buur, sandra):
    vers_gekoppeld(oisterwijk, azc, sandra)

    assert list_voorraad(actor=buur, peildatum=VANDAAG).werk == []
    assert len(list_voorraad(actor=gemeente, peildatum=VANDAAG).werk) >= 1


def test_the_look_is_written_down_and_names_nobody(oisterwijk, azc, sandra, gemeente):
    vers_gekoppeld(oisterwijk, azc, sandra)

    pagina(gemeente)

    regel = Auditregel.objects.get(actie="drukte.ingezien")
    assert regel.pseudoniemen == ""


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_asks_as_many_questions_for_three_dossiers_as_for_one(
    aantal, oisterwijk, azc, sandra, gemeente, django_assert_num_queries
):
    for _ in range(aantal):
        vers_gekoppeld(oisterwijk, azc, sandra)
    list_voorraad(actor=gemeente, peildatum=VANDAAG)

    with django_assert_num_queries(6):
        list_voorraad(actor=gemeente, peildatum=VANDAAG)


def test_a_regievoerder_enters_only_her_own_room(gemeente, ines):
    with pytest.raises(BestaatNiet):
        vul_in(gemeente, ines, stappen_per_week=3)


def test_a_teamleider_enters_the_room_of_a_colleague_and_what_stood_there_is_kept(sandra, tom):
    teamleider = make_actor(tom)
    vul_in(teamleider, sandra, stappen_per_week=3)
    rij = vul_in(teamleider, sandra, stappen_per_week=4)

    assert rij.versie == 2
    assert set(Capaciteit.alles.values_list("stappen_per_week", flat=True)) == {3, 4}


def test_a_stale_form_does_not_overwrite_a_colleague(gemeente, sandra, tom):
    vul_in(gemeente, sandra, stappen_per_week=3)

    with pytest.raises(Verouderd):
        vul_in(make_actor(tom), sandra, stappen_per_week=9, versie=0)


def test_a_neighbour_enters_nothing_here(buur, sandra):
    with pytest.raises(BestaatNiet):
        vul_in(buur, sandra, stappen_per_week=3)


def test_only_a_teamleider_says_how_long_a_step_takes(gemeente):
    with pytest.raises(GeenRecht):
        actions.record_werktijd(
            actor=gemeente, soort=Werksoort.INTAKE, minuten=60, bron="uit mijn hoofd"
        )


def test_the_forms_save_and_the_leave_can_be_taken_back(log_in, tom, sandra):
    browser = log_in(tom)
    adres = {naam: reverse(f"drukte:{naam}", args=[sandra.pk]) for naam in ("capacity", "absence")}
    browser.post(adres["capacity"], {"stappen_per_week": "4", "talen": ["ti", "ar"], "versie": "0"})
    browser.post(adres["absence"], {"afwezig_van": "2099-07-01", "afwezig_tot": "2099-07-14"})
    browser.post(
        reverse("drukte:duration", args=[Werksoort.PIP]),
        {"minuten": "90", "bron": "gemeten", "versie": "0"},
    )
    capaciteit, vrij, tijd = Capaciteit.objects.get(), Afwezigheid.objects.get(), Werktijd.objects
    html = browser.get(INDEX).content.decode()

    assert (capaciteit.stappen_per_week, capaciteit.talen) == (4, ["ti", "ar"])
    assert tijd.get().minuten == 90
    assert "1 juli tot en met 14 juli 2099" in html

    browser.post(reverse("drukte:present", args=[sandra.pk, vrij.pk]), {"versie": "1"})

    assert not Afwezigheid.objects.exists()


def test_the_last_day_of_a_leave_is_not_before_the_first(log_in, sandra):
    antwoord = log_in(sandra).post(
        reverse("drukte:absence", args=[sandra.pk]),
        {"afwezig_van": "2099-07-14", "afwezig_tot": "2099-07-01"},
    )

    assert antwoord.status_code == 422
    assert date(2099, 7, 14) not in Afwezigheid.objects.values_list("afwezig_van", flat=True)
