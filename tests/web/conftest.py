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
        request.actor = Actor(
            uuid4(), uuid4(), "Sandra", rol, uuid4(), Eenheidsoort.GEMEENTE, "gemeente Oisterwijk"
        )
        request.peildatum = date(2026, 11, 22)
        request.htmx = htmx
        request.kan_wisselen = False
        request.ongelezen = 0
        for naam, waarde in meer.items():
            setattr(request, naam, waarde)
        return request

    return _vraag
