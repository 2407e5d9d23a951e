"""The advice as plain values and as a text."""

import json

from overdracht.core.begrippen import Scenario
from overdracht.core.scenario import Factoren, adviseer, beschrijf, schrijf

X8 = Factoren(
    reistijd_minuten=20,
    verwachte_wacht_weken=30,
    traject_in_of_bij_azc_mogelijk=True,
    voorkeursscenario_azc=Scenario.START_NA_VERHUIZING,
)


def test_the_machine_gets_names_and_sentences():
    uit = json.loads(json.dumps(beschrijf(adviseer(X8))))

    assert list(uit) == [
        "advies",
        "past_beter",
        "alternatieven",
        "regels",
        "ontbreekt",
        "wordt_anders_als",
        "kanttekeningen",
    ]
    assert (uit["advies"], uit["past_beter"]) == ("start_na_verhuizing", "snelle_start")
    assert [rij["scenario"] for rij in uit["alternatieven"]] == [
        "snelle_start",
        "gecombineerde_aanpak",
    ]
    assert uit["alternatieven"][0]["voor"] == [
        "Sluit aan bij het doel van de wet: snel meedoen.",
        "De inburgering valt niet stil tijdens het lange wachten.",
    ]
    assert uit["regels"] == ["R-01", "R-04", "R-11"]
    assert uit["ontbreekt"] == ["kan_reizen"]


def test_no_advice_has_a_name_too():
    uit = beschrijf(adviseer(Factoren()))

    assert (uit["advies"], uit["past_beter"]) == ("onvoldoende_gegevens", None)


def test_people_get_a_text_with_the_advised_scenario_first():
    regels = schrijf(adviseer(X8)).splitlines()

    assert regels[:2] == [
        "Advies: scenario 3, start na verhuizing",
        "Past beter bij deze persoon: scenario 1, snelle start",
    ]
    koppen = [regel for regel in regels if regel and not regel.startswith(" ")][2:]
    assert koppen == [
        "Waarom",
        "Scenario 3, start na verhuizing",
        "Scenario 1, snelle start",
        "Scenario 2, gecombineerde aanpak",
        "Vraag nog naar",
        "Het advies wordt anders",
        "Let op",
    ]
    assert "  of de inburgeraar kan reizen" in regels


def test_what_does_not_fit_is_marked_once_the_travel_time_is_known():
    ver = schrijf(adviseer(Factoren(reistijd_minuten=75, verwachte_wacht_weken=30)))
    onbekend = schrijf(adviseer(Factoren()))

    assert "Scenario 1, snelle start (past nu niet)" in ver
    assert "past nu niet)" not in onbekend
    assert onbekend.startswith("Advies: nog niet te geven, er ontbreken gegevens\n")
