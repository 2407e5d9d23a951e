"""Every question has a measure: the page, the form, the time, and when to come back (RL1)."""

import pytest
from django.test import Client

from overdracht.core.account import WACHT
from overdracht.proces.dossier.queries.lijst import PER_PAGINA
from tests.proces.collegas import inloggen

pytestmark = pytest.mark.django_db
MIB = 1024 * 1024
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def regie(sandra):
    return inloggen(Client(raise_request_exception=False), sandra)


def test_a_page_holds_a_hundred_rows_at_most_and_nobody_can_ask_for_more(regie):
    assert PER_PAGINA <= 100
    for vraag in ("per_pagina=1000", "limit=1000", "page_size=1000"):
        assert regie.get(f"/api/v1/dossiers?{vraag}").status_code == 400


@pytest.mark.parametrize(("teveel", "status"), [(-2000, 200), (1, 413)])
def test_a_form_holds_a_megabyte_at_most(regie, teveel, status):
    antwoord = regie.post("/dossiers/zoeken/", f"zoek={'x' * (MIB + teveel)}", FORM)

    assert antwoord.status_code in {status, 422 if status == 200 else status}
    assert ("1 MB" in antwoord.content.decode()) is (status == 413)


def test_a_form_with_endless_fields_is_refused(regie):
    assert regie.post("/dossiers/zoeken/", "&".join(["a=1"] * 1001), FORM).status_code == 413


def test_an_api_question_that_is_too_large_is_told_as_a_machine_reads_it(regie):
    antwoord = regie.post("/api/v1/dossiers", "x" * (MIB + 1), FORM)

    assert antwoord.status_code in {405, 413}
    assert antwoord["Content-Type"] == "application/problem+json"


def test_who_guesses_too_often_is_told_when_to_come_back(client, sandra):
    for _ in range(6):
        antwoord = client.post(
            "/accounts/login/", {"login": sandra.gebruiker.email, "password": "mis"}
        )

    assert (antwoord.status_code, antwoord["Retry-After"]) == (429, str(WACHT.seconds))
