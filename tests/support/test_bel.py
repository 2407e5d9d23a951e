"""From facts to the bell: only what differs is written, and what moved is told."""

from datetime import date, timedelta

from overdracht.core.begrippen import (
    Fase,
    Gespreksoort,
    Scenario,
)
from overdracht.core.keuzes import Afsluitreden
from overdracht.core.termijn import termijnen
from overdracht.data.models import (
    Gebeurtenis,
    Gesprek,
    Scenariokeuze,
    Termijn,
    Verhuisverwachting,
)
from overdracht.support.planning.actions import replan, replan_many, settle
from overdracht.support.planning.queries import (
    list_geschiedenis,
)
from tests.factories import (
    make_actor,
)
from tests.support.volledig import VANDAAG, VOL, dagen, feiten_van


def bel(dossier):
    return {
        rij.sleutel: rij.uiterlijk_op
        for rij in Termijn.objects.filter(dossier=dossier, staat__in=["loopt", "verlopen"])
    }


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


def test_the_story_of_an_event_carries_its_key_for_the_next_page(scenario_3, sandra):
    gebeurtenis = verzet_de_verhuizing(scenario_3, make_actor(sandra))
    hierna = list_geschiedenis(
        actor=make_actor(sandra),
        dossier_id=scenario_3.pk,
        peildatum=VANDAAG,
        voor=gebeurtenis.pk,
    )

    assert hierna == []
