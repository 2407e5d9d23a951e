"""Reading a JSON object for the commands that need no database."""

import io
import json

import pytest
from django.core.management.base import OutputWrapper

from overdracht.core.feiten import Fout
from overdracht.jobs.invoer import OngeldigeInvoer, lees_object, schrijf_json, stop_met_fouten


@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"])
def test_an_object_is_read_with_or_without_a_mark_before_it(tmp_path, begin):
    bestand = tmp_path / "feiten.json"
    bestand.write_bytes(begin + '{"a": "é"}'.encode())

    assert lees_object(bestand) == {"a": "é"}


@pytest.mark.parametrize(
    ("inhoud", "zinsdeel"),
    [
        (b"{", "bevat geen geldige JSON"),
        (b'{"a": "\xe9"}', "bevat geen geldige JSON"),
        (b"", "bevat geen geldige JSON"),
        (b"[1]", "moet één JSON-object bevatten: {…}."),
        (None, "is niet te lezen"),
    ],
)
def test_anything_else_is_told_in_dutch(tmp_path, inhoud, zinsdeel):
    bestand = tmp_path / "feiten.json"
    if inhoud is not None:
        bestand.write_bytes(inhoud)

    with pytest.raises(OngeldigeInvoer) as fout:
        lees_object(bestand)
    (gevonden,) = fout.value.fouten
    assert gevonden.veld == ""
    assert zinsdeel in gevonden.melding
    assert str(bestand) in gevonden.melding


@pytest.mark.parametrize("als_json", [True, False])
def test_faults_end_with_exit_code_2(als_json):
    uit, fout_uit = io.StringIO(), io.StringIO()
    fouten = (Fout("a", "Eén ding is mis."), Fout("b", "Nog iets."))

    with pytest.raises(SystemExit) as einde:
        stop_met_fouten(
            fouten,
            uit=OutputWrapper(uit),
            fout_uit=OutputWrapper(fout_uit),
            als_json=als_json,
        )

    assert einde.value.code == 2
    if als_json:
        assert json.loads(uit.getvalue()) == {
            "fouten": [
                {"veld": "a", "melding": "Eén ding is mis."},
                {"veld": "b", "melding": "Nog iets."},
            ]
        }
        assert fout_uit.getvalue() == ""
    else:
        assert (uit.getvalue(), fout_uit.getvalue()) == ("", "Eén ding is mis.\nNog iets.\n")


def test_json_is_readable_as_it_stands():
    uit = io.StringIO()
    schrijf_json(OutputWrapper(uit), {"zin": "één"})

    assert uit.getvalue() == '{\n  "zin": "één"\n}\n'
