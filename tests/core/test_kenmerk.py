"""What the lists keep of one dossier, and the day on which that changes."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from overdracht.core.begrippen import Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.signalen import Signaalsoort, houd_bij, signalen
from overdracht.core.signalen.soort import als_getal, uit_getal
from overdracht.core.stilstand import GEEN, Deelname, Omstandigheden, stilstand
from overdracht.core.termijn import termijnen
from overdracht.core.wachttijd import MINSTENS, Wachttijd, meet_wachttijd
from tests.core.levens import LEVENS, LEVENS_MET_PLANNEN

VANDAAG = date(2026, 6, 1)
WACHT = Feiten(
    tvs_melding_op=date(2026, 3, 2),
    scenario=Scenario.GECOMBINEERDE_AANPAK,
    scenario_gekozen_op=date(2026, 3, 9),
    intake_begonnen_op=date(2026, 3, 16),
    pip_vastgesteld_op=date(2026, 3, 30),
    verwachte_verhuizing_van=date(2026, 9, 1),
    verwachte_verhuizing_tot=date(2026, 11, 1),
)


def kept(feiten, peildatum, omstandigheden=GEEN):
    alle = termijnen(feiten, peildatum=peildatum)
    return houd_bij(feiten, alle, peildatum=peildatum, omstandigheden=omstandigheden)


def test_what_is_kept_is_what_the_page_shows():
    feiten = Feiten(tvs_melding_op=date(2026, 3, 2), verwachte_verhuizing_van=date(2026, 9, 1))
    kenmerk = kept(feiten, VANDAAG)

    assert kenmerk.stilstand_dagen == stilstand(feiten, peildatum=VANDAAG).dagen
    assert kenmerk.soorten == {s.soort for s in signalen(feiten, peildatum=VANDAAG)}


def test_the_list_of_both_parties_does_not_tell_that_there_is_a_pip():
    zonder_pip = kept(replace(WACHT, pip_vastgesteld_op=None), VANDAAG)

    assert kept(WACHT, VANDAAG).stilstand_dagen == zonder_pip.stilstand_dagen
    assert stilstand(WACHT, peildatum=VANDAAG).dagen != zonder_pip.stilstand_dagen
    assert Signaalsoort.PIP_VOOR_WONING in kept(WACHT, VANDAAG).soorten


def test_participation_is_counted():
    week = Deelname(van=date(2026, 4, 1), tot=date(2026, 8, 31), dagdelen_per_week=4)
    feiten = Feiten(tvs_melding_op=date(2026, 3, 2), verwachte_verhuizing_van=date(2026, 9, 1))
    met = kept(feiten, VANDAAG, Omstandigheden(deelname=(week,)))

    assert (kept(feiten, VANDAAG).stilstand_dagen, met.stilstand_dagen) == (183, 30)


@settings(max_examples=150)
@given(LEVENS | LEVENS_MET_PLANNEN, st.integers(1, 120))
def test_until_the_day_that_is_kept_nothing_changes(leven, verder):
    feiten, peildatum = leven
    eerst = kept(feiten, peildatum)
    later = peildatum + timedelta(days=verder)
    termijndagen = {t.uiterlijk_op for t in termijnen(feiten, peildatum=peildatum)}
    wakker = [eerst.anders_op, *(d + timedelta(days=1) for d in termijndagen if d)]
    wakker += [getattr(feiten, n) for n in Feiten.__slots__]
    wakker = [d for d in wakker if isinstance(d, date) and d > peildatum]
    if min(wakker, default=date.max) <= later:
        return

    assert kept(feiten, later)[:2] == eerst[:2]


def test_a_silence_is_watched_only_where_its_end_is_not_known():
    drie_dagen = timedelta(days=3)
    begin = VANDAAG - timedelta(days=GEEN.grenzen.gat_signaal) + drie_dagen
    zonder = Feiten(tvs_melding_op=begin)
    met = replace(zonder, verwachte_verhuizing_van=VANDAAG + timedelta(days=90))

    assert kept(zonder, VANDAAG).anders_op == VANDAAG + drie_dagen
    assert kept(met, VANDAAG).anders_op != VANDAAG + drie_dagen
    assert Signaalsoort.STILSTAND in kept(met, VANDAAG).soorten


@given(st.sets(st.sampled_from(Signaalsoort)))
def test_kinds_survive_the_number_in_which_they_are_kept(soorten):
    assert set(uit_getal(als_getal(soorten))) == soorten


def test_a_wait_is_told_with_its_median_and_both_ends():
    assert meet_wachttijd(range(10, 110, 10)) == Wachttijd(20, 50, 80, 10)


def test_too_few_moves_give_no_figure():
    assert meet_wachttijd([200] * (MINSTENS - 1)) is None


@given(st.lists(st.integers(0, 2000), min_size=MINSTENS, max_size=200), st.randoms())
def test_the_figures_lie_in_order_whatever_the_order_of_the_moves(dagen, toeval):
    wacht = meet_wachttijd(dagen)
    anders = list(dagen)
    toeval.shuffle(anders)

    assert wacht is not None
    assert min(dagen) <= wacht.kort <= wacht.midden <= wacht.lang <= max(dagen)
    assert meet_wachttijd(anders) == wacht
