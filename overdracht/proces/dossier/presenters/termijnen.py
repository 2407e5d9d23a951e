"""The terms of one dossier in words: statutory and agreed told apart, each with its why."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Laag, Staat
from overdracht.core.termijn import Termijn
from overdracht.core.termijn.bel import belt
from overdracht.proces.dossier.sentences import Badge, dagbadge, nog_werkdagen
from overdracht.support.planning.queries import Lijn
from overdracht.web.filters import datum
from overdracht.web.woorden import PARTIJEN

_STANDEN: Mapping[Staat, Badge] = {
    Staat.GEHAALD: Badge("gedaan", "goed"),
    Staat.TE_LAAT_GEHAALD: Badge("te laat gedaan", "neutraal"),
    Staat.VERVALLEN: Badge("hoeft niet meer", "neutraal"),
    Staat.WACHT: Badge("nog niet begonnen", "neutraal"),
}
# Past, and nothing can be done about it any more.
_VOORBIJ = Badge("voorbij", "neutraal")


class Termijnregel(NamedTuple):
    """One term in words."""

    wat: str
    wie: str
    wanneer: str
    badge: Badge
    laag: str
    waarom: str
    norm: str
    werkdagen: str = ""


def splits(lijn: Lijn, peildatum: date) -> tuple[list[Termijnregel], list[Termijnregel]]:
    """The terms about which someone can still do something, and all others."""
    nu = lijn.feiten.op(peildatum)
    lopend: list[Termijnregel] = []
    overig: list[Termijnregel] = []
    for termijn in lijn.termijnen:
        loopt = termijn.staat is Staat.LOOPT or termijn.is_te_laat
        if loopt and belt(termijn, nu, peildatum=peildatum):
            regel = _termijn(termijn, _stand(termijn, peildatum), lijn)
            lopend.append(regel._replace(werkdagen=_werkdagen(termijn, peildatum)))
        else:
            overig.append(_termijn(termijn, _STANDEN.get(termijn.staat, _VOORBIJ), lijn))
    return lopend, overig


def _termijn(termijn: Termijn, stand: Badge, lijn: Lijn) -> Termijnregel:
    return Termijnregel(
        wat=termijn.regel.naam,
        wie=PARTIJEN[termijn.wie],
        wanneer=datum(termijn.uiterlijk_op, leeg="nog niet bekend"),
        badge=stand,
        laag="wettelijk" if termijn.laag is Laag.WETTELIJK else "afspraak",
        waarom=lijn.waarom(termijn),
        norm=termijn.norm,
    )


def _stand(termijn: Termijn, peildatum: date) -> Badge:
    return dagbadge(termijn.uiterlijk_op or peildatum, peildatum)


def _werkdagen(termijn: Termijn, peildatum: date) -> str:
    """An agreement is kept in working hours; the law counts days and shifts by itself (CC-05)."""
    if termijn.laag is Laag.WETTELIJK or termijn.uiterlijk_op is None:
        return ""
    return nog_werkdagen(termijn.uiterlijk_op, peildatum)
