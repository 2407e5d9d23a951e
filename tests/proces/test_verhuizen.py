"""The house and the move: expected by both, recorded by one, and what moves along."""

from datetime import date

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Rol, Scenario
from overdracht.core.errors import RedenNodig
from overdracht.data.models import (
    Gebeurtenis,
    Verblijf,
)
from overdracht.proces.huisvesting import actions as huisvesting
from overdracht.support.planning.queries import load_feiten
from tests.factories import (
    make_actor,
    make_coa_koppeling,
    make_dossier,
    make_medewerker,
)

VANDAAG = date(2026, 6, 1)
MEI = date(2026, 5, 4)
PLAN = {"gepland_om": None, "vorm": "azc", "plaats": "", "tolk": None}


def test_an_expected_move_that_changes_moves_the_line_and_says_what(oisterwijk, azc, gemeente):
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        scenario=Scenario.START_NA_VERHUIZING,
        scenario_gekozen_op=date(2026, 3, 10),
        toestemming_op=date(2026, 3, 3),
    )
    for van, tot in ((date(2026, 9, 1), date(2026, 10, 1)), (date(2026, 11, 1), date(2027, 1, 1))):
        huisvesting.expect_verhuizing(
            actor=gemeente,
            dossier_id=dossier.pk,
            verwachte_verhuizing_van=van,
            verwachte_verhuizing_tot=tot,
            zekerheid="",
            bron="corporatie",
            peildatum=VANDAAG,
        )

    verschoven = {v["sleutel"] for v in Gebeurtenis.objects.latest("id").verschoven}
    assert {"driegesprek", "klantprofiel_bij_verhuizing", "stap.pip_uiterlijk"} <= verschoven


def test_the_expectation_of_the_gemeente_stands_and_that_of_coa_is_kept_beside_it(
    dossier, gemeente, coa, feit
):
    for actor, van in ((gemeente, date(2026, 9, 1)), (coa, date(2026, 7, 1))):
        huisvesting.expect_verhuizing(
            actor=actor,
            dossier_id=dossier.pk,
            verwachte_verhuizing_van=van,
            verwachte_verhuizing_tot=van,
            zekerheid="",
            bron="eigen inschatting",
            peildatum=VANDAAG,
        )

    assert feit(dossier, "verwachte_verhuizing_van") == date(2026, 9, 1)


def test_a_recorded_move_changes_only_with_a_reason(dossier, gemeente):
    dagen = {"verhuizing_gepland_op": None}
    vraag = {"actor": gemeente, "dossier_id": dossier.pk, "peildatum": VANDAAG, **dagen}
    huisvesting.record_verhuizing(**vraag, verhuisd_op=MEI)

    with pytest.raises(RedenNodig):
        huisvesting.record_verhuizing(**vraag, verhuisd_op=date(2026, 5, 11))

    nieuw = huisvesting.record_verhuizing(
        **vraag, verhuisd_op=date(2026, 5, 11), reden="Een week later"
    )
    assert nieuw.verhuisd_op == date(2026, 5, 11)


def test_after_the_move_coa_koppeling_sees_the_dossier_no_longer(dossier, gemeente):
    regievoerder_coa = make_actor(make_medewerker(make_coa_koppeling(), Rol.COA_REGIEVOERDER))
    huisvesting.record_verhuizing(
        actor=gemeente,
        dossier_id=dossier.pk,
        verhuizing_gepland_op=None,
        verhuisd_op=MEI,
        peildatum=VANDAAG,
    )

    assert not type(dossier).objects.visible_to(regievoerder_coa).exists()
    assert type(dossier).objects.visible_to(gemeente).exists()
    assert Verblijf.objects.get(dossier=dossier).tot == MEI


@pytest.mark.parametrize(("verhuisd_op", "ziet"), [(VANDAAG, True), (MEI, False)])
def test_the_azc_keeps_four_weeks_after_the_move_to_finish_its_part(
    dossier, gemeente, coa, verhuisd_op, ziet, time_machine
):
    time_machine.move_to("2026-06-01 12:00:00+02:00", tick=False)
    huisvesting.record_verhuizing(
        actor=gemeente,
        dossier_id=dossier.pk,
        verhuizing_gepland_op=None,
        verhuisd_op=verhuisd_op,
        peildatum=VANDAAG,
    )

    assert type(dossier).objects.visible_to(coa).exists() is ziet


def test_a_registration_elsewhere_is_another_fact_and_starts_no_clock(dossier, gemeente):
    for soort, dag in (("azc", date(2026, 1, 5)), ("logeeradres", MEI)):
        huisvesting.record_elders(
            actor=gemeente,
            dossier_id=dossier.pk,
            soort=soort,
            ingeschreven_op=dag,
            peildatum=VANDAAG,
        )

    feiten = load_feiten([dossier.pk])[dossier.pk]
    assert feiten.brp_ingeschreven_op is None
    assert (feiten.brp_azc_op, feiten.brp_logeeradres_op) == (date(2026, 1, 5), MEI)

    huisvesting.record_inschrijving(
        actor=gemeente, dossier_id=dossier.pk, brp_ingeschreven_op=VANDAAG, peildatum=VANDAAG
    )
    assert load_feiten([dossier.pk])[dossier.pk].brp_ingeschreven_op == VANDAAG


def test_the_panel_and_the_clock_say_where_someone_is_registered(dossier, gemeente, log_in, sandra):
    browser = log_in(sandra)
    browser.post(
        reverse("huisvesting:register_elsewhere", args=[dossier.pk]),
        {"soort": "tussenvoorziening", "ingeschreven_op": "2026-05-04"},
    )

    paneel = browser.get(reverse("huisvesting:panel", args=[dossier.pk])).content.decode()
    klok = browser.get(reverse("pip:panel", args=[dossier.pk])).content.decode()
    assert "Wel ingeschreven in een hotel of tussenvoorziening op 4 mei 2026." in paneel
    assert "Die start de termijn van het PIP niet" in klok


def test_another_day_for_the_same_place_asks_why(dossier, gemeente):
    def leg_vast(dag, **rest):
        return huisvesting.record_elders(
            actor=gemeente,
            dossier_id=dossier.pk,
            soort="azc",
            ingeschreven_op=dag,
            peildatum=VANDAAG,
            **rest,
        )

    leg_vast(MEI)
    with pytest.raises(RedenNodig):
        leg_vast(VANDAAG)

    assert leg_vast(VANDAAG, reden="Verkeerd overgenomen").brp_ingeschreven_op == VANDAAG
