"""The numbers and the names by which a person is known, and how they are made comparable.

BSN: nine digits with the 11-proef. V-nummer: ten digits, no public check digit (standards, 3).
"""

import re
import unicodedata

from stdnum.exceptions import ValidationError
from stdnum.nl import bsn

_SCHEIDING = re.compile(r"[\s.\-\u2010-\u2015]+")
_GEEN_LETTER = re.compile(r"[\W_]+")
# Letters that NFKD leaves whole, as they are written without their stroke or dot.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "æ": "ae", "œ": "oe", "ð": "d"}
)


class OngeldigNummer(ValueError):
    """The text is not such a number; the message is a Dutch sentence for the one who typed it."""


def normaliseer_nummer(tekst: str) -> str:
    """The number without the spaces, dots and dashes that people put in it."""
    return _SCHEIDING.sub("", tekst)


def check_bsn(tekst: str) -> str:
    """The nine digits of a BSN that passes the 11-proef, else `OngeldigNummer`."""
    cijfers = normaliseer_nummer(tekst)
    try:
        if not (cijfers.isascii() and cijfers.isdigit()):
            raise OngeldigNummer("Een BSN bestaat uit 9 cijfers.")
        return str(bsn.validate(cijfers))
    except ValidationError:
        raise OngeldigNummer(
            "Dit BSN klopt niet. Controleer of u alle 9 cijfers goed hebt overgenomen."
        ) from None


def check_v_nummer(tekst: str) -> str:
    """The ten digits of a V-nummer, else `OngeldigNummer`."""
    cijfers = normaliseer_nummer(tekst)
    if len(cijfers) != 10 or not (cijfers.isascii() and cijfers.isdigit()):
        raise OngeldigNummer("Een V-nummer bestaat uit precies 10 cijfers.")
    return cijfers


def zoeknaam(*delen: str) -> str:
    """A name as it is searched and sorted: small letters, no diacritics, one space between parts.

    SQLite compares letters outside ASCII by their bytes, so the plain form is stored.
    """
    tekst = " ".join(deel for deel in delen if deel).casefold()
    ontleed = unicodedata.normalize("NFKD", tekst).translate(_LETTERS)
    kaal = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    # An apostrophe joins (d'Angelo, 't Hof), every other mark parts.
    return _GEEN_LETTER.sub(" ", re.sub(r"['\u2018\u2019`\u02bc]", "", kaal)).strip()
