"""A rest around the move holds what was agreed, and never what the law sets (HR §4.1 B)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Laag
from overdracht.core.feiten import Feiten, lees_feiten
from overdracht.core.normen import LANDELIJK
from overdracht.core.signalen import Signaalsoort, signalen
from overdracht.core.teksten import zin
from overdracht.core.termijn import termijnen, termijnen_volgens_de_regels
from overdracht.core.termijn.bel import belt
from tests.core.levens import FEITEN, LEVENS, LEVENS_MET_PLANNEN

WACHT = {"T-05", "T-06", "T-07", "T-09", "T-11", "T-18", "T-50"}
RUST = {"rust_van": "2026-03-09", "rust_tot": "2026-03-29"}
GEKOPPELD = {"gekoppeld_op": "2026-02-26", "tvs_melding_op": "2026-03-02"}
SNEL = GEKOPPELD | {"scenario": "snelle_start", "scenario_gekozen_op": "2026-03-02"}
PIP = {"pip_vastgesteld_op": "2026-01-05", "leerroute": "b1"}


def rij(norm, invoer, peildatum=date(2026, 3, 16)):
    rijen = termijnen(lees_feiten(invoer), peildatum=peildatum)
    return next(rij for rij in rijen if rij.norm == norm)


def test_what_a_rest_holds_is_agreed_and_counts_forward():
    houdt = {norm.id for norm in LANDELIJK.termijnen if "" in norm.wacht_bij_rust}

    assert houdt == WACHT
    assert LANDELIJK["T-12"].wacht_bij_rust == {"na_koppeling"}
    assert all(LANDELIJK[norm].laag is Laag.AFSPRAAK for norm in houdt)


@pytest.mark.parametrize(
    ("norm", "invoer", "uiterlijk_op"),
    [
        ("T-05", GEKOPPELD, date(2026, 4, 6)),
        ("T-05", GEKOPPELD | {"tvs_melding_op": "2026-03-20"}, date(2026, 4, 12)),
        ("T-05", GEKOPPELD | {"tvs_melding_op": "2026-03-29"}, date(2026, 4, 12)),
        ("T-05", GEKOPPELD | {"tvs_melding_op": "2026-02-20"}, date(2026, 3, 6)),
        ("T-05", GEKOPPELD | {"tvs_melding_op": "2026-02-23"}, date(2026, 3, 30)),
        ("T-11", SNEL, date(2026, 4, 6)),
        ("T-50", PIP, date(2026, 4, 26)),
        ("T-18", {"klantprofiel_gedeeld_op": ["2026-03-10"]}, date(2026, 4, 26)),
        ("T-02", {"gekoppeld_op": "2026-02-26"}, date(2026, 5, 7)),
        ("T-03", {"woning_beschikbaar_op": "2026-03-09"}, date(2026, 3, 23)),
        ("T-21", {"logeren_begonnen_op": "2026-03-02"}, date(2026, 6, 2)),
        ("T-20", {"brp_ingeschreven_op": "2026-03-02", "kennisgeving_op": "2026-03-02"}, None),
        ("T-36", PIP, date(2026, 4, 5)),
        ("T-17", {"verhuizing_gepland_op": "2026-03-16"}, date(2026, 3, 16)),
    ],
    ids=[
        "loopt bij het begin: alle dagen erbij",
        "begint in de rust: alleen de dagen erna",
        "begint op de laatste dag: niets erbij",
        "was voorbij: niets erbij",
        "eindigt op de eerste dag van de rust",
        "driegesprek",
        "voortgangsgesprek",
        "oud klantprofiel",
        "de woning gaat door",
        "de verhuizing gaat door",
        "logeren gaat door",
        "de wet: het eerste PIP",
        "de wet: het aanbod",
        "geteld vanaf de verhuizing",
    ],
)
def test_where_a_term_ends_with_three_weeks_of_rest(norm, invoer, uiterlijk_op):
    erna = date(2026, 4, 1)
    met, zonder = rij(norm, invoer | RUST, erna), rij(norm, invoer, erna)

    assert met.uiterlijk_op == (uiterlijk_op or zonder.uiterlijk_op)
    assert met.begint_op == zonder.begint_op


@pytest.mark.parametrize("rust_tot", [None, "2026-03-01"], ids=["open", "omgekeerd"])
def test_a_rest_without_an_end_is_one_day(rust_tot):
    een_dag = GEKOPPELD | {"rust_van": "2026-03-09", "rust_tot": rust_tot}

    assert rij("T-05", een_dag).uiterlijk_op == date(2026, 3, 17)


def test_the_moment_of_the_driegesprek_decides_whether_it_waits():
    keuze = GEKOPPELD | {
        "scenario": "gecombineerde_aanpak",
        "scenario_gekozen_op": "2026-03-02",
        "verhuizing_gepland_op": "2026-04-01",
    }
    na = rij("T-12", keuze | RUST | {"driegesprek_moment": "na_koppeling"})
    voor = rij("T-12", keuze | RUST | {"driegesprek_moment": "voor_uitstroom"})

    assert (na.uiterlijk_op, voor.uiterlijk_op) == (date(2026, 4, 2), date(2026, 3, 18))


def test_why_says_how_many_days_the_rest_gave():
    assert zin(rij("T-05", GEKOPPELD | RUST).uitleg) == (
        "Scenario kiezen: uiterlijk 6 april 2026. Dat is 2 weken na de TVS-melding (2 maart 2026), "
        "en 21 dagen erbij voor de rustperiode: een afspraak wacht dan (Handreiking §4.1)."
    )


@pytest.mark.parametrize(
    ("peildatum", "klinkt"),
    [(date(2026, 3, 8), True), (date(2026, 3, 9), False), (date(2026, 3, 30), True)],
    ids=["ervoor", "eerste dag", "erna"],
)
def test_during_the_rest_nobody_is_reminded_of_what_was_late_already(peildatum, klinkt):
    feiten = lees_feiten(GEKOPPELD | RUST | {"tvs_melding_op": "2026-02-16"})
    laat = next(t for t in termijnen(feiten, peildatum=peildatum) if t.norm == "T-05")
    soorten = {signaal.soort for signaal in signalen(feiten, peildatum=peildatum)}

    assert laat.is_te_laat
    assert belt(laat, feiten, peildatum=peildatum) is klinkt
    assert (Signaalsoort.SCENARIO_TE_LAAT in soorten) is klinkt


def test_a_statutory_term_that_is_late_rings_on_during_the_rest():
    invoer = RUST | {"brp_ingeschreven_op": "2025-11-03", "kennisgeving_op": "2025-11-03"}
    laat = rij("T-20", invoer)

    assert laat.is_te_laat
    assert belt(laat, lees_feiten(invoer), peildatum=date(2026, 3, 16))


@given(leven=LEVENS | LEVENS_MET_PLANNEN, begin=st.integers(-90, 90), dagen=st.integers(0, 90))
def test_a_rest_period_never_moves_a_statutory_term(leven, begin, dagen):
    feiten, peildatum = leven
    van = peildatum + timedelta(days=begin)
    met = replace(feiten, rust_van=van, rust_tot=van + timedelta(days=dagen))
    voor, na = (
        [t for t in termijnen(f, peildatum=peildatum) if t.laag is Laag.WETTELIJK]
        for f in (feiten, met)
    )

    assert voor == na


@given(feiten=FEITEN, peildatum=st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_a_rest_never_makes_a_term_earlier_nor_longer_than_itself(feiten, peildatum):
    van, tot = feiten.rustperiode or (peildatum, peildatum)
    rust = replace(feiten, rust_van=van, rust_tot=tot)
    zonder = replace(feiten, rust_van=None, rust_tot=None)
    kaal = {t.norm: t.uiterlijk_op for t in termijnen(zonder, peildatum=peildatum)}

    for termijn in termijnen(rust, peildatum=peildatum):
        eerder = kaal[termijn.norm]
        if termijn.uiterlijk_op is not None and eerder is not None:
            erbij = (termijn.uiterlijk_op - eerder).days
            assert 0 <= erbij <= (tot - van).days + 1


@given(
    start=st.dates(date(2028, 1, 1), date(2028, 6, 1)),
    later=st.integers(0, 60),
    van=st.dates(date(2028, 1, 1), date(2028, 6, 1)),
    dagen=st.integers(0, 60),
)
def test_with_a_rest_a_later_start_gives_no_earlier_term(start, later, van, dagen):
    def laatste_dag(melding_op):
        tot = van + timedelta(days=dagen)
        feiten = Feiten(tvs_melding_op=melding_op, rust_van=van, rust_tot=tot)
        rijen = termijnen(feiten, peildatum=date(2029, 1, 1))
        assert rijen == termijnen_volgens_de_regels(feiten, peildatum=date(2029, 1, 1))
        return next(t.uiterlijk_op for t in rijen if t.norm == "T-05")

    assert laatste_dag(start + timedelta(days=later)) >= laatste_dag(start)
