"""A privacy officer of the gemeente, and a dossier that has been there for months."""

from datetime import timedelta

import pytest
import time_machine

from overdracht.core.begrippen import Rol
from overdracht.data.models import Toegang
from overdracht.support.toegang.queries import SESSIE_MEDEWERKER
from tests.factories import make_actor, make_dossier, make_medewerker
from tests.proces.toezicht.kijken import NU


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(NU, tick=False):
        yield NU


@pytest.fixture
def dossier(oisterwijk, azc):
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    Toegang.objects.filter(dossier=dossier).update(van=NU - timedelta(days=300))
    return dossier


@pytest.fixture
def noor(oisterwijk):
    return make_medewerker(oisterwijk, Rol.PRIVACY_OFFICER, naam="Noor Waakzaam")


@pytest.fixture
def officer(noor):
    return make_actor(noor)


@pytest.fixture
def browser(client, noor):
    client.force_login(noor.gebruiker)
    sessie = client.session
    sessie[SESSIE_MEDEWERKER] = str(noor.pk)
    sessie.save()
    return client
