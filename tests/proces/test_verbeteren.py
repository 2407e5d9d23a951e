"""Corrections, stale saves and norms passed over: nothing is lost, and a reason is kept."""

from datetime import date
from typing import Any

import pytest

from overdracht.core.begrippen import Gespreksoort, Leerroute, Scenario, Toegangsoort
from overdracht.core.errors import RedenNodig, RegelOvertreden, Verouderd
from overdracht.data.models import (
    Gebeurtenis,
    Gesprek,
    Klantprofielmoment,
    Pip,
    Toegang,
    Toestemming,
    Voorinburgering,
)
from overdracht.proces.gesprek import actions as gesprek
from overdracht.proces.gesprek.queries import get_gepland
from overdracht.proces.intake import actions as intake
from overdracht.proces.klantprofiel import actions as klantprofiel
from overdracht.proces.pip import actions as pip
from overdracht.proces.traject import actions as traject
from overdracht.proces.voorinburgering import actions as voorinburgering
from tests.factories import (
    make_dossier,
    make_partner,
)

VANDAAG = date(2026, 6, 1)
MEI = date(2026, 5, 4)
PLAN: dict[str, Any] = {"gepland_om": None, "vorm": "azc", "plaats": "", "tolk": None}


def plan(actor, dossier, dag, **rest):
    return gesprek.plan_gesprek(
        actor=actor,
        dossier_id=dossier.pk,
        soort=Gespreksoort.DRIEGESPREK,
        gepland_op=dag,
        peildatum=VANDAAG,
        **PLAN,
        **rest,
    )


def test_a_talk_that_moves_stays_one_talk_and_the_history_says_from_where(dossier, gemeente):
    plan(gemeente, dossier, date(2026, 6, 20))
    plan(gemeente, dossier, date(2026, 6, 27))

    assert Gesprek.objects.get().gepland_op == date(2026, 6, 27)
    verzet = Gebeurtenis.objects.get(soort="driegesprek.verzet")
    assert (verzet.oud["gepland_op"], verzet.nieuw["gepland_op"]) == ("2026-06-20", "2026-06-27")


def test_a_talk_that_did_not_go_on_stays_and_the_next_one_is_a_new_one(dossier, gemeente):
    rij = plan(gemeente, dossier, date(2026, 6, 20))
    gesprek.cancel_gesprek(
        actor=gemeente,
        dossier_id=dossier.pk,
        gesprek_id=rij.pk,
        niet_doorgegaan_op=VANDAAG,
        reden="Tolk ziek",
        peildatum=VANDAAG,
    )
    plan(gemeente, dossier, date(2026, 6, 27))

    assert [g.niet_doorgegaan_reden for g in Gesprek.objects.all()] == ["Tolk ziek", ""]


def test_a_stale_save_tells_what_stands_there_now(dossier, gemeente):
    rij = plan(gemeente, dossier, date(2026, 6, 20))
    gezien = rij.versie
    plan(gemeente, dossier, date(2026, 6, 27), versie=gezien)

    with pytest.raises(Verouderd) as fout:
        plan(gemeente, dossier, date(2026, 7, 4), versie=gezien)

    assert fout.value.nu["gepland_op"] == date(2026, 6, 27)
    assert Gesprek.objects.get().gepland_op == date(2026, 6, 27)


def test_a_corrected_talk_keeps_what_stood_there(dossier, gemeente):
    rij = plan(gemeente, dossier, date(2026, 6, 20))
    gesprek.correct_gesprek(
        actor=gemeente,
        dossier_id=dossier.pk,
        gesprek_id=rij.pk,
        gepland_op=date(2026, 6, 20),
        gehouden_op=MEI,
        reden="Was al geweest",
        peildatum=VANDAAG,
    )

    assert Gesprek.objects.get().gehouden_op == MEI
    assert Gesprek.alles.exclude(pk=rij.pk).get().gehouden_op is None


def test_a_fact_of_tomorrow_is_refused_with_what_to_do(dossier, gemeente):
    with pytest.raises(RegelOvertreden) as fout:
        intake.start_intake(
            actor=gemeente,
            dossier_id=dossier.pk,
            intake_begonnen_op=date(2026, 6, 2),
            vorm="kort",
            plaats="azc",
            peildatum=VANDAAG,
        )

    assert fout.value.veld == "intake_begonnen_op"


def test_a_pip_without_intake_is_refused_with_its_source(dossier, gemeente):
    with pytest.raises(RegelOvertreden) as fout:
        pip.establish_pip(
            actor=gemeente,
            dossier_id=dossier.pk,
            pip_vastgesteld_op=MEI,
            leerroute="b1",
            peildatum=VANDAAG,
        )

    assert "Wet inburgering 2021" in fout.value.bron
    assert not Pip.objects.exists()


def test_a_step_out_of_order_asks_a_reason_and_then_goes_through(oisterwijk, azc, gemeente):
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        scenario=Scenario.START_NA_VERHUIZING,
        scenario_gekozen_op=date(2026, 3, 10),
        verhuizing_gepland_op=date(2026, 9, 1),
    )
    velden = {"intake_begonnen_op": MEI, "vorm": "kort", "plaats": "azc"}
    vraag = {"actor": gemeente, "dossier_id": dossier.pk, "peildatum": VANDAAG, **velden}

    with pytest.raises(RedenNodig) as fout:
        intake.start_intake(**vraag)
    assert [w.norm for w in fout.value.waarschuwingen] == ["IN-12"]

    assert intake.start_intake(**vraag, reden="Wil graag beginnen").intake_begonnen_op == MEI
    assert Gebeurtenis.objects.get().reden == "Wil graag beginnen"


def test_a_new_version_of_the_pip_leaves_the_three_years_alone(oisterwijk, azc, gemeente, feit):
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        intake_begonnen_op=date(2026, 3, 20),
        leerbaarheidstoets_op=date(2026, 3, 21),
        pip_vastgesteld_op=date(2026, 4, 1),
        leerroute=Leerroute.ONDERWIJS,
    )
    pip.renew_pip(
        actor=gemeente,
        dossier_id=dossier.pk,
        pip_vastgesteld_op=MEI,
        leerroute="b1",
        reden_nieuwe_versie="leerroute",
        peildatum=VANDAAG,
    )

    assert feit(dossier, "pip_vastgesteld_op") == date(2026, 4, 1)
    assert feit(dossier, "leerroute") is Leerroute.B1


def test_a_corrected_pip_keeps_the_old_dagtekening_as_a_shadow(oisterwijk, azc, gemeente):
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        intake_begonnen_op=date(2026, 3, 20),
        leerbaarheidstoets_op=date(2026, 3, 21),
        pip_vastgesteld_op=date(2026, 4, 1),
        leerroute=Leerroute.B1,
    )
    pip.correct_pip(
        actor=gemeente,
        dossier_id=dossier.pk,
        pip_vastgesteld_op=date(2026, 4, 2),
        leerroute="b1",
        reden="Tikfout",
        peildatum=VANDAAG,
    )

    assert sorted(p.pip_vastgesteld_op for p in Pip.alles.all()) == [
        date(2026, 4, 1),
        date(2026, 4, 2),
    ]


def test_the_start_of_the_traject_lets_the_taalaanbieder_in(dossier, gemeente):
    aanbieder = make_partner()
    traject.start_traject(
        actor=gemeente,
        dossier_id=dossier.pk,
        traject_begonnen_op=MEI,
        plaats="gemeente",
        aanbieder_id=aanbieder.pk,
        peildatum=VANDAAG,
    )

    assert Toegang.objects.filter(eenheid=aanbieder, soort=Toegangsoort.OPDRACHT).exists()


def test_a_declined_offer_may_be_made_again(oisterwijk, azc, coa):
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        voorinburgering_aangeboden_op=date(2026, 3, 3),
        voorinburgering_afgewezen_op=date(2026, 3, 4),
    )
    voorinburgering.offer_voorinburgering(
        actor=coa,
        dossier_id=dossier.pk,
        voorinburgering_aangeboden_op=MEI,
        peildatum=VANDAAG,
    )

    assert Voorinburgering.objects.count() == 2


def test_a_corrected_share_replaces_the_wrong_day_in_the_facts(dossier, coa, feit):
    Toestemming.objects.create(
        dossier=dossier, onderdeel="klantprofiel", toestemming_op=date(2026, 3, 2)
    )
    rij = klantprofiel.share_klantprofiel(
        actor=coa,
        dossier_id=dossier.pk,
        klantprofiel_gedeeld_op=MEI,
        aanleiding="na_toestemming",
        peildatum=VANDAAG,
    )
    klantprofiel.correct_klantprofiel(
        actor=coa,
        dossier_id=dossier.pk,
        rij_id=rij.pk,
        klantprofiel_gedeeld_op=date(2026, 5, 5),
        reden="Een dag later",
        peildatum=VANDAAG,
    )

    assert feit(dossier, "klantprofiel_gedeeld_op") == (date(2026, 5, 5),)
    assert Klantprofielmoment.alles.count() == 2


def test_nothing_is_planned_twice_at_once(dossier, gemeente):
    plan(gemeente, dossier, date(2026, 6, 20))

    assert get_gepland(actor=gemeente, dossier=dossier, soort=Gespreksoort.DRIEGESPREK)
    assert get_gepland(actor=gemeente, dossier=dossier, soort=Gespreksoort.KENNISMAKING) is None


def test_a_closed_dossier_is_not_changed_until_it_is_opened_again(dossier, gemeente):
    sluiten = {"afgesloten_op": VANDAAG, "afsluitreden": "vertrokken"}
    type(dossier).objects.filter(pk=dossier.pk).update(**sluiten)

    with pytest.raises(RegelOvertreden) as fout:
        plan(gemeente, dossier, date(2026, 6, 20))

    assert "Heropen" in fout.value.melding
    assert not Gesprek.objects.exists()
