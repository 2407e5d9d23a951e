"""One dossier between Oisterwijk and its azc, and both sides of it at work."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Medewerker
from overdracht.proces.bescherming import actions as bescherming
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.queries import SESSIE_MEDEWERKER
from tests.factories import make_actor, make_dossier, make_medewerker
from tests.proces.collegas import inloggen
from tests.proces.gevaar import GEHEIM

VANDAAG = date(2026, 6, 1)


@pytest.fixture
def dossier(oisterwijk, azc) -> Dossier:
    return make_dossier(gemeente=oisterwijk, coa_locatie=azc)


@pytest.fixture
def gemeente(sandra) -> Actor:
    return make_actor(sandra)


@pytest.fixture
def coa(jan_willem) -> Actor:
    return make_actor(jan_willem)


@pytest.fixture
def buur(buurgemeente) -> Actor:
    return make_actor(buurgemeente)


@pytest.fixture
def fenna(oisterwijk) -> Medewerker:
    """Functioneel beheerder of the gemeente."""
    return make_medewerker(oisterwijk, Rol.FUNCTIONEEL_BEHEERDER, naam="Fenna")


@pytest.fixture
def beheerder(fenna) -> Actor:
    return make_actor(fenna)


@pytest.fixture
def beheer(client, fenna) -> Client:
    return inloggen(client, fenna)


@pytest.fixture
def noor(oisterwijk) -> Medewerker:
    """The privacy officer of the gemeente."""
    return make_medewerker(oisterwijk, Rol.PRIVACY_OFFICER, naam="Noor Waakzaam")


@pytest.fixture
def officer(noor) -> Actor:
    return make_actor(noor)


@pytest.fixture
def feit() -> Callable[[Dossier, str], Any]:
    """What the planner now knows of one fact."""
    return lambda dossier, naam: getattr(load_feiten([dossier.pk])[dossier.pk], naam)


@pytest.fixture
def log_in() -> Callable[[Medewerker], Client]:
    """A browser in which this colleague is signed in, in this role."""

    def open_browser(medewerker: Medewerker) -> Client:
        client = Client()
        client.force_login(
            medewerker.gebruiker, backend="allauth.account.auth_backends.AuthenticationBackend"
        )
        sessie = client.session
        sessie[SESSIE_MEDEWERKER] = str(medewerker.pk)
        sessie.save()
        return client

    return open_browser


@pytest.fixture
def tess(oisterwijk):
    """Teamleider of Sandra: she is named."""
    return make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tess")


@pytest.fixture
def collega(oisterwijk):
    """Works beside Sandra, and is not named."""
    return make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Karel")


@pytest.fixture
def bescherm(gemeente, tess):
    def _bescherm(dossier, actor=None):
        return bescherming.protect(
            actor=actor or gemeente,
            dossier_id=dossier.pk,
            medewerkers=[str(tess.pk)],
            peildatum=VANDAAG,
            **GEHEIM,
        )

    return _bescherm
