"""A dossier between the two sides of the cast."""

from datetime import date

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.support.planning.actions import replan
from tests.factories import make_dossier
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
