"""The scenario desk: factors with sources, a choice with reasons, and who was told."""

from datetime import date

import pytest
from django.urls import reverse

from overdracht.core.begrippen import DriegesprekMoment, Scenario
from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Factor
from overdracht.core.rechten import Handeling, mag
from overdracht.core.scenario import adviseer
from overdracht.data.models import (
    Bericht,
    Gebeurtenis,
    Scenariofactor,
    Scenariokeuze,
    Termijn,
    Voorkeursscenario,
)
from overdracht.proces.scenario import actions
from overdracht.proces.scenario.presenters import onderdelen
from overdracht.proces.scenario.queries import bericht_sleutel, get_bureau, get_keuze, list_keuzes
from overdracht.support.berichten.actions import read_bericht
from overdracht.support.berichten.queries import get_receipt
from overdracht.support.planning.queries import open_lijn
from overdracht.support.toegang.queries import open_dossier
from tests.factories import make_dossier

VANDAAG = date(2026, 3, 10)


@pytest.fixture
def dossier(oisterwijk, azc):
    return make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        verwachte_verhuizing_van=date(2026, 9, 1),
        verwachte_verhuizing_tot=date(2026, 10, 1),
    )


@pytest.fixture
def afspraak(oisterwijk, azc):
    return Voorkeursscenario.objects.create(
        gemeente=oisterwijk,
        coa_locatie=azc,
        scenario=Scenario.GECOMBINEERDE_AANPAK,
        akkoord_gemeente=True,
        akkoord_coa=True,
        geldig_van=date(2026, 1, 1),
        gemeente_komt_naar_azc=True,
        traject_in_of_bij_azc_mogelijk=True,
    )


def kies(actor, dossier, scenario, **rest):
    return actions.choose_scenario(
        actor=actor, dossier_id=dossier.pk, scenario=scenario, peildatum=VANDAAG, **rest
    )


def bureau(actor, dossier):
    return get_bureau(actor=actor, dossier=open_dossier(actor, dossier.pk), peildatum=VANDAAG)


def test_the_desk_estimates_the_travel_time_and_says_that_it_is_an_estimate(dossier, gemeente):
    reistijd = bureau(gemeente, dossier).waarden["reistijd_minuten"]

    assert reistijd.waarde == 15
    assert "schatting" in reistijd.bron


def test_what_a_person_recorded_goes_before_the_estimate_and_the_older_value_is_kept(
    dossier, gemeente
):
    for minuten in (41, 38):
        actions.record_factor(
            actor=gemeente,
            dossier_id=dossier.pk,
            factor=Factor.REISTIJD_MINUTEN,
            waarde=minuten,
            bron="9292",
            peildatum=VANDAAG,
        )

    assert bureau(gemeente, dossier).factoren.reistijd_minuten == 38
    assert Scenariofactor.objects.count() == 2


def test_the_wait_is_counted_to_the_middle_of_the_expected_range(dossier, gemeente):
    assert bureau(gemeente, dossier).factoren.verwachte_wacht_weken == 27


def test_the_desk_knows_how_the_voorinburgering_stands(oisterwijk, azc, gemeente):
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        voorinburgering_begonnen_op=date(2026, 3, 3),
        voorinburgering_eindigt_naar_plan_op=date(2026, 3, 24),
    )

    factoren = bureau(gemeente, dossier).factoren
    assert (factoren.voorinburgering_status, factoren.resterende_weken_vi) == ("loopt", 2)


def test_choosing_tells_coa_at_once_and_starts_the_branch(dossier, gemeente, coa):
    rij = kies(gemeente, dossier, Scenario.START_NA_VERHUIZING, reden="Eigen keuze")

    assert rij.coa_geinformeerd_op == VANDAAG
    assert Bericht.objects.filter(eenheid_id=coa.eenheid_id, dossier=dossier).exists()
    assert Termijn.objects.get(dossier=dossier, sleutel="driegesprek").norm == "T-13"


def test_the_receipt_comes_when_coa_reads_it(dossier, gemeente, coa):
    rij = kies(gemeente, dossier, Scenario.START_NA_VERHUIZING, reden="Eigen keuze")
    sleutel = bericht_sleutel(rij)
    ervoor = get_receipt(sleutel, dossier_id=dossier.pk)
    assert ervoor is not None
    assert ervoor.gelezen_at is None

    sent = Bericht.objects.get(sleutel__startswith=sleutel, eenheid_id=coa.eenheid_id)
    (stand,) = (deel.stand for deel in onderdelen([rij], dossier_id=dossier.pk, actor=gemeente))
    assert "Nog niet gelezen." in " ".join(stand)
    read_bericht(actor=coa, bericht_id=sent.pk)

    erna = get_receipt(sleutel, dossier_id=dossier.pk)
    assert erna is not None
    assert erna.gelezen_at is not None
    (stand,) = (deel.stand for deel in onderdelen([rij], dossier_id=dossier.pk, actor=gemeente))
    assert "Gelezen op" in " ".join(stand)


def test_departing_from_advice_and_agreement_asks_a_reason(dossier, afspraak, gemeente):
    advies = adviseer(bureau(gemeente, dossier).factoren)
    anders = next(
        scenario
        for scenario in Scenario
        if scenario not in {advies.advies, advies.past_beter, Scenario.GECOMBINEERDE_AANPAK}
    )

    with pytest.raises(RegelOvertreden) as fout:
        kies(gemeente, dossier, anders)
    assert fout.value.veld == "reden"

    assert kies(gemeente, dossier, anders, reden="Wil het zelf zo").wijkt_af


def test_what_fits_better_than_the_agreement_needs_no_reason(dossier, afspraak, gemeente):
    advies = adviseer(bureau(gemeente, dossier).factoren)
    assert advies.past_beter is Scenario.SNELLE_START

    assert not kies(gemeente, dossier, Scenario.SNELLE_START).wijkt_af


def test_a_switch_keeps_the_earlier_choice(dossier, gemeente):
    kies(gemeente, dossier, Scenario.START_NA_VERHUIZING, reden="Eerst dit")
    kies(gemeente, dossier, Scenario.GECOMBINEERDE_AANPAK, reden="Toch eerder")

    keuzes = list_keuzes(actor=gemeente, dossier=open_dossier(gemeente, dossier.pk))
    assert [(k.scenario, k.beeindigd_op) for k in keuzes] == [
        (Scenario.START_NA_VERHUIZING, VANDAAG),
        (Scenario.GECOMBINEERDE_AANPAK, None),
    ]
    assert Gebeurtenis.objects.filter(soort="scenario.gewisseld").exists()


def test_the_inburgeraar_is_told_by_a_person_only(dossier, gemeente, feit):
    kies(gemeente, dossier, Scenario.START_NA_VERHUIZING, reden="Eigen keuze")
    assert feit(dossier, "inburgeraar_geinformeerd_op") is None

    actions.inform_inburgeraar(
        actor=gemeente,
        dossier_id=dossier.pk,
        peildatum=VANDAAG,
        inburgeraar_geinformeerd_op=VANDAAG,
        inburgeraar_geinformeerd_wijze="gesprek",
        inburgeraar_geinformeerd_taal="Tigrinya",
        inburgeraar_geinformeerd_tolk=True,
    )
    assert feit(dossier, "inburgeraar_geinformeerd_op") == VANDAAG


def test_the_moment_of_the_driegesprek_can_be_corrected(dossier, gemeente):
    kies(gemeente, dossier, Scenario.GECOMBINEERDE_AANPAK, reden="Eigen keuze")
    actions.correct_scenario(
        actor=gemeente,
        dossier_id=dossier.pk,
        peildatum=VANDAAG,
        reden="Liever later",
        scenario_gekozen_op=VANDAAG,
        inburgeraar_geinformeerd_op=None,
        driegesprek_moment=DriegesprekMoment.VOOR_UITSTROOM.value,
    )

    keuze = get_keuze(actor=gemeente, dossier=open_dossier(gemeente, dossier.pk))
    assert keuze is not None
    assert keuze.driegesprek_moment == DriegesprekMoment.VOOR_UITSTROOM
    assert Scenariokeuze.alles.count() == 2


def test_an_agreement_with_an_azc_makes_telling_coa_case_by_case_superfluous(
    dossier, afspraak, gemeente
):
    kies(gemeente, dossier, Scenario.GECOMBINEERDE_AANPAK)

    sleutels = set(Termijn.objects.filter(dossier=dossier).values_list("sleutel", flat=True))
    assert "coa_informeren" not in sleutels
    assert "inburgeraar_informeren" in sleutels


def test_coa_gives_facts_but_does_not_choose(coa):
    assert mag(coa.rol, Handeling.FACTOR_VASTLEGGEN)
    assert not mag(coa.rol, Handeling.SCENARIO_KIEZEN)


def test_a_form_moves_the_line_and_the_panel_says_who_does_what(dossier, gemeente):
    vorm = {"mengvorm": "met_activiteiten", "reden": "Dat past beter"}
    rij = kies(gemeente, dossier, Scenario.START_NA_VERHUIZING, **vorm)
    lijn = open_lijn(actor=gemeente, dossier_id=dossier.pk, peildatum=VANDAAG)
    (deel,) = onderdelen([rij], dossier_id=dossier.pk, actor=gemeente)

    assert "activiteiten" in {stap.stap for stap in lijn.stappen}
    assert "doet na de Voorinburgering mee in de gemeente" in " ".join(deel.stand)


def test_the_page_of_the_choice_says_what_each_form_moves(dossier, sandra, log_in):
    url = reverse("scenario:choose", args=[dossier.pk, "gecombineerde_aanpak"])
    tekst = log_in(sandra).get(url).content.decode()

    assert "Voorinburgering en brede intake tegelijk. De brede intake is in dezelfde" in tekst
    assert "COA begint geen Voorinburgering" in tekst


def test_after_a_switch_the_line_knows_the_day_of_the_first_choice(dossier, gemeente):
    rij = kies(gemeente, dossier, Scenario.START_NA_VERHUIZING, reden="Eigen keuze")
    actions.choose_scenario(
        actor=gemeente,
        dossier_id=dossier.pk,
        scenario=Scenario.GECOMBINEERDE_AANPAK,
        peildatum=date(2026, 6, 1),
        reden="De wacht blijft lang",
        versie=rij.versie,
    )
    lijn = open_lijn(actor=gemeente, dossier_id=dossier.pk, peildatum=date(2026, 6, 1))
    termijnen = {rij.norm: rij for rij in lijn.termijnen}

    assert termijnen["T-05"].staat == "gehaald"
    assert termijnen["T-07"].uiterlijk_op == date(2026, 6, 15)
