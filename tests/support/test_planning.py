"""From tables to facts in one statement, and from facts to the bell."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from overdracht.core.begrippen import (
    DriegesprekMoment,
    Fase,
    Gespreksoort,
    Leerroute,
    Partij,
    Rol,
    Scenario,
)
from overdracht.core.feiten import SLEUTELS, Feiten
from overdracht.core.kalender import weken
from overdracht.core.keuzes import Afsluitreden, Pipreden, Toestemmingsonderdeel
from overdracht.core.normen import LANDELIJK
from overdracht.core.termijn import termijnen
from overdracht.data.models import (
    BrpInschrijving,
    Gebeurtenis,
    Gesprek,
    Koppeling,
    Normwaarde,
    Pip,
    Scenariokeuze,
    Termijn,
    Toestemming,
    Verhuisverwachting,
    Voorinburgering,
    Voorkeursscenario,
)
from overdracht.support.planning.actions import replan, replan_many, settle
from overdracht.support.planning.queries import (
    get_lijn,
    list_geschiedenis,
    load_feiten,
    load_normen,
)
from tests.factories import (
    make_actor,
    make_azc,
    make_dossier,
    make_gemeente,
    make_medewerker,
)

VANDAAG = date(2026, 6, 1)
VOL = Feiten(
    vergunning_op=date(2026, 2, 2),
    gekoppeld_op=date(2026, 2, 16),
    tvs_melding_op=date(2026, 3, 2),
    kennisgeving_op=date(2026, 3, 5),
    toestemming_op=date(2026, 3, 3),
    toestemming_ingetrokken_op=date(2026, 5, 30),
    klantprofiel_gedeeld_op=(date(2026, 3, 4), date(2026, 5, 1)),
    scenario=Scenario.GECOMBINEERDE_AANPAK,
    scenario_gekozen_op=date(2026, 3, 10),
    voorkeursscenario_afgesproken=True,
    coa_geinformeerd_op=date(2026, 3, 10),
    inburgeraar_geinformeerd_op=date(2026, 3, 12),
    kennismaking_gehouden_op=date(2026, 3, 20),
    driegesprek_moment=DriegesprekMoment.VOOR_INTAKE,
    driegesprek_gepland_op=date(2026, 4, 1),
    driegesprek_gehouden_op=date(2026, 4, 2),
    voorinburgering_aangeboden_op=date(2026, 2, 20),
    voorinburgering_begonnen_op=date(2026, 2, 23),
    voorinburgering_eindigt_naar_plan_op=date(2026, 6, 1),
    voorinburgering_geeindigd_op=date(2026, 5, 28),
    overgeplaatst_op=date(2026, 3, 15),
    intake_begonnen_op=date(2026, 4, 7),
    intake_afgerond_op=date(2026, 4, 20),
    leerbaarheidstoets_op=date(2026, 4, 15),
    pip_vastgesteld_op=date(2026, 5, 4),
    leerroute=Leerroute.B1,
    leerroute_aangeboden_op=date(2026, 5, 11),
    traject_begonnen_op=date(2026, 5, 28),
    verwachte_verhuizing_van=date(2026, 5, 1),
    verwachte_verhuizing_tot=date(2026, 6, 1),
    woning_beschikbaar_op=date(2026, 5, 10),
    verhuizing_gepland_op=date(2026, 5, 20),
    verhuisd_op=date(2026, 5, 21),
    brp_ingeschreven_op=date(2026, 5, 22),
    rust_van=date(2026, 5, 21),
    rust_tot=date(2026, 5, 27),
    logeren_begonnen_op=date(2026, 4, 1),
    logeren_geeindigd_op=date(2026, 4, 20),
    bijstand_vanaf_op=date(2026, 5, 21),
)


def dagen(feiten):
    return {sleutel: getattr(feiten, sleutel) for sleutel in SLEUTELS}


@pytest.fixture
def maak(oisterwijk, azc):
    def doe(**feiten):
        return make_dossier(gemeente=oisterwijk, coa_locatie=azc, **feiten)

    return doe


def feiten_van(dossier):
    return load_feiten([dossier.pk])[dossier.pk]


def bel(dossier):
    return {
        rij.sleutel: rij.uiterlijk_op
        for rij in Termijn.objects.filter(dossier=dossier, staat__in=["loopt", "verlopen"])
    }


# --- facts --------------------------------------------------------------------------------------


def test_every_fact_that_was_recorded_comes_back(maak):
    dossier = maak(naar_locatie=make_azc("azc Zeist"), **dagen(VOL))

    assert feiten_van(dossier) == VOL


def test_what_did_not_happen_is_not_known(maak):
    dossier = maak()

    assert feiten_van(dossier) == Feiten(
        vergunning_op=date(2026, 2, 2),
        gekoppeld_op=date(2026, 2, 16),
        tvs_melding_op=date(2026, 3, 2),
    )


def test_any_number_of_dossiers_costs_one_statement(maak, django_assert_num_queries):
    ids = [maak(**dagen(VOL)).pk, maak().pk, maak().pk]

    with django_assert_num_queries(1):
        een = load_feiten(ids[:1])
    with django_assert_num_queries(1):
        alle = load_feiten(ids)
    assert (list(een), list(alle)) == (ids[:1], ids)


def test_a_dossier_that_is_not_there_is_left_out(db):
    assert load_feiten([]) == {}
    assert load_feiten([make_gemeente().pk]) == {}


def test_a_dossier_without_a_koppeling_has_facts_too(maak):
    dossier = make_dossier(gekoppeld_op=None, tvs_melding_op=None)

    assert feiten_van(dossier) == Feiten(vergunning_op=date(2026, 2, 2))


def test_a_corrected_and_a_withdrawn_row_do_not_count(maak):
    dossier = maak(kennismaking_gehouden_op=date(2026, 3, 20), driegesprek_gepland_op=VANDAAG)
    nu = timezone.now()
    Gesprek.objects.get(soort=Gespreksoort.KENNISMAKING.value).correct(
        at=nu, gehouden_op=date(2026, 3, 22)
    )
    Gesprek.objects.get(soort=Gespreksoort.DRIEGESPREK.value).withdraw(at=nu)

    feiten = feiten_van(dossier)
    assert feiten.kennismaking_gehouden_op == date(2026, 3, 22)
    assert feiten.driegesprek_gepland_op is None


def test_a_talk_that_did_not_go_on_leaves_room_for_the_next(maak):
    dossier = maak(driegesprek_gepland_op=date(2026, 6, 3))
    Gesprek.objects.get().amend(niet_doorgegaan_op=date(2026, 6, 3), niet_doorgegaan_reden="Ziek")
    Gesprek.objects.create(
        dossier=dossier,
        koppeling=dossier.koppeling,
        soort=Gespreksoort.DRIEGESPREK.value,
        gepland_op=date(2026, 6, 20),
    )

    assert feiten_van(dossier).driegesprek_gepland_op == date(2026, 6, 20)


def test_the_expectation_of_the_gemeente_stands_before_that_of_coa(maak):
    dossier = maak()

    def verwacht(partij, van):
        Verhuisverwachting.objects.create(
            koppeling=dossier.koppeling,
            partij=partij.value,
            verwachte_verhuizing_van=van,
            verwachte_verhuizing_tot=van + timedelta(days=30),
            opgegeven_op=VANDAAG,
        )
        return feiten_van(dossier).verwachte_verhuizing_van

    assert verwacht(Partij.COA, date(2026, 8, 1)) == date(2026, 8, 1)
    assert verwacht(Partij.GEMEENTE, date(2026, 9, 1)) == date(2026, 9, 1)


def test_a_second_pip_keeps_the_first_day_and_brings_the_new_leerroute(maak):
    dossier = maak(
        intake_begonnen_op=date(2026, 4, 7),
        pip_vastgesteld_op=date(2026, 5, 4),
        leerroute=Leerroute.B1,
    )
    Pip.objects.create(
        dossier=dossier,
        koppeling=dossier.koppeling,
        versienummer=2,
        pip_vastgesteld_op=date(2026, 5, 25),
        leerroute=Leerroute.Z.value,
        reden_nieuwe_versie=next(iter(Pipreden)).value,
    )

    feiten = feiten_van(dossier)
    assert (feiten.pip_vastgesteld_op, feiten.leerroute) == (date(2026, 5, 4), Leerroute.Z)


def test_a_registration_elsewhere_does_not_start_the_pip(maak):
    dossier = maak()
    BrpInschrijving.objects.create(
        dossier=dossier, gemeente=make_gemeente("Zeist"), brp_ingeschreven_op=date(2026, 4, 1)
    )

    assert feiten_van(dossier).brp_ingeschreven_op is None


def test_an_offer_that_was_declined_does_not_hide_a_participation_that_began(maak):
    dossier = maak(
        voorinburgering_begonnen_op=date(2026, 2, 23),
        voorinburgering_geeindigd_op=date(2026, 4, 1),
    )
    Voorinburgering.objects.create(
        dossier=dossier,
        voorinburgering_aangeboden_op=date(2026, 5, 1),
        voorinburgering_afgewezen_op=date(2026, 5, 2),
    )

    assert feiten_van(dossier).voorinburgering_begonnen_op == date(2026, 2, 23)


def test_after_herkoppeling_the_terms_begin_anew_and_pip_and_klantprofiel_stay(maak):
    dossier = maak(**dagen(VOL))
    Koppeling.objects.update(ontkoppeld_op=date(2026, 5, 31))
    dossier.koppeling = Koppeling.objects.create(
        huishouden=dossier.huishouden,
        gemeente=make_gemeente("Zeist"),
        coa_locatie=dossier.coa_locatie,
        gekoppeld_op=date(2026, 6, 1),
        tvs_melding_op=date(2026, 6, 2),
    )
    dossier.save()

    feiten = feiten_van(dossier)
    assert (feiten.scenario, feiten.kennismaking_gehouden_op, feiten.verhuisd_op) == (None,) * 3
    assert (feiten.gekoppeld_op, feiten.tvs_melding_op) == (date(2026, 6, 1), date(2026, 6, 2))
    assert feiten.pip_vastgesteld_op == VOL.pip_vastgesteld_op
    assert feiten.intake_begonnen_op == VOL.intake_begonnen_op
    assert feiten.klantprofiel_gedeeld_op == VOL.klantprofiel_gedeeld_op


def test_before_the_choice_an_agreement_of_both_sides_already_counts(maak, oisterwijk, azc):
    dossier = maak()
    afspraak = Voorkeursscenario.objects.create(
        gemeente=oisterwijk,
        coa_locatie=azc,
        scenario=Scenario.SNELLE_START.value,
        akkoord_gemeente=True,
        geldig_van=date(2026, 1, 1),
    )
    assert not feiten_van(dossier).voorkeursscenario_afgesproken

    afspraak.amend(akkoord_coa=True)
    assert feiten_van(dossier).voorkeursscenario_afgesproken


# --- norms --------------------------------------------------------------------------------------


def norm(gemeente, aantal, **velden):
    velden = {"norm": "T-05", "maat": "weken", "geldig_van": date(2026, 1, 1)} | velden
    return Normwaarde.objects.create(gemeente=gemeente, aantal=aantal, reden="Lokaal", **velden)


def duur(dossier, norm_id="T-05"):
    return load_normen([dossier.pk], peildatum=VANDAAG)[dossier.pk][norm_id].duur


def test_without_local_values_the_national_norms_govern(maak):
    dossier = maak()

    assert load_normen([dossier.pk], peildatum=VANDAAG)[dossier.pk] is LANDELIJK


def test_the_gemeente_goes_before_the_country_and_its_azc_before_the_gemeente(
    maak, oisterwijk, azc
):
    dossier = maak()
    norm(oisterwijk, 3)
    assert duur(dossier) == weken(3)
    norm(oisterwijk, 4, coa_locatie=azc)
    assert duur(dossier) == weken(4)


def test_a_norm_of_another_azc_or_of_another_time_does_not_count(maak, oisterwijk):
    dossier = maak()
    norm(oisterwijk, 4, coa_locatie=make_azc("azc Zeist"))
    norm(oisterwijk, 5, geldig_van=date(2026, 1, 1), geldig_tot=date(2026, 5, 1))

    assert duur(dossier) == weken(2)


def test_a_norm_that_counts_back_counts_back_with_a_local_value_too(maak, oisterwijk):
    dossier = maak()
    norm(oisterwijk, 3, norm="T-13")

    assert duur(dossier, "T-13") == weken(-3)


# --- the bell -----------------------------------------------------------------------------------


def test_replan_writes_the_open_terms_as_core_computes_them(maak):
    dossier = maak(scenario=Scenario.START_NA_VERHUIZING, scenario_gekozen_op=date(2026, 3, 10))
    replan(dossier, peildatum=VANDAAG)
    verwacht = {
        (t.sleutel, t.norm, t.staat.value, t.begint_op, t.uiterlijk_op, t.wacht_op or "")
        for t in termijnen(feiten_van(dossier), peildatum=VANDAAG)
        if t.staat.value in ("wacht", "loopt", "verlopen")
    }

    geschreven = Termijn.objects.values_list(
        "sleutel", "norm", "staat", "begint_op", "uiterlijk_op", "wacht_op"
    )
    assert set(geschreven) == verwacht


def test_replan_keeps_the_columns_to_sort_and_filter_on(maak, sandra, jan_willem):
    dossier = maak(
        scenario=Scenario.START_NA_VERHUIZING,
        scenario_gekozen_op=date(2026, 3, 10),
        verwachte_verhuizing_van=date(2026, 9, 1),
        verwachte_verhuizing_tot=date(2026, 10, 1),
        contactpersonen=(sandra, jan_willem),
    )
    replan(dossier, peildatum=VANDAAG)
    dossier.refresh_from_db()

    assert (dossier.fase, dossier.scenario) == (Fase.VOORBEREIDING.value, "start_na_verhuizing")
    assert (dossier.gemeente, dossier.coa_locatie) == (sandra.eenheid, jan_willem.eenheid)
    assert (dossier.regievoerder, dossier.casemanager) == (sandra, jan_willem)
    assert dossier.verwachte_verhuizing_van == date(2026, 9, 1)
    assert dossier.zoeknaam == dossier.inburgeraar.persoon.zoeknaam
    assert dossier.volgende_termijn_op == min(
        t.uiterlijk_op
        for t in termijnen(feiten_van(dossier), peildatum=VANDAAG)
        if t.is_open and t.uiterlijk_op
    )
    assert dossier.wordt_wakker_op > VANDAAG


def test_replanning_without_a_change_writes_nothing(maak, django_assert_num_queries):
    dossier = maak()
    replan(dossier, peildatum=VANDAAG)

    # Savepoint, lock, facts, bell, release.
    with django_assert_num_queries(5):
        assert replan(dossier, peildatum=VANDAAG) == ()


def test_many_dossiers_cost_as_many_statements_as_one(maak, django_assert_max_num_queries):
    ids = [maak().pk for _ in range(6)]
    with django_assert_max_num_queries(8):
        replan_many(ids[:1], peildatum=VANDAAG)
    with django_assert_max_num_queries(8):
        replan_many(ids, peildatum=VANDAAG)


def test_a_term_that_was_met_leaves_the_bell(maak):
    dossier = maak()
    replan(dossier, peildatum=date(2026, 3, 5))
    assert "scenariokeuze" in bel(dossier)
    Scenariokeuze.objects.create(
        dossier=dossier,
        koppeling=dossier.koppeling,
        scenario=Scenario.SNELLE_START.value,
        scenario_gekozen_op=date(2026, 3, 6),
    )

    verschoven = replan(dossier, peildatum=date(2026, 3, 6))
    assert "scenariokeuze" not in bel(dossier)
    assert "scenariokeuze" not in {v.sleutel for v in verschoven}


def test_a_closed_dossier_has_no_bell(maak):
    dossier = maak()
    replan(dossier, peildatum=VANDAAG)
    dossier.afgesloten_op = VANDAAG
    dossier.afsluitreden = next(iter(Afsluitreden)).value
    dossier.save()
    replan(dossier, peildatum=VANDAAG)

    assert not Termijn.objects.exists()
    assert (dossier.fase, dossier.volgende_termijn_op, dossier.is_te_laat) == (
        Fase.AFGESLOTEN.value,
        None,
        False,
    )


def test_who_has_moved_expects_no_move(maak):
    dossier = maak(**dagen(VOL))
    replan(dossier, peildatum=VANDAAG)

    assert dossier.verwachte_verhuizing_van is None


# --- what moved ---------------------------------------------------------------------------------


@pytest.fixture
def scenario_3(maak):
    dossier = maak(
        scenario=Scenario.START_NA_VERHUIZING,
        scenario_gekozen_op=date(2026, 3, 10),
        toestemming_op=date(2026, 3, 3),
        verwachte_verhuizing_van=date(2026, 9, 1),
        verwachte_verhuizing_tot=date(2026, 10, 1),
    )
    replan(dossier, peildatum=VANDAAG)
    return dossier


def verzet_de_verhuizing(dossier, actor):
    rij = Verhuisverwachting.objects.get()
    oud = {
        "verwachte_verhuizing_van": rij.verwachte_verhuizing_van,
        "verwachte_verhuizing_tot": rij.verwachte_verhuizing_tot,
    }
    nieuw = {naam: dag + timedelta(days=30) for naam, dag in oud.items()}
    rij.amend(**nieuw)
    return settle(
        actor,
        dossier,
        "verwachting.opgegeven",
        oud=oud,
        nieuw=nieuw,
        reden="De woning is later klaar.",
        peildatum=VANDAAG,
    )


def test_another_expected_move_moves_driegesprek_klantprofiel_and_forecast(scenario_3, sandra):
    gebeurtenis = verzet_de_verhuizing(scenario_3, make_actor(sandra))
    verschoven = {rij["sleutel"]: (rij["van"], rij["naar"]) for rij in gebeurtenis.verschoven}

    assert verschoven["driegesprek"] == (date(2026, 8, 18), date(2026, 9, 17))
    assert verschoven["klantprofiel_bij_verhuizing"] == (date(2026, 8, 18), date(2026, 9, 17))
    assert verschoven["stap.verhuizing"] == (date(2026, 9, 1), date(2026, 10, 1))
    assert {"stap.pip", "stap.intake"} <= set(verschoven)


def test_both_sides_read_what_moved_and_why_and_coa_nothing_of_the_pip(
    scenario_3, sandra, jan_willem
):
    verzet_de_verhuizing(scenario_3, make_actor(sandra))

    def gelezen(wie):
        (verhaal,) = list_geschiedenis(
            actor=make_actor(wie), dossier_id=scenario_3.pk, peildatum=VANDAAG
        )
        return verhaal

    for wie in (sandra, jan_willem):
        verhaal = gelezen(wie)
        assert verhaal.kop.startswith("Sandra (regievoerder, Oisterwijk) heeft de verwachte")
        assert verhaal.reden == "De woning is later klaar."
        assert any("Driegesprek" in zin and "17 september 2026" in zin for zin in verhaal.gevolgen)
    assert any("PIP" in zin for zin in gelezen(sandra).gevolgen)
    assert not any("PIP" in zin for zin in gelezen(jan_willem).gevolgen)


def test_the_other_side_gets_the_message(scenario_3, sandra, jan_willem, client):
    verzet_de_verhuizing(scenario_3, make_actor(sandra))
    client.force_login(jan_willem.gebruiker)
    client.get("/rol/")

    assert "De verwachte verhuizing is opgegeven." in client.get("/berichten/").content.decode()


def test_a_first_plan_moves_nothing(maak):
    assert replan(maak(), peildatum=VANDAAG) == ()


def test_a_choice_says_which_terms_begin(maak, sandra):
    dossier = maak()
    replan(dossier, peildatum=date(2026, 3, 5))
    Scenariokeuze.objects.create(
        dossier=dossier,
        koppeling=dossier.koppeling,
        scenario=Scenario.SNELLE_START.value,
        scenario_gekozen_op=date(2026, 3, 6),
    )
    verschoven = replan(dossier, peildatum=date(2026, 3, 6))

    assert [(v.sleutel, v.van, v.naar) for v in verschoven if v.sleutel == "driegesprek"] == [
        ("driegesprek", None, date(2026, 3, 20))
    ]


def test_a_planned_talk_is_read_as_the_fact_it_is(maak, sandra):
    dossier = maak(scenario=Scenario.SNELLE_START, scenario_gekozen_op=date(2026, 5, 20))
    replan(dossier, peildatum=VANDAAG)
    Gesprek.objects.create(
        dossier=dossier,
        koppeling=dossier.koppeling,
        soort=Gespreksoort.DRIEGESPREK.value,
        gepland_op=date(2026, 7, 20),
    )
    settle(
        make_actor(sandra),
        dossier,
        "driegesprek.gepland",
        nieuw={"gepland_op": date(2026, 7, 20)},
        peildatum=VANDAAG,
    )

    assert {rij["sleutel"] for rij in Gebeurtenis.objects.get().verschoven} & {
        "stap.intake",
        "stap.pip",
        "klantprofiel_voor_driegesprek",
    }


# --- the line as its reader sees it -------------------------------------------------------------


def lijn(wie, dossier):
    return get_lijn(actor=make_actor(wie), dossier_id=dossier.pk, peildatum=VANDAAG)


PIP = {
    "intake_begonnen_op": date(2026, 4, 7),
    "leerbaarheidstoets_op": date(2026, 4, 15),
    "kennisgeving_op": date(2026, 3, 5),
    "pip_vastgesteld_op": date(2026, 5, 4),
    "leerroute": Leerroute.B1,
}


def stappen(beeld):
    return {stap.stap for stap in beeld.stappen}


def test_the_gemeente_sees_the_pip_and_coa_only_that_it_is_with_the_gemeente(
    maak, sandra, jan_willem
):
    dossier = maak(**PIP)
    gemeente, coa = lijn(sandra, dossier), lijn(jan_willem, dossier)

    assert {"pip", "inburgeringstermijn"} <= stappen(gemeente)
    assert not stappen(coa) & {"pip", "inburgeringstermijn", "pip_uiterlijk"}
    assert {"intake", "leerbaarheidstoets"} <= stappen(coa)
    assert (gemeente.pip_bij_gemeente, coa.pip_bij_gemeente) == (False, True)
    assert coa.feiten.pip_vastgesteld_op is None
    assert not {"T-20", "T-40", "T-36"} & {t.norm for t in coa.termijnen}


def test_coa_reads_the_same_whether_there_is_a_pip_or_not(maak, jan_willem):
    zonder = {
        naam: waarde
        for naam, waarde in PIP.items()
        if naam not in ("pip_vastgesteld_op", "leerroute")
    }
    met, niet = lijn(jan_willem, maak(**PIP)), lijn(jan_willem, maak(**zonder))

    assert met == niet


def test_with_a_living_consent_coa_sees_the_day_of_the_pip(maak, jan_willem):
    dossier = maak(**PIP)
    toestemming = Toestemming.objects.create(
        dossier=dossier,
        onderdeel=Toestemmingsonderdeel.PIP_DAGEN.value,
        toestemming_op=date(2026, 5, 1),
    )
    met = lijn(jan_willem, dossier)
    toestemming.amend(toestemming_ingetrokken_op=date(2026, 5, 25))

    assert "pip" in stappen(met)
    assert "inburgeringstermijn" not in stappen(met)
    assert "pip" not in stappen(lijn(jan_willem, dossier))


def test_the_panel_of_the_line(client, scenario_3, sandra, buurgemeente):
    adres = f"/dossiers/{scenario_3.pk}/lijn/"
    client.force_login(sandra.gebruiker)
    client.get("/rol/")
    bladzijde = client.get(adres).content.decode()
    client.force_login(buurgemeente.gebruiker)
    client.get("/rol/")

    assert 'id="lijn-paneel"' in bladzijde
    assert "Driegesprek" in bladzijde
    assert client.get(adres).status_code == 404


def test_a_woonbegeleider_sees_the_house_and_no_talks(maak, azc):
    dossier = maak(**dagen(VOL) | {"verhuisd_op": None, "brp_ingeschreven_op": None})
    woonbegeleider = make_medewerker(azc, Rol.WOONBEGELEIDER, naam="Woon")

    assert {"woning", "verhuizing"} <= stappen(lijn(woonbegeleider, dossier))
    assert not stappen(lijn(woonbegeleider, dossier)) & {"driegesprek", "scenariokeuze", "pip"}


def test_the_story_of_an_event_carries_its_key_for_the_next_page(scenario_3, sandra):
    gebeurtenis = verzet_de_verhuizing(scenario_3, make_actor(sandra))
    hierna = list_geschiedenis(
        actor=make_actor(sandra),
        dossier_id=scenario_3.pk,
        peildatum=VANDAAG,
        voor=gebeurtenis.pk,
    )

    assert hierna == []
