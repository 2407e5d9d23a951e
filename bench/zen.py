"""The same twenty terms as a decision of zen-engine: one expression for each end and each state.

It counts in days. The ends that hang on calendar months or on holidays it gets ready-made, with the
facts, before the clock starts: that makes its work lighter, never heavier.
"""

import json
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

from bench import spiff
from bench.meting import Niet
from bench.spiff import Rij
from overdracht.core.feiten import Feiten

Dossier = dict[str, Any]

# Start, days, and what closes it, as in the scripts of the workflow.
_NA = {
    "T-01": ("vergunning_op", 14, "gekoppeld_op"),
    "T-02": ("gekoppeld_op", 70, "eerste(woning_beschikbaar_op, verhuisd_op)"),
    "T-03": ("woning_beschikbaar_op", 14, "verhuisd_op"),
    "T-04": ("vergunning_op", 98, "verhuisd_op"),
    "T-05": ("tvs_melding_op", 14, "scenario_gekozen_op"),
    "T-06": ("tvs_melding_op", 14, "coa_geinformeerd_op"),
    "T-07": ("tvs_melding_op", 14, "inburgeraar_geinformeerd_op"),
    "T-09": ("gekoppeld_op", 21, "kennismaking_gehouden_op"),
    "T-13": ("verhuizing", -14, "driegesprek_gehouden_op"),
    "T-14": ("laatste(gekoppeld_op, toestemming_op)", 0, "eerste_deling"),
    "T-18": ("laatste_deling", 28, "verhuisd_op"),
}
_KANT_EN_KLAAR = {
    "T-27": "brp_ingeschreven_op",
    "T-20": "pip_vastgesteld_op",
    "T-34": "leerbaarheidstoets_op",
    "T-35": "null",
    "T-36": "gesloten_T_36",
    "T-40": "null",
    "T-48": "null",
    "T-50": "null",
    "T-57": "null",
}
_SCENARIO_3 = ("T-09", "T-13")


def bouw() -> Callable[[Dossier], dict[str, Rij | None]]:
    """The decision, ready to be asked; raises `Niet` where the engine is not installed."""
    try:
        import zen  # noqa: PLC0415  # optional
    except ImportError as fout:
        raise Niet(f"zen-engine is niet geïnstalleerd ({fout})") from fout
    besluit = zen.ZenEngine().create_decision(json.dumps(_model()))
    namen = {norm: norm.replace("-", "_") for norm in spiff.SCRIPTS}

    def bereken(dossier: Dossier) -> dict[str, Rij | None]:
        uit = besluit.evaluate(dossier)["result"]
        return {
            norm: (rij["begint"], rij["einde"], rij["staat"]) if rij["staat"] else None
            for norm, naam in namen.items()
            for rij in (uit[naam],)
        }

    return bereken


def invoer(feiten: Feiten, peildatum: date) -> Dossier:
    """The facts as plain numbers, with the days that it cannot count by itself."""
    los = spiff.invoer(feiten, peildatum)
    namen = {f.__name__: f for f in (spiff.geschoven, spiff.maanden, spiff.eerste, spiff.laatste)}
    verhuizing = ("verhuizing_gepland_op", "verwachte_verhuizing_van", "verhuisd_op")
    uit = los | {"verhuizing": next((los[naam] for naam in verhuizing if los[naam]), None)}
    for norm in _KANT_EN_KLAAR:
        begint, einde, _staat = eval(spiff.SCRIPTS[norm], namen, dict(los))  # noqa: S307  # our own
        uit |= {f"begint_{_naam(norm)}": begint, f"einde_{_naam(norm)}": einde}
    aanbod = (los["leerroute_aangeboden_op"], los["traject_begonnen_op"])
    gesloten = aanbod[1] if los["leerroute"] == "onderwijs" else spiff.eerste(*aanbod)
    return uit | {"gesloten_T_36": gesloten}


def _naam(norm: str) -> str:
    return norm.replace("-", "_")


def _model() -> dict[str, Any]:
    """Facts in, twenty terms out."""
    regels = [regel for norm in spiff.SCRIPTS for regel in _regels(norm)]
    uitdrukkingen = [{"id": naam, "key": naam, "value": tekst} for naam, tekst in regels]
    plek = {"position": {"x": 0, "y": 0}}
    knopen = [
        {"id": "in", "type": "inputNode", "name": "feiten", **plek},
        {
            "id": "termijnen",
            "type": "expressionNode",
            "name": "termijnen",
            "content": {"expressions": uitdrukkingen},
            **plek,
        },
        {"id": "uit", "type": "outputNode", "name": "plan", **plek},
    ]
    pijlen = [
        {"id": f"{van}-{naar}", "sourceId": van, "targetId": naar, "type": "edge"}
        for van, naar in pairwise(("in", "termijnen", "uit"))
    ]
    return {"contentType": "application/vnd.gorules.decision", "nodes": knopen, "edges": pijlen}


def _regels(norm: str) -> tuple[tuple[str, str], ...]:
    naam = _naam(norm)
    if norm in _NA:
        bron, aantal, klaar = _NA[norm]
        begint, klaar = _voluit(bron), _voluit(klaar)
        einde = f"$.{naam}.begint == null ? null : $.{naam}.begint + ({aantal})"
    else:
        begint, einde, klaar = f"begint_{naam}", f"einde_{naam}", _KANT_EN_KLAAR[norm]
    eind = f"$.{naam}.einde"
    te_laat = f"{eind} != null and ({klaar}) > {eind} ? 'te_laat_gehaald' : 'gehaald'"
    open_ = f"{eind} == null ? 'wacht' : (vandaag > {eind} ? 'verlopen' : 'loopt')"
    staat = f"({klaar}) != null ? ({te_laat}) : ({open_})" if klaar != "null" else open_
    if norm in _SCENARIO_3:
        staat = f"scenario == 3 ? ({staat}) : null"
    return (f"{naam}.begint", begint), (f"{naam}.einde", einde), (f"{naam}.staat", staat)


def _voluit(tekst: str) -> str:
    """The two helpers, which this language does not have for unknown days, written out."""
    soort, haakje, rest = tekst.partition("(")
    if not haakje:
        return tekst
    een, ander = rest.removesuffix(")").split(", ")
    if soort == "laatste":
        return f"{een} == null or {ander} == null ? null : max([{een}, {ander}])"
    return f"{een} == null ? {ander} : ({ander} == null ? {een} : min([{een}, {ander}]))"
