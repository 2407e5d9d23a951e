"""For and against each scenario, in words (domain 7.2, 7.3(5)); the choice stays with a person."""

from collections.abc import Callable
from typing import NamedTuple

from overdracht.core.begrippen import Scenario
from overdracht.core.scenario.drempels import Wachtband
from overdracht.core.scenario.factoren import Belastbaarheid
from overdracht.core.scenario.oordeel import SC1, SC2, SC3, Oordeel, Vorm, kan_komen
from overdracht.core.scenario.regels import woorden
from overdracht.core.teksten import Uitleg


class Argument(NamedTuple):
    """One sentence for or against a scenario, with its source."""

    uitleg: Uitleg
    bron: str


class _Regel(NamedTuple):
    """When an argument counts."""

    sleutel: str
    bron: str
    geldt: Callable[[Oordeel], bool]


def _altijd(_oordeel: Oordeel) -> bool:
    return True


def _lang(oordeel: Oordeel) -> bool:
    return oordeel.band is Wachtband.LANG


def _kort(oordeel: Oordeel) -> bool:
    return oordeel.band is Wachtband.KORT


def _gezin(oordeel: Oordeel) -> bool:
    return oordeel.factoren.gezinshereniging_loopt is True


def _laag(oordeel: Oordeel) -> bool:
    return oordeel.factoren.belastbaarheid is Belastbaarheid.LAAG


def _kan_niet(oordeel: Oordeel) -> bool:
    return oordeel.factoren.kan_reizen is False


def _naar_azc(oordeel: Oordeel) -> bool:
    return oordeel.factoren.gemeente_naar_azc_mogelijk is True


def _reist_voor_intake(oordeel: Oordeel) -> bool:
    kan = kan_komen(oordeel.factoren, oordeel.drempels.max_reistijd_intake)
    return kan and oordeel.is_ver and not _naar_azc(oordeel)


def _onbereikbaar(oordeel: Oordeel) -> bool:
    bekend = oordeel.factoren.reistijd_minuten is not None or _kan_niet(oordeel)
    return bekend and SC2 not in oordeel.haalbaar


def _druk(oordeel: Oordeel) -> bool:
    return oordeel.factoren.capaciteit_laag is True


def _voorkeur(scenario: Scenario) -> Callable[[Oordeel], bool]:
    return lambda oordeel: oordeel.factoren.voorkeursscenario_azc is scenario


_DOEL = _Regel("scenario.voor.doel", "Handreiking §3.1", _altijd)
_REISTIJD_ONBEKEND = _Regel(
    "scenario.tegen.reistijd_onbekend",
    "Handreiking §3.2 (1)",
    lambda oordeel: oordeel.factoren.reistijd_minuten is None,
)
_BELAST = _Regel("scenario.tegen.belast", "Handreiking §3.2 (3)", _laag)
_KOST_MEER = _Regel("scenario.tegen.druk", "Handreiking §3.2 (1)", _druk)


def _afspraak(scenario: Scenario) -> _Regel:
    return _Regel("scenario.voor.afspraak", "Handreiking §3.1", _voorkeur(scenario))


_VOOR: dict[Scenario, tuple[_Regel, ...]] = {
    SC1: (
        _afspraak(SC1),
        _DOEL,
        _Regel("scenario.voor.geen_stilstand", "Handreiking §3.2 (2)", _lang),
        _Regel("scenario.voor.overstap", "Handreiking §5.1", lambda oordeel: oordeel.is_overstap),
        _Regel("scenario.voor.niets_naast", "Handreiking §3.2 (3) en §4", _gezin),
    ),
    SC2: (
        _afspraak(SC2),
        _DOEL,
        _Regel("scenario.voor.direct_na_verhuizing", "Handreiking §3.2 (2)", _kort),
        _Regel("scenario.voor.eerder_begin", "Handreiking §3.2 (2)", _lang),
        _Regel("scenario.voor.naar_azc", "Handreiking §3.2 (1)", _naar_azc),
        _Regel(
            "scenario.voor.digitaal", "Handreiking §3.2 (1)", lambda oordeel: oordeel.is_digitaal
        ),
        _Regel(
            "scenario.voor.gebruikt_vi",
            "Handreiking §5.1",
            lambda oordeel: oordeel.vorm is not Vorm.ZONDER_VOORINBURGERING,
        ),
    ),
    SC3: (
        _afspraak(SC3),
        _Regel("scenario.voor.vi_loopt_door", "Handreiking §6", _altijd),
        _Regel(
            "scenario.voor.minste_reizen",
            "Handreiking §3.2 (1)",
            lambda oordeel: oordeel.is_ver or _kan_niet(oordeel),
        ),
        _Regel("scenario.voor.rust", "Handreiking §3.2 (3)", lambda oordeel: oordeel.is_zwaar),
        _Regel("scenario.voor.minder_regelen", "Handreiking §3.2 (1)", _druk),
    ),
}

_TEGEN: dict[Scenario, tuple[_Regel, ...]] = {
    SC1: (
        _REISTIJD_ONBEKEND,
        _Regel("scenario.tegen.te_ver", "Handreiking §5.2", lambda oordeel: oordeel.is_ver),
        _Regel("scenario.tegen.kan_niet_reizen", "Handreiking §3.2 (3)", _kan_niet),
        _Regel(
            "scenario.tegen.geen_traject",
            "Handreiking §4",
            lambda oordeel: oordeel.factoren.traject_in_of_bij_azc_mogelijk is False,
        ),
        _Regel(
            "scenario.tegen.traject_onbekend",
            "Handreiking §4",
            lambda oordeel: oordeel.factoren.traject_in_of_bij_azc_mogelijk is None,
        ),
        _Regel(
            "scenario.tegen.vi_stopt",
            "Handreiking §4.1 A",
            lambda oordeel: not oordeel.is_voorbij,
        ),
        _Regel("scenario.tegen.verhuizing_ertussen", "Handreiking §4.1 B", _altijd),
        _Regel(
            "scenario.tegen.termijn_loopt", "Handreiking §5.1; Wet inburgering 2021 art. 11", _lang
        ),
        _Regel("scenario.tegen.gezin", "Handreiking §3.2 (3)", _gezin),
        _BELAST,
        _KOST_MEER,
    ),
    SC2: (
        _REISTIJD_ONBEKEND,
        _Regel("scenario.tegen.niet_bereikbaar", "Handreiking §3.2 (1)", _onbereikbaar),
        _Regel("scenario.tegen.reizen_voor_intake", "Handreiking §3.2 (1)", _reist_voor_intake),
        _Regel("scenario.tegen.afstemmen", "Handreiking §5.1 B", _altijd),
        _Regel("scenario.tegen.stil_na_pip", "Handreiking §5.1", _lang),
        _Regel("scenario.tegen.gezin_tegelijk", "Handreiking §3.2 (3)", _gezin),
        _BELAST,
        _KOST_MEER,
    ),
    SC3: (
        _Regel("scenario.tegen.geen_voorkeur", "Handreiking §3.1", _altijd),
        _Regel("scenario.tegen.langst_stil", "Handreiking §3.2 (2)", _lang),
        _Regel("scenario.tegen.mist_start", "Handreiking §3.2 (2)", _kort),
    ),
}


def voor(oordeel: Oordeel, scenario: Scenario) -> tuple[Argument, ...]:
    """What speaks for this scenario; never empty."""
    return _gelden(oordeel, _VOOR[scenario])


def tegen(oordeel: Oordeel, scenario: Scenario) -> tuple[Argument, ...]:
    """What speaks against this scenario; never empty."""
    return _gelden(oordeel, _TEGEN[scenario])


def _gelden(oordeel: Oordeel, regels: tuple[_Regel, ...]) -> tuple[Argument, ...]:
    waarden = woorden(oordeel)
    return tuple(
        Argument(Uitleg(regel.sleutel, waarden), regel.bron)
        for regel in regels
        if regel.geldt(oordeel)
    )
