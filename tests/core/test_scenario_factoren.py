"""Reading the factors: liberal in ja and nee, strict in names and kinds."""

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.feiten import Fout
from overdracht.core.keuzes import Intakevorm
from overdracht.core.scenario import (
    Belastbaarheid,
    Factoren,
    OngeldigeFactoren,
    VoorinburgeringStatus,
    lees_factoren,
)


def test_every_factor_of_the_domain_can_be_given():
    assert lees_factoren(
        {
            "reistijd_minuten": 20,
            "kan_reizen": "ja",
            "verwachte_wacht_weken": 30,
            "voorinburgering_status": "loopt",
            "resterende_weken_vi": 6,
            "digitaal_vaardig": "nee",
            "middelen_aanwezig": True,
            "gemeente_naar_azc_mogelijk": False,
            "traject_in_of_bij_azc_mogelijk": True,
            "gezinshereniging_loopt": "onbekend",
            "belastbaarheid": "laag",
            "aantal_azcs_van_gemeente": 4,
            "taakstelling_grootte": 120,
            "voorkeursscenario_azc": "start_na_verhuizing",
            "huidig_scenario": "geen",
            "intake_vorm": "kort",
            "capaciteit_laag": "ja",
        }
    ) == Factoren(
        reistijd_minuten=20,
        kan_reizen=True,
        verwachte_wacht_weken=30,
        voorinburgering_status=VoorinburgeringStatus.LOOPT,
        resterende_weken_vi=6,
        digitaal_vaardig=False,
        middelen_aanwezig=True,
        gemeente_naar_azc_mogelijk=False,
        traject_in_of_bij_azc_mogelijk=True,
        belastbaarheid=Belastbaarheid.LAAG,
        aantal_azcs_van_gemeente=4,
        taakstelling_grootte=120,
        voorkeursscenario_azc=Scenario.START_NA_VERHUIZING,
        intake_vorm=Intakevorm.KORT,
        capaciteit_laag=True,
    )


@pytest.mark.parametrize("waarde", [None, "onbekend"])
@pytest.mark.parametrize("sleutel", ["kan_reizen", "belastbaarheid", "voorkeursscenario_azc"])
def test_unknown_has_several_names(sleutel, waarde):
    assert lees_factoren({sleutel: waarde}) == Factoren()


@pytest.mark.parametrize(
    "sleutel",
    ["nationaliteit", "Etniciteit", "religie", "godsdienst", "moedertaal", "land_van_herkomst"],
)
def test_what_may_never_count_is_refused_by_name(sleutel):
    with pytest.raises(OngeldigeFactoren) as fout:
        lees_factoren({sleutel: "x", "reistijd_minuten": 20})

    melding = (
        "Het advies kijkt nooit naar nationaliteit, afkomst, godsdienst of moedertaal. "
        f"Haal het veld '{sleutel}' weg."
    )
    assert fout.value.fouten == (Fout(sleutel, melding),)


@pytest.mark.parametrize(
    ("sleutel", "waarde", "raad"),
    [
        ("reistijd_minuten", "20", "Schrijf een heel getal van 0 of meer"),
        ("reistijd_minuten", 20.5, "Schrijf een heel getal"),
        ("reistijd_minuten", True, "Schrijf een heel getal"),
        ("verwachte_wacht_weken", -1, "Schrijf een heel getal"),
        ("kan_reizen", "misschien", "Schrijf ja, nee of onbekend."),
        ("kan_reizen", 1, "Schrijf ja, nee of onbekend."),
        ("kan_reizen", ["ja"], "Schrijf ja, nee of onbekend."),
        (
            "huidig_scenario",
            2,
            "Kies uit: snelle_start, gecombineerde_aanpak, start_na_verhuizing, geen.",
        ),
        ("intake_vorm", {}, "Kies uit: kort, uitgebreid, onbekend."),
        (
            "voorinburgering_status",
            "klaar",
            "Kies uit: niet_begonnen, loopt, afgerond, gestopt, afgewezen, onbekend.",
        ),
        ("belastbaarheid", "hoog", "Kies uit: laag, normaal, onbekend."),
    ],
)
def test_a_wrong_value_is_told_with_what_may_stand_there(sleutel, waarde, raad):
    with pytest.raises(OngeldigeFactoren) as fout:
        lees_factoren({sleutel: waarde})

    (gevonden,) = fout.value.fouten
    assert gevonden.veld == sleutel
    assert gevonden.melding.startswith(f"'{waarde}' is geen waarde voor {sleutel}. {raad}")


def test_every_fault_is_told_at_once():
    with pytest.raises(OngeldigeFactoren) as fout:
        lees_factoren({"reistijd": 20, "kan_reizen": "soms", "intake_vorm": "kort"})

    assert [gevonden.veld for gevonden in fout.value.fouten] == ["reistijd", "kan_reizen"]
    assert str(fout.value) == (
        "Het veld 'reistijd' bestaat niet. Haal het weg.; "
        "'soms' is geen waarde voor kan_reizen. Schrijf ja, nee of onbekend."
    )
