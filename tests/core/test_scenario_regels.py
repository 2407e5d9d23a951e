"""The rules R-01 … R-15: when each is shown, and that each has a reason and a source."""

from typing import Any

import pytest

from overdracht.core.scenario import REGELS, Advies, Vorm, adviseer, lees_factoren
from overdracht.core.teksten import zin

DICHTBIJ: dict[str, Any] = {"reistijd_minuten": 20, "traject_in_of_bij_azc_mogelijk": True}
LANG: dict[str, Any] = {"verwachte_wacht_weken": 20}
MIDDEN: dict[str, Any] = {"verwachte_wacht_weken": 10}
KORT: dict[str, Any] = {"verwachte_wacht_weken": 6}
DIGITAAL: dict[str, Any] = {"digitaal_vaardig": True, "middelen_aanwezig": True}
ZWAAR: dict[str, Any] = {"voorinburgering_status": "loopt", "intake_vorm": "uitgebreid"}
SC2_KLAAR: dict[str, Any] = {
    "huidig_scenario": "gecombineerde_aanpak",
    "voorinburgering_status": "afgerond",
}
VER: dict[str, Any] = {"reistijd_minuten": 75}


def advies(factoren: dict[str, Any]) -> Advies:
    return adviseer(lees_factoren(factoren))


@pytest.mark.parametrize(
    ("regel", "wel", "niet"),
    [
        ("R-01", DICHTBIJ, DICHTBIJ | {"reistijd_minuten": 31}),
        ("R-01", DICHTBIJ | {"kan_reizen": True}, DICHTBIJ | {"kan_reizen": False}),
        ("R-01", DICHTBIJ, {"reistijd_minuten": 20}),
        ("R-01", DICHTBIJ, {"traject_in_of_bij_azc_mogelijk": True}),
        ("R-02", {"reistijd_minuten": 31}, {"reistijd_minuten": 30}),
        ("R-02", {"reistijd_minuten": 31}, {}),
        (
            "R-03",
            {"gemeente_naar_azc_mogelijk": True},
            {"gemeente_naar_azc_mogelijk": False},
        ),
        ("R-04", {"verwachte_wacht_weken": 15}, {"verwachte_wacht_weken": 14}),
        ("R-05", {"verwachte_wacht_weken": 6}, {"verwachte_wacht_weken": 7}),
        ("R-06", ZWAAR | MIDDEN, ZWAAR | LANG),
        ("R-06", ZWAAR | MIDDEN, ZWAAR | MIDDEN | {"intake_vorm": "kort"}),
        ("R-06", ZWAAR | MIDDEN, ZWAAR | MIDDEN | {"voorinburgering_status": "afgerond"}),
        ("R-07", {"gezinshereniging_loopt": True}, {"gezinshereniging_loopt": False}),
        ("R-08", {"kan_reizen": False}, {}),
        ("R-09", DIGITAAL | VER, DIGITAAL | {"reistijd_minuten": 30}),
        ("R-09", DIGITAAL | VER, {"digitaal_vaardig": True} | VER),
        (
            "R-10",
            {"aantal_azcs_van_gemeente": 4, "capaciteit_laag": True},
            {"aantal_azcs_van_gemeente": 3, "capaciteit_laag": True},
        ),
        (
            "R-10",
            {"taakstelling_grootte": 100, "capaciteit_laag": True},
            {"taakstelling_grootte": 100, "capaciteit_laag": False},
        ),
        (
            "R-11",
            {"voorkeursscenario_azc": "start_na_verhuizing"} | VER | LANG,
            {"voorkeursscenario_azc": "snelle_start"} | VER | LANG,
        ),
        ("R-11", {"voorkeursscenario_azc": "gecombineerde_aanpak"} | DICHTBIJ | LANG, VER | LANG),
        ("R-12", SC2_KLAAR | DICHTBIJ | LANG, SC2_KLAAR | DICHTBIJ | MIDDEN),
        ("R-12", SC2_KLAAR | DICHTBIJ | LANG, SC2_KLAAR | DICHTBIJ | LANG | {"kan_reizen": False}),
        ("R-12", SC2_KLAAR | DICHTBIJ | LANG, DICHTBIJ | LANG),
        ("R-13", DICHTBIJ | LANG, DICHTBIJ | MIDDEN),
        ("R-13", DICHTBIJ | LANG, VER | LANG),
        ("R-14", VER | LANG, DICHTBIJ | LANG),
        ("R-14", VER | LANG, VER),
        ("R-15", DICHTBIJ, DICHTBIJ | LANG),
        ("R-15", LANG, DICHTBIJ | LANG),
    ],
)
def test_a_rule_is_shown_when_it_holds_and_only_then(regel, wel, niet):
    assert regel in advies(wel).regels
    assert regel not in advies(niet).regels


def test_the_rules_are_those_of_the_domain_each_with_a_source():
    assert [regel.nummer for regel in REGELS] == [f"R-{n:02}" for n in range(1, 16)]
    assert all(regel.bron for regel in REGELS)


def test_a_reason_says_the_values_that_made_it_hold():
    (reden,) = advies({"reistijd_minuten": 41}).redenen[:1]

    assert zin(reden.uitleg).startswith("De reistijd is 41 minuten. Meer dan 30 minuten vraagt")
    assert reden.bron == "Handreiking §3.2 (1) en §5.2"


@pytest.mark.parametrize(
    ("factoren", "begin"),
    [
        ({}, "De reistijd en de wachttijd zijn niet bekend."),
        (LANG, "De reistijd is niet bekend."),
        ({"reistijd_minuten": 20}, "De wachttijd is niet bekend."),
    ],
)
def test_without_an_advice_only_what_really_lacks_is_named(factoren, begin):
    reden = advies(factoren).redenen[-1]

    assert reden.regel == "R-15"
    assert zin(reden.uitleg).startswith(begin)


@pytest.mark.parametrize(
    ("factoren", "vorm"),
    [
        (DICHTBIJ | MIDDEN, Vorm.NA_ELKAAR),
        (DICHTBIJ | MIDDEN | ZWAAR, Vorm.NA_ELKAAR),
        (DICHTBIJ | KORT, Vorm.ZONDER_VOORINBURGERING),
        (DICHTBIJ | KORT | {"gezinshereniging_loopt": True}, Vorm.ZONDER_VOORINBURGERING),
        (DICHTBIJ | MIDDEN | {"voorinburgering_status": "afgerond"}, None),
        (DICHTBIJ | KORT | {"voorinburgering_status": "gestopt"}, None),
        (DICHTBIJ | MIDDEN | {"voorinburgering_status": "afgewezen"}, None),
        (DICHTBIJ | LANG, None),
        (VER | MIDDEN, None),
    ],
)
def test_the_form_of_the_combined_approach_follows_the_wait(factoren, vorm):
    assert advies(factoren).vorm is vorm


@pytest.mark.parametrize("erbij", [{"gezinshereniging_loopt": True}, {"belastbaarheid": "laag"}])
def test_without_a_known_wait_a_heavy_load_still_means_one_after_the_other(erbij):
    uit_bereik = {
        "huidig_scenario": "snelle_start",
        "gemeente_naar_azc_mogelijk": True,
        "reistijd_minuten": 100,
    }

    assert advies(uit_bereik).vorm is None
    assert advies(uit_bereik | erbij).vorm is Vorm.NA_ELKAAR


@pytest.mark.parametrize(
    ("factoren", "zinsdeel"),
    [
        (
            DICHTBIJ | MIDDEN | {"intake_vorm": "kort"},
            "Neem de korte intake af als de Voorinburgering bijna klaar is.",
        ),
        (
            DICHTBIJ | MIDDEN | {"voorinburgering_status": "loopt", "resterende_weken_vi": 4},
            "De Voorinburgering is over 4 weken klaar. Daarna duurt het nog 6 weken",
        ),
        (DICHTBIJ | LANG | {"belastbaarheid": "laag"}, "De inburgeraar kan nu weinig extra aan."),
        (
            DICHTBIJ | LANG | {"aantal_azcs_van_gemeente": 9, "capaciteit_laag": True},
            "Bundel gesprekken op één dag per azc",
        ),
    ],
)
def test_a_remark_is_made_where_it_helps(factoren, zinsdeel):
    assert any(zinsdeel in zin(uitleg) for uitleg in advies(factoren).kanttekeningen)


@pytest.mark.parametrize(
    "factoren",
    [
        DICHTBIJ | LANG | {"voorinburgering_status": "loopt", "resterende_weken_vi": 4},
        DICHTBIJ | MIDDEN | {"voorinburgering_status": "loopt", "resterende_weken_vi": 10},
        DICHTBIJ | MIDDEN | {"voorinburgering_status": "afgerond", "resterende_weken_vi": 0},
        DICHTBIJ | MIDDEN,
    ],
)
def test_a_gap_is_only_named_when_there_is_one(factoren):
    alle = " ".join(zin(uitleg) for uitleg in advies(factoren).kanttekeningen)

    assert "Daarna duurt het nog" not in alle


@pytest.mark.parametrize(
    ("factoren", "voor", "tegen"),
    [
        (
            {"capaciteit_laag": True, "kan_reizen": False, "belastbaarheid": "laag"},
            {"minste reizen", "minst van de inburgeraar", "minder te regelen"},
            {"kan niet reizen", "weinig capaciteit", "kan nu weinig extra aan", "lukt zo niet"},
        ),
        (
            DIGITAAL | {"reistijd_minuten": 45, "traject_in_of_bij_azc_mogelijk": False} | LANG,
            {"kan digitaal", "klaar vóór de verhuizing"},
            {"45 minuten reizen voor de intake", "geen traject", "langste stilstand"},
        ),
        (
            SC2_KLAAR | DICHTBIJ | LANG | {"gezinshereniging_loopt": True},
            {"logische volgende stap", "geen Voorinburgering naast", "valt niet stil"},
            {"zwaar tijdens een gezinshereniging", "tegelijk is te veel", "loopt al"},
        ),
        (
            KORT | {"gemeente_naar_azc_mogelijk": True, "reistijd_minuten": 45},
            {"hoeft niet te reizen", "direct na de verhuizing beginnen"},
            {"niet direct na de verhuizing", "te ver om elke week", "Voorinburgering stopt"},
        ),
        (
            {"voorkeursscenario_azc": "gecombineerde_aanpak"} | LANG,
            {"afspraak met het azc"},
            {"De reistijd is niet bekend", "niet bekend of het traject"},
        ),
    ],
)
def test_for_and_against_follow_from_the_factors(factoren, voor, tegen):
    gegeven = advies(factoren)
    alle_voor = [zin(a.uitleg) for weging in gegeven.wegingen for a in weging.voor]
    alle_tegen = [zin(a.uitleg) for weging in gegeven.wegingen for a in weging.tegen]

    assert {deel for deel in voor if not any(deel in regel for regel in alle_voor)} == set()
    assert {deel for deel in tegen if not any(deel in regel for regel in alle_tegen)} == set()


def test_nobody_travels_for_an_intake_that_comes_to_the_azc():
    gegeven = advies(MIDDEN | {"reistijd_minuten": 45, "gemeente_naar_azc_mogelijk": True})
    tegen = [zin(argument.uitleg) for argument in gegeven.wegingen[1].tegen]

    assert not any("reizen voor de intake" in regel for regel in tegen)
