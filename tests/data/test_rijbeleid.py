"""The second wall: on PostgreSQL the database itself shows nobody a row that is not theirs."""

import pytest
from django.db import connection
from django.db.utils import ProgrammingError

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.data import rijmuur
from overdracht.data.models import (
    Auditregel,
    Bericht,
    Dossier,
    Gebeurtenis,
    Huishouden,
    Persoon,
    Toegang,
)
from overdracht.data.rijbeleid import BELEID
from overdracht.data.wie import acting_as, acting_as_deur, acting_as_huis
from overdracht.support.audit.actions import record, record_act, record_refusal
from overdracht.support.berichten.actions import queue
from overdracht.support.toegang.policy import systeem
from tests import factories

op_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="a wall of PostgreSQL only"
)


@pytest.fixture
def dossier(oisterwijk, azc):
    """Of Oisterwijk; its neighbours have nothing to do with it."""
    return factories.make_dossier(gemeente=oisterwijk, coa_locatie=azc)


def zien(actor, tabel=Dossier):
    with acting_as(actor):
        return set(tabel.objects.values_list("pk", flat=True))


def test_of_every_table_somebody_said_who_sees_its_rows():
    assert list(rijmuur.list_without_policy()) == []


def test_a_table_of_which_nobody_said_it_is_seen(monkeypatch):
    monkeypatch.setattr(
        rijmuur, "BELEID", {naam: b for naam, b in BELEID.items() if naam != "intake"}
    )

    assert list(rijmuur.list_without_policy()) == ["intake"]


@op_postgresql
def test_the_wall_in_the_database_is_that_of_this_version(db):
    assert list(rijmuur.list_gaps(connection)) == []


@op_postgresql
def test_a_policy_that_changed_and_one_that_is_missing_are_gaps(db, monkeypatch):
    ander = BELEID["pip"]._replace(lezen="true")
    monkeypatch.setattr(rijmuur, "list_policies", lambda _tabel: [("lezen", "SELECT", ander.lezen)])
    monkeypatch.setattr(rijmuur, "BELEID", {"pip": ander, "bestaat_niet": ander})

    gaten = list(rijmuur.list_gaps(connection))

    assert "De regel 'lezen' van overdracht_pip is niet die van deze versie." in gaten
    assert "De tabel overdracht_bestaat_niet heeft geen afgedwongen rijbeveiliging." in gaten
    assert "De regel 'weghalen' van overdracht_pip kent deze versie niet." in gaten


@op_postgresql
def test_the_tests_themselves_run_as_a_role_that_owns_nothing(db):
    assert list(rijmuur.list_powers(connection)) == []


@op_postgresql
def test_a_right_too_many_is_seen(db, monkeypatch):
    monkeypatch.setattr(rijmuur, "MINDER", {"overdracht_pip": frozenset({"SELECT"})})

    machten = list(rijmuur.list_powers(connection))

    assert any("overdracht_pip" in macht and "UPDATE" in macht for macht in machten)
    assert any("overdracht_auditregel" in macht for macht in machten)


@op_postgresql
@pytest.mark.parametrize(
    "opdracht",
    [
        "TRUNCATE overdracht_auditregel",
        "DELETE FROM overdracht_auditregel",
        "UPDATE overdracht_gebeurtenis SET reden = ''",
        "ALTER TABLE overdracht_pip DISABLE ROW LEVEL SECURITY",
        "DROP POLICY lezen ON overdracht_dossier",
        "DROP TABLE overdracht_pip",
    ],
)
def test_the_app_role_cannot_take_the_wall_down(db, opdracht):
    with connection.cursor() as cursor, pytest.raises(ProgrammingError):
        cursor.execute(opdracht)


@op_postgresql
def test_without_a_name_no_row_of_a_person_exists(dossier, sandra):
    record_act(factories.make_actor(sandra), "iets")

    for tabel in (Dossier, Persoon, Huishouden, Toegang, Auditregel, Gebeurtenis, Bericht):
        assert zien(None, tabel) == set(), tabel


@op_postgresql
def test_each_sees_the_own_dossier_and_the_neighbour_nothing(dossier, sandra, buurgemeente):
    assert zien(factories.make_actor(sandra)) == {dossier.pk}
    assert zien(factories.make_actor(buurgemeente)) == set()
    assert zien(systeem("klok")) == {dossier.pk}


@op_postgresql
def test_who_sees_no_dossiers_sees_none_through_the_own_unit(dossier, oisterwijk):
    for rol in (Rol.FUNCTIONEEL_BEHEERDER, Rol.PRIVACY_OFFICER):
        beheerder = factories.make_actor(factories.make_medewerker(oisterwijk, rol, naam=rol))

        assert zien(beheerder) == zien(beheerder, Persoon) == set()


@op_postgresql
def test_the_name_before_comes_back_at_the_end(dossier, buurgemeente, sandra):
    with acting_as(factories.make_actor(buurgemeente)):
        with acting_as_huis():
            assert Dossier.objects.count() == 1
        assert Dossier.objects.count() == 0
        with acting_as(factories.make_actor(sandra)):
            assert Dossier.objects.count() == 1
        assert Dossier.objects.count() == 0


@op_postgresql
@pytest.mark.django_db(transaction=True)
def test_the_name_does_not_outlive_its_transaction():
    """A pooled connection goes to the next request: it must carry nobody along."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('overdracht.rol', '', false)")
        with acting_as(systeem("klok")):
            cursor.execute("SELECT current_setting('overdracht.rol')")
            assert cursor.fetchone() == ("systeem",)
        cursor.execute("SELECT current_setting('overdracht.rol')")
        assert cursor.fetchone() == ("",)
    connection.close()


@op_postgresql
def test_the_door_counts_messages_and_sees_nothing_else(dossier, sandra):
    queue("dossier.nieuw", eenheid_id=sandra.eenheid_id, dossier_id=dossier.pk)

    with acting_as_deur():
        assert Bericht.objects.count() == 1
        assert Bericht.objects.update(soort="iets.anders") == 0
        assert Dossier.objects.count() == Toegang.objects.count() == 0


@op_postgresql
def test_nobody_gives_himself_access(dossier, buurgemeente):
    with acting_as(factories.make_actor(buurgemeente)), pytest.raises(ProgrammingError):
        factories.give_toegang(dossier, buurgemeente.eenheid, Toegangsoort.KOPPELING)


@op_postgresql
def test_nothing_can_be_hung_on_a_neighbours_dossier(dossier, buurgemeente):
    buurvrouw = factories.make_actor(buurgemeente)
    with acting_as(buurvrouw), pytest.raises(ProgrammingError):
        record(buurvrouw, "iets.gedaan", dossier)


@op_postgresql
def test_the_privacy_officer_reads_every_line_and_others_their_own(dossier, sandra, buurgemeente):
    officier = factories.make_medewerker(buurgemeente.eenheid, Rol.PRIVACY_OFFICER, naam="Petra")
    ikzelf = factories.make_actor(sandra)
    record_act(ikzelf, "iets")
    record_refusal(None, "inloggen")

    assert {r.actie for r in regels(ikzelf)} == {"iets"}
    assert {"iets", "inloggen"} <= {r.actie for r in regels(factories.make_actor(officier))}


def regels(actor):
    with acting_as(actor):
        return list(Auditregel.objects.all())
