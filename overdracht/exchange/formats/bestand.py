"""From the bytes of a CSV or XLSX file to rows of text; nothing is calculated or guessed."""

import csv
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO, StringIO
from itertools import islice
from typing import NamedTuple

from python_calamine import CalamineWorkbook

from overdracht.core.rekenblad import lees

MAX_BYTES = 2 * 1024 * 1024
MAX_UITGEPAKT = 20 * 1024 * 1024
MAX_RIJ, MAX_KOLOM = 20_000, 2  # a column has one or two letters
FORMULE = ("=", "+", "-", "@")
SCHEIDINGSTEKENS = (";", ",", "\t")
_PLEK = re.compile(rb"""\br=["']([A-Z]*)(\d+)["']""")
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
# Bytes that are one letter in UTF-8 and two odd ones in Windows-1252.
_UTF8_LETTER = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")


class OnleesbaarBestand(ValueError):
    """The file as a whole cannot be read; the message is Dutch and says what to do."""


class Ruw(NamedTuple):
    """One row as it stands in the file, with the number that a spreadsheet gives it."""

    nummer: int
    cellen: tuple[str, ...]


class Tabel(NamedTuple):
    """The heading and every row below it that is not empty."""

    kop: tuple[str, ...]
    regels: tuple[Ruw, ...]


def lees_tabel(inhoud: bytes, *, kent: Callable[[str], bool], max_regels: int) -> Tabel:
    """The rows of a file, else `OnleesbaarBestand`; `kent` says which headings are ours."""
    if len(inhoud) > MAX_BYTES:
        raise OnleesbaarBestand("Het bestand is groter dan 2 MB. Knip het in stukken.")
    if inhoud[:4] == b"PK\x03\x04":
        rijen = _lees_xlsx(inhoud)
    else:
        rijen = _lees_csv(_decodeer(inhoud), kent)
    gevuld = (Ruw(n, _kaal(rij)) for n, rij in enumerate(rijen, start=1) if _is_gevuld(rij))
    return _maak_tabel(gevuld, max_regels)


def _maak_tabel(rijen: Iterator[Ruw], max_regels: int) -> Tabel:
    kop = next(rijen, None)
    if kop is None:
        raise OnleesbaarBestand("Het bestand is leeg. Kies een ander bestand.")
    regels = tuple(islice(rijen, max_regels + 1))
    if len(regels) > max_regels:
        raise OnleesbaarBestand(f"Er staan meer dan {max_regels} regels in. Knip het in stukken.")
    return Tabel(kop.cellen, regels)


def _kaal(rij: Iterable[str]) -> tuple[str, ...]:
    """Without spaces around it; an apostrophe that only kept a formula still is taken off again."""
    kaal = (cel.strip().strip("\ufeff\u00a0").strip() for cel in rij)
    return tuple(lees(cel) for cel in kaal)


def _is_gevuld(rij: Iterable[str]) -> bool:
    return any(cel.strip() for cel in rij)


def _decodeer(inhoud: bytes) -> str:
    if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _of_onleesbaar(inhoud, "utf-16")
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        # A broken UTF-8 file would read as Windows-1252 with wrong letters in the names.
        if _UTF8_LETTER.search(inhoud):
            raise OnleesbaarBestand(_KAPOTTE_LETTERS) from None
        return _of_onleesbaar(inhoud, "cp1252")


_KAPOTTE_LETTERS = (
    "De letters in dit bestand zijn niet goed te lezen. Misschien is het bestand afgebroken. "
    "Bewaar het opnieuw als 'CSV UTF-8' en probeer het nog een keer."
)


def _of_onleesbaar(inhoud: bytes, tekenset: str) -> str:
    try:
        return inhoud.decode(tekenset)
    except UnicodeDecodeError:
        raise OnleesbaarBestand(_KAPOTTE_LETTERS) from None


def _lees_csv(tekst: str, kent: Callable[[str], bool]) -> Iterator[list[str]]:
    gezegd = _SEP.match(tekst)
    if gezegd:
        tekst = tekst[gezegd.end() :]
    teken = gezegd[1] if gezegd else _scheidingsteken(tekst, kent)
    lezer = csv.reader(StringIO(tekst, newline=""), delimiter=teken, strict=True)
    nummer = 0
    try:
        for nummer, rij in enumerate(lezer, start=1):  # noqa: B007  # the message below names it
            yield rij
    except (csv.Error, TypeError):
        raise OnleesbaarBestand(
            f'Op regel {nummer + 1} staat een aanhalingsteken (") verkeerd, of is de regel '
            "afgebroken. Herstel die regel en probeer het nog een keer."
        ) from None


def _scheidingsteken(tekst: str, kent: Callable[[str], bool]) -> str:
    """The mark with which the heading shows most columns of ours."""
    kop = next((regel for regel in tekst.splitlines() if regel.strip()), "")
    return max(
        SCHEIDINGSTEKENS, key=lambda teken: sum(kent(cel.strip(' "')) for cel in kop.split(teken))
    )


def _lees_xlsx(inhoud: bytes) -> Iterator[list[str]]:
    """The first sheet: what a cell shows, never what its formula would give."""
    try:
        pak = _pak_uit(inhoud)
        blad = CalamineWorkbook.from_filelike(pak).get_sheet_by_index(0)
        rijen = blad.to_python(skip_empty_area=False)
    except OnleesbaarBestand:
        raise
    except Exception:  # a broken file breaks the readers of zip and XML in many ways
        raise OnleesbaarBestand(
            "Dit is geen gewoon XLSX-bestand. Bewaar het als XLSX of als CSV, zonder wachtwoord."
        ) from None
    return ([_als_tekst(cel) for cel in rij] for rij in rijen)


def _pak_uit(inhoud: bytes) -> BytesIO:
    """The same file with parts of their true size.

    A few bytes can unpack to gigabytes, and one far cell makes the reader fill all between.
    """
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(inhoud)) as pak, zipfile.ZipFile(uit, "w") as heel:
        if sum(deel.file_size for deel in pak.infolist()) > MAX_UITGEPAKT:
            raise OnleesbaarBestand("Het bestand is uitgepakt te groot. Knip het in stukken.")
        for deel in pak.infolist():
            tekst = pak.read(deel)  # never more than the size that was added up above
            if "worksheets/" in deel.filename and any(map(_is_ver_weg, _PLEK.finditer(tekst))):
                raise OnleesbaarBestand("Het blad heeft te veel rijen of kolommen. Knip het.")
            heel.writestr(deel.filename, tekst)
    uit.seek(0)
    return uit


def _is_ver_weg(plek: re.Match[bytes]) -> bool:
    return len(plek[1]) > MAX_KOLOM or int(plek[2]) > MAX_RIJ


def _als_tekst(cel: object) -> str:
    if isinstance(cel, datetime):
        return cel.date().isoformat() if cel.time() == time.min else cel.isoformat()
    if isinstance(cel, date):
        return cel.isoformat()
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    return str(cel)
