"""The readers that are fed: each refuses in its own words, anything else is a fault of ours."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from urllib.parse import unquote

from overdracht.core.feiten import OngeldigeFeiten, lees_feiten
from overdracht.core.identiteit import check_bsn, check_v_nummer, zoeknaam
from overdracht.exchange.formats.bestand import OnleesbaarBestand
from overdracht.exchange.formats.tvs import lees
from overdracht.jobs.invoer import OngeldigeInvoer, lees_vlag
from overdracht.proces.dossier.formats import lees_filters, lees_woorden


def _tekst(inhoud: bytes) -> str:
    return inhoud.decode("utf-8", errors="replace")


def _tvs(inhoud: bytes) -> None:
    with suppress(OnleesbaarBestand):
        lees(inhoud)


def _feiten(inhoud: bytes) -> None:
    """Lines of `feit=waarde`: whole JSON would seldom come through a change of one letter."""
    regels = (regel.partition("=") for regel in _tekst(inhoud).splitlines())
    with suppress(OngeldigeFeiten):
        lees_feiten({naam: _waarde(tekst) for naam, _, tekst in regels})


def _waarde(tekst: str) -> object:
    try:
        return json.loads(tekst)
    except ValueError:
        return tekst


def _json(inhoud: bytes) -> None:
    with suppress(OngeldigeInvoer):
        lees_vlag("--wat_als", _tekst(inhoud))


def _vraag(inhoud: bytes) -> None:
    lees_filters(lees_woorden(unquote(_tekst(inhoud))))


def _nummers(inhoud: bytes) -> None:
    tekst = _tekst(inhoud)
    zoeknaam(tekst)
    for check in (check_bsn, check_v_nummer):
        with suppress(ValueError):
            check(tekst)


DOELEN: Mapping[str, Callable[[bytes], None]] = {
    "tvs": _tvs,
    "feiten": _feiten,
    "json": _json,
    "vraag": _vraag,
    "nummers": _nummers,
}
ZADEN: Mapping[str, tuple[bytes, ...]] = {
    "tvs": (b"V-nummer;Achternaam;Geboortedatum\n9999000001;Haddad;01-02-1990\n",),
    "feiten": (
        b"gekoppeld_op=2026-03-02\nscenario=snelle_start\nintake_bij_verstek=true",
        b'klantprofiel_gedeeld_op=["2026-03-02"]\nleerroute=b1',
    ),
    "json": (b'{"gekoppeld_op": "2026-03-02", "scenario": null}',),
    "vraag": (b"fase=scenariokeuze&binnen=14&sorteer=-naam&cursor=abc",),
    "nummers": (b"999990007", b"V 9999000001"),
}
