"""A dossier of which the term is over, one that is younger, and the two who decide about it."""

from datetime import date

import pytest

from overdracht.core.begrippen import Rol
from overdracht.core.keuzes import Afsluitreden
from overdracht.data.models import Dossier
from tests.factories import make_actor, make_dossier, make_medewerker

VANDAAG = date(2026, 11, 23)
MORGEN = date(2026, 11, 24)


def sluit(dossier, op=date(2021, 3, 1), reden=Afsluitreden.VOLDAAN):
    """Close it, as if it was done then."""
    Dossier.objects.filter(pk=dossier.pk).update(
        geopend_op=date(2018, 1, 1), afgesloten_op=op, afsluitreden=reden.value
    )
    dossier.refresh_from_db()
    return dossier


@pytest.fixture
def oud(oisterwijk, azc):
    return sluit(make_dossier(gemeente=oisterwijk, coa_locatie=azc))


@pytest.fixture
def jong(oisterwijk, azc):
    return sluit(make_dossier(gemeente=oisterwijk, coa_locatie=azc), op=date(2024, 3, 1))


@pytest.fixture
def tineke(oisterwijk):
    """The teamleider, who approves it."""
    return make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tineke Leider")


@pytest.fixture
def leider(tineke):
    return make_actor(tineke)
