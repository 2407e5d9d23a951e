"""The one condition that says which dossiers exist for someone, beside the same rule in Python."""

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.data.models import Dossier, Termijn, Toegang
from overdracht.support.planning.actions import replan
from tests.factories import make_actor, make_dossier, make_medewerker

pytestmark = pytest.mark.django_db

NU = datetime(2026, 6, 1, 12, tzinfo=UTC)
TIK = timedelta(microseconds=1)
VAN = (NU - timedelta(days=30), NU - TIK, NU, NU + TIK, NU + timedelta(days=30))
TOT = (None, NU - TIK, NU, NU + TIK, NU + timedelta(days=60))
PLEKKEN = ("eigen", "buren")
NAMEN = ("niemand", "zelf", "collega", "buurman")


def _open(van: datetime, tot: datetime | None, plek: str, naam: str) -> bool:
    """The rule itself: of one's own unit, for all of it or by name, and now."""
    nu = van <= NU and (tot is None or tot > NU)
    return nu and plek == "eigen" and naam in {"niemand", "zelf"}


def _mogelijk(van: datetime, tot: datetime | None) -> bool:
    return tot is None or tot >= van


COMBINATIES = [
    (van, tot, plek, naam)
    for van, tot, plek, naam in product(VAN, TOT, PLEKKEN, NAMEN)
    if _mogelijk(van, tot)
]


@pytest.fixture
def spelers(sandra, buurgemeente, oisterwijk) -> dict[str, Any]:
    """Sandra, her colleague and the neighbours, by the words of the table above."""
    return {
        "eigen": oisterwijk,
        "buren": buurgemeente.eenheid,
        "niemand": None,
        "zelf": sandra,
        "collega": make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Collega"),
        "buurman": buurgemeente,
    }


@pytest.fixture
def dossier(oisterwijk) -> Dossier:
    """A dossier that stands open to nobody."""
    dossier = make_dossier(gemeente=oisterwijk)
    replan(dossier, peildatum=NU.date())
    Toegang.objects.all().delete()
    return dossier


def _rij(dossier: Dossier, spelers: dict[str, Any], combinatie: Any, nummer: int) -> Toegang:
    van, tot, plek, naam = combinatie
    soorten = list(Toegangsoort)
    if tot is None or spelers[naam] is None:  # noodtoegang has a name and an end
        soorten.remove(Toegangsoort.NOODTOEGANG)
    return Toegang(
        dossier=dossier,
        eenheid=spelers[plek],
        medewerker=spelers[naam],
        soort=soorten[nummer % len(soorten)].value,
        reden="proef",
        van=van,
        tot=tot,
    )


def _ziet(spelers: dict[str, Any]) -> list[bool]:
    """What two tables say: the dossier itself, and one that points to it."""
    actor = make_actor(spelers["zelf"])
    return [bool(model.objects.visible_to(actor, moment=NU)) for model in (Dossier, Termijn)]


def test_every_row_alone_opens_the_dossier_exactly_when_the_rule_says_so(dossier, spelers):
    anders = []
    for nummer, combinatie in enumerate(COMBINATIES):
        Toegang.objects.all().delete()
        _rij(dossier, spelers, combinatie, nummer).save()
        if set(_ziet(spelers)) != {_open(*combinatie)}:
            anders.append(combinatie)

    assert anders == []
    assert {_open(*combinatie) for combinatie in COMBINATIES} == {True, False}


def test_without_a_row_nothing_is_seen(dossier, spelers):
    assert set(_ziet(spelers)) == {False}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gekozen=st.lists(st.sampled_from(list(enumerate(COMBINATIES))), max_size=4))
def test_several_rows_open_the_dossier_when_one_of_them_does(dossier, spelers, gekozen):
    Toegang.objects.all().delete()
    rijen = [_rij(dossier, spelers, combinatie, nummer) for nummer, combinatie in gekozen]
    Toegang.objects.bulk_create(rijen, ignore_conflicts=True)  # two that are open: one is kept

    verwacht = any(_open(*combinatie) for _, combinatie in gekozen)
    gezien = _ziet(spelers)

    assert set(gezien) == {verwacht}
    # A row that matches twice must not show the dossier twice.
    assert Dossier.objects.visible_to(make_actor(spelers["zelf"]), moment=NU).count() == verwacht
