"""An agreement holds when both sides confirmed, from then on, and moves no term but T-06."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Partij, Scenario, Staat
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import lees_feiten
from overdracht.core.normen.samenwerken import SAMENWERKEN
from overdracht.core.samenwerking import (
    SPELREGELS,
    Afspraakstaat,
    Passing,
    Spelregels,
    Stand,
    Voorstelslot,
    begrensd,
    check_akkoord,
    check_opzegging,
    check_voorstel,
    eerste_einde,
    ingaand,
    neemt_t06_weg,
    passing,
    slot_door,
    staat_van,
)
from overdracht.core.teksten import zin
from overdracht.core.termijn import termijnen
from tests.core.levens import willekeurig_dossier

VANDAAG = date(2026, 3, 10)
GISTEREN, MORGEN = date(2026, 3, 9), date(2026, 3, 11)
BEIDE: Any = {"akkoord_gemeente": True, "akkoord_coa": True}
S = Afspraakstaat


@pytest.mark.parametrize(
    ("stand", "staat"),
    [
        (Stand(MORGEN), S.WACHT_OP_BEIDE),
        (Stand(MORGEN, akkoord_gemeente=True), S.WACHT_OP_COA),
        (Stand(MORGEN, akkoord_coa=True), S.WACHT_OP_GEMEENTE),
        (Stand(MORGEN, akkoord_coa=True, slot=Voorstelslot.AFGEWEZEN), S.AFGEWEZEN),
        (Stand(MORGEN, akkoord_coa=True, slot=Voorstelslot.INGETROKKEN), S.INGETROKKEN),
        (Stand(MORGEN, akkoord_coa=True, slot=Voorstelslot.BEANTWOORD), S.BEANTWOORD),
        (Stand(MORGEN, **BEIDE), S.GAAT_IN),
        (Stand(VANDAAG, **BEIDE), S.GELDT),
        (Stand(GISTEREN, MORGEN, **BEIDE), S.EINDIGT),
        (Stand(GISTEREN, VANDAAG, **BEIDE), S.BEEINDIGD),
        (Stand(MORGEN, MORGEN, **BEIDE), S.BEEINDIGD),
    ],
)
def test_where_a_version_stands(stand, staat):
    assert staat_van(stand, peildatum=VANDAAG) is staat


def test_nothing_holds_before_both_sides_confirmed():
    assert not Stand(GISTEREN, akkoord_gemeente=True).geldt_op(VANDAAG)
    assert not Stand(GISTEREN, akkoord_coa=True).geldt_op(VANDAAG)
    assert Stand(GISTEREN, **BEIDE).geldt_op(VANDAAG)


def test_an_agreement_never_begins_before_the_second_side_confirmed():
    assert ingaand(GISTEREN, akkoord_op=VANDAAG) == VANDAAG
    assert ingaand(MORGEN, akkoord_op=VANDAAG) == MORGEN


@pytest.mark.parametrize(
    ("van", "tot", "sleutel"),
    [
        (GISTEREN, None, "samenwerking.in_het_verleden"),
        (VANDAAG, VANDAAG, "samenwerking.einde_voor_begin"),
        (MORGEN, VANDAAG, "samenwerking.einde_voor_begin"),
    ],
)
def test_a_proposal_looks_ahead(van, tot, sleutel):
    with pytest.raises(RegelOvertreden) as fout:
        check_voorstel(geldig_van=van, geldig_tot=tot, peildatum=VANDAAG)

    assert fout.value.uitleg.sleutel == sleutel


def test_a_proposal_from_today_is_good():
    check_voorstel(geldig_van=VANDAAG, geldig_tot=None, peildatum=VANDAAG)
    check_voorstel(geldig_van=VANDAAG, geldig_tot=MORGEN, peildatum=VANDAAG)


def test_only_the_side_that_is_asked_confirms():
    van_coa = Stand(MORGEN, akkoord_coa=True)

    check_akkoord(van_coa, Partij.GEMEENTE)
    for stand, partij, sleutel in (
        (van_coa, Partij.COA, "samenwerking.al_akkoord"),
        (van_coa, None, "samenwerking.al_akkoord"),
        (Stand(MORGEN, **BEIDE), Partij.GEMEENTE, "samenwerking.al_gesloten"),
        (
            Stand(MORGEN, slot=Voorstelslot.AFGEWEZEN),
            Partij.GEMEENTE,
            "samenwerking.al_gesloten",
        ),
    ):
        with pytest.raises(RegelOvertreden) as fout:
            check_akkoord(stand, partij)
        assert fout.value.uitleg.sleutel == sleutel


def test_who_made_a_proposal_takes_it_back_and_the_other_side_refuses_it():
    assert slot_door(Partij.COA, voorgesteld_door=Partij.COA) is Voorstelslot.INGETROKKEN
    assert slot_door(Partij.GEMEENTE, voorgesteld_door=Partij.COA) is Voorstelslot.AFGEWEZEN


def test_who_ends_it_gives_notice():
    geldt = Stand(GISTEREN, **BEIDE)
    eerst = SAMENWERKEN["A-01"].laatste_dag(VANDAAG)
    assert eerste_einde(VANDAAG, geldig_van=GISTEREN) == eerst == date(2026, 4, 7)

    check_opzegging(geldt, geldig_tot=eerst, peildatum=VANDAAG)
    with pytest.raises(RegelOvertreden) as fout:
        check_opzegging(geldt, geldig_tot=eerst - timedelta(days=1), peildatum=VANDAAG)
    assert "7 april 2026" in str(fout.value)
    assert "4 weken" in str(fout.value)


def test_what_has_not_begun_can_be_ended_before_it_begins():
    check_opzegging(Stand(MORGEN, **BEIDE), geldig_tot=MORGEN, peildatum=VANDAAG)


@pytest.mark.parametrize(
    ("stand", "sleutel"),
    [
        (Stand(GISTEREN, akkoord_coa=True), "samenwerking.niets_te_beeindigen"),
        (Stand(GISTEREN, VANDAAG, **BEIDE), "samenwerking.niets_te_beeindigen"),
        (Stand(GISTEREN, date(2026, 4, 10), **BEIDE), "samenwerking.eindigt_al"),
    ],
)
def test_what_does_not_hold_or_ends_already_is_not_ended_later(stand, sleutel):
    with pytest.raises(RegelOvertreden) as fout:
        check_opzegging(stand, geldig_tot=date(2026, 5, 1), peildatum=VANDAAG)

    assert fout.value.uitleg.sleutel == sleutel


@pytest.mark.parametrize(
    ("gekozen", "anders", "uitkomst"),
    [
        (4, 4, Passing.TE_WEINIG),
        (5, 1, Passing.PAST),
        (5, 2, Passing.BESPREEK),
        (10, 3, Passing.PAST),
        (10, 4, Passing.BESPREEK),
    ],
)
def test_when_the_standard_asks_for_a_talk(gekozen, anders, uitkomst):
    assert passing(gekozen, anders) is uitkomst


def test_the_numbers_are_handed_in():
    streng = Spelregels(genoeg_keuzes=1, bespreek_vanaf_procent=1)

    assert passing(1, 1, spelregels=streng) is Passing.BESPREEK
    assert SPELREGELS.opzegtermijn.bron.startswith("Ontwerp")


def test_a_choice_for_another_scenario_is_still_told_to_coa():
    drie = Scenario.START_NA_VERHUIZING

    assert neemt_t06_weg(drie, afgesproken=drie)
    assert not neemt_t06_weg(drie, afgesproken=Scenario.SNELLE_START)
    assert not neemt_t06_weg(drie, afgesproken=None)


def test_the_term_that_an_agreement_removes_says_why():
    feiten = lees_feiten({"tvs_melding_op": "2026-03-02", "voorkeursscenario_afgesproken": True})
    rijen = {t.norm: t for t in termijnen(feiten, peildatum=VANDAAG)}

    assert rijen["T-06"].staat is Staat.VERVALLEN
    assert "voorkeursscenario afgesproken" in zin(rijen["T-06"].uitleg)
    assert "inburgeraar" in zin(rijen["T-06"].uitleg)
    assert rijen["T-07"].staat is Staat.LOOPT


@given(getal=st.integers(0, 2**32))
def test_an_agreement_never_moves_a_term_towards_the_inburgeraar(getal):
    """With or without one, every term but T-06 is the same: its days, its state, who must act."""
    feiten, peildatum = willekeurig_dossier(getal)
    zonder, met = (
        [
            term
            for term in termijnen(
                replace(feiten, voorkeursscenario_afgesproken=afgesproken), peildatum=peildatum
            )
            if term.norm != "T-06"
        ]
        for afgesproken in (False, True)
    )

    assert met == zonder


_VERSIES = st.lists(
    st.tuples(st.integers(0, 200), st.integers(0, 60), st.none() | st.integers(1, 90)),
    max_size=8,
)


@given(versies=_VERSIES)
def test_two_versions_never_hold_on_one_day_whatever_the_order(versies):
    """Confirmed on a day, to begin later, perhaps with an end: the earlier ones make way."""
    nul, dag = date(2026, 1, 1), 0
    reeks: list[Stand] = []
    for verder, later, duurt in versies:
        dag += verder
        akkoord_op = nul + timedelta(days=dag)
        van = ingaand(akkoord_op + timedelta(days=later - 30), akkoord_op=akkoord_op)
        reeks = [
            stand
            if stand.geldig_tot is not None and stand.geldig_tot <= van
            else stand._replace(
                geldig_tot=begrensd(stand.geldig_van, stand.geldig_tot, opvolger_van=van)
            )
            for stand in reeks
        ]
        tot = van + timedelta(days=duurt) if duurt else None
        reeks.append(Stand(van, tot, **BEIDE))

    geldig = sorted(
        (s.geldig_van, s.geldig_tot or date.max) for s in reeks if s.geldig_tot != s.geldig_van
    )
    assert all(eerder[1] <= later[0] for eerder, later in pairwise(geldig))
    assert all(s.geldig_tot is None or s.geldig_tot >= s.geldig_van for s in reeks)
