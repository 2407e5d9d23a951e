"""What holds for the line of any dossier whatever."""

import json
import re
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Partij, Scenario, Staat, Stapsoort
from overdracht.core.fase import fase
from overdracht.core.feiten import Feiten, lees_feiten
from overdracht.core.teksten import zin
from overdracht.core.termijn import termijnen
from overdracht.core.tijdlijn import lijn, plan
from overdracht.core.vooruitblik import beschrijf, schrijf, vooruitblik
from overdracht.core.zinnen.tijdlijn import STAPPEN
from tests.core.levens import DAGEN, FEITEN, LEVENS, LEVENS_MET_PLANNEN

# What is still to come stands after what it follows from, wherever both are drawn.
OORZAKEN = (
    ("koppeling", "driegesprek"),
    ("koppeling", "kennismaking"),
    ("scenariokeuze", "driegesprek"),
    ("voorinburgering", "voorinburgering_vervolg"),
    ("intake", "leerbaarheidstoets"),
    ("intake", "pip"),
    ("leerbaarheidstoets", "pip"),
    ("pip", "traject"),
    ("pip", "inburgeringstermijn"),
    ("woning", "verhuizing"),
    ("verhuizing", "brp_inschrijving"),
    ("verhuizing", "maatschappelijke_begeleiding"),
    ("opvang", "opvang_vervolg"),
)
OORZAKEN_PER_SCENARIO = {
    Scenario.SNELLE_START: (("driegesprek", "intake"),),
    Scenario.GECOMBINEERDE_AANPAK: (("verhuizing", "traject"),),
    Scenario.START_NA_VERHUIZING: (
        ("verhuizing", "intake"),
        ("verhuizing", "traject"),
    ),
}


@given(feiten=FEITEN, peildatum=DAGEN)
def test_the_line_is_in_order_and_every_step_is_in_it_once(feiten, peildatum):
    stappen = lijn(feiten, peildatum=peildatum)

    assert [stap.van for stap in stappen] == sorted(stap.van for stap in stappen)
    assert len({stap.stap for stap in stappen}) == len(stappen)
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*(_\d+)?", stap.stap) for stap in stappen)
    assert {re.sub(r"_\d+$", "", stap.stap) for stap in stappen} <= set(STAPPEN)


@given(leven=LEVENS | LEVENS_MET_PLANNEN)
def test_no_step_of_a_life_in_order_ends_before_it_begins(leven):
    feiten, peildatum = leven
    omgekeerd = [stap.stap for stap in lijn(feiten, peildatum=peildatum) if stap.van > stap.tot]

    assert omgekeerd == []


@given(feiten=FEITEN, peildatum=DAGEN)
def test_every_reason_can_be_written(feiten, peildatum):
    rijen, stappen = plan(feiten, peildatum=peildatum)
    teksten = [zin(rij.uitleg) for rij in rijen] + [zin(stap.uitleg) for stap in stappen]

    assert [tekst for tekst in teksten if not re.fullmatch(r"[A-ZÀ-Ý][^{}]+\.", tekst)] == []
    assert [tekst for tekst in teksten if "None" in tekst or "_op" in tekst] == []
    assert all(stap.label for stap in stappen)


@given(leven=LEVENS | LEVENS_MET_PLANNEN)
def test_no_step_stands_before_its_cause(leven):
    feiten, peildatum = leven
    stappen = lijn(feiten, peildatum=peildatum)
    plaats = {stap.stap: n for n, stap in enumerate(stappen)}
    oorzaken = OORZAKEN + OORZAKEN_PER_SCENARIO.get(feiten.scenario, ())
    verkeerd = [
        (oorzaak, gevolg)
        for oorzaak, gevolg in oorzaken
        if oorzaak in plaats
        and gevolg in plaats
        and plaats[oorzaak] > plaats[gevolg]
        and is_nog_te_doen(stappen[plaats[gevolg]], peildatum)
    ]

    assert verkeerd == []


def is_nog_te_doen(gevolg, peildatum):
    """Recorded days stand where they were put, and a last day that was missed stays behind."""
    is_gemist = gevolg.soort is Stapsoort.AFGELEID and gevolg.tot < peildatum
    return gevolg.soort in (Stapsoort.VERWACHT, Stapsoort.AFGELEID) and not is_gemist


@given(leven=LEVENS | LEVENS_MET_PLANNEN)
def test_a_forecast_lies_ahead_unless_the_expected_move_is_behind_us(leven):
    feiten, peildatum = leven
    achter = [
        stap.stap
        for stap in lijn(feiten, peildatum=peildatum)
        if stap.soort is Stapsoort.VERWACHT and stap.van < peildatum <= stap.tot
    ]

    assert achter == []


@given(feiten=FEITEN, peildatum=DAGEN)
def test_the_states_divide_the_terms(feiten, peildatum):
    for rij in termijnen(feiten, peildatum=peildatum):
        wacht = rij.uiterlijk_op is None
        laat = rij.uiterlijk_op is not None and peildatum > rij.uiterlijk_op
        mag = {
            Staat.VERVALLEN: True,
            Staat.GEHAALD: rij.gesloten_op is not None,
            Staat.TE_LAAT_GEHAALD: rij.gesloten_op is not None and not wacht,
            Staat.WACHT: wacht and rij.gesloten_op is None,
            Staat.VERLOPEN: laat and rij.gesloten_op is None,
            Staat.LOOPT: not laat and not wacht and rij.gesloten_op is None,
        }

        assert mag[rij.staat]
        assert (rij.begint_op is None) == wacht == (rij.wacht_op is not None)
        assert rij.is_open == (rij.staat in (Staat.LOOPT, Staat.VERLOPEN) and bool(rij.regel.sluit))
        assert rij.is_te_laat == (rij.is_open and laat)


@given(feiten=FEITEN, peildatum=DAGEN)
def test_each_term_is_there_once_and_those_with_a_day_come_first(feiten, peildatum):
    rijen = termijnen(feiten, peildatum=peildatum)
    dagen = [rij.uiterlijk_op or date.max for rij in rijen]

    assert len({rij.sleutel for rij in rijen}) == len(rijen)
    assert dagen == sorted(dagen)


@given(feiten=FEITEN, peildatum=DAGEN)
def test_what_lies_ahead_starts_and_closes_no_term(feiten, peildatum):
    nu = feiten.op(peildatum)

    assert termijnen(feiten, peildatum=peildatum) == termijnen(nu, peildatum=peildatum)
    assert nu.op(peildatum) == nu
    assert fase(feiten, peildatum=peildatum) is fase(nu, peildatum=peildatum)


@given(feiten=FEITEN, peildatum=DAGEN)
def test_what_if_with_unchanged_facts_changes_nothing(feiten, peildatum):
    gelijk = Feiten(**{naam: getattr(feiten, naam) for naam in Feiten.__slots__})

    assert plan(gelijk, peildatum=peildatum) == plan(feiten, peildatum=peildatum)
    assert plan(feiten, peildatum=peildatum) == (
        termijnen(feiten, peildatum=peildatum),
        lijn(feiten, peildatum=peildatum),
    )


@given(
    invoer=st.dictionaries(
        st.sampled_from(["gekoppeld_op", "tvs_melding_op", "verhuisd_op", "pip_vastgesteld_op"]),
        DAGEN.map(str),
    ),
    peildatum=DAGEN,
    willekeur=st.randoms(use_true_random=False),
)
def test_the_order_of_the_input_is_irrelevant(invoer, peildatum, willekeur):
    gedeeld = ["2026-03-04", "2026-05-01", "2026-04-02"]
    andersom, anders_gedeeld = list(invoer.items()), list(gedeeld)
    willekeur.shuffle(andersom)
    willekeur.shuffle(anders_gedeeld)

    een = lees_feiten({**invoer, "klantprofiel_gedeeld_op": gedeeld})
    ander = lees_feiten({"klantprofiel_gedeeld_op": anders_gedeeld, **dict(andersom)})
    assert schrijf(vooruitblik(een, peildatum=peildatum)) == schrijf(
        vooruitblik(ander, peildatum=peildatum)
    )


@given(feiten=FEITEN, peildatum=DAGEN)
def test_the_machine_interface_holds_plain_values_only(feiten, peildatum):
    beschreven = beschrijf(vooruitblik(feiten, peildatum=peildatum))

    assert json.loads(json.dumps(beschreven)) == beschreven


@given(leven=LEVENS, dagen=st.integers(1, 200))
def test_a_later_expected_move_moves_what_hangs_on_it_and_never_earlier(leven, dagen):
    feiten, peildatum = leven
    if feiten.verwachte_verhuizing_van is None or feiten.verwachte_verhuizing_tot is None:
        return
    erbij = timedelta(days=dagen)
    later = Feiten(
        **{naam: getattr(feiten, naam) for naam in Feiten.__slots__}
        | {
            "verwachte_verhuizing_van": feiten.verwachte_verhuizing_van + erbij,
            "verwachte_verhuizing_tot": feiten.verwachte_verhuizing_tot + erbij,
        }
    )
    voor = {stap.stap: stap for stap in lijn(feiten, peildatum=peildatum)}
    na = {stap.stap: stap for stap in lijn(later, peildatum=peildatum)}

    for naam in ("verhuizing", "woning", "driegesprek", "brp_inschrijving", "pip_uiterlijk"):
        # A driegesprek of which only is known that it comes before the move ends with its start.
        if naam in voor and naam in na and voor[naam].reden != "lijn.driegesprek_open":
            assert na[naam].tot >= voor[naam].tot
    if voor.get("verhuizing") and voor["verhuizing"].soort is Stapsoort.VERWACHT:
        assert na["verhuizing"].tot - voor["verhuizing"].tot == erbij


@given(leven=LEVENS)
def test_both_parties_and_the_inburgeraar_are_in_every_line_from_the_koppeling_on(leven):
    feiten, peildatum = leven
    tvs_melding_op = feiten.op(peildatum).tvs_melding_op
    if feiten.gekoppeld_op is None or tvs_melding_op is None:
        return
    partijen = {stap.partij for stap in lijn(feiten, peildatum=peildatum)}

    assert {Partij.COA, Partij.GEMEENTE, Partij.INBURGERAAR} <= partijen
