"""The rules R-01 … R-15 (domain 7.2): each that holds is shown, with its reason and source."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from overdracht.core.keuzes import Intakevorm
from overdracht.core.scenario.drempels import Wachtband
from overdracht.core.scenario.factoren import VoorinburgeringStatus
from overdracht.core.scenario.oordeel import SC1, SC2, SC3, Oordeel
from overdracht.core.teksten import Uitleg, Woord

_NODIG = ("reistijd_minuten", "verwachte_wacht_weken")


class Regel(NamedTuple):
    """One rule: its number, where it comes from and when it holds."""

    nummer: str
    bron: str
    geldt: Callable[[Oordeel], bool]


class Reden(NamedTuple):
    """A rule that holds for these factors, as shown."""

    regel: str
    uitleg: Uitleg
    bron: str


def _r01(oordeel: Oordeel) -> bool:
    factoren = oordeel.factoren
    dichtbij = factoren.reistijd_minuten is not None and not oordeel.is_ver
    mogelijk = factoren.traject_in_of_bij_azc_mogelijk is True
    return dichtbij and mogelijk and factoren.kan_reizen is not False


def _r06(oordeel: Oordeel) -> bool:
    factoren = oordeel.factoren
    loopt = factoren.voorinburgering_status is VoorinburgeringStatus.LOOPT
    uitgebreid = factoren.intake_vorm is Intakevorm.UITGEBREID
    return loopt and uitgebreid and oordeel.band is Wachtband.MIDDEN


def _r10(oordeel: Oordeel) -> bool:
    factoren, drempels = oordeel.factoren, oordeel.drempels
    groot = (factoren.aantal_azcs_van_gemeente or 0) >= drempels.veel_azcs
    groot = groot or (factoren.taakstelling_grootte or 0) >= drempels.grote_taakstelling
    return groot and factoren.capaciteit_laag is True


def _r11(oordeel: Oordeel) -> bool:
    voorkeur = oordeel.factoren.voorkeursscenario_azc
    return voorkeur is not None and oordeel.advies is voorkeur


def _r13(oordeel: Oordeel) -> bool:
    return oordeel.advies in (SC1, SC2) and oordeel.band is Wachtband.LANG


def _r14(oordeel: Oordeel) -> bool:
    return oordeel.advies is SC3 and oordeel.haalbaar == {SC3}


REGELS = (
    Regel("R-01", "Handreiking §4 en §5.2", _r01),
    Regel("R-02", "Handreiking §3.2 (1) en §5.2", lambda oordeel: oordeel.is_ver),
    Regel(
        "R-03",
        "Handreiking §3.2 (1)",
        lambda oordeel: oordeel.factoren.gemeente_naar_azc_mogelijk is True,
    ),
    Regel(
        "R-04",
        "Handreiking §3.2 (2) en §5.1",
        lambda oordeel: oordeel.band is Wachtband.LANG,
    ),
    Regel("R-05", "Handreiking §3.2 (2)", lambda oordeel: oordeel.band is Wachtband.KORT),
    Regel("R-06", "Handreiking §5.1 A", _r06),
    Regel(
        "R-07",
        "Handreiking §3.2 (3)",
        lambda oordeel: oordeel.factoren.gezinshereniging_loopt is True,
    ),
    Regel("R-08", "Handreiking §3.2 (3)", lambda oordeel: oordeel.factoren.kan_reizen is False),
    Regel(
        "R-09",
        "Handreiking §3.2 (1)",
        lambda oordeel: oordeel.is_digitaal and oordeel.is_ver,
    ),
    Regel("R-10", "Handreiking §3.2 (1)", _r10),
    Regel("R-11", "Handreiking §3.1", _r11),
    Regel("R-12", "Handreiking §5.1", lambda oordeel: oordeel.is_overstap),
    Regel("R-13", "Handreiking §5.1; Wet inburgering 2021 art. 11", _r13),
    Regel("R-14", "Handreiking §6.1; Aan de slag met de warme overdracht", _r14),
    Regel(
        "R-15",
        "Ontwerp: zonder deze gegevens is er geen advies",
        lambda oordeel: oordeel.advies is None,
    ),
)


def redenen(oordeel: Oordeel) -> tuple[Reden, ...]:
    """Every rule that holds, in the order of their numbers."""
    waarden = woorden(oordeel)
    return tuple(
        Reden(regel.nummer, Uitleg(_sleutel(regel, oordeel), waarden), regel.bron)
        for regel in REGELS
        if regel.geldt(oordeel)
    )


def _sleutel(regel: Regel, oordeel: Oordeel) -> str:
    """The sentence of this rule; without an advice it names what is really missing."""
    mist = [veld for veld in _NODIG if getattr(oordeel.factoren, veld) is None]
    enig = f".{mist[0]}" if regel.nummer == "R-15" and len(mist) == 1 else ""
    return f"scenario.{regel.nummer}{enig}"


def woorden(oordeel: Oordeel) -> Mapping[str, object]:
    """The values for all sentences about this judgement."""
    factoren, drempels = oordeel.factoren, oordeel.drempels
    wacht, rest = factoren.verwachte_wacht_weken, factoren.resterende_weken_vi
    return {
        "reistijd": factoren.reistijd_minuten,
        "grens": drempels.reistijd_wekelijks,
        "max_intake": drempels.max_reistijd_intake,
        "wacht": wacht,
        "kort": drempels.wacht_kort,
        "lang": drempels.wacht_lang,
        "rest": rest,
        "gat": None if wacht is None or rest is None else wacht - rest,
        "advies": oordeel.advies,
        "uitkomst": Woord(oordeel.uitkomst),
        "past_beter": oordeel.past_beter,
        "voorkeur": factoren.voorkeursscenario_azc,
        "huidig": factoren.huidig_scenario,
    }
