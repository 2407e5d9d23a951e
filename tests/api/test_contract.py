"""The document of the API keeps the NL API Design Rules (ADR 2.1)."""

import re

import pytest

from overdracht.api.contract import VERSIE
from overdracht.core.begrippen import Fase
from overdracht.proces.dossier.formats import KEUZES, lees_filters


@pytest.fixture
def document(client, db):
    antwoord = client.get("/api/v1/openapi.json")
    assert antwoord.status_code == 200
    return antwoord.json()


def operaties(document):
    for pad, methoden in document["paths"].items():
        for methode, operatie in methoden.items():
            yield pad, methode, operatie


def test_the_document_is_public_and_readable_from_any_site(client, db):
    antwoord = client.get("/api/v1/openapi.json")

    assert antwoord["Access-Control-Allow-Origin"] == "*"
    assert "json" in antwoord["Content-Type"]


def test_it_says_who_to_call_and_which_version_it_is(document):
    assert document["openapi"].startswith("3.")
    assert document["info"]["version"] == VERSIE
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSIE)
    assert all(document["info"]["contact"][deel] for deel in ("name", "email", "url"))


def test_the_major_version_stands_in_the_address(document):
    assert [server["url"] for server in document["servers"]] == ["/api/v1"]


def test_paths_are_plural_nouns_in_kebab_case_without_a_slash_at_the_end(document):
    assert set(document["paths"]) == {
        "/afspraken",
        "/dossiers",
        "/dossiers/{dossier_id}/lijn",
    }
    assert all(re.fullmatch(r"(/[a-z0-9-]+|/\{\w+\})+", pad) for pad in document["paths"])


def test_it_only_reads(document):
    assert {methode for _, methode, _ in operaties(document)} == {"get"}


def test_words_of_the_question_are_camel_case_and_each_is_read(document):
    for _, _, operatie in operaties(document):
        namen = [p["name"] for p in operatie.get("parameters", ()) if p["in"] == "query"]
        assert all(re.fullmatch(r"[a-z][a-zA-Z0-9]*", naam) for naam in namen)
        _, fouten = lees_filters((naam, "?") for naam in namen if naam != "cursor")
        assert not [fout for fout in fouten if "bestaat niet" in fout.melding]


def test_closed_lists_in_the_document_are_those_of_the_rules(document):
    (operatie,) = (o for pad, _, o in operaties(document) if pad == "/dossiers")
    waarden = {p["name"]: set(p["schema"].get("enum", ())) for p in operatie["parameters"]}

    assert waarden["fase"] == {fase.value for fase in Fase}
    assert all(waarden[naam] == set(keuzes) for naam, keuzes in KEUZES.items())


def test_every_answer_is_described_with_its_version_and_its_faults(document):
    for _, _, operatie in operaties(document):
        assert {"200", "400", "401", "403"} <= set(operatie["responses"])
        assert "API-Version" in operatie["responses"]["200"]["headers"]
        for status, antwoord in operatie["responses"].items():
            vorm = "application/json" if status == "200" else "application/problem+json"
            assert list(antwoord["content"]) == [vorm]


def test_every_operation_and_every_schema_is_explained(document):
    for _, _, operatie in operaties(document):
        assert operatie["summary"]
        assert operatie["description"]
        assert all(p["description"] for p in operatie.get("parameters", ()))


def test_no_number_of_a_person_can_be_asked_for_or_comes_back(document):
    tekst = str(document).casefold()

    assert "bsn" not in tekst
    assert "v_nummer" not in tekst
