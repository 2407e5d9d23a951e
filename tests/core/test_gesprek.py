"""The driegesprek: with a klantprofiel that is fresh (IN-09)."""

from datetime import date, timedelta

import pytest

from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.gesprek import check, is_profiel_bij, waarschuwingen
from overdracht.core.kalender import dagen
from overdracht.core.normen import LANDELIJK

VANDAAG = date(2026, 11, 22)
GESPREK = date(2026, 10, 30)


def gedeeld(*dagen_ervoor):
    return tuple(sorted(GESPREK - timedelta(days=n) for n in dagen_ervoor))


@pytest.mark.parametrize(
    ("dagen_ervoor", "verwacht"),
    [
        ((), False),
        ((1,), True),
        ((29,), True),
        ((30,), False),
        ((200,), False),
        ((200, 3), True),
        ((0,), False),
        ((-1,), False),
    ],
)
def test_a_klantprofiel_is_fresh_from_the_day_before_back_to_four_weeks(dagen_ervoor, verwacht):
    feiten = Feiten(klantprofiel_gedeeld_op=gedeeld(*dagen_ervoor))

    assert is_profiel_bij(feiten, GESPREK) is verwacht


def test_the_gemeente_may_set_how_long_it_stays_fresh():
    feiten = Feiten(klantprofiel_gedeeld_op=gedeeld(40))

    assert is_profiel_bij(feiten, GESPREK, normen=LANDELIJK.met({"T-18": dagen(60)}))


TOESTEMMING = {"toestemming_op": date(2026, 3, 1)}


@pytest.mark.parametrize(
    ("feiten", "normen"),
    [
        ({"driegesprek_gehouden_op": GESPREK}, []),
        ({"driegesprek_gehouden_op": GESPREK} | TOESTEMMING, ["IN-09"]),
        (
            {"driegesprek_gehouden_op": GESPREK, "toestemming_ingetrokken_op": date(2026, 5, 1)}
            | TOESTEMMING,
            [],
        ),
        ({"driegesprek_gehouden_op": GESPREK, "klantprofiel_gedeeld_op": gedeeld(90)}, ["IN-09"]),
        ({"driegesprek_gehouden_op": GESPREK, "klantprofiel_gedeeld_op": gedeeld(9)}, []),
        ({"driegesprek_gepland_op": GESPREK} | TOESTEMMING, []),
    ],
)
def test_a_driegesprek_without_a_fresh_klantprofiel_asks_for_a_reason(feiten, normen):
    gevonden = waarschuwingen(Feiten(**feiten), peildatum=VANDAAG)

    assert [w.norm for w in gevonden] == normen
    assert all(w.bron == "Handreiking §3.6" for w in gevonden)
    assert all("30 oktober 2026" in w.melding for w in gevonden)


def test_a_talk_that_is_still_to_come_is_a_plan_and_not_held():
    check(Feiten(driegesprek_gepland_op=date(2026, 12, 1)), peildatum=VANDAAG)
    with pytest.raises(RegelOvertreden):
        check(Feiten(driegesprek_gehouden_op=date(2026, 12, 1)), peildatum=VANDAAG)
