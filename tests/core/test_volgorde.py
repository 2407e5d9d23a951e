"""What cannot be in the order of the steps (IN-01 … IN-04, an end before its start)."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core import (
    gesprek,
    huisvesting,
    intake,
    klantprofiel,
    koppeling,
    pip,
    scenario,
    traject,
    voorinburgering,
)
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import FEITDAGEN, PLANNEN, Feiten
from overdracht.core.volgorde import ORDES, alle_fouten, check_dagen, wat_voor_pip

VANDAAG = date(2026, 11, 22)
GISTEREN, MORGEN = VANDAAG - timedelta(days=1), VANDAAG + timedelta(days=1)
STAPPEN = (
    koppeling,
    scenario,
    voorinburgering,
    klantprofiel,
    gesprek,
    intake,
    pip,
    huisvesting,
    traject,
)


def feit(veld: str, dag: date) -> Feiten:
    dagen: dict[str, Any] = {veld: dag}
    return Feiten(**dagen)


def fouten(**feiten):
    """Rule and field of every fault."""
    alle = alle_fouten(Feiten(**feiten), peildatum=VANDAAG)
    return [(fout.uitleg.waarden["regel"], fout.veld) for fout in alle]


def test_no_facts_have_no_fault():
    assert fouten() == []


@pytest.mark.parametrize(
    ("eerst", "dan", "regel"),
    [
        ("vergunning_op", "gekoppeld_op", "IN-01"),
        ("gekoppeld_op", "tvs_melding_op", "IN-01"),
        ("vergunning_op", "tvs_melding_op", "IN-01"),
        ("tvs_melding_op", "scenario_gekozen_op", "IN-02"),
        ("gekoppeld_op", "scenario_gekozen_op", "IN-02"),
        *((orde.eerst, orde.dan, "einde") for orde in ORDES),
    ],
)
def test_a_day_before_its_cause_is_a_fault_and_the_same_day_is_none(eerst, dan, regel):
    assert fouten(**{eerst: VANDAAG, dan: GISTEREN}) == [(regel, dan)]
    assert fouten(**{eerst: VANDAAG, dan: VANDAAG}) == []
    assert fouten(**{eerst: GISTEREN, dan: VANDAAG}) == []
    assert fouten(**{dan: GISTEREN}) == []


def test_a_chain_is_told_once_for_each_neighbour():
    assert fouten(
        vergunning_op=VANDAAG, gekoppeld_op=GISTEREN, tvs_melding_op=GISTEREN - timedelta(days=1)
    ) == [("IN-01", "gekoppeld_op"), ("IN-01", "tvs_melding_op")]


PIP = {"pip_vastgesteld_op": GISTEREN}
INTAKE = {"intake_begonnen_op": date(2026, 10, 1)}
TOETS = {"leerbaarheidstoets_op": date(2026, 10, 9)}


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        (PIP, [("IN-03", "pip_vastgesteld_op"), ("IN-04", "pip_vastgesteld_op")]),
        (PIP | INTAKE, [("IN-04", "pip_vastgesteld_op")]),
        (PIP | TOETS, [("IN-03", "pip_vastgesteld_op")]),
        (PIP | INTAKE | TOETS, []),
        (PIP | {"intake_afgerond_op": date(2026, 10, 9)} | TOETS, []),
        (PIP | INTAKE | {"leerbaarheidstoets_vrijgesteld": True}, []),
        (PIP | {"intake_bij_verstek": True}, []),
        (PIP | {"intake_bij_verstek": True, "intake_afgerond_op": GISTEREN}, []),
        (
            PIP | {"intake_bij_verstek": True, "intake_afgerond_op": VANDAAG},
            [("IN-03", "pip_vastgesteld_op")],
        ),
        (PIP | TOETS | {"intake_begonnen_op": VANDAAG}, [("IN-03", "pip_vastgesteld_op")]),
        (PIP | INTAKE | {"leerbaarheidstoets_op": VANDAAG}, [("IN-04", "pip_vastgesteld_op")]),
        ({"pip_vastgesteld_op": MORGEN}, []),
        (
            {"pip_vastgesteld_op": VANDAAG},
            [("IN-03", "pip_vastgesteld_op"), ("IN-04", "pip_vastgesteld_op")],
        ),
        (INTAKE | TOETS, []),
    ],
)
def test_a_pip_rests_on_an_intake_and_a_toets(feiten, verwacht):
    assert fouten(**feiten) == verwacht


def test_every_fault_says_in_dutch_what_to_do_and_where_it_is_written():
    alle = alle_fouten(
        Feiten(
            vergunning_op=date(2026, 3, 5),
            gekoppeld_op=date(2026, 3, 2),
            pip_vastgesteld_op=date(2026, 10, 16),
        ),
        peildatum=VANDAAG,
    )

    assert [str(fout) for fout in alle] == [
        (
            "De volgorde klopt niet: de koppeling is op 2 maart 2026, maar de verblijfsvergunning "
            "is pas op 5 maart 2026. Verbeter een van de twee dagen. (Handreiking §1 en §3)"
        ),
        (
            "Het PIP kan niet zonder brede intake. Leg eerst vast wanneer de brede intake begon, "
            "of dat de intake bij verstek is afgerond. "
            "(Wet inburgering 2021 art. 14 en art. 15 lid 1)"
        ),
        (
            "Het PIP kan niet zonder leerbaarheidstoets. Leg eerst de dag van de toets vast, of "
            "dat de inburgeraar is vrijgesteld. (Wet inburgering 2021 art. 14 lid 2, 3 en 6)"
        ),
    ]


@given(st.lists(st.dates(date(2026, 1, 1), VANDAAG), min_size=4, max_size=4).map(sorted))
def test_days_in_order_are_never_a_fault(dagen):
    keten = ("vergunning_op", "gekoppeld_op", "tvs_melding_op", "scenario_gekozen_op")

    assert fouten(**dict(zip(keten, dagen, strict=True))) == []


def test_a_fact_may_not_lie_ahead_and_a_plan_may():
    with pytest.raises(RegelOvertreden) as fout:
        check_dagen(Feiten(verhuisd_op=MORGEN), ("verhuisd_op",), peildatum=VANDAAG)

    assert fout.value.veld == "verhuisd_op"
    assert fout.value.melding == (
        "U kunt de verhuizing nog niet vastleggen: 23 november 2026 ligt na 22 november 2026. "
        "Vul een dag in die al is geweest."
    )
    check_dagen(Feiten(verhuisd_op=VANDAAG), ("verhuisd_op",), peildatum=VANDAAG)
    for plan in (*PLANNEN, "woning_beschikbaar_op", "bijstand_vanaf_op"):
        check_dagen(feit(plan, MORGEN), (plan,), peildatum=VANDAAG)


def test_a_step_is_only_held_to_its_own_fields():
    feiten = Feiten(vergunning_op=VANDAAG, gekoppeld_op=GISTEREN, verhuisd_op=GISTEREN)

    check_dagen(feiten, ("verhuisd_op",), peildatum=VANDAAG)
    with pytest.raises(RegelOvertreden):
        check_dagen(feiten, ("vergunning_op",), peildatum=VANDAAG)


def test_every_day_belongs_to_exactly_one_step():
    alle = sorted(veld for stap in STAPPEN for veld in stap.VELDEN)

    assert alle == sorted((*FEITDAGEN, *PLANNEN, "klantprofiel_gedeeld_op"))


@pytest.mark.parametrize("stap", STAPPEN)
def test_every_step_refuses_its_own_facts_when_they_lie_ahead(stap):
    stap.check(Feiten(), peildatum=VANDAAG)
    assert stap.waarschuwingen(Feiten(), peildatum=VANDAAG) == ()
    for veld in set(stap.VELDEN) & set(FEITDAGEN) - {"woning_beschikbaar_op", "bijstand_vanaf_op"}:
        with pytest.raises(RegelOvertreden) as fout:
            stap.check(feit(veld, MORGEN), peildatum=VANDAAG)
        assert fout.value.veld == veld


@pytest.mark.parametrize(
    ("feiten", "eerst"),
    [
        ({}, ["pip_zonder_intake", "pip_zonder_toets"]),
        ({"intake_begonnen_op": date(2026, 4, 1)}, ["pip_zonder_toets"]),
        ({"intake_begonnen_op": date(2026, 4, 1), "leerbaarheidstoets_vrijgesteld": True}, []),
        ({"intake_bij_verstek": True}, []),
    ],
    ids=["niets", "zonder toets", "vrijgesteld", "bij verstek"],
)
def test_what_must_come_before_a_pip_is_said_by_name(feiten, eerst):
    uitleg = wat_voor_pip(Feiten(**feiten))

    assert [deel.sleutel.removeprefix("volgorde.") for deel in uitleg] == eerst
