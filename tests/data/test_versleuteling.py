"""What lies in the files of the database: no number, no address, in no way of writing it.

And a ciphertext that was moved, or touched, is refused and never read as something else.
"""

import base64
import random
import sqlite3
from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from cryptography.exceptions import InvalidTag
from django.db import connection

from overdracht.core.keuzes import Importstaat
from overdracht.data.models import Huisvesting, Importbestand, Persoon
from overdracht.data.velden import ontsleutel, versleutel
from overdracht.data.wie import acting_as_huis
from tests.factories import (
    fictief_bsn,
    make_dossier,
    make_persoon,
)

pytestmark = pytest.mark.django_db
ADRES = "Zilverschoonstraat 4417"
MAIL = "zilverschoon4417@voorbeeld.test"
TELEFOON = "06 44174417"


def schrijfwijzen(waarde):
    """Eight ways in which the same value could lie in a file."""
    bytes_ = waarde.encode()
    kaal = "".join(teken for teken in waarde if teken.isalnum())
    return {
        "gewoon": bytes_,
        "zonder leestekens": kaal.encode(),
        "utf-16, klein": waarde.encode("utf-16-le"),
        "utf-16, groot": waarde.encode("utf-16-be"),
        "hex": bytes_.hex().encode(),
        "base64": base64.b64encode(bytes_).rstrip(b"=")[:-1],
        "in een adres": quote(waarde).encode(),
        "achterstevoren": bytes_[::-1],
    }


def dump():
    """Everything that the database would write to a backup, as bytes, every table of it."""
    if connection.vendor == "sqlite":
        assert isinstance(connection.connection, sqlite3.Connection)
        return "\n".join(connection.connection.iterdump()).encode()
    delen = []
    with acting_as_huis(), connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            if not tabel.startswith("overdracht_"):
                continue
            cursor.execute(f'SELECT t::text FROM "{tabel}" t')  # noqa: S608  # our own tables
            delen += [rij[0].encode() for rij in cursor.fetchall()]
    return b"\n".join(delen)


@pytest.fixture
def geplant():
    """Every kind of value that may not lie in the open, each stored once."""
    nummer = fictief_bsn()
    persoon = make_persoon(v_nummer="9999441744", bsn=nummer, telefoon=TELEFOON, mail=MAIL)
    koppeling = make_dossier().koppeling
    assert koppeling is not None
    with acting_as_huis():
        Huisvesting.objects.create(koppeling=koppeling, adres=ADRES)
    return [nummer, persoon.v_nummer, TELEFOON, MAIL, ADRES]


def test_a_dump_holds_none_of_it_in_eight_ways_of_writing(geplant):
    tekst = dump()

    assert b"overdracht_persoon" in tekst or connection.vendor == "postgresql"
    assert [
        (waarde, wijze)
        for waarde in geplant
        for wijze, gezocht in schrijfwijzen(waarde).items()
        if gezocht in tekst
    ] == []


def test_the_search_would_find_what_lies_in_the_open(geplant):
    persoon = make_persoon(achternaam=ADRES)

    assert schrijfwijzen(persoon.achternaam)["gewoon"] in dump()


def test_a_thousand_swaps_between_rows_columns_and_tables_are_refused():
    kies = random.Random(20261122)  # a fixed draw
    plekken = [
        f"{tabel}.{kolom}.{nummer}"
        for tabel in ("overdracht_persoon", "overdracht_huisvesting")
        for kolom in ("bsn", "v_nummer", "adres")
        for nummer in range(10)
    ]
    gelezen = []
    for _ in range(1000):
        van, naar = kies.sample(plekken, 2)
        try:
            gelezen.append(ontsleutel(versleutel("9999441744", plek=van), plek=naar))
        except InvalidTag:
            continue

    assert gelezen == []


def test_a_flipped_bit_anywhere_is_refused():
    plek = "overdracht_persoon.bsn.1"
    kop, merk, tekst = versleutel("999900007", plek=plek).split(":")
    ruw = base64.urlsafe_b64decode(tekst)
    gelezen = []
    for bit in range(len(ruw) * 8):
        kapot = bytearray(ruw)
        kapot[bit // 8] ^= 1 << bit % 8
        anders = f"{kop}:{merk}:{base64.urlsafe_b64encode(bytes(kapot)).decode()}"
        try:
            gelezen.append(ontsleutel(anders, plek=plek))
        except InvalidTag:
            continue

    assert gelezen == []


def test_an_unknown_key_is_an_error_and_never_an_empty_value(settings):
    persoon = make_persoon(bsn=fictief_bsn())
    settings.OVERDRACHT_VELDSLEUTEL = base64.urlsafe_b64encode(b"x" * 48).decode()

    with pytest.raises(KeyError):
        _ = Persoon.objects.get(pk=persoon.pk).bsn


def test_the_rows_of_a_list_are_unreadable_while_they_wait(sandra):
    with acting_as_huis():
        Importbestand.objects.create(
            medewerker=sandra,
            staat=Importstaat.VOORBEELD.value,
            inhoud="v_nummer;9999441744",
            verloopt_at=datetime(2026, 11, 23, tzinfo=UTC),
        )

    assert b"9999441744" not in dump()
