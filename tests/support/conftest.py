"""A dossier between the two sides of the cast."""

from datetime import date

import pytest

from overdracht.core.begrippen import Rol, Scenario
from overdracht.data.models import Gebruiker
from overdracht.support.planning.actions import replan
from tests.factories import make_dossier, make_medewerker
from tests.support.inlogdienst import MAIL, Reis, begin_op, make_dienst, verbind
from tests.support.volledig import VANDAAG


@pytest.fixture
def maak(oisterwijk, azc):
    """Make a dossier of Oisterwijk and its azc with these facts."""

    def doe(**feiten):
        return make_dossier(gemeente=oisterwijk, coa_locatie=azc, **feiten)

    return doe


@pytest.fixture
def dossier(maak):
    """A dossier with a koppeling and a TVS-melding, and nothing more."""
    return maak()


@pytest.fixture
def scenario_3(maak):
    dossier = maak(
        scenario=Scenario.START_NA_VERHUIZING,
        scenario_gekozen_op=date(2026, 3, 10),
        toestemming_op=date(2026, 3, 3),
        verwachte_verhuizing_van=date(2026, 9, 1),
        verwachte_verhuizing_tot=date(2026, 10, 1),
    )
    replan(dossier, peildatum=VANDAAG)
    return dossier


# --- an inlogdienst beside us -----------------------------------------------------------------


@pytest.fixture(scope="session")
def issuer():
    with begin_op() as adres:
        yield adres


@pytest.fixture
def bas(oisterwijk):
    rij = make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Bas")
    Gebruiker.objects.filter(pk=rij.gebruiker_id).update(email=MAIL)
    rij.gebruiker.refresh_from_db()
    return rij


@pytest.fixture
def dienst(issuer, oisterwijk, settings):
    settings.OVERDRACHT_TWEEDE_FACTOR = True
    return make_dienst(issuer, oisterwijk)


@pytest.fixture
def reis(issuer):
    return Reis(issuer)


@pytest.fixture
def verbonden(dienst, bas):
    verbind(dienst, bas.gebruiker)
    return bas
