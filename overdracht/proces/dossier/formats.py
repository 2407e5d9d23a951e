"""What one may ask of the worklist, and how it is written in an address.

The same words serve the page, the saved views, the CSV and the API. A name or a number of a
person is never among them: addresses end up in logs.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple
from urllib.parse import parse_qsl
from uuid import UUID

from cryptography.exceptions import InvalidTag

from overdracht.core.begrippen import Fase, Partij, Scenario
from overdracht.core.feiten import Fout
from overdracht.core.normen import LANDELIJK
from overdracht.core.signalen import Signaalsoort
from overdracht.core.termijn.bel import WACHT_OP_EEN_WONING
from overdracht.data.velden import ontsleutel, versleutel

HOOGSTE_BINNEN = 365
_HOOGSTENS_WOORDEN = 100
JA = "ja"


class Sortering(StrEnum):
    """By what the worklist is sorted; the columns stand in `queries.lijst`."""

    NAAM = "naam"
    TERMIJN = "termijn"
    EIGEN = "eigen"
    MELDING = "melding"
    VERHUIZING = "verhuizing"
    STIL = "stil"


class Wie(StrEnum):
    """Instead of the key of a colleague."""

    IK = "ik"
    GEEN = "geen"


class Stapel(StrEnum):
    """A pile of work that is more than one term: each count of Vandaag opens one."""

    NIEUW = "nieuw"
    ONGEOPEND = "ongeopend"
    ZONDER_MELDING = "zonder_melding"
    DRIEGESPREK_PLANNEN = "driegesprek_plannen"
    VOORINBURGERING_AANBIEDEN = "voorinburgering_aanbieden"
    SCENARIO_ONTVANGEN = "scenario_ontvangen"
    VERHUIST_BINNENKORT = "verhuist_binnenkort"


# Terms that somebody can close, by the word in the address; some belong together.
WONING = "woning"
KLANTPROFIEL = "klantprofiel"
_SLUITBAAR = tuple(dict.fromkeys(n.sleutel for n in LANDELIJK.termijnen if n.sluit))
_SAMEN: Mapping[str, tuple[str, ...]] = {
    WONING: WACHT_OP_EEN_WONING,
    KLANTPROFIEL: tuple(s for s in _SLUITBAAR if s.startswith(KLANTPROFIEL)),
}
_GEBUNDELD = frozenset(_SAMEN[WONING] + _SAMEN[KLANTPROFIEL])
TERMIJNEN: Mapping[str, tuple[str, ...]] = {
    **_SAMEN,
    **{sleutel: (sleutel,) for sleutel in _SLUITBAAR if sleutel not in _GEBUNDELD},
}


class Cursor(NamedTuple):
    """Where a page begins: just after (or before) one row, by its place in the sort."""

    terug: bool
    waarde: str | int | None
    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is asked of the worklist; everything empty is: all open dossiers."""

    fase: Fase | None = None
    scenario: Scenario | Wie | None = None
    azc: UUID | None = None
    gemeente: UUID | None = None
    regievoerder: UUID | Wie | None = None
    casemanager: UUID | Wie | None = None
    termijn: str | None = None
    wie: Partij | None = None
    binnen: int | None = None
    laat: bool = False
    stapel: Stapel | None = None
    signaal: Signaalsoort | None = None
    sorteer: Sortering | None = None
    aflopend: bool = False
    cursor: str | None = None

    @property
    def vraagt_termijn(self) -> bool:
        """Whether anything is asked of the open terms."""
        return bool(self.termijn or self.wie or self.binnen is not None or self.laat)

    def zonder(self, *namen: str) -> "Filters":
        """The same question without these words, from its first page."""
        leeg: dict[str, Any] = {naam: getattr(_LEEG, naam) for naam in namen}
        return replace(self, **leeg, cursor=None)

    def zonder_cursor(self) -> "Filters":
        """The same question and order, from its first page."""
        return replace(self, cursor=None)

    def params(self) -> dict[str, str]:
        """The words in the address, in a fixed order."""
        waarden = ((naam, getattr(self, naam)) for naam in _LEZERS)
        gevuld = {naam: _woord(w) for naam, w in waarden if w is not None and w is not False}
        if self.sorteer and self.aflopend:
            gevuld["sorteer"] = f"-{self.sorteer}"
        return gevuld


_LEEG = Filters()


def lees_woorden(vraag: str) -> list[tuple[str, str]]:
    """The words of an address as they stand there; of an endless address none."""
    try:
        return parse_qsl(vraag, keep_blank_values=True, max_num_fields=_HOOGSTENS_WOORDEN)
    except ValueError:
        return []


def lees_filters(params: Iterable[tuple[str, str]]) -> tuple[Filters, tuple[Fout, ...]]:
    """Read the words of an address; what cannot be read is left out and named, all at once."""
    waarden: dict[str, Any] = {}
    fouten: list[Fout] = []
    for naam, tekst in params:
        lezer = _LEZERS.get(naam)
        if lezer is None:
            fouten.append(Fout(naam, f"Het filter '{naam}' bestaat niet."))
        elif tekst:
            try:
                waarden |= lezer(naam, tekst)
            except (ValueError, KeyError):
                fouten.append(Fout(naam, _meld(naam)))
    return Filters(**waarden), tuple(fouten)


def schrijf_cursor(cursor: Cursor, sorteer: Sortering) -> str:
    """A place in the list as a word without meaning: it may hold a name, so it is encrypted."""
    inhoud = json.dumps([cursor.terug, cursor.waarde, cursor.id.hex])
    return versleutel(inhoud, plek=f"cursor.{sorteer}")


def lees_cursor(tekst: str, sorteer: Sortering) -> Cursor:
    """The place behind the word; ValueError when it is not ours or belongs to another sort."""
    try:
        terug, waarde, sleutel = json.loads(ontsleutel(tekst, plek=f"cursor.{sorteer}"))
    except (InvalidTag, KeyError) as fout:
        raise ValueError(tekst) from fout
    return Cursor(bool(terug), waarde, UUID(sleutel))


def _woord(waarde: object) -> str:
    return JA if waarde is True else str(waarde)


def _een(soort: Callable[[str], Any]) -> Callable[[str, str], dict[str, Any]]:
    return lambda naam, tekst: {naam: soort(tekst)}


def _iemand(tekst: str) -> UUID | Wie:
    return Wie(tekst) if tekst in list(Wie) else UUID(tekst)


def _scenario(tekst: str) -> Scenario | Wie:
    return Wie.GEEN if tekst == Wie.GEEN else Scenario(tekst)


def _termijn(tekst: str) -> str:
    if tekst not in TERMIJNEN:
        raise ValueError(tekst)
    return tekst


def _dagen(tekst: str) -> int:
    if not (tekst.isascii() and tekst.isdigit()) or int(tekst) > HOOGSTE_BINNEN:
        raise ValueError(tekst)
    return int(tekst)


def _ja(tekst: str) -> bool:
    if tekst != JA:
        raise ValueError(tekst)
    return True


def _sorteer(_naam: str, tekst: str) -> dict[str, Any]:
    return {"sorteer": Sortering(tekst.removeprefix("-")), "aflopend": tekst.startswith("-")}


_LEZERS: Mapping[str, Callable[[str, str], dict[str, Any]]] = {
    "fase": _een(Fase),
    "scenario": _een(_scenario),
    "azc": _een(UUID),
    "gemeente": _een(UUID),
    "regievoerder": _een(_iemand),
    "casemanager": _een(_iemand),
    "termijn": _een(_termijn),
    "wie": _een(Partij),
    "binnen": _een(_dagen),
    "laat": _een(_ja),
    "stapel": _een(Stapel),
    "signaal": _een(Signaalsoort),
    "sorteer": _sorteer,
    "cursor": _een(str),
}
KEUZES: Mapping[str, tuple[str, ...]] = {
    "fase": tuple(Fase),
    "scenario": (*Scenario, Wie.GEEN),
    "termijn": tuple(TERMIJNEN),
    "wie": tuple(Partij),
    "laat": (JA,),
    "stapel": tuple(Stapel),
    "signaal": tuple(Signaalsoort),
    "sorteer": (*Sortering, *(f"-{s}" for s in Sortering)),
}


def _meld(naam: str) -> str:
    if naam in KEUZES:
        return f"Dit is geen waarde voor '{naam}'. Kies uit: {', '.join(KEUZES[naam])}."
    if naam == "binnen":
        return f"Vul bij 'binnen' een aantal dagen in, van 0 tot en met {HOOGSTE_BINNEN}."
    return f"De waarde van '{naam}' klopt niet. Kies het filter opnieuw."
