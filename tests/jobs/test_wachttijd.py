"""The figures of earlier moves: measured by the clock, and used while nobody expects a move."""

from datetime import date, timedelta

import pytest

from overdracht.core.feiten import Feiten
from overdracht.core.teksten import zin
from overdracht.data.models import Auditregel, Dossier, Termijn, Wachttijd
from overdracht.proces.huisvesting.actions import expect_verhuizing, measure_wachttijden
from overdracht.proces.huisvesting.presenters import onderdelen
from overdracht.proces.huisvesting.queries import get_stand
from overdracht.support.planning.actions import replan, wake
from overdracht.support.planning.queries import get_lijn, load_feiten, load_invoer
from overdracht.support.toegang.policy import GeenRecht, systeem
from tests.factories import make_actor, make_dossier

VANDAAG = date(2026, 6, 1)
KOPPELING = date(2025, 1, 6)


@pytest.fixture
def wachtend(oisterwijk, azc):
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    replan(dossier, peildatum=VANDAAG)
    return dossier


@pytest.fixture
def verhuisd(oisterwijk, azc):
    def maak(aantal):
        for nummer in range(1, aantal + 1):
            make_dossier(
                gemeente=oisterwijk,
                coa_locatie=azc,
                vergunning_op=None,
                gekoppeld_op=KOPPELING,
                tvs_melding_op=KOPPELING,
                verhuisd_op=KOPPELING + timedelta(weeks=4 * nummer),
            )

    return maak


def meet(dag=VANDAAG):
    return measure_wachttijden(actor=systeem("klok"), peildatum=dag)


def verhuizing(sandra, dossier):
    lijn = get_lijn(actor=make_actor(sandra), dossier_id=dossier.pk, peildatum=VANDAAG)
    return next(stap for stap in lijn.stappen if stap.stap == "verhuizing")


def test_without_any_figure_the_national_one_stands_in_as_a_range(wachtend, sandra):
    stap = verhuizing(sandra, wachtend)

    assert (stap.van, stap.tot) == (date(2026, 5, 25), date(2027, 5, 24))
    assert "Niemand gaf nog een verwachting" in str(stap.reden) or stap.reden.endswith("geschat")


def test_ten_moves_of_the_own_gemeente_go_before_the_national_figure(wachtend, sandra, verhuisd):
    verhuisd(10)

    assert meet() == 1
    assert Wachttijd.objects.values_list(
        "kort_dagen", "midden_dagen", "lang_dagen", "aantal"
    ).get() == (56, 140, 224, 10)
    stap = verhuizing(sandra, wachtend)
    assert stap.tot == date(2026, 2, 16) + timedelta(days=224)


def test_nine_moves_are_too_few(wachtend, verhuisd):
    verhuisd(9)

    assert meet() == 0
    assert not Wachttijd.objects.exists()


def test_who_leans_on_the_figures_is_planned_again(wachtend, verhuisd):
    verhuisd(10)
    meet()

    wake(actor=systeem("klok"), peildatum=VANDAAG)

    assert wachtend.stilstand_dagen == 266
    assert Dossier.objects.get(pk=wachtend.pk).stilstand_dagen == 126


def test_it_is_measured_once_a_week_and_keeps_what_was_measured(wachtend, verhuisd):
    verhuisd(10)
    meet()
    verhuisd(1)

    assert meet(VANDAAG + timedelta(days=6)) == 0
    assert meet(VANDAAG + timedelta(days=7)) == 1
    assert Wachttijd.alles.count() == 2


def test_what_a_person_says_goes_before_any_figure(oisterwijk, azc, verhuisd):
    verhuisd(10)
    meet()
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        verwachte_verhuizing_van=date(2026, 9, 1),
        verwachte_verhuizing_tot=date(2026, 10, 1),
    )
    invoer = load_invoer([dossier.pk])[dossier.pk]

    feiten = load_feiten([dossier.pk])[dossier.pk]
    assert invoer.vooruit(peildatum=VANDAAG) == feiten == Feiten(**invoer.feiten)


def test_an_estimate_starts_no_term(wachtend):
    sleutels = set(Termijn.objects.filter(dossier=wachtend).values_list("sleutel", flat=True))

    assert "driegesprek" not in sleutels
    assert Dossier.objects.get(pk=wachtend.pk).verwachte_verhuizing_van is None


def test_only_the_clock_measures_and_it_leaves_a_trace(sandra, verhuisd):
    with pytest.raises(GeenRecht):
        measure_wachttijden(actor=make_actor(sandra), peildatum=VANDAAG)
    meet()

    assert Auditregel.objects.filter(actie="wachttijd.gemeten").exists()


def test_the_line_says_where_an_estimate_comes_from(wachtend, sandra, verhuisd):
    def herkomst():
        lijn = get_lijn(actor=make_actor(sandra), dossier_id=wachtend.pk, peildatum=VANDAAG)
        return zin(lijn.schatting) if lijn.schatting else ""

    assert "14 weken tot 66 weken na de koppeling" in herkomst()
    assert "Inspectie JenV" in herkomst()
    verhuisd(10)
    meet()
    assert "6 op de 10 huishoudens naar deze gemeente" in herkomst()
    assert "10 verhuizingen" in herkomst()


def test_how_an_expectation_moved_is_kept_and_shown(wachtend, sandra):
    for maand in (9, 10):
        expect_verhuizing(
            actor=make_actor(sandra),
            dossier_id=wachtend.pk,
            peildatum=VANDAAG,
            verwachte_verhuizing_van=date(2026, maand, 1),
            verwachte_verhuizing_tot=date(2026, maand, 28),
            zekerheid="laag",
            bron="woningcorporatie",
        )
    stand = get_stand(actor=make_actor(sandra), dossier=Dossier.objects.get(pk=wachtend.pk))

    assert [rij.verwachte_verhuizing_van.month for rij in stand.verwachtingen] == [10]
    assert [rij.verwachte_verhuizing_van.month for rij in stand.eerdere] == [9]
    onderdeel = onderdelen(stand, dossier_id=wachtend.pk, actor=make_actor(sandra))[0]
    assert "Zekerheid: laag." in onderdeel.stand[0]
    assert "september 2026" in onderdeel.eerder[0]
