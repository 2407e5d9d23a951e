"""What would change the advice, found by asking again with one factor changed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from overdracht.core.scenario.drempels import Drempels
from overdracht.core.scenario.factoren import Factoren, VoorinburgeringStatus
from overdracht.core.scenario.oordeel import SC2, Oordeel, beoordeel, is_digitaal
from overdracht.core.teksten import Uitleg, Woord


class Wending(NamedTuple):
    """One change that gives another advice; `velden` are the factors that change."""

    velden: tuple[str, ...]
    uitleg: Uitleg
    oordeel: Oordeel


class _Proef(NamedTuple):
    """A neighbouring value: the reeks keeps probes of one direction together."""

    reeks: str
    sleutel: str
    wijziging: dict[str, object]
    waarden: dict[str, object]


_JA_NEE = (
    "kan_reizen",
    "gemeente_naar_azc_mogelijk",
    "traject_in_of_bij_azc_mogelijk",
    "gezinshereniging_loopt",
)
# Asked whatever the rest says.
_ALTIJD = ("reistijd_minuten", "verwachte_wacht_weken", "kan_reizen")
_SOMS = (
    "digitaal_vaardig",
    "middelen_aanwezig",
    "gemeente_naar_azc_mogelijk",
    "traject_in_of_bij_azc_mogelijk",
    "gezinshereniging_loopt",
    "voorinburgering_status",
)


def wendingen(oordeel: Oordeel) -> tuple[Wending, ...]:
    """Every neighbouring value that gives another advice, or the same one in another form."""
    gevonden: list[tuple[_Proef, Oordeel]] = []
    laatste: dict[str, str] = {}
    for proef in _proeven(oordeel.factoren, oordeel.drempels):
        factoren = replace(oordeel.factoren, **proef.wijziging)  # type: ignore[arg-type]
        anders = beoordeel(factoren, oordeel.drempels)
        # Further in the same direction only what is new again is worth a sentence.
        vorige = laatste.get(proef.reeks, oordeel.uitkomst)
        if anders.advies is not None and anders.uitkomst != vorige:
            laatste[proef.reeks] = anders.uitkomst
            gevonden.append((proef, anders))
    verder = {proef.reeks: proef for proef, _ in gevonden}
    return tuple(_wending(proef, anders, verder[proef.reeks]) for proef, anders in gevonden)


def _wending(proef: _Proef, anders: Oordeel, verste: _Proef) -> Wending:
    """The change in words; it ends where a further one in the same direction begins."""
    sleutel, waarden = proef.sleutel, dict(proef.waarden)
    if verste is not proef:
        (veld,) = proef.wijziging
        hier, daar = proef.waarden["grens"], verste.waarden["grens"]
        onder, boven = (hier, daar) if sleutel.endswith("_meer") else (daar, hier)
        sleutel, waarden = f"{veld}_tussen", {"onder": onder, "boven": boven}
    waarden["uitkomst"] = Woord(anders.uitkomst)
    uitleg = Uitleg(f"scenario.anders.{sleutel}", waarden)
    return Wending(tuple(proef.wijziging), uitleg, anders)


def ontbreekt(oordeel: Oordeel, gevonden: tuple[Wending, ...]) -> tuple[str, ...]:
    """The factors to ask for: travel, wait and travelling always, others when they would matter."""
    telt = {
        veld
        for wending in gevonden
        if wending.oordeel.advies is not oordeel.advies
        and all(getattr(oordeel.factoren, veld) is None for veld in wending.velden)
        for veld in wending.velden
    }
    return tuple(
        veld
        for veld in (*_ALTIJD, *_SOMS)
        if getattr(oordeel.factoren, veld) is None and (veld in _ALTIJD or veld in telt)
    )


def _proeven(factoren: Factoren, drempels: Drempels) -> Iterator[_Proef]:
    reistijden = (drempels.reistijd_wekelijks, drempels.max_reistijd_intake)
    yield from _grenzen("reistijd_minuten", factoren.reistijd_minuten, reistijden)
    wachten = (drempels.wacht_kort, drempels.wacht_lang)
    yield from _grenzen("verwachte_wacht_weken", factoren.verwachte_wacht_weken, wachten)
    for veld in _JA_NEE:
        yield from _ja_nee(
            veld, waarde=getattr(factoren, veld), bij_ja={veld: True}, bij_nee={veld: False}
        )
    yield from _digitaal(factoren)
    if _kan_nog_aflopen(factoren):
        afgerond: dict[str, object] = {"voorinburgering_status": VoorinburgeringStatus.AFGEROND}
        yield _Proef("voorinburgering", "voorinburgering_afgerond", afgerond, {})
    if factoren.voorkeursscenario_azc is not None:
        yield _Proef("voorkeur", "zonder_voorkeur", {"voorkeursscenario_azc": None}, {})


def _kan_nog_aflopen(factoren: Factoren) -> bool:
    status = factoren.voorinburgering_status
    if status is None:
        return factoren.huidig_scenario is SC2
    return status is VoorinburgeringStatus.LOOPT


def _grenzen(veld: str, waarde: int | None, grenzen: tuple[int, ...]) -> Iterator[_Proef]:
    """The nearest value on the other side of each threshold, from near to far."""
    for grens in reversed(grenzen):
        if waarde is None or waarde > grens:
            yield _Proef(f"{veld}_omlaag", f"{veld}_hoogstens", {veld: grens}, {"grens": grens})
    for grens in grenzen if waarde is not None else grenzen[-1:]:
        if waarde is None or waarde <= grens:
            yield _Proef(f"{veld}_omhoog", f"{veld}_meer", {veld: grens + 1}, {"grens": grens})


def _ja_nee(
    veld: str, *, waarde: bool | None, bij_ja: dict[str, object], bij_nee: dict[str, object]
) -> Iterator[_Proef]:
    if waarde is not True:
        yield _Proef(f"{veld}_ja", f"{veld}_ja", bij_ja, {})
    if waarde is not False:
        yield _Proef(f"{veld}_nee", f"{veld}_nee", bij_nee, {})


def _digitaal(factoren: Factoren) -> Iterator[_Proef]:
    """Skills and means count together: each that is not there yet must come."""
    nodig = ("digitaal_vaardig", "middelen_aanwezig")
    erbij: dict[str, object] = {veld: True for veld in nodig if getattr(factoren, veld) is not True}
    eraf: dict[str, object] = {"digitaal_vaardig": False}
    yield from _ja_nee("digitaal", waarde=is_digitaal(factoren), bij_ja=erbij, bij_nee=eraf)
