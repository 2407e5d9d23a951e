"""`manage.py scenario_advies`: the same advice, for whoever has only a file."""

import json

import pytest
from django.core.management import call_command

from overdracht.core.scenario import Factoren, adviseer, beschrijf, schrijf
from overdracht.jobs.management.commands.scenario_advies import Command
from overdracht.support.toegang.policy import Soort, beleid_van


@pytest.fixture
def advies(tmp_path, capsys):
    """Run the command on these factors; give its exit code and both streams."""

    def run(factoren, *vlaggen):
        bestand = tmp_path / "factoren.json"
        bestand.write_text(json.dumps(factoren), encoding="utf-8")
        code: str | int | None = 0
        try:
            call_command("scenario_advies", str(bestand), *vlaggen)
        except SystemExit as einde:
            code = einde.code
        uit = capsys.readouterr()
        return code, uit.out, uit.err

    return run


X4 = {"reistijd_minuten": 15, "verwachte_wacht_weken": 4}


def test_json_is_the_advice_and_nothing_else(advies):
    code, uit, fout = advies(X4, "--json")

    assert (code, fout) == (0, "")
    assert json.loads(uit) == beschrijf(
        adviseer(Factoren(reistijd_minuten=15, verwachte_wacht_weken=4))
    )


def test_without_json_it_is_a_text(advies):
    code, uit, fout = advies(X4)

    assert (code, fout) == (0, "")
    assert uit == schrijf(adviseer(Factoren(reistijd_minuten=15, verwachte_wacht_weken=4)))


def test_each_fault_is_one_line_or_one_row(advies):
    fout = {"reistijd_minuten": "15", "nationaliteit": "x"}

    assert advies(fout) == (
        2,
        "",
        (
            "'15' is geen waarde voor reistijd_minuten. Schrijf een heel getal van 0 of meer, of "
            "null als u het niet weet.\n"
            "Het advies kijkt nooit naar nationaliteit, afkomst, godsdienst of moedertaal. Haal "
            "het veld 'nationaliteit' weg.\n"
        ),
    )
    code, uit, _fout = advies(fout, "--json")
    assert code == 2
    assert [rij["veld"] for rij in json.loads(uit)["fouten"]] == [
        "reistijd_minuten",
        "nationaliteit",
    ]


def test_a_list_is_no_set_of_factors(advies):
    code, uit, _fout = advies([X4], "--json")

    assert code == 2
    assert list(json.loads(uit)) == ["fouten"]


def test_it_declares_that_it_touches_no_person():
    beleid = beleid_van(Command)

    assert beleid is not None
    assert beleid.soort is Soort.OPENBAAR
    assert beleid.reden
