"""A BSN in a text: nine digits that pass the eleven-test, as people write them.

One in eleven of all numbers passes, so this asks; whether it is somebody's is asked of the index.
"""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from overdracht.core.vrije_tekst.soorten import Vondst, Vondstsoort

_STREEP = r".\-\u2010-\u2015/_\u00b7\u00a0\u202f "
# Digits with single marks between them. What stands around it decides whether it is whole.
_REEKS = re.compile(rf"[0-9](?:[{_STREEP}]?[0-9])*")
_TEKEN = re.compile(rf"[{_STREEP}]")
# As a BSN is written: in one piece, 123.456.789, 1234.56.789, or digit by digit.
_VORMEN = frozenset({(9,), (3, 3, 3), (4, 2, 3), (1,) * 9})
_ETIKET = re.compile(
    r"(?:bsn|burgerservice\s?nummer|sofi\s?-?nummer|citizen service number)\W*"
    r"(?:is|nummer|number|nr)?[\W_]*$",
    re.IGNORECASE,
)
_TELEFOON = re.compile(
    r"(?:\+\s?[0-9]{1,3}|\b00[0-9]{1,3}|\b(?:tel|telefoon|mobiel|bel|phone|gsm|whatsapp|app)\b"
    r"[\s.:]*(?:nummer|nr|number)?)[\s.:()0\-]*$",
    re.IGNORECASE,
)
_BANK = re.compile(r"\b[a-z]{2}\s?[0-9]{2}[\sa-z0-9]*$", re.IGNORECASE)
_OMGEVING = 40


def find_bsn(tekst: str) -> Iterator[Vondst]:
    """Every number in the text that may be a BSN."""
    for reeks in _REEKS.finditer(tekst):
        for van, tot in _kandidaten(reeks):
            cijfers = _TEKEN.sub("", tekst[van:tot])
            if bsn.is_valid(cijfers) and not _is_iets_anders(tekst, van, tot):
                yield Vondst(Vondstsoort.BSN, van, tot)


def _kandidaten(reeks: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The run as a whole when it is written as a BSN, else each piece of nine digits in it."""
    stukken = [(m.start(), m.end()) for m in re.finditer("[0-9]+", reeks.group())]
    begin = reeks.start()
    if tuple(tot - van for van, tot in stukken) in _VORMEN or _na_etiket(reeks):
        yield reeks.start(), reeks.end()
        return
    heel = [(van, tot) for van, tot in stukken if tot - van == 9]
    yield from ((begin + van, begin + tot) for van, tot in heel)
    if not heel:
        yield from _in_drieen(stukken, begin)


def _in_drieen(stukken: list[tuple[int, int]], begin: int) -> Iterator[tuple[int, int]]:
    """A grouped number with a loose number beside it, as in `2 maal 999 990 019`."""
    lengten = [tot - van for van, tot in stukken]
    for eerste in (i for i in range(len(lengten) - 2) if tuple(lengten[i : i + 3]) in _VORMEN):
        if len(lengten) <= 4 and sum(lengten) - sum(lengten[eerste : eerste + 3]) <= 2:
            yield begin + stukken[eerste][0], begin + stukken[eerste + 2][1]


def _na_etiket(reeks: re.Match[str]) -> bool:
    """Whether the text calls it a BSN: then any grouping will do, and eight digits too."""
    cijfers = len(_TEKEN.sub("", reeks.group()))
    voor = reeks.string[max(0, reeks.start() - _OMGEVING) : reeks.start()]
    return cijfers in (8, 9) and _ETIKET.search(voor) is not None


def _is_iets_anders(tekst: str, van: int, tot: int) -> bool:
    """A telephone number, a bank account, or a piece of a longer code."""
    voor, na = tekst[max(0, van - _OMGEVING) : van], tekst[tot : tot + 1]
    if _ETIKET.search(voor):
        return False
    if na.isalpha() or voor[-1:].isalpha() or voor.endswith("+"):
        return True
    return _TELEFOON.search(voor) is not None or _BANK.search(voor) is not None
