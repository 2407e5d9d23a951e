"""What earlier waits say of the next, taking part meanwhile, and silence in the picture."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from overdracht.core.begrippen import Onderdeel, Stapsoort
from overdracht.core.errors import RegelOvertreden
from overdracht.core.participatie import check_deelname
from overdracht.core.signalen.zicht import NODIG, te_zien
from overdracht.core.stilstand import GEEN, Gat
from overdracht.core.stilstand.beeld import als_stappen
from overdracht.core.verwerkingen import get_verwerking, list_huidige, verwerking_van
from overdracht.core.wachttijd import MINSTENS, meet_wachttijd
from overdracht.core.zicht import Zicht
from tests.core.signaal import VANDAAG, bij, kort

ONBEKEND = {"verwachte_verhuizing_van": None, "verwachte_verhuizing_tot": None}


def test_too_few_waits_say_nothing():
    assert meet_wachttijd([100] * (MINSTENS - 1)) is None


def test_the_waits_give_two_ends_and_a_middle():
    gemeten = meet_wachttijd([10 * n for n in range(10, 0, -1)])

    assert gemeten == (20, 50, 80, 10)
    assert gemeten is not None
    assert gemeten.vanaf(date(2026, 1, 1)) == (date(2026, 1, 21), date(2026, 3, 22))


@pytest.mark.parametrize("tot", [None, date(2026, 5, 1), date(2026, 6, 1)])
def test_taking_part_may_lie_ahead_and_have_no_end(tot):
    check_deelname(deelname_van=date(2026, 5, 1), deelname_tot=tot)


def test_taking_part_does_not_end_before_it_begins():
    with pytest.raises(RegelOvertreden):
        check_deelname(deelname_van=date(2026, 5, 1), deelname_tot=date(2026, 4, 30))


def test_a_short_gap_is_not_drawn_and_the_others_are_numbered():
    dag = date(2026, 5, 1)
    gaten = [
        Gat(dag, dag + timedelta(days=5), Stapsoort.FEIT),
        Gat(dag, dag + timedelta(days=6), Stapsoort.FEIT),
        Gat(dag, dag + timedelta(days=9), Stapsoort.VERWACHT),
    ]

    assert [(stap.stap, stap.reden) for stap in als_stappen(gaten)] == [
        ("stil_1", "lijn.stil_was"),
        ("stil_2", "lijn.stil_wordt"),
    ]


@pytest.mark.parametrize(
    ("bekend", "gemeten", "telt"), [(None, 40, 40), (20, 40, 20), (None, None, None)]
)
def test_a_travel_time_is_estimated_only_where_nobody_told_it(bekend, gemeten, telt):
    assert replace(GEEN, reistijd_minuten=bekend).met_reistijd(gemeten).reistijd_minuten == telt


def test_an_estimate_is_no_expectation_and_the_line_says_so():
    geschat = {
        "verhuizing_geschat_van": VANDAAG + timedelta(days=60),
        "verhuizing_geschat_tot": VANDAAG + timedelta(days=90),
    }

    soorten = {s[0] for s in kort(bij(**ONBEKEND, **geschat))}
    voorbij = {naam: dag - timedelta(days=100) for naam, dag in geschat.items()}

    assert "geen_verwachting" in soorten
    assert "geen_verwachting" in {s[0] for s in kort(bij(**ONBEKEND, **voorbij))}


def test_signals_are_for_who_sees_all_that_they_were_derived_from():
    signalen = bij(pip_vastgesteld_op=VANDAAG, intake_begonnen_op=VANDAAG)
    leest = dict.fromkeys(NODIG, Zicht.LEZEN)

    assert te_zien(signalen, {**leest, NODIG[0]: Zicht.GEEN}) == ()
    assert len(te_zien(signalen, {**leest, Onderdeel.PIP: Zicht.LEZEN})) == len(signalen)
    assert "pip_voor_woning" in {str(s.soort) for s in signalen}
    assert "pip_voor_woning" not in {str(s.soort) for s in te_zien(signalen, leest)}


def test_every_act_belongs_to_an_entry_of_the_register():
    assert verwerking_van("scenario.gekozen") is verwerking_van("iets.nieuws")
    assert verwerking_van("pip.vastgesteld") in list_huidige()
    assert get_verwerking(verwerking_van("pip.vastgesteld").id) is verwerking_van("pip.vastgesteld")
    assert get_verwerking("bestaat-niet") is None
