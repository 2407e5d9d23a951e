"""`GET /api/v1/dossiers`: the same list as on the screen, and faults that a machine can read."""

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest

from overdracht.core.begrippen import Rol, Scenario
from overdracht.proces.dossier.queries import lijst
from overdracht.support.toegang.queries import SESSIE_MEDEWERKER
from tests.factories import make_medewerker

pytestmark = pytest.mark.django_db
ADRES = "/api/v1/dossiers"
PROBLEM = "application/problem+json"


def namen(antwoord):
    assert antwoord.status_code == 200, antwoord.content
    return [rij["achternaam"] for rij in antwoord.json()["resultaten"]]


def test_a_row_holds_what_the_screen_shows(maak, regievoerder, sandra):
    dossier = maak(
        "Haddad",
        contactpersonen=(sandra,),
        scenario=Scenario.SNELLE_START,
        scenario_gekozen_op=date(2026, 5, 20),
        coa_geinformeerd_op=date(2026, 5, 20),
        inburgeraar_geinformeerd_op=date(2026, 5, 20),
        verwachte_verhuizing_van=date(2026, 9, 1),
        verwachte_verhuizing_tot=date(2026, 10, 1),
    )

    assert regievoerder.get(ADRES).json() == {
        "_links": {"self": {"href": f"http://testserver{ADRES}"}},
        "resultaten": [
            {
                "id": str(dossier.pk),
                "voornaam": "Amal",
                "tussenvoegsel": "",
                "achternaam": "Haddad",
                "fase": "voorbereiding",
                "scenario": "snelle_start",
                "gemeente": "Oisterwijk",
                "azc": "azc Oisterwijk",
                "regievoerder": "Sandra",
                "casemanager": None,
                "tvs_melding_op": "2026-03-02",
                "verwachte_verhuizing_van": "2026-09-01",
                "verwachte_verhuizing_tot": "2026-10-01",
                "stilstand_dagen": 198,
                "signalen": ["stilstand", "pip_voor_woning"],
                "volgende_termijn": "driegesprek",
                "volgende_termijn_op": "2026-06-03",
                "volgende_termijn_wie": "gemeente",
            }
        ],
    }


def test_another_gemeente_is_not_in_it_and_the_line_names_who_is(
    maak, van_de_buren, regievoerder, laatste_regel, heten
):
    dossier = maak("Haddad")

    assert namen(regievoerder.get(ADRES)) == ["Haddad"]
    assert laatste_regel("dossiers.ingezien") == heten(dossier)


def test_what_a_role_does_not_see_is_null(maak, log_in, azc):
    maak(scenario=Scenario.SNELLE_START, scenario_gekozen_op=date(2026, 5, 20))
    (rij,) = log_in(make_medewerker(azc, Rol.WOONBEGELEIDER)).get(ADRES).json()["resultaten"]

    assert (rij["fase"], rij["scenario"], rij["volgende_termijn"]) == (None, None, None)


def test_one_walks_from_page_to_page_by_its_links(maak, regievoerder, monkeypatch):
    monkeypatch.setattr(lijst.list_dossiers, "__kwdefaults__", {"per_pagina": 2})
    for letter in "EDCBA":
        maak(letter)
    gezien, adres = [], f"{ADRES}?sorteer=naam"
    while adres:
        antwoord = regievoerder.get(urlsplit(adres).path, dict(parse_qsl(urlsplit(adres).query)))
        gezien.append(namen(antwoord))
        adres = antwoord.json()["_links"].get("next", {}).get("href", "")

    assert gezien == [["A", "B"], ["C", "D"], ["E"]]
    assert "next" not in antwoord.json()["_links"]
    assert "prev" in antwoord.json()["_links"]


def test_every_fault_of_the_question_is_told_at_once(regievoerder):
    vraag = "fase=x&binnen=veel&naam=Amal&laat=ja&laat=ja&azc=&cursor=q"
    antwoord = regievoerder.get(f"{ADRES}?{vraag}")

    assert antwoord.status_code == 400
    assert antwoord["Content-Type"] == PROBLEM
    fout = antwoord.json()
    assert (fout["title"], fout["status"]) == ("Uw vraag klopt niet.", 400)
    assert {f["name"] for f in fout["invalidParams"]} == {
        "fase",
        "binnen",
        "naam",
        "laat",
        "azc",
        "cursor",
    }
    assert all(f["reason"].endswith(".") for f in fout["invalidParams"])


def test_a_role_cannot_ask_for_what_it_does_not_see(log_in, azc):
    antwoord = log_in(make_medewerker(azc, Rol.WOONBEGELEIDER)).get(ADRES, {"fase": "traject"})

    assert antwoord.status_code == 400
    assert antwoord.json()["invalidParams"][0]["name"] == "fase"


@pytest.mark.parametrize("methode", ["post", "put", "patch", "delete"])
def test_it_can_only_be_read(regievoerder, methode):
    antwoord = getattr(regievoerder, methode)(ADRES)

    assert (antwoord.status_code, antwoord["Content-Type"]) == (405, PROBLEM)
    assert set(antwoord["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_who_is_not_signed_in_gets_a_fault_that_a_machine_can_read(client):
    antwoord = client.get(ADRES)

    assert (antwoord.status_code, antwoord["Content-Type"]) == (401, PROBLEM)
    assert antwoord.json()["title"] == "Log eerst in."


def test_a_role_without_dossiers_is_refused(log_in, oisterwijk):
    antwoord = log_in(make_medewerker(oisterwijk, Rol.FUNCTIONEEL_BEHEERDER)).get(ADRES)

    assert (antwoord.status_code, antwoord["Content-Type"]) == (403, PROBLEM)
    assert antwoord.json() == {"type": "about:blank", "title": "Dit mag u niet.", "status": 403}


@pytest.mark.parametrize("adres", ["/api/v1/dossiers/", "/api/v1/onbekend", "/api/v2/dossiers"])
def test_an_address_that_is_not_there_is_a_fault_too(regievoerder, adres):
    antwoord = regievoerder.get(adres)

    assert (antwoord.status_code, antwoord["Content-Type"]) == (404, PROBLEM)


def test_a_form_that_is_not_spoken_is_refused(regievoerder):
    antwoord = regievoerder.get(ADRES, headers={"accept": "text/csv"})

    assert (antwoord.status_code, antwoord["Content-Type"]) == (406, PROBLEM)


@pytest.mark.parametrize("adres", [ADRES, "/api/v1/onbekend", "/api/v1/openapi.json"])
def test_every_answer_names_its_version_and_is_kept_nowhere(client, adres):
    antwoord = client.get(adres)

    assert antwoord["API-Version"] == "1.0.0"
    assert "no-store" in antwoord["Cache-Control"]


def test_a_page_for_a_person_names_no_version(client):
    assert "API-Version" not in client.get("/accounts/login/")


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_answer_costs_the_same_statements_however_many_rows(
    maak, regievoerder, sandra, django_assert_num_queries, aantal
):
    for nummer in range(aantal):
        maak(f"Naam {nummer}", contactpersonen=(sandra,))
    assert SESSIE_MEDEWERKER in regievoerder.session

    # As the page, without the saved views.
    with django_assert_num_queries(7):
        assert len(namen(regievoerder.get(ADRES))) == aantal
