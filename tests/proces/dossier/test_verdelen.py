"""A teamleider divides what lies with nobody: a proposal, edited, and confirmed in one act."""

from datetime import date

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.errors import Verouderd
from overdracht.data.models import (
    Auditregel,
    Bericht,
    Capaciteit,
    Contactpersoon,
    Dossier,
    Gebeurtenis,
)
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.actions import Verdeelregel
from overdracht.proces.dossier.queries import verdeling as queries
from overdracht.support.planning.actions import replan_many
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from tests.factories import make_actor, make_dossier, make_huishouden, make_medewerker, make_persoon

VANDAAG = date(2026, 6, 1)
ADRES = "/dossiers/verdelen/"


@pytest.fixture
def tom(oisterwijk):
    return make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tom")


@pytest.fixture
def teamleider(tom):
    return make_actor(tom)


@pytest.fixture
def ines(oisterwijk):
    return make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Ines")


@pytest.fixture
def nieuwe(oisterwijk, azc):
    def maak(aantal, *medewerkers, **dagen):
        dossiers = [
            make_dossier(gemeente=oisterwijk, coa_locatie=azc, contactpersonen=medewerkers, **dagen)
            for _ in range(aantal)
        ]
        replan_many([dossier.pk for dossier in dossiers], peildatum=VANDAAG)
        return dossiers

    return maak


def regels(dossiers, medewerker, versie=0):
    return [Verdeelregel(dossier.pk, medewerker.pk, versie) for dossier in dossiers]


def bevestig(actor, gekozen):
    return actions.divide_dossiers(actor=actor, regels=gekozen, peildatum=VANDAAG)


def regievoerders():
    return list(
        Dossier.objects.order_by("pk").values_list("regievoerder__gebruiker__naam", flat=True)
    )


def test_one_act_gives_every_huishouden_its_contact_with_a_line_and_a_message(
    nieuwe, teamleider, sandra, ines
):
    dossiers = nieuwe(3)

    aantal = bevestig(teamleider, regels(dossiers[:2], sandra) + regels(dossiers[2:], ines))

    assert aantal == 3
    assert sorted(regievoerders()) == ["Ines", "Sandra", "Sandra"]
    assert Gebeurtenis.objects.filter(soort="contactpersoon.aangewezen").count() == 3
    assert Auditregel.objects.filter(actie="verdeling.bevestigd").count() == 1
    assert Bericht.objects.filter(soort="dossier.toegewezen", medewerker=sandra).count() == 2


def test_the_same_confirmed_once_more_changes_nothing(nieuwe, teamleider, sandra, ines):
    dossiers = nieuwe(2)
    gekozen = regels(dossiers[:1], sandra) + regels(dossiers[1:], ines)
    bevestig(teamleider, gekozen)
    eerst = (Contactpersoon.objects.count(), Gebeurtenis.objects.count(), Bericht.objects.count())

    assert bevestig(teamleider, gekozen) == 0
    assert eerst == (
        Contactpersoon.objects.count(),
        Gebeurtenis.objects.count(),
        Bericht.objects.count(),
    )


def test_what_a_colleague_gave_meanwhile_is_not_taken_back_and_nothing_is_half_done(
    nieuwe, teamleider, sandra, ines, log_in, tom
):
    dossiers = nieuwe(3)
    bevestig(teamleider, regels(dossiers[1:2], ines))

    with pytest.raises(Verouderd):
        bevestig(teamleider, regels(dossiers, sandra))
    antwoord = log_in(tom).post(
        ADRES, {"bevestig": "ja", **{f"wie_{d.pk}": str(sandra.pk) for d in dossiers}}
    )

    assert antwoord.status_code == 409
    assert sorted(map(str, regievoerders())) == ["Ines", "None", "None"]


def test_people_of_one_huishouden_go_together(oisterwijk, azc, teamleider, sandra):
    personen = [make_persoon("Haddad"), make_persoon("Haddad")]
    huishouden = make_huishouden(*personen)
    dossiers = [
        make_dossier(persoon, huishouden=huishouden, gemeente=oisterwijk, coa_locatie=azc)
        for persoon in personen
    ]
    replan_many([dossier.pk for dossier in dossiers], peildatum=VANDAAG)

    (groep,) = queries.list_te_verdelen(actor=teamleider, peildatum=VANDAAG).groepen
    bevestig(teamleider, [Verdeelregel(groep.dossiers[0], sandra.pk, 0)])

    assert groep.groep.leden == 2
    assert regievoerders() == ["Sandra", "Sandra"]


def test_the_proposal_shares_a_language_and_stays_within_the_limit(
    nieuwe, oisterwijk, azc, sandra, ines, tom, log_in
):
    # The largest huishouden comes first, and only who speaks its language has room for two.
    personen = [make_persoon("Tesfay", taal="ti"), make_persoon("Tesfay", taal="ti")]
    huishouden = make_huishouden(*personen)
    gezin = [
        make_dossier(persoon, huishouden=huishouden, gemeente=oisterwijk, coa_locatie=azc)
        for persoon in personen
    ]
    replan_many([dossier.pk for dossier in gezin], peildatum=VANDAAG)
    nieuwe(2)
    Capaciteit.objects.create(medewerker=sandra, hoogstens_dossiers=2, talen=["ti"])
    Capaciteit.objects.create(medewerker=ines, hoogstens_dossiers=1)

    html = log_in(tom).get(ADRES).content.decode()

    assert "Spreekt dezelfde taal." in html
    assert "Niemand heeft ruimte voor 1 dossiers erbij." in html
    assert regievoerders() == [None] * 4


def test_one_changed_by_hand_is_counted_and_the_rest_stays(
    nieuwe, teamleider, sandra, ines, tom, log_in
):
    dossiers = nieuwe(2)
    keuzes = {f"wie_{dossier.pk}": str(sandra.pk) for dossier in dossiers}

    html = log_in(tom).post(ADRES, keuzes).content.decode()

    assert html.count(f'value="{sandra.pk}" selected') == 2
    assert "U koos dit zelf." in html
    assert regievoerders() == [None, None]


def test_the_page_confirms_what_was_chosen_and_leaves_who_was_left_open(
    nieuwe, sandra, tom, log_in
):
    een, ander = nieuwe(2)
    browser = log_in(tom)

    browser.post(ADRES, {"bevestig": "ja", f"wie_{een.pk}": str(sandra.pk), f"wie_{ander.pk}": ""})

    assert sorted(map(str, regievoerders())) == ["None", "Sandra"]
    assert "1 huishouden is verdeeld." in browser.get(ADRES).content.decode()


def test_who_was_shown_stands_in_the_log(nieuwe, teamleider):
    nieuwe(2)
    actions.view_verdeling(actor=teamleider, peildatum=VANDAAG)

    regel = Auditregel.objects.get(actie="verdeling.ingezien")
    assert len(regel.pseudoniemen.split()) == 2


def test_who_waits_longest_comes_first_and_no_more_than_one_act_can_hold(
    nieuwe, teamleider, monkeypatch
):
    monkeypatch.setattr(queries, "HOOGSTENS", 2)
    laat = nieuwe(1, tvs_melding_op=date(2026, 5, 1))
    vroeg = nieuwe(2, tvs_melding_op=date(2026, 3, 1))

    beeld = queries.list_te_verdelen(actor=teamleider, peildatum=VANDAAG)

    assert beeld.is_meer
    assert {g.dossiers[0] for g in beeld.groepen} == {d.pk for d in vroeg}
    assert laat[0].pk not in {g.dossiers[0] for g in beeld.groepen}


def test_a_regievoerder_does_not_divide_and_a_neighbour_gives_nothing_away(
    nieuwe, gemeente, buurgemeente, sandra
):
    dossiers = nieuwe(1)
    with pytest.raises(GeenRecht):
        bevestig(gemeente, regels(dossiers, sandra))

    buurman = make_actor(
        make_medewerker(buurgemeente.eenheid, Rol.TEAMLEIDER, naam="Buurteamleider")
    )

    assert not queries.list_te_verdelen(actor=buurman, peildatum=VANDAAG).groepen
    with pytest.raises(BestaatNiet):
        bevestig(buurman, regels(dossiers, sandra))


def test_a_dossier_is_never_given_to_somebody_of_another_gemeente(nieuwe, teamleider, buurgemeente):
    with pytest.raises(BestaatNiet):
        bevestig(teamleider, regels(nieuwe(1), buurgemeente))


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_proposal_asks_as_many_questions_for_three_as_for_one(
    aantal, nieuwe, teamleider, sandra, django_assert_num_queries
):
    nieuwe(aantal)
    nieuwe(aantal, sandra)
    queries.list_te_verdelen(actor=teamleider, peildatum=VANDAAG)

    with django_assert_num_queries(6):
        queries.list_te_verdelen(actor=teamleider, peildatum=VANDAAG)


def test_only_a_teamleider_finds_the_way_from_the_list(log_in, sandra, tom):
    lijst = reverse("dossier:list")

    assert ADRES in log_in(tom).get(lijst).content.decode()
    assert ADRES not in log_in(sandra).get(lijst).content.decode()
