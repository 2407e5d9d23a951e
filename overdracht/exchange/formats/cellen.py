"""From the text of one cell to a value, or to a Dutch sentence that says what is wrong."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

from overdracht.core.identiteit import OngeldigNummer, check_bsn, check_v_nummer, zoeknaam
from overdracht.exchange.formats.talen import taal_van

_NEDERLANDS = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_TELEFOON = re.compile(r"\+?[\d ()\-]{8,20}", re.ASCII)
_AFGEKORT = re.compile(r"\d([.,]\d+)?E\+?\d+", re.IGNORECASE)
# UTF-8 that was once read as Windows-1252: "AyÅŸe" for "Ayşe", or half of such a letter.
_VERMINKT = re.compile(
    "[\u00c3\u00c4\u00c5][\u0080-\u00bf\u0152-\u0192\u2013-\u2122]"
    "|[^\\W\\d_][\u00c3\u00c4\u00c5][a-z]|\ufffd"
)
EERSTE_JAAR = 1900


class CelFout(ValueError):
    """The cell does not hold what the column asks; the message says what to write."""


def naam(tekst: str) -> str:
    """A name as it is written, with its letters in one form."""
    if not any(teken.isalpha() for teken in tekst):
        raise CelFout("Dit is geen naam. Schrijf de naam in letters.")
    if _VERMINKT.search(tekst):
        raise CelFout("De letters in deze naam zijn verkeerd bewaard. Typ de naam opnieuw.")
    return unicodedata.normalize("NFC", tekst)


def v_nummer(tekst: str) -> str:
    """Ten digits; a spreadsheet likes to shorten them or to drop the first zero."""
    return _nummer(tekst, check_v_nummer, lengte=10)


def bsn(tekst: str) -> str:
    """Nine digits that pass the 11-proef."""
    return _nummer(tekst, check_bsn, lengte=9)


def dag(tekst: str) -> date:
    """`dd-mm-jjjj` or ISO; other ways of writing are read differently by different people."""
    nederlands, iso = _NEDERLANDS.fullmatch(tekst), _ISO.fullmatch(tekst)
    try:
        if nederlands:
            return _dag(nederlands[3], nederlands[2], nederlands[1])
        if iso:
            return _dag(iso[1], iso[2], iso[3])
    except ValueError:
        raise CelFout("Deze dag bestaat niet. Controleer dag, maand en jaar.") from None
    raise CelFout("Dit is geen datum. Schrijf dd-mm-jjjj, zoals 16-10-2026.")


def telefoon(tekst: str) -> str:
    """Digits, with the marks that people put between them."""
    if not _TELEFOON.fullmatch(tekst):
        raise CelFout("Dit is geen telefoonnummer. Schrijf het als 06 12345678 of +31 6 12345678.")
    return tekst


def taal(tekst: str) -> str:
    """The tag of a language that is known by its Dutch name or its tag."""
    gevonden = taal_van(tekst)
    if gevonden is None:
        raise CelFout("Deze taal kennen wij niet. Gebruik een naam uit de uitleg, of laat leeg.")
    return gevonden


def gewone_tekst(tekst: str) -> str:
    """Any text; what it means is looked up later."""
    return tekst


def check_vorm(tekst: str, *, maximum: int) -> None:
    """What no cell may hold: a formula, a line break or a control character, or far too much."""
    if tekst[0] in "=@":
        raise CelFout("In deze cel staat een formule. Zet er gewone tekst.")
    if any(unicodedata.category(teken) in ("Cc", "Cs", "Zl", "Zp") for teken in tekst):
        raise CelFout("In deze cel staat een Enter of een ander teken dat niet te zien is.")
    if len(tekst) > maximum:
        raise CelFout(f"Deze tekst is te lang. Gebruik hoogstens {maximum} tekens.")


def kaal(kop: str) -> str:
    """A heading as it is compared: small letters, no diacritics, one underscore between words."""
    return zoeknaam(kop).replace(" ", "_")


def _nummer(tekst: str, check: Callable[[str], str], *, lengte: int) -> str:
    if _AFGEKORT.fullmatch(tekst):
        raise CelFout(
            "Het rekenprogramma heeft dit nummer afgekort. Maak van de kolom tekst en typ het "
            "nummer opnieuw."
        )
    try:
        return check(tekst)
    except OngeldigNummer as fout:
        korter = tekst.isdigit() and len(tekst) < lengte
        hint = " Is een 0 aan het begin weggevallen?" if korter else ""
        raise CelFout(f"{fout}{hint}") from None


def _dag(*delen: Any) -> date:
    gelezen = date(*(int(deel) for deel in delen))
    if gelezen.year < EERSTE_JAAR:
        raise ValueError
    return gelezen
