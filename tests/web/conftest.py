"""How these tests write a piece of a page: through the engine that the product uses."""

from datetime import date
from uuid import uuid4

import pytest
from django.template import engines
from django.test import RequestFactory

from overdracht.core.begrippen import Eenheidsoort, Rol
from overdracht.core.rechten import Actor


@pytest.fixture(scope="session")
def schrijf():
    """Write a line of template, with these values."""

    def _schrijf(tekst, **waarden):
        return engines["jinja2"].from_string(tekst).render(waarden)

    return _schrijf


@pytest.fixture
def vraag():
    """A request as the door lets it through."""

    def _vraag(pad="/", *, rol=Rol.REGIEVOERDER_GEMEENTE, htmx=False, **meer):
        request = RequestFactory().get(pad)
        sandra = Actor(
            uuid4(), uuid4(), "Sandra", rol, uuid4(), Eenheidsoort.GEMEENTE, "gemeente Oisterwijk"
        )
        deur = {"actor": sandra, "peildatum": date(2026, 11, 22), "htmx": htmx}
        for naam, waarde in (deur | {"kan_wisselen": False, "ongelezen": 0} | meer).items():
            setattr(request, naam, waarde)
        return request

    return _vraag
