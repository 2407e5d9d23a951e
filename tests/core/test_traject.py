"""The start of the traject: in the order of its scenario, whatever the Voorinburgering does."""

from datetime import date
from typing import Any

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.traject import check, waarschuwingen

VANDAAG = date(2026, 11, 22)


def test_a_traject_before_the_move_is_unusual_in_scenario_2():
    feiten = Feiten(
        scenario=Scenario.GECOMBINEERDE_AANPAK,
        traject_begonnen_op=date(2026, 9, 1),
        verhuisd_op=date(2026, 10, 1),
    )

    assert [w.norm for w in waarschuwingen(feiten, peildatum=VANDAAG)] == ["IN-11"]
    check(feiten, peildatum=VANDAAG)


@pytest.mark.parametrize("veld", ["traject_begonnen_op", "leerroute_aangeboden_op"])
def test_what_is_still_to_come_is_no_fact(veld):
    later: dict[str, Any] = {veld: date(2026, 12, 1)}
    with pytest.raises(RegelOvertreden):
        check(Feiten(**later), peildatum=VANDAAG)
