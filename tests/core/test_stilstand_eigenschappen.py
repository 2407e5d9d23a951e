"""What holds for the idle days of every life."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from overdracht.core.begrippen import Stapsoort
from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK
from overdracht.core.stilstand import (
    Deelname,
    Omstandigheden,
    activiteiten,
    einde_verblijf,
    stilstand,
)
from tests.core.levens import DAGEN, FEITEN, LEVENS

FEIT, VERWACHT = Stapsoort.FEIT, Stapsoort.VERWACHT
TVS = date(2026, 3, 2)
VANDAAG = date(2026, 4, 20)
# Middle: 1 October, thirty days after the one end and before the other.
WACHT = Feiten(
    tvs_melding_op=TVS,
    verwachte_verhuizing_van=date(2026, 9, 1),
    verwachte_verhuizing_tot=date(2026, 10, 31),
)
TOT_OKTOBER = (date(2026, 10, 1) - TVS).days


def stil(*, omstandigheden=None, peildatum=VANDAAG, feiten=WACHT, **anders):
    erbij = {} if omstandigheden is None else {"omstandigheden": omstandigheden}
    return stilstand(replace(feiten, **anders), peildatum=peildatum, **erbij)


@given(feiten=FEITEN, peildatum=DAGEN)
def test_gaps_and_activities_partition_the_stay(feiten, peildatum):
    uitkomst = stilstand(feiten, peildatum=peildatum)
    einde = einde_verblijf(feiten, LANDELIJK, peildatum=peildatum)
    begin = feiten.tvs_melding_op
    if begin is None:
        assert uitkomst.gaten == ()
        return
    bezig = activiteiten(feiten, LANDELIJK, Omstandigheden(), peildatum=peildatum)
    tot = einde.midden if einde else peildatum
    dagen = [begin + timedelta(days=n) for n in range((tot - begin).days)]
    leeg = {d for d in dagen if not any(p.van <= d <= p.tot for p in bezig)}
    uit_gaten = [d for gat in uitkomst.gaten for d in dagen if gat.van <= d <= gat.tot]

    assert sorted(leeg) == uit_gaten
    assert len(leeg) == sum(gat.dagen for gat in uitkomst.gaten)
    assert len(leeg) == (uitkomst.dagen_min if einde is None else uitkomst.dagen)
    assert all((gat.soort is FEIT) == (gat.tot < peildatum) for gat in uitkomst.gaten)
    assert all((gat.soort is VERWACHT) == (gat.van >= peildatum) for gat in uitkomst.gaten)


@given(feiten=FEITEN, peildatum=DAGEN)
def test_the_three_numbers_are_in_order(feiten, peildatum):
    dagen, minst, meest, _gaten = stilstand(feiten, peildatum=peildatum)

    assert (dagen is None) == (meest is None)
    if dagen is not None and meest is not None and minst is not None:
        assert 0 <= minst <= dagen <= meest


@given(
    leven=LEVENS, van=st.integers(-200, 300), lengte=st.integers(0, 400), welke=st.integers(0, 3)
)
def test_more_activity_never_gives_more_idle_days(leven, van, lengte, welke):
    feiten, peildatum = leven
    begin = peildatum + timedelta(days=van)
    einde = begin + timedelta(days=lengte)
    omstandigheden = Omstandigheden()
    erbij = (
        {"voorinburgering_begonnen_op": begin, "voorinburgering_geeindigd_op": einde},
        {"intake_begonnen_op": begin, "intake_afgerond_op": einde},
        {"traject_begonnen_op": begin},
        {},
    )[welke]
    if any(getattr(feiten, naam) for naam in erbij):
        erbij = {}
    if not erbij:
        deelname = Deelname(van=begin, tot=einde, dagdelen_per_week=3)
        omstandigheden = Omstandigheden(deelname=(deelname,))
    voor = stilstand(feiten, peildatum=peildatum)
    na = stilstand(replace(feiten, **erbij), peildatum=peildatum, omstandigheden=omstandigheden)

    for oud, nieuw in zip(voor[:3], na[:3], strict=True):
        assert (oud is None) == (nieuw is None)
        assert oud is None or nieuw is None or nieuw <= oud


@given(leven=LEVENS, dagen=st.integers(1, 200))
def test_a_longer_wait_never_gives_fewer_idle_days(leven, dagen):
    feiten, peildatum = leven
    if (
        feiten.verwachte_verhuizing_tot is None
        or feiten.verhuisd_op
        or feiten.tvs_melding_op is None
    ):
        return
    later = replace(
        feiten,
        verwachte_verhuizing_van=feiten.verwachte_verhuizing_van + timedelta(days=dagen),
        verwachte_verhuizing_tot=feiten.verwachte_verhuizing_tot + timedelta(days=dagen),
    )
    voor = stilstand(feiten, peildatum=peildatum)
    na = stilstand(later, peildatum=peildatum)

    for oud, nieuw in zip(voor[:3], na[:3], strict=True):
        assert oud is not None
        assert nieuw is not None
        assert nieuw >= oud


@settings(max_examples=40)
@given(
    delen=st.lists(st.tuples(DAGEN, st.integers(0, 90), st.integers(0, 5)), max_size=5),
    willekeur=st.randoms(use_true_random=False),
)
def test_the_order_of_the_input_is_irrelevant(delen, willekeur):
    deelnames = [
        Deelname(van=van, tot=van + timedelta(days=n), dagdelen_per_week=dagdelen)
        for van, n, dagdelen in delen
    ]
    andersom = deelnames.copy()
    willekeur.shuffle(andersom)
    een, ander = (Omstandigheden(deelname=tuple(d)) for d in (deelnames, andersom))

    assert stil(omstandigheden=een) == stil(omstandigheden=ander)
