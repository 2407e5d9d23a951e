"""The safe around a copy: AES-256-GCM block by block, with a key that is in no database.

Each block is bound to its place and to the file, and the last one says that it is the last: what
was changed, put in another order or cut off does not open.
"""

import struct
from base64 import urlsafe_b64decode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from secrets import token_bytes
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MERK = b"WO-KOPIE1"
ZOUT = 16
TAG = 16  # what the cipher adds to a block
BLOK = 1 << 20
_KOP = struct.Struct(">?I")  # is this the last block, and how long is it


class KluisDicht(Exception):
    """It does not open: another key, or the file is not as it was written."""


def merk_van(sleutel: str) -> str:
    """By which sign a key is known; the key cannot be found from it."""
    return sha256(sleutel.encode()).hexdigest()[:8]


def sluit(stukken: Iterable[bytes], doel: BinaryIO, *, sleutel: str) -> str:
    """Write these pieces closed, and give the SHA-256 of the file, in hex."""
    kop = MERK + merk_van(sleutel).encode() + token_bytes(ZOUT)
    slot, som = _slot(sleutel, kop), sha256(kop)
    doel.write(kop)
    for nummer, (is_laatste, blok) in enumerate(_blokken(stukken)):
        geheim = slot.encrypt(_nonce(nummer, is_laatste=is_laatste), blok, kop)
        for deel in (_KOP.pack(is_laatste, len(geheim)), geheim):
            som.update(deel)
            doel.write(deel)
    return som.hexdigest()


def open_kluis(bron: BinaryIO, *, sleutel: str) -> Iterator[bytes]:
    """The pieces in the clear; raises `KluisDicht` at the first block that is not right."""
    kop = bron.read(len(MERK) + len(merk_van("")) + ZOUT)
    if not kop.startswith(MERK):
        raise KluisDicht("Dit bestand is geen reservekopie.")
    if kop[len(MERK) : -ZOUT] != merk_van(sleutel).encode():
        raise KluisDicht("De reservekopie is met een andere sleutel gemaakt.")
    slot, nummer, is_laatste = _slot(sleutel, kop), 0, False
    while not is_laatste:
        is_laatste, geheim = _lees(bron)
        try:
            yield slot.decrypt(_nonce(nummer, is_laatste=is_laatste), geheim, kop)
        except InvalidTag as fout:
            raise KluisDicht("De reservekopie is veranderd of beschadigd.") from fout
        nummer += 1
    if bron.read(1):
        raise KluisDicht("Achter de reservekopie staat nog iets.")


def _lees(bron: BinaryIO) -> tuple[bool, bytes]:
    kop = bron.read(_KOP.size)
    if len(kop) == _KOP.size:
        is_laatste, lengte = _KOP.unpack(kop)
        geheim = bron.read(lengte) if lengte <= BLOK + TAG else b""
        if len(geheim) == lengte:
            return is_laatste, geheim
    raise KluisDicht("De reservekopie is afgebroken: het eind ontbreekt.")


def _blokken(stukken: Iterable[bytes]) -> Iterator[tuple[bool, bytes]]:
    """The pieces as blocks of one size, each with whether it is the last."""
    wacht = bytearray()
    for stuk in stukken:
        wacht += stuk
        while len(wacht) > BLOK:
            yield False, bytes(wacht[:BLOK])
            del wacht[:BLOK]
    yield True, bytes(wacht)


def _nonce(nummer: int, *, is_laatste: bool) -> bytes:
    return nummer.to_bytes(11, "big") + bytes([is_laatste])


def _slot(sleutel: str, kop: bytes) -> AESGCM:
    """A key for this file alone: its nonces may then count from nought."""
    afleiding = HKDF(algorithm=SHA256(), length=32, salt=kop[-ZOUT:], info=MERK)
    return AESGCM(afleiding.derive(urlsafe_b64decode(sleutel)))
