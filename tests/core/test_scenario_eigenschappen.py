"""Properties that the advice keeps for every set of factors."""

from dataclasses import fields, replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from overdracht.core.begrippen import Scenario
from overdracht.core.keuzes import Intakevorm
from overdracht.core.scenario import (
    Advies,
    Belastbaarheid,
    Factoren,
    VoorinburgeringStatus,
    adviseer,
    beschrijf,
    lees_factoren,
)
from overdracht.core.teksten import zin

JA_NEE = st.sampled_from((None, True, False))
# Both sides of every threshold, and what lies between and beyond.
GETAL = st.sampled_from((None, 0, 3, 6, 7, 10, 14, 15, 20, 30, 31, 45, 60, 61, 75, 100, 200))
SCENARIO = st.sampled_from((None, *Scenario))
FACTOREN = st.builds(
    Factoren,
    reistijd_minuten=GETAL,
    kan_reizen=JA_NEE,
    verwachte_wacht_weken=GETAL,
    voorinburgering_status=st.sampled_from((None, *VoorinburgeringStatus)),
    resterende_weken_vi=GETAL,
    digitaal_vaardig=JA_NEE,
    middelen_aanwezig=JA_NEE,
    gemeente_naar_azc_mogelijk=JA_NEE,
    traject_in_of_bij_azc_mogelijk=JA_NEE,
    gezinshereniging_loopt=JA_NEE,
    belastbaarheid=st.sampled_from((None, *Belastbaarheid)),
    aantal_azcs_van_gemeente=GETAL,
    taakstelling_grootte=GETAL,
    voorkeursscenario_azc=SCENARIO,
    huidig_scenario=SCENARIO,
    intake_vorm=st.sampled_from((None, *Intakevorm)),
    capaciteit_laag=JA_NEE,
)


def is_haalbaar(advies: Advies, scenario: Scenario) -> bool:
    return advies.wegingen[scenario.nummer - 1].is_haalbaar


def plat(factoren: Factoren) -> dict[str, Any]:
    return {veld.name: getattr(factoren, veld.name) for veld in fields(Factoren)}


@given(FACTOREN)
def test_the_same_factors_always_give_the_same_advice(factoren):
    assert adviseer(factoren) == adviseer(replace(factoren))


@given(FACTOREN, st.randoms(use_true_random=False))
def test_the_order_of_the_keys_is_irrelevant(factoren, toeval):
    paren = list(plat(factoren).items())
    toeval.shuffle(paren)

    assert beschrijf(adviseer(lees_factoren(dict(paren)))) == beschrijf(adviseer(factoren))


@given(FACTOREN, st.sampled_from((1, 5, 30, 90)))
def test_more_travel_never_makes_a_quick_start_feasible(factoren, extra):
    assume(factoren.reistijd_minuten is not None)
    verder = replace(factoren, reistijd_minuten=factoren.reistijd_minuten + extra)

    if is_haalbaar(adviseer(verder), Scenario.SNELLE_START):
        assert is_haalbaar(adviseer(factoren), Scenario.SNELLE_START)


@given(FACTOREN)
def test_what_is_advised_is_feasible_and_never_its_own_alternative(factoren):
    advies = adviseer(factoren)

    if advies.geadviseerd is not None:
        assert advies.geadviseerd.is_haalbaar
    assert advies.geadviseerd not in advies.alternatieven
    assert len(advies.alternatieven) == (3 if advies.advies is None else 2)
    assert advies.past_beter is None or is_haalbaar(advies, advies.past_beter)


@given(FACTOREN)
def test_every_rule_and_argument_has_a_sentence_and_a_source(factoren):
    advies = adviseer(factoren)

    for reden in advies.redenen:
        assert zin(reden.uitleg)
        assert reden.bron
    for weging in advies.wegingen:
        assert weging.voor
        assert weging.tegen
        for argument in (*weging.voor, *weging.tegen):
            assert zin(argument.uitleg)
            assert argument.bron


@given(FACTOREN)
def test_no_sentence_shows_an_unknown_value(factoren):
    tekst = str(beschrijf(adviseer(factoren)) | {"past_beter": ""})

    assert "None" not in tekst
    assert "{" not in tekst.replace("{'", "")


@given(FACTOREN)
def test_without_travel_time_or_wait_only_an_unfeasible_scenario_is_replaced(factoren):
    advies = adviseer(factoren)

    assert ("R-15" in advies.regels) is (advies.advies is None)
    if factoren.reistijd_minuten is None:
        assert advies.advies is None
    if factoren.verwachte_wacht_weken is None and advies.advies is not None:
        assert factoren.huidig_scenario is not None
        assert not is_haalbaar(advies, factoren.huidig_scenario)
    if None not in (factoren.reistijd_minuten, factoren.verwachte_wacht_weken):
        assert advies.advies is not None


@given(FACTOREN)
def test_an_agreement_that_is_feasible_is_what_is_shown(factoren):
    advies = adviseer(factoren)
    voorkeur = factoren.voorkeursscenario_azc

    if voorkeur is not None and advies.advies is not None and is_haalbaar(advies, voorkeur):
        assert advies.advies is voorkeur


@given(FACTOREN)
def test_the_last_remark_says_that_a_person_decides(factoren):
    laatste = zin(adviseer(factoren).kanttekeningen[-1])

    assert laatste == (
        "Dit is een advies, geen besluit: de regievoerder van de gemeente beslist. Nationaliteit, "
        "afkomst, godsdienst en moedertaal tellen nooit mee."
    )


def test_no_factor_says_where_someone_comes_from():
    verdacht = (
        "national",
        "etni",
        "afkomst",
        "herkomst",
        "godsd",
        "relig",
        "geloof",
        "taal",
        "ras",
    )

    assert [
        veld.name
        for veld in fields(Factoren)
        if veld.name != "digitaal_vaardig" and any(deel in veld.name for deel in verdacht)
    ] == []
