"""Migration 0030 with rows: what stood there becomes a version, and fits what 0031 refuses."""

from datetime import date
from importlib import import_module

import pytest
from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.models import UniqueConstraint
from django.utils import timezone

from overdracht.data.models import Voorkeursscenario
from tests.factories import make_azc, make_gemeente

pytestmark = pytest.mark.usefixtures("eigenaar", "db")
LATER = ("voorkeursscenario_een_tegelijk", "voorkeursscenario_een_voorstel")
VAN = date(2025, 1, 1)


@pytest.fixture(scope="module")
def van_toen() -> Apps:
    """The models as migration 0030 finds them."""
    loader = MigrationLoader(None)
    return loader.project_state(("overdracht", "0029_samenwerking")).apps


@pytest.fixture
def zonder_grenzen() -> None:
    """The tables as before 0031: two rows of one pair may both wait for the other side."""
    with connection.cursor() as cursor:
        for naam in LATER:
            cursor.execute(f"DROP INDEX {connection.ops.quote_name(naam)}")


def rij(paar, *, van=VAN, tot=None, coa=False, **anders):
    """As a gemeente wrote them down before anybody confirmed anything."""
    gemeente, azc = paar
    return Voorkeursscenario.objects.create(
        gemeente=gemeente,
        coa_locatie=azc,
        scenario="gecombineerde_aanpak",
        geldig_van=van,
        geldig_tot=tot,
        akkoord_coa=coa,
        **anders,
    )


def verhuis(van_toen):
    migratie = import_module("overdracht.data.migrations.0030_afspraken_met_versies")
    migratie.number_versions(van_toen, None)


def stand(rij):
    """What became of the row, as it stands in the tables."""
    na = Voorkeursscenario.alles.get(pk=rij.pk)
    return {
        "versie": na.versienummer,
        "door": na.voorgesteld_door,
        "op": na.voorgesteld_op,
        "gemeente": (na.akkoord_gemeente, na.akkoord_gemeente_op),
        "coa": (na.akkoord_coa, na.akkoord_coa_op),
        "slot": (na.slot, na.gesloten_op),
    }


@pytest.fixture
def paar():
    return make_gemeente("Oisterwijk"), make_azc("azc Gilze")


def test_a_row_without_the_azc_is_a_proposal_and_with_it_an_agreement(
    van_toen, zonder_grenzen, paar
):
    eerst = rij(paar, tot=date(2026, 1, 1), coa=True)
    nu = rij(paar, van=date(2026, 1, 1))
    verhuis(van_toen)

    assert stand(eerst) == {
        "versie": 1,
        "door": "gemeente",
        "op": VAN,
        "gemeente": (True, VAN),
        "coa": (True, VAN),
        "slot": ("", None),
    }
    assert stand(nu) == {
        "versie": 2,
        "door": "gemeente",
        "op": date(2026, 1, 1),
        "gemeente": (True, date(2026, 1, 1)),
        "coa": (False, None),
        "slot": ("", None),
    }


def test_what_ended_without_the_azc_was_taken_back(van_toen, zonder_grenzen, paar):
    weg = rij(paar, tot=date(2025, 7, 1))
    verhuis(van_toen)

    assert stand(weg)["slot"] == ("ingetrokken", date(2025, 7, 1))
    assert stand(weg)["coa"] == (False, None)


def test_every_pair_counts_for_itself_in_order_of_its_days(van_toen, zonder_grenzen, paar):
    laat, vroeg = rij(paar, van=date(2026, 3, 1)), rij(paar, tot=date(2026, 3, 1))
    ander = rij((paar[0], make_azc("azc Zeist")), coa=True)
    verhuis(van_toen)

    assert [stand(r)["versie"] for r in (vroeg, laat, ander)] == [1, 2, 1]


def test_what_was_corrected_before_stays_as_it_was(van_toen, zonder_grenzen, paar):
    oud = rij(paar)
    Voorkeursscenario.alles.filter(pk=oud.pk).update(vervangen_at=timezone.now())
    verhuis(van_toen)

    assert stand(oud)["door"] == ""
    assert stand(oud)["gemeente"] == (False, None)


def test_what_comes_out_fits_the_walls_that_follow(van_toen, zonder_grenzen, paar):
    rij(paar, tot=date(2025, 6, 1))
    rij(paar, van=date(2025, 6, 1), tot=date(2026, 1, 1))
    rij(paar, van=date(2026, 1, 1), tot=date(2026, 3, 1), coa=True)
    rij(paar, van=date(2026, 3, 1))
    rij((paar[0], make_azc("azc Zeist")), coa=True)
    verhuis(van_toen)

    muren = [c for c in Voorkeursscenario._meta.constraints if c.name in LATER]
    assert len(muren) == len(LATER)
    connection.check_constraints()
    for muur in muren:
        assert isinstance(muur, UniqueConstraint)
        sql = muur.create_sql(Voorkeursscenario, connection.schema_editor())
        with connection.cursor() as cursor:
            cursor.execute(str(sql))
