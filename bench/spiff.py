"""The same twenty terms as a SpiffWorkflow: one script task each, in a row.

Its data are plain numbers (ordinals of days), which is the cheapest that it copies from task to
task; the arithmetic stands in helpers that the scripts call. What is measured is the engine.
"""

from collections.abc import Callable
from datetime import date
from itertools import cycle, islice
from typing import Any
from xml.sax.saxutils import escape

from bench.meting import Niet
from overdracht.core.feiten import Feiten
from overdracht.core.kalender import add_maanden, verschoven, weken
from overdracht.core.kalender import dagen as dagen_

FEITEN = (
    "vergunning_op",
    "gekoppeld_op",
    "tvs_melding_op",
    "kennisgeving_op",
    "toestemming_op",
    "scenario_gekozen_op",
    "coa_geinformeerd_op",
    "inburgeraar_geinformeerd_op",
    "kennismaking_gehouden_op",
    "driegesprek_gehouden_op",
    "leerbaarheidstoets_op",
    "pip_vastgesteld_op",
    "leerroute_aangeboden_op",
    "traject_begonnen_op",
    "verwachte_verhuizing_van",
    "verhuizing_gepland_op",
    "woning_beschikbaar_op",
    "verhuisd_op",
    "brp_ingeschreven_op",
    "bijstand_vanaf_op",
)

# The script of each term: (begin, last day, state), or None where its branch was not chosen.
SCRIPTS = {
    "T-01": "na(vandaag, vergunning_op, 14, gekoppeld_op)",
    "T-02": "na(vandaag, gekoppeld_op, 70, eerste(woning_beschikbaar_op, verhuisd_op))",
    "T-03": "na(vandaag, woning_beschikbaar_op, 14, verhuisd_op)",
    "T-04": "na(vandaag, vergunning_op, 98, verhuisd_op)",
    "T-05": "na(vandaag, tvs_melding_op, 14, scenario_gekozen_op)",
    "T-06": "na(vandaag, tvs_melding_op, 14, coa_geinformeerd_op)",
    "T-07": "na(vandaag, tvs_melding_op, 14, inburgeraar_geinformeerd_op)",
    "T-09": "na(vandaag, gekoppeld_op, 21, kennismaking_gehouden_op) if scenario == 3 else None",
    "T-13": (
        "na(vandaag, verhuizing_gepland_op or verwachte_verhuizing_van or verhuisd_op, -14, "
        "driegesprek_gehouden_op) if scenario == 3 else None"
    ),
    "T-14": "na(vandaag, laatste(gekoppeld_op, toestemming_op), 0, eerste_deling)",
    "T-18": "na(vandaag, laatste_deling, 28, verhuisd_op)",
    "T-27": "geschoven(vandaag, verhuisd_op, 5, 0, brp_ingeschreven_op)",
    "T-20": (
        "geschoven(vandaag, laatste(kennisgeving_op, brp_ingeschreven_op), 70, 0, "
        "pip_vastgesteld_op)"
    ),
    "T-34": (
        "geschoven(vandaag, laatste(kennisgeving_op, brp_ingeschreven_op), 70, -21, "
        "leerbaarheidstoets_op)"
    ),
    "T-35": "geschoven(vandaag, pip_vastgesteld_op, 42, 0, None)",
    "T-36": (
        "maanden(vandaag, pip_vastgesteld_op, 6 if leerroute == 'onderwijs' else 3, 0, 0, "
        "traject_begonnen_op if leerroute == 'onderwijs' "
        "else eerste(leerroute_aangeboden_op, traject_begonnen_op))"
    ),
    "T-40": "maanden(vandaag, pip_vastgesteld_op, 36, 1, 0, None)",
    "T-48": "maanden(vandaag, pip_vastgesteld_op, 18, 0, 0, None)",
    "T-50": "maanden(vandaag, pip_vastgesteld_op, 3, 0, 0, None)",
    "T-57": "maanden(vandaag, bijstand_vanaf_op, 6, 0, -1, None)",
}
Rij = tuple[int | None, int | None, str]


def bouw(taken: int = len(SCRIPTS)) -> Callable[[Feiten, date], dict[str, Rij | None]]:
    """The workflow, ready to be run for any dossier; raises `Niet` where it is not installed.

    With more tasks than there are terms, it does some of them again.
    """
    try:
        from lxml import etree  # noqa: PLC0415  # optional, like the engine itself
        from SpiffWorkflow.bpmn import BpmnWorkflow  # noqa: PLC0415
        from SpiffWorkflow.bpmn.parser import BpmnParser  # noqa: PLC0415
        from SpiffWorkflow.bpmn.script_engine import (  # noqa: PLC0415
            PythonScriptEngine,
            TaskDataEnvironment,
        )
    except ImportError as fout:
        raise Niet(f"SpiffWorkflow is niet geïnstalleerd ({fout})") from fout
    parser = BpmnParser()
    parser.add_bpmn_xml(etree.fromstring(_bpmn(taken).encode()))
    spec = parser.get_spec("termijnen")
    omgeving = TaskDataEnvironment(
        {f.__name__: f for f in (na, geschoven, maanden, eerste, laatste)}
    )
    motor = PythonScriptEngine(environment=omgeving)
    namen = {norm: _naam(norm) for norm in SCRIPTS}

    def bereken(feiten: Feiten, peildatum: date) -> dict[str, Rij | None]:
        stroom = BpmnWorkflow(spec, script_engine=motor)
        stroom.task_tree.data.update(invoer(feiten, peildatum))
        stroom.do_engine_steps()
        uit = stroom.data
        return {norm: uit[naam] for norm, naam in namen.items()}

    return bereken


def invoer(feiten: Feiten, peildatum: date) -> dict[str, Any]:
    """The facts as plain numbers."""
    gedeeld = [dag.toordinal() for dag in feiten.klantprofiel_gedeeld_op]
    uit: dict[str, Any] = {
        naam: dag.toordinal() if (dag := getattr(feiten, naam)) else None for naam in FEITEN
    }
    return uit | {
        "vandaag": peildatum.toordinal(),
        "scenario": feiten.scenario.nummer if feiten.scenario else 0,
        "leerroute": feiten.leerroute.value if feiten.leerroute else "",
        "eerste_deling": min(gedeeld, default=None),
        "laatste_deling": max(gedeeld, default=None),
    }


def na(vandaag: int, begint: int | None, aantal: int, klaar: int | None) -> Rij:
    """A number of days after the start, or before it."""
    einde = None if begint is None else begint + aantal
    return begint, einde, _staat(vandaag, einde, klaar)


def geschoven(vandaag: int, begint: int | None, aantal: int, terug: int, klaar: int | None) -> Rij:
    """The same for a term of the law, moved past weekend and holiday."""
    einde = None
    if begint is not None:
        start = date.fromordinal(begint)
        duur = weken(aantal // 7) if aantal % 7 == 0 else dagen_(aantal)
        einde = verschoven(start, duur.op(start), duur).toordinal() + terug
    return begint, einde, _staat(vandaag, einde, klaar)


def maanden(
    vandaag: int, begint: int | None, aantal: int, later: int, eerder: int, klaar: int | None
) -> Rij:
    """A number of calendar months after the start."""
    einde = None
    if begint is not None:
        einde = add_maanden(date.fromordinal(begint), aantal).toordinal() + eerder
        begint += later
    return begint, einde, _staat(vandaag, einde, klaar)


def eerste(*dagen: int | None) -> int | None:
    """The first of the days that are known."""
    return min((dag for dag in dagen if dag is not None), default=None)


def laatste(*dagen: int | None) -> int | None:
    """The last of the days, when all are known."""
    return None if None in dagen else max(dag for dag in dagen if dag is not None)


def _staat(vandaag: int, einde: int | None, klaar: int | None) -> str:
    if klaar is not None:
        return "te_laat_gehaald" if einde is not None and klaar > einde else "gehaald"
    if einde is None:
        return "wacht"
    return "verlopen" if vandaag > einde else "loopt"


def _naam(norm: str) -> str:
    return norm.replace("-", "_")


def _bpmn(taken: int) -> str:
    """Start, so many script tasks in a row, end."""
    delen, vorige = ['<startEvent id="begin"/>'], "begin"
    for nummer, (norm, script) in enumerate(islice(cycle(SCRIPTS.items()), taken)):
        taak = f"taak_{nummer}_{_naam(norm)}"
        tekst = escape(f"{_naam(norm)} = {script}")
        delen.append(f'<scriptTask id="{taak}" name="{norm}"><script>{tekst}</script></scriptTask>')
        delen.append(_pijl(vorige, taak))
        vorige = taak
    delen += ['<endEvent id="einde"/>', _pijl(vorige, "einde")]
    return (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" '
        'targetNamespace="bench"><process id="termijnen" isExecutable="true">'
        f"{''.join(delen)}</process></definitions>"
    )


def _pijl(van: str, naar: str) -> str:
    return f'<sequenceFlow id="{van}_{naar}" sourceRef="{van}" targetRef="{naar}"/>'
