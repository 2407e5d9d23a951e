"""The Voorinburgering: when it is over, and that nothing waits for it (IN-06, IN-07)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core import huisvesting, traject
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.voorinburgering import VELDEN, check, check_uitstel, einde

VANDAAG = date(2026, 11, 22)
BEGIN, EERST, DAN, LAATST = (date(2026, maand, 1) for maand in (1, 3, 4, 5))
DAGEN = st.none() | st.dates(date(2026, 1, 1), VANDAAG)


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        ({}, None),
        ({"traject_begonnen_op": EERST, "verhuisd_op": DAN}, None),
        ({"voorinburgering_geeindigd_op": EERST}, EERST),
        ({"voorinburgering_begonnen_op": BEGIN}, None),
        ({"voorinburgering_begonnen_op": BEGIN, "traject_begonnen_op": EERST}, EERST),
        ({"voorinburgering_begonnen_op": BEGIN, "verhuisd_op": EERST}, EERST),
        (
            {
                "voorinburgering_begonnen_op": BEGIN,
                "verhuisd_op": EERST,
                "traject_begonnen_op": DAN,
            },
            EERST,
        ),
        (
            {
                "voorinburgering_begonnen_op": BEGIN,
                "voorinburgering_geeindigd_op": EERST,
                "traject_begonnen_op": DAN,
                "verhuisd_op": LAATST,
            },
            EERST,
        ),
        (
            {
                "voorinburgering_begonnen_op": BEGIN,
                "traject_begonnen_op": EERST,
                "voorinburgering_geeindigd_op": DAN,
            },
            EERST,
        ),
        ({"voorinburgering_begonnen_op": DAN, "traject_begonnen_op": EERST}, None),
        ({"voorinburgering_begonnen_op": DAN, "traject_begonnen_op": DAN}, DAN),
    ],
)
def test_the_voorinburgering_ends_at_the_first_of_end_traject_and_move(feiten, verwacht):
    assert einde(Feiten(**feiten)) == verwacht


@given(DAGEN, DAGEN, DAGEN, DAGEN)
def test_the_voorinburgering_never_ends_before_it_began(begin, geeindigd, gestart, verhuisd):
    feiten = Feiten(
        voorinburgering_begonnen_op=begin,
        voorinburgering_geeindigd_op=geeindigd,
        traject_begonnen_op=gestart,
        verhuisd_op=verhuisd,
    )
    dag = einde(feiten)

    assert dag is None or begin is None or dag >= begin
    assert dag is None or dag in (geeindigd, gestart, verhuisd)


@pytest.mark.parametrize("wacht_op", VELDEN)
def test_nothing_may_be_put_off_for_the_voorinburgering(wacht_op):
    with pytest.raises(RegelOvertreden) as fout:
        check_uitstel(wacht_op)

    assert fout.value.uitleg.waarden["regel"] == "IN-07"
    assert fout.value.bron.startswith("Besluit inburgering 2021 art. 3.17 lid 4")
    assert "mogen niet wachten op de Voorinburgering" in fout.value.melding


@pytest.mark.parametrize("wacht_op", ["woning_beschikbaar_op", "leerroute_aangeboden_op", ""])
def test_other_reasons_to_wait_are_allowed(wacht_op):
    check_uitstel(wacht_op)


@given(DAGEN, DAGEN, DAGEN)
def test_no_state_of_the_voorinburgering_stops_the_move_or_the_traject(begin, plan, geeindigd):
    feiten = Feiten(
        voorinburgering_begonnen_op=begin,
        voorinburgering_eindigt_naar_plan_op=plan,
        voorinburgering_geeindigd_op=geeindigd,
        verhuisd_op=date(2026, 6, 1),
        traject_begonnen_op=date(2026, 6, 1),
    )

    huisvesting.check(feiten, peildatum=VANDAAG)
    traject.check(feiten, peildatum=VANDAAG)


def test_an_end_before_its_start_is_refused():
    with pytest.raises(RegelOvertreden):
        check(
            Feiten(voorinburgering_begonnen_op=DAN, voorinburgering_geeindigd_op=EERST),
            peildatum=VANDAAG,
        )
