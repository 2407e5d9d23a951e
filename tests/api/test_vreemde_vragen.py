"""Schemathesis asks the API what no client would, signed in as four people and as nobody.

The document is the one that is committed. Each answer must be one that the document describes, and
never a fault of ours (FZ1).
"""

import json
from pathlib import Path

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import given
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from overdracht.core.begrippen import Rol
from tests.factories import make_medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

DOCUMENT = Path(__file__).parents[2] / "docs" / "generated" / "openapi.json"


def _document():
    """Without the key of the door: each test carries the one of its own person."""
    inhoud = json.loads(DOCUMENT.read_text())
    inhoud["components"].pop("securitySchemes")
    for pad in inhoud["paths"].values():
        for operatie in pad.values():
            operatie.pop("security")
    return inhoud


SCHEMA = schemathesis.openapi.from_dict(_document())
SCHEMA.app = WSGIHandler()
NIEMAND = None
PERSONAS = (
    Rol.REGIEVOERDER_GEMEENTE,
    Rol.TEAMLEIDER,
    Rol.PRIVACY_OFFICER,
    Rol.FUNCTIONEEL_BEHEERDER,
    NIEMAND,
)


@pytest.fixture(params=PERSONAS, ids=str)
def koeken(request, oisterwijk, maak):
    """The session of each of them, and a dossier to read.

    A server lets go of its connection around each request; here it is the one of the test.
    """
    maak("Haddad")
    browser = Client()
    if request.param:
        browser.force_login(make_medewerker(oisterwijk, request.param, naam="Vrager").gebruiker)
        browser.get("/rol/")
    for sein in (request_started, request_finished):
        sein.disconnect(close_old_connections)
    yield {naam: koek.value for naam, koek in browser.cookies.items()}
    for sein in (request_started, request_finished):
        sein.connect(close_old_connections)


@pytest.mark.parametrize("wijze", list(GenerationMode), ids=lambda w: w.value)
def test_every_question_gets_an_answer_that_the_document_describes(koeken, wijze):
    @given(vraag=SCHEMA.as_strategy(generation_mode=wijze))
    def ask(vraag):
        # Which place in a list still exists, no document can tell.
        buiten = [positive_data_acceptance] if "cursor" in (vraag.query or {}) else []
        vraag.call_and_validate(cookies=koeken, excluded_checks=buiten)

    ask()
