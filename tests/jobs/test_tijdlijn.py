"""`manage.py tijdlijn`: the machine interface of the planner, without a database.

No test here asks for a database, so pytest refuses every connection.
"""

import io
import json
import sys
from datetime import date

import pytest
import time_machine
from django.core.management import call_command

from overdracht.core.feiten import lees_feiten
from overdracht.core.vooruitblik import schrijf, vooruitblik
from overdracht.jobs.management.commands.tijdlijn import Command
from overdracht.support.toegang.policy import Soort, beleid_van

TVS = {"tvs_melding_op": "2026-03-02"}


@pytest.fixture
def tijdlijn(tmp_path, capsys):
    """Run the command on these facts; give its exit code and both streams."""

    def run(feiten, *vlaggen):
        bestand = tmp_path / "feiten.json"
        tekst = feiten if isinstance(feiten, str) else json.dumps(feiten)
        bestand.write_text(tekst, encoding="utf-8")
        return roep_aan(capsys, str(bestand), *vlaggen)

    return run


def roep_aan(capsys, *woorden):
    code: str | int | None = 0
    try:
        call_command("tijdlijn", *woorden)
    except SystemExit as einde:
        code = einde.code
    uit = capsys.readouterr()
    return code, uit.out, uit.err


def test_json_is_the_promised_object_and_nothing_else(tijdlijn):
    feiten = TVS | {"gekoppeld_op": "2026-02-26"}
    code, uit, fout = tijdlijn(feiten, "--json", "--peildatum", "2026-03-10")
    plan = json.loads(uit)

    assert (code, fout) == (0, "")
    assert list(plan) == ["peildatum", "fase", "termijnen", "lijn", "signalen", "stilstand"]
    assert (plan["peildatum"], plan["fase"]) == ("2026-03-10", "scenariokeuze")
    assert plan["termijnen"][0] == {
        "sleutel": "scenariokeuze",
        "norm": "T-05",
        "laag": "afspraak",
        "wie": "gemeente",
        "begint_op": "2026-03-02",
        "uiterlijk_op": "2026-03-16",
        "staat": "loopt",
        "wacht_op": None,
        "bron": "Handreiking §3, §3.1 en §3.4",
        "waarom": (
            "Scenario kiezen: uiterlijk 16 maart 2026. Dat is 2 weken na de TVS-melding "
            "(2 maart 2026). Dit volgt uit norm T-05 (Handreiking §3, §3.1 en §3.4; geldt vanaf "
            "1 januari 2022) en uit de TVS-melding (2 maart 2026; bron: TVS)."
        ),
        "grond": {
            "norm": "T-05",
            "geldig_vanaf": "2022-01-01",
            "bron": "Handreiking §3, §3.1 en §3.4",
            "feit": "tvs_melding_op",
            "feit_op": "2026-03-02",
            "feit_bron": "TVS",
        },
    }
    assert plan["lijn"][0] == {
        "stap": "koppeling",
        "partij": "coa",
        "soort": "feit",
        "van": "2026-02-26",
        "tot": "2026-02-26",
        "uitleg": "Koppeling: dit gebeurde op 26 februari 2026.",
        "waarom": (
            "Koppeling: dit gebeurde op 26 februari 2026. Dit volgt uit de koppeling "
            "(26 februari 2026; bron: COA)."
        ),
        "grond": {
            "norm": None,
            "geldig_vanaf": None,
            "bron": None,
            "feit": "gekoppeld_op",
            "feit_op": "2026-02-26",
            "feit_bron": "COA",
        },
    }
    wachtend = next(rij for rij in plan["termijnen"] if rij["norm"] == "T-20")
    assert (wachtend["begint_op"], wachtend["uiterlijk_op"]) == (None, None)
    assert (wachtend["staat"], wachtend["wacht_op"]) == ("wacht", "kennisgeving_op")


def test_without_json_it_is_a_table(tijdlijn):
    code, uit, fout = tijdlijn(TVS, "--peildatum", "2026-03-10")

    assert (code, fout) == (0, "")
    assert uit == schrijf(vooruitblik(lees_feiten(TVS), peildatum=date(2026, 3, 10)))


@pytest.mark.parametrize(
    ("moment", "peildatum"),
    [("2026-03-10T22:59:00Z", "2026-03-10"), ("2026-03-10T23:01:00Z", "2026-03-11")],
    ids=["vlak voor middernacht in Amsterdam", "vlak erna"],
)
def test_the_day_is_today_in_amsterdam_unless_it_is_given(tijdlijn, moment, peildatum):
    with time_machine.travel(moment, tick=False):
        _, uit, _ = tijdlijn(TVS, "--json")

    assert json.loads(uit)["peildatum"] == peildatum


def test_a_dash_reads_what_comes_in(monkeypatch, capsys):
    invoer = io.TextIOWrapper(io.BytesIO(b'\xef\xbb\xbf{"tvs_melding_op": "2026-03-02"}'))
    monkeypatch.setattr(sys, "stdin", invoer)
    code, uit, _ = roep_aan(capsys, "-", "--json", "--peildatum", "2026-03-10")

    assert code == 0
    assert [rij["stap"] for rij in json.loads(uit)["lijn"]][:1] == ["tvs_melding"]


@pytest.mark.parametrize(
    ("feiten", "fouten"),
    [
        ({"tvs": 1}, [("tvs", "Het veld 'tvs' bestaat niet. Haal het weg.")]),
        (
            {"tvs_melding_op": "2026-02-30"},
            [
                (
                    "tvs_melding_op",
                    (
                        "'2026-02-30' is geen datum voor tvs_melding_op. "
                        "Schrijf de datum als JJJJ-MM-DD."
                    ),
                )
            ],
        ),
        (
            TVS | {"gekoppeld_op": "2026-03-03"},
            [
                (
                    "tvs_melding_op",
                    (
                        "De volgorde klopt niet: de TVS-melding is op 2 maart 2026, maar de "
                        "koppeling is pas op 3 maart 2026. Verbeter een van de twee dagen."
                    ),
                )
            ],
        ),
        (
            '{"rust_van": "2026-03-02", "rust_van": "2026-03-03"}',
            [("rust_van", "Het veld 'rust_van' staat er 2 keer. Kies er één.")],
        ),
    ],
    ids=["onbekend veld", "geen datum", "onmogelijke volgorde", "twee keer hetzelfde veld"],
)
def test_each_fault_is_one_row_or_one_line_and_exit_code_2(tijdlijn, feiten, fouten):
    als_json = tijdlijn(feiten, "--json", "--peildatum", "2026-03-10")
    als_tekst = tijdlijn(feiten, "--peildatum", "2026-03-10")

    assert als_json[0] == als_tekst[0] == 2
    assert json.loads(als_json[1]) == {
        "fouten": [{"veld": veld, "melding": melding} for veld, melding in fouten]
    }
    assert als_json[2] == als_tekst[1] == ""
    assert als_tekst[2] == "".join(f"{melding}\n" for _veld, melding in fouten)


def test_faults_of_the_day_and_of_the_facts_are_told_together(tijdlijn):
    feiten = {"x": 1, "rust_van": "gisteren"}
    _, uit, _ = tijdlijn(feiten, "--json", "--peildatum", "10-03-2026")

    assert [fout["veld"] for fout in json.loads(uit)["fouten"]] == ["peildatum", "x", "rust_van"]


@pytest.mark.parametrize(
    "tekst",
    ["", "[]", "null", "{", '{"rust_van": NaN}', "[" * 100_000, '{"a": {"b": 1, "b": 2}}'],
    ids=["leeg", "lijst", "null", "half", "geen JSON-getal", "te diep", "dubbel, dieper"],
)
def test_what_is_no_object_is_told_in_one_sentence(tijdlijn, tekst):
    code, uit, fout = tijdlijn(tekst)

    assert (code, uit) == (2, "")
    assert len(fout.splitlines()) == 1
    assert fout.endswith((".\n", "{…}.\n"))


def test_a_file_that_is_not_there_is_a_fault_too(capsys, tmp_path):
    code, uit, _ = roep_aan(capsys, str(tmp_path / "weg.json"), "--json")

    assert code == 2
    assert "is niet te lezen" in json.loads(uit)["fouten"][0]["melding"]


def test_the_command_declares_that_it_is_open_and_asks_for_no_checks():
    beleid = beleid_van(Command)

    assert beleid is not None
    assert beleid.soort is Soort.OPENBAAR
    assert Command.requires_system_checks == ()
    assert Command.requires_migrations_checks is False
