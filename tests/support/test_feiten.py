"""From tables to facts and norms, in one statement whatever the number of dossiers."""

from datetime import date, timedelta

from django.utils import timezone

from overdracht.core.begrippen import (
    Gespreksoort,
    Leerroute,
    Partij,
    Scenario,
)
from overdracht.core.feiten import Feiten
from overdracht.core.kalender import weken
from overdracht.core.keuzes import Pipreden
from overdracht.core.normen import LANDELIJK
from overdracht.data.models import (
    BrpInschrijving,
    Gesprek,
    Koppeling,
    Normwaarde,
    Pip,
    Verhuisverwachting,
    Voorinburgering,
    Voorkeursscenario,
)
from overdracht.support.planning.queries import (
    load_feiten,
    load_invoer,
    load_normen,
)
from tests.factories import (
    make_azc,
    make_dossier,
    make_gemeente,
)
from tests.support.volledig import VANDAAG, VOL, dagen, feiten_van


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
    op_tijd, te_vroeg, te_laat = date(2026, 2, 1), date(2025, 12, 31), date(2026, 3, 1)

    def afgesproken(peildatum):
        invoer = load_invoer([dossier.pk])[dossier.pk]
        return invoer.vooruit(peildatum=peildatum).voorkeursscenario_afgesproken

    assert not afgesproken(op_tijd)

    afspraak.amend(akkoord_coa=True)
    assert afgesproken(op_tijd)
    assert not afgesproken(te_vroeg)

    afspraak.amend(geldig_tot=te_laat)
    assert afgesproken(op_tijd)
    assert not afgesproken(te_laat)


def test_the_azc_is_that_of_the_stay_also_before_the_first_plan(maak, oisterwijk, azc):
    dossier = maak()
    dossier.coa_locatie = None
    dossier.save()
    norm(oisterwijk, 4, coa_locatie=azc)

    assert duur(dossier) == weken(4)


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
