"""A privacy officer of the gemeente, and a dossier that has been there for months."""

from datetime import timedelta

import pytest
import time_machine

from overdracht.data.models import Toegang
from tests.factories import make_dossier
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
def browser(log_in, noor):
    return log_in(noor)
