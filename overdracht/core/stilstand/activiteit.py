"""What keeps the line going: Voorinburgering, intake, traject and participation, as periods.

How an activity without a recorded end counts:
- Voorinburgering: until its planned end, also when that day is past (what should be over and of
  which nothing more is known, is not taken to run on); without a plan as long as it takes on
  average (T-19), and never less than until the peildatum. The start of the traject and the move
  end it at the latest (Handreiking §3.1, §3.3).
- Intake: from begun to afgerond; without an end until the PIP, else for the ten weeks that the law
  gives for intake and PIP (T-20), and never less than until the peildatum. An intake completed in
  absence (Wi 14(2)) is no activity of the person.
- Traject: from its start on.
- Participation: from a number of half-days a week on.
- A rest around the move: agreed quiet is no silence (HR §4.1 B), though nothing is asked then.
A PIP alone, a talk and logeren are no activity.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from overdracht.core.feiten import Feiten
from overdracht.core.normen import Normenset
from overdracht.core.stilstand.omstandigheden import Omstandigheden


class Activiteit(StrEnum):
    """What can go on in a week."""

    VOORINBURGERING = "voorinburgering"
    INTAKE = "intake"
    TRAJECT = "traject"
    DEELNAME = "deelname"
    RUST = "rust"


class Periode(NamedTuple):
    """An activity and its first and last day, both included."""

    wat: Activiteit
    van: date
    tot: date


def activiteiten(
    feiten: Feiten, normen: Normenset, omstandigheden: Omstandigheden, *, peildatum: date
) -> tuple[Periode, ...]:
    """Everything that went on, goes on or will go on; planned days count as they are planned."""
    alle = (
        *_voorinburgering(feiten, normen, peildatum),
        *_intake(feiten, normen, peildatum),
        *_traject(feiten),
        *_deelname(omstandigheden),
        *_rust(feiten),
    )
    return tuple(periode for periode in alle if periode.van <= periode.tot)


def _voorinburgering(feiten: Feiten, normen: Normenset, peildatum: date) -> Iterator[Periode]:
    van = feiten.voorinburgering_begonnen_op
    if van is None:
        return
    tot = (
        feiten.voorinburgering_geeindigd_op
        or feiten.voorinburgering_eindigt_naar_plan_op
        or max(normen["T-19"].laatste_dag(van), peildatum)
    )
    for dag in (feiten.traject_begonnen_op, feiten.verhuisd_op):
        if dag is not None and dag >= van:
            tot = min(tot, dag)
    yield Periode(Activiteit.VOORINBURGERING, van, tot)


def _intake(feiten: Feiten, normen: Normenset, peildatum: date) -> Iterator[Periode]:
    van = feiten.intake_begonnen_op or feiten.intake_afgerond_op
    if van is None or feiten.intake_bij_verstek:
        return
    tot = feiten.intake_afgerond_op or feiten.pip_vastgesteld_op
    if tot is None or tot < van:
        tot = max(normen["T-20"].laatste_dag(van), peildatum)
    yield Periode(Activiteit.INTAKE, van, tot)


def _traject(feiten: Feiten) -> Iterator[Periode]:
    if feiten.traject_begonnen_op is not None:
        yield Periode(Activiteit.TRAJECT, feiten.traject_begonnen_op, date.max)


def _deelname(omstandigheden: Omstandigheden) -> Iterator[Periode]:
    minstens = omstandigheden.grenzen.dagdelen
    for deelname in omstandigheden.deelname:
        if deelname.dagdelen_per_week >= minstens:
            yield Periode(Activiteit.DEELNAME, deelname.van, deelname.tot)


def _rust(feiten: Feiten) -> Iterator[Periode]:
    if feiten.rustperiode is not None:
        yield Periode(Activiteit.RUST, *feiten.rustperiode)
