"""What a scenario costs: quantities with their reasons times the prices that somebody entered."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Scenario
from overdracht.core.keuzes import Kostengegeven, Kostenpost, Werksoort
from overdracht.core.kosten import (
    KLEINSTE_GROEP,
    Maat,
    Raming,
    Regel,
    Situatie,
    Tarieven,
    beschrijf,
    is_te_tonen,
    raam,
)
from overdracht.core.teksten import zin

G, P = Kostengegeven, Kostenpost
GOUD = Path(__file__).with_name("kosten_drie_scenarios.txt")
PRIJZEN = {
    G.PRIJS_KILOMETER: 23,
    G.PRIJS_TOLKUUR: 6_000,
    G.PRIJS_OPVANGUUR: 1_000,
    G.PRIJS_APPARAAT: 25_000,
    G.PRIJS_PERSONEELSUUR: 7_500,
    G.LESDAGEN_PER_WEEK: 3,
    G.OPVANGUREN_PER_LESDAG: 4,
}
MINUTEN = {
    Werksoort.SCENARIOKEUZE: 45,
    Werksoort.DRIEGESPREK: 90,
    Werksoort.INTAKE: 180,
    Werksoort.PIP: 150,
}
ALLES = Tarieven(PRIJZEN, MINUTEN)
GEZIN = Situatie(
    wacht_weken=20,
    afstand_km=30,
    reistijd_minuten=45,
    gemeente_komt=False,
    traject_bij_azc=False,
    tolk_nodig=True,
    heeft_middelen=False,
    kinderen=2,
)


def regel(post, scenario=Scenario.SNELLE_START, tarieven=ALLES, **anders):
    ramingen = raam(GEZIN._replace(**anders), tarieven)
    (raming,) = [r for r in ramingen if r.scenario is scenario]
    return next(r for r in raming.regels if r.post is post)


def schrijf(ramingen):
    regels = []
    for raming in ramingen:
        totaal = "open" if raming.totaal is None else f"{raming.totaal / 100:.2f}"
        regels.append(f"SCENARIO {raming.scenario.nummer}: {totaal}")
        for post in raming.regels:
            bedrag = "open" if post.bedrag is None else f"{post.bedrag / 100:.2f}"
            regels.append(f"- {post.post}: {post.aantal} {post.maat} = {bedrag}")
            regels += [f"    {zin(uitleg)}" for uitleg in post.uitleg]
        regels.append("")
    return "\n".join(regels)


def test_the_three_estimates_of_a_family_read_as_they_should():
    assert schrijf(raam(GEZIN, ALLES)) == GOUD.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("post", "scenario", "anders", "aantal"),
    [
        (P.REIZEN, Scenario.SNELLE_START, {}, 2 * 30 * (3 + 3 * 20)),
        (P.REIZEN, Scenario.SNELLE_START, {"traject_bij_azc": True}, 2 * 30 * 3),
        (P.REIZEN, Scenario.SNELLE_START, {"traject_bij_azc": True, "wacht_weken": None}, 180),
        (P.REIZEN, Scenario.GECOMBINEERDE_AANPAK, {}, 2 * 30 * 3),
        (P.REIZEN, Scenario.START_NA_VERHUIZING, {}, 2 * 30),
        (P.REIZEN, Scenario.START_NA_VERHUIZING, {"afstand_km": 0}, 0),
        (P.TOLK, Scenario.SNELLE_START, {}, 420),
        (P.TOLK, Scenario.SNELLE_START, {"tolk_nodig": False}, 0),
        (P.KINDEROPVANG, Scenario.SNELLE_START, {}, 2 * 3 * 20 * 4),
        (P.KINDEROPVANG, Scenario.SNELLE_START, {"kinderen": 0}, 0),
        (P.KINDEROPVANG, Scenario.SNELLE_START, {"wacht_weken": 0}, 0),
        (P.KINDEROPVANG, Scenario.GECOMBINEERDE_AANPAK, {}, 0),
        (P.APPARAAT, Scenario.SNELLE_START, {}, 1),
        (P.APPARAAT, Scenario.GECOMBINEERDE_AANPAK, {"heeft_middelen": True}, 0),
        (P.APPARAAT, Scenario.START_NA_VERHUIZING, {"heeft_middelen": None}, 0),
        (P.PERSONEEL, Scenario.SNELLE_START, {}, 465),
        (P.PERSONEEL, Scenario.SNELLE_START, {"gemeente_komt": True}, 465 + 3 * 90),
        (P.PERSONEEL, Scenario.START_NA_VERHUIZING, {"gemeente_komt": True}, 465 + 90),
    ],
)
def test_how_much_of_each(post, scenario, anders, aantal):
    gevonden = regel(post, scenario, **anders)

    assert (gevonden.aantal, gevonden.mist) == (aantal, ())
    assert all(zin(uitleg) for uitleg in gevonden.uitleg)


@pytest.mark.parametrize(
    ("post", "anders", "zonder", "mist"),
    [
        (P.REIZEN, {"afstand_km": None}, (), ("afstand",)),
        (P.REIZEN, {"wacht_weken": None}, (), ("wacht",)),
        (P.REIZEN, {}, (G.LESDAGEN_PER_WEEK,), ("lesdagen_per_week",)),
        (P.REIZEN, {}, (G.PRIJS_KILOMETER,), ("prijs_kilometer",)),
        (P.TOLK, {"tolk_nodig": None}, (), ("tolk",)),
        (P.TOLK, {}, (Werksoort.INTAKE,), ("werktijd",)),
        (P.TOLK, {}, (G.PRIJS_TOLKUUR,), ("prijs_tolkuur",)),
        (P.KINDEROPVANG, {"wacht_weken": None}, (), ("wacht",)),
        (P.KINDEROPVANG, {}, (G.OPVANGUREN_PER_LESDAG,), ("opvanguren_per_lesdag",)),
        (P.APPARAAT, {"heeft_middelen": None}, (), ("middelen",)),
        (P.APPARAAT, {}, (G.PRIJS_APPARAAT,), ("prijs_apparaat",)),
        (P.PERSONEEL, {}, (Werksoort.SCENARIOKEUZE,), ("werktijd",)),
        (P.PERSONEEL, {"gemeente_komt": True, "reistijd_minuten": None}, (), ("reistijd",)),
    ],
)
def test_what_is_not_known_leaves_the_post_open_and_is_named(post, anders, zonder, mist):
    tarieven = Tarieven(
        {g: n for g, n in PRIJZEN.items() if g not in zonder},
        {s: n for s, n in MINUTEN.items() if s not in zonder},
    )
    gevonden = regel(post, tarieven=tarieven, **anders)

    assert (gevonden.mist, gevonden.bedrag) == (mist, None)
    assert all(zin_van(sleutel) for sleutel in mist)


def zin_van(sleutel):
    from overdracht.core.zinnen import ZINNEN  # noqa: PLC0415  # only the word is asked

    return ZINNEN[f"kosten.mist.{sleutel}"]


def test_without_any_price_there_is_no_total_and_every_price_is_asked():
    raming = raam(GEZIN, Tarieven({}, {}))[0]

    assert raming.totaal is None
    assert set(raming.mist) >= {"prijs_kilometer", "prijs_tolkuur", "werktijd"}


def test_what_is_not_needed_asks_no_price():
    niets = Situatie(wacht_weken=4, afstand_km=0, tolk_nodig=False, heeft_middelen=True)
    raming = raam(niets, Tarieven({G.LESDAGEN_PER_WEEK: 2, G.PRIJS_PERSONEELSUUR: 1}, MINUTEN))[0]

    assert (raming.totaal, raming.mist) == (8, ())


def test_a_price_is_an_amount_and_a_usual_number_is_not():
    assert {gegeven for gegeven in G if not gegeven.is_prijs} == {
        G.LESDAGEN_PER_WEEK,
        G.OPVANGUREN_PER_LESDAG,
    }


@pytest.mark.parametrize(("minuten", "cent"), [(1, 0), (30, 1), (29, 0), (90, 2), (60, 1)])
def test_minutes_are_paid_by_the_hour_and_rounded_half_up(minuten, cent):
    assert Regel(P.TOLK, Maat.MINUUT, minuten, 1, ()).bedrag == cent


def test_what_is_kept_holds_the_reasons_as_sentences():
    reizen, tolk, *_ = beschrijf(raam(GEZIN._replace(tolk_nodig=None), ALLES)[2])

    assert reizen == {
        "post": "reizen",
        "aantal": 60,
        "maat": "kilometer",
        "prijs_cent": 23,
        "bedrag_cent": 1_380,
        "zinnen": [
            "De inburgeraar reist 1 keer heen en weer voor het driegesprek vóór de verhuizing.",
            "Een enkele reis is ongeveer 30 kilometer, geschat van de kaart.",
        ],
    }
    assert (tolk["aantal"], tolk["bedrag_cent"], tolk["zinnen"]) == (None, None, [])


def test_figures_over_few_dossiers_are_not_shown():
    assert [is_te_tonen(n) for n in (KLEINSTE_GROEP - 1, KLEINSTE_GROEP)] == [False, True]


SITUATIES = st.builds(
    Situatie,
    wacht_weken=st.none() | st.integers(0, 150),
    afstand_km=st.none() | st.integers(0, 300),
    reistijd_minuten=st.none() | st.integers(0, 300),
    gemeente_komt=st.none() | st.booleans(),
    traject_bij_azc=st.none() | st.booleans(),
    tolk_nodig=st.none() | st.booleans(),
    heeft_middelen=st.none() | st.booleans(),
    kinderen=st.integers(0, 6),
)
TARIEVEN = st.builds(
    Tarieven,
    st.dictionaries(st.sampled_from(Kostengegeven), st.integers(0, 100_000)),
    st.dictionaries(st.sampled_from(Werksoort), st.integers(1, 600)),
)


@given(SITUATIES, TARIEVEN)
def test_the_total_is_the_sum_of_the_posts_or_something_is_named(situatie, tarieven):
    for raming in raam(situatie, tarieven):
        assert (raming.totaal is None) == bool(raming.mist)
        if raming.totaal is not None:
            assert raming.totaal == sum(post.bedrag or 0 for post in raming.regels)


@given(SITUATIES, TARIEVEN, st.integers(1, 50))
def test_a_longer_wait_never_makes_a_scenario_cheaper(situatie, tarieven, langer):
    weken = situatie.wacht_weken or 0
    kort = raam(situatie._replace(wacht_weken=weken), tarieven)
    lang = raam(situatie._replace(wacht_weken=weken + langer), tarieven)

    assert all(_te_vergelijken(a, b) for a, b in zip(kort, lang, strict=True))


def _te_vergelijken(kort: Raming, lang: Raming) -> bool:
    return kort.totaal is None or lang.totaal is None or kort.totaal <= lang.totaal


@given(SITUATIES, TARIEVEN)
def test_a_start_after_the_move_never_costs_more_travel_than_a_combined_one(situatie, tarieven):
    _, gecombineerd, erna = (r.regels[0].aantal for r in raam(situatie, tarieven))

    assert gecombineerd is None or erna is None or erna <= gecombineerd
