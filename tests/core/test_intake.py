"""The brede intake: before the PIP (IN-03, IN-04), and in the order of its scenario."""

from datetime import date
from typing import Any

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.intake import check, waarschuwingen

VANDAAG = date(2026, 11, 22)


@pytest.mark.parametrize("veld", ["intake_begonnen_op", "leerbaarheidstoets_op"])
def test_an_intake_or_toets_after_the_pip_is_refused(veld):
    later: dict[str, Any] = {veld: date(2026, 6, 2)}
    feiten = Feiten(pip_vastgesteld_op=date(2026, 6, 1), **later)

    with pytest.raises(RegelOvertreden) as fout:
        check(feiten, peildatum=VANDAAG)
    assert fout.value.veld == "pip_vastgesteld_op"


def test_an_intake_before_the_move_is_unusual_in_scenario_3():
    feiten = Feiten(
        scenario=Scenario.START_NA_VERHUIZING,
        intake_begonnen_op=date(2026, 6, 1),
        verhuizing_gepland_op=date(2026, 12, 1),
    )

    assert [w.norm for w in waarschuwingen(feiten, peildatum=VANDAAG)] == ["IN-12"]
    check(feiten, peildatum=VANDAAG)
