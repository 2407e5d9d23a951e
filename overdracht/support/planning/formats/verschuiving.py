"""Which days moved between the old plan of a dossier and the new one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from overdracht.core.begrippen import Partij, Staat, Stapsoort
from overdracht.core.feiten import SLEUTELS, Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.termijn import Termijn as Berekend
from overdracht.core.tijdlijn import Stap, lijn
from overdracht.support.audit.formats import Verschuiving
from overdracht.support.planning.formats.lezers import Invoer
from overdracht.support.planning.formats.rooster import BEL, Belrij, Rooster

_NAMEN = {norm.sleutel: norm.naam for norm in LANDELIJK}
# A forecast of these says the same as their term.
_ZEGT_DE_TERMIJN_AL = ("driegesprek", "klantprofiel", "kennismaking")


def termijnen_verschoven(oud: Mapping[str, Belrij], rooster: Rooster) -> tuple[Verschuiving, ...]:
    """Terms whose last day moved, began or fell away; a first plan moves nothing, nor does a
    term that was met."""
    if not oud:
        return ()
    beweging = []
    for sleutel in {**oud, **rooster.bel}:
        van = oud[sleutel].uiterlijk_op if sleutel in oud else None
        nieuw = rooster.alles.get(sleutel)
        if nieuw is not None and nieuw.staat not in BEL and nieuw.staat is not Staat.VERVALLEN:
            continue
        naar = nieuw.uiterlijk_op if nieuw and nieuw.staat in BEL else None
        if van != naar:
            wie = nieuw.wie if nieuw else Partij(oud[sleutel].wie)
            naam = nieuw.regel.naam if nieuw else _NAMEN.get(sleutel, sleutel)
            beweging.append(Verschuiving(sleutel, naam, wie, van, naar))
    return tuple(sorted(beweging, key=lambda v: v.naar or v.van or date.max))


def net_verlopen(oud: Mapping[str, Belrij], rooster: Rooster) -> tuple[Berekend, ...]:
    """Terms that were still running at the last look, and are late now."""
    return tuple(
        berekend
        for sleutel, berekend in rooster.bel.items()
        if berekend.is_te_laat and sleutel in oud and oud[sleutel].staat == Staat.LOOPT.value
    )


def als_feiten(
    soort: str, oud: Mapping[str, Any] | None, nieuw: Mapping[str, Any] | None
) -> dict[str, Any]:
    """The old values of the facts in this change; `gepland_op` of a driegesprek is read as
    `driegesprek_gepland_op`."""
    noemer = soort.partition(".")[0]
    gevonden: dict[str, Any] = {}
    for veld in {**(oud or {}), **(nieuw or {})}:
        for naam in (veld, f"{noemer}_{veld}"):
            if naam in SLEUTELS and naam.endswith(("_op", "_van", "_tot")):
                gevonden[naam] = (oud or {}).get(veld)
    gevonden.pop("klantprofiel_gedeeld_op", None)
    return gevonden


def stappen_verschoven(
    invoer: Invoer, oud: Mapping[str, Any], *, peildatum: date
) -> Iterator[Verschuiving]:
    """Forecasts of the line that begin on another day than before this change."""
    na = invoer.vooruit(peildatum=peildatum)
    normen = invoer.normenset(peildatum=peildatum)
    eerder = _verwacht(replace(na, **oud), normen, peildatum)
    later = _verwacht(na, normen, peildatum)
    for naam, stap in later.items():
        vroeger = eerder.get(naam)
        if vroeger is not None and vroeger.van != stap.van:
            yield Verschuiving(
                f"stap.{naam}", f"{stap.label}, verwacht", stap.partij, vroeger.van, stap.van
            )


def _verwacht(feiten: Feiten, normen: Normenset, peildatum: date) -> dict[str, Stap]:
    return {
        stap.stap: stap
        for stap in lijn(feiten, normen, peildatum=peildatum)
        if stap.soort is Stapsoort.VERWACHT and not stap.stap.startswith(_ZEGT_DE_TERMIJN_AL)
    }
