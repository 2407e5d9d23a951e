"""The floor: the same terms and steps as objects, made from numbers, without any rule.

`bevries` writes down once what the rules answered, as ordinals of days and references;
`ontdooi` makes the same objects of it in straight-line Python. Nothing is computed, so no way of
applying rules that gives these objects can be faster than this.
"""

from datetime import date
from typing import Any

from overdracht.core.feiten import Feiten
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Stap, plan

Plan = tuple[tuple[Termijn, ...], tuple[Stap, ...]]
Bevroren = tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]

_nieuw = tuple.__new__
_dag = date.fromordinal


def bevries(feiten: Feiten, peildatum: date) -> Bevroren:
    """The answer as numbers; a step that has a term as its reason keeps the place of that term."""
    termijnen, stappen = plan(feiten, peildatum=peildatum)
    plaats = {termijn.norm: n for n, termijn in enumerate(termijnen)}
    return (
        [
            (
                rij.regel,
                rij.begint_op and rij.begint_op.toordinal(),
                rij.uiterlijk_op and rij.uiterlijk_op.toordinal(),
                rij.staat,
                rij.feit,
                rij.variant,
                rij.gesloten_op and rij.gesloten_op.toordinal(),
            )
            for rij in termijnen
        ],
        [
            (
                stap.stap,
                stap.partij,
                stap.soort,
                stap.van.toordinal(),
                stap.tot.toordinal(),
                plaats[stap.reden.norm] if isinstance(stap.reden, Termijn) else stap.reden,
                stap.duur,
            )
            for stap in stappen
        ],
    )


def ontdooi(bevroren: Bevroren) -> Plan:
    """The same objects as the rules gave."""
    rijen, stappen = bevroren
    dag, nieuw = _dag, _nieuw
    termijnen = [
        nieuw(
            Termijn,
            (
                norm,
                None if begint is None else dag(begint),
                None if uiterlijk is None else dag(uiterlijk),
                staat,
                feit,
                variant,
                None if gesloten is None else dag(gesloten),
            ),
        )
        for norm, begint, uiterlijk, staat, feit, variant, gesloten in rijen
    ]
    lijn = [
        nieuw(
            Stap,
            (
                stap,
                partij,
                soort,
                dag(van),
                dag(tot),
                reden if reden.__class__ is str else termijnen[reden],
                duur,
            ),
        )
        for stap, partij, soort, van, tot, reden, duur in stappen
    ]
    return tuple(termijnen), tuple(lijn)
