"""The order of the steps (domain 1.8): what cannot be, and what is normally done otherwise.

A day before its cause is refused; a step out of the normal order of its scenario only asks for a
reason. An absent step is no fault, but a PIP rests on an intake and a leerbaarheidstoets.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import NamedTuple, Protocol

from overdracht.core.begrippen import Scenario
from overdracht.core.errors import RedenNodig, RegelOvertreden, Waarschuwing
from overdracht.core.feiten import PLANNEN, Feiten
from overdracht.core.teksten import Uitleg, Woord


class Orde(NamedTuple):
    """`eerst` may not lie after `dan`; the same day is allowed."""

    eerst: str
    dan: str
    regel: str
    bron: str


_KOPPELEN = "Handreiking §1 en §3"
_ZELF = "Een einde ligt niet vóór zijn begin"
_INTAKE = "Wet inburgering 2021 art. 14 en art. 15 lid 1"
_TOETS = "Wet inburgering 2021 art. 14 lid 2, 3 en 6"
_MENGVORM = "Handreiking §3.2 en §5"
_VOORINBURGERING = "Handreiking §3.1"

# IN-01 and IN-02: the days that are known of this chain follow each other.
_KETEN = (
    "vergunning_op",
    "gekoppeld_op",
    "tvs_melding_op",
    "scenario_eerst_gekozen_op",
    "scenario_gekozen_op",
)

ORDES = (
    Orde("toestemming_op", "toestemming_ingetrokken_op", "einde", _ZELF),
    Orde("scenario_gekozen_op", "scenario_bevestigd_op", "einde", _ZELF),
    Orde("voorinburgering_aangeboden_op", "voorinburgering_afgewezen_op", "einde", _ZELF),
    Orde("voorinburgering_aangeboden_op", "voorinburgering_begonnen_op", "einde", _ZELF),
    Orde("voorinburgering_begonnen_op", "voorinburgering_eindigt_naar_plan_op", "einde", _ZELF),
    Orde("voorinburgering_begonnen_op", "voorinburgering_geeindigd_op", "einde", _ZELF),
    Orde("intake_begonnen_op", "intake_afgerond_op", "einde", _ZELF),
    Orde("verwachte_verhuizing_van", "verwachte_verhuizing_tot", "einde", _ZELF),
    Orde("rust_van", "rust_tot", "einde", _ZELF),
    Orde("logeren_begonnen_op", "logeren_geeindigd_op", "einde", _ZELF),
)

# IN-06: the Voorinburgering is over when the traject starts.
_NORMALE_ORDES = (
    Orde("voorinburgering_geeindigd_op", "traject_begonnen_op", "IN-06", _VOORINBURGERING),
    Orde("voorinburgering_begonnen_op", "traject_begonnen_op", "IN-06", _VOORINBURGERING),
)


class _Keten(NamedTuple):
    """The normal order of one scenario; a step is the first of its days that is known."""

    regel: str
    bron: str
    stappen: tuple[tuple[str, ...], ...]


_DRIEGESPREK = ("driegesprek_gehouden_op", "driegesprek_gepland_op")
_VERHUIZING = ("verhuisd_op", "verhuizing_gepland_op")
_INTAKE_PIP = (("intake_begonnen_op",), ("pip_vastgesteld_op",))
_TRAJECT = ("traject_begonnen_op",)

_NORMALE_KETENS: Mapping[Scenario, _Keten] = {
    Scenario.SNELLE_START: _Keten(
        "IN-10", "Handreiking §4", (_DRIEGESPREK, *_INTAKE_PIP, _TRAJECT, _VERHUIZING)
    ),
    Scenario.GECOMBINEERDE_AANPAK: _Keten(
        "IN-11", "Handreiking §5", (*_INTAKE_PIP, _VERHUIZING, _TRAJECT)
    ),
    Scenario.START_NA_VERHUIZING: _Keten(
        "IN-12", "Handreiking §6", (_DRIEGESPREK, _VERHUIZING, *_INTAKE_PIP, _TRAJECT)
    ),
}

# An announced day that is not a plan of ours: the house or the bijstand may start later.
_AANGEKONDIGD = frozenset({"woning_beschikbaar_op", "bijstand_vanaf_op"})


class Stapregels(Protocol):
    """What the rules of every step offer: a module of `core` with these two functions."""

    def check(self, feiten: Feiten, *, peildatum: date) -> None:
        """Refuse what cannot be."""

    def waarschuwingen(self, feiten: Feiten, *, peildatum: date) -> tuple[Waarschuwing, ...]:
        """The norms that these facts pass over."""


def check_stap(stap: Stapregels, voor: Feiten, na: Feiten, *, reden: str, peildatum: date) -> None:
    """Refuse what a rule refuses, and ask a reason for each norm that this change passes over.

    Raises `RegelOvertreden`, or `RedenNodig` when there is no reason; what was already so before
    the change is not asked again.
    """
    stap.check(na, peildatum=peildatum)
    eerder = stap.waarschuwingen(voor, peildatum=peildatum)
    nieuw = [w for w in stap.waarschuwingen(na, peildatum=peildatum) if w not in eerder]
    if nieuw and not reden.strip():
        raise RedenNodig(nieuw)


def alle_fouten(feiten: Feiten, *, peildatum: date) -> tuple[RegelOvertreden, ...]:
    """Every order that cannot be (IN-01 … IN-04, an end before its start); days ahead may be plans.

    Only a PIP of `peildatum` or before asks for the intake and the toets that it rests on.
    """
    return tuple(breuk.fout for breuk in _breuken(feiten, peildatum))


def check_dagen(feiten: Feiten, velden: Collection[str], *, peildatum: date) -> None:
    """Refuse when one of `velden` breaks an order or lies, as a fact, after `peildatum`."""
    for fout in _toekomstige(feiten, velden, peildatum):
        raise fout
    for breuk in _breuken(feiten, peildatum):
        if not breuk.velden.isdisjoint(velden):
            raise breuk.fout


def afwijkingen(
    feiten: Feiten, velden: Collection[str], *, peildatum: date
) -> tuple[Waarschuwing, ...]:
    """What one of `velden` does other than normal (IN-06, IN-10 … IN-12): a reason is asked.

    Steps of before the choice of this scenario are not measured by its order, nor are plans
    whose day is past.
    """
    return tuple(
        _waarschuwing(feiten, orde)
        for orde in (*_NORMALE_ORDES, *_normale_ordes(feiten, peildatum))
        if _is_om(feiten, orde) and (orde.eerst in velden or orde.dan in velden)
    )


class _Breuk(NamedTuple):
    """A fault, with the fields of which one must change."""

    velden: frozenset[str]
    fout: RegelOvertreden


def _breuken(feiten: Feiten, peildatum: date) -> Iterator[_Breuk]:
    for orde in (*_keten(feiten), *ORDES, *_ordes_pip(feiten)):
        if _is_om(feiten, orde):
            yield _Breuk(frozenset({orde.eerst, orde.dan}), _fout(feiten, orde))
    if feiten.pip_vastgesteld_op is not None and feiten.pip_vastgesteld_op <= peildatum:
        yield from _pip_zonder(feiten)
    if feiten.mengvorm is not None and feiten.vorm is None:
        yield _vorm_past_niet(feiten)


def _vorm_past_niet(feiten: Feiten) -> _Breuk:
    """A form of another scenario, or of none (domain 7.4)."""
    sleutel = "scenario.mengvorm_past_niet" if feiten.scenario else "scenario.mengvorm_zonder"
    fout = RegelOvertreden(sleutel, _MENGVORM, "mengvorm", scenario=feiten.scenario)
    return _Breuk(frozenset({"scenario", "mengvorm"}), fout)


def _keten(feiten: Feiten) -> Iterator[Orde]:
    bekend = [naam for naam in _KETEN if getattr(feiten, naam) is not None]
    for eerst, dan in pairwise(bekend):
        regel = "IN-02" if dan.startswith("scenario_") else "IN-01"
        yield Orde(eerst, dan, regel, _KOPPELEN)


def _ordes_pip(feiten: Feiten) -> Iterator[Orde]:
    """IN-03 and IN-04; an intake completed in absence needs no start and no toets (Wi 14(2))."""
    if feiten.intake_bij_verstek:
        yield Orde("intake_afgerond_op", "pip_vastgesteld_op", "IN-03", _INTAKE)
        return
    yield Orde("intake_begonnen_op", "pip_vastgesteld_op", "IN-03", _INTAKE)
    if not feiten.leerbaarheidstoets_vrijgesteld:
        yield Orde("leerbaarheidstoets_op", "pip_vastgesteld_op", "IN-04", _TOETS)


def _pip_zonder(feiten: Feiten) -> Iterator[_Breuk]:
    """The two steps whose absence is a fault: the PIP rests on them (IN-03, IN-04)."""
    if feiten.intake_bij_verstek:
        return
    if feiten.intake_begonnen_op is None and feiten.intake_afgerond_op is None:
        yield _zonder("volgorde.pip_zonder_intake", "IN-03", _INTAKE, "intake_begonnen_op")
    if feiten.leerbaarheidstoets_op is None and not feiten.leerbaarheidstoets_vrijgesteld:
        yield _zonder("volgorde.pip_zonder_toets", "IN-04", _TOETS, "leerbaarheidstoets_op")


def wat_voor_pip(feiten: Feiten) -> tuple[Uitleg, ...]:
    """What must be recorded before a PIP can be established (IN-03, IN-04); nothing when it can."""
    return tuple(breuk.fout.uitleg for breuk in _pip_zonder(feiten))


def _zonder(sleutel: str, regel: str, bron: str, ontbreekt: str) -> _Breuk:
    fout = RegelOvertreden(sleutel, bron, "pip_vastgesteld_op", regel=regel)
    return _Breuk(frozenset({"pip_vastgesteld_op", ontbreekt}), fout)


def _toekomstige(
    feiten: Feiten, velden: Iterable[str], peildatum: date
) -> Iterator[RegelOvertreden]:
    for veld in velden:
        if veld not in PLANNEN and veld not in _AANGEKONDIGD:
            for dag in _dagen(feiten, veld):
                if dag > peildatum:
                    yield RegelOvertreden(
                        "volgorde.toekomst",
                        "Een feit ligt niet na vandaag",
                        veld,
                        regel="toekomst",
                        feit=Woord(veld),
                        dag=dag,
                        peildatum=peildatum,
                    )


def _dagen(feiten: Feiten, veld: str) -> tuple[date, ...]:
    waarde: date | tuple[date, ...] | None = getattr(feiten, veld)
    if waarde is None:
        return ()
    return waarde if isinstance(waarde, tuple) else (waarde,)


def _normale_ordes(feiten: Feiten, peildatum: date) -> Iterator[Orde]:
    if feiten.scenario is None:
        return
    keten = _NORMALE_KETENS[feiten.scenario]
    bekend = [veld for stap in keten.stappen if (veld := _bekend(feiten, stap, peildatum))]
    for eerst, dan in pairwise(bekend):
        yield Orde(eerst, dan, keten.regel, keten.bron)


def _bekend(feiten: Feiten, stap: tuple[str, ...], peildatum: date) -> str | None:
    for veld in stap:
        dag: date | None = getattr(feiten, veld)
        if dag is None or (veld in PLANNEN and dag < peildatum):
            continue
        gekozen_op = feiten.scenario_gekozen_op
        return veld if gekozen_op is None or dag >= gekozen_op else None
    return None


def _is_om(feiten: Feiten, orde: Orde) -> bool:
    eerst: date | None = getattr(feiten, orde.eerst)
    dan: date | None = getattr(feiten, orde.dan)
    return eerst is not None and dan is not None and eerst > dan


def _fout(feiten: Feiten, orde: Orde) -> RegelOvertreden:
    return RegelOvertreden(
        "volgorde.omgekeerd", orde.bron, orde.dan, regel=orde.regel, **_woorden(feiten, orde)
    )


def _waarschuwing(feiten: Feiten, orde: Orde) -> Waarschuwing:
    waarden = _woorden(feiten, orde)
    if orde.regel == "IN-06":
        return Waarschuwing("volgorde.voorinburgering_loopt", orde.regel, orde.bron, waarden)
    waarden["scenario"] = feiten.scenario
    return Waarschuwing("volgorde.anders", orde.regel, orde.bron, waarden)


def _woorden(feiten: Feiten, orde: Orde) -> dict[str, object]:
    return {
        "eerst": Woord(orde.eerst),
        "eerst_op": getattr(feiten, orde.eerst),
        "dan": Woord(orde.dan),
        "dan_op": getattr(feiten, orde.dan),
    }
