"""Wim of COA links; Sandra of Oisterwijk receives; the neighbour sees nothing."""

from datetime import date

import pytest

from overdracht.core.begrippen import Rol
from overdracht.proces.koppeling.formats import Aanmelding, Lid
from tests import factories

VANDAAG = date(2026, 11, 22)


@pytest.fixture
def coa(db):
    """The unit of the COA regievoerders."""
    return factories.make_coa_koppeling()


@pytest.fixture
def wim(coa):
    """Regievoerder of COA, as an actor."""
    return factories.make_actor(factories.make_medewerker(coa, Rol.COA_REGIEVOERDER, naam="Wim"))


@pytest.fixture
def sandra_actor(sandra):
    """Regievoerder of Oisterwijk, as an actor."""
    return factories.make_actor(sandra)


@pytest.fixture
def buurvrouw(buurgemeente):
    """Regievoerder of Tilburg, as an actor."""
    return factories.make_actor(buurgemeente)


@pytest.fixture
def casemanager(jan_willem):
    """Casemanager at azc Oisterwijk, as an actor."""
    return factories.make_actor(jan_willem)


def make_lid(**velden):
    """A fictive adult with a V-nummer of the marked series."""
    gewoon = {
        "v_nummer": factories.fictief_v_nummer(),
        "achternaam": "Haddad",
        "voornamen": "Amal",
        "geboortedatum": date(1994, 5, 17),
        "vergunning_op": date(2026, 9, 1),
    }
    return Lid(**{**gewoon, **velden})


@pytest.fixture
def meld(oisterwijk, azc):
    """A report: one adult linked to Oisterwijk, unless said otherwise."""

    def maak(*leden, **velden):
        gewoon = {
            "gemeente_id": oisterwijk.pk,
            "coa_locatie_id": azc.pk,
            "gekoppeld_op": date(2026, 9, 15),
            "tvs_melding_op": date(2026, 9, 29),
        }
        return Aanmelding(leden=leden or (make_lid(),), **{**gewoon, **velden})

    return maak
