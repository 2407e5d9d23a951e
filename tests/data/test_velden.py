"""Numbers are unreadable in the table, found by their exact value, and bound to their row."""

import pytest
from cryptography.exceptions import InvalidTag
from django.core.exceptions import FieldError, ValidationError
from django.db import connection

from overdracht.data import velden
from overdracht.data.models import Persoon
from tests.factories import fictief_bsn, make_persoon

pytestmark = pytest.mark.django_db


def ruwe_kolom(kolom, persoon):
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {kolom} FROM overdracht_persoon WHERE id = %s",  # noqa: S608  # own names
            [Persoon._meta.pk.get_db_prep_value(persoon.pk, connection)],
        )
        return cursor.fetchone()[0]


def test_a_number_is_read_as_it_was_written():
    nummer = fictief_bsn()
    persoon = make_persoon(bsn=nummer)

    assert Persoon.objects.get(pk=persoon.pk).bsn == nummer


def test_the_table_does_not_hold_the_number():
    nummer = fictief_bsn()
    persoon = make_persoon(bsn=nummer)

    rij = ruwe_kolom("bsn || bsn_index || v_nummer || v_nummer_index", persoon)

    assert nummer not in rij
    assert persoon.v_nummer not in rij


def test_equal_numbers_look_different_in_the_table():
    eerste = velden.versleutel("9999000001", plek="tabel.kolom.1")
    tweede = velden.versleutel("9999000001", plek="tabel.kolom.1")

    assert eerste != tweede


def test_a_number_copied_to_another_row_cannot_be_read():
    een, ander = make_persoon(bsn=fictief_bsn()), make_persoon()
    gekopieerd = ruwe_kolom("bsn", een)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE overdracht_persoon SET bsn = %s WHERE id = %s",
            [gekopieerd, Persoon._meta.pk.get_db_prep_value(ander.pk, connection)],
        )

    with pytest.raises(InvalidTag):
        _ = Persoon.objects.get(pk=ander.pk).bsn


def test_a_query_for_values_never_shows_the_number():
    nummer = fictief_bsn()
    make_persoon(bsn=nummer)

    assert nummer not in str(list(Persoon.objects.values_list("bsn", flat=True)))


def test_a_person_is_found_by_the_exact_number_however_it_is_typed():
    persoon = make_persoon(v_nummer="9999123456")

    assert Persoon.objects.met_v_nummer("9999.123 456").get() == persoon
    assert not Persoon.objects.met_v_nummer("9999123457").exists()


def test_a_bsn_is_found_and_an_empty_one_finds_nobody():
    nummer = fictief_bsn()
    persoon, _ = make_persoon(bsn=nummer), make_persoon()

    assert Persoon.objects.met_bsn(nummer).get() == persoon
    assert not Persoon.objects.met_bsn("").exists()


def test_the_same_number_has_another_index_in_another_column():
    persoon = make_persoon(v_nummer="9999123456")

    elders = velden.blinde_index("9999123456", kolom="overdracht_persoon.bsn")

    assert persoon.v_nummer_index != elders


def test_an_encrypted_column_cannot_be_searched_or_updated_in_bulk():
    with pytest.raises(FieldError):
        Persoon.objects.filter(bsn="999990019").exists()
    with pytest.raises(FieldError):
        Persoon.objects.update(bsn="999990019")


def test_a_row_read_without_the_number_fetches_it_when_asked():
    nummer = fictief_bsn()
    persoon = make_persoon(bsn=nummer)

    assert Persoon.objects.defer("bsn").get(pk=persoon.pk).bsn == nummer


def test_a_new_key_writes_and_the_old_one_still_reads(settings):
    oude_sleutel = settings.OVERDRACHT_VELDSLEUTEL
    persoon = make_persoon(v_nummer="9999123456")
    settings.OVERDRACHT_VELDSLEUTEL = settings.OVERDRACHT_INDEXSLEUTEL
    settings.OVERDRACHT_VELDSLEUTELS_OUD = (oude_sleutel,)

    gelezen = Persoon.objects.get(pk=persoon.pk)
    eerst = ruwe_kolom("v_nummer", persoon)
    gelezen.save()

    assert gelezen.v_nummer == "9999123456"
    assert ruwe_kolom("v_nummer", persoon).split(":")[1] != eerst.split(":")[1]


@pytest.mark.parametrize("fout", ["123456789", "99999001", "abc"])
def test_a_wrong_bsn_is_refused_in_dutch(fout):
    with pytest.raises(ValidationError, match="BSN"):
        velden.valideer_bsn(fout)


@pytest.mark.parametrize("fout", ["123", "99990000011", "999900000x"])
def test_a_wrong_v_nummer_is_refused_in_dutch(fout):
    with pytest.raises(ValidationError, match="precies 10 cijfers"):
        velden.valideer_v_nummer(fout)


def test_a_number_is_stored_without_its_dots():
    with pytest.raises(ValidationError, match="zonder spaties"):
        velden.valideer_v_nummer("9999.000.001")


def test_a_right_number_passes():
    velden.valideer_bsn(fictief_bsn())
    velden.valideer_v_nummer("9999000001")
