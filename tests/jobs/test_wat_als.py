"""`manage.py tijdlijn`: signals, idle days and what-if, without a database."""

import json

import pytest
from django.core.management import call_command

FEITEN = {
    "tvs_melding_op": "2026-03-02",
    "voorinburgering_begonnen_op": "2026-03-23",
    "voorinburgering_eindigt_naar_plan_op": "2026-07-03",
    "verwachte_verhuizing_van": "2026-09-01",
    "verwachte_verhuizing_tot": "2026-10-31",
}
SLEUTELS = ["peildatum", "fase", "termijnen", "lijn", "signalen", "stilstand"]


@pytest.fixture
def tijdlijn(tmp_path, capsys):
    """Run the command on these facts; give its exit code and both streams."""

    def run(*vlaggen, **feiten):
        bestand = tmp_path / "feiten.json"
        bestand.write_text(json.dumps(FEITEN | feiten), encoding="utf-8")
        code: str | int | None = 0
        try:
            call_command("tijdlijn", str(bestand), "--peildatum", "2026-04-20", *vlaggen)
        except SystemExit as einde:
            code = einde.code
        uit = capsys.readouterr()
        return code, uit.out, uit.err

    return run


def test_the_plan_holds_signals_with_options_and_the_idle_days(tijdlijn):
    _, uit, _ = tijdlijn("--json")
    plan = json.loads(uit)
    stil = next(rij for rij in plan["signalen"] if rij["soort"] == "stilstand")

    assert list(plan) == SLEUTELS
    assert plan["stilstand"] == {
        "dagen": 110,
        "dagen_min": 80,
        "dagen_max": 140,
        "gaten": [
            {"van": "2026-03-02", "tot": "2026-03-22", "soort": "feit"},
            {"van": "2026-07-04", "tot": "2026-09-30", "soort": "verwacht"},
        ],
    }
    assert list(stil) == ["soort", "ernst", "van", "tot", "uitleg", "opties", "waarom", "grond"]
    assert stil["waarom"].startswith(f"{stil['uitleg']} Dit volgt uit norm S-01 (")
    assert (stil["grond"]["norm"], stil["grond"]["feit"]) == ("S-01", "tvs_melding_op")
    assert (stil["ernst"], stil["van"], stil["tot"]) == ("waarschuwing", "2026-07-04", "2026-09-30")
    assert stil["opties"][0] == {
        "optie": "na_elkaar",
        "stilstand_dagen": 37,
        "stilstand_weken": 5,
        "uitleg": (
            "Begin met de brede intake zodra de Voorinburgering klaar is, dus na elkaar "
            "(Handreiking §5.1). Dan is de inburgeraar in totaal 5 weken zonder activiteit, in "
            "plaats van 16 weken."
        ),
    }


def test_what_is_unknown_is_null(tijdlijn):
    _, uit, _ = tijdlijn("--json", verwachte_verhuizing_van=None, verwachte_verhuizing_tot=None)
    plan = json.loads(uit)

    assert plan["stilstand"] == {
        "dagen": None,
        "dagen_min": 21,
        "dagen_max": None,
        "gaten": [{"van": "2026-03-02", "tot": "2026-03-22", "soort": "feit"}],
    }
    assert [(rij["soort"], rij["tot"], rij["opties"]) for rij in plan["signalen"]][-1] == (
        "geen_verwachting",
        None,
        [],
    )


def test_the_text_ends_with_signals_and_idle_days(tijdlijn):
    code, uit, _ = tijdlijn()

    assert code == 0
    assert "\nSIGNALEN\n- scenario te laat (waarschuwing): Het scenario moest" in uit
    assert uit.endswith(
        "STILSTAND\n"
        "Van de TVS-melding tot het midden van de verwachte verhuizing 16 weken zonder activiteit; "
        "bij de vroegste verhuizing 11 weken, bij de laatste 20 weken.\n"
        "- 2 maart tot en met 22 maart 2026 (feit, 3 weken)\n"
        "- 4 juli tot en met 30 september 2026 (verwacht, 13 weken)\n"
    )


def test_nothing_to_say_is_said(tijdlijn):
    _, uit, _ = tijdlijn(**dict.fromkeys(FEITEN))

    assert uit.endswith(
        "SIGNALEN\nGeen.\n\nSTILSTAND\nEr is geen TVS-melding. Stilte is dan niet te tellen.\n"
    )


def test_after_the_move_the_idle_days_are_one_number(tijdlijn):
    _, uit, _ = tijdlijn(verhuisd_op="2026-04-15")

    assert "\nVan de TVS-melding tot de verhuizing 3 weken zonder activiteit.\n" in uit


def test_what_if_gives_two_plans_and_their_differences(tijdlijn):
    code, uit, _ = tijdlijn("--json", "--wat_als", '{"verwachte_verhuizing_van": "2026-12-01"}')
    antwoord = json.loads(uit)

    assert code == 0
    assert list(antwoord) == ["plan", "wat_als", "verschillen"]
    assert list(antwoord["plan"]) == list(antwoord["wat_als"]) == SLEUTELS
    assert antwoord["plan"]["stilstand"]["dagen"] == 110
    assert antwoord["wat_als"]["stilstand"]["dagen"] == 201
    assert antwoord["verschillen"][0] == {
        "soort": "stilstand",
        "wat": "stilstand",
        "uitleg": "Dagen zonder activiteit: 201 dagen (171 tot 231); nu 110 dagen (80 tot 140).",
    }


@pytest.mark.parametrize("anders", ["{}", '{"tvs_melding_op": "2026-03-02"}', '{"rust_van": null}'])
def test_a_what_if_that_changes_nothing_gives_an_empty_list(tijdlijn, anders):
    antwoord = json.loads(tijdlijn("--json", "--wat_als", anders)[1])

    assert antwoord["verschillen"] == []
    assert antwoord["plan"] == antwoord["wat_als"]


def test_what_if_as_text_says_the_differences_first(tijdlijn):
    code, uit, _ = tijdlijn("--wat_als", '{"voorinburgering_begonnen_op": null}')

    assert code == 0
    assert uit.startswith("VERSCHILLEN\n- Dagen zonder activiteit: 213 dagen")


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ('{"x": null}', "x", "Het veld 'x' bestaat niet. Haal het weg."),
        (
            '{"rust_van": "morgen"}',
            "rust_van",
            "'morgen' is geen datum voor rust_van. Schrijf de datum als JJJJ-MM-DD.",
        ),
        (
            '{"gekoppeld_op": "2026-03-03"}',
            "tvs_melding_op",
            (
                "De volgorde klopt niet: de TVS-melding is op 2 maart 2026, maar de koppeling is "
                "pas op 3 maart 2026. Verbeter een van de twee dagen."
            ),
        ),
        ("{", "wat_als", "De waarde van --wat_als is geen geldige JSON. Verbeter de waarde."),
        ("[]", "wat_als", "De waarde van --wat_als moet één JSON-object zijn: {…}."),
        (
            '{"rust_van": null, "rust_van": null}',
            "rust_van",
            "Het veld 'rust_van' staat er 2 keer. Kies er één.",
        ),
    ],
    ids=["onbekend", "geen datum", "volgorde", "geen JSON", "geen object", "dubbel"],
)
def test_a_wrong_what_if_is_told_as_wrong_facts_are(tijdlijn, anders, veld, melding):
    als_json = tijdlijn("--json", "--wat_als", anders)
    als_tekst = tijdlijn("--wat_als", anders)

    assert als_json[0] == als_tekst[0] == 2
    assert json.loads(als_json[1]) == {"fouten": [{"veld": veld, "melding": melding}]}
    assert als_tekst[1:] == ("", f"{melding}\n")


def test_faults_of_the_facts_and_of_the_what_if_are_told_together(tijdlijn):
    _, uit, _ = tijdlijn("--json", "--wat_als", '{"x": 1}', y=2)

    assert [fout["veld"] for fout in json.loads(uit)["fouten"]] == ["y", "x"]
