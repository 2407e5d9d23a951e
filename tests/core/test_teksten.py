"""Reasons as data, and as Dutch sentences."""

import string
from datetime import date

import pytest

from overdracht.core.begrippen import Partij, Scenario
from overdracht.core.errors import RegelOvertreden, Verouderd, Waarschuwing
from overdracht.core.feiten import SLEUTELS
from overdracht.core.teksten import Tussen, Uitleg, Woord, zin
from overdracht.core.zinnen import ZINNEN

DAG = date(2026, 10, 16)
NIET_ALS_FEIT = {"scenario", "leerroute"}


def test_a_sentence_is_filled_with_days_words_and_lengths():
    uitleg = Uitleg(
        "volgorde.anders",
        {
            "scenario": Scenario.START_NA_VERHUIZING,
            "eerst": Woord("driegesprek_gehouden_op"),
            "eerst_op": DAG,
            "dan": Woord("verhuisd_op"),
            "dan_op": date(2026, 10, 1),
        },
    )

    assert zin(uitleg) == (
        "Bij de start na verhuizing komt het driegesprek normaal vóór de verhuizing. Nu is het "
        "driegesprek op 16 oktober 2026 en de verhuizing op 1 oktober 2026. Schrijf op waarom u "
        "dit anders doet."
    )


def test_a_sentence_that_does_not_exist_is_an_error_of_ours():
    with pytest.raises(KeyError):
        zin(Uitleg("bestaat.niet"))


@pytest.mark.parametrize("sleutel", sorted(set(SLEUTELS) - NIET_ALS_FEIT))
def test_every_fact_that_is_a_day_or_a_moment_has_a_word(sleutel):
    ja_nee = {"voorkeursscenario_afgesproken", "intake_bij_verstek"} | {
        "leerbaarheidstoets_vrijgesteld"
    }

    assert (f"woord.{sleutel}" in ZINNEN) != (sleutel in ja_nee)


def test_a_name_without_a_word_of_its_own_is_shown_without_underscores():
    assert zin(Uitleg("lijn.feit", {"wat": Woord("iets_nieuws"), "van": DAG})) == (
        "iets nieuws: dit gebeurde op 16 oktober 2026."
    )
    assert zin(Uitleg("lijn.feit", {"wat": Partij.COA, "van": DAG})).startswith("COA:")


@pytest.mark.parametrize(
    ("van", "tot", "tekst"),
    [
        (DAG, DAG, "op 16 oktober 2026"),
        (DAG, date(2026, 12, 1), "tussen 16 oktober en 1 december 2026"),
        (DAG, date(2027, 1, 4), "tussen 16 oktober 2026 en 4 januari 2027"),
    ],
)
def test_days_between_which_something_falls_name_the_year_once(van, tot, tekst):
    assert str(Tussen(van, tot)) == tekst


def test_every_sentence_has_named_values_only():
    """Another language may put them in another order."""
    velden = {
        (sleutel, naam)
        for sleutel, tekst in ZINNEN.items()
        for _, naam, _, _ in string.Formatter().parse(tekst)
        if naam is not None
    }

    assert [(sleutel, naam) for sleutel, naam in velden if not naam.isidentifier()] == []


def test_a_refusal_says_what_is_wrong_what_to_do_and_why():
    fout = RegelOvertreden("pip.geen_eerste", "Wet inburgering 2021 art. 11", "dagtekening")

    assert fout.melding == "Er is nog geen eerste PIP. Stel eerst het PIP vast."
    assert str(fout) == f"{fout.melding} (Wet inburgering 2021 art. 11)"
    assert (fout.veld, fout.bron) == ("dagtekening", "Wet inburgering 2021 art. 11")


def test_a_warning_is_a_sentence_too():
    waarschuwing = Waarschuwing("gesprek.oud_klantprofiel", "IN-09", "HR", {"driegesprek_op": DAG})

    assert "het driegesprek van 16 oktober 2026" in waarschuwing.melding


def test_a_row_that_someone_else_saved_keeps_what_stands_there_now():
    fout = Verouderd({"reden": "reistijd", "scenario": Scenario.SNELLE_START})

    assert fout.nu == {"reden": "reistijd", "scenario": Scenario.SNELLE_START}
    assert str(fout) == "reden, scenario"
