"""What if: two plans, and the differences between them as sentences."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdracht.core.begrippen import Mengvorm, Scenario
from overdracht.core.feiten import Feiten, OngeldigeFeiten
from overdracht.core.kalender import weken
from overdracht.core.normen import LANDELIJK
from overdracht.core.stilstand import GEEN, Deelname, Omstandigheden
from overdracht.core.teksten import zin
from overdracht.core.vooruitblik import schrijf as schrijf_blik
from overdracht.core.vooruitblik import vooruitblik
from overdracht.core.wat_als import (
    beschrijf,
    pas_aan,
    schrijf,
    vergelijk,
    vergelijk_feiten,
    verschil_afspraak,
)
from tests.core.levens import DAGEN, FEITEN, LEVENS
from tests.core.signaal import LEVEN, VANDAAG, dag


def zinnen(anders, *, feiten=LEVEN, peildatum=VANDAAG):
    """The differences by kind and key."""
    verschillen = vergelijk(feiten, anders, peildatum=peildatum).verschillen
    return {(str(v.soort), v.wat): zin(v.uitleg) for v in verschillen}


LATER = {"verwachte_verhuizing_van": "2026-12-01", "verwachte_verhuizing_tot": "2027-01-30"}


@pytest.mark.parametrize(
    ("soort", "wat", "tekst"),
    [
        (
            "stilstand",
            "stilstand",
            "Dagen zonder activiteit: 201 dagen (171 tot 231); nu 110 dagen (80 tot 140).",
        ),
        (
            "stap",
            "verhuizing",
            (
                "Verhuizing: 1 december 2026 tot en met 30 januari 2027, 13 weken later dan nu "
                "(1 september tot en met 31 oktober 2026)."
            ),
        ),
        (
            "termijn",
            "T-17",
            (
                "Klantprofiel bijwerken bij de verhuizing: uiterlijk 1 december 2026, 13 weken "
                "later dan nu (1 september 2026)."
            ),
        ),
        (
            "signaal",
            "stilstand",
            (
                "Dit signaal wordt anders: Van 4 juli 2026 tot en met 30 december 2026 loopt er "
                "niets: geen Voorinburgering, geen intake en geen traject. Dat is 26 weken stilte "
                "in de doorlopende lijn (Handreiking §3.2 en §5.1)."
            ),
        ),
    ],
)
def test_a_later_house_says_what_moves_and_how_far(soort, wat, tekst):
    assert zinnen(LATER)[soort, wat] == tekst


def test_an_earlier_day_is_said_as_earlier():
    eerder = {"verhuizing_gepland_op": "2026-08-18"}

    assert zinnen(eerder)["stap", "driegesprek"].endswith(
        "eerder dan nu (20 april tot en met 1 september 2026)."
    )


def test_another_scenario_ends_and_starts_terms_and_steps():
    gevonden = zinnen({"scenario": "start_na_verhuizing"})

    assert gevonden["termijn", "T-12"] == (
        "Deze termijn valt weg: Driegesprek op het gekozen moment (scenario 2)."
    )
    assert gevonden["termijn", "T-13"] == (
        "Deze termijn komt erbij: Driegesprek voor de verhuizing (scenario 3)."
    )
    assert gevonden["signaal", "pip_voor_woning"].startswith("Dit signaal vervalt: ")


@pytest.mark.parametrize(
    ("anders", "sleutel", "tekst"),
    [
        (
            {"traject_begonnen_op": "2026-04-13"},
            ("fase", "fase"),
            "De fase wordt traject in azc; nu is het voorbereiding.",
        ),
        (
            {"toestemming_op": "2026-04-13"},
            ("termijn", "T-14"),
            "Eerste klantprofiel delen: uiterlijk 13 april 2026; nu is die dag nog niet bekend.",
        ),
        (
            {"gekoppeld_op": None},
            ("termijn", "T-02"),
            "Woning vinden: de laatste dag is niet meer bekend; nu is dat 7 mei 2026.",
        ),
        (
            {"coa_geinformeerd_op": "2026-03-13"},
            ("termijn", "T-06"),
            "COA vertellen welk scenario het wordt: dit wordt gehaald; nu verlopen.",
        ),
        (
            {"toestemming_op": "2026-04-13"},
            ("stap", "toestemming"),
            "Toestemming komt erbij: 13 april 2026.",
        ),
        (
            {"kennismaking_gehouden_op": None, "vergunning_op": None},
            ("stap", "vergunning"),
            "Verblijfsvergunning valt weg; nu 9 februari 2026.",
        ),
        (
            {"verwachte_verhuizing_van": None, "verwachte_verhuizing_tot": None},
            ("stilstand", "stilstand"),
            "Dagen zonder activiteit: onbekend; nu 110 dagen (80 tot 140).",
        ),
        (
            {"verhuizing_gepland_op": "2026-10-01"},
            ("stilstand", "stilstand"),
            "Dagen zonder activiteit: 110 dagen; nu 110 dagen (80 tot 140).",
        ),
        (
            {"verwachte_verhuizing_van": None, "verwachte_verhuizing_tot": None},
            ("signaal", "geen_verwachting"),
            (
                "Nieuw signaal: Er is geen verwachte verhuizing bekend. Zonder verwachting is niet "
                "te zien wanneer de lijn stilvalt; vul in wat de gemeente nu verwacht (Handreiking "
                "§3.2)."
            ),
        ),
    ],
)
def test_each_kind_of_difference_is_a_sentence(anders, sleutel, tekst):
    assert zinnen(anders)[sleutel] == tekst


def test_a_step_that_only_becomes_surer_is_told():
    een_dag = replace(LEVEN, verwachte_verhuizing_tot=dag(9, 1))
    gevonden = zinnen({"verhuizing_gepland_op": "2026-09-01"}, feiten=een_dag)

    assert gevonden["stap", "verhuizing"] == "Verhuizing: 1 september 2026, de dag wordt gepland."


def test_two_signals_of_one_kind_are_told_apart():
    twee = tuple(
        Deelname(van=dag(maand, 1), tot=dag(maand, 20), dagdelen_per_week=4) for maand in (5, 6)
    )
    verschillen = vergelijk_feiten(
        LEVEN,
        LEVEN,
        peildatum=VANDAAG,
        omstandigheden=(GEEN, Omstandigheden(deelname=twee)),
    ).verschillen

    assert [(v.wat, v.uitleg.sleutel) for v in verschillen] == [
        ("overbelasting", "verschil.signaal_nieuw"),
        ("overbelasting", "verschil.signaal_nieuw"),
    ]


def test_null_takes_a_fact_away_and_an_unknown_key_is_refused():
    zonder = pas_aan(LEVEN, {"kennisgeving_op": None, "klantprofiel_gedeeld_op": None})

    assert zonder == replace(LEVEN, kennisgeving_op=None)
    with pytest.raises(OngeldigeFeiten):
        pas_aan(LEVEN, {"verhuisdag": None})


@pytest.mark.parametrize(
    ("feiten", "anders", "bereik"),
    [
        (LEVEN, {"verwachte_verhuizing_van": "2026-12-01"}, (dag(12, 1), date(2027, 1, 30))),
        (LEVEN, {"verwachte_verhuizing_van": "2026-10-01"}, (dag(10, 1), dag(10, 31))),
        (
            replace(LEVEN, verwachte_verhuizing_van=None),
            {"verwachte_verhuizing_van": "2026-12-01"},
            (dag(12, 1), dag(12, 1)),
        ),
        (
            LEVEN,
            {"verwachte_verhuizing_van": "2026-12-01", "verwachte_verhuizing_tot": "2026-11-01"},
            (dag(12, 1), dag(11, 1)),
        ),
    ],
    ids=["schuift mee", "past nog", "alleen het einde bekend", "beide gegeven"],
)
def test_a_house_that_comes_after_the_whole_range_takes_the_range_along(feiten, anders, bereik):
    nieuw = pas_aan(feiten, anders)

    assert (nieuw.verwachte_verhuizing_van, nieuw.verwachte_verhuizing_tot) == bereik


def test_where_nothing_is_known_the_text_says_so():
    tekst = schrijf_blik(vooruitblik(Feiten(), peildatum=VANDAAG))

    assert tekst.endswith(
        "SIGNALEN\nGeen.\n\nSTILSTAND\nEr is geen TVS-melding. Stilte is dan niet te tellen.\n"
    )


def test_without_changes_the_text_says_so_and_shows_both_plans():
    tekst = schrijf(vergelijk(LEVEN, {}, peildatum=VANDAAG))

    assert tekst.startswith(
        "VERSCHILLEN\nEr verandert niets.\n\nPLAN NU\n\nPeildatum: 20 april 2026"
    )
    assert tekst.count("\nSTILSTAND\n") == 2
    assert "\nPLAN ALS\n" in tekst
    assert schrijf(vergelijk(LEVEN, LATER, peildatum=VANDAAG)).startswith("VERSCHILLEN\n- Dagen")


@settings(max_examples=40)
@given(feiten=FEITEN, peildatum=DAGEN, gezin=st.booleans())
def test_a_what_if_with_unchanged_facts_changes_nothing(feiten, peildatum, gezin):
    omstandigheden = Omstandigheden(gezinshereniging_loopt=gezin)
    uitkomst = vergelijk(feiten, {}, peildatum=peildatum, omstandigheden=omstandigheden)

    assert uitkomst.verschillen == ()
    assert uitkomst.plan == uitkomst.wat_als


@settings(max_examples=40)
@given(leven=LEVENS, dagen=st.integers(1, 300))
def test_every_difference_can_be_said_and_both_ways_name_the_same_things(leven, dagen):
    feiten, peildatum = leven
    verhuizing = (feiten.verwachte_verhuizing_van or peildatum) + timedelta(days=dagen)
    anders = replace(feiten, verhuizing_gepland_op=verhuizing, traject_begonnen_op=None)
    heen = vergelijk_feiten(feiten, anders, peildatum=peildatum)
    terug = vergelijk_feiten(anders, feiten, peildatum=peildatum)
    beschreven = beschrijf(heen)

    assert {(v.soort, v.wat) for v in heen.verschillen} == {
        (v.soort, v.wat) for v in terug.verschillen
    }
    assert json.loads(json.dumps(beschreven)) == beschreven
    assert "None" not in json.dumps(beschreven["verschillen"])


@pytest.mark.parametrize(
    ("nu", "dan", "deel"),
    [
        (None, Scenario.SNELLE_START, "Met azc Zeist is de snelle start als voorkeursscenario"),
        (Scenario.SNELLE_START, None, "geen voorkeursscenario afgesproken; nu is dat de snelle"),
        (Scenario.SNELLE_START, Scenario.START_NA_VERHUIZING, "nu is dat de snelle start. Alleen"),
    ],
)
def test_what_is_agreed_with_another_azc_is_a_difference_of_its_own(nu, dan, deel):
    (verschil,) = verschil_afspraak("azc Zeist", nu, dan)

    assert (verschil.soort, verschil.wat) == ("afspraak", "voorkeursscenario")
    assert deel in zin(verschil.uitleg)
    assert "T-06" in zin(verschil.uitleg)


@pytest.mark.parametrize("scenario", [None, Scenario.SNELLE_START])
def test_the_same_agreement_is_no_difference(scenario):
    assert verschil_afspraak("azc Zeist", scenario, scenario) == ()


def test_other_norms_give_another_plan():
    anders = LANDELIJK.met({"T-05": weken(3)})
    verschil = vergelijk_feiten(LEVEN, LEVEN, peildatum=VANDAAG, normen_dan=anders).verschillen

    assert {v.wat for v in verschil} == {"T-05"}


def test_a_form_falls_away_with_the_scenario_that_it_belongs_to():
    feiten = replace(LEVEN, scenario=Scenario.GECOMBINEERDE_AANPAK, mengvorm=Mengvorm.TEGELIJK)

    assert pas_aan(feiten, {"scenario": "snelle_start"}).mengvorm is None
    assert pas_aan(feiten, {"scenario": "gecombineerde_aanpak"}).mengvorm is Mengvorm.TEGELIJK
    anders = pas_aan(feiten, {"scenario": "snelle_start", "mengvorm": "tegelijk"})
    assert anders.mengvorm is Mengvorm.TEGELIJK
