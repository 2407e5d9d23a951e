"""Every action leaves a trace: it records an event itself, or calls an action that does."""

import ast
import re

from tests.house.bron import PAKKET, name

# record itself; the bell (its callers record what made them replan); the outbox (a queued
# message is told by the action that queued it).
ZONDER = ("support/audit", "support/planning", "support/berichten")
LEZEND = ("get_", "list_", "count_", "preview_", "check_", "load_")
SPOOR = re.compile(r"record(_\w+)?")


def test_every_public_action_records_an_event():
    paden = sorted([*PAKKET.glob("**/actions.py"), *PAKKET.glob("**/actions/*.py")])
    bomen = {pad: ast.parse(pad.read_text(encoding="utf-8")) for pad in paden}
    roept = [functie for boom in bomen.values() for functie in _calls(boom).items()]
    laat_spoor = _spread(roept)
    zonder_spoor = [
        f"{name(pad)}:{functie}"
        for pad, boom in bomen.items()
        if not any(deel in pad.as_posix() for deel in ZONDER)
        for functie in _actions(boom)
        if functie not in laat_spoor and not _is_part(functie, roept, laat_spoor)
    ]

    assert zonder_spoor == []


def test_the_reader_of_actions_sees_an_action_without_a_trace():
    boom = ast.parse(
        "def stil():\n    replan()\ndef goed():\n    _diep()\ndef _diep():\n    record()"
    )

    assert _spread(_calls(boom).items()) == {"goed", "_diep"}


def _actions(boom):
    """What someone does, by name and verb; a reading function beside it tells its own reader."""
    return [
        functie.name
        for functie in boom.body
        if isinstance(functie, ast.FunctionDef)
        and not functie.name.startswith(("_", *LEZEND))
        and any(arg.arg == "actor" for arg in (*functie.args.args, *functie.args.kwonlyargs))
    ]


def _calls(boom):
    """Each function of the module with the names that it calls."""
    return {
        functie.name: frozenset(
            getattr(knoop.func, "id", getattr(knoop.func, "attr", ""))
            for knoop in ast.walk(functie)
            if isinstance(knoop, ast.Call)
        )
        for functie in boom.body
        if isinstance(functie, ast.FunctionDef)
    }


def _is_part(naam, functies, laat_spoor):
    """A piece of larger acts: whoever calls it, or calls its callers, leaves the trace."""
    roepers = {roeper for roeper, geroepen in functies if naam in geroepen and roeper != naam}
    return bool(roepers) and all(
        roeper in laat_spoor or _is_part(roeper, functies, laat_spoor) for roeper in roepers
    )


def _spread(functies):
    """The functions that reach a record, however many calls away."""
    functies, laat_spoor = list(functies), set[str]()
    while nieuw := {
        naam
        for naam, roept in functies
        if naam not in laat_spoor and (roept & laat_spoor or any(map(SPOOR.fullmatch, roept)))
    }:
        laat_spoor |= nieuw
    return laat_spoor
