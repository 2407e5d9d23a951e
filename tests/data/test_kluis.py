"""The safe around a copy: it opens whole, or not at all."""

from base64 import urlsafe_b64encode
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.data.kopie import kluis
from overdracht.data.kopie.kluis import KluisDicht, open_kluis, sluit

SLEUTEL = urlsafe_b64encode(b"kopie voor de test".ljust(48, b".")).decode()
ANDERE = urlsafe_b64encode(b"een andere sleutel".ljust(48, b".")).decode()
KLEIN = 16  # so that a few bytes fill several blocks
INHOUD = b"Amina Jansen, 999912346" * 9


@pytest.fixture(autouse=True)
def _kleine_blokken(monkeypatch):
    monkeypatch.setattr(kluis, "BLOK", KLEIN)


def gesloten(*stukken, sleutel=SLEUTEL):
    doel = BytesIO()
    sluit(stukken, doel, sleutel=sleutel)
    return doel.getvalue()


def geopend(bytes_, sleutel=SLEUTEL):
    return b"".join(open_kluis(BytesIO(bytes_), sleutel=sleutel))


@given(stukken=st.lists(st.binary(max_size=50), max_size=9))
def test_what_went_in_comes_out(stukken):
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(kluis, "BLOK", KLEIN)

        assert geopend(gesloten(*stukken)) == b"".join(stukken)


def test_nothing_of_it_can_be_read_without_the_key():
    dicht = gesloten(INHOUD)

    assert not [stuk for stuk in (b"Amina", b"9999", b"Jansen") if stuk in dicht]
    assert gesloten(INHOUD) != dicht  # nor seen that it is the same again
    with pytest.raises(KluisDicht, match="andere sleutel"):
        geopend(dicht, ANDERE)


def test_every_changed_byte_is_noticed():
    dicht = gesloten(INHOUD)

    for plek in range(len(dicht)):
        anders = dicht[:plek] + bytes([dicht[plek] ^ 1]) + dicht[plek + 1 :]
        with pytest.raises(KluisDicht):
            geopend(anders)


def test_every_place_where_it_is_cut_is_noticed():
    dicht = gesloten(INHOUD)

    for einde in range(len(dicht)):
        with pytest.raises(KluisDicht):
            geopend(dicht[:einde])


def test_a_block_put_elsewhere_left_out_or_added_is_noticed():
    dicht = gesloten(INHOUD)
    kop, blok = 9 + 8 + 16, 5 + KLEIN + 16
    een, twee = dicht[kop : kop + blok], dicht[kop + blok : kop + 2 * blok]
    rest = dicht[kop + 2 * blok :]

    for anders in (twee + een + rest, een + rest, een + een + twee + rest, een + twee + rest + een):
        with pytest.raises(KluisDicht):
            geopend(dicht[:kop] + anders)
