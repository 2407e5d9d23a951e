"""Finds the words of `woorden` in a text: one walk over its words, whatever their number."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from overdracht.core.vrije_tekst.soorten import Vondst, Vondstsoort
from overdracht.core.vrije_tekst.woorden import BIJ_WERK, OOK_WERK, WOORDEN

_WOORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_KORTSTE = 3  # shorter beginnings would be anywhere
_DICHTBIJ = 4  # so many words on each side are read along


class _Woord(NamedTuple):
    kaal: str
    van: int
    tot: int


def _soort_van(deel: str) -> dict[str, Vondstsoort]:
    return {
        woord: soort for soort, lijst in WOORDEN.items() for woord in getattr(lijst, deel).split()
    }


def _zinsdelen() -> Mapping[str, Sequence[tuple[tuple[str, ...], Vondstsoort]]]:
    per_begin: dict[str, list[tuple[tuple[str, ...], Vondstsoort]]] = defaultdict(list)
    for soort, lijst in WOORDEN.items():
        for regel in lijst.zinsdeel.splitlines():
            if woorden := tuple(regel.split()):
                per_begin[woorden[0]].append((woorden, soort))
    return per_begin


_HEEL, _BEGIN, _EIND = _soort_van("heel"), _soort_van("begin"), _soort_van("eind")
_BEHALVE = frozenset(_soort_van("behalve"))
_OOK_WERK, _BIJ_WERK = frozenset(OOK_WERK.split()), frozenset(BIJ_WERK.split())
_ZINSDELEN = _zinsdelen()
_LANGSTE = max(map(len, (*_BEGIN, *_EIND)))


def find_woorden(tekst: str) -> Iterator[Vondst]:
    """Every word or phrase that says something special of a person; findings may overlap."""
    kaal = "".join(map(_gewoon, tekst))
    woorden = [_Woord(m.group(), m.start(), m.end()) for m in _WOORD.finditer(kaal)]
    for plek, woord in enumerate(woorden):
        for delen, soort in _ZINSDELEN.get(woord.kaal, ()):
            if _staat_hier(woorden, plek, delen):
                yield Vondst(soort, woord.van, woorden[plek + len(delen) - 1].tot)
        gevonden = _soort(woord.kaal)
        if gevonden is not None and not _is_werk(woorden, plek):
            yield Vondst(gevonden, woord.van, woord.tot)


def _gewoon(teken: str) -> str:
    """One letter for one letter, so that every place in the text stays what it was."""
    plat = unicodedata.normalize("NFKD", teken)[0].lower()
    return plat if len(plat) == 1 else teken


def _soort(woord: str) -> Vondstsoort | None:
    """The kind of this one word: whole, by its beginning, by its end, or a part between dashes."""
    if woord in _BEHALVE:
        return None
    if woord in _HEEL:
        return _HEEL[woord]
    for lengte in range(_KORTSTE, min(len(woord), _LANGSTE) + 1):
        soort = _BEGIN.get(woord[:lengte]) or (
            _EIND.get(woord[-lengte:]) if lengte < len(woord) else None
        )
        if soort is not None:
            return soort
    delen = woord.split("-") if "-" in woord else ()
    return next((_HEEL[deel] for deel in delen if deel in _HEEL), None)


def _staat_hier(woorden: Sequence[_Woord], plek: int, delen: tuple[str, ...]) -> bool:
    hier = woorden[plek : plek + len(delen)]
    return len(hier) == len(delen) and all(
        deel in ("*", woord.kaal) for deel, woord in zip(delen, hier, strict=True)
    )


def _is_werk(woorden: Sequence[_Woord], plek: int) -> bool:
    """Whether this is said of work, a study or a place, as in `werkte als verpleegkundige`."""
    if woorden[plek].kaal not in _OOK_WERK:
        return False
    buren = woorden[max(0, plek - _DICHTBIJ) : plek + _DICHTBIJ + 1]
    return any(buur.kaal in _BIJ_WERK for buur in buren)
