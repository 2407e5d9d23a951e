"""Every day, signal and advice says why: norm, version, starting fact and source."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.feiten import FEITDAGEN, PLANNEN, Feiten, lees_feiten
from overdracht.core.kalender import weken
from overdracht.core.normen import LANDELIJK, Eigenwaarde
from overdracht.core.scenario import REGELS, Factoren, adviseer
from overdracht.core.signalen import Signaalsoort, signalen
from overdracht.core.stilstand import stilstand
from overdracht.core.stilstand.beeld import als_stappen
from overdracht.core.termijn import Termijn, termijnen
from overdracht.core.tijdlijn import plan
from overdracht.core.waarom import Grond, Waarom, grond_van_reden, waarom_reden, waarom_signaal
from overdracht.core.waarom.advies import _REGELS
from overdracht.core.waarom.grond import dag_van, grond_van
from overdracht.core.waarom.signaal import _BRONNEN
from overdracht.core.waarom.stap import _FEITEN
from overdracht.core.zinnen import ZINNEN
from overdracht.core.zinnen.tijdlijn import STAPPEN
from overdracht.core.zinnen.waarom import FEITBRONNEN
from tests.core.levens import willekeurig_dossier
from tests.core.signaal import LEVEN, VANDAAG, bij

_GETAL = st.integers(0, 2**48)
_DAG = re.compile(r"\d{1,2} [a-z]+ \d{4}")
_NORM = re.compile(r"norm [TS]-\d\d[a-z]?\b")
# Drawn from a term only, which says by itself on what it rests.
_ALTIJD_TERMIJN = {"bezwaar", "schakelen", "voortgangsgesprek"}


def waarom(feiten, norm, *, normen=LANDELIJK, peildatum=VANDAAG):
    gelezen = lees_feiten(feiten)
    per_norm = {rij.norm: rij for rij in termijnen(gelezen, normen, peildatum=peildatum)}
    return Waarom(gelezen, normen)(per_norm[norm])


@given(getal=_GETAL)
def test_every_term_names_its_norm_its_version_its_fact_and_its_source(getal):
    feiten, peildatum = willekeurig_dossier(getal)
    zeg = Waarom(feiten)

    for termijn in termijnen(feiten, peildatum=peildatum):
        tekst = zeg(termijn)
        assert f"norm {termijn.norm} " in tekst
        assert termijn.bron in tekst
        assert _DAG.search(tekst)
        assert ZINNEN[f"woord.{zeg.grond(termijn).feit}"] in tekst


@given(getal=_GETAL)
def test_every_step_rests_on_a_recorded_day_or_on_a_norm(getal):
    feiten, peildatum = willekeurig_dossier(getal)
    zeg = Waarom(feiten)
    gaten = stilstand(feiten, peildatum=peildatum).gaten

    for stap in (*plan(feiten, peildatum=peildatum)[1], *als_stappen(gaten)):
        tekst, grond = zeg(stap), zeg.grond(stap)
        assert _DAG.search(tekst), tekst
        assert grond.norm or grond.feit_op, (stap, grond)
        assert "Dit volgt uit" in tekst


@given(getal=_GETAL)
def test_every_signal_names_a_norm_a_day_and_a_fact(getal):
    feiten, peildatum = willekeurig_dossier(getal)
    zeg = Waarom(feiten)

    for signaal in signalen(feiten, peildatum=peildatum):
        tekst, grond = zeg(signaal), zeg.grond(signaal)
        assert _NORM.search(tekst), tekst
        assert _DAG.search(tekst), tekst
        assert ZINNEN[f"woord.{grond.feit}"] in tekst
        assert tekst == waarom_signaal(signaal)


@given(reistijd=st.integers(5, 120), wacht=st.integers(0, 60), kan=st.booleans(), azc=st.booleans())
def test_every_reason_of_the_advice_names_a_norm_and_a_factor(reistijd, wacht, kan, azc):
    factoren = Factoren(
        reistijd_minuten=reistijd,
        verwachte_wacht_weken=wacht,
        kan_reizen=kan,
        gemeente_naar_azc_mogelijk=azc,
        gezinshereniging_loopt=azc,
    )

    for reden in adviseer(factoren).redenen:
        grond = grond_van_reden(reden, LANDELIJK)
        tekst = waarom_reden(reden, grond)
        assert _NORM.search(tekst)
        assert _DAG.search(tekst)
        assert ZINNEN[f"woord.{grond.feit}"] in tekst


def test_what_is_drawn_or_signalled_has_a_ground():
    assert set(_BRONNEN) == set(Signaalsoort)
    assert set(STAPPEN) - set(_FEITEN) == _ALTIJD_TERMIJN
    assert {regel.nummer for regel in REGELS} == set(_REGELS)


def test_of_every_fact_it_is_known_where_it_comes_from():
    dagen = {*FEITDAGEN, *PLANNEN}

    assert dagen <= set(FEITBRONNEN)
    assert {feit for feit in FEITBRONNEN if f"woord.{feit}" not in ZINNEN} == set()
    assert {feit for feiten in _FEITEN.values() for feit in feiten} <= set(FEITBRONNEN)


@pytest.mark.parametrize(
    ("feiten", "norm", "tekst"),
    [
        (
            {"tvs_melding_op": "2026-03-02"},
            "T-05",
            (
                "Scenario kiezen: uiterlijk 16 maart 2026. Dat is 2 weken na de TVS-melding (2 "
                "maart 2026). Dit volgt uit norm T-05 (Handreiking §3, §3.1 en §3.4; geldt "
                "vanaf 1 januari 2022) en uit de TVS-melding (2 maart 2026; bron: TVS)."
            ),
        ),
        (
            {"brp_ingeschreven_op": "2026-03-02"},
            "T-20",
            (
                "Eerste PIP vaststellen: de laatste dag is nog niet bekend. Dit wacht op de "
                "kennisgeving van DUO. Dit volgt uit norm T-20 (Besluit inburgering 2021 art. "
                "5.3 lid 1; geldt vanaf 1 januari 2023). Nog niet bekend is de kennisgeving van"
                " DUO (bron: DUO)."
            ),
        ),
        # The traject ended the Voorinburgering, so that is the fact.
        (
            {"voorinburgering_begonnen_op": "2026-01-05", "traject_begonnen_op": "2026-03-02"},
            "T-15",
            (
                "Klantprofiel bijwerken na de Voorinburgering: uiterlijk 2 maart 2026. Dat is "
                "dezelfde dag als het einde van de Voorinburgering. Dit volgt uit norm T-15 "
                "(Handreiking §3.6; geldt vanaf 1 januari 2022) en uit de start van het traject"
                " (2 maart 2026; bron: gemeente)."
            ),
        ),
    ],
)
def test_a_term_in_words(feiten, norm, tekst):
    assert waarom(feiten, norm) == tekst


def test_a_local_value_says_of_whom_it_is_and_since_when():
    normen = LANDELIJK.met(
        {
            "T-05": Eigenwaarde(weken(3), date(2026, 2, 1)),
            "T-07": Eigenwaarde(weken(3), None, "gemeente_en_azc"),
        }
    )
    feiten = {"tvs_melding_op": "2026-03-02"}

    assert (
        "norm T-05 met de eigen waarde van de gemeente (Handreiking §3, §3.1 en §3.4; geldt vanaf "
        "1 februari 2026)" in waarom(feiten, "T-05", normen=normen)
    )
    assert "de eigen waarde van de gemeente en dit azc (" in waarom(feiten, "T-07", normen=normen)


def test_the_older_version_names_itself_for_who_was_registered_under_it():
    feiten = {"kennisgeving_op": "2022-11-01", "brp_ingeschreven_op": "2022-12-31"}

    tekst = waarom(feiten, "T-20b", peildatum=date(2023, 2, 1))

    assert "norm T-20b (Besluit inburgering 2021 art. 5.3, tekst van 1-1-2022" in tekst
    assert "inschrijving in de gemeente (BRP) (31 december 2022; bron: BRP)" in tekst


def test_a_ground_in_plain_values():
    zeg = Waarom(LEVEN)
    (stap,) = (s for s in plan(LEVEN, peildatum=VANDAAG)[1] if s.stap == "brp_inschrijving")

    assert zeg.grond(stap).beschrijf() == {
        "norm": "T-27",
        "geldig_vanaf": "2022-01-01",
        "bron": "Wet BRP art. 2.38 en 2.39",
        "feit": "verwachte_verhuizing_van",
        "feit_op": "2026-09-01",
        "feit_bron": "gemeente of COA",
    }
    assert Grond(None).beschrijf()["feit_bron"] is None


def test_a_norm_alone_is_a_ground_too():
    grond = Grond(LANDELIJK["T-19"])

    assert grond.uitleg.sleutel == "waarom.norm"


def test_a_signal_after_the_move_rests_on_the_move():
    (gemist,) = (
        signaal
        for signaal in bij(verhuizing_gepland_op=None, verhuisd_op=date(2026, 4, 10))
        if signaal.soort == Signaalsoort.DRIEGESPREK_GEMIST
    )

    assert "uit de verhuizing (10 april 2026; bron: gemeente)" in waarom_signaal(gemist)


def test_a_choice_has_no_day():
    assert dag_van(Feiten(), "scenario") is None
    assert isinstance(termijnen(LEVEN, peildatum=VANDAAG)[0], Termijn)


def test_of_a_list_the_last_day_counts():
    dagen = (date(2026, 5, 4), date(2026, 2, 2))

    assert dag_van(Feiten(klantprofiel_gedeeld_op=dagen), "klantprofiel_gedeeld_op") == dagen[0]
    assert dag_van(Feiten(), "klantprofiel_gedeeld_op") is None


def test_what_is_counted_from_another_fact_names_that_one_and_else_the_missing_one():
    feiten = Feiten(verhuisd_op=date(2026, 5, 1))
    norm = LANDELIJK["T-15"]

    def grond(dag):
        return grond_van(norm, feiten, "voorinburgering_geeindigd_op", dag=dag)

    assert grond(date(2026, 5, 1)).feit == "verhuisd_op"
    assert grond(date(2026, 5, 2)) == grond(None) == Grond(norm, "voorinburgering_geeindigd_op")
    assert grond_van(norm, feiten) == Grond(norm)


def test_a_signal_about_what_was_missed_rests_on_the_term_itself():
    gevonden = bij(
        scenario=None, scenario_gekozen_op=None, kennismaking_gehouden_op=None, peildatum=VANDAAG
    )
    (gemist,) = (s for s in gevonden if s.soort == Signaalsoort.SCENARIO_TE_LAAT)

    assert "Dit volgt uit norm T-05 (" in waarom_signaal(gemist)
    assert "uit de TVS-melding (2 maart 2026; bron: TVS)" in waarom_signaal(gemist)


def test_each_share_of_the_klantprofiel_rests_on_its_own_day():
    gedeeld = (date(2026, 2, 2), date(2026, 5, 4))
    feiten = Feiten(tvs_melding_op=date(2026, 1, 12), klantprofiel_gedeeld_op=gedeeld)
    stappen = [s for s in plan(feiten, peildatum=date(2026, 6, 1))[1] if s.van in gedeeld]

    gronden = {Waarom(feiten).grond(stap) for stap in stappen}
    assert gronden >= {Grond(None, "klantprofiel_gedeeld_op", dag) for dag in gedeeld}
