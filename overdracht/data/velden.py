"""Columns that are not what they seem: encrypted, blind-indexed, or made from their neighbours.

AES-256-GCM binds a value to its table, column and row: copied to another place it cannot be read.
The blind index is an HMAC with a key of its own: equal numbers give equal columns, and no more.
"""

import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import FieldError, ValidationError
from django.db import models

from overdracht.core.identiteit import OngeldigNummer, check_bsn, check_v_nummer, zoeknaam

if TYPE_CHECKING:
    _Tekst = models.TextField[str, str]
    _Regel = models.CharField[str, str]
else:  # Django's fields cannot be subscripted while running
    _Tekst, _Regel = models.TextField, models.CharField

NONCE = 12
MERK = slice(3, 11)  # where a stored value says which key made it: "v1:", and eight signs


@cache
def _sleutelbos(sleutels: tuple[str, ...], doel: str) -> dict[str, AESGCM]:
    """The keys by their fingerprint; the first one writes, all of them read."""
    return {
        sha256(sleutel.encode()).hexdigest()[:8]: AESGCM(_voor_doel(sleutel, doel))
        for sleutel in sleutels
    }


def _voor_doel(sleutel: str, doel: str) -> bytes:
    """A purpose has a key of its own: who holds the one cannot read the other."""
    ruw = urlsafe_b64decode(sleutel)[:32]
    if not doel:
        return ruw
    info = f"overdracht.{doel}".encode()
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=info).derive(ruw)


def _bos(doel: str = "") -> dict[str, AESGCM]:
    oud = getattr(settings, "OVERDRACHT_VELDSLEUTELS_OUD", ())
    return _sleutelbos((settings.OVERDRACHT_VELDSLEUTEL, *oud), doel)


def versleutel(waarde: str, *, plek: str, doel: str = "") -> str:
    """The value as it is stored at this place: version, key, nonce and ciphertext."""
    merk, sleutel = next(iter(_bos(doel).items()))
    nonce = secrets.token_bytes(NONCE)
    geheim = sleutel.encrypt(nonce, waarde.encode(), plek.encode())
    return f"v1:{merk}:{urlsafe_b64encode(nonce + geheim).decode()}"


def lees_merk() -> str:
    """The mark of the key that writes now."""
    return next(iter(_bos()))


def lees_merken() -> tuple[str, ...]:
    """The marks of all keys that this process can read with."""
    return tuple(_bos())


def ontsleutel(opgeslagen: str, *, plek: str, doel: str = "") -> str:
    """What was stored at this place; a value from elsewhere or an unknown key is an error."""
    _, merk, tekst = opgeslagen.split(":")
    ruw = urlsafe_b64decode(tekst)
    return _bos(doel)[merk].decrypt(ruw[:NONCE], ruw[NONCE:], plek.encode()).decode()


def blinde_index(waarde: str, *, kolom: str) -> str:
    """The column in which this number is looked up; it cannot be turned back without the key."""
    sleutel = _indexsleutel(settings.OVERDRACHT_INDEXSLEUTEL)
    return hmac.digest(sleutel, f"{kolom}:{waarde}".encode(), "sha256").hex()


@cache
def _indexsleutel(tekst: str) -> bytes:
    """Fifty are asked for on one page of the worklist."""
    return urlsafe_b64decode(tekst)


class _Opgeslagen(str):
    """A value as it came from the database; read only through the row it belongs to."""

    __slots__ = ()


class _Ontsleutelaar(models.query_utils.DeferredAttribute):
    """Reads the ciphertext through the row: only then is the place known that it is bound to."""

    field: "VersleuteldVeld"

    def __get__(self, instance: models.Model | None, cls: type[models.Model] | None = None) -> Any:
        waarde = super().__get__(instance, cls)
        if instance is None or not isinstance(waarde, _Opgeslagen):
            return waarde
        gelezen = ontsleutel(waarde, plek=self.field.plek(instance), doel=self.field.doel)
        instance.__dict__[self.field.attname] = gelezen
        return gelezen

    # With a setter it is asked on every read, not only where the column was deferred.
    def __set__(self, instance: models.Model, value: Any) -> None:
        """Keep the value, plain or as it was stored."""
        instance.__dict__[self.field.attname] = value


class VersleuteldVeld(_Tekst):
    """Text that is stored encrypted and read in the clear, one row at a time; empty stays empty."""

    descriptor_class = _Ontsleutelaar

    def __init__(self, *args: Any, doel: str = "", **kwargs: Any) -> None:
        """`doel` names a key of its own, for what weighs more than the rest."""
        self.doel = doel
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Tell a migration which purpose the key has."""
        naam, pad, args, kwargs = super().deconstruct()
        return naam, pad, args, ({**kwargs, "doel": self.doel} if self.doel else kwargs)

    def plek(self, rij: models.Model) -> str:
        """Table, column and row: what a ciphertext is bound to."""
        return self.plek_van(rij.pk)

    def plek_van(self, pk: UUID) -> str:
        """The same, of a row that is known by its key alone."""
        return f"{self.model._meta.db_table}.{self.column}.{pk}"

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:  # noqa: FBT001  # Django's
        """Encrypt for the row that is being written."""
        waarde = getattr(model_instance, self.attname)
        return (
            _Opgeslagen(versleutel(waarde, plek=self.plek(model_instance), doel=self.doel))
            if waarde
            else ""
        )

    def get_prep_value(self, value: Any) -> Any:
        """Refuse to write a bare value: without its row it would be stored in the clear."""
        if value and not isinstance(value, _Opgeslagen):
            raise FieldError(f"{self.name} is encrypted: save it through its row.")
        return str(value) if value else ""

    def from_db_value(self, value: str | None, *_args: object) -> str:
        """Keep the ciphertext until the row asks for it; `.values()` never shows it plain."""
        return _Opgeslagen(value) if value else ""

    def get_lookup(self, lookup_name: str) -> None:
        """Searching goes through the blind index."""
        raise FieldError(f"{self.name} is encrypted: search its index instead of '{lookup_name}'.")


def versleutel_opnieuw(opgeslagen: str, *, veld: VersleuteldVeld, pk: UUID) -> str:
    """The same value of the same row under the newest key."""
    plek = veld.plek_van(pk)
    waarde = ontsleutel(opgeslagen, plek=plek, doel=veld.doel)
    return versleutel(waarde, plek=plek, doel=veld.doel)


class AfgeleidVeld(_Regel):
    """A column that is made from its neighbours (`bronnen`) each time the row is written."""

    def __init__(self, *args: Any, bronnen: tuple[str, ...] = (), **kwargs: Any) -> None:
        self.bronnen = tuple(bronnen)
        kwargs.setdefault("editable", False)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Tell a migration which columns this one is made from."""
        naam, pad, args, kwargs = super().deconstruct()
        return naam, pad, args, {**kwargs, "bronnen": self.bronnen}

    def maak(self, waarden: list[str]) -> str:
        """The value that belongs to these neighbours."""
        raise NotImplementedError

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:  # noqa: FBT001  # Django's
        """Make the value anew, so that it never differs from its sources."""
        waarde = self.maak([getattr(model_instance, bron) or "" for bron in self.bronnen])
        setattr(model_instance, self.attname, waarde)
        return waarde


class ZoeknaamVeld(AfgeleidVeld):
    """The name in small letters without diacritics, in the order in which people are sorted."""

    def maak(self, waarden: list[str]) -> str:
        """Cut at the width of the column: SQLite would not, PostgreSQL would refuse."""
        return zoeknaam(*waarden)[: self.max_length]


class BlindeIndexVeld(AfgeleidVeld):
    """The keyed index of one encrypted neighbour; empty where that is empty."""

    def maak(self, waarden: list[str]) -> str:
        """Equal numbers in this column give equal values, in another column other ones."""
        return self.zoekwaarde(waarden[0]) if waarden[0] else ""

    def zoekwaarde(self, waarde: str) -> str:
        """What to look for in this column, given the number in the clear."""
        return blinde_index(waarde, kolom=f"{self.model._meta.db_table}.{self.bronnen[0]}")


def _valideer(check: Callable[[str], str], waarde: str) -> None:
    try:
        gewoon = check(waarde)
    except OngeldigNummer as fout:
        raise ValidationError(str(fout)) from fout
    if gewoon != waarde:
        raise ValidationError("Sla dit nummer op zonder spaties, punten of streepjes.")


def valideer_bsn(waarde: str) -> None:
    """Nine digits that pass the 11-proef, as they are stored."""
    _valideer(check_bsn, waarde)


def valideer_v_nummer(waarde: str) -> None:
    """Ten digits, as they are stored."""
    _valideer(check_v_nummer, waarde)
